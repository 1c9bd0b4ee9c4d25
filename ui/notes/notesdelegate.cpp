// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One row: swatch and words, note, tags, who with how sure that is, ¶, when it was made. A head goes across.
#include "notes/notesdelegate.h"

#include "common/painting.h"
#include "common/readingfonts.h"
#include "common/rowpainting.h"

#include <QAbstractItemView>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace Readout::Notes {

using Models::NotesColumn;
using namespace Qt::StringLiterals;

namespace {

constexpr double padding = 8;
constexpr double swatchLeft = 28;
constexpr double quoteLeft = 55;
constexpr double swatchSize = 14;
constexpr double chipHeight = 20;
constexpr double chipGap = 4;
constexpr qsizetype shownLength = 600; ///< of a quotation that may be a whole book

double quoteLine(const QFont &font)
{
    return std::max(20.0, std::round(QFontMetricsF(font).height() * 1.2));
}

QFont quoteFont(const QFont &font, const QString &language)
{
    QFont made = font;
    made.setFamilies(Common::serifFamilies(language));
    made.setStyleHint(QFont::Serif);
    if (font.pointSizeF() > 0)
        made.setPointSizeF(font.pointSizeF() * 1.1);
    return made;
}

/// @p text in at most @p lines lines, each @p lineHeight high whatever its font; the last one is cut with "…".
void drawLines(QPainter &painter, const QRectF &box, const QFont &font, const QString &text, int lines,
               double lineHeight)
{
    if (box.width() < 8)
        return;
    const QString whole = text.left(shownLength).simplified() + (text.size() > shownLength ? u"…"_s : QString());
    QTextLayout layout(whole, font);
    QTextOption option;
    option.setTextDirection(whole.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QString rest;
    int made = 0;
    while (made < lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(box.width());
        if (++made == lines && line.textStart() + line.textLength() < whole.size()) {
            rest = whole.mid(line.textStart());
            --made;
            break;
        }
        line.setPosition({0, (made - 1) * lineHeight + (lineHeight - line.height()) / 2});
    }
    layout.endLayout();
    for (int at = 0; at < made; ++at)
        layout.lineAt(at).draw(&painter, box.topLeft());
    if (rest.isEmpty())
        return;
    painter.setFont(font);
    painter.setLayoutDirection(option.textDirection());
    painter.drawText(QRectF(box.left(), box.top() + made * lineHeight, box.width(), lineHeight),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(font).elidedText(rest, Qt::ElideRight, box.width()));
}

} // namespace

int NotesDelegate::rowHeight(const QFont &font)
{
    return std::max(56, int(std::ceil(2 * padding + 2 * quoteLine(font))));
}

int NotesDelegate::headHeight(const QFont &font)
{
    return std::max(32, int(std::ceil(QFontMetricsF(font).height() + 12)));
}

int NotesDelegate::editingHeight(const QFont &font)
{
    return std::max(134, int(std::ceil(26 + 5 * QFontMetricsF(font).lineSpacing() + 24)));
}

NotesDelegate::NotesDelegate(const Models::NotesModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model), m_theme(Common::Theme::of(Common::ThemeName::Light))
{
}

QSize NotesDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {40, m_model.isHead(index.row()) ? headHeight(option.font) : rowHeight(option.font)};
}

void NotesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    if (m_model.isHead(index.row())) {
        drawHead(*painter, option, index);
    } else {
        drawGround(*painter, option, index);
        drawCell(*painter, option, index);
    }
    painter->restore();
}

void NotesDelegate::drawGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool highContrast = m_theme.name == Common::ThemeName::HighContrast;
    if (isSelected && m_keyboardHere)
        painter.fillRect(option.rect, m_theme.sel);
    else if (isSelected && !highContrast)
        painter.fillRect(option.rect, m_theme.selIdle);
    else if (!isSelected && index.row() == m_hoveredRow)
        painter.fillRect(option.rect, m_theme.hover);
    const QRect row = option.rect;
    painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), m_theme.line);
    if (isSelected && !m_keyboardHere && highContrast)
        painter.fillRect(QRect(row.left(), row.top(), row.width(), 1), m_theme.text);
    if (index.column() == 0 && isSelected && m_keyboardHere) {
        const int bar = option.direction == Qt::RightToLeft ? row.right() - 2 : row.left();
        painter.fillRect(QRect(bar, row.top(), 3, row.height()), m_theme.accent);
    }
}

/// Each cell paints its part of the head, which goes across all of them.
void NotesDelegate::drawHead(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const QRect cell = option.rect;
    const QRectF row = view ? QRectF(0, cell.top(), view->viewport()->width(), cell.height()) : QRectF(cell);
    const Models::NotesModel::Head head = m_model.headAt(index.row());
    painter.fillRect(cell, index.row() == m_hoveredRow ? m_theme.hover : m_theme.pane);
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), m_theme.line);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const auto placed = [&](double left, double width) {
        return QRectF(mirrored ? row.right() - left - width : row.left() + left, row.top(), width, row.height());
    };
    const QRectF sign = placed(16, 10);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.text2, 1.4));
    const QPointF middle = sign.center();
    if (head.folded) {
        const double out = mirrored ? -2 : 2;
        painter.drawPolyline(
            QPolygonF({middle + QPointF(-out, -4), middle + QPointF(out, 0), middle + QPointF(-out, 4)}));
    } else {
        painter.drawPolyline(QPolygonF({middle + QPointF(-4, -2), middle + QPointF(0, 2), middle + QPointF(4, -2)}));
    }
    double left = 36;
    if (head.colour > 0) {
        Common::drawHighlightSwatch(
            painter,
            placed(left, swatchSize).adjusted(0, (row.height() - swatchSize) / 2, 0, (swatchSize - row.height()) / 2),
            m_theme, head.colour);
        left += 22;
    }
    const double room = row.width() - left - 12;
    QStringList second{head.details, QLocale().toString(head.count)};
    second.removeAll(QString());
    const QFont small = Common::secondLineFont(option.font);
    const double secondWidth = std::min(room / 2, QFontMetricsF(small).horizontalAdvance(second.join(u" · ")) + 4);
    const double titleWidth = std::min(room - secondWidth - 10,
                                       QFontMetricsF(Common::boldFont(option.font)).horizontalAdvance(head.title) + 4);
    Common::drawElided(painter, placed(left, titleWidth), Common::boldFont(option.font), m_theme.text, head.title,
                       Qt::AlignLeading);
    Common::drawElided(painter, placed(left + titleWidth + 8, secondWidth), small, m_theme.text2, second.join(u" · "),
                       Qt::AlignLeading);
    if (view && view->currentIndex().row() == index.row() && m_keyboardHere) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.accent, 2));
        painter.drawRoundedRect(row.adjusted(1, 1, -1, -2), 4, 4);
    }
}

void NotesDelegate::drawCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Models::NoteEntry &entry = m_model.entryAt(index.row());
    const QRectF cell = QRectF(option.rect).adjusted(0, padding, 0, -padding);
    const QFont &font = option.font;
    const double line = quoteLine(font);
    const bool onSelection = option.state & QStyle::State_Selected;
    switch (NotesColumn(index.column())) {
    case NotesColumn::Quote:
        return drawQuote(painter, cell, font, entry);
    case NotesColumn::Note:
        if (m_field && entry.note.uuid == m_note)
            return drawHint(painter, cell, font);
        painter.setPen(!entry.note.note.isEmpty() ? m_theme.text : onSelection ? m_theme.text2 : m_theme.text3);
        return drawLines(
            painter,
            painter.layoutDirection() == Qt::RightToLeft ? cell.adjusted(12, 0, 0, 0) : cell.adjusted(0, 0, -12, 0),
            Common::secondLineFont(font), entry.note.note.isEmpty() ? tr("No note") : entry.note.note, 2, line - 1);
    case NotesColumn::Tags:
        return drawTags(painter, cell, Common::countFont(font), entry.note.tags);
    case NotesColumn::Who:
        return drawWho(painter, cell, Common::secondLineFont(font), entry);
    case NotesColumn::Place:
    case NotesColumn::Made:
        Common::drawElided(painter, {cell.left(), cell.top(), cell.width() - 4, line}, Common::secondLineFont(font),
                           m_theme.text2, index.data().toString(), Qt::AlignLeading);
        return;
    case NotesColumn::Article: {
        const ArticleDetails &details = m_model.articleOf(entry).details;
        const QFont small = Common::secondLineFont(font);
        Common::drawElided(painter, {cell.left(), cell.top(), cell.width() - 8, line}, small, m_theme.text,
                           index.data().toString(), Qt::AlignLeading);
        Common::drawElided(painter, {cell.left(), cell.top() + line, cell.width() - 8, line}, small, m_theme.text2,
                           details.outlet, Qt::AlignLeading);
        return;
    }
    }
}

void NotesDelegate::drawQuote(QPainter &painter, const QRectF &cell, const QFont &font,
                              const Models::NoteEntry &entry) const
{
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    const double line = quoteLine(font);
    const double x = mirrored ? cell.right() - swatchLeft - swatchSize : cell.left() + swatchLeft;
    Common::drawHighlightSwatch(painter, {x, cell.top() + (line - swatchSize) / 2, swatchSize, swatchSize}, m_theme,
                                entry.note.colour);
    const QRectF box = mirrored ? cell.adjusted(12, 0, -quoteLeft, 0) : cell.adjusted(quoteLeft, 0, -12, 0);
    painter.setPen(m_theme.text);
    drawLines(painter, box, quoteFont(font, m_model.articleOf(entry).details.language), entry.note.quote, 2, line);
}

/// As many as fit into two lines; what is left out is counted.
void NotesDelegate::drawTags(QPainter &painter, const QRectF &cell, const QFont &font, const QStringList &tags) const
{
    const QFontMetricsF metrics(font);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    const double right = cell.width() - 8;
    const double height = std::max(chipHeight, metrics.height() + 4);
    double x = 0;
    double y = 0;
    for (qsizetype at = 0; at < tags.size(); ++at) {
        const double width = std::min(metrics.horizontalAdvance(tags[at].left(60)) + 14, right);
        if (x > 0 && x + width > right) {
            x = 0;
            y += height + chipGap;
        }
        const bool lastLine = y + 2 * height + chipGap > cell.height();
        const bool more = at + 1 < tags.size();
        QString text = tags[at];
        double wide = width;
        if (lastLine && more && x + width + 40 > right) { // no room for another one: say how many there are
            text = tr("+%1").arg(tags.size() - at);
            wide = metrics.horizontalAdvance(text) + 14;
        }
        const double left = mirrored ? cell.right() - x - wide : cell.left() + x;
        const QRectF chip(left + 0.5, cell.top() + y + 0.5, wide - 1, height - 1);
        painter.setPen(m_theme.line);
        painter.setBrush(m_theme.pane);
        painter.drawRoundedRect(chip, 4, 4);
        Common::drawElided(painter, chip.adjusted(6, 0, -6, 0), font, m_theme.text, text);
        if (text != tags[at])
            return;
        x += wide + chipGap;
    }
}

void NotesDelegate::drawWho(QPainter &painter, const QRectF &cell, const QFont &font,
                            const Models::NoteEntry &entry) const
{
    if (!entry.note.attribution)
        return;
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    const double line = quoteLine(font);
    const auto placed = [&](double left, double top, double width) {
        return QRectF(mirrored ? cell.right() - left - width : cell.left() + left, cell.top() + top, width, line);
    };
    const AttributionRecord &known = *entry.note.attribution;
    Common::drawPartySample(painter, placed(0, 0, 24), m_theme, m_model.partyOrder().indexesOf(known.parties));
    Common::drawElided(painter, placed(30, 0, cell.width() - 38), font, m_theme.text, Models::shownSpeaker(entry),
                       Qt::AlignLeading);
    Common::drawStateSign(painter, placed(2, line, 12), m_theme, known.state, known.check);
    Common::drawElided(painter, placed(20, line, cell.width() - 28), font, m_theme.text2,
                       Common::stateWord(known.state, known.check), Qt::AlignLeading);
}

void NotesDelegate::drawHint(QPainter &painter, const QRectF &cell, const QFont &font) const
{
    const QFont small = Common::countFont(font);
    const double height = QFontMetricsF(small).height() + 4;
    Common::drawElided(painter, {cell.left(), cell.bottom() + padding - height - 2, cell.width() - 12, height}, small,
                       m_theme.text2, tr("Ctrl+Enter done · Esc discard"), Qt::AlignLeading);
}

} // namespace Readout::Notes
