// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Says what happened, over the workspace, without taking the keyboard. Knows not what it is about.
#pragma once

#include "common/theme.h"

#include <QFrame>
#include <QIcon>
#include <QList>
#include <QTimer>

#include <functional>

class QLabel;
class QListWidget;
class QPushButton;
class QToolButton;

namespace Readout::Shell {

/// Shows the newest message; earlier ones that nobody has closed are counted ("and 3 more") and listed on request.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Information, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    void setTheme(const Common::Theme &theme);
    /// An information takes the place of the one before it and goes after a while; errors and warnings stay until they
    /// are closed.
    void show(Kind kind, const QString &sentence, const QString &button = {}, std::function<void()> act = {});
    QString text() const; ///< of the newest one
    void dismiss();       ///< all of them
    void letNewsGo();     ///< what only informs; not while somebody is at it

signals:
    void keyboardLeft(); ///< it was in the bar, which has gone

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Message
    {
        Kind kind = Kind::Information;
        QString sentence;
        QString button;
        std::function<void()> act;
    };

    void build();
    void refresh();
    void dress();
    void answer(qsizetype at);
    void vanish();

    Common::Theme m_theme;
    QList<Message> m_messages; ///< the newest last
    QLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_more;
    QPushButton *m_button;
    QToolButton *m_close;
    QListWidget *m_earlier;
    QTimer m_stay; ///< of news
};

} // namespace Readout::Shell
