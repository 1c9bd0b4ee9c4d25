// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of sub-commands: a new one adds its line here.
#include "cli/cli.h"

namespace Readout::Cli {

const QList<Command> &commands()
{
    static const QList<Command> all{};
    return all;
}

} // namespace Readout::Cli
