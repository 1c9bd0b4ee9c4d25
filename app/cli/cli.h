// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The door to the command line: is it meant, and if so, run it. Needs no display.
#pragma once

#include "cli/command.h"

#include <QList>
#include <QStringList>

namespace Readout::Cli {

/// All sub-commands, in the order `readout --help` lists them (commands.cpp).
const QList<Command> &commands();

/// Whether @p arguments (without the program's name) are for the command line: a sub-command, --help, --version, or
/// wrong use. Else they are for the window: nothing, existing paths, addresses, Qt's own options.
bool isMeant(const QStringList &arguments);

/// Runs the sub-command and answers with the exit status (ExitStatus).
int run(const QStringList &arguments, Streams &streams);

/// run() on the process's own standard streams, with no display: makes the QCoreApplication it needs.
int runProcess(int argc, char **argv);

} // namespace Readout::Cli
