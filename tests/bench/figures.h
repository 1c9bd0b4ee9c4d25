// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the measuring programs time and print: medians, and a line per figure.
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>

#include <algorithm>
#include <cstdio>

namespace Readout::Bench {

/// @return the median of @p runs times in milliseconds, after one run that does not count.
template <typename Work>
double medianMs(int runs, Work work)
{
    work();
    QList<double> times;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

/// A yardstick of 0 means there is none.
inline void print(const char *what, double figure, const char *unit, double yardstick = 0)
{
    if (yardstick > 0)
        std::printf("%-58s %12.3f %-6s %12.3f %8.2f\n", what, figure, unit, yardstick, figure / yardstick);
    else
        std::printf("%-58s %12.3f %-6s %12s %8s\n", what, figure, unit, "-", "-");
    std::fflush(stdout);
}

} // namespace Readout::Bench
