// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tags: on articles, and the vocabulary itself. Knows no widget.
#include "shell/session.h"

namespace Readout::Shell {

std::optional<Tag> Session::tag(TagId id) const
{
    const auto tags = m_library.tags();
    if (!tags)
        return std::nullopt;
    for (const Tag &known : *tags) {
        if (known.id == id)
            return known;
    }
    return std::nullopt;
}

QStringList Session::tagsOfAll(const QList<ArticleId> &articles) const
{
    QStringList common;
    for (qsizetype at = 0; at < articles.size(); ++at) {
        const auto tags = m_library.tagsOf(articles[at]);
        if (!tags)
            return {};
        if (at == 0)
            common = *tags;
        else
            common.removeIf([&](const QString &name) { return !tags->contains(name); });
        if (common.isEmpty())
            break; // of thousands of articles most have none in common
    }
    return common;
}

void Session::retag(const QList<ArticleId> &articles, const QStringList &added, const QStringList &removed)
{
    const auto nameOf = [added, removed](const Storage::Done &done) {
        const int count = int(std::get<Acts::Group>(done.inverse).acts.size());
        return removed.isEmpty() && added.size() == 1
                   ? tr("Tagged %n article(s) “%1”", nullptr, count).arg(added.first())
                   : tr("Changed the tags of %n article(s)", nullptr, count);
    };
    performInTurn(Acts::RetagArticles{articles, added, removed},
                  tr("Tagging %n article(s)", nullptr, int(articles.size())), nameOf);
}

std::optional<QUuid> Session::addTag(const QString &name)
{
    Tag tag;
    tag.name = name.simplified();
    const auto done = perform(Acts::AddTag{tag}, tr("Made the tag “%1”").arg(tag.name));
    return done ? std::optional(done->uuid) : std::nullopt;
}

void Session::changeTag(const Tag &changed, const QString &name)
{
    const auto before = tag(changed.id);
    if (before && (before->name != changed.name || before->parent != changed.parent ||
                   before->description != changed.description))
        perform(Acts::ChangeTag{changed}, name);
}

void Session::renameTag(TagId id, const QString &name)
{
    auto changed = tag(id);
    if (!changed)
        return;
    const QString before = changed->name;
    changed->name = name.simplified();
    changeTag(*changed, tr("Renamed the tag “%1” to “%2”").arg(before, changed->name));
}

void Session::describeTag(TagId id, const QString &description)
{
    auto changed = tag(id);
    if (!changed)
        return;
    changed->description = description.trimmed();
    changeTag(*changed, tr("Described the tag “%1”").arg(changed->name));
}

void Session::moveTag(TagId id, TagId under)
{
    auto changed = tag(id);
    const auto above = tag(under);
    if (!changed || (under != TagId{} && !above))
        return;
    changed->parent = above ? std::optional(above->id) : std::nullopt;
    changeTag(*changed, above ? tr("Hung “%1” under “%2”").arg(changed->name, above->name)
                              : tr("“%1” hangs under no tag now").arg(changed->name));
}

void Session::mergeTags(TagId from, TagId into)
{
    const auto gone = tag(from);
    const auto stays = tag(into);
    if (gone && stays)
        perform(Acts::MergeTags{gone->uuid, stays->uuid}, tr("Merged “%1” into “%2”").arg(gone->name, stays->name));
}

void Session::removeTag(TagId id)
{
    if (const auto gone = tag(id))
        perform(Acts::RemoveTag{gone->uuid}, tr("Removed the tag “%1” from everything").arg(gone->name));
}

} // namespace Readout::Shell
