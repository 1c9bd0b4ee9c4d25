// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A field that shows the key one presses instead of writing it. Knows no action.
#pragma once

#include <QKeySequence>
#include <QLineEdit>
#include <QTimer>

namespace Readout::Shell {

/// Tab and Esc stay what they are, so that nobody is caught in it. Two letters within a second make a pair ("g o").
/// Once a key stands there, Enter confirms it and Backspace takes it away.
class KeyField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit KeyField(QWidget *parent = nullptr);

    QKeySequence key() const { return m_key; }
    void setKey(const QKeySequence &key);

signals:
    void keyChanged();
    void confirmed();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QKeySequence m_key;
    QTimer m_pairing; ///< while it runs the next key joins the last one
};

} // namespace Readout::Shell
