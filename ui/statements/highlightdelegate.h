// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the rows of the list of highlights. Changes nothing.
#pragma once

#include "common/theme.h"

#include <QFont>
#include <QHash>
#include <QStyledItemDelegate>
#include <QUuid>

namespace Readout::Statements {

class HighlightDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit HighlightDelegate(QObject *parent = nullptr);

    void setTheme(const Common::Theme &theme) { m_theme = theme; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    double layOut(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void drawTags(QPainter &painter, const QRectF &box, const QFont &font, const QStringList &tags) const;

    /// What was measured of a row, good while its words are the same.
    struct Measured
    {
        QString quote;
        QString note;
        bool tagged = false;
        int height = 0;
    };

    Common::Theme m_theme;
    mutable QHash<QUuid, Measured> m_measured; ///< in the width and font below
    mutable int m_width = -1;
    mutable QFont m_font;
};

} // namespace Readout::Statements
