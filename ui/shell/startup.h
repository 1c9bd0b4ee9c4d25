// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the words after the program's name ask of the window, and the window on its library, or on why there is none.
#pragma once

#include "shell/settings.h"
#include "storage/library.h"

#include <QPalette>
#include <QStringList>

#include <memory>

namespace Readout::Shell {

class BackupKeeper;
class MainWindow;
class Rescue;
class TroubleWindow;

struct StartWords
{
    QString library;       ///< absolute
    QStringList files;     ///< absolute
    QStringList addresses; ///< nothing fetches them yet
};

/// @p arguments without the program's name: "--library PATH" and files.
StartWords startWords(const QStringList &arguments);

/// Owns library and window. When the library cannot be opened a window says why and offers to try again.
class Startup final : public QObject
{
    Q_OBJECT

public:
    Startup(const StartWords &words, Settings &settings);
    ~Startup() override;

    void open();
    void handOver(const QStringList &files); ///< from a second start
    MainWindow *window() const { return m_window.get(); }
    TroubleWindow *trouble() const { return m_trouble.get(); }

private:
    void show(std::unique_ptr<Storage::Library> library, bool readOnly);
    void showTrouble(const Error &error);
    void openRescued(const QString &path, const QString &sentence);
    void leaveDamaged(const Error &error); ///< closes the library that is open, and says what can be done

    StartWords m_words;
    Settings &m_settings;
    QPalette m_desktop;
    std::unique_ptr<Storage::Library> m_library;
    std::unique_ptr<BackupKeeper> m_backups;
    std::unique_ptr<MainWindow> m_window; ///< after the library: it goes first
    std::unique_ptr<TroubleWindow> m_trouble;
    std::unique_ptr<Rescue> m_rescue;
};

} // namespace Readout::Shell
