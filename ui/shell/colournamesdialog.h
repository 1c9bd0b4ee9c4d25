// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks what a person calls the eight colours. Knows no library.
#pragma once

#include "common/theme.h"

#include <QDialog>
#include <QStringList>

class QLineEdit;

namespace Readout::Shell {

class ColourNamesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p names of colours 1 … 8, empty where the usual one counts.
    ColourNamesDialog(const QStringList &names, const Common::Theme &theme, QWidget *parent = nullptr);
    QStringList names() const; ///< empty where it is the usual one

private:
    QList<QLineEdit *> m_fields;
};

} // namespace Readout::Shell
