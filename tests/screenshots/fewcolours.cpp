// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshots/fewcolours.h"

#include <QHash>

#include <algorithm>

namespace Readout {

namespace {

int apart(QRgb a, QRgb b)
{
    const int red = qRed(a) - qRed(b);
    const int green = qGreen(a) - qGreen(b);
    const int blue = qBlue(a) - qBlue(b);
    return 2 * red * red + 4 * green * green + 3 * blue * blue; // eyes see green best
}

/// The most frequent colours that are far enough from each other to be told apart.
QList<QRgb> choose(const QList<QRgb> &byFrequency, int smallestDifference)
{
    QList<QRgb> chosen;
    for (const QRgb colour : byFrequency) {
        const bool isNew = std::none_of(chosen.cbegin(), chosen.cend(),
                                        [&](QRgb known) { return apart(known, colour) < smallestDifference; });
        if (isNew)
            chosen.append(colour);
        if (chosen.size() == 256)
            break;
    }
    return chosen;
}

} // namespace

QImage withFewColours(const QImage &image)
{
    const QImage full = image.convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, int> counts;
    for (int y = 0; y < full.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(full.constScanLine(y));
        for (int x = 0; x < full.width(); ++x)
            ++counts[line[x]];
    }
    QList<QRgb> colours = counts.keys();
    std::sort(colours.begin(), colours.end(), [&](QRgb a, QRgb b) {
        return counts.value(a) != counts.value(b) ? counts.value(a) > counts.value(b) : a < b;
    });
    const QList<QRgb> chosen = colours.size() <= 256 ? colours : choose(colours, 60);
    QHash<QRgb, uchar> places;
    for (const QRgb colour : colours) {
        const auto nearest = std::min_element(chosen.cbegin(), chosen.cend(),
                                              [colour](QRgb a, QRgb b) { return apart(a, colour) < apart(b, colour); });
        places.insert(colour, uchar(nearest - chosen.cbegin()));
    }
    QImage few(full.size(), QImage::Format_Indexed8);
    few.setColorTable(chosen);
    for (int y = 0; y < full.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(full.constScanLine(y));
        uchar *to = few.scanLine(y);
        for (int x = 0; x < full.width(); ++x)
            to[x] = places.value(from[x]);
    }
    return few;
}

} // namespace Readout
