// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads articles from a library and sets their sides beside each other, in any thread: it opens the library for itself,
// to read only. Knows no widget.
#pragma once

#include "base/result.h"
#include "comparison/topics.h"
#include "domain/dossier.h"
#include "models/partyorder.h"

#include <QByteArray>
#include <QPromise>

#include <memory>

namespace Readout::Shell {

struct ComparisonRequest
{
    QList<ArticleId> articles;
    DossierId dossier{}; ///< whose sides count; zero: none
    QList<Side> sides;   ///< without a dossier; empty: proposed
    bool byTopics = false;

    bool operator==(const ComparisonRequest &) const = default;
};

/// Articles set side by side, with everything the view needs.
struct Compared
{
    QList<AnnotatedArticle> articles;
    QList<Side> kept;  ///< as a person made them; empty: nobody did, they are proposed
    QList<Side> sides; ///< all of them, hidden ones too
    Comparison comparison; ///< by topics when these are wished
    std::shared_ptr<const TermIndex> terms;
    QList<Topic> topics; ///< proposed from the texts for the sides as they were read
    Models::PartyOrder order;
    QByteArray fingerprint; ///< of all a person could see change; the same: nothing has
};

/// @p kept empty: the sides are proposed. Without topics.
Compared comparedFrom(const QList<AnnotatedArticle> &articles, const QList<Side> &kept);
/// The same texts with other sides, or with or without rows for the topics of @p read.
Compared comparedAgain(const Compared &read, const QList<Side> &kept, bool byTopics);

/// Tells @p promise how many articles are read; ends without a result when it is cancelled. Errors: those of Library.
void produceComparison(QPromise<Result<Compared>> &promise, const QString &libraryPath,
                       const ComparisonRequest &request);

} // namespace Readout::Shell
