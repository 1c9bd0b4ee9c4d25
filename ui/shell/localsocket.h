// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A Unix socket at a path: the few calls the single window needs. QLocalSocket would load Qt's network library at every
// start (docs/decisions/0014-own-local-socket.md). Knows no protocol, no event loop.
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>

namespace Readout::Shell {

/// Closes itself.
class LocalSocket final
{
public:
    LocalSocket() = default;
    LocalSocket(LocalSocket &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    LocalSocket &operator=(LocalSocket &&other) noexcept;
    ~LocalSocket();

    /// Sending and receiving on it wait, at most @p timeoutMs a call. @return a closed one when nobody listens there.
    static LocalSocket connectedTo(const QString &path, int connectMs, int timeoutMs);
    /// Only this user may connect. @return a closed one when something stands at @p path already.
    static LocalSocket listeningAt(const QString &path, int backlog);
    /// The next one who connects; sending and receiving on it do not wait. Closed when nobody has come.
    LocalSocket accepted() const;

    bool isOpen() const { return m_descriptor >= 0; }
    int descriptor() const { return m_descriptor; }
    bool send(const QByteArray &bytes) const; ///< all of them, or false

    enum class Received { Bytes, Nothing, End };
    Received receive(QByteArray &into) const; ///< appends at most 64 KiB

private:
    explicit LocalSocket(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor = -1;
};

} // namespace Readout::Shell
