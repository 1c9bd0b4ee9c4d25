// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Field, count, next, previous, close. Searches a moment after the last key, so that typing never waits.
#include "reader/findbar.h"

#include "common/icons.h"
#include "common/speech.h"

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
    m_field->setToolTip(tr("Capital letters and accents count once there is one"));
    m_field->setMinimumWidth(120);
    m_field->setMaximumWidth(360);
    m_field->installEventFilter(this);
    m_count = new QLabel(this);
    m_count->setObjectName(u"findCount"_s);
    m_count->setAccessibleName(tr("Hits"));
    Common::makeNotification(m_count);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 8, 6);
    row->setSpacing(6);
    row->addWidget(m_field, 1);
    m_case = addSwitch(tr("Aa"), tr("Match capital letters"), u"findCase"_s);
    m_words = addSwitch(tr("W"), tr("Whole words only"), u"findWords"_s);
    QToolButton *previous = addButton(tr("Previous hit (Shift+F3)"), u"go-previous"_s, u"findPrevious"_s);
    QToolButton *next = addButton(tr("Next hit (F3)"), u"go-next"_s, u"findNext"_s);
    row->addWidget(m_count);
    row->addStretch(1);
    QToolButton *shut = addButton(tr("Close (Esc)"), u"window-close"_s, u"findClose"_s);
    connect(previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next, &QToolButton::clicked, this, [this] { step(1); });
    connect(shut, &QToolButton::clicked, this, &FindBar::close);
    for (const QToolButton *option : {m_case, m_words})
        connect(option, &QToolButton::toggled, this, &FindBar::search);
    connect(&m_view, &Common::ReadingView::findChanged, this, &FindBar::takeHits);
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

QToolButton *FindBar::addButton(const QString &name, const QString &icon, const QString &object)
{
    auto *button = new QToolButton(this);
    button->setObjectName(object);
    button->setAccessibleName(name);
    button->setToolTip(name);
    if (!icon.isEmpty())
        button->setIcon(Common::icon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    static_cast<QHBoxLayout *>(layout())->addWidget(button);
    return button;
}

QToolButton *FindBar::addSwitch(const QString &sign, const QString &name, const QString &object)
{
    QToolButton *button = addButton(name, {}, object);
    button->setText(sign);
    button->setCheckable(true);
    return button;
}

void FindBar::search()
{
    m_goesThere = true;
    m_view.setFindText(m_field->text(), {m_case->isChecked(), m_words->isChecked()});
    showCount();
}

void FindBar::takeHits()
{
    if (m_goesThere && isVisible())
        m_view.stepFind(1);
    m_goesThere = false;
    showCount();
}

void FindBar::step(int by)
{
    if (!isVisible() && m_field->text().isEmpty())
        return open({});
    if (!isVisible()) { // it was closed: the same words again, and on from what is in sight
        show();
        search();
        return;
    }
    if (m_delay.isActive()) {
        m_delay.stop();
        search();
        return;
    }
    showCount(m_view.stepFind(by));
}

void FindBar::showCount(bool wentRound)
{
    QString words;
    if (m_view.isFinding())
        words = tr("Looking …");
    else if (m_field->text().isEmpty())
        words = QString();
    else if (m_view.findHitCount() == 0)
        words = tr("Nothing found");
    else
        words =
            tr("%1 of %2").arg(QString::number(m_view.currentFindHit() + 1), QString::number(m_view.findHitCount()));
    if (wentRound)
        words = m_view.currentFindHit() == 0 ? tr("%1 · on from the top").arg(words)
                                             : tr("%1 · on from the end").arg(words);
    m_count->setText(words);
    m_count->setAccessibleName(words.isEmpty() ? tr("Hits") : tr("Hits: %1").arg(words));
    if (!words.isEmpty())
        Common::speakAgain(m_count);
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
