// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Start-up: the command line or the window, decided by the first word.
#include "cli/cli.h"

#include <cstdio>

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int at = 1; at < argc; ++at)
        arguments.append(QString::fromLocal8Bit(argv[at]));
    if (Readout::Cli::isMeant(arguments))
        return Readout::Cli::runProcess(argc, argv);
    std::fputs("readout: this build has no window yet: see “readout --help”\n", stderr);
    return Readout::Cli::failed;
}
