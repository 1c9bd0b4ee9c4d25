// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where characters of a laid-out line stand, in both directions of writing. Knows no article.
#pragma once

#include <QList>
#include <QString>
#include <QTextLayout>

#include <utility>

namespace Readout::Common {

/// Whether some of @p text runs from right to left.
bool hasRightToLeft(QStringView text);

/// The stretches (from, to) that the characters [begin, end) cover on @p line, from left to right and within
/// [left, right]: several where directions mix. @p mixed: hasRightToLeft() of the text.
QList<std::pair<double, double>> lineStretches(const QTextLine &line, int begin, int end, double left, double right,
                                               bool mixed);

} // namespace Readout::Common
