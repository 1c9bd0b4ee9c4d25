// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the atoms.
#include "attribution/ideographline.h"

#include <algorithm>

namespace Readout::Attribution {

namespace {

/// Latin words and numbers are cut there, so that a line stays short.
constexpr qsizetype longestLatinWord = 32;

bool isOuterLineMark(QChar c)
{
    return isClauseMark(c) || c == u'、' || c == u'—' || c == u'―' || c == u'–' || c == u'－' || c.isSpace();
}

/// @return the mark that closes what @p c opens, or none.
QChar closerOf(QChar c)
{
    switch (c.unicode()) {
    case u'《':
        return u'》';
    case u'〈':
        return u'〉';
    case u'（':
        return u'）';
    case u'(':
        return u')';
    default:
        return {};
    }
}

} // namespace

bool isFullMark(QChar c)
{
    return c == u'。' || c == u'；' || c == u';' || c == u'！' || c == u'？' || c == u'!' || c == u'?' || c == u'.';
}

bool isClauseMark(QChar c)
{
    return isFullMark(c) || c == u'，' || c == u',' || c == u'：' || c == u':' || c == u'…' || c == u'—' ||
           c == IdeographLine::pause;
}

IdeographLine::IdeographLine(const Segment &segment, const IdeographWords &words) : m_segment(segment)
{
    const Text::Document &document = segment.document();
    m_text.reserve(segment.size());
    const auto add = [&](QChar c, int atom) {
        m_text.append(c);
        m_atoms.push_back(atom);
    };
    for (int atom = 0; atom < segment.size(); ++atom) {
        if (segment.isQuotation(atom)) {
            add(quotation, atom);
            if (segment.endsInMark(atom))
                add(pause, atom);
            m_aside.resize(m_atoms.size(), false);
            continue;
        }
        const QStringView word = document.word(segment.atom(atom).tokens.first);
        // "3.5", "08:15": marks within a number end no clause.
        const bool whole = !segment.isMark(atom) && word.size() > 1;
        for (const QChar c : word.first(std::min(word.size(), longestLatinWord))) {
            add(c, atom);
            m_aside.push_back(whole && !c.isLetterOrNumber());
        }
    }
    m_text = words.folded(m_text);
    for (int at = 0; at < size(); ++at) {
        const QChar closer = closerOf(m_text[at]);
        const qsizetype end = closer.isNull() ? -1 : m_text.indexOf(closer, at + 1);
        if (end < 0)
            continue;
        for (; at < end; ++at)
            m_aside[std::size_t(at)] = true;
        m_aside[std::size_t(end)] = true;
    }
}

LineRange IdeographLine::trimmed(LineRange range) const
{
    while (range.first < range.end && isOuterLineMark(m_text[range.first]))
        ++range.first;
    while (range.end > range.first && isOuterLineMark(m_text[range.end - 1]))
        --range.end;
    return range;
}

TokenRange IdeographLine::tokensOf(LineRange range) const
{
    return range.isEmpty() ? TokenRange{} : m_segment.tokensOf(atomAt(range.first), atomAt(range.end - 1) + 1);
}

} // namespace Readout::Attribution
