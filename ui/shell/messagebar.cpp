// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence over the workspace that never takes the keyboard. Knows not what it is about.
#include "shell/messagebar.h"

#include "common/icons.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_button(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    setObjectName(u"messageBar"_s);
    setAccessibleName(tr("Message"));
    setMinimumHeight(40);
    m_icon->setObjectName(u"messageBar.icon"_s);
    m_icon->setAccessibleName(tr("Kind of message"));
    m_text->setObjectName(u"messageBar.text"_s);
    m_text->setAccessibleName(tr("Message"));
    m_text->setTextFormat(Qt::PlainText); // file names are not ours
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::NoFocus);
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
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 6, 6);
    row->setSpacing(10);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const auto act = m_act;
        dismiss();
        if (act)
            act();
    });
    hide();
}

void MessageBar::setTheme(const Common::Theme &theme)
{
    m_theme = theme;
    dress();
}

void MessageBar::show(Kind kind, const QString &sentence, const QString &button, std::function<void()> act)
{
    m_kind = kind;
    m_act = std::move(act);
    m_text->setText(sentence);
    m_button->setText(button);
    m_button->setAccessibleName(button.isEmpty() ? tr("Answer") : button);
    m_button->setVisible(!button.isEmpty());
    dress();
    setVisible(true);
    setAccessibleDescription(sentence);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString MessageBar::text() const
{
    return m_text->text();
}

/// A button of the bar that had the keyboard gives it back to where it came from.
void MessageBar::dismiss()
{
    m_act = {};
    hide();
}

void MessageBar::dress()
{
    const bool error = m_kind == Kind::Error;
    const bool warning = m_kind == Kind::Warning;
    const QString name = error ? u"dialog-error"_s : warning ? u"dialog-warning"_s : u"dialog-information"_s;
    const QColor colour = error ? m_theme.err : warning ? m_theme.warn : m_theme.text2;
    m_icon->setPixmap(Common::icon(name, colour).pixmap(16, 16));
    update();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_kind == Kind::Error     ? m_theme.errBackground
                             : m_kind == Kind::Warning ? m_theme.warnBackground
                                                       : m_theme.infoBackground);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.line);
}

} // namespace Readout::Shell
