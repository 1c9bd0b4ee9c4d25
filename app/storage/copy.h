// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A whole copy of a library while it is in use. Knows no table.
#pragma once

#include "base/result.h"

namespace Readout::Storage {

/// Writes a consistent copy of the library at @p source to @p target, replacing what stands there. The copy is written
/// beside the target, brought to the disk and then renamed: the target is the old file or the whole new one.
/// Opens a connection of its own, so it may be called within a transaction of another one, whose changes it does not
/// see. Errors: Unwritable, NoSpace, Damaged, Invalid (@p target is @p source).
Result<void> copyLibrary(const QString &source, const QString &target);

} // namespace Readout::Storage
