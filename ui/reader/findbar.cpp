// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Field, count, next, previous, close. Searches a moment after the last key, so that typing never waits.
#include "reader/findbar.h"

#include "common/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Readout::Reader {

namespace {

constexpr int searchDelayMs = 120;

} // namespace

FindBar::FindBar(Common::ReadingView &view, QWidget *parent) : QFrame(parent), m_view(view)
{
    setObjectName(u"findBar"_s);
    setAccessibleName(tr("Find in this article"));
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    m_field = new QLineEdit(this);
    m_field->setObjectName(u"findField"_s);
    m_field->setAccessibleName(tr("Find in this article"));
    m_field->setPlaceholderText(tr("Find in this article"));
    m_field->setToolTip(tr("Capital letters count once there is one"));
    m_field->setMinimumWidth(120);
    m_field->setMaximumWidth(360);
    m_field->installEventFilter(this);
    m_count = new QLabel(this);
    m_count->setObjectName(u"findCount"_s);
    m_count->setAccessibleName(tr("Hits"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 8, 6);
    row->setSpacing(6);
    row->addWidget(m_field, 1);
    const auto add = [&](const QString &name, const QString &icon, const QString &object) {
        auto *button = new QToolButton(this);
        button->setObjectName(object);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setIcon(Common::icon(icon));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
        return button;
    };
    QToolButton *previous = add(tr("Previous hit (Shift+Enter)"), u"go-previous"_s, u"findPrevious"_s);
    QToolButton *next = add(tr("Next hit (Enter)"), u"go-next"_s, u"findNext"_s);
    row->addWidget(m_count);
    row->addStretch(1);
    QToolButton *shut = add(tr("Close (Esc)"), u"window-close"_s, u"findClose"_s);
    connect(previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next, &QToolButton::clicked, this, [this] { step(1); });
    connect(shut, &QToolButton::clicked, this, &FindBar::close);
    m_delay.setSingleShot(true);
    m_delay.setInterval(searchDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &FindBar::search);
    connect(m_field, &QLineEdit::textChanged, this, [this] { m_delay.start(); });
    hide();
}

void FindBar::open(const QString &text)
{
    if (!text.isEmpty())
        m_field->setText(text);
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    m_delay.stop();
    search();
}

void FindBar::close()
{
    m_delay.stop();
    m_view.setFindText({});
    hide();
    m_view.setFocus(Qt::OtherFocusReason);
}

void FindBar::refresh()
{
    if (isVisible())
        search();
}

void FindBar::search()
{
    m_hits = m_view.setFindText(m_field->text());
    if (m_hits > 0)
        m_view.stepFind(1);
    showCount();
}

void FindBar::step(int by)
{
    if (m_delay.isActive()) {
        m_delay.stop();
        search();
    } else {
        m_view.stepFind(by);
    }
    showCount();
}

void FindBar::showCount()
{
    if (m_field->text().isEmpty())
        m_count->clear();
    else if (m_hits == 0)
        m_count->setText(tr("Nothing found"));
    else
        m_count->setText(tr("%1 of %2").arg(m_view.currentFindHit() + 1).arg(m_hits));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            step(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace Readout::Reader
