// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lone surrogates and NUL out of texts on their way into the library.
#include "storage/cleantext.h"

namespace Readout::Storage {

QString cleanText(const QString &text)
{
    if (text.isValidUtf16() && !text.contains(QChar(u'\0')))
        return text;
    QString clean = text;
    QChar *const unit = clean.data();
    for (qsizetype at = 0; at < clean.size(); ++at) {
        if (unit[at].isHighSurrogate() && at + 1 < clean.size() && unit[at + 1].isLowSurrogate())
            ++at;
        else if (unit[at].isSurrogate() || unit[at].isNull())
            unit[at] = QChar::ReplacementCharacter;
    }
    return clean;
}

bool cutsPair(QStringView text, qsizetype position)
{
    return position > 0 && position < text.size() && text[position].isLowSurrogate() &&
           text[position - 1].isHighSurrogate();
}

} // namespace Readout::Storage
