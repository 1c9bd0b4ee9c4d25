// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person is in the middle of, by key. Begins no transactions.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace Readout::Storage {

class Database;

class DraftStore final
{
public:
    explicit DraftStore(const Database &database) : m_database(database) {}

    /// An empty value forgets the draft.
    Result<void> set(const QString &key, const QByteArray &value) const;
    Result<QByteArray> get(const QString &key) const; ///< empty when there is none
    Result<QHash<QString, QByteArray>> all(const QString &prefix) const;

private:
    const Database &m_database;
};

} // namespace Readout::Storage
