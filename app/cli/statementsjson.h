// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An article's statements as JSON with offsets in code points. Knows no files.
#pragma once

#include "domain/article.h"
#include "domain/statement.h"

#include <QJsonObject>

namespace Readout::Cli {

/// @return {"id","lang","text","quotes":[…]} as docs/file-formats.md describes it.
QJsonObject statementsToJson(const QString &id, const Article &article, const QList<Statement> &statements);

} // namespace Readout::Cli
