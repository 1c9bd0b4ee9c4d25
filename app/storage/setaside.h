// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A library's file makes room for another one and is kept under another name. Knows no SQL.
#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>

namespace Readout::Storage {

/// Whether another program has the library at @p path open. Takes and gives up no lock.
bool isOpenElsewhere(const QString &path);

/// The file at @p path, with its log, is called "@p path.damaged-DATE" from now on; each of its bytes stays.
/// @return its new path. Errors: Busy (somebody has it open), Unwritable.
Result<QString> setAside(const QString &path, QDate today);
/// The same, unless there is none (then the answer is empty), and @p whole gets its name; at no moment is there no
/// library, which the next start would make anew.
Result<QString> replaceBy(const QString &whole, const QString &path, QDate today);
/// A copy of @p backup takes the place of the library at @p path, which is set aside. Errors: also copyLibrary()'s.
Result<QString> goBackTo(const QString &backup, const QString &path, QDate today);

} // namespace Readout::Storage
