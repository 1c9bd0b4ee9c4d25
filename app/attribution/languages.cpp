// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of grammars.
#include "attribution/languages.h"

#include "attribution/chinesereports.h"
#include "attribution/germanreports.h"
#include "attribution/japanesereports.h"
#include "attribution/nearestname.h"
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

constexpr std::pair<QStringView, Grammar> grammars[] = {
    {u"en", english},
    {u"de", german},
    {u"zh", chinese},
    {u"ja", japanese},
};

} // namespace

std::vector<Report> reportsOf(const Segment &segment)
{
    const QString code = segment.rules().code();
    for (const auto &[language, grammar] : grammars) {
        if (code == language)
            return grammar(segment);
    }
    return nearestNames(segment);
}

} // namespace Readout::Attribution
