// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Follows the library's news of dossiers and tags.
#include "shell/librarycontents.h"

#include "shell/whendone.h"

#include <QtConcurrentRun>

namespace Readout::Shell {

namespace {
constexpr int countedAtOnce = 5000; // some ten milliseconds
}

LibraryContents::LibraryContents(Storage::Library &library, QObject *parent) : QObject(parent), m_library(library)
{
    using Storage::Library;
    connect(&library, &Library::dossiersChanged, this, [this] { m_dossiersStale = true; });
    connect(&library, &Library::tagsChanged, this, [this] { m_tagsStale = true; });
    connect(&library, &Library::changedElsewhere, this, [this] { m_dossiersStale = m_tagsStale = true; });
}

/// What cannot be read now is tried again the next time.
const Library::Contents &LibraryContents::read()
{
    using Place = Storage::ArticleFilter::Place;
    const auto count = [this](Place place, int &number) {
        if (const auto counted = m_library.articleCount({.place = place}))
            number = *counted;
    };
    count(Place::Inbox, m_contents.unread);
    count(Place::All, m_contents.all);
    count(Place::Bin, m_contents.binned);
    if (m_dossiersStale) {
        if (const auto dossiers = m_library.dossierSummaries()) {
            m_contents.dossiers = *dossiers;
            m_dossiersStale = false;
        }
    }
    if (m_tagsStale)
        readTags();
    return m_contents;
}

void LibraryContents::readTags()
{
    int uses = 0;
    for (const Tag &tag : std::as_const(m_contents.tags))
        uses += tag.uses;
    m_tagsStale = false;
    const int round = ++m_round;
    if (uses <= countedAtOnce)
        return takeTags(m_library.tags());
    const auto read = [path = m_library.path()]() -> Result<QList<Tag>> {
        const auto library = Storage::Library::open(path, Storage::Library::Access::ReadOnly);
        return library ? (*library)->tags() : library.error();
    };
    whenDone(QtConcurrent::run(read), this, [this, round](const Result<QList<Tag>> &tags) {
        if (round != m_round)
            return;
        takeTags(tags);
        emit changed();
    });
}

void LibraryContents::takeTags(const Result<QList<Tag>> &tags)
{
    m_tagsStale = !tags;
    if (tags)
        m_contents.tags = *tags;
}

} // namespace Readout::Shell
