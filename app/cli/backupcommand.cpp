// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Copies the library while it is in use.
#include "cli/backupcommand.h"

#include "cli/libraryaccess.h"

#include <QCoreApplication>
#include "base/heldfiles.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Readout::Cli {

namespace {

/// An older copy may be replaced; what is no SQLite file is somebody's other work.
bool isSomethingElse(const QString &path)
{
    if (isHeldFile(path))
        return true;
    QFile file(path);
    return QFileInfo(path).isFile() && file.size() > 0 && file.open(QIODevice::ReadOnly) &&
           !file.read(16).startsWith("SQLite format 3");
}

int runBackup(const QStringList &arguments, Streams &streams)
{
    const Command command = backupCommand();
    QCommandLineParser parser;
    if (const auto status = parse(parser, command, arguments, streams))
        return *status;
    if (parser.positionalArguments().size() != 1)
        return sayWrongUse(command, QCoreApplication::translate("Cli", "one file's name, please."), streams);
    const auto library = openLibrary(parser, Storage::Library::Access::ReadOnly, streams);
    if (!library)
        return failed;
    const QString path = parser.positionalArguments().first();
    if (isSomethingElse(path)) {
        return sayFailed(path,
                         {ErrorCode::Invalid,
                          QCoreApplication::translate(
                              "Cli", "a file that is no library stands there; it was left alone. Choose another name."),
                          {}},
                         streams);
    }
    const Result<void> copied = library->backUp(path);
    return copied ? int(done) : sayFailed(path, copied.error(), streams);
}

} // namespace

Command backupCommand()
{
    return {u"backup"_s,
            u"FILE"_s,
            QCoreApplication::translate("Cli", "a whole copy of the library, made while it is in use"),
            QString(),
            true,
            &runBackup};
}

} // namespace Readout::Cli
