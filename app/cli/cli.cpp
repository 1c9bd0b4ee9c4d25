// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the sub-command among the arguments and runs it. Knows none by name.
#include "cli/cli.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace Readout::Cli {

namespace {

/// Options of QGuiApplication and QApplication that take a value, without their dashes; the window strips them itself.
constexpr std::array<QStringView, 13> qtOptions{u"platform",        u"platformpluginpath",
                                                u"platformtheme",   u"plugin",
                                                u"qwindowgeometry", u"qwindowicon",
                                                u"qwindowtitle",    u"style",
                                                u"stylesheet",      u"display",
                                                u"geometry",        u"session",
                                                u"qmljsdebugger"};

struct Words
{
    QStringList library; ///< {"--library", PATH} as given before the first word, or empty
    QString first;       ///< the first word that is no option of ours before it; empty when there is none
    QStringList rest;    ///< what follows it
};

bool isQtOption(const QString &argument)
{
    const QStringView name = QStringView(argument).sliced(argument.startsWith(u"--") ? 2 : 1);
    return std::find(qtOptions.cbegin(), qtOptions.cend(), name) != qtOptions.cend();
}

Words split(const QStringList &arguments)
{
    Words words;
    qsizetype at = 0;
    for (; at < arguments.size(); ++at) {
        const QString &argument = arguments[at];
        if (argument == "--library"_L1 && at + 1 < arguments.size())
            words.library = {argument, arguments[++at]};
        else if (argument.startsWith("--library="_L1))
            words.library = {argument.first(9), argument.sliced(10)};
        else if (argument.size() > 1 && argument.startsWith(u'-') && isQtOption(argument))
            ++at;
        else
            break;
    }
    if (at < arguments.size()) {
        words.first = arguments[at];
        words.rest = arguments.sliced(at + 1);
    }
    return words;
}

const Command *commandNamed(const QString &name)
{
    for (const Command &command : commands()) {
        if (command.name == name)
            return &command;
    }
    return nullptr;
}

bool isAddress(const QString &word)
{
    const QUrl url(word, QUrl::StrictMode);
    const QString scheme = url.scheme();
    return url.isValid() && (((scheme == "http"_L1 || scheme == "https"_L1) && !url.host().isEmpty()) ||
                             (scheme == "file"_L1 && QFileInfo::exists(url.toLocalFile())));
}

QString generalHelp()
{
    QString help = QCoreApplication::translate("Cli", "readout: who said what, for whom, according to whom") +
                   u"\n\n"_s + u"readout [--library PATH] [FILE…]\n    "_s +
                   QCoreApplication::translate("Cli", "the window, with these articles opened") + u"\n\n"_s;
    for (const Command &command : commands())
        help +=
            (u"readout "_s + command.name + u' ' + command.synopsis).trimmed() + u"\n    "_s + command.summary + u'\n';
    help += u'\n' +
            QCoreApplication::translate(
                "Cli", "“readout COMMAND --help” says more about each. --version prints the version.\n"
                       "The library is --library PATH, else READOUT_LIBRARY, else the one the window uses.\n"
                       "Data goes to standard output, messages to standard error. Exit status: 0 done, 1 something "
                       "failed, 2 wrong use.") +
            u'\n';
    return help;
}

int dispatch(const QStringList &arguments, Streams &streams)
{
    const Words words = split(arguments);
    if (words.first == "--help"_L1 || words.first == "-h"_L1 || words.first == "help"_L1) {
        const Command *command = words.rest.isEmpty() ? nullptr : commandNamed(words.rest.first());
        streams.write(command == nullptr ? generalHelp() : helpOf(*command));
        return done;
    }
    if (words.first == "--version"_L1) {
        streams.write(u"readout " READOUT_VERSION "\n"_s);
        return done;
    }
    if (const Command *command = commandNamed(words.first))
        return command->run(command->usesLibrary ? words.library + words.rest : words.rest, streams);
    streams.complain(words.first, words.first.startsWith(u'-')
                                      ? QCoreApplication::translate("Cli", "no such option. See “readout --help”.")
                                      : QCoreApplication::translate("Cli", "neither a sub-command, nor a file, nor an "
                                                                           "address. See “readout --help”."));
    return wrongUse;
}

} // namespace

bool isMeant(const QStringList &arguments)
{
    const Words words = split(arguments);
    if (words.first.isEmpty())
        return arguments.contains(QString()) || arguments.endsWith(u"--library"_s);
    if (words.first == "help"_L1 || commandNamed(words.first) != nullptr)
        return true;
    return words.first.startsWith(u'-') || !(QFileInfo::exists(words.first) || isAddress(words.first));
}

int run(const QStringList &arguments, Streams &streams)
{
    const int status = dispatch(arguments, streams);
    if (!streams.outputFailed())
        return status;
    if (!streams.outputClosedByReader())
        streams.complain(QCoreApplication::translate("Cli", "standard output"), streams.outputError());
    return status == done ? failed : status;
}

} // namespace Readout::Cli
