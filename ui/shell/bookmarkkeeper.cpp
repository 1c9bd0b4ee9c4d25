// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Watches for input and writes a moment later, only what differs. Knows no widget.
#include "shell/bookmarkkeeper.h"

#include <QCoreApplication>
#include <QEvent>

namespace Readout::Shell {
using Storage::DraftSafety;
using namespace Qt::StringLiterals;

namespace {

constexpr int writeAfterMs = 300;
constexpr int restMs = 1500;
constexpr int longestOffDiskMs = 10'000;

const QString bookmarkKey = u"window/bookmark"_s;
const QString openingKey = u"window/opening"_s;

} // namespace

BookmarkKeeper::BookmarkKeeper(Session &session, std::function<Bookmark()> gather, QObject *parent)
    : QObject(parent), m_session(session), m_gather(std::move(gather))
{
    m_due.setSingleShot(true);
    m_due.setInterval(writeAfterMs);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_due, &QTimer::timeout, this, [this] {
        const bool tooLong = m_noteOffDisk && m_sinceDisk.hasExpired(longestOffDiskMs);
        keep(tooLong ? DraftSafety::Disk : DraftSafety::Program);
        emit due();
    });
    connect(&m_rest, &QTimer::timeout, this, [this] { keepNote(DraftSafety::Disk); });
}

std::optional<Bookmark> BookmarkKeeper::kept() const
{
    const auto json = m_session.library().draft(bookmarkKey);
    return json ? Bookmark::fromJson(*json) : std::nullopt;
}

void BookmarkKeeper::follow()
{
    qApp->installEventFilter(this);
}

void BookmarkKeeper::touch()
{
    if (!m_due.isActive())
        m_due.start();
}

bool BookmarkKeeper::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::Shortcut: // instead of a key press: so people step from statement to statement
    case QEvent::MouseButtonRelease:
    case QEvent::Wheel:
    case QEvent::InputMethod:
        touch();
        break;
    default:
        break;
    }
    return false;
}

/// A place that cannot be kept (a library that is only read) is no reason to disturb anybody.
void BookmarkKeeper::keep(DraftSafety safety)
{
    keepNote(safety);
    const QByteArray now = m_gather().toJson();
    if (now == m_written)
        return;
    if (m_session.library().setDraft(bookmarkKey, now, safety))
        m_written = now;
}

void BookmarkKeeper::keepNow()
{
    m_due.stop();
    m_rest.stop();
    keep(DraftSafety::Disk);
}

void BookmarkKeeper::noteTyped(const QUuid &highlight, const QString &note)
{
    if (highlight != m_noted)
        keepNote(DraftSafety::Disk); // another one was left half-written
    if (!m_noteOffDisk)
        m_sinceDisk.start();
    m_noted = highlight;
    m_note = note;
    m_noteChanged = m_noteOffDisk = !note.isEmpty();
    if (note.isEmpty()) {
        m_rest.stop();
        m_session.dropNoteDraft(highlight);
    } else {
        m_rest.start();
    }
    touch();
}

void BookmarkKeeper::keepNote(DraftSafety safety)
{
    const bool wanted = safety == DraftSafety::Disk ? m_noteOffDisk : m_noteChanged;
    if (!wanted)
        return;
    m_session.keepNoteDraft(m_noted, m_note, safety);
    m_noteChanged = false;
    if (safety == DraftSafety::Disk)
        m_noteOffDisk = false;
}

bool BookmarkKeeper::beginOpening()
{
    const auto left = m_session.library().draft(openingKey);
    const bool endedThen = left && !left->isEmpty();
    const auto marked =
        m_session.library().setDraft(openingKey, endedThen ? QByteArray() : "1"_ba, DraftSafety::Program);
    Q_UNUSED(marked) // a library that is only read
    return !endedThen;
}

void BookmarkKeeper::endOpening()
{
    const auto unmarked = m_session.library().setDraft(openingKey, {}, DraftSafety::Program);
    Q_UNUSED(unmarked)
}

} // namespace Readout::Shell
