// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One line: sample, name, parties after it, count at the end.
#include "reader/speakerdelegate.h"

#include "common/painting.h"
#include "common/rowpainting.h"
#include "reader/speakermatch.h"

namespace Readout::Reader {

SpeakerDelegate::SpeakerDelegate(const Common::Theme &theme, const Models::PartyOrder &order, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_order(order)
{
}

QSize SpeakerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int tall = std::max(rowHeight, option.fontMetrics.height() + 10);
    return {100, tall + (index.data(StartsGroupRole).toBool() ? gapHeight : 0)};
}

void SpeakerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QRectF box = option.rect;
    if (index.data(StartsGroupRole).toBool()) {
        painter->fillRect(QRectF(box.left(), box.top() + 4, box.width(), 1), m_theme.line);
        box.setTop(box.top() + gapHeight);
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction); // which turns left and right of words
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.sel);
        painter->drawRoundedRect(box, 4, 4);
    }
    const QStringList parties = index.data(PartiesRole).toStringList();
    const bool mirrored = option.direction == Qt::RightToLeft;
    const QRectF sample(mirrored ? box.right() - 34 : box.left() + 10, box.center().y() - 8, 24, 16);
    if (!parties.isEmpty())
        Common::drawPartySample(*painter, sample, m_theme, m_order.indexesOf(parties));
    const QFont small = Common::countFont(option.font);
    const QString count = index.data(CountRole).toString();
    const double countWidth = QFontMetricsF(small).horizontalAdvance(count);
    const QRectF words = mirrored ? box.adjusted(18 + countWidth, 0, -42, 0) : box.adjusted(42, 0, -18 - countWidth, 0);
    const QColor ink = index.data(PlainRole).toBool() ? m_theme.text2 : m_theme.text;
    const double name = Common::drawElided(*painter, words, option.font, ink, index.data(Qt::DisplayRole).toString());
    const QRectF rest = mirrored ? words.adjusted(0, 0, -name - 8, 0) : words.adjusted(name + 8, 0, 0, 0);
    const QString of = partiesText(parties);
    if (rest.width() > 20 && of != index.data(Qt::DisplayRole).toString())
        Common::drawElided(*painter, rest, small, m_theme.text2, of);
    Common::drawElided(*painter, mirrored ? box.adjusted(10, 0, 0, 0) : box.adjusted(0, 0, -10, 0), small,
                       m_theme.text2, count, Qt::AlignRight);
    painter->restore();
}

} // namespace Readout::Reader
