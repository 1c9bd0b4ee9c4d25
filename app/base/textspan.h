// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A stretch of text and the border between UTF-16 and code points. Knows no article.
#pragma once

#include <QList>
#include <QString>

namespace Readout {

/// Half-open range [begin, end) of Article::text in UTF-16 code units (as QString counts: an emoji is two).
/// Both ends lie on grapheme boundaries. Empty when begin == end.
struct TextSpan
{
    qsizetype begin = 0;
    qsizetype end = 0;

    qsizetype size() const { return end - begin; }
    bool isEmpty() const { return end <= begin; }
    bool contains(qsizetype position) const { return begin <= position && position < end; }
    bool contains(TextSpan other) const { return begin <= other.begin && other.end <= end; }
    bool overlaps(TextSpan other) const { return begin < other.end && other.begin < end; }
    QStringView of(QStringView text) const { return text.sliced(begin, end - begin); }
    bool operator==(const TextSpan &) const = default;
};

/// Converts positions in one text between UTF-16 code units (inside the program) and Unicode code points (outside).
/// Holds the positions of the surrogate pairs only: nothing for most texts. Each look-up is O(log pairs).
class CodePointMap final
{
public:
    explicit CodePointMap(QStringView text);
    qsizetype toCodePoints(qsizetype utf16) const;
    qsizetype toUtf16(qsizetype codePoints) const;

private:
    QList<qsizetype> m_pairs; ///< UTF-16 position of each high surrogate that starts a pair, ascending
};

} // namespace Readout
