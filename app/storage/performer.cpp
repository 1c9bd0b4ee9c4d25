// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Acts on articles, highlights and dossiers. Acts on statements: statementacts.cpp.
#include "storage/performer.h"

#include "storage/validity.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

Error alreadyThere(const QString &message, const QUuid &uuid)
{
    return {ErrorCode::Invalid, message, uuid.toString()};
}

Highlight edited(Highlight highlight, const Acts::HighlightEdit &edit)
{
    highlight.colour = edit.colour.value_or(highlight.colour);
    highlight.note = edit.note.value_or(highlight.note);
    highlight.tags.removeIf([&edit](const QString &tag) { return edit.removedTags.contains(tag); });
    for (const QString &tag : edit.addedTags) {
        if (!highlight.tags.contains(tag, Qt::CaseInsensitive))
            highlight.tags.append(tag);
    }
    return highlight;
}

} // namespace

Result<Done> Performer::perform(const Acts::Act &act)
{
    return std::visit(*this, act);
}

Result<void> Performer::goOn() const
{
    if (m_givesUp && m_givesUp())
        return Error{ErrorCode::Canceled, {}, {}};
    return {};
}

Result<Done> Performer::operator()(const Acts::AddArticle &act)
{
    if (const auto checked = checkStatements(act.statements, act.article.text); !checked)
        return checked.error();
    const QUuid uuid = act.article.uuid.isNull() ? QUuid::createUuid() : act.article.uuid;
    const auto id = m_stores.articles.insert(uuid, act.article);
    if (!id)
        return id.error();
    const auto version = m_stores.versions.insert(*id, act.article, act.bytes);
    if (!version)
        return version.error();
    if (const auto stored = m_stores.statements.replaceMachine(*version, act.statements); !stored)
        return stored.error();
    if (const auto counted = m_stores.articles.setPartyCounts(*id, act.statements); !counted)
        return counted.error();
    m_touched.added.append(*id);
    return Done{Acts::BinArticle{*id}, *id, {}, {}, uuid};
}

Result<Done> Performer::operator()(const Acts::ChangeDetails &act)
{
    const auto before = m_stores.articles.row(act.article);
    if (!before)
        return before.error();
    if (const auto set = m_stores.articles.setDetails(act.article, act.details); !set)
        return set.error();
    m_touched.articles.insert(act.article);
    return Done{Acts::ChangeDetails{act.article, before->details}, act.article, {}, {}, before->uuid};
}

Result<Done> Performer::operator()(const Acts::MarkRead &act)
{
    const auto before = m_stores.articles.row(act.article);
    if (!before)
        return before.error();
    if (const auto set = m_stores.articles.setRead(act.article, act.read); !set)
        return set.error();
    m_touched.articles.insert(act.article);
    return Done{Acts::MarkRead{act.article, before->read}, act.article, {}, {}, before->uuid};
}

Result<Done> Performer::operator()(const Acts::MarkStarred &act)
{
    const auto before = m_stores.articles.row(act.article);
    if (!before)
        return before.error();
    if (const auto set = m_stores.articles.setStarred(act.article, act.starred); !set)
        return set.error();
    m_touched.articles.insert(act.article);
    return Done{Acts::MarkStarred{act.article, before->starred}, act.article, {}, {}, before->uuid};
}

Result<Done> Performer::operator()(const Acts::BinArticle &act)
{
    return setBinned(act.article, true);
}
Result<Done> Performer::operator()(const Acts::RestoreArticle &act)
{
    return setBinned(act.article, false);
}

Result<Done> Performer::setBinned(ArticleId id, bool binned)
{
    const auto before = m_stores.articles.isBinned(id);
    if (!before)
        return before.error();
    if (*before != binned) {
        if (const auto set = m_stores.articles.setBinned(id, binned); !set)
            return set.error();
    }
    const auto row = m_stores.articles.row(id);
    if (!row)
        return row.error();
    m_touched.articles.insert(id);
    m_touched.dossiers = true; // what is in the bin counts nowhere
    m_touched.tags = true;
    const Acts::Act inverse = *before ? Acts::Act(Acts::BinArticle{id}) : Acts::Act(Acts::RestoreArticle{id});
    return Done{inverse, id, {}, {}, row->uuid};
}

/// Checks the highlight's words against its version's text and fills what follows from it.
Result<void> Performer::place(Highlight *highlight) const
{
    if (highlight->version == VersionId{}) {
        const auto version = m_stores.versions.current(highlight->article);
        if (!version)
            return version.error();
        highlight->version = *version;
    }
    const auto article = m_stores.versions.articleOf(highlight->version);
    if (!article)
        return article.error();
    const auto text = m_stores.versions.text(highlight->version);
    if (!text)
        return text.error();
    if (*article != highlight->article) {
        return Error{
            ErrorCode::Invalid,
            QCoreApplication::translate("Library", "The highlight was not stored: its text is another article's."),
            {}};
    }
    const auto checked = checkedHighlight(*highlight, *text);
    if (!checked)
        return checked.error();
    *highlight = *checked;
    return {};
}

void Performer::touchHighlight(const Highlight &highlight, bool tagged)
{
    m_touched.highlights[highlight.article].append(highlight.uuid);
    m_touched.tags = m_touched.tags || tagged;
}

Result<Done> Performer::operator()(const Acts::AddHighlight &act)
{
    Highlight wanted = act.highlight;
    if (wanted.uuid.isNull())
        wanted.uuid = QUuid::createUuid();
    const auto before = m_stores.highlights.find(wanted.uuid);
    if (!before)
        return before.error();
    if (before->has_value() && (*before)->stands) {
        return alreadyThere(QCoreApplication::translate("Library", "The highlight is in the library already."),
                            wanted.uuid);
    }
    if (const auto placed = place(&wanted); !placed)
        return placed.error();
    const auto stored = m_stores.highlights.put(wanted);
    if (!stored)
        return stored.error();
    if (const auto counted = m_stores.articles.addToHighlightCount(stored->article, 1); !counted)
        return counted.error();
    touchHighlight(*stored, !stored->tags.isEmpty());
    return Done{Acts::RemoveHighlight{stored->uuid}, stored->article, stored->id, {}, stored->uuid};
}

Result<Done> Performer::operator()(const Acts::ChangeHighlight &act)
{
    const auto before = m_stores.highlights.standing(act.highlight.uuid);
    if (!before)
        return before.error();
    Highlight wanted = *before;
    wanted.colour = act.highlight.colour;
    wanted.note = act.highlight.note;
    wanted.tags = act.highlight.tags;
    wanted.attribution = act.highlight.attribution;
    // Many at once are tagged and recoloured: their texts are read only when a place or words change.
    const bool stays =
        act.highlight.span.isEmpty() || (act.highlight.span == before->span && act.highlight.quote == before->quote);
    const Done done{Acts::ChangeHighlight{*before}, before->article, before->id, {}, before->uuid};
    if (stays) {
        const auto changed = changeInPlace(*before, wanted);
        return changed ? Result<Done>(done) : changed.error();
    }
    wanted.span = act.highlight.span;
    // Whoever moves an end need not fetch the new words; words given anew are checked.
    wanted.quote = act.highlight.quote == before->quote ? QString() : act.highlight.quote;
    if (const auto placed = place(&wanted); !placed)
        return placed.error();
    if (const auto stored = m_stores.highlights.put(wanted); !stored)
        return stored.error();
    touchHighlight(*before, before->tags != wanted.tags);
    return done;
}

Result<void> Performer::changeInPlace(const Highlight &before, const Highlight &wanted)
{
    if (const auto checked = checkColour(wanted.colour); !checked)
        return checked.error();
    if (const auto stored = m_stores.highlights.change(before, wanted); !stored)
        return stored;
    touchHighlight(before, before.tags != wanted.tags);
    return {};
}

Result<Done> Performer::operator()(const Acts::EditHighlights &act)
{
    Acts::Group inverse;
    Done whole;
    bool anyStands = act.highlights.isEmpty();
    for (const QUuid &uuid : act.highlights) {
        if (const auto going = goOn(); !going)
            return going.error();
        const auto before = m_stores.highlights.find(uuid);
        if (!before)
            return before.error();
        if (!before->has_value() || !(*before)->stands)
            continue; // gone meanwhile: the others are still meant
        anyStands = true;
        const Highlight &highlight = (*before)->highlight;
        const Highlight wanted = edited(highlight, act.edit);
        if (wanted == highlight)
            continue;
        if (const auto changed = changeInPlace(highlight, wanted); !changed)
            return changed.error();
        inverse.acts.prepend(Acts::ChangeHighlight{highlight});
        whole = Done{{}, highlight.article, highlight.id, {}, uuid};
    }
    if (!anyStands)
        return HighlightStore::noSuchHighlight();
    whole.inverse = inverse;
    return whole;
}

Result<Done> Performer::operator()(const Acts::RemoveHighlight &act)
{
    const auto before = m_stores.highlights.standing(act.highlight);
    if (!before)
        return before.error();
    if (const auto removed = m_stores.highlights.remove(before->id); !removed)
        return removed.error();
    if (const auto counted = m_stores.articles.addToHighlightCount(before->article, -1); !counted)
        return counted.error();
    touchHighlight(*before, !before->tags.isEmpty());
    return Done{Acts::AddHighlight{*before}, before->article, before->id, {}, before->uuid};
}

Result<Done> Performer::putDossier(const Dossier &dossier, const Acts::Act &inverse)
{
    const auto id = m_stores.dossiers.put(dossier, goingOn());
    if (!id)
        return id.error();
    m_touched.dossiers = true;
    return Done{inverse, {}, {}, *id, dossier.uuid};
}

Result<Done> Performer::operator()(const Acts::AddDossier &act)
{
    Dossier wanted = act.dossier;
    if (wanted.uuid.isNull())
        wanted.uuid = QUuid::createUuid();
    const auto before = m_stores.dossiers.find(wanted.uuid);
    if (!before)
        return before.error();
    if (before->has_value() && (*before)->stands)
        return alreadyThere(QCoreApplication::translate("Library", "The dossier is in the library already."),
                            wanted.uuid);
    return putDossier(wanted, Acts::RemoveDossier{wanted.uuid});
}

Result<Done> Performer::operator()(const Acts::ChangeDossier &act)
{
    const auto before = m_stores.dossiers.standing(act.dossier.uuid);
    if (!before)
        return before.error();
    return putDossier(act.dossier, Acts::ChangeDossier{*before});
}

Result<Done> Performer::operator()(const Acts::RefillDossier &act)
{
    const auto before = m_stores.dossiers.get(act.dossier);
    if (!before)
        return before.error();
    QSet<ArticleId> members(before->articles.cbegin(), before->articles.cend());
    QList<ArticleId> removed = act.removed;
    removed.removeIf([&members](ArticleId id) { return !members.remove(id); });
    QList<ArticleId> added = act.added;
    added.removeIf([&members](ArticleId id) { return members.contains(id) || (members.insert(id), false); });
    Done whole{Acts::Group{}, {}, {}, before->id, before->uuid};
    if (removed.isEmpty() && added.isEmpty())
        return whole;
    if (const auto taken = m_stores.dossiers.takeOut(before->id, removed, goingOn()); !taken)
        return taken.error();
    if (const auto put = m_stores.dossiers.addArticles(before->id, added, goingOn()); !put)
        return put.error();
    m_touched.dossiers = true;
    whole.inverse = Acts::ChangeDossier{*before};
    return whole;
}

Result<Done> Performer::operator()(const Acts::RemoveDossier &act)
{
    const auto before = m_stores.dossiers.standing(act.dossier);
    if (!before)
        return before.error();
    if (const auto removed = m_stores.dossiers.remove(before->id); !removed)
        return removed.error();
    m_touched.dossiers = true;
    return Done{Acts::AddDossier{*before}, {}, {}, before->id, before->uuid};
}

Result<Done> Performer::operator()(const Acts::NameColour &act)
{
    const auto before = m_stores.colours.names();
    if (!before)
        return before.error();
    if (const auto named = m_stores.colours.setName(act.colour, act.name); !named)
        return named.error();
    m_touched.colours = true;
    return Done{Acts::NameColour{act.colour, before->value(act.colour - firstHighlightColour)}, {}, {}, {}, {}};
}

Result<Done> Performer::operator()(const Acts::Group &act)
{
    Acts::Group inverse;
    Done whole;
    for (const Acts::Act &part : act.acts) {
        if (const auto going = goOn(); !going)
            return going.error();
        const auto done = perform(part);
        if (!done)
            return done; // the caller rolls the whole back
        inverse.acts.prepend(done->inverse);
        whole = *done; // numbers of the last one
    }
    whole.inverse = inverse;
    return whole;
}

} // namespace Readout::Storage
