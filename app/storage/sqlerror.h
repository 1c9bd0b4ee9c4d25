// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite's failures as sentences, told apart by their native codes. Knows no table.
#pragma once

#include "base/error.h"

class QSqlError;

namespace Readout::Storage {

/// @param path the library the failure concerns; named in the message.
Error sqlError(const QSqlError &error, const QString &path);
/// @param nativeCode SQLite's (extended) result code.
Error sqlError(int nativeCode, const QString &detail, const QString &path);

Error busyError(const QString &path, const QString &detail = {});
Error unwritableError(const QString &path, const QString &detail = {});
Error unreadableError(const QString &path, const QString &detail = {});
Error noSpaceError(const QString &path, const QString &detail = {});
Error damagedError(const QString &path, const QString &detail = {});
Error notALibraryError(const QString &path, const QString &detail = {});
/// @param rescued where what the open library held was written; empty when that could not be done.
Error replacedError(const QString &path, const QString &rescued);
Error tooNewError(const QString &path, const QString &detail = {});
Error folderMissingError(const QString &path);
Error driverMissingError();
/// Our own mistake; @p detail says which.
Error internalError(const QString &path, const QString &detail);

} // namespace Readout::Storage
