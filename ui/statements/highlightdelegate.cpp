// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A row: swatch, words, speaker and ¶; below them the note and the tags.
#include "statements/highlightdelegate.h"

#include "common/painting.h"
#include "common/rowpainting.h"
#include "models/highlightsmodel.h"

#include <QAbstractItemView>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace Readout::Statements {

using Models::HighlightsModel;

namespace {

constexpr double padding = 8;
constexpr double highlightTextLeft = 34;
constexpr double chipHeight = 20;
constexpr int quoteLines = 2;
constexpr int noteLines = 4;
constexpr qsizetype mostMeasured = 50'000; // rows of articles that were shown before are among them

} // namespace

HighlightDelegate::HighlightDelegate(QObject *parent)
    : QStyledItemDelegate(parent), m_theme(Common::Theme::of(Common::ThemeName::Light))
{
}

void HighlightDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    Common::drawRowGround(*painter, option, m_theme);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.line);
    layOut(painter, option, index);
    painter->restore();
}

QSize HighlightDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem inView = option;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    if (width != m_width || option.font != m_font || m_measured.size() > mostMeasured) {
        m_measured.clear();
        m_width = width;
        m_font = option.font;
    }
    Measured &row = m_measured[index.data(HighlightsModel::UuidRole).toUuid()];
    const QString quote = index.data(HighlightsModel::QuoteRole).toString();
    const QString note = index.data(HighlightsModel::NoteRole).toString();
    const bool tagged = !index.data(HighlightsModel::TagsRole).toStringList().isEmpty();
    if (row.height == 0 || row.quote != quote || row.note != note || row.tagged != tagged) {
        inView.rect = QRect(0, 0, width, 1);
        row = {quote, note, tagged, int(std::ceil(layOut(nullptr, inView, index)))};
    }
    return {width, row.height};
}

/// One walk for measuring and painting, so that they cannot disagree. @return the row's height.
double HighlightDelegate::layOut(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRectF row(option.rect);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const double width = row.width() - highlightTextLeft - padding;
    const double left = mirrored ? row.left() + padding : row.left() + highlightTextLeft;
    const double firstLine = QFontMetricsF(option.font).lineSpacing();
    double y = row.top() + padding;
    if (painter != nullptr) {
        const QRectF swatch(mirrored ? row.right() - 26 : row.left() + 12, y + (firstLine - 14) / 2, 14, 14);
        Common::drawHighlightSwatch(*painter, swatch, m_theme, index.data(HighlightsModel::ColourRole).toInt());
    }
    y += Common::layOutLines(painter, {left, y, width, 0}, option.font, m_theme.text,
                             index.data(HighlightsModel::QuoteRole).toString(), quoteLines);

    const QFont second = Common::secondLineFont(option.font);
    const double secondLine = QFontMetricsF(second).lineSpacing();
    const QString label = index.data(HighlightsModel::LabelRole).toString();
    if (painter != nullptr) {
        QStringList words{index.data(HighlightsModel::SpeakerRole).toString(),
                          label.isEmpty() ? QString() : QStringLiteral("¶") + label};
        words.removeAll(QString());
        Common::drawElided(*painter, {left, y, width, secondLine}, second, m_theme.text2,
                           words.join(QStringLiteral(" · ")), Qt::AlignLeading);
    }
    y += secondLine;
    const QString note = index.data(HighlightsModel::NoteRole).toString();
    if (!note.isEmpty()) {
        y += 4;
        const double top = y;
        y += Common::layOutLines(painter, {left + 8, y, width - 8, 0}, second, m_theme.text, note, noteLines);
        if (painter != nullptr) {
            const size_t colour = size_t(std::clamp(index.data(HighlightsModel::ColourRole).toInt(), 1, 8)) - 1;
            painter->fillRect(QRectF(mirrored ? left + width - 2 : left, top, 2, y - top),
                              m_theme.highlights[colour].edge);
        }
    }
    const QStringList tags = index.data(HighlightsModel::TagsRole).toStringList();
    if (!tags.isEmpty()) {
        y += 6;
        if (painter != nullptr)
            drawTags(*painter, {left, y, width, chipHeight}, Common::countFont(option.font), tags);
        y += chipHeight;
    }
    return y + padding - row.top();
}

void HighlightDelegate::drawTags(QPainter &painter, const QRectF &box, const QFont &font, const QStringList &tags) const
{
    const QFontMetricsF metrics(font);
    double x = box.left();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QString &tag : tags) {
        const double width = std::min(metrics.horizontalAdvance(tag) + 13, box.right() - x);
        if (width < 30)
            break;
        painter.setPen(m_theme.line);
        painter.setBrush(m_theme.paper);
        painter.drawRoundedRect(QRectF(x + 0.5, box.top() + 0.5, width - 1, box.height() - 1), 4, 4);
        Common::drawElided(painter, {x + 6, box.top(), width - 12, box.height()}, font, m_theme.text2, tag);
        x += width + 4;
    }
}

} // namespace Readout::Statements
