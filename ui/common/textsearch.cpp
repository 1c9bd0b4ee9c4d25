// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each UTF-16 unit is looked up in a table of what it stands for while one searches, so that a long text is neither
// copied nor normalized.
#include "common/textsearch.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace Readout::Common {

namespace {

constexpr char16_t skipped = 0; ///< what is not there while one searches: accents of their own, soft hyphens

using Table = std::vector<char16_t>;

bool isAccent(QChar sign)
{
    return sign.category() == QChar::Mark_NonSpacing;
}

/// Signs that are written in several ways and mean the same.
char16_t plainSign(char16_t sign)
{
    switch (sign) {
    case u'\u2018':
    case u'\u2019':
    case u'\u201A':
    case u'\u201B':
        return u'\'';
    case u'\u201C':
    case u'\u201D':
    case u'\u201E':
    case u'\u201F':
    case u'\u00AB':
    case u'\u00BB':
        return u'"';
    case u'\u2010':
    case u'\u2011':
    case u'\u2012':
    case u'\u2013':
    case u'\u2212':
        return u'-';
    case u'\u00AD': // soft hyphen, zero width space, joiners, byte order mark
    case u'\u200B':
    case u'\u200C':
    case u'\u200D':
    case u'\uFEFF':
        return skipped;
    default:
        return QChar(sign).isSpace() ? u' ' : sign;
    }
}

char16_t folded(char16_t unit, bool foldCase, bool foldAccents)
{
    QChar sign(plainSign(unit));
    if (sign.isNull() || sign.isSurrogate())
        return sign.unicode();
    // Full width letters, half width kana and the like.
    const QChar::Decomposition kind = sign.decompositionTag();
    if (kind == QChar::Wide || kind == QChar::Narrow)
        sign = sign.decomposition().at(0);
    if (foldAccents) {
        if (isAccent(sign))
            return skipped;
        // Accents on letters that are told apart by them alone; kana keep theirs, which make other letters of them.
        while (sign.decompositionTag() == QChar::Canonical && sign.script() != QChar::Script_Hiragana &&
               sign.script() != QChar::Script_Katakana && sign.script() != QChar::Script_Hangul)
            sign = sign.decomposition().at(0);
    }
    return foldCase ? sign.toCaseFolded().unicode() : sign.unicode();
}

const Table &tableFor(bool foldCase, bool foldAccents)
{
    static const auto made = [](bool withCase, bool withAccents) {
        Table table(0x10000);
        for (size_t unit = 0; unit < table.size(); ++unit)
            table[unit] = folded(char16_t(unit), withCase, withAccents);
        return table;
    };
    if (foldCase) {
        static const Table both = made(true, true);
        static const Table onlyCase = made(true, false);
        return foldAccents ? both : onlyCase;
    }
    static const Table onlyAccents = made(false, true);
    static const Table neither = made(false, false);
    return foldAccents ? onlyAccents : neither;
}

/// Writing without spaces between words.
bool isWordByItself(QChar sign)
{
    switch (sign.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

bool isParted(const QString &text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return true;
    const QChar before = text[at - 1];
    const QChar after = text[at];
    const auto isInner = [](QChar sign) { return sign.isLetterOrNumber() || sign.isMark() || sign.isSurrogate(); };
    return !isInner(before) || !isInner(after) || isWordByItself(before) || isWordByItself(after);
}

/// What is looked for, in the same terms as the text it is looked for in.
struct Pattern
{
    Pattern(const QString &words, bool matchCase)
    {
        const QString wanted = words.normalized(QString::NormalizationForm_C);
        const bool hasCapital =
            std::any_of(wanted.cbegin(), wanted.cend(), [](QChar letter) { return letter.isUpper(); });
        const bool foldCase = !matchCase && !hasCapital;
        const Table &bare = tableFor(foldCase, true);
        const Table &accented = tableFor(foldCase, false);
        const bool hasAccent = std::any_of(wanted.cbegin(), wanted.cend(), [&](QChar letter) {
            return bare[letter.unicode()] != accented[letter.unicode()];
        });
        table = hasAccent ? &accented : &bare;
        for (const QChar letter : wanted) {
            if ((*table)[letter.unicode()] != skipped)
                units.push_back((*table)[letter.unicode()]);
        }
    }
    const Table *table;
    std::vector<char16_t> units;
};

} // namespace

QList<TextSpan> placesOf(const QString &words, const QString &text, const SearchOptions &options,
                         const std::atomic_bool *cancelled)
{
    constexpr qsizetype betweenLooks = 1 << 16;
    QList<TextSpan> places;
    const Pattern pattern(words, options.matchCase);
    if (pattern.units.empty())
        return places;
    const Table &table = *pattern.table;
    const auto *units = reinterpret_cast<const char16_t *>(text.constData());
    const qsizetype length = text.size();
    const char16_t first = pattern.units.front();
    for (qsizetype at = 0; at < length; ++at) {
        if (cancelled != nullptr && at % betweenLooks == 0 && cancelled->load(std::memory_order_relaxed))
            break;
        if (table[units[at]] != first)
            continue;
        size_t matched = 1;
        qsizetype end = at + 1;
        for (; end < length && matched < pattern.units.size(); ++end) {
            const char16_t unit = table[units[end]];
            if (unit == skipped)
                continue;
            if (unit != pattern.units[matched])
                break;
            ++matched;
        }
        if (matched < pattern.units.size())
            continue;
        while (end < length && isAccent(text[end])) // an accent belongs to its letter
            ++end;
        if (options.wholeWords && (!isParted(text, at) || !isParted(text, end)))
            continue;
        places.append({at, end});
        at = end - 1;
    }
    return places;
}

} // namespace Readout::Common
