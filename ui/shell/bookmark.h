// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where somebody was and what they were in the middle of: what must be there again after a restart or a crash. A value
// that is kept with the library as JSON. Knows no window.
#pragma once

#include "base/textspan.h"
#include "domain/ids.h"
#include "notes/notesplace.h"
#include "storage/library.h"

#include <QHash>
#include <QUuid>

#include <optional>

namespace Readout::Shell {

struct Bookmark
{
    enum class Ring { Nothing, Statement, Highlight, Paragraph };

    int view = 0; ///< Workspace::View
    Storage::ArticleFilter place{.place = Storage::ArticleFilter::Place::All};
    QUuid article;          ///< null when none was open
    qsizetype position = 0; ///< how far it was scrolled
    Ring ring = Ring::Nothing;
    TextSpan ringSpan;
    QUuid ringHighlight;
    TextSpan selection;
    int inspectorPage = 0;
    QList<QList<bool>> panes; ///< per view: which panes are wanted
    QUuid noted;              ///< the highlight whose note was being written; its text is a draft of its own
    int noteCursor = 0;
    QHash<QString, QString> typed; ///< article's details typed but not taken yet, by field
    QList<ArticleId> compared;     ///< what stood side by side
    QUuid cardArticle;             ///< of the current card
    TextSpan cardSpan;
    Notes::NotesPlace notes;
    std::optional<int> notesScope; ///< NotesDesk::scope()
    bool listHadKeyboard = false;

    QByteArray toJson() const;
    /// Nothing when @p json is no bookmark; values that cannot be are left out.
    static std::optional<Bookmark> fromJson(const QByteArray &json);
};

} // namespace Readout::Shell
