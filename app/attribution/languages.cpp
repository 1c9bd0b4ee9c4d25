// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of grammars.
#include "attribution/languages.h"

#include "attribution/nearestname.h"
#include "attribution/reportfinder.h"

namespace Readout::Attribution {

namespace {

using Grammar = std::vector<Report> (*)(const Segment &);

std::vector<Report> english(const Segment &segment)
{
    return ReportFinder(segment).run();
}

constexpr std::pair<QStringView, Grammar> grammars[] = {
    {u"en", english},
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
