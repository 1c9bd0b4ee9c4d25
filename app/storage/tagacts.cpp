// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Acts on tags and on the tags of articles.
#include "storage/performer.h"

#include <QCoreApplication>
#include <QSet>

namespace Readout::Storage {

namespace {

Done doneOn(const QUuid &tag, const Acts::Act &inverse)
{
    return Done{inverse, {}, {}, {}, tag};
}

/// Those of @p uses whose carriers are in none of @p others.
QList<Acts::TagUse> without(QList<Acts::TagUse> uses, const QList<Acts::TagUse> &others)
{
    QSet<std::pair<qint64, qint64>> known;
    const auto carrier = [](const Acts::TagUse &use) { return std::pair(qint64(use.highlight), qint64(use.article)); };
    for (const Acts::TagUse &other : others)
        known.insert(carrier(other));
    uses.removeIf([&](const Acts::TagUse &use) { return known.contains(carrier(use)); });
    return uses;
}

} // namespace

Result<Done> Performer::operator()(const Acts::TagArticle &act)
{
    const auto article = m_stores.articles.row(act.article);
    if (!article)
        return article.error();
    const auto before = m_stores.tags.ofArticle(act.article);
    if (!before)
        return before.error();
    if (const auto set = m_stores.tags.setOfArticle(act.article, act.tags); !set)
        return set.error();
    m_touched.articles.insert(act.article);
    m_touched.tags = true;
    return Done{Acts::TagArticle{act.article, *before}, act.article, {}, {}, article->uuid};
}

Result<Done> Performer::operator()(const Acts::RetagArticles &act)
{
    Acts::Group inverse;
    Done whole;
    for (const ArticleId id : act.articles) {
        if (const auto going = goOn(); !going)
            return going.error();
        const auto before = m_stores.tags.ofArticle(id);
        if (!before)
            return before.error();
        QStringList after = *before;
        after.removeIf([&act](const QString &name) { return act.removed.contains(name); });
        for (const QString &name : act.added) {
            if (!after.contains(name))
                after.append(name);
        }
        if (after == *before)
            continue;
        const auto done = (*this)(Acts::TagArticle{id, after});
        if (!done)
            return done;
        inverse.acts.prepend(done->inverse);
        whole = *done;
    }
    whole.inverse = inverse;
    return whole;
}

/// Whatever carries @p tag now.
Result<void> Performer::touchUses(TagId tag)
{
    const auto marked = m_stores.tags.articlesWithHighlights(tag);
    if (!marked)
        return marked.error();
    const auto tagged = m_stores.tags.articlesWith(tag);
    if (!tagged)
        return tagged.error();
    m_touched.allHighlights.unite(QSet<ArticleId>(marked->cbegin(), marked->cend()));
    m_touched.articles.unite(QSet<ArticleId>(tagged->cbegin(), tagged->cend()));
    m_touched.tags = true;
    return goOn();
}

Result<Done> Performer::operator()(const Acts::AddTag &act)
{
    Tag wanted = act.tag;
    if (wanted.uuid.isNull()) {
        // A name that was used before has a row already; it is listed again under its UUID.
        const auto known = m_stores.tags.named(wanted.name);
        if (!known)
            return known.error();
        wanted.made = true;
        wanted.uuid = QUuid::createUuid();
        if (known->has_value()) {
            const auto held = m_stores.tags.isHeld((*known)->id);
            if (!held)
                return held.error();
            if (!*held)
                wanted.uuid = (*known)->uuid;
        }
    }
    wanted.id = {};
    if (const auto known = m_stores.tags.get(wanted.uuid))
        wanted.id = known->id;
    const auto id = m_stores.tags.put(wanted);
    if (!id)
        return id.error();
    if (const auto added = m_stores.tags.addUses(*id, act.uses, goingOn()); !added)
        return added.error();
    for (const QUuid &child : act.children) {
        if (const auto hung = m_stores.tags.setParent(child, *id); !hung)
            return hung.error();
    }
    if (const auto touched = touchUses(*id); !touched)
        return touched.error();
    return doneOn(wanted.uuid, Acts::RemoveTag{wanted.uuid});
}

/// Leaves a row that nothing holds and that is not listed. @return what puts it back.
Result<Acts::AddTag> Performer::takeTagAway(const Tag &tag)
{
    const auto uses = m_stores.tags.uses(tag.id);
    if (!uses)
        return uses.error();
    const auto children = m_stores.tags.children(tag.id);
    if (!children)
        return children.error();
    if (const auto touched = touchUses(tag.id); !touched)
        return touched.error();
    if (const auto dropped = m_stores.tags.dropUses(tag.id, *uses, goingOn()); !dropped)
        return dropped.error();
    if (const auto moved = m_stores.tags.moveChildren(tag.id, tag.parent); !moved)
        return moved.error();
    Tag bare = tag;
    bare.parent.reset();
    bare.description.clear();
    bare.made = false;
    if (const auto put = m_stores.tags.put(bare); !put)
        return put.error();
    return Acts::AddTag{tag, *uses, *children};
}

Result<Done> Performer::operator()(const Acts::RemoveTag &act)
{
    const auto tag = m_stores.tags.get(act.tag);
    if (!tag)
        return tag.error();
    const auto whole = takeTagAway(*tag);
    if (!whole)
        return whole.error();
    return doneOn(act.tag, *whole);
}

Result<Done> Performer::operator()(const Acts::ChangeTag &act)
{
    const auto before = m_stores.tags.get(act.tag.uuid);
    if (!before)
        return before.error();
    Tag wanted = *before;
    wanted.name = act.tag.name;
    wanted.parent = act.tag.parent;
    wanted.description = act.tag.description;
    wanted.made = act.tag.made;
    if (const auto put = m_stores.tags.put(wanted); !put)
        return put.error();
    m_touched.tags = true;
    if (before->name != wanted.name) {
        if (const auto touched = touchUses(before->id); !touched)
            return touched.error();
    }
    return doneOn(before->uuid, Acts::ChangeTag{*before});
}

Result<Done> Performer::operator()(const Acts::MergeTags &act)
{
    const auto from = m_stores.tags.get(act.from);
    if (!from)
        return from.error();
    const auto into = m_stores.tags.get(act.into);
    if (!into)
        return into.error();
    if (from->id == into->id) {
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Library", "“%1” cannot be merged with itself.").arg(from->name),
                     {}};
    }
    const auto known = m_stores.tags.uses(into->id);
    if (!known)
        return known.error();
    // One that hung somewhere under the tag that goes hangs where that hung.
    const auto below = m_stores.tags.hangsUnder(into->id, from->id);
    if (!below)
        return below.error();
    if (*below) {
        Tag moved = *into;
        moved.parent = from->parent;
        if (const auto put = m_stores.tags.put(moved); !put)
            return put.error();
    }
    const auto whole = takeTagAway(*from);
    if (!whole)
        return whole.error();
    const QList<Acts::TagUse> gained = without(whole->uses, *known);
    if (const auto added = m_stores.tags.addUses(into->id, gained, goingOn()); !added)
        return added.error();
    for (const QUuid &child : whole->children) {
        if (const auto hung = m_stores.tags.setParent(child, into->id); !hung)
            return hung.error();
    }
    return doneOn(act.into, Acts::SplitTags{*whole, *into, gained});
}

Result<Done> Performer::operator()(const Acts::SplitTags &act)
{
    const auto into = m_stores.tags.get(act.into.uuid);
    if (!into)
        return into.error();
    if (const auto dropped = m_stores.tags.dropUses(into->id, act.gained, goingOn()); !dropped)
        return dropped.error();
    const auto back = (*this)(act.from);
    if (!back)
        return back;
    const auto hung = (*this)(Acts::ChangeTag{act.into});
    if (!hung)
        return hung;
    return doneOn(act.from.tag.uuid, Acts::MergeTags{act.from.tag.uuid, act.into.uuid});
}

} // namespace Readout::Storage
