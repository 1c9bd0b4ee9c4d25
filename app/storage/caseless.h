// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words looked for without regard to capitals, in every script. SQLite's LIKE knows the capitals of ASCII only, and a
// function of our own would need SQLite beside Qt's; GLOB knows sets of characters, and a set can hold both cases.
#pragma once

#include <QString>

namespace Readout::Storage {

/// Whether LIKE, which is about four times as fast, would miss a capital in @p word.
bool needsGlob(const QString &word);

/// For GLOB: anything that holds @p word, each letter as any letter of the same simple case folding ("ß" is not "ss").
QString globPattern(const QString &word);

/// For LIKE … ESCAPE '\': anything that holds @p word.
QString likePattern(const QString &word);

} // namespace Readout::Storage
