// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a whole library of rows that were saved one by one: what a person made gets something to hang on where that was
// lost, and what hangs on nothing goes.
#pragma once

#include "storage/stores.h"

#include <QStringList>

namespace Readout::Storage {

class SalvagedLinks final
{
public:
    SalvagedLinks(const Database &database, const Stores &stores) : m_database(database), m_stores(stores) {}

    Result<void> mend();
    const QStringList &lost() const { return m_lost; } ///< sentences for the person

private:
    Result<void> standInForArticles();
    Result<void> standInForTexts();
    Result<void> standInForNames();
    Result<void> standInForText(ArticleId article);
    Result<void> rebuildParagraphs();
    Result<void> dropTornStatements();
    Result<void> dropOrphans();
    Result<void> countAnew();
    Result<qint64> changed(const QString &statement) const;
    Result<QList<qint64>> numbers(const QString &statement) const;

    const Database &m_database;
    const Stores &m_stores;
    QStringList m_lost;
};

} // namespace Readout::Storage
