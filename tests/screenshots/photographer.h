// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Brings the window into a state worth a picture and takes it, once in each theme asked for.
#pragma once

#include "shell/mainwindow.h"

#include <QByteArrayList>

#include <functional>

namespace Readout {

class Photographer final
{
public:
    /// @p suffix ends each file's name before the theme, as "-2x".
    Photographer(Shell::MainWindow &window, const QString &folder, const QByteArrayList &themes, const QString &suffix);

    static QByteArrayList subjects(); ///< in the order in which they can be taken

    /// Takes all of @p wished; the others only as far as a later one builds on them.
    bool take(const QByteArrayList &wished);

private:
    bool firstStart();
    bool openSample();
    bool sides();
    bool read();
    bool menus();
    bool selection();
    bool notes();
    bool dialogs();

    void act(const QByteArray &id);
    void addHighlight(TextSpan span, int colour, const QStringList &tags, const QString &note);
    bool inThemes(const QByteArray &name, const std::function<bool(const QByteArray &)> &shoot);
    bool inThemes(const QByteArray &name); ///< the window as it is
    bool dialog(const QByteArray &name, const QByteArray &action);
    bool popup(const QByteArray &name, const std::function<void()> &open);
    bool isWished(const QByteArray &name) const;
    bool save(const QByteArray &name, const QPixmap &picture);

    Shell::MainWindow &m_window;
    QString m_folder;
    QByteArrayList m_themes;
    QString m_suffix;
    QByteArrayList m_wished;
};

} // namespace Readout
