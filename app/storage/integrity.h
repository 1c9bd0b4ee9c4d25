// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for what should not be in a library: SQLite's checks and our own rules. Changes nothing.
#pragma once

#include "storage/stores.h"

#include <QStringList>

namespace Readout::Storage {

class Database;

/// @return one sentence per finding, at most a few hundred; empty when all is well.
Result<QStringList> findFaults(const Database &database, const Stores &stores);

} // namespace Readout::Storage
