// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tags: on articles, and the vocabulary itself. Knows no widget.
#include "shell/session.h"

namespace Readout::Shell {

std::optional<Tag> Session::tag(TagId id) const
{
    const auto known = m_library.tag(id);
    return known ? std::optional(*known) : std::nullopt;
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

/// In its turn: what waits before it may change the tag too. @p change says what was done, or nothing.
void Session::changeTag(TagId id, const std::function<QString(Tag &)> &change)
{
    inTurn([=, this] {
        const auto before = tag(id);
        if (!before)
            return;
        Tag changed = *before;
        const QString name = change(changed);
        const bool differs = before->name != changed.name || before->parent != changed.parent ||
                             before->description != changed.description;
        if (differs && !name.isEmpty())
            performInTurn(Acts::ChangeTag{changed}, tr("Changing the tag “%1”").arg(before->name),
                          [name](const Storage::Done &) { return name; });
    });
}

void Session::renameTag(TagId id, const QString &name)
{
    changeTag(id, [name](Tag &tag) {
        const QString before = tag.name;
        tag.name = name.simplified();
        return tr("Renamed the tag “%1” to “%2”").arg(before, tag.name);
    });
}

void Session::describeTag(TagId id, const QString &description)
{
    changeTag(id, [description](Tag &tag) {
        tag.description = description.trimmed();
        return tr("Described the tag “%1”").arg(tag.name);
    });
}

void Session::moveTag(TagId id, TagId under)
{
    changeTag(id, [this, under](Tag &moved) {
        const auto above = tag(under);
        if (under != TagId{} && !above)
            return QString();
        moved.parent = above ? std::optional(above->id) : std::nullopt;
        return above ? tr("Hung “%1” under “%2”").arg(moved.name, above->name)
                     : tr("“%1” hangs under no tag now").arg(moved.name);
    });
}

void Session::mergeTags(TagId from, TagId into)
{
    inTurn([=, this] {
        const auto gone = tag(from);
        const auto stays = tag(into);
        if (!gone || !stays)
            return;
        const QString name = tr("Merged “%1” into “%2”").arg(gone->name, stays->name);
        performInTurn(Acts::MergeTags{gone->uuid, stays->uuid},
                      tr("Merging “%1” into “%2”").arg(gone->name, stays->name),
                      [name](const Storage::Done &) { return name; });
    });
}

void Session::removeTag(TagId id)
{
    inTurn([=, this] {
        const auto gone = tag(id);
        if (!gone)
            return;
        const QString name = tr("Removed the tag “%1” from everything").arg(gone->name);
        performInTurn(Acts::RemoveTag{gone->uuid}, tr("Removing the tag “%1” from everything").arg(gone->name),
                      [name](const Storage::Done &) { return name; });
    });
}

} // namespace Readout::Shell
