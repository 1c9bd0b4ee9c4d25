// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Says whom a statement's speaker and source stand for, and on whose behalf they speak. Knows no cues.
#pragma once

#include "base/result.h"
#include "domain/statement.h"
#include "text/document.h"

#include <QList>

#include <memory>

namespace Readout::Attribution {

/// The tables and word lists that resolving needs, for one language.
class ActorResolver final
{
public:
    /// @return the resolver for @p language (BCP 47; only the primary part counts), shared by all callers and made on
    /// first use. Thread-safe. Errors: Internal when the tables shipped with the program are damaged.
    static Result<std::shared_ptr<const ActorResolver>> forLanguage(QStringView language);
    ~ActorResolver();

    /// Fills actors, parties, chain and sourceActor of @p statements from their speaker and source, and lowers their
    /// state where whom it means is a guess. Leaves actors empty when it cannot tell. Linear in the text.
    void resolve(const Text::Document &document, QList<Statement> &statements) const;

private:
    struct Tables;
    explicit ActorResolver(std::unique_ptr<const Tables> tables);

    std::unique_ptr<const Tables> m_tables;
};

} // namespace Readout::Attribution
