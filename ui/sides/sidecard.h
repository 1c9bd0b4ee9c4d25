// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One card of a comparison: measured and painted by the same walk. Knows no column, no view.
#pragma once

#include "common/theme.h"
#include "models/comparisonmodel.h"

#include <QFont>
#include <QPainter>

namespace Readout::Sides {

/// Type and line heights of all cards, from the window's font and the reading size.
struct CardMeasures
{
    CardMeasures(const QFont &window, int readingPoints, double dotsPerInch, Qt::LayoutDirection direction);

    QFont quoteFont(const QString &language) const;
    double quoteLine(const QString &language) const; ///< line height, pixels
    int widestCard() const { return int(42 * m_quoteEm); }
    double headHeight() const { return firstLine + 13; } ///< of a group's head, with the room below it

    QFont first;  ///< the window's
    QFont second; ///< a point smaller
    double firstLine = 20;
    double secondLine = 18;
    Qt::LayoutDirection direction; ///< of the interface; words run as they are written

private:
    double m_quotePoints;
    double m_quoteEm;
};

class SideCard final
{
public:
    SideCard(const QModelIndex &card, const CardMeasures &measures, const Common::Theme &theme);

    double height(double width) const;
    void paint(QPainter &painter, const QRectF &box, bool placeIsHovered) const;
    void paintHead(QPainter &painter, const QRectF &box) const; ///< of the group that begins with this card
    /// Where the article's name and ¶ stand when the card stands at @p box: a click there goes to them.
    QRectF placeRect(const QRectF &box) const;

private:
    double walk(QPainter *painter, const QRectF &box, bool placeIsHovered, QRectF *place) const;
    double walkStatement(QPainter *painter, const QRectF &box, bool placeIsHovered, QRectF *place) const;
    double walkReported(QPainter *painter, const QRectF &box, bool placeIsHovered, QRectF *place) const;
    double walkAbsence(QPainter *painter, const QRectF &box) const;
    QString speakerWords() const;
    void paintFoot(QPainter &painter, const QRectF &box, const QRectF &words, const QRectF &place,
                   bool placeIsHovered) const;
    /// @p part of @p box as it stands on the screen, where the interface runs from right to left too.
    QRectF seen(const QRectF &part, const QRectF &box) const;
    double borderWidth() const { return m_theme.name == Common::ThemeName::HighContrast ? 2 : 1; }
    QString text(int role) const { return m_card.data(role).toString(); }
    QList<int> lines(int role) const { return m_card.data(role).value<QList<int>>(); }
    bool is(CellKind kind) const { return m_card.data(Models::ComparisonModel::CardKindRole).toInt() == int(kind); }

    QModelIndex m_card;
    const CardMeasures &m_measures;
    const Common::Theme &m_theme;
};

} // namespace Readout::Sides
