// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How it is laid out, painted and moved through.
#include "shell/palette.h"

#include "common/painting.h"
#include "common/speech.h"

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

/// Icon, name, then what stands beside it; a few letters at the right.
class PaletteDelegate final : public QStyledItemDelegate
{
public:
    PaletteDelegate(const Common::Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, rowHeight(option.font)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool possible = !index.data(Palette::GreyRole).toBool();
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
        const QString key = index.data(Palette::RightRole).toString();
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
        const QString beside = index.data(Palette::BesideRole).toString();
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

Palette::Palette(QWidget *window, const QString &name)
    : PopupFrame(window), m_field(new QLineEdit(this)), m_list(new QListView(this)), m_foot(new QLabel(this)),
      m_rows(new QStandardItemModel(this))
{
    setObjectName(name);
    m_field->setObjectName(name + u".field"_s);
    m_field->setMinimumHeight(28);
    m_field->installEventFilter(this);
    m_list->setObjectName(name + u".list"_s);
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new PaletteDelegate(theme(), m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_foot->setObjectName(name + u".foot"_s);
    m_foot->setTextFormat(Qt::PlainText);
    Common::makeNotification(m_foot);
    Common::speakCurrentRow(m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(edge() + 8, edge() + 8, edge() + 8, edge() + 6);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_foot);
    connect(m_field, &QLineEdit::textChanged, this, [this] { fill(); });
    connect(m_list, &QListView::clicked, this, [this] { run(); });
    window->installEventFilter(this);
    hide();
}

void Palette::setTheme(const Common::Theme &theme)
{
    PopupFrame::setTheme(theme);
    QPalette colours = palette();
    colours.setColor(QPalette::Base, theme.raised);
    m_list->setPalette(colours);
    colours.setColor(QPalette::WindowText, theme.text2);
    m_foot->setPalette(colours);
}

bool Palette::open()
{
    if (isVisible()) {
        m_field->selectAll();
        return false;
    }
    m_before = QApplication::focusWidget();
    m_foot->setFont(smaller(font()));
    m_field->blockSignals(true); // filled once, below
    m_field->clear();
    m_field->blockSignals(false);
    fill();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
    tellCurrent();
    return true;
}

void Palette::showFilled()
{
    m_list->setCurrentIndex(m_rows->index(0, 0));
    place();
    tellCurrent();
}

/// At the top of the window, below its menus; never larger than it.
void Palette::place()
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

void Palette::tellCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    const QString words = wordsOfFoot(current.isValid());
    m_foot->setText(words);
    m_field->setAccessibleDescription(current.isValid() ? current.data(Qt::AccessibleTextRole).toString() : words);
    if (!current.isValid())
        Common::speakAgain(m_foot);
}

void Palette::step(int by)
{
    const int count = m_rows->rowCount();
    if (count == 0)
        return;
    m_list->setCurrentIndex(m_rows->index(std::clamp(m_list->currentIndex().row() + by, 0, count - 1), 0));
    tellCurrent();
}

void Palette::leave(bool givingKeyboardBack)
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

bool Palette::pressed(int key)
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

bool Palette::eventFilter(QObject *watched, QEvent *event)
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
