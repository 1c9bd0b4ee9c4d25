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
    QStringList families{u"Charis SIL"_s,        u"Charis"_s,      u"Noto Serif"_s, u"Noto Serif Hebrew"_s,
                         u"Noto Naskh Arabic"_s, u"DejaVu Serif"_s};
    if (const QString script = cjkSerif(language); !script.isEmpty())
        families.prepend(script);
    return families;
}

} // namespace Readout::Common
