// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of rows in the library, each a type of its own. Zero means "not stored".
#pragma once

#include <QtGlobal>

namespace Readout {

enum class ArticleId : qint64 {};
enum class VersionId : qint64 {};
enum class StatementId : qint64 {};
enum class HighlightId : qint64 {};
enum class TagId : qint64 {};
enum class DossierId : qint64 {};
enum class SideId : qint64 {};

} // namespace Readout
