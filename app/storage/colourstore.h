// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person calls the colours of highlights. Begins no transactions.
#pragma once

#include "base/result.h"

#include <QStringList>

namespace Readout::Storage {

class Database;

class ColourStore final
{
public:
    explicit ColourStore(const Database &database) : m_database(database) {}

    /// Of colours 1 … 8; empty where nobody named it.
    Result<QStringList> names() const;
    /// An empty name gives the colour its own back. Errors: Invalid (no such colour, a name too long to be one).
    Result<void> setName(int colour, const QString &name) const;

private:
    const Database &m_database;
};

} // namespace Readout::Storage
