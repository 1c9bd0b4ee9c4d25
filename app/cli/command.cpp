// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Options and help, the same way for every sub-command.
#include "cli/command.h"

#include <QCommandLineOption>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Readout::Cli {

std::optional<int> parse(QCommandLineParser &parser, const Command &command, const QStringList &arguments,
                         Streams &streams)
{
    parser.addOption(QCommandLineOption(QStringList{u"h"_s, u"help"_s}));
    if (command.usesLibrary)
        parser.addOption(QCommandLineOption(u"library"_s, {}, u"PATH"_s));
    const bool understood = parser.parse(QStringList(u"readout"_s) + arguments);
    if (parser.isSet(u"help"_s)) {
        streams.write(helpOf(command));
        return done;
    }
    if (!understood)
        return sayWrongUse(command, parser.errorText(), streams);
    return std::nullopt;
}

int sayWrongUse(const Command &command, const QString &why, Streams &streams)
{
    //: %1: what was wrong, a sentence; %2: a sub-command
    streams.complain(command.name,
                     QCoreApplication::translate("Cli", "%1 See “readout %2 --help”.").arg(why, command.name));
    return wrongUse;
}

QString helpOf(const Command &command)
{
    QString help =
        (u"readout "_s + command.name + u' ' + command.synopsis).trimmed() + u"\n\n"_s + command.summary + u'\n';
    if (!command.help.isEmpty())
        help += u'\n' + command.help.trimmed() + u'\n';
    if (command.usesLibrary)
        help += u"\n"_s +
                QCoreApplication::translate("Cli", "--library PATH  the library to use; else READOUT_LIBRARY, else the "
                                                   "one the window uses") +
                u'\n';
    return help;
}

} // namespace Readout::Cli
