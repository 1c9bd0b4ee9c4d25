// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Styles of printed text, and lines placed by hand: the fonts' own line spacing is larger than the one wanted.
#include "printing/typesetter.h"

#include "common/linestretches.h"
#include "common/readingfonts.h"

#include <QFontMetricsF>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Printing {

namespace {

/// Sizes and spaces in parts of the text's size.
struct Proportions
{
    double size = 1;
    double line = 1.55;
    double cjkLine = 1.75;
    double indent = 0;
    double before = 0;
    double after = 0.75;
    bool bold = false;
    bool serif = true;
    Ink ink = Ink::Text;
};

Proportions proportionsOf(BlockStyle style)
{
    switch (style) {
    case BlockStyle::Title:
        return {1.7, 1.2, 1.35, 0, 0, 0.5, true, true, Ink::Text};
    case BlockStyle::Standfirst:
        return {1.08, 1.42, 1.6, 0, 0, 0.6, false, true, Ink::Second};
    case BlockStyle::Byline:
        return {0.78, 1.4, 1.5, 0, 0, 0.25, false, false, Ink::Second};
    case BlockStyle::Legend:
        return {0.74, 1.75, 1.75, 0, 0.45, 0.9, false, false, Ink::Text};
    case BlockStyle::Heading:
        return {1.12, 1.35, 1.5, 0, 1.1, 0.4, true, true, Ink::Text};
    case BlockStyle::ListItem:
        return {1, 1.55, 1.75, 1.4, 0, 0.35, false, true, Ink::Text};
    case BlockStyle::BlockQuote:
        return {1, 1.55, 1.75, 1.4, 0, 0.75, false, true, Ink::Text};
    case BlockStyle::Caption:
        return {0.88, 1.45, 1.6, 0, 0, 0.75, false, true, Ink::Second};
    case BlockStyle::Quote:
        return {0.95, 1.42, 1.6, 0, 1.0, 0.15, false, true, Ink::Text};
    case BlockStyle::QuoteFoot:
        return {0.75, 1.45, 1.5, 0, 0, 0.3, false, false, Ink::Second};
    case BlockStyle::ColumnHead:
        return {1, 1.4, 1.5, 0, 0, 0, true, false, Ink::Text};
    case BlockStyle::Topic:
        return {0.95, 1.4, 1.5, 0, 1.2, 0.2, true, false, Ink::Text};
    case BlockStyle::Finding:
        return {0.85, 1.45, 1.55, 0, 1.0, 0.15, false, false, Ink::Text};
    case BlockStyle::NoteHead:
        return {0.75, 1.4, 1.4, 0, 0, 0, true, false, Ink::Text};
    case BlockStyle::NoteText:
        return {0.75, 1.4, 1.4, 0, 0, 0, false, false, Ink::Text};
    case BlockStyle::NoteFoot:
        return {0.75, 1.4, 1.4, 0, 0, 0, false, false, Ink::Second};
    case BlockStyle::Body:
        break;
    }
    return {};
}

QString cjkSans(const QString &language)
{
    QString family = Common::cjkSerif(language);
    return family.replace("Serif"_L1, "Sans"_L1);
}

QFont fontOf(const Proportions &proportions, const QString &language, double points, bool joinsLetters)
{
    QStringList families = Common::serifFamilies(language);
    if (!proportions.serif) {
        // Not Inter: beside capitals it puts another bracket, which no letter stands for in a PDF.
        families = QStringList{u"Noto Sans"_s, u"DejaVu Sans"_s};
        if (const QString cjk = cjkSans(language); !cjk.isEmpty())
            families.append(cjk);
    }
    QFont font;
    font.setFamilies(families);
    font.setStyleHint(proportions.serif ? QFont::Serif : QFont::SansSerif);
    font.setPixelSize(std::max(1, qRound(points * unitsPerPoint)));
    font.setWeight(proportions.bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    // A ligature is one sign without letters in a PDF: “find” could not be found. The smallest space forbids them.
    if (!joinsLetters)
        font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    return font;
}

/// Scripts whose letters join must keep their ligatures.
bool joinsLetters(QStringView text)
{
    return std::any_of(text.cbegin(), text.cend(),
                       [](QChar sign) { return sign.unicode() >= 0x590 && sign.unicode() < 0x1100; });
}

TypeStyle styleWith(BlockStyle style, const QString &language, double textPoints, bool joins)
{
    const Proportions proportions = proportionsOf(style);
    const bool isCjk = !Common::cjkSerif(language).isEmpty();
    TypeStyle made;
    made.em = textPoints * proportions.size;
    made.font = fontOf(proportions, language, made.em, joins);
    made.lineHeight = made.em * (isCjk ? proportions.cjkLine : proportions.line);
    made.indent = textPoints * proportions.indent;
    made.before = textPoints * proportions.before;
    made.after = textPoints * proportions.after;
    made.ink = proportions.ink;
    return made;
}

} // namespace

TypeStyle typeStyle(BlockStyle style, const QString &language, double textPoints)
{
    return styleWith(style, language, textPoints, false);
}

SetBlock::SetBlock(const Block &block, double width, double textPoints)
    : m_block(block), m_style(styleWith(block.style, block.language, textPoints, joinsLetters(block.text)))
{
    if (!block.barColours.isEmpty())
        m_style.indent = 0.8 * textPoints;
    if (block.frame != Block::Frame::None) {
        m_style.indent = frameInset;
        width -= frameInset;
    }
    QString text = block.text;
    text.replace(u'\n', QChar(QChar::LineSeparator));
    m_rightToLeft = QStringView(text).left(1000).isRightToLeft();
    m_mixed = m_rightToLeft || Common::hasRightToLeft(text);
    QTextOption option;
    option.setTextDirection(m_rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(m_rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setText(text);
    m_layout.setFont(m_style.font);
    m_layout.setTextOption(option);
    const QFontMetricsF metrics(m_style.font);
    const double ascent = metrics.ascent() / unitsPerPoint;
    const double descent = metrics.descent() / unitsPerPoint;
    m_baseline = (m_style.lineHeight - ascent - descent) / 2 + ascent;
    const double indent = m_style.indent * unitsPerPoint;
    const double lineWidth = std::max(m_style.em * unitsPerPoint, width * unitsPerPoint - indent);
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(lineWidth);
        line.setPosition(QPointF(m_rightToLeft ? 0 : indent, 0));
        const QRectF ink = line.naturalTextRect();
        m_lines.append({{line.textStart(), line.textStart() + line.textLength()}, ink.left(), ink.right()});
    }
    m_layout.endLayout();
}

QList<std::pair<double, double>> SetBlock::stretches(int line, TextSpan span) const
{
    const Line &box = m_lines[line];
    const int begin = int(std::max(span.begin, box.span.begin));
    const int end = int(std::min(span.end, box.span.end));
    if (begin >= end)
        return {};
    auto found = Common::lineStretches(m_layout.lineAt(line), begin, end, box.left, box.right, m_mixed);
    for (auto &[from, to] : found) {
        from /= unitsPerPoint;
        to /= unitsPerPoint;
    }
    return found;
}

int SetBlock::lineOf(qsizetype position) const
{
    for (int line = 0; line + 1 < m_lines.size(); ++line) {
        if (position < m_lines[line].span.end)
            return line;
    }
    return int(m_lines.size()) - 1;
}

std::pair<double, double> SetBlock::ink(int line) const
{
    return {m_lines[line].left / unitsPerPoint, m_lines[line].right / unitsPerPoint};
}

void SetBlock::drawLine(QPainter &painter, int line, QPointF topLeft) const
{
    const QTextLine textLine = m_layout.lineAt(line);
    painter.save();
    painter.translate(topLeft.x(), topLeft.y() + m_baseline);
    painter.scale(1.0 / unitsPerPoint, 1.0 / unitsPerPoint);
    // A line with a taller fallback font keeps its baseline.
    textLine.draw(&painter, QPointF(0, -textLine.ascent()));
    painter.restore();
}

Measure SetBlock::measure() const
{
    Measure made;
    made.lines = lineCount();
    made.lineHeight = m_style.lineHeight;
    made.before = m_style.before + (m_block.frameStarts ? 3 * framePadding : 0);
    if (m_block.frame != Block::Frame::None && !m_block.frameStarts)
        made.before = 0; // its parts stand close together
    made.after = (m_block.joinsNext ? 0.5 : 1) * m_style.after + (m_block.frameEnds ? 2 * framePadding : 0);
    made.keepWithNext = m_block.keepWithNext;
    return made;
}

} // namespace Readout::Printing
