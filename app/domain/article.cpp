// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Small questions an article can answer about itself.
#include "domain/article.h"

#include <algorithm>

namespace Readout {

QString Paragraph::label() const
{
    if (number == 0)
        return {};
    return part == 0 ? QString::number(number) : QString::number(number) + QLatin1Char('.') + QString::number(part);
}

qsizetype Article::paragraphAt(qsizetype position) const
{
    const auto after =
        std::upper_bound(paragraphs.cbegin(), paragraphs.cend(), position,
                         [](qsizetype at, const Paragraph &paragraph) { return at < paragraph.span.begin; });
    if (paragraphs.isEmpty())
        return -1;
    return std::max<qsizetype>(0, after - paragraphs.cbegin() - 1);
}

} // namespace Readout
