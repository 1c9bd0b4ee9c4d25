// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the rows of the list of statements: party heads and statements. Changes nothing.
#pragma once

#include "common/theme.h"

#include <QFont>
#include <QStyledItemDelegate>

namespace Readout::Statements {

class StatementDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit StatementDelegate(QObject *parent = nullptr);

    void setTheme(const Common::Theme &theme) { m_theme = theme; }
    void setUniform(bool uniform) { m_isUniform = uniform; } ///< heads as high as statements

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHead(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintStatement(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintSecondLine(QPainter &painter, const QRectF &box, const QFont &font, const QModelIndex &index) const;

    Common::Theme m_theme;
    mutable QFont m_font; ///< the heights below are good for it; a list asks for each of 20,000 rows
    mutable int m_headHeight = 0;
    mutable int m_statementHeight = 0;
    bool m_isUniform = false;
};

} // namespace Readout::Statements
