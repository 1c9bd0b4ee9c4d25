// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What acts touched: the library tells it once the transaction is on disk. A value.
#pragma once

#include "domain/ids.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QUuid>

namespace Readout::Storage {

struct Touched
{
    QList<ArticleId> added;
    QSet<ArticleId> articles;
    QHash<ArticleId, QList<QUuid>> highlights;
    QSet<ArticleId> allHighlights; ///< articles of which any highlight may have changed
    QSet<ArticleId> statements;
    bool dossiers = false;
    bool tags = false;
    bool colours = false;
    bool rules = false;
};

} // namespace Readout::Storage
