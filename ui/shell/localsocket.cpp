// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// System calls and their interruptions.
#include "shell/localsocket.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

namespace Readout::Shell {

namespace {

/// None when @p path is too long for a socket.
std::optional<sockaddr_un> addressOf(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (name.isEmpty() || name.size() >= qsizetype(sizeof address.sun_path))
        return std::nullopt;
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    return address;
}

void setTimeout(int descriptor, int option, int timeoutMs)
{
    const timeval time{timeoutMs / 1000, (timeoutMs % 1000) * 1000};
    ::setsockopt(descriptor, SOL_SOCKET, option, &time, sizeof time);
}

template <typename Call>
auto untilDone(Call call)
{
    auto done = call();
    while (done == -1 && errno == EINTR)
        done = call();
    return done;
}

} // namespace

LocalSocket &LocalSocket::operator=(LocalSocket &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

LocalSocket::~LocalSocket()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

LocalSocket LocalSocket::connectedTo(const QString &path, int connectMs, int timeoutMs)
{
    const auto address = addressOf(path);
    LocalSocket socket(address ? ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0) : -1);
    if (!socket.isOpen())
        return socket;
    setTimeout(socket.m_descriptor, SO_SNDTIMEO, connectMs); // counts for connecting too: its queue may be full
    const auto *where = reinterpret_cast<const sockaddr *>(&*address);
    if (untilDone([&] { return ::connect(socket.m_descriptor, where, sizeof *address); }) != 0)
        return {};
    setTimeout(socket.m_descriptor, SO_SNDTIMEO, timeoutMs);
    setTimeout(socket.m_descriptor, SO_RCVTIMEO, timeoutMs);
    return socket;
}

LocalSocket LocalSocket::listeningAt(const QString &path, int backlog)
{
    const auto address = addressOf(path);
    LocalSocket socket(address ? ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0) : -1);
    if (!socket.isOpen() ||
        ::bind(socket.m_descriptor, reinterpret_cast<const sockaddr *>(&*address), sizeof *address) != 0)
        return {};
    // Nobody can connect before it listens.
    if (::chmod(address->sun_path, S_IRUSR | S_IWUSR) != 0 || ::listen(socket.m_descriptor, backlog) != 0) {
        ::unlink(address->sun_path);
        return {};
    }
    return socket;
}

LocalSocket LocalSocket::accepted() const
{
    return LocalSocket(
        untilDone([this] { return ::accept4(m_descriptor, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK); }));
}

bool LocalSocket::send(const QByteArray &bytes) const
{
    for (qsizetype at = 0; at < bytes.size();) {
        const auto sent = untilDone(
            [&] { return ::send(m_descriptor, bytes.constData() + at, size_t(bytes.size() - at), MSG_NOSIGNAL); });
        if (sent <= 0)
            return false;
        at += sent;
    }
    return true;
}

LocalSocket::Received LocalSocket::receive(QByteArray &into) const
{
    std::array<char, 64 * 1024> bytes; // NOLINT(cppcoreguidelines-pro-type-member-init)
    const auto received = untilDone([&] { return ::recv(m_descriptor, bytes.data(), bytes.size(), 0); });
    if (received > 0) {
        into.append(bytes.data(), received);
        return Received::Bytes;
    }
    return received == -1 && (errno == EAGAIN || errno == EWOULDBLOCK) ? Received::Nothing : Received::End;
}

} // namespace Readout::Shell
