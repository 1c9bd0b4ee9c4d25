// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The border between UTF-16 and code points.
#include "base/textspan.h"

#include <algorithm>

namespace Readout {

CodePointMap::CodePointMap(QStringView text)
{
    for (qsizetype at = 0; at + 1 < text.size(); ++at) {
        if (text[at].isHighSurrogate() && text[at + 1].isLowSurrogate())
            m_pairs.append(at++);
    }
}

qsizetype CodePointMap::toCodePoints(qsizetype utf16) const
{
    const auto before = std::lower_bound(m_pairs.cbegin(), m_pairs.cend(), utf16) - m_pairs.cbegin();
    return utf16 - before;
}

qsizetype CodePointMap::toUtf16(qsizetype codePoints) const
{
    // Pair k starts at code point m_pairs[k] - k; every pair that starts before the wanted one adds a code unit.
    qsizetype low = 0;
    qsizetype high = m_pairs.size();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (m_pairs[middle] - middle < codePoints)
            low = middle + 1;
        else
            high = middle;
    }
    return codePoints + low;
}

} // namespace Readout
