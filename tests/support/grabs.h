// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of widgets under test: saved for people to look at when READOUT_GRABS names a folder.
#pragma once

#include <QApplication>
#include <QFont>
#include <QTest>
#include <QWidget>

namespace Readout::Grabs {

inline void useWindowFont()
{
    QFont font({QStringLiteral("Inter"), QStringLiteral("Noto Sans")}, 10);
    QApplication::setFont(font);
}

/// Shows @p widget at @p size and waits until it can be typed into.
inline bool present(QWidget &widget, QSize size)
{
    widget.resize(size);
    widget.show();
    widget.activateWindow();
    return QTest::qWaitForWindowActive(&widget);
}

inline QImage grab(QWidget &widget, const QString &name)
{
    QCoreApplication::processEvents();
    const QImage image = widget.grab().toImage();
    const QString folder = qEnvironmentVariable("READOUT_GRABS");
    if (!folder.isEmpty())
        image.save(folder + u'/' + name + QStringLiteral(".png"));
    return image;
}

/// How many pixels of @p area have exactly this colour.
inline int count(const QImage &image, const QColor &colour, QRect area = {})
{
    const QRect within = area.isNull() ? image.rect() : area.intersected(image.rect());
    int found = 0;
    for (int y = within.top(); y <= within.bottom(); ++y) {
        for (int x = within.left(); x <= within.right(); ++x)
            found += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return found;
}

} // namespace Readout::Grabs
