// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts an SQL script into its statements, because Qt runs one at a time. Knows no database.
#pragma once

#include <QString>
#include <QStringList>

namespace Readout::Storage {

/// @return the statements of @p script without their semicolons; comments are dropped. Knows strings, quoted names and
/// CREATE TRIGGER … END.
QStringList statementsOf(const QString &script);

} // namespace Readout::Storage
