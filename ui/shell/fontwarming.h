// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the desktop's fonts beside the rest of the start: a third of the time until the first window. Knows no window.
#pragma once

#include <thread>

namespace Readout::Shell {

/// Made before the application and asked to go on after it. What it has not done when a font is needed, Qt does or
/// waits for.
class FontWarming final
{
public:
    FontWarming(); ///< fontconfig's settings and caches; needs no application
    void goOn();   ///< Qt's own list of families; needs one

private:
    std::jthread m_settings;
    std::jthread m_families;
};

} // namespace Readout::Shell
