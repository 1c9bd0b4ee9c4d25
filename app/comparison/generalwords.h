// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Nouns too general to name a topic (resources/data/topics.json).
#pragma once

#include "base/result.h"
#include "comparison/stemmer.h"

#include <QSet>

namespace Readout {

/// @return the general words of @p language without their endings; none for a language without a list.
/// Errors: Internal when the list is damaged.
Result<QSet<QString>> generalWords(QStringView language, const Stemmer &stemmer);

} // namespace Readout
