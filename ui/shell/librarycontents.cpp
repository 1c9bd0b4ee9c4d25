// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Follows the library's news of dossiers and tags.
#include "shell/librarycontents.h"

namespace Readout::Shell {

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
        if (const auto dossiers = m_library.dossiers()) {
            m_contents.dossiers = *dossiers;
            m_dossiersStale = false;
        }
    }
    if (m_tagsStale) {
        if (const auto tags = m_library.tags()) {
            m_contents.tags = *tags;
            m_tagsStale = false;
        }
    }
    return m_contents;
}

} // namespace Readout::Shell
