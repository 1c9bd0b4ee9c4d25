// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of sub-commands: a new one adds its line here.
#include "cli/backupcommand.h"
#include "cli/checkcommand.h"
#include "cli/cli.h"
#include "cli/comparecommand.h"
#include "cli/exportcommand.h"
#include "cli/extract.h"
#include "cli/highlightcommand.h"
#include "cli/importcommand.h"
#include "cli/listcommand.h"
#include "cli/showcommand.h"

namespace Readout::Cli {

const QList<Command> &commands()
{
    static const QList<Command> all{extractCommand(), importCommand(),    listCommand(),
                                    showCommand(),    highlightCommand(), compareCommand(),
                                    exportCommand(),  checkCommand(),     backupCommand()};
    return all;
}

} // namespace Readout::Cli
