// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `readout compare`.
#pragma once

#include "cli/command.h"

namespace Readout::Cli {

Command compareCommand();

} // namespace Readout::Cli
