// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The command line without the window: what scoring uses while rules are written, built in a quarter of the time.
#include "cli/cli.h"

int main(int argc, char **argv)
{
    return Readout::Cli::runProcess(argc, argv);
}
