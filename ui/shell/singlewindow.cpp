// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A local socket per library. A request is one line: a JSON array of absolute paths; the answer is "ok".
#include "shell/singlewindow.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

constexpr int connectMs = 300;
constexpr int answerMs = 2000;
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

SingleWindow::SingleWindow(const QString &libraryPath, QObject *parent)
    : QObject(parent), m_address(addressFor(libraryPath))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(maxGuests);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleWindow::welcome);
}

bool SingleWindow::handOver(const QStringList &paths)
{
    QLocalSocket socket;
    socket.connectToServer(m_address);
    if (!socket.waitForConnected(connectMs))
        return false;
    QJsonArray request;
    for (const QString &path : paths)
        request.append(QFileInfo(path).absoluteFilePath());
    const QByteArray line = QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n';
    if (line.size() > maxRequestBytes)
        return false;
    socket.write(line);
    socket.flush();
    // A window that hangs does not answer: then this start opens its own.
    return socket.waitForReadyRead(answerMs) && socket.readAll().startsWith("ok");
}

void SingleWindow::listen()
{
    if (m_server.listen(m_address))
        return;
    // Left over from a window that was killed; handOver() has found nobody there.
    if (m_server.serverError() == QAbstractSocket::AddressInUseError && QLocalServer::removeServer(m_address))
        m_server.listen(m_address);
}

void SingleWindow::welcome()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        if (m_guests >= maxGuests) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_guests;
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QObject::destroyed, this, [this] { --m_guests; });
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        QTimer::singleShot(answerMs, socket, [socket] {
            socket->abort();
            socket->deleteLater();
        });
        read(socket);
    }
}

void SingleWindow::read(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > maxRequestBytes)
            socket->abort();
        return;
    }
    const QByteArray line = socket->readLine(maxRequestBytes + 1);
    bool good = false;
    const QStringList paths = pathsIn(line, good);
    if (!good)
        return socket->abort();
    socket->write("ok\n");
    socket->flush();
    socket->disconnectFromServer();
    emit filesHanded(paths);
}

} // namespace Readout::Shell
