// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A thread for what computes, another for what mostly waits.
#include "shell/warming.h"

#include <QDBusConnection>
#include <QFontDatabase>

#include <dlfcn.h>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

Warming::Warming()
    : m_settings([] {
          // Qt loads the library with its platform plug-in, and this call is safe from several threads. Where there is
          // none, fonts come from elsewhere.
          void *fontconfig = ::dlopen("libfontconfig.so.1", RTLD_LAZY);
          if (void *init = fontconfig ? ::dlsym(fontconfig, "FcInit") : nullptr)
              reinterpret_cast<int (*)()>(init)();
      })
{
}

void Warming::goOn()
{
    m_families = std::jthread([this] {
        m_settings.join(); // else both would read the same settings
        QFontDatabase::hasFamily(u"Inter"_s);
    });
    // Qt asks for it as soon as the first label has words, to tell screen readers; where there is none it seeks one.
    m_bus = std::jthread([] { QDBusConnection::sessionBus(); });
}

} // namespace Readout::Shell
