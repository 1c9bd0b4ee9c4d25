// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes down where somebody is and the note they are writing, soon after each thing they do, without making the
// keyboard wait. Knows no widget.
#pragma once

#include "shell/bookmark.h"
#include "shell/session.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>

namespace Readout::Shell {

/// While somebody types or scrolls, a write each 300 ms survives the end of the program; the disk is waited for in
/// their pauses only (and each ten seconds of typing without one).
class BookmarkKeeper final : public QObject
{
    Q_OBJECT

public:
    /// Borrows @p session; @p gather tells where somebody is now.
    BookmarkKeeper(Session &session, std::function<Bookmark()> gather, QObject *parent = nullptr);

    std::optional<Bookmark> kept() const; ///< of the last time
    void follow();                        ///< from now on: whatever a person does leads to a write
    void touch();                         ///< something changed that a person did not do just now
    void keepNow();                       ///< on the disk when it returns

    void noteTyped(const QUuid &highlight, const QString &note); ///< an empty one is dropped at once

    /// Marks that an article is being opened again. @return false when the program ended while it did so last time.
    bool beginOpening();
    void endOpening();

signals:
    void due(); ///< what is kept elsewhere (sizes) can be kept now

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void keep(Storage::DraftSafety safety);
    void keepNote(Storage::DraftSafety safety);

    Session &m_session;
    std::function<Bookmark()> m_gather;
    QByteArray m_written;
    QTimer m_due;
    QTimer m_rest; ///< nobody typed for a while
    QElapsedTimer m_sinceDisk;
    QUuid m_noted;
    QString m_note;
    bool m_noteChanged = false; ///< since the last write
    bool m_noteOffDisk = false; ///< since the last write that waited for the disk
};

} // namespace Readout::Shell
