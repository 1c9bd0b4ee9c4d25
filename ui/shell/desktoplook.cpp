// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Qt 6.4 has no colorScheme(): the desktop's own palette shows only while ours is taken away for a moment.
#include "shell/desktoplook.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QEvent>
#include <QFileInfo>
#include <QWidget>

#include <utility>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

const QString appearance = u"org.freedesktop.appearance"_s;
const QString portalService = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString portalInterface = u"org.freedesktop.portal.Settings"_s;
constexpr int portalTimeoutMs = 3000;

/// Qt would start a bus where there is none.
bool hasSessionBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

/// The portal's older call wraps the value twice.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

DesktopLook::DesktopLook(const QPalette &palette, QObject *parent, PaletteSource now)
    : QObject(parent), m_palette(palette), m_own(palette), m_now(std::move(now))
{
    qRegisterMetaType<QDBusVariant>(); // the bus drops, without a word, what comes for a slot that takes unknown types
    if (m_now)
        return;
    m_now = [this] {
        QApplication::setPalette(QPalette());
        const QPalette desktop = QApplication::palette();
        QApplication::setPalette(m_own);
        return desktop;
    };
}

Common::Theme DesktopLook::theme() const
{
    return Common::Theme::followDesktop(m_palette, m_scheme, m_moreContrast);
}

void DesktopLook::usePalette(const QPalette &palette)
{
    m_own = palette;
    changeQuietly([&palette] { QApplication::setPalette(palette); });
}

/// Qt tells the windows of a palette by posting: what is posted after it comes when they have heard.
void DesktopLook::changeQuietly(const std::function<void()> &change)
{
    ++m_quiet;
    change();
    QMetaObject::invokeMethod(
        this, [this] { --m_quiet; }, Qt::QueuedConnection);
}

void DesktopLook::watch(QWidget *window)
{
    window->installEventFilter(this);
    if (hasSessionBus())
        QMetaObject::invokeMethod(this, &DesktopLook::askPortal, Qt::QueuedConnection); // the window shows first
}

bool DesktopLook::eventFilter(QObject *watched, QEvent *event)
{
    const bool isNews =
        event->type() == QEvent::ThemeChange || (event->type() == QEvent::ApplicationPaletteChange && m_quiet == 0);
    if (isNews)
        QMetaObject::invokeMethod(this, &DesktopLook::lookAgain, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void DesktopLook::lookAgain()
{
    QPalette now;
    changeQuietly([&] { now = m_now(); });
    if (now == m_palette)
        return;
    m_palette = now;
    emit changed();
}

void DesktopLook::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalService, portalPath, portalInterface, u"SettingChanged"_s, this,
                SLOT(portalSettingChanged(QString, QString, QDBusVariant)));
    ask(u"color-scheme"_s);
    ask(u"contrast"_s);
}

void DesktopLook::ask(const QString &key)
{
    QDBusMessage question = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
    question << appearance << key;
    question.setAutoStartService(false);
    auto *answer =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question, portalTimeoutMs), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, key](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<QDBusVariant> reply = *finished;
        if (!reply.isError())
            takeSetting(appearance, key, reply.value().variant());
        finished->deleteLater();
    });
}

void DesktopLook::portalSettingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    takeSetting(space, key, value.variant());
}

void DesktopLook::takeSetting(const QString &space, const QString &key, const QVariant &value)
{
    if (space != appearance)
        return;
    const uint wish = unwrapped(value).toUInt();
    const Common::DesktopScheme scheme = m_scheme;
    const bool moreContrast = m_moreContrast;
    if (key == u"color-scheme"_s)
        m_scheme = wish == 1   ? Common::DesktopScheme::Dark
                   : wish == 2 ? Common::DesktopScheme::Light
                               : Common::DesktopScheme::NoWish;
    else if (key == u"contrast"_s)
        m_moreContrast = wish == 1;
    if (scheme != m_scheme || moreContrast != m_moreContrast)
        emit changed();
}

} // namespace Readout::Shell
