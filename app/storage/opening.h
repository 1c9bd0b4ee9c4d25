// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a path to a connection that is known to be a library of this program's version. Knows no table.
#pragma once

#include "storage/database.h"

namespace Readout::Storage {

/// Where the library is when nobody says otherwise: READOUT_LIBRARY, else library.sqlite in the XDG data folder.
QString defaultLibraryPath();

/// Makes the library when there is none (its folder must exist, but for the XDG one), migrates an older one.
/// Looks before it touches: what is no library, or a newer one, keeps each of its bytes.
/// Errors: NotFound (folder, or file when @p readOnly), TooNew, Damaged, Unwritable, Unreadable, NoSpace, Busy.
Result<std::unique_ptr<Database>> openLibraryFile(const QString &path, bool readOnly);

} // namespace Readout::Storage
