// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The copies that are made of a library day by day, in the folder "backups" beside it. Knows no table but to count.
#pragma once

#include "base/result.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace Readout::Storage {

struct Backup
{
    QString path;
    QDate day; ///< UTC

    bool operator==(const Backup &) const = default;
};

/// What a person knows a library by.
struct BackupContents
{
    int articles = 0;   ///< without those in the bin
    int highlights = 0; ///< that stand
};

struct GoodBackup
{
    Backup backup;
    BackupContents contents;
};

inline constexpr int dailyBackups = 7;
inline constexpr int weeklyBackups = 4;

QString backupFolder(const QString &libraryPath);
/// By their names, the newest first.
QList<Backup> backupsOf(const QString &libraryPath);
/// Which of @p backups (the newest first) are not wanted any more: kept are the last seven and, of the days before,
/// the latest one of each of the last four weeks that have any.
QList<Backup> outdated(const QList<Backup> &backups);

/// A whole copy for @p today, unless there is one already or nothing was written since the newest one; then those go
/// that are outdated. Takes as long as reading the library twice: for a thread of its own. When it fails nothing else
/// has changed. @return the copy; none when none was due.
/// Errors: Damaged (the library), NoSpace (also when the copy would leave too little for the library), Unwritable.
Result<std::optional<Backup>> backUpIfDue(const QString &libraryPath, QDate today);

/// The newest one whose pages are sound. Reads it whole: for a thread of its own.
std::optional<GoodBackup> newestGoodBackup(const QString &libraryPath);

} // namespace Readout::Storage
