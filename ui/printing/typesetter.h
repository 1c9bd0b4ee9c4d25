// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sets one block in lines of a width. Lengths in points (1/72 inch), the same on every paper and screen.
// Knows no pages.
#pragma once

#include "printing/document.h"
#include "printing/pagebreaks.h"

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QTextLayout>

#include <memory>
#include <utility>

namespace Readout::Printing {

enum class Ink { Text, Second, Third };

/// How a style of block is set, for one size of the text.
struct TypeStyle
{
    QFont font; ///< in units of SetBlock, see unitsPerPoint
    double em = 11;
    double lineHeight = 17;
    double indent = 0;
    double before = 0;
    double after = 0;
    Ink ink = Ink::Text;
};
TypeStyle typeStyle(BlockStyle style, const QString &language, double textPoints);

/// Fonts are laid out so much larger than they are printed: then no grid of pixels moves a letter.
inline constexpr int unitsPerPoint = 20;

/// Between a frame and what stands in it.
inline constexpr double framePadding = 5;
inline constexpr double frameInset = 9;

class SetBlock final
{
public:
    /// @p block is borrowed; @p width that of its column.
    SetBlock(const Block &block, double width, double textPoints);

    const Block &block() const { return m_block; }
    const TypeStyle &style() const { return m_style; }
    int lineCount() const { return int(m_lines.size()); }
    double lineHeight() const { return m_style.lineHeight; }
    double baseline() const { return m_baseline; } ///< below the top of each line
    bool isRightToLeft() const { return m_rightToLeft; }
    double indent() const { return m_style.indent; }
    /// From the left of the column; empty where @p span has no character on the line.
    QList<std::pair<double, double>> stretches(int line, TextSpan span) const;
    int lineOf(qsizetype position) const;
    TextSpan spanOf(int line) const { return m_lines[line].span; }
    /// Where the words of the line begin and end.
    std::pair<double, double> ink(int line) const;
    /// @p topLeft of the line in the column, in points; the painter counts in points.
    void drawLine(QPainter &painter, int line, QPointF topLeft) const;
    Measure measure() const;

private:
    struct Line
    {
        TextSpan span;
        double left = 0; ///< units
        double right = 0;
    };

    const Block &m_block;
    TypeStyle m_style;
    QTextLayout m_layout;
    QList<Line> m_lines;
    double m_baseline = 0;
    bool m_rightToLeft = false;
    bool m_mixed = false;
};

} // namespace Readout::Printing
