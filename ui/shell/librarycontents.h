// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the library tree shows, read anew only where it changed: with 50,000 tagged highlights, counting the tags takes
// longer than everything else an act does. Knows no widget.
#pragma once

#include "library/librarytree.h"

#include <QObject>

namespace Readout::Shell {

class LibraryContents final : public QObject
{
    Q_OBJECT

public:
    explicit LibraryContents(Storage::Library &library, QObject *parent = nullptr); ///< borrows
    /// What a library of many thousand tagged highlights has in tags comes a moment later: changed().
    const Library::Contents &read();

signals:
    void changed();

private:
    void readTags();
    void takeTags(const Result<QList<Tag>> &tags);

    Storage::Library &m_library;
    Library::Contents m_contents;
    bool m_dossiersStale = true;
    bool m_tagsStale = true;
    int m_round = 0; ///< answers to what was asked before come late
};

} // namespace Readout::Shell
