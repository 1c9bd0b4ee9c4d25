// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/listpopup.h"

#include "common/rowpainting.h"
#include "common/speech.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace Readout::Common {
using namespace Qt::StringLiterals;

ListPopup::ListPopup(QWidget *parent, const QString &name, const QString &keys, int width)
    : PopupFrame(parent, Qt::Popup | Qt::FramelessWindowHint), m_field(new QLineEdit(this)),
      m_list(new QListView(this)), m_rows(new QStandardItemModel(this)), m_keys(new QLabel(keys, this)),
      m_column(new QVBoxLayout(this))
{
    m_field->setObjectName(name + u"Field"_s);
    m_field->installEventFilter(this);
    m_list->setObjectName(name + u"List"_s);
    m_list->setModel(m_rows);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_keys->setObjectName(name + u"Keys"_s);
    const int around = edge() + 8;
    m_column->setContentsMargins(around, around, around, around - 2);
    m_column->setSpacing(6);
    m_column->addWidget(m_field);
    m_column->addWidget(m_list);
    m_column->addWidget(m_keys);
    setFixedWidth(width + 2 * edge());
    speakCurrentRow(m_list);
    connect(m_field, &QLineEdit::textChanged, this, [this] { fill(); });
}

void ListPopup::setTheme(const Theme &theme)
{
    PopupFrame::setTheme(theme);
    QPalette colours = palette();
    colours.setColor(QPalette::Base, theme.raised);
    m_list->setPalette(colours);
    colours.setColor(QPalette::WindowText, theme.text2);
    m_keys->setPalette(colours);
}

void ListPopup::openAt(QPoint place)
{
    m_keys->setFont(countFont(font()));
    m_field->clear();
    fill();
    showAt(place, m_field);
}

void ListPopup::moveInList(int by)
{
    const int count = m_rows->rowCount();
    if (count == 0)
        return;
    const int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() + by : (by > 0 ? 0 : count - 1);
    m_list->setCurrentIndex(m_rows->index(std::clamp(row, 0, count - 1), 0));
}

bool ListPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return PopupFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        if (key->modifiers().testFlag(Qt::ControlModifier))
            hide();
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    case Qt::Key_Backspace:
        return m_field->text().isEmpty() && takeBack();
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

} // namespace Readout::Common
