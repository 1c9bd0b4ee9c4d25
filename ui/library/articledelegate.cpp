// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a row of the article list. Knows no library.
#include "library/articledelegate.h"

#include "common/icons.h"
#include "common/painting.h"
#include "models/articlesmodel.h"

#include <QLocale>
#include <QPainter>
#include <QTextLayout>
#include <QWidget>

namespace Readout::Library {
using Models::ArticlesModel;
using namespace Qt::StringLiterals;

namespace {

constexpr int sideMargin = 22;
constexpr int shownSamples = 3;

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

} // namespace

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const QRect row = option.rect;
    painter->fillRect(QRect(row.x(), row.bottom(), row.width(), 1), m_theme.line);
    const bool unread = index.data(ArticlesModel::UnreadRole).toBool();
    if (unread) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.accent);
        painter->drawEllipse(QPointF(row.x() + 12, row.y() + 19), 3.5, 3.5);
    }
    QFont title = option.font;
    title.setWeight(unread ? QFont::DemiBold : QFont::Normal);
    const int line = QFontMetrics(title).height();
    QRect box = row.adjusted(sideMargin, 10, -12, 0);
    if (index.data(ArticlesModel::StarredRole).toBool()) {
        Common::icon(u"rating"_s, m_theme.text2).paint(painter, QRect(box.right() - 14, box.y() + 1, 14, 14));
        box.setRight(box.right() - 20);
    }
    painter->setPen(m_theme.text);
    paintTitle(painter, QRect(box.topLeft(), QSize(box.width(), 2 * line)), title,
               index.data(ArticlesModel::TitleRole).toString());

    const QFont small = smaller(option.font);
    const int foot = QFontMetrics(small).height();
    QRect lower(row.x() + sideMargin, row.bottom() - 8 - foot, row.width() - sideMargin - 12, foot);
    lower.setRight(paintSamples(painter, lower, small, index) - 6);
    painter->setFont(small);
    painter->setPen(m_theme.text2);
    const QString second = index.data(ArticlesModel::SecondLineRole).toString();
    painter->drawText(lower, Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(small).elidedText(second, Qt::ElideRight, lower.width()));
    painter->restore();
}

/// Two lines, the second cut with an ellipsis.
void ArticleDelegate::paintTitle(QPainter *painter, const QRect &box, const QFont &font, const QString &title) const
{
    const QFontMetrics metrics(font);
    QTextLayout layout(title.left(400), font); // more than two lines can hold
    layout.beginLayout();
    QTextLine first = layout.createLine();
    qsizetype rest = title.size();
    if (first.isValid()) {
        first.setLineWidth(box.width());
        rest = first.textLength();
    }
    layout.endLayout();
    painter->setFont(font);
    const int line = metrics.height();
    painter->drawText(QRect(box.topLeft(), QSize(box.width(), line)), Qt::AlignVCenter | Qt::TextSingleLine,
                      title.left(rest).trimmed());
    if (rest < title.size()) {
        const QString second = metrics.elidedText(title.mid(rest, 400), Qt::ElideRight, box.width());
        painter->drawText(QRect(box.x(), box.y() + line, box.width(), line), Qt::AlignVCenter | Qt::TextSingleLine,
                          second);
    }
}

/// @return where they begin.
int ArticleDelegate::paintSamples(QPainter *painter, const QRect &box, const QFont &font,
                                  const QModelIndex &index) const
{
    const auto samples = index.data(ArticlesModel::PartySamplesRole).value<QList<Models::PartySample>>();
    const QFontMetrics metrics(font);
    painter->setFont(font);
    int right = box.right();
    for (qsizetype i = std::min<qsizetype>(samples.size(), shownSamples) - 1; i >= 0; --i) {
        const QString count = QLocale().toString(samples[i].count);
        const int width = metrics.horizontalAdvance(count);
        painter->setPen(m_theme.text2);
        painter->drawText(QRect(right - width, box.y(), width + 1, box.height()), Qt::AlignVCenter, count);
        const QRectF line(right - width - 4 - 20, box.y(), 20, box.height());
        Common::drawPartySample(*painter, line, m_theme,
                                samples[i].line < 0 ? QList<int>() : QList<int>{samples[i].line});
        right = int(line.x()) - 8;
    }
    return right;
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = 2 * option.fontMetrics.height() + QFontMetrics(smaller(option.font)).height();
    return {160, std::max(76, lines + 22)};
}

} // namespace Readout::Library
