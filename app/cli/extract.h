// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `readout extract`: who said what in files or lines of JSON. Knows no library.
#pragma once

#include "cli/command.h"

namespace Readout::Cli {

Command extractCommand();

} // namespace Readout::Cli
