// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A flat button that shows the key of its action beside its word. Takes no focus.
#pragma once

#include "common/keyhints.h"
#include "common/theme.h"

#include <QAbstractButton>
#include <QPainter>

namespace Readout::Reader {

class FootButton final : public QAbstractButton
{
public:
    /// @p action names the action whose key is shown.
    FootButton(const QString &word, QLatin1StringView action, QWidget *parent)
        : QAbstractButton(parent), m_action(action)
    {
        setText(word);
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
        setAccessibleName(word);
        setToolTip(word);
    }
    void setKeys(const Common::KeyHints &keys)
    {
        m_key = keys.key(m_action);
        setToolTip(m_key.isEmpty() ? text() : text() + QStringLiteral(" (") + m_key + QLatin1Char(')'));
        updateGeometry();
        update();
    }
    /// A key that is no action's: of a field that has the keyboard.
    void showKey(const QString &key)
    {
        m_key = key;
        updateGeometry();
    }
    void setTheme(const Common::Theme &theme)
    {
        m_theme = theme;
        update();
    }
    QSize sizeHint() const override
    {
        const int key = m_key.isEmpty() ? 0 : keyMetrics().horizontalAdvance(m_key) + 6;
        return {wordMetrics().horizontalAdvance(text()) + key + 16, 28};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse() || isDown()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isDown() ? m_theme.selIdle : m_theme.hover);
            painter.drawRoundedRect(rect(), 5, 5);
        }
        painter.setFont(sized(9));
        painter.setPen(m_theme.text);
        const QRect words = rect().adjusted(8, 0, -8, 0); // mirrored with the window
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, text());
        painter.setFont(sized(8.5));
        painter.setPen(m_theme.text2);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight, m_key);
    }

private:
    QFont sized(double points) const
    {
        QFont font = this->font();
        font.setPointSizeF(points);
        return font;
    }
    QFontMetrics wordMetrics() const { return QFontMetrics(sized(9)); }
    QFontMetrics keyMetrics() const { return QFontMetrics(sized(8.5)); }

    QString m_action;
    QString m_key;
    Common::Theme m_theme = Common::Theme::of(Common::ThemeName::Light);
};

} // namespace Readout::Reader
