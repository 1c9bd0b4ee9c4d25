// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Field and list over the window. What cannot be done now is greyed and says why.
#include "shell/actionpalette.h"

#include "common/painting.h"
#include "common/speech.h"
#include "shell/actionmatch.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

enum ActionRole { IdRole = Qt::UserRole + 1, MenuRole, KeyRole, WhyNotRole };

constexpr int paletteWidth = 560;
constexpr int mostRows = 12;

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

int rowHeight(const QFont &font)
{
    return std::max(30, QFontMetrics(font).height() + 12);
}

/// Icon, name, then the menu or why not now; the key at the right.
class ActionDelegate final : public QStyledItemDelegate
{
public:
    ActionDelegate(const Common::Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, rowHeight(option.font)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString whyNot = index.data(WhyNotRole).toString();
        const bool possible = whyNot.isEmpty();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect box = option.rect.adjusted(0, 1, 0, -1);
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_theme.sel);
            painter->drawRoundedRect(box, 4, 4);
        }
        const auto mirrored = [&](const QRect &part) { return QStyle::visualRect(option.direction, box, part); };
        const QColor quiet = m_theme.text2; // text3 is too faint on a selection
        qvariant_cast<QIcon>(index.data(Qt::DecorationRole))
            .paint(painter, mirrored(QRect(box.left() + 10, box.center().y() - 7, 16, 16)), Qt::AlignCenter,
                   possible ? QIcon::Normal : QIcon::Disabled);
        const QFont small = smaller(option.font);
        const QString key = index.data(KeyRole).toString();
        const int keyWidth = key.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(key) + 16;
        const QRect words = box.adjusted(36, 0, -10 - keyWidth, 0);
        const QFontMetrics metrics(option.font);
        const QString name = metrics.elidedText(index.data().toString(), Qt::ElideRight, words.width());
        painter->setPen(possible ? m_theme.text : quiet);
        painter->setFont(option.font);
        painter->drawText(mirrored(words), Qt::AlignVCenter | Qt::AlignLeft, name);
        const QRect rest = words.adjusted(metrics.horizontalAdvance(name) + 12, 0, 0, 0);
        painter->setPen(quiet);
        painter->setFont(small);
        const QString beside = possible ? index.data(MenuRole).toString() : whyNot;
        if (rest.width() > 40)
            painter->drawText(mirrored(rest), Qt::AlignVCenter | Qt::AlignLeft,
                              QFontMetrics(small).elidedText(beside, Qt::ElideRight, rest.width()));
        painter->drawText(mirrored(box.adjusted(0, 0, -10, 0)), Qt::AlignVCenter | Qt::AlignRight, key);
        painter->restore();
    }

private:
    const Common::Theme &m_theme;
};

} // namespace

ActionPalette::ActionPalette(const ActionTable &actions, QWidget *window)
    : PopupFrame(window), m_actions(actions), m_field(new QLineEdit(this)), m_list(new QListView(this)),
      m_foot(new QLabel(this)), m_rows(new QStandardItemModel(this))
{
    setObjectName(u"actionPalette"_s);
    setAccessibleName(tr("All actions"));
    m_field->setObjectName(u"actionPalette.field"_s);
    m_field->setAccessibleName(tr("Name of an action"));
    m_field->setPlaceholderText(tr("What do you want to do?"));
    m_field->setMinimumHeight(28);
    m_field->installEventFilter(this);
    m_list->setObjectName(u"actionPalette.list"_s);
    m_list->setAccessibleName(tr("Actions"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new ActionDelegate(theme(), m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_foot->setObjectName(u"actionPalette.foot"_s);
    m_foot->setTextFormat(Qt::PlainText);
    Common::makeNotification(m_foot);
    Common::speakCurrentRow(m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(edge() + 8, edge() + 8, edge() + 8, edge() + 6);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_foot);
    connect(m_field, &QLineEdit::textChanged, this, &ActionPalette::fill);
    connect(m_list, &QListView::clicked, this, &ActionPalette::run);
    window->installEventFilter(this);
    hide();
}

void ActionPalette::setTheme(const Common::Theme &theme)
{
    PopupFrame::setTheme(theme);
    QPalette colours = palette();
    colours.setColor(QPalette::Base, theme.raised);
    m_list->setPalette(colours);
    colours.setColor(QPalette::WindowText, theme.text2);
    m_foot->setPalette(colours);
}

void ActionPalette::open(const QStringList &recent)
{
    if (isVisible())
        return m_field->selectAll();
    m_recent = recent;
    m_before = QApplication::focusWidget();
    m_foot->setFont(smaller(font()));
    m_field->clear();
    fill();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
    tellCurrent();
}

void ActionPalette::fill()
{
    m_rows->clear();
    for (const ActionRow *row : matchingActions(m_actions, m_field->text(), m_recent)) {
        const QAction *action = m_actions.action(QLatin1StringView(row->id));
        const QString key = shownKey(action->shortcut());
        const QString whyNot = m_actions.whyNot(*row);
        auto *item = new QStandardItem(action->icon(), m_actions.name(*row));
        item->setData(action->objectName(), IdRole);
        item->setData(ActionTable::menuPath(*row), MenuRole);
        item->setData(key, KeyRole);
        item->setData(whyNot, WhyNotRole);
        QStringList spoken{m_actions.name(*row), ActionTable::menuPath(*row)};
        if (!key.isEmpty())
            spoken.append(key);
        if (!whyNot.isEmpty())
            spoken.append(tr("not now: %1").arg(whyNot));
        item->setData(spoken.join(u", "_s), Qt::AccessibleTextRole);
        m_rows->appendRow(item);
    }
    m_list->setCurrentIndex(m_rows->index(0, 0));
    place();
    tellCurrent();
}

/// At the top of the window, below its menus; never larger than it.
void ActionPalette::place()
{
    const QSize room = parentWidget()->size();
    const int row = rowHeight(font());
    const int around = m_field->sizeHint().height() + m_foot->sizeHint().height() + 2 * edge() + 28;
    const int fitting = std::max(1, (room.height() - 48 - around - 4) / row); // whole rows
    const int rows = std::clamp(m_rows->rowCount(), 1, std::min(mostRows, fitting));
    setFixedWidth(std::min(paletteWidth, room.width() - 16) + 2 * edge());
    setFixedHeight(rows * row + 4 + around);
    move((room.width() - width()) / 2, 44 - edge());
}

void ActionPalette::tellCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    const QString spoken =
        current.isValid() ? current.data(Qt::AccessibleTextRole).toString() : tr("No action is called that.");
    m_foot->setText(current.isValid() ? tr("Enter does it   Esc leaves") : spoken);
    m_field->setAccessibleDescription(spoken);
    if (!current.isValid())
        Common::speakAgain(m_foot);
}

void ActionPalette::step(int by)
{
    const int count = m_rows->rowCount();
    if (count == 0)
        return;
    m_list->setCurrentIndex(m_rows->index(std::clamp(m_list->currentIndex().row() + by, 0, count - 1), 0));
    tellCurrent();
}

void ActionPalette::run()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const QString whyNot = current.data(WhyNotRole).toString();
    if (!whyNot.isEmpty())
        return m_foot->setText(tr("Not now: %1").arg(whyNot));
    const QString id = current.data(IdRole).toString();
    leave(true);
    emit chosen(id);
}

void ActionPalette::leave(bool givingKeyboardBack)
{
    if (m_leaving) // the field tells that it lost the keyboard
        return;
    m_leaving = true;
    if (givingKeyboardBack && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    m_before = nullptr;
    hide();
    m_leaving = false;
}

bool ActionPalette::pressed(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    case Qt::Key_Escape:
        leave(true);
        return true;
    case Qt::Key_Down:
    case Qt::Key_Tab:
        step(1);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(mostRows - 1);
        return true;
    case Qt::Key_PageUp:
        step(1 - mostRows);
        return true;
    default:
        return false;
    }
}

bool ActionPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return PopupFrame::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        return pressed(static_cast<QKeyEvent *>(event)->key());
    // Whoever clicks elsewhere, or goes to another window, has left.
    if (event->type() == QEvent::FocusOut && isVisible()) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason)
            leave(reason == Qt::ActiveWindowFocusReason);
    }
    return PopupFrame::eventFilter(watched, event);
}

} // namespace Readout::Shell
