// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds of characters of Chinese and Japanese. Knows no words.
#pragma once

#include <QStringView>

namespace Readout::Attribution {

inline bool isOneIn(QChar c, QStringView characters)
{
    return !c.isNull() && characters.contains(c);
}
inline bool isHiragana(QChar c)
{
    return c >= u'\u3041' && c <= u'\u309F';
}
inline bool isKatakana(QChar c)
{
    return c >= u'\u30A1' && c <= u'\u30FC' && c != u'\u30FB';
}
inline bool isHan(QChar c)
{
    return (c >= u'\u3400' && c <= u'\u9FFF') || c == u'々';
}
/// Between the parts of a foreign name.
inline bool isNameDot(QChar c)
{
    return c == u'·' || c == u'・' || c == u'•' || c == u'‧';
}

} // namespace Readout::Attribution
