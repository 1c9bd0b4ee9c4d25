// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cards: words in serif, then line, speaker and verb, text and ¶, state; boxes for reports by others and for absences.
#include "sides/sidecard.h"

#include "common/painting.h"
#include "common/readingfonts.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Readout::Sides {

using Models::ComparisonModel;

namespace {

constexpr double boxPadding = 12;
constexpr double boxRadius = 5;
constexpr double sampleWidth = 16;
constexpr double signWidth = 14;
constexpr double gap = 8;

/// All of @p text in lines of @p lineHeight, from @p box's top. @return their height; paints only with a @p painter.
double walkText(QPainter *painter, const QRectF &box, const QFont &font, const QColor &colour, const QString &text,
                double lineHeight)
{
    QTextLayout layout(text, font);
    layout.setCacheEnabled(true);
    QTextOption option;
    const bool fromRight = text.isRightToLeft();
    option.setTextDirection(fromRight ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(fromRight ? Qt::AlignRight : Qt::AlignLeft);
    layout.setTextOption(option);
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1.0, box.width()));
        line.setPosition({0, y + (lineHeight - line.ascent() - line.descent()) / 2});
        y += lineHeight;
    }
    layout.endLayout();
    if (painter != nullptr) {
        painter->setPen(colour);
        layout.draw(painter, box.topLeft());
    }
    return y;
}

double drawCut(QPainter &painter, const QRectF &box, const QFont &font, const QColor &colour, const QString &text,
               Qt::TextElideMode where = Qt::ElideRight)
{
    const QFontMetricsF metrics(font);
    const QString cut = metrics.elidedText(text, where, std::max(0.0, box.width()));
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(box, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, cut);
    return metrics.horizontalAdvance(cut);
}

} // namespace

CardMeasures::CardMeasures(const QFont &window, int readingPoints, double dotsPerInch,
                           Qt::LayoutDirection interfaceDirection)
    : first(window), second(window), direction(interfaceDirection), m_quotePoints(readingPoints * 11.5 / 13),
      m_quoteEm(m_quotePoints * dotsPerInch / 72)
{
    if (window.pointSizeF() > 0)
        second.setPointSizeF(std::max(6.0, window.pointSizeF() - 1));
    firstLine = std::max(20.0, QFontMetricsF(first).lineSpacing());
    secondLine = std::max(18.0, QFontMetricsF(second).lineSpacing());
}

QFont CardMeasures::quoteFont(const QString &language) const
{
    QFont font;
    font.setFamilies(Common::serifFamilies(language));
    font.setPointSizeF(m_quotePoints);
    font.setStyleHint(QFont::Serif);
    return font;
}

double CardMeasures::quoteLine(const QString &language) const
{
    return std::round(m_quoteEm * (Common::cjkSerif(language).isEmpty() ? 1.435 : 1.65));
}

SideCard::SideCard(const QModelIndex &card, const CardMeasures &measures, const Common::Theme &theme)
    : m_card(card), m_measures(measures), m_theme(theme)
{
}

double SideCard::height(double width) const
{
    return walk(nullptr, {0, 0, width, 0}, false, nullptr);
}

void SideCard::paint(QPainter &painter, const QRectF &box, bool placeIsHovered) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(m_measures.direction);
    walk(&painter, box, placeIsHovered, nullptr);
    painter.restore();
}

void SideCard::paintHead(QPainter &painter, const QRectF &box) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(m_measures.direction);
    QFont bold = m_measures.first;
    bold.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(m_measures.second);
    const double height = m_measures.firstLine;
    const QString count = m_card.data(ComparisonModel::HeadCountRole).toString();
    const double countWidth = metrics.horizontalAdvance(count) + 1;
    const QRectF number(box.right() - countWidth, box.top(), countWidth, height);
    QRectF name(box.left(), box.top(), number.left() - gap - box.left(), height);
    drawCut(painter, seen(number, box), m_measures.second, m_theme.text2, count);
    const QString words = text(ComparisonModel::HeadRole);
    const double used = std::min(QFontMetricsF(bold).horizontalAdvance(words) + 1, name.width());
    drawCut(painter, seen({name.left(), name.top(), used, height}, box), bold, m_theme.text, words);
    name.setLeft(name.left() + used + gap);
    if (name.width() > 4 * gap)
        drawCut(painter, seen(name, box), m_measures.second, m_theme.text2, text(ComparisonModel::HeadPlaceRole));
    painter.fillRect(QRectF(box.left(), box.top() + height + 1, box.width(), borderWidth()), m_theme.line);
    painter.restore();
}

QRectF SideCard::seen(const QRectF &part, const QRectF &box) const
{
    if (m_measures.direction == Qt::LeftToRight)
        return part;
    return {box.left() + box.right() - part.right(), part.top(), part.width(), part.height()};
}

QRectF SideCard::placeRect(const QRectF &box) const
{
    QRectF place;
    walk(nullptr, box, false, &place);
    return place;
}

double SideCard::walk(QPainter *painter, const QRectF &box, bool placeIsHovered, QRectF *place) const
{
    if (is(CellKind::Absent))
        return walkAbsence(painter, box);
    double height = is(CellKind::Reported) ? walkReported(painter, box, placeIsHovered, place)
                                           : walkStatement(painter, box, placeIsHovered, place);
    if (const QString foot = text(ComparisonModel::FootRole); !foot.isEmpty()) {
        height += 6;
        height += walkText(painter, box.adjusted(0, height, 0, 0), m_measures.second, m_theme.text2, foot,
                           m_measures.secondLine);
    }
    return height;
}

double SideCard::walkStatement(QPainter *painter, const QRectF &box, bool placeIsHovered, QRectF *place) const
{
    const QString language = text(ComparisonModel::LanguageRole);
    const double quote = walkText(painter, box, m_measures.quoteFont(language), m_theme.text, text(Qt::DisplayRole),
                                  m_measures.quoteLine(language));
    const QFontMetricsF metrics(m_measures.second);
    const double placeWidth = metrics.horizontalAdvance(text(ComparisonModel::PlaceRole)) + 1;
    QRectF words(box.left() + sampleWidth + gap, box.top() + quote + 2, 0, m_measures.secondLine);
    words.setRight(box.right() - signWidth - gap);
    // In a narrow column the place gets a line of its own: who said it is never cut for where it stands.
    const bool isStacked = metrics.horizontalAdvance(speakerWords()) + gap + placeWidth > words.width();
    QRectF placeBox = words;
    double height = m_measures.secondLine;
    if (isStacked) {
        words.setHeight(
            walkText(nullptr, words, m_measures.second, m_theme.text2, speakerWords(), m_measures.secondLine));
        placeBox.translate(0, words.height());
        placeBox.setWidth(std::min(placeWidth, placeBox.width()));
        height += words.height();
    } else {
        placeBox.setLeft(words.right() - placeWidth);
        words.setRight(placeBox.left() - gap);
    }
    placeBox = seen(placeBox, box);
    if (place != nullptr)
        *place = placeBox;
    if (painter != nullptr)
        paintFoot(*painter, box, seen(words, box), placeBox, placeIsHovered);
    return quote + 2 + height;
}

QString SideCard::speakerWords() const
{
    QStringList words{text(ComparisonModel::SpeakerRole), text(ComparisonModel::VerbRole)};
    // Whose account it is stands in the box's head already when others report it.
    if (const QString source = text(ComparisonModel::SourceRole); !source.isEmpty() && !is(CellKind::Reported))
        words.append(QCoreApplication::translate("SideCard", "via %1").arg(source));
    words.removeAll(QString());
    return words.isEmpty() ? QCoreApplication::translate("SideCard", "speaker unknown") : words.join(u" · ");
}

void SideCard::paintFoot(QPainter &painter, const QRectF &box, const QRectF &words, const QRectF &place,
                         bool placeIsHovered) const
{
    const double line = m_measures.secondLine;
    Common::drawPartySample(painter, seen({box.left(), words.top(), sampleWidth, line}, box), m_theme,
                            lines(ComparisonModel::LinesRole));
    if (words.height() > line)
        walkText(&painter, words, m_measures.second, m_theme.text2, speakerWords(), line);
    else
        drawCut(painter, words, m_measures.second, m_theme.text2, speakerWords());
    const QColor colour = placeIsHovered ? m_theme.accent : m_theme.text2;
    // The ¶ at its end is what leads to the words: a long name is cut before it.
    const double width =
        drawCut(painter, place, m_measures.second, colour, text(ComparisonModel::PlaceRole), Qt::ElideMiddle);
    if (placeIsHovered)
        painter.fillRect(seen({place.left(), place.bottom() - 3, width, 1}, place), colour);
    Common::drawStateSign(painter, seen({box.right() - signWidth + 1, words.top(), signWidth, line}, box), m_theme,
                          State(m_card.data(ComparisonModel::StateRole).toInt()),
                          Check(m_card.data(ComparisonModel::CheckRole).toInt()));
}

double SideCard::walkReported(QPainter *painter, const QRectF &box, bool placeIsHovered, QRectF *place) const
{
    const QRectF inner = box.adjusted(boxPadding, 6, -boxPadding, 0);
    const double head = m_measures.secondLine + 2;
    const double statement = walkStatement(painter, inner.adjusted(0, head, 0, 0), placeIsHovered, place);
    const double height = 6 + head + statement + 6;
    if (painter == nullptr)
        return height;
    const QList<int> reporter = lines(ComparisonModel::ReporterLinesRole);
    const bool hasLine = !reporter.isEmpty() && reporter.first() >= 0;
    painter->setPen(QPen(hasLine ? m_theme.party(reporter.first()).colour : m_theme.ctl, borderWidth()));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(box.left() + 0.5, box.top() + 0.5, box.width() - 1, height - 1), boxRadius,
                             boxRadius);
    Common::drawPartySample(*painter, seen({inner.left(), inner.top(), sampleWidth, m_measures.secondLine}, inner),
                            m_theme, reporter);
    const double left = inner.left() + sampleWidth + gap;
    const QString name = text(ComparisonModel::ReporterRole);
    drawCut(*painter, seen({left, inner.top(), inner.right() - left, m_measures.secondLine}, inner), m_measures.second,
            m_theme.text,
            name.isEmpty() ? QCoreApplication::translate("SideCard", "Only as others report it")
                           : QCoreApplication::translate("SideCard", "Only as %1 reports it").arg(name));
    return height;
}

double SideCard::walkAbsence(QPainter *painter, const QRectF &box) const
{
    const QRectF inner = box.adjusted(boxPadding, 8, -boxPadding, 0);
    double height =
        8 + walkText(painter, inner, m_measures.first, m_theme.text, text(Qt::DisplayRole), m_measures.firstLine);
    const QString searched = text(ComparisonModel::SearchedRole);
    if (!searched.isEmpty()) {
        height += walkText(painter, inner.adjusted(0, height - 8, 0, 0), m_measures.second, m_theme.text2, searched,
                           m_measures.secondLine);
    }
    height += 8;
    if (painter != nullptr) {
        QPen pen(m_theme.ctl, borderWidth());
        pen.setDashPattern({3, 2});
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(box.left() + 0.5, box.top() + 0.5, box.width() - 1, height - 1), boxRadius,
                                 boxRadius);
    }
    return height;
}

} // namespace Readout::Sides
