// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps what the library calls the colours in step with what the window shows, and asks for new names.
#pragma once

#include <QObject>
#include <QStringList>

class QWidget;

namespace Readout::Common {
struct Theme;
}

namespace Readout::Storage {
class Library;
}

namespace Readout::Shell {

class ActionTable;
class Session;

class ColourNames final : public QObject
{
    Q_OBJECT

public:
    /// Borrows; @p library is the session's.
    ColourNames(Storage::Library &library, Session &session, ActionTable &actions, QObject *parent);
    void ask(const Common::Theme &theme, QWidget *parent);

signals:
    void renamed(); ///< whatever shows a name shows it anew

private:
    void refresh();

    Storage::Library &m_library;
    Session &m_session;
    ActionTable &m_actions;
    QStringList m_names;
};

} // namespace Readout::Shell
