// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence over the workspace that never takes the keyboard, and the list of those before it. Knows not what they are
// about.
#include "shell/messagebar.h"

#include "common/icons.h"
#include "common/speech.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostMessages = 500;
constexpr int mostRowsShown = 6;
constexpr int newsStayMs = 12'000; ///< a sentence read twice, and time to go to its button
} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_more(new QToolButton(this)),
      m_button(new QPushButton(this)), m_close(new QToolButton(this)), m_earlier(new QListWidget(this))
{
    setObjectName(u"messageBar"_s);
    setAccessibleName(tr("Message"));
    Common::makeNotification(this);
    setMinimumHeight(40);
    build();
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_button, &QPushButton::clicked, this, [this] { answer(m_messages.size() - 1); });
    connect(m_more, &QToolButton::toggled, this, &MessageBar::refresh);
    // The list has the newest of the earlier ones first.
    connect(m_earlier, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { answer(m_messages.size() - 2 - m_earlier->row(item)); });
    m_stay.setSingleShot(true);
    m_stay.setInterval(newsStayMs);
    connect(&m_stay, &QTimer::timeout, this, &MessageBar::letNewsGo);
    hide();
}

void MessageBar::build()
{
    m_icon->setObjectName(u"messageBar.icon"_s);
    m_icon->setAccessibleName(tr("Kind of message"));
    m_text->setObjectName(u"messageBar.text"_s);
    m_text->setTextFormat(Qt::PlainText); // file names are not ours
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_more->setObjectName(u"messageBar.more"_s);
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setToolTip(tr("Show the earlier messages"));
    m_more->setAccessibleName(m_more->toolTip());
    m_button->setObjectName(u"messageBar.button"_s);
    m_button->setAccessibleName(tr("Answer"));
    m_button->setFlat(true);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_close->setObjectName(u"messageBar.close"_s);
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(m_close->accessibleName());
    m_close->setIcon(Common::icon(u"window-close"_s));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_earlier->setObjectName(u"messageBar.earlier"_s);
    m_earlier->setAccessibleName(tr("Earlier messages"));
    m_earlier->setFrameShape(QFrame::NoFrame);
    m_earlier->setFocusPolicy(Qt::TabFocus);
    m_earlier->setTextElideMode(Qt::ElideMiddle);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_more);
    row->addWidget(m_button);
    row->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 6, 6);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_earlier);
}

void MessageBar::setTheme(const Common::Theme &theme)
{
    m_theme = theme;
    dress();
}

void MessageBar::show(Kind kind, const QString &sentence, const QString &button, std::function<void()> act)
{
    const auto isReplaced = [&](const Message &earlier) {
        return earlier.sentence == sentence || (earlier.kind == Kind::Information && kind == Kind::Information);
    };
    m_messages.removeIf(isReplaced);
    m_messages.append({kind, sentence, button, std::move(act)});
    if (m_messages.size() > mostMessages)
        m_messages.removeFirst();
    refresh();
    setAccessibleDescription(sentence);
    if (kind == Kind::Information)
        m_stay.start();
    const bool wasThere = isVisible();
    setVisible(true);
    if (wasThere)
        Common::speakAgain(this);
}

QString MessageBar::text() const
{
    return m_text->text();
}

/// Shows what there is; none: goes.
void MessageBar::refresh()
{
    if (m_messages.isEmpty())
        return vanish();
    const Message &newest = m_messages.last();
    m_text->setText(newest.sentence);
    m_button->setText(newest.button);
    m_button->setAccessibleName(newest.button.isEmpty() ? tr("Answer") : newest.button);
    m_button->setVisible(!newest.button.isEmpty());
    const int earlier = int(m_messages.size()) - 1;
    m_more->setText(tr("and %n more", nullptr, earlier));
    m_more->setAccessibleName(tr("Earlier messages: %1").arg(earlier));
    m_more->setVisible(earlier > 0);
    m_earlier->clear();
    for (qsizetype at = earlier - 1; at >= 0; --at) {
        const Message &one = m_messages[at];
        auto *item = new QListWidgetItem(one.button.isEmpty() ? one.sentence : one.sentence + u"  ·  "_s + one.button);
        item->setToolTip(one.sentence.toHtmlEscaped());
        m_earlier->addItem(item);
    }
    const int rowHeight = std::max(m_earlier->sizeHintForRow(0), 20);
    m_earlier->setFixedHeight(std::clamp(earlier, 1, mostRowsShown) * rowHeight + 4);
    m_earlier->setVisible(m_more->isChecked() && earlier > 0);
    setFocusProxy(newest.button.isEmpty() ? static_cast<QWidget *>(m_close) : m_button);
    dress();
}

/// The message has been answered: it goes, the others stay.
void MessageBar::answer(qsizetype at)
{
    if (at < 0 || at >= m_messages.size() || (!m_messages[at].act && m_messages[at].button.isEmpty()))
        return;
    const auto act = m_messages.takeAt(at).act;
    refresh();
    if (act)
        act();
}

void MessageBar::dismiss()
{
    m_messages.clear();
    vanish();
}

void MessageBar::letNewsGo()
{
    if (underMouse() || isAncestorOf(QApplication::focusWidget()))
        return m_stay.start();
    m_messages.removeIf([](const Message &message) { return message.kind == Kind::Information; });
    refresh();
}

/// Whoever had the keyboard in the bar gets it back elsewhere.
void MessageBar::vanish()
{
    const bool hadKeyboard = isAncestorOf(QApplication::focusWidget());
    const QSignalBlocker quiet(m_more);
    m_more->setChecked(false);
    hide();
    if (hadKeyboard)
        emit keyboardLeft();
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return dismiss();
    QFrame::keyPressEvent(event);
}

void MessageBar::dress()
{
    const Kind kind = m_messages.isEmpty() ? Kind::Information : m_messages.last().kind;
    const bool error = kind == Kind::Error;
    const bool warning = kind == Kind::Warning;
    const QString name = error ? u"dialog-error"_s : warning ? u"dialog-warning"_s : u"dialog-information"_s;
    const QColor colour = error ? m_theme.err : warning ? m_theme.warn : m_theme.text2;
    m_icon->setPixmap(Common::icon(name, colour).pixmap(16, 16));
    QPalette colours = m_theme.palette();
    colours.setColor(QPalette::Base, error     ? m_theme.errBackground
                                     : warning ? m_theme.warnBackground
                                               : m_theme.infoBackground);
    m_earlier->setPalette(colours);
    update();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Kind kind = m_messages.isEmpty() ? Kind::Information : m_messages.last().kind;
    QPainter painter(this);
    painter.fillRect(rect(), kind == Kind::Error     ? m_theme.errBackground
                             : kind == Kind::Warning ? m_theme.warnBackground
                                                     : m_theme.infoBackground);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.line);
}

} // namespace Readout::Shell
