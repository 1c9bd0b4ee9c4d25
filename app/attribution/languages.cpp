// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of grammars.
#include "attribution/languages.h"

#include "attribution/chinesereports.h"
#include "attribution/germanlonequotations.h"
#include "attribution/germanreports.h"
#include "attribution/germanrunning.h"
#include "attribution/japanesereports.h"
#include "attribution/nearestname.h"
#include "attribution/quotations.h"
#include "attribution/reportfinder.h"

using namespace Qt::StringLiterals;

namespace Readout::Attribution {

namespace {

using Grammar = std::vector<Report> (*)(const Segment &);

std::vector<Report> english(const Segment &segment)
{
    return ReportFinder(segment).run();
}

std::vector<Report> chinese(const Segment &segment)
{
    const auto words = IdeographWords::forLanguage(u"zh"_s);
    return words ? ChineseReports(segment, **words).run() : std::vector<Report>();
}

std::vector<Report> japanese(const Segment &segment)
{
    const auto words = IdeographWords::forLanguage(u"ja"_s);
    return words ? JapaneseReports(segment, **words).run() : std::vector<Report>();
}

std::vector<Report> german(const Segment &segment)
{
    return GermanReports(segment).run();
}

/// What is done with all reports of a text, before and after lone quotations are given their speakers.
using Stage = void (*)(const std::vector<Segment> &, std::vector<Report> &);

constexpr LoneHabits englishHabits{14, true, true, true, true};

struct Language
{
    QStringView code;
    Grammar grammar;
    Stage continued = nullptr;
    Stage joined = nullptr;
    LoneHabits lone = {};
    Stage ownLone = nullptr; ///< in place of these
};

constexpr Language grammars[] = {
    {u"en", english, nullptr, nullptr, englishHabits},
    {u"de", german, continueGermanReports, joinGermanReports, {}, attributeGermanLoneQuotations},
    {u"zh", chinese},
    {u"ja", japanese},
};

const Language *languageOf(const Text::LanguageRules &rules)
{
    const QString code = rules.code();
    for (const Language &language : grammars) {
        if (code == language.code)
            return &language;
    }
    return nullptr;
}

} // namespace

std::vector<Report> reportsOf(const Segment &segment)
{
    const Language *language = languageOf(segment.rules());
    return language ? language->grammar(segment) : nearestNames(segment);
}

void continueReports(const Text::LanguageRules &rules, const std::vector<Segment> &segments,
                     std::vector<Report> &reports)
{
    if (const Language *language = languageOf(rules); language && language->continued)
        language->continued(segments, reports);
}

void attributeLone(const Text::LanguageRules &rules, const std::vector<Segment> &segments, std::vector<Report> &reports)
{
    const Language *language = languageOf(rules);
    if (language && language->ownLone)
        return language->ownLone(segments, reports);
    attributeLoneQuotations(segments, reports, language ? language->lone : LoneHabits());
}

void joinReports(const Text::LanguageRules &rules, const std::vector<Segment> &segments, std::vector<Report> &reports)
{
    if (const Language *language = languageOf(rules); language && language->joined)
        language->joined(segments, reports);
}

} // namespace Readout::Attribution
