// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Copies the library while it is in use.
#include "cli/backupcommand.h"

#include "base/heldfiles.h"
#include "cli/libraryaccess.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Readout::Cli {

namespace {

/// Not even --replace takes what is no SQLite file: it is somebody's other work.
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
    parser.addOption(
        {u"replace"_s, QCoreApplication::translate("Cli", "an older copy of that name makes room for the new one")});
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
    if (QFileInfo(path).isFile() && QFileInfo(path).size() > 0 && !parser.isSet(u"replace"_s)) {
        return sayFailed(path,
                         {ErrorCode::Invalid,
                          QCoreApplication::translate("Cli", "there is a copy of that name already; it was left alone. "
                                                             "Choose another name, or say --replace."),
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
            u"[--replace] FILE"_s,
            QCoreApplication::translate("Cli", "a whole copy of the library, made while it is in use"),
            QCoreApplication::translate(
                "Cli", "--replace  an older copy of that name makes room; without it it is left alone"),
            true,
            &runBackup};
}

} // namespace Readout::Cli
