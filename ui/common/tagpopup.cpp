// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Enter adds, Esc and Ctrl+Enter close, Backspace in the empty field takes the last one away. However it closes, what
// was chosen stays chosen: taking it back is Undo's.
#include "common/tagpopup.h"

#include "common/flowlayout.h"
#include "common/icons.h"
#include "common/painting.h"
#include "common/speech.h"
#include "common/tagmatch.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
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

} // namespace

TagPopup::TagPopup(QWidget *parent, const QString &name) : PopupFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
{
    setObjectName(name + u"tagPopup"_s);
    setAccessibleName(tr("Tags"));
    m_chips = new QWidget(this);
    m_chips->setObjectName(name + u"tagChips"_s);
    m_chips->setAccessibleName(tr("Chosen tags"));
    new FlowLayout(m_chips);
    m_field = new QLineEdit(this);
    m_field->setObjectName(name + u"tagField"_s);
    m_field->setAccessibleName(tr("Tag"));
    m_field->setPlaceholderText(tr("Tag"));
    m_field->installEventFilter(this);
    m_rows = new QStandardItemModel(this);
    m_list = new QListView(this);
    m_list->setObjectName(name + u"tagList"_s);
    m_list->setAccessibleName(tr("Known tags"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new TagDelegate(theme(), m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    speakCurrentRow(m_list);
    m_keys = new QLabel(tr("Enter add   Esc close   Backspace remove last"), this);
    m_keys->setObjectName(name + u"tagKeys"_s);
    auto *column = new QVBoxLayout(this);
    const int around = edge() + 8;
    column->setContentsMargins(around, around, around, around - 2);
    column->setSpacing(6);
    column->addWidget(m_chips);
    column->addWidget(m_field);
    column->addWidget(m_list);
    column->addWidget(m_keys);
    setFixedWidth(popupWidth + 2 * edge());
    connect(m_field, &QLineEdit::textChanged, this, &TagPopup::fill);
    connect(m_list, &QListView::clicked, this, [this] { addCurrent(); });
}

void TagPopup::setTheme(const Theme &theme)
{
    PopupFrame::setTheme(theme);
    QPalette palette = this->palette();
    palette.setColor(QPalette::Base, theme.raised);
    m_list->setPalette(palette);
    palette.setColor(QPalette::WindowText, theme.text2);
    m_keys->setPalette(palette);
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
    QFont small = font();
    small.setPointSizeF(8.5);
    m_keys->setFont(small);
    m_field->clear();
    showChips();
    fill();
    const QScreen *screen = QGuiApplication::screenAt(place);
    QPoint corner = place - QPoint(edge(), edge());
    if (screen != nullptr) {
        const QRect room = screen->availableGeometry();
        corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
        corner.setY(std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    }
    move(corner);
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void TagPopup::fill()
{
    const QString typed = m_field->text().simplified();
    m_rows->clear();
    for (const int at : matchingTags(m_known, typed, m_chosen)) {
        const Tag &tag = m_known[at];
        auto *row = new QStandardItem(tag.name);
        row->setData(tag.name, TagNameRole);
        row->setData(typed, TagTypedRole);
        row->setData(parentName(m_known, tag), TagParentRole);
        row->setData(tag.uses > 0 ? QString::number(tag.uses) : QString(), TagUsesRole);
        m_rows->appendRow(row);
    }
    if (!typed.isEmpty() && !isKnownTag(m_known, typed) && !m_chosen.contains(typed, Qt::CaseInsensitive)) {
        const QString like = nearDuplicate(m_known, typed);
        auto *row = new QStandardItem(like.isEmpty() ? tr("New tag “%1”").arg(typed)
                                                     : tr("New tag “%1” (there is “%2”)").arg(typed, like));
        row->setData(typed, TagNameRole);
        row->setData(true, TagIsNewRole);
        m_rows->appendRow(row);
    }
    // Without a word typed Enter must add nothing.
    if (!typed.isEmpty() && m_rows->rowCount() > 0)
        m_list->setCurrentIndex(m_rows->index(0, 0));
    const int rows = std::min(m_rows->rowCount(), mostTagRows);
    m_list->setFixedHeight(std::max(1, rows * tagRowHeight + 10));
    m_list->setVisible(rows > 0);
    adjustSize();
}

void TagPopup::addCurrent()
{
    const QModelIndex row = m_list->currentIndex();
    if (row.isValid())
        add(row.data(TagNameRole).toString());
}

void TagPopup::add(const QString &name)
{
    if (!name.isEmpty() && !m_chosen.contains(name, Qt::CaseInsensitive))
        m_chosen.append(name);
    m_field->clear();
    showChips();
    fill();
}

void TagPopup::remove(const QString &name)
{
    m_chosen.removeAll(name);
    showChips();
    fill();
    m_field->setFocus(Qt::OtherFocusReason);
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
        auto *chip = new QToolButton(m_chips);
        chip->setText(fontMetrics().elidedText(name, Qt::ElideRight, 200));
        chip->setToolTip(tr("Remove %1").arg(name));
        chip->setAccessibleName(tr("Remove %1").arg(name));
        chip->setIcon(icon(u"window-close"_s, theme().text2));
        chip->setIconSize({12, 12});
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setLayoutDirection(isRightToLeft() ? Qt::LeftToRight : Qt::RightToLeft); // the cross after the name
        chip->setFocusPolicy(Qt::NoFocus);
        connect(chip, &QToolButton::clicked, this, [this, name] { remove(name); });
        m_chips->layout()->addWidget(chip);
        chip->show();
    }
    m_chips->setVisible(!m_chosen.isEmpty());
    m_chips->setFixedHeight(std::max(1, m_chips->layout()->heightForWidth(popupWidth - 16)));
    m_chips->updateGeometry();
}

void TagPopup::moveInList(int by)
{
    const int count = m_rows->rowCount();
    if (count == 0)
        return;
    const int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() + by : (by > 0 ? 0 : count - 1);
    m_list->setCurrentIndex(m_rows->index(std::clamp(row, 0, count - 1), 0));
}

bool TagPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::ShortcutOverride) {
        // Enter is this field's, whatever it does in the pane below.
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return PopupFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        addCurrent();
        if (key->modifiers().testFlag(Qt::ControlModifier))
            hide();
        return true;
    case Qt::Key_Escape:
        hide(); // a half-typed name is no tag yet
        return true;
    case Qt::Key_Backspace:
        if (!m_field->text().isEmpty() || m_chosen.isEmpty())
            return false;
        remove(m_chosen.last());
        return true;
    case Qt::Key_Down:
        moveInList(1);
        return true;
    case Qt::Key_Up:
        moveInList(-1);
        return true;
    default:
        return false;
    }
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
