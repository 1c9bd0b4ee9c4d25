// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What SQLite cannot keep, out of texts on their way into the library.
#include "storage/cleantext.h"

#include <algorithm>

namespace Readout::Storage {

QString cleanText(const QString &text)
{
    const auto isSafe = [](QChar unit) { return !unit.isNull() && !unit.isSurrogate() && unit < QChar(0xfeff); };
    if (std::all_of(text.cbegin(), text.cend(), isSafe))
        return text;
    QString clean = text;
    QChar *const unit = clean.data();
    for (qsizetype at = 0; at < clean.size(); ++at) {
        if (unit[at].isHighSurrogate() && at + 1 < clean.size() && unit[at + 1].isLowSurrogate())
            ++at;
        else if (unit[at] == QChar(0xfeff))
            unit[at] = QChar(0x2060);
        else if (unit[at].isSurrogate() || unit[at].isNull() || unit[at] >= QChar(0xfffe))
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
