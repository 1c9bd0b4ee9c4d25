// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The reading fonts by language.
#include "common/readingfonts.h"

using namespace Qt::StringLiterals;

namespace Readout::Common {

QString cjkSerif(const QString &language)
{
    const QString lower = language.toLower();
    const auto is = [&lower](QLatin1StringView code) { return lower == code || lower.startsWith(code + u'-'); };
    if (is("ja"_L1))
        return u"Noto Serif CJK JP"_s;
    if (is("ko"_L1))
        return u"Noto Serif CJK KR"_s;
    if (is("zh-hant"_L1) || is("zh-tw"_L1) || is("zh-hk"_L1) || is("zh-mo"_L1))
        return u"Noto Serif CJK TC"_s;
    return is("zh"_L1) ? u"Noto Serif CJK SC"_s : QString();
}

QStringList serifFamilies(const QString &language)
{
    // Each name costs a search through all fonts at the first paint: a script has its own only where it is the
    // article's; in other articles Qt finds a font for a word of it.
    QStringList families{u"Charis SIL"_s, u"Noto Serif"_s, u"DejaVu Serif"_s};
    const QString script = language.section(u'-', 0, 0).toLower();
    if (script == "he"_L1 || script == "yi"_L1)
        families.append(u"Noto Serif Hebrew"_s);
    else if (script == "ar"_L1 || script == "fa"_L1 || script == "ur"_L1)
        families.append(u"Noto Naskh Arabic"_s);
    else if (const QString own = cjkSerif(language); !own.isEmpty())
        families.prepend(own);
    return families;
}

} // namespace Readout::Common
