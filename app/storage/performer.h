// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Does acts through the stores and finds each one's inverse, within a transaction that somebody else began.
#pragma once

#include "storage/stores.h"
#include "storage/touched.h"

#include <functional>

namespace Readout::Storage {

class Performer final
{
public:
    /// Asks @p givesUp before each part of a long act: Canceled as soon as it says so, and the caller rolls back.
    explicit Performer(const Stores &stores, std::function<bool()> givesUp = {})
        : m_stores(stores), m_givesUp(std::move(givesUp))
    {
    }

    Result<Done> perform(const Acts::Act &act);
    /// After the last act: keeps true what is counted once for all of them.
    Result<void> finish();
    const Touched &touched() const { return m_touched; }

    // One for each kind of act; called through perform().
    Result<Done> operator()(const Acts::AddArticle &act);
    Result<Done> operator()(const Acts::ChangeDetails &act);
    Result<Done> operator()(const Acts::MarkRead &act);
    Result<Done> operator()(const Acts::MarkStarred &act);
    Result<Done> operator()(const Acts::BinArticle &act);
    Result<Done> operator()(const Acts::RestoreArticle &act);
    Result<Done> operator()(const Acts::AddHighlight &act);
    Result<Done> operator()(const Acts::ChangeHighlight &act);
    Result<Done> operator()(const Acts::RemoveHighlight &act);
    Result<Done> operator()(const Acts::EditHighlights &act);
    Result<Done> operator()(const Acts::CheckStatement &act);
    Result<Done> operator()(const Acts::UncheckStatement &act);
    Result<Done> operator()(const Acts::AddDossier &act);
    Result<Done> operator()(const Acts::RemoveDossier &act);
    Result<Done> operator()(const Acts::ChangeDossier &act);
    Result<Done> operator()(const Acts::RefillDossier &act);
    Result<Done> operator()(const Acts::TagArticle &act);
    Result<Done> operator()(const Acts::RetagArticles &act);
    Result<Done> operator()(const Acts::AddTag &act);
    Result<Done> operator()(const Acts::RemoveTag &act);
    Result<Done> operator()(const Acts::ChangeTag &act);
    Result<Done> operator()(const Acts::MergeTags &act);
    Result<Done> operator()(const Acts::SplitTags &act);
    Result<Done> operator()(const Acts::NameColour &act);
    Result<Done> operator()(const Acts::AddRule &act);
    Result<Done> operator()(const Acts::ChangeRule &act);
    Result<Done> operator()(const Acts::RemoveRule &act);
    Result<Done> operator()(const Acts::Group &act);

private:
    Result<void> goOn() const;
    GoingOn goingOn() const
    {
        return [this] { return goOn(); };
    }
    Result<void> changeInPlace(const Highlight &before, const Highlight &wanted);
    Result<Done> setBinned(ArticleId id, bool binned);
    Result<void> place(Highlight *highlight) const;
    void touchHighlight(const Highlight &highlight, bool tagged);
    Result<Done> putWord(const Acts::CheckStatement &act, VersionId version);
    Result<QUuid> parentOf(const Acts::CheckStatement &act, VersionId version) const;
    Result<Acts::AddTag> takeTagAway(const Tag &tag);
    Result<void> touchUses(TagId tag);
    Result<Done> putRule(const LearnedRule &rule, const Acts::Act &inverse);
    Result<Done> putDossier(const Dossier &dossier, const Acts::Act &inverse);

    const Stores &m_stores;
    std::function<bool()> m_givesUp;
    Touched m_touched;
};

} // namespace Readout::Storage
