// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How something long learns that it shall stop.
#pragma once

#include "base/result.h"

#include <functional>

namespace Readout::Storage {

/// Asked before each part of something long; its error ends the whole.
using GoingOn = std::function<Result<void>()>;

inline Result<void> goesOn(const GoingOn &goingOn)
{
    return goingOn ? goingOn() : Result<void>();
}

} // namespace Readout::Storage
