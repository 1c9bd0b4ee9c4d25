// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What rows of the window share: their ground and their type. Knows no model.
#pragma once

#include "common/theme.h"

#include <QFont>
#include <QPainter>
#include <QStyleOptionViewItem>

namespace Readout::Common {

/// Rest, under the pointer, selected in the active pane or in an idle one (look: "States").
void drawRowGround(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme);
QFont secondLineFont(const QFont &font); ///< a point smaller
QFont countFont(const QFont &font);      ///< one and a half smaller: ¶, counts, keys
QFont boldFont(const QFont &font);
/// @p text on the line of @p box, cut with "…" where it does not fit. @return how wide it came out.
double drawElided(QPainter &painter, const QRectF &box, const QFont &font, const QColor &colour, const QString &text,
                  Qt::Alignment alignment = Qt::AlignLeft);
/// Lays @p text out in at most @p lines lines within the width of @p box, the last one cut with "…".
/// @return the height it takes; paints only with a @p painter.
double layOutLines(QPainter *painter, const QRectF &box, const QFont &font, const QColor &colour, const QString &text,
                   int lines);

} // namespace Readout::Common
