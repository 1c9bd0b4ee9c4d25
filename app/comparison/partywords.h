// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a party is called in the texts: such words tell whose a text is, not what it is about.
#pragma once

#include <QStringList>

namespace Readout {

/// @return names, people and capital of each country of @p parties (ISO 3166-1 alpha-2) in the languages of
/// resources/data/countries.tsv, and the names of organisations as they are.
QStringList wordsForParties(const QStringList &parties);

} // namespace Readout
