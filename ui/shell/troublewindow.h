// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Says why the library could not be opened, where it is, and what can be done. Changes nothing.
#pragma once

#include "base/error.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Readout::Shell {

class TroubleWindow final : public QWidget
{
    Q_OBJECT

public:
    TroubleWindow(const Error &error, const QString &libraryPath, QWidget *parent = nullptr);
    void setError(const Error &error);

signals:
    void retryWished();
    void readOnlyWished();

private:
    QLabel *m_sentence;
    QPushButton *m_readOnly;
};

} // namespace Readout::Shell
