// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A field to rename something where it stands: Enter or going elsewhere takes the name, Esc leaves the old one. Goes
// when it is done. Knows not what it names.
#pragma once

#include <QLineEdit>

namespace Readout::Sides {

class NameField final : public QLineEdit
{
    Q_OBJECT

public:
    NameField(const QString &name, QWidget *parent);

signals:
    void finished(const QString &name); ///< once; empty when the old name stays

protected:
    bool event(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void finish(bool take);

    QString m_before;
    bool m_done = false;
};

} // namespace Readout::Sides
