// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Enter adds, Esc and Ctrl+Enter close, Backspace in the empty field takes the last one away. However it closes, what
// was chosen stays chosen: taking it back is Undo's.
#include "common/tagpopup.h"

#include "common/flowlayout.h"
#include "common/icons.h"
#include "common/painting.h"
#include "common/tagmatch.h"

#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Readout::Common {

namespace {

enum TagRole { TagNameRole = Qt::UserRole + 1, TagParentRole, TagUsesRole, TagIsNewRole, TagTypedRole };

constexpr int popupWidth = 304;
constexpr int tagRowHeight = 30;
constexpr int mostTagRows = 8;

/// Name, parent, count; "New tag …" after a hairline.
class TagDelegate final : public QStyledItemDelegate
{
public:
    TagDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {100, index.data(TagIsNewRole).toBool() && index.row() > 0 ? tagRowHeight + 9 : tagRowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QRect box = option.rect;
        if (index.data(TagIsNewRole).toBool() && index.row() > 0) {
            painter->fillRect(QRect(box.left(), box.top() + 4, box.width(), 1), m_theme.line);
            box.setTop(box.top() + 9);
        }
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_theme.sel);
            painter->drawRoundedRect(box, 4, 4);
        }
        const bool isNew = index.data(TagIsNewRole).toBool();
        const QIcon sign = icon(isNew ? u"list-add"_s : u"tag"_s, m_theme.text2);
        const auto mirrored = [&](const QRect &part) { return QStyle::visualRect(option.direction, box, part); };
        sign.paint(painter, mirrored(QRect(box.left() + 10, box.center().y() - 7, 16, 16)));
        QFont small = option.font;
        small.setPointSizeF(8.5);
        const QString uses = index.data(TagUsesRole).toString();
        const int usesWidth = QFontMetrics(small).horizontalAdvance(uses);
        const QRect words = box.adjusted(34, 0, -18 - usesWidth, 0);
        const QFontMetrics metrics(option.font);
        const QString name = metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, words.width());
        painter->setPen(m_theme.text);
        drawName(*painter, mirrored(words), option.font, name, isNew ? QString() : index.data(TagTypedRole).toString());
        painter->setFont(small);
        painter->setPen(m_theme.text2);
        painter->drawText(mirrored(words.adjusted(metrics.horizontalAdvance(name) + 8, 0, 0, 0)),
                          Qt::AlignVCenter | Qt::AlignLeft, index.data(TagParentRole).toString());
        painter->drawText(mirrored(box.adjusted(0, 0, -10, 0)), Qt::AlignVCenter | Qt::AlignRight, uses);
        painter->restore();
    }

private:
    /// What was typed stands out in it.
    static void drawName(QPainter &painter, const QRect &box, const QFont &font, const QString &name,
                         const QString &typed)
    {
        const qsizetype at = typed.isEmpty() ? -1 : name.indexOf(typed, 0, Qt::CaseInsensitive);
        QTextCharFormat bold;
        bold.setFontWeight(QFont::DemiBold);
        QTextLayout layout(name, font);
        if (at >= 0)
            layout.setFormats({{int(at), int(typed.size()), bold}});
        layout.beginLayout();
        QTextLine line = layout.createLine();
        if (line.isValid())
            line.setNumColumns(int(name.size()));
        layout.endLayout();
        const double free = std::max(0.0, box.width() - line.naturalTextWidth());
        const double left = painter.layoutDirection() == Qt::RightToLeft ? box.left() + free : box.left();
        layout.draw(&painter, QPointF(left, box.top() + (box.height() - line.height()) / 2));
    }

    const Theme &m_theme;
};

QString parentName(const QList<Tag> &known, const Tag &tag)
{
    if (!tag.parent)
        return {};
    const auto found =
        std::find_if(known.cbegin(), known.cend(), [&tag](const Tag &one) { return one.id == *tag.parent; });
    return found == known.cend() ? QString() : found->name;
}

/// A chosen tag with the cross that takes it away.
class TagChip final : public QToolButton
{
public:
    TagChip(const Theme &theme, const QString &name, QWidget *parent) : QToolButton(parent), m_theme(theme)
    {
        setText(name);
        setFocusPolicy(Qt::NoFocus);
    }
    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 34, std::max(24, fontMetrics().height() + 6)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool pointed = underMouse() || isDown();
        painter.setPen(m_theme.line);
        painter.setBrush(pointed ? m_theme.hover : m_theme.selIdle);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(m_theme.text);
        const QRect words = rect().adjusted(8, 0, -22, 0);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignVCenter | Qt::AlignLeft,
                         text());
        const QRect cross(width() - 19, (height() - 12) / 2, 12, 12);
        Common::icon(u"window-close"_s, m_theme.text2)
            .paint(&painter, QStyle::visualRect(layoutDirection(), rect(), cross));
    }

private:
    const Theme &m_theme;
};

} // namespace

TagPopup::TagPopup(QWidget *parent, const QString &name)
    : ListPopup(parent, name + u"tag"_s, tr("Enter add   Esc close   Backspace remove last"), popupWidth),
      m_chips(new QWidget(this))
{
    setObjectName(name + u"tagPopup"_s);
    setAccessibleName(tr("Tags"));
    m_chips->setObjectName(name + u"tagChips"_s);
    m_chips->setAccessibleName(tr("Chosen tags"));
    new FlowLayout(m_chips);
    column()->insertWidget(0, m_chips);
    field()->setAccessibleName(tr("Tag"));
    field()->setPlaceholderText(tr("Tag"));
    list()->setAccessibleName(tr("Known tags"));
    list()->setItemDelegate(new TagDelegate(theme(), list()));
    connect(list(), &QListView::clicked, this, &TagPopup::take);
}

void TagPopup::setKnownTags(const QList<Tag> &tags)
{
    m_known = tags;
    if (m_open)
        fill();
}

void TagPopup::open(const QStringList &tags, QPoint place)
{
    m_chosen = tags;
    m_open = true;
    showChips();
    openAt(place);
}

void TagPopup::fill()
{
    const QString typed = field()->text().simplified();
    rows()->clear();
    for (const int at : matchingTags(m_known, typed, m_chosen)) {
        const Tag &tag = m_known[at];
        auto *row = new QStandardItem(tag.name);
        row->setData(tag.name, TagNameRole);
        row->setData(typed, TagTypedRole);
        row->setData(parentName(m_known, tag), TagParentRole);
        row->setData(tag.uses > 0 ? QString::number(tag.uses) : QString(), TagUsesRole);
        rows()->appendRow(row);
    }
    if (!typed.isEmpty() && !isKnownTag(m_known, typed) && !m_chosen.contains(typed, Qt::CaseInsensitive)) {
        const QString like = nearDuplicate(m_known, typed);
        auto *row = new QStandardItem(like.isEmpty() ? tr("New tag “%1”").arg(typed)
                                                     : tr("New tag “%1” (there is “%2”)").arg(typed, like));
        row->setData(typed, TagNameRole);
        row->setData(true, TagIsNewRole);
        rows()->appendRow(row);
    }
    // Without a word typed Enter must add nothing.
    if (!typed.isEmpty() && rows()->rowCount() > 0)
        list()->setCurrentIndex(rows()->index(0, 0));
    const int shown = std::min(rows()->rowCount(), mostTagRows);
    list()->setFixedHeight(std::max(1, shown * tagRowHeight + 10));
    list()->setVisible(shown > 0);
    adjustSize();
}

void TagPopup::take()
{
    const QModelIndex row = list()->currentIndex();
    if (row.isValid())
        add(row.data(TagNameRole).toString());
}

void TagPopup::add(const QString &name)
{
    if (!name.isEmpty() && !m_chosen.contains(name, Qt::CaseInsensitive))
        m_chosen.append(name);
    field()->clear();
    showChips();
    fill();
}

void TagPopup::remove(const QString &name)
{
    m_chosen.removeAll(name);
    showChips();
    fill();
    field()->setFocus(Qt::OtherFocusReason);
}

void TagPopup::showChips()
{
    // Removed chips may be the sender of the click that removed them.
    while (QLayoutItem *item = m_chips->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString &name : m_chosen) {
        auto *chip = new TagChip(theme(), fontMetrics().elidedText(name, Qt::ElideRight, 200), m_chips);
        chip->setToolTip(tr("Remove %1").arg(name));
        chip->setAccessibleName(tr("Remove %1").arg(name));
        connect(chip, &QToolButton::clicked, this, [this, name] { remove(name); });
        m_chips->layout()->addWidget(chip);
        chip->show();
    }
    m_chips->setVisible(!m_chosen.isEmpty());
    m_chips->setFixedHeight(std::max(1, m_chips->layout()->heightForWidth(popupWidth - 16)));
    m_chips->updateGeometry();
}

bool TagPopup::takeBack()
{
    if (m_chosen.isEmpty())
        return false;
    remove(m_chosen.last());
    return true;
}

void TagPopup::hideEvent(QHideEvent *event)
{
    PopupFrame::hideEvent(event);
    if (!m_open)
        return;
    m_open = false;
    emit accepted(m_chosen);
}

} // namespace Readout::Common
