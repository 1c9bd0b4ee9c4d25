// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A local socket per library. A request is one line: a JSON array of absolute paths; the answer is "ok".
#include "shell/singlewindow.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSocketNotifier>
#include <QStandardPaths>
#include <QTimer>

#include <functional>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

constexpr int connectMs = 300;
constexpr int answerMs = 2000;
constexpr int breathMs = 100;
constexpr int maxGuests = 8;
constexpr int maxPaths = 1000;

/// In a folder that is ours alone: others could answer for us in /tmp. The name is a digest, as socket names are short.
QString addressFor(const QString &libraryPath)
{
    const QFileInfo file(libraryPath);
    const QString folder = file.dir().canonicalPath();
    const QString library = (folder.isEmpty() ? file.absolutePath() : folder) + u'/' + file.fileName();
    const QByteArray digest = QCryptographicHash::hash(library.toUtf8(), QCryptographicHash::Sha256).toHex().left(20);
    QString place = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (place.isEmpty())
        place = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    return u"%1/readout-%2"_s.arg(place, QString::fromLatin1(digest));
}

QStringList pathsIn(const QByteArray &line, bool &good)
{
    QStringList paths;
    const QJsonDocument request = QJsonDocument::fromJson(line);
    good = request.isArray() && request.array().size() <= maxPaths;
    if (!good)
        return paths;
    for (const QJsonValue &value : request.array()) {
        const QString path = value.toString();
        if (QDir::isAbsolutePath(path) && !path.contains(QChar(u'\0')))
            paths.append(path);
    }
    return paths;
}

} // namespace

/// One who has connected and has not been answered. Goes when it has said its line, said too much or taken too long.
class Guest final : public QObject
{
public:
    Guest(LocalSocket socket, QObject *parent)
        : QObject(parent), m_socket(std::move(socket)), m_heard(m_socket.descriptor(), QSocketNotifier::Read)
    {
        connect(&m_heard, &QSocketNotifier::activated, this, [this] { listen(); });
        QTimer::singleShot(answerMs, this, [this] { leave(); });
    }

    std::function<void(const QByteArray &line)> spoken;

    void answer(const QByteArray &words) { m_socket.send(words); }
    void leave()
    {
        m_heard.setEnabled(false);
        m_socket = {};
        deleteLater();
    }

private:
    void listen()
    {
        const LocalSocket::Received received = m_socket.receive(m_request);
        const qsizetype end = m_request.indexOf('\n');
        if (received == LocalSocket::Received::Bytes && end >= 0 && end < SingleWindow::maxRequestBytes)
            spoken(m_request.first(end));
        else if (received == LocalSocket::Received::End || m_request.size() > SingleWindow::maxRequestBytes)
            leave();
    }

    LocalSocket m_socket;
    QSocketNotifier m_heard;
    QByteArray m_request;
};

SingleWindow::SingleWindow(const QString &libraryPath, QObject *parent)
    : QObject(parent), m_address(addressFor(libraryPath))
{
}

SingleWindow::~SingleWindow()
{
    delete m_knocking; // before what it watches
    if (m_door.isOpen())
        QFile::remove(m_address);
}

bool SingleWindow::handOver(const QStringList &paths)
{
    const LocalSocket socket = LocalSocket::connectedTo(m_address, connectMs, answerMs);
    if (!socket.isOpen())
        return false;
    QJsonArray request;
    for (const QString &path : paths)
        request.append(QFileInfo(path).absoluteFilePath());
    const QByteArray line = QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n';
    // A window that hangs does not answer: then this start opens its own.
    QByteArray answer;
    return line.size() <= maxRequestBytes && socket.send(line) &&
           socket.receive(answer) == LocalSocket::Received::Bytes && answer.startsWith("ok");
}

void SingleWindow::listen()
{
    m_door = LocalSocket::listeningAt(m_address, maxGuests);
    // Left over from a window that was killed; handOver() has found nobody there.
    if (!m_door.isOpen() && QFile::remove(m_address))
        m_door = LocalSocket::listeningAt(m_address, maxGuests);
    if (!m_door.isOpen())
        return;
    m_knocking = new QSocketNotifier(m_door.descriptor(), QSocketNotifier::Read, this);
    connect(m_knocking, &QSocketNotifier::activated, this, &SingleWindow::welcome);
}

void SingleWindow::welcome()
{
    LocalSocket socket = m_door.accepted();
    if (!socket.isOpen()) {
        // Without a free descriptor the knocking does not cease.
        m_knocking->setEnabled(false);
        QTimer::singleShot(breathMs, m_knocking, [this] { m_knocking->setEnabled(true); });
        return;
    }
    if (m_guests >= maxGuests)
        return;
    ++m_guests;
    auto *guest = new Guest(std::move(socket), this);
    guest->spoken = [this, guest](const QByteArray &line) { answer(*guest, line); };
    connect(guest, &QObject::destroyed, this, [this] { --m_guests; });
}

void SingleWindow::answer(Guest &guest, const QByteArray &line)
{
    bool good = false;
    const QStringList paths = pathsIn(line, good);
    if (good)
        guest.answer("ok\n");
    guest.leave();
    if (good)
        emit filesHanded(paths);
}

} // namespace Readout::Shell
