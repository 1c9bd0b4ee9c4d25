// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/wordbreaks.h"

#include <unicode/ubrk.h>

#include <algorithm>
#include <memory>

namespace Readout {

QList<TextSpan> wordsIn(const QString &text, TextSpan stretch, const QString &language)
{
    UErrorCode status = U_ZERO_ERROR;
    const QStringView view = stretch.of(text);
    const std::unique_ptr<UBreakIterator, decltype(&ubrk_close)> breaks(
        ubrk_open(UBRK_WORD, language.toLatin1().constData(), reinterpret_cast<const UChar *>(view.utf16()),
                  int32_t(view.size()), &status),
        &ubrk_close);
    QList<TextSpan> words;
    if (U_FAILURE(status))
        return words;
    int32_t begin = ubrk_first(breaks.get());
    for (int32_t end = ubrk_next(breaks.get()); end != UBRK_DONE; end = ubrk_next(breaks.get())) {
        if (ubrk_getRuleStatus(breaks.get()) >= UBRK_WORD_LETTER)
            words.append({stretch.begin + begin, stretch.begin + end});
        begin = end;
    }
    return words;
}

bool isSubjectWord(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar character) {
        const char16_t code = character.unicode();
        const bool isHan = (code >= 0x3400 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF) || code == 0x3005;
        const bool isKatakana = code >= 0x30A1 && code <= 0x30FC;
        return isHan || isKatakana || character.isSurrogate();
    });
}

} // namespace Readout
