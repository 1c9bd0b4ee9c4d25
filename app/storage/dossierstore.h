// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dossiers with their articles and sides. Removed ones keep their rows. Begins no transactions.
#pragma once

#include "base/result.h"
#include "domain/dossier.h"
#include "storage/goingon.h"

#include <optional>

namespace Readout::Storage {

class Database;
struct DossierSummary;

class DossierStore final
{
public:
    explicit DossierStore(const Database &database) : m_database(database) {}

    /// Those that stand, in the order they were made. Articles in the bin are left out of each.
    Result<QList<Dossier>> list() const;
    Result<QList<DossierSummary>> summaries() const;
    /// Of one that stands or was removed; those in the bin too.
    Result<qsizetype> countArticles(const QUuid &uuid) const;
    /// One that stands. NotFound.
    Result<Dossier> standing(const QUuid &uuid) const;
    Result<Dossier> get(DossierId id) const;
    /// One that stands or was removed; none when its UUID was never here.
    struct Found
    {
        Dossier dossier;
        bool stands = false;
    };
    Result<std::optional<Found>> find(const QUuid &uuid) const;
    /// A new row, or that of the same UUID again; name, articles and sides become @p dossier's. Articles that are in
    /// the bin stay members. Errors: Invalid (no name), NotFound (no such article).
    Result<DossierId> put(const Dossier &dossier, const GoingOn &goingOn = {}) const;
    /// After all that are in it; those that are in it keep their places. Errors: NotFound (no such article).
    Result<void> addArticles(DossierId id, const QList<ArticleId> &articles, const GoingOn &goingOn) const;
    Result<void> takeOut(DossierId id, const QList<ArticleId> &articles, const GoingOn &goingOn) const;
    Result<void> remove(DossierId id) const;

private:
    Result<QList<ArticleId>> articles(DossierId id) const;
    Result<QList<Side>> sides(DossierId id) const;
    Result<void> setArticles(DossierId id, const QList<ArticleId> &articles, const GoingOn &goingOn) const;
    Result<void> setModified(DossierId id) const;
    Result<void> setSides(DossierId id, const QList<Side> &sides) const;

    const Database &m_database;
};

} // namespace Readout::Storage
