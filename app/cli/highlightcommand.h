// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `readout highlight`.
#pragma once

#include "cli/command.h"

namespace Readout::Cli {

Command highlightCommand();

} // namespace Readout::Cli
