// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The command line in a process of its own: signals, locale and standard streams made safe. Knows no sub-command.
#include "cli/cli.h"

#include <QCoreApplication>
#include <QFile>

#include <clocale>
#include <csignal>
#include <cstdio>

#include <fcntl.h>
#include <langinfo.h>
#include <strings.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Readout::Cli {

namespace {

/// A closed standard stream's number would go to the next file opened, and our messages into that file. It is held by
/// /dev/null opened the wrong way round, so that using it still fails.
void holdStandardStreams()
{
    for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(number, F_GETFD) == -1)
            open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

/// Qt wants a UTF-8 locale and warns on standard error when it has to choose one itself.
void chooseUtf8()
{
    setlocale(LC_ALL, "");
    if (strcasecmp(nl_langinfo(CODESET), "UTF-8") != 0)
        setenv("LC_ALL", "C.UTF-8", 1);
}

} // namespace

int runProcess(int argc, char **argv)
{
    holdStandardStreams();
    std::signal(SIGPIPE, SIG_IGN); // a reader that goes shows as a failed write
    std::signal(SIGXFSZ, SIG_IGN); // a file size limit too
    chooseUtf8();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"readout"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(READOUT_VERSION));

    QFile input;
    QFile output;
    QFile error;
    input.open(STDIN_FILENO, QIODevice::ReadOnly);
    output.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered);
    error.open(STDERR_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered);
    Streams streams(input, output, error);
    return run(QCoreApplication::arguments().sliced(1), streams);
}

} // namespace Readout::Cli
