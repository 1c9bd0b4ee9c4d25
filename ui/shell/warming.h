// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fetches beside the rest of the start what that waits for a third of its time: the desktop's fonts and the session
// bus. Knows no window.
#pragma once

#include <thread>

namespace Readout::Shell {

/// Made before the application and asked to go on after it. What it has not done when it is needed, Qt does or waits
/// for.
class Warming final
{
public:
    Warming();   ///< fontconfig's settings and caches; needs no application
    void goOn(); ///< the rest; needs one

private:
    std::jthread m_settings;
    std::jthread m_families;
    std::jthread m_bus;
};

} // namespace Readout::Shell
