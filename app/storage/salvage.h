// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Saves from a damaged library what can be read. What a person made is never dropped for want of what it hung on.
#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace Readout::Storage {

/// What came of it, to be told to the person.
struct Salvage
{
    QString aside;    ///< where the damaged file is now, each byte as it was; empty as long as it has its name
    QString saved;    ///< "Articles: 12. Highlights: 40. …"
    QStringList lost; ///< a sentence each; empty: everything was there
};

/// Writes a new library at @p target with every row of the one at @p source that can be read. Only reads @p source.
/// Errors: Damaged (nothing can be read, or it is no library), TooNew, NoSpace, Unwritable.
Result<Salvage> salvageInto(const QString &source, const QString &target);

/// The same in place: the new library gets the name of the damaged one, which is set aside (setaside.h).
/// Takes long for a large library: for a thread of its own. Errors: also Busy, when somebody has it open.
Result<Salvage> salvageLibrary(const QString &path, QDate today);

} // namespace Readout::Storage
