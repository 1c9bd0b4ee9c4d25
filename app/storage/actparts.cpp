// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long an act will take, before it is done.
#include "storage/library_p.h"

namespace Readout::Storage {

namespace {

struct Parts
{
    const Stores &stores;

    qsizetype operator()(const Acts::EditHighlights &act) const { return act.highlights.size(); }
    qsizetype operator()(const Acts::RetagArticles &act) const { return act.articles.size(); }
    qsizetype operator()(const Acts::AddDossier &act) const { return act.dossier.articles.size(); }
    qsizetype operator()(const Acts::RemoveDossier &act) const { return membersOf(act.dossier); }
    qsizetype operator()(const Acts::ChangeDossier &act) const
    {
        return std::max(act.dossier.articles.size(), membersOf(act.dossier.uuid));
    }
    qsizetype operator()(const Acts::RefillDossier &act) const { return act.added.size() + act.removed.size(); }
    qsizetype operator()(const Acts::AddTag &act) const { return act.uses.size(); }
    qsizetype operator()(const Acts::RemoveTag &act) const { return usesOf(act.tag); }
    qsizetype operator()(const Acts::ChangeTag &act) const
    {
        const auto before = stores.tags.get(act.tag.uuid);
        return before && before->name != act.tag.name ? usesOf(act.tag.uuid) : 1;
    }
    /// Taken from the one and given to the other.
    qsizetype operator()(const Acts::MergeTags &act) const { return 2 * usesOf(act.from); }
    qsizetype operator()(const Acts::SplitTags &act) const { return act.gained.size() + act.from.uses.size(); }
    qsizetype operator()(const Acts::Group &act) const
    {
        qsizetype parts = 0;
        for (const Acts::Act &one : act.acts)
            parts += std::visit(*this, one);
        return parts;
    }
    template <typename Other>
    qsizetype operator()(const Other &) const
    {
        return 1;
    }

private:
    qsizetype membersOf(const QUuid &dossier) const
    {
        const auto count = stores.dossiers.countArticles(dossier);
        return count ? *count : 0;
    }
    qsizetype usesOf(const QUuid &tag) const
    {
        const auto count = stores.tags.countUses(tag);
        return count ? *count : 0;
    }
};

} // namespace

qsizetype Library::partsOf(const Acts::Act &act) const
{
    return std::visit(Parts{d->stores}, act);
}

} // namespace Readout::Storage
