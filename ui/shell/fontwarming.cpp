// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two threads, one after the other.
#include "shell/fontwarming.h"

#include <QFontDatabase>

#include <dlfcn.h>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

FontWarming::FontWarming()
    : m_settings([] {
          // Qt loads the library with its platform plug-in, and this call is safe from several threads. Where there is
          // none, fonts come from elsewhere.
          void *fontconfig = ::dlopen("libfontconfig.so.1", RTLD_LAZY);
          if (void *init = fontconfig ? ::dlsym(fontconfig, "FcInit") : nullptr)
              reinterpret_cast<int (*)()>(init)();
      })
{
}

void FontWarming::goOn()
{
    m_families = std::jthread([] { QFontDatabase::hasFamily(u"Inter"_s); });
}

} // namespace Readout::Shell
