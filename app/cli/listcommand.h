// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `readout list`.
#pragma once

#include "cli/command.h"

namespace Readout::Cli {

Command listCommand();

} // namespace Readout::Cli
