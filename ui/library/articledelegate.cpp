// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a row of the article list. Knows no library.
#include "library/articledelegate.h"

#include "common/icons.h"
#include "common/painting.h"
#include "models/articlesmodel.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QWidget>

namespace Readout::Library {
using Models::ArticlesModel;
using namespace Qt::StringLiterals;

namespace {

constexpr int sideMargin = 22;
constexpr int endMargin = 12;
constexpr int shownSamples = 3;

/// What paintHighlights takes.
int highlightsWidth(const QFontMetrics &metrics, int count)
{
    return count > 0 ? 12 + 4 + metrics.horizontalAdvance(QLocale().toString(count)) + 8 : 0;
}

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

} // namespace

QRect ArticleDelegate::Row::mirrored(const QRect &part) const
{
    return QStyle::visualRect(direction, box, part);
}

void ArticleDelegate::Row::drawText(const QRect &part, Qt::Alignment alignment, const QString &text) const
{
    painter->drawText(mirrored(part),
                      int(QStyle::visualAlignment(direction, alignment | Qt::AlignVCenter)) | Qt::TextSingleLine, text);
}

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const QRect box = option.rect;
    const Row row{painter, box, option.direction};
    painter->fillRect(QRect(box.x(), box.bottom(), box.width(), 1), m_theme.line);
    const bool unread = index.data(ArticlesModel::UnreadRole).toBool();
    if (unread) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.accent);
        painter->drawEllipse(
            QRectF(row.mirrored(QRect(box.x() + 8, box.y() + 15, 8, 8))).adjusted(0.5, 0.5, -0.5, -0.5));
        painter->setRenderHint(QPainter::Antialiasing, false);
    }
    QFont title = option.font;
    title.setWeight(unread ? QFont::DemiBold : QFont::Normal);
    QRect upper = box.adjusted(sideMargin, 10, -endMargin, 0);
    if (index.data(ArticlesModel::StarredRole).toBool()) {
        Common::icon(u"rating"_s, m_theme.text2)
            .paint(painter, row.mirrored(QRect(upper.right() - 14, upper.y() + 1, 14, 14)));
        upper.setRight(upper.right() - 20);
    }
    paintTitle(row, upper, title, index.data(ArticlesModel::TitleRole).toString());

    const QFont small = smaller(option.font);
    const QFontMetrics metrics(small);
    painter->setFont(small);
    QRect lower(box.x() + sideMargin, box.bottom() - 8 - metrics.height(), box.width() - sideMargin - endMargin,
                metrics.height());
    const int end = lower.right();
    const QString second = index.data(ArticlesModel::SecondLineRole).toString();
    const int forOutlet = std::min(metrics.horizontalAdvance(second) + 8, lower.width() * 2 / 5);
    const int highlights = index.data(ArticlesModel::HighlightCountRole).toInt();
    lower.setRight(paintSamples(row, lower.adjusted(forOutlet + highlightsWidth(metrics, highlights), 0, 0, 0), index));
    lower.setRight(paintHighlights(row, lower, highlights));
    lower.setRight(lower.right() == end ? end : lower.right() - 6);
    painter->setPen(m_theme.text2);
    row.drawText(lower, Qt::AlignLeft, metrics.elidedText(second, Qt::ElideRight, lower.width()));
    painter->restore();
}

/// Two lines, the second cut with an ellipsis; the first too when a single word is longer.
void ArticleDelegate::paintTitle(const Row &row, const QRect &box, const QFont &font, const QString &title) const
{
    const QFontMetrics metrics(font);
    const int line = metrics.height();
    QTextLayout layout(title.left(400), font); // more than two lines can hold
    layout.beginLayout();
    QTextLine first = layout.createLine();
    qsizetype rest = title.size();
    if (first.isValid()) {
        first.setLineWidth(box.width());
        rest = first.textLength();
    }
    layout.endLayout();
    row.painter->setFont(font);
    row.painter->setPen(m_theme.text);
    row.drawText(QRect(box.topLeft(), QSize(box.width(), line)), Qt::AlignLeft,
                 metrics.elidedText(title.left(rest).trimmed(), Qt::ElideRight, box.width()));
    if (rest < title.size()) {
        row.drawText(QRect(box.x(), box.y() + line, box.width(), line), Qt::AlignLeft,
                     metrics.elidedText(title.mid(rest, 400), Qt::ElideRight, box.width()));
    }
}

/// As many as fit, those with the most statements first. @return where they begin.
int ArticleDelegate::paintSamples(const Row &row, const QRect &box, const QModelIndex &index) const
{
    const auto samples = index.data(ArticlesModel::PartySamplesRole).value<QList<Models::PartySample>>();
    const QFontMetrics metrics = row.painter->fontMetrics();
    const auto widthOf = [&](qsizetype at) { return metrics.horizontalAdvance(QLocale().toString(samples[at].count)); };
    qsizetype fitting = 0;
    for (int taken = 0; fitting < std::min<qsizetype>(samples.size(), shownSamples); ++fitting) {
        taken += 20 + 4 + widthOf(fitting) + 8;
        if (taken > box.width())
            break;
    }
    int right = box.right();
    for (qsizetype i = fitting - 1; i >= 0; --i) {
        const QString count = QLocale().toString(samples[i].count);
        const int width = widthOf(i);
        row.painter->setPen(m_theme.text2);
        row.drawText(QRect(right - width, box.y(), width + 1, box.height()), Qt::AlignRight, count);
        const QRect line(right - width - 4 - 20, box.y(), 20, box.height());
        Common::drawPartySample(*row.painter, row.mirrored(line), m_theme,
                                samples[i].line < 0 ? QList<int>() : QList<int>{samples[i].line});
        right = line.x() - 8;
    }
    return right;
}

/// A small band as on the text, and how many. @return where it begins.
int ArticleDelegate::paintHighlights(const Row &row, const QRect &box, int count) const
{
    if (count <= 0)
        return box.right();
    const QString number = QLocale().toString(count);
    const int width = row.painter->fontMetrics().horizontalAdvance(number);
    row.painter->setPen(m_theme.text2);
    row.drawText(QRect(box.right() - width, box.y(), width + 1, box.height()), Qt::AlignRight, number);
    const QRect band(box.right() - width - 4 - 12, box.center().y() - 4, 12, 9);
    const Common::HighlightLook &look = m_theme.highlights[0];
    row.painter->fillRect(row.mirrored(band), look.fill);
    row.painter->fillRect(row.mirrored(QRect(band.x(), band.y(), band.width(), 1)), look.edge);
    row.painter->fillRect(row.mirrored(QRect(band.x(), band.y(), 1, band.height())), look.edge);
    row.painter->fillRect(row.mirrored(QRect(band.right(), band.y(), 1, band.height())), look.edge);
    return band.x() - 8;
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = 2 * option.fontMetrics.height() + QFontMetrics(smaller(option.font)).height();
    return {160, std::max(76, lines + 22)};
}

} // namespace Readout::Library
