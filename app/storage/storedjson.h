// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Small lists that stand in one column, as JSON. Knows no database. What cannot be read comes back empty.
#pragma once

#include "domain/highlight.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace Readout::Storage {

QString toJson(const QStringList &names); ///< ["JP","CN"]
QStringList namesFromJson(const QString &json);
QString toJson(const QList<TextSpan> &spans); ///< [[4,9],[20,22]]
QList<TextSpan> spansFromJson(const QString &json);
QString toJson(const QList<std::pair<QString, int>> &counts); ///< [["JP",5],["",1]]
QList<std::pair<QString, int>> countsFromJson(const QString &json);
QString toJson(const AttributionRecord &attribution); ///< an object; docs/file-formats.md lists its names
std::optional<AttributionRecord> attributionFromJson(const QString &json);

} // namespace Readout::Storage
