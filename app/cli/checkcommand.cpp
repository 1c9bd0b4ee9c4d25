// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the library whether it is sound.
#include "cli/checkcommand.h"

#include "cli/libraryaccess.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Readout::Cli {

namespace {

int runCheck(const QStringList &arguments, Streams &streams)
{
    const Command command = checkCommand();
    QCommandLineParser parser;
    if (const auto status = parse(parser, command, arguments, streams))
        return *status;
    if (!parser.positionalArguments().isEmpty())
        return sayWrongUse(
            command, QCoreApplication::translate("Cli", "“%1” is too much.").arg(parser.positionalArguments().first()),
            streams);
    const auto library = openLibrary(parser, Storage::Library::Access::ReadOnly, streams);
    if (!library)
        return failed;
    const Result<QStringList> findings = library->check();
    if (!findings)
        return sayFailed(library->path(), findings.error(), streams);
    for (const QString &finding : *findings)
        streams.complain(library->path(), finding);
    if (!findings->isEmpty())
        return failed;
    streams.write(QCoreApplication::translate("Cli", "The library is sound: %1").arg(library->path()) + u'\n');
    return done;
}

} // namespace

Command checkCommand()
{
    return {u"check"_s,
            QString(),
            QCoreApplication::translate("Cli", "whether the library is sound; says what is not"),
            QCoreApplication::translate("Cli", "Reads only. Exit status 1 when something is wrong; a line for each on "
                                               "standard error."),
            true,
            &runCheck};
}

} // namespace Readout::Cli
