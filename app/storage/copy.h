// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A whole copy of a library while it is in use. Knows no table.
#pragma once

#include "base/result.h"

namespace Readout::Storage {

class Database;

/// Writes a consistent copy of the library at @p source to @p target, replacing what stands there. The copy is written
/// beside the target, brought to the disk and then renamed: the target is the old file or the whole new one.
/// Opens a connection of its own, so it may be called within a transaction of another one, whose changes it does not
/// see. Errors: Unwritable, NoSpace, Damaged, Invalid (@p target is @p source).
Result<void> copyLibrary(const QString &source, const QString &target);
/// The same, but source and copy are looked through before the copy takes its name: what is damaged is never taken
/// for a good copy, nor replaces one. Reads the library twice.
Result<void> copySoundLibrary(const QString &source, const QString &target);

/// Whether all of the file, or the names in the folder, at @p path are on the disk.
bool bringToDisk(const QString &path);

/// SQLite's quick look at every page of the file. Errors: Damaged (the detail says what was found), and Database's.
Result<void> checkPages(const Database &database);

} // namespace Readout::Storage
