// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tags of an article as chips, and the button that changes them. Knows no library.
#pragma once

#include <QStringList>
#include <QWidget>

class QToolButton;

namespace Readout::Statements {

class TagChips final : public QWidget
{
    Q_OBJECT

public:
    explicit TagChips(QWidget *parent = nullptr);
    void setTags(const QStringList &tags);

signals:
    void tagChosen(const QString &name);
    void changeWished(QPoint place); ///< of the screen: where the choice is to open

private:
    QStringList m_tags;
    QList<QToolButton *> m_chips;
    QToolButton *m_change;
};

} // namespace Readout::Statements
