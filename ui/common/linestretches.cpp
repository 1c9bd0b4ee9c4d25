// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From characters to stretches of a line.
#include "common/linestretches.h"

#include <algorithm>
#include <cmath>

namespace Readout::Common {

namespace {

bool runsRightToLeft(QChar::Direction direction)
{
    return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirRLE ||
           direction == QChar::DirRLO || direction == QChar::DirRLI;
}

} // namespace

bool hasRightToLeft(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        char32_t code = text[at].unicode();
        if (text[at].isHighSurrogate() && at + 1 < text.size())
            code = QChar::surrogateToUcs4(text[at], text[at + 1]);
        if (code >= 0x590 && runsRightToLeft(QChar::direction(code)))
            return true;
    }
    return false;
}

QList<std::pair<double, double>> lineStretches(const QTextLine &line, int begin, int end, double left, double right,
                                               bool mixed)
{
    QList<std::pair<double, double>> found;
    const auto capped = [=](double x) { return std::clamp(x, left, right); };
    if (!mixed) {
        const double from = capped(line.cursorToX(begin));
        const double to = capped(line.cursorToX(end));
        if (to > from)
            found.append({from, to});
        return found;
    }
    for (int at = begin; at < end; ++at) {
        const double one = capped(line.cursorToX(at, QTextLine::Leading));
        const double other = capped(line.cursorToX(at, QTextLine::Trailing));
        if (std::abs(one - other) > 0.01)
            found.append({std::min(one, other), std::max(one, other)});
    }
    std::sort(found.begin(), found.end());
    QList<std::pair<double, double>> joined;
    for (const auto &piece : found) {
        if (!joined.isEmpty() && piece.first <= joined.last().second + 0.5)
            joined.last().second = std::max(joined.last().second, piece.second);
        else
            joined.append(piece);
    }
    return joined;
}

} // namespace Readout::Common
