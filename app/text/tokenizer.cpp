// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the code units; looks a bounded number of units ahead.
#include "text/tokenizer.h"

#include "text/languagerules.h"
#include "text/marks.h"

namespace Readout::Text {

namespace {

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’';
}

bool isJoiner(char32_t c)
{
    return c == 0x200D;
}
bool isRegional(char32_t c)
{
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

/// Belongs to the character before it: a combining mark, a variation selector, a skin tone.
bool isExtending(char32_t c)
{
    if (c < 0x300)
        return false;
    return QChar::isMark(c) || isJoiner(c) || c == 0x200C || c == 0xFF9E || c == 0xFF9F ||
           (c >= 0xE0020 && c <= 0xE007F) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1F3FB && c <= 0x1F3FF);
}

class Scanner final
{
public:
    Scanner(QStringView text, TextSpan within, const LanguageRules &rules, QList<Token> &tokens)
        : m_text(text), m_at(within.begin), m_end(within.end), m_rules(rules), m_tokens(tokens)
    {
    }

    void run()
    {
        if (m_at > 0)
            passBareMarks();
        while (m_at < m_end) {
            const QChar c = m_text[m_at];
            if (c.isSpace()) {
                ++m_at;
                passBareMarks();
            } else if (isWordUnit(m_at)) {
                scanWord();
            } else {
                scanMark();
            }
        }
    }

private:
    /// A mark behind a space is one grapheme with it and begins no token.
    void passBareMarks()
    {
        while (m_at < m_end && isExtending(codePointAt(m_at)))
            m_at += unitsAt(m_at);
    }
    char32_t codePointAt(qsizetype at) const
    {
        const QChar c = m_text[at];
        if (c.isHighSurrogate() && at + 1 < m_end && m_text[at + 1].isLowSurrogate())
            return QChar::surrogateToUcs4(c, m_text[at + 1]);
        return c.unicode();
    }
    qsizetype unitsAt(qsizetype at) const { return codePointAt(at) > 0xFFFF ? 2 : 1; }
    QChar unit(qsizetype at) const { return at < m_end ? m_text[at] : QChar(); }
    bool isWordUnit(qsizetype at) const
    {
        if (at >= m_end)
            return false;
        const ushort c = m_text[at].unicode();
        if (c < 0x80)
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '$' || c == '#' ||
                   c == '@';
        return QChar::isLetterOrNumber(codePointAt(at)) || c == u'€' || c == u'£';
    }
    qsizetype pastExtending(qsizetype at) const
    {
        while (at < m_end && isExtending(codePointAt(at))) {
            const bool joined = isJoiner(codePointAt(at));
            at += unitsAt(at);
            if (joined && at < m_end && !m_text[at].isSpace())
                at += unitsAt(at);
        }
        return at;
    }

    void scanWord()
    {
        const qsizetype begin = m_at;
        if (isIdeographic(codePointAt(m_at))) {
            m_at = pastExtending(m_at + unitsAt(m_at));
            add(begin, TokenKind::Word);
            return;
        }
        while (m_at < m_end && isWordUnit(m_at) && !isIdeographic(codePointAt(m_at))) {
            m_at = pastExtending(m_at + unitsAt(m_at));
            if (joinsWord(begin))
                ++m_at;
        }
        takeAbbreviatingStop(begin);
        addWord(begin);
    }

    /// A hyphen, an apostrophe, or a mark inside a number or an abbreviation that does not end the word.
    bool joinsWord(qsizetype begin) const
    {
        if (!isWordUnit(m_at + 1))
            return false;
        const QChar c = unit(m_at);
        if (c == u'-' || c == u'‐' || c == u'‑' || c == u'&')
            return true;
        const QChar before = m_text[m_at - 1];
        const QChar after = m_text[m_at + 1];
        if (c == u',' || c == u':' || c == u'/')
            return before.isDigit() && after.isDigit();
        if (c == u'.')
            return (before.isDigit() && after.isDigit()) || isDotted(begin);
        if (!isApostrophe(c))
            return false;
        return !startsEnclitic(m_at);
    }

    /// Inside "U.S.", "a.m": single letters, each with a full stop.
    bool isDotted(qsizetype begin) const
    {
        const bool single = m_at - begin == 1 || m_text[m_at - 2] == u'.';
        const bool next = unit(m_at + 2) == u'.' || !isWordUnit(m_at + 2);
        return single && next && m_text[m_at - 1].isLetter() && m_text[m_at + 1].isLetter();
    }

    bool startsEnclitic(qsizetype at) const
    {
        qsizetype end = at + 1;
        while (end < m_end && end < at + 4 && isWordUnit(end))
            ++end;
        if (isWordUnit(end))
            return false;
        const QStringView tail = m_text.sliced(at + 1, end - at - 1);
        for (QStringView known : {QStringView(u"s"), QStringView(u"ll"), QStringView(u"re"), QStringView(u"ve"),
                                  QStringView(u"d"), QStringView(u"m")}) {
            if (tail.compare(known, Qt::CaseInsensitive) == 0)
                return true;
        }
        return false;
    }

    /// "Mr.", "J.", "U.S.": the full stop belongs to the word.
    void takeAbbreviatingStop(qsizetype begin)
    {
        if (unit(m_at) != u'.' || unit(m_at + 1) == u'.')
            return;
        const QStringView word = m_text.sliced(begin, m_at - begin);
        const bool initial = word.size() == 1 && word.front().isUpper() && word.front() != u'I';
        const bool dotted = word.size() > 2 && word.size() < 10 && word[1] == u'.' && !word[0].isDigit();
        const QStringView last = word.sliced(word.lastIndexOf(u'-') + 1); // "R-Ky."
        const WordClasses classes = word.size() < 12 ? m_rules.classesOf(last) : WordClasses();
        if (initial || dotted || classes.testFlag(WordClass::Abbreviation) ||
            classes.testFlag(WordClass::EndingAbbreviation))
            ++m_at;
    }

    void addWord(qsizetype begin)
    {
        bool number = true;
        for (qsizetype at = begin; number && at < m_at; ++at) {
            const QChar c = m_text[at];
            number =
                c.isDigit() || c == u'.' || c == u',' || c == u':' || c == u'$' || c == u'€' || c == u'£' || c == u'#';
        }
        add(begin, number ? TokenKind::Number : TokenKind::Word);
        if (isApostrophe(unit(m_at)) && startsEnclitic(m_at)) {
            const qsizetype enclitic = m_at++;
            while (isWordUnit(m_at))
                ++m_at;
            add(enclitic, TokenKind::Word);
        }
    }

    /// One mark; runs of full stops, dashes, back-ticks and doubled apostrophes are one.
    void scanMark()
    {
        const qsizetype begin = m_at;
        const QChar c = m_text[m_at];
        const char32_t first = codePointAt(m_at);
        m_at += unitsAt(m_at);
        if (c == u'.' || c == u'-') {
            while (unit(m_at) == c)
                ++m_at;
        } else if ((c == u'\'' || c == u'`' || c == u'’' || c == u'‘') && unit(m_at) == c) {
            // word.'''”: behind words a single mark closes first, then the double one.
            const bool innerCloses = unit(m_at + 1) == c && begin > 0 && !m_text[begin - 1].isSpace();
            if (!innerCloses)
                ++m_at;
        } else if (isRegional(first) && m_at < m_end && isRegional(codePointAt(m_at))) {
            m_at += 2;
        }
        m_at = pastExtending(m_at);
        add(begin, TokenKind::Punctuation);
    }

    void add(qsizetype begin, TokenKind kind)
    {
        Token token;
        token.span = {begin, m_at};
        token.kind = kind;
        if (kind == TokenKind::Word) {
            token.capitalised = m_text[begin].isUpper();
            if (token.capitalised && m_at - begin > 1) {
                qsizetype letters = 0;
                token.allCaps = true;
                for (qsizetype at = begin; token.allCaps && at < m_at; ++at) {
                    token.allCaps = !m_text[at].isLower();
                    letters += m_text[at].isUpper() ? 1 : 0;
                }
                token.allCaps = token.allCaps && letters > 1;
            }
        }
        m_tokens.append(token);
    }

    QStringView m_text;
    qsizetype m_at;
    qsizetype m_end;
    const LanguageRules &m_rules;
    QList<Token> &m_tokens;
};

} // namespace

void tokenize(QStringView text, TextSpan within, const LanguageRules &rules, QList<Token> &tokens)
{
    Scanner(text, within, rules, tokens).run();
}

} // namespace Readout::Text
