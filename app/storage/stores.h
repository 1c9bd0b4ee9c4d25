// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The stores of one library, together.
#pragma once

#include "storage/actorstore.h"
#include "storage/articlestore.h"
#include "storage/colourstore.h"
#include "storage/dossierstore.h"
#include "storage/highlightstore.h"
#include "storage/rulestore.h"
#include "storage/statementstore.h"
#include "storage/tagstore.h"
#include "storage/versionstore.h"

namespace Readout::Storage {

struct Stores
{
    explicit Stores(const Database &database)
        : articles(database), versions(database), statements(database), tags(database), highlights(database, tags),
          dossiers(database), colours(database), actors(database), rules(database)
    {
    }
    Q_DISABLE_COPY_MOVE(Stores)

    ArticleStore articles;
    VersionStore versions;
    StatementStore statements;
    TagStore tags;
    HighlightStore highlights;
    DossierStore dossiers;
    ColourStore colours;
    ActorStore actors;
    RuleStore rules;
};

} // namespace Readout::Storage
