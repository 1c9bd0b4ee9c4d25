// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the library whether it is sound, and saves what can be read of one that is not.
#include "cli/checkcommand.h"

#include "cli/libraryaccess.h"
#include "storage/salvage.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Readout::Cli {

namespace {

/// @return what is wrong with the library; none when that cannot be said, which then has been.
std::optional<QStringList> findingsOf(const QCommandLineParser &parser, const QString &path, bool repairs,
                                      Streams &streams)
{
    const auto opened = Storage::Library::open(path, Storage::Library::Access::ReadOnly);
    if (!opened && repairs && opened.error().code == ErrorCode::Damaged)
        return QStringList{opened.error().message};
    const auto library = opened ? nullptr : openLibrary(parser, Storage::Library::Access::ReadOnly, streams);
    if (!opened && !library)
        return std::nullopt;
    const Result<QStringList> findings = opened ? (*opened)->check() : library->check();
    if (findings)
        return *findings;
    if (repairs && findings.error().code == ErrorCode::Damaged)
        return QStringList{findings.error().message};
    sayFailed(path, findings.error(), streams);
    return std::nullopt;
}

int repair(const QString &path, Streams &streams)
{
    const auto salvage = Storage::salvageLibrary(path, QDateTime::currentDateTimeUtc().date());
    if (!salvage)
        return sayFailed(path, salvage.error(), streams);
    for (const QString &sentence : salvage->lost)
        streams.complain(path, QCoreApplication::translate("Cli", "lost: %1").arg(sentence));
    streams.write(QCoreApplication::translate("Cli", "Saved into a new library, %1. %2").arg(path, salvage->saved) +
                  u'\n' + QCoreApplication::translate("Cli", "The damaged file was kept as %1").arg(salvage->aside) +
                  u'\n');
    return salvage->lost.isEmpty() ? done : failed;
}

int runCheck(const QStringList &arguments, Streams &streams)
{
    const Command command = checkCommand();
    QCommandLineParser parser;
    parser.addOption({u"repair"_s, QCoreApplication::translate(
                                       "Cli", "save what can be read of a damaged library into a new one; the damaged "
                                              "file is kept under another name")});
    if (const auto status = parse(parser, command, arguments, streams))
        return *status;
    if (!parser.positionalArguments().isEmpty())
        return sayWrongUse(
            command, QCoreApplication::translate("Cli", "“%1” is too much.").arg(parser.positionalArguments().first()),
            streams);
    const QString named = parser.isSet(u"library"_s) ? parser.value(u"library"_s) : Storage::Library::defaultPath();
    const QString path = QFileInfo(named).absoluteFilePath();
    const bool repairs = parser.isSet(u"repair"_s);
    const std::optional<QStringList> findings = findingsOf(parser, path, repairs, streams);
    if (!findings)
        return failed;
    if (findings->isEmpty()) {
        streams.write(QCoreApplication::translate("Cli", "The library is sound: %1").arg(path) + u'\n');
        return done;
    }
    for (const QString &finding : *findings)
        streams.complain(path, finding);
    if (repairs)
        return repair(path, streams);
    streams.complain(path, QCoreApplication::translate("Cli", "“readout check --repair” saves what can be read into a "
                                                              "new library."));
    return failed;
}

} // namespace

Command checkCommand()
{
    return {u"check"_s,
            u"[--repair]"_s,
            QCoreApplication::translate("Cli", "whether the library is sound; says what is not"),
            QCoreApplication::translate(
                "Cli",
                "--repair  saves what can be read of a damaged library into a new one; the damaged file is kept "
                "under another name\n"
                "Without it only reads. Exit status 1 when something is wrong, or could not be saved; a line for "
                "each on standard error."),
            true,
            &runCheck};
}

} // namespace Readout::Cli
