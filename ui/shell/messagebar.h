// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Says what happened, over the workspace, without taking the keyboard. Knows not what it is about.
#pragma once

#include "common/theme.h"

#include <QFrame>
#include <QIcon>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace Readout::Shell {

class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Information, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    void setTheme(const Common::Theme &theme);
    /// Shows @p sentence until it is closed or another takes its place. Several errors in a row are counted.
    void show(Kind kind, const QString &sentence, const QString &button = {}, std::function<void()> act = {});
    QString text() const;
    void dismiss();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();

    Common::Theme m_theme;
    Kind m_kind = Kind::Information;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_close;
    std::function<void()> m_act;
};

} // namespace Readout::Shell
