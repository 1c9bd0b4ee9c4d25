// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Copies the library while it is in use.
#include "cli/backupcommand.h"

#include "cli/libraryaccess.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Readout::Cli {

namespace {

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
