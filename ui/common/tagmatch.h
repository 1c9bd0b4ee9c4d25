// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which known tags fit what is typed, and in what order. Knows no widgets.
#pragma once

#include "domain/highlight.h"

namespace Readout::Common {

/// Indexes into @p known (most recently used first): those that begin with @p typed, then those with a word that does,
/// then those that hold it anywhere; without regard to case. Those in @p chosen are left out. Nothing typed: all.
QList<int> matchingTags(const QList<Tag> &known, const QString &typed, const QStringList &chosen);
/// Whether a tag of this name, without regard to case, is known or chosen already.
bool isKnownTag(const QList<Tag> &known, const QString &typed);
/// A known tag that differs from @p typed by little: hyphens, spaces, or one letter; empty when there is none.
QString nearDuplicate(const QList<Tag> &known, const QString &typed);

} // namespace Readout::Common
