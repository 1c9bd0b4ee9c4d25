// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A wide button with a name, an explanation and a key. Does nothing itself.
#include "shell/offerbutton.h"

#include "shell/keymap.h"

#include <QAction>
#include <QPainter>
#include <QStyle>

namespace Readout::Shell {

OfferButton::OfferButton(QAction *action, const QString &name, const QString &explanation, QWidget *parent)
    : QPushButton(name, parent), m_action(action), m_explanation(explanation)
{
    setAccessibleName(name);
    setAccessibleDescription(explanation);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, qOverload<>(&QWidget::update)); // its key
}

void OfferButton::setTheme(const Common::Theme &theme)
{
    m_theme = theme;
    update();
}

QSize OfferButton::sizeHint() const
{
    return {544, std::max(52, 2 * fontMetrics().height() + 20)};
}

void OfferButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool pointed = underMouse() || isDown();
    painter.setPen(QPen(hasFocus() ? m_theme.accent : m_theme.line, hasFocus() ? 2 : 1));
    painter.setBrush(pointed ? m_theme.hover : m_theme.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    const auto mirrored = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    m_action->icon().paint(&painter, mirrored(QRect(20, (height() - 16) / 2, 16, 16)));

    const QRect words = mirrored(rect().adjusted(53, 0, -16, 0));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    const int lines = QFontMetrics(bold).height() + QFontMetrics(small).height();
    const int top = (height() - lines) / 2;
    painter.setFont(bold);
    painter.setPen(m_theme.text);
    painter.drawText(QRect(words.x(), top, words.width(), QFontMetrics(bold).height()), Qt::AlignVCenter, text());
    painter.setFont(small);
    painter.setPen(m_theme.text2);
    painter.drawText(QRect(words.x(), top + QFontMetrics(bold).height(), words.width(), QFontMetrics(small).height()),
                     Qt::AlignVCenter, m_explanation);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight, shownKey(m_action->shortcut()));
}

} // namespace Readout::Shell
