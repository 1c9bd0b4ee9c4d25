// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds of punctuation that several stages ask about. Knows no words.
#pragma once

#include <QStringView>

namespace Readout::Text {

/// A mark that ends a sentence when the context agrees.
inline bool isTerminalMark(QStringView mark)
{
    if (mark.isEmpty())
        return false;
    switch (mark.front().unicode()) {
    case u'.':
    case u'!':
    case u'?':
    case u'…':
    case u'。':
    case u'！':
    case u'？':
    case u'؟':
    case u'।':
        return true;
    default:
        return false;
    }
}

/// Ends a sentence whatever follows: scripts without capitals.
inline bool isAbsoluteTerminalMark(QStringView mark)
{
    return isTerminalMark(mark) && mark.front().unicode() > 0xFF && mark.front() != u'…';
}

inline bool isOpeningBracket(QStringView mark)
{
    return mark == u"(" || mark == u"[" || mark == u"（";
}
inline bool isClosingBracket(QStringView mark)
{
    return mark == u")" || mark == u"]" || mark == u"）";
}
inline bool isDash(QStringView mark)
{
    return mark == u"—" || mark == u"–" || mark.startsWith(u"--") || mark == u"-";
}

/// Chinese, Japanese: written without spaces, so each character is a token.
inline bool isIdeographic(char32_t c)
{
    return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x3FFFF);
}

} // namespace Readout::Text
