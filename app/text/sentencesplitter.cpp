// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Full stops, what follows them, and quotations decide where a sentence ends.
#include "text/sentencesplitter.h"

#include "text/languagerules.h"
#include "text/marks.h"

namespace Readout::Text {

namespace {

/// Longest "…她对记者说" that still belongs to the quotation before it (tokens).
constexpr int longestSpeaker = 30;

class SentenceSplitter final
{
public:
    SentenceSplitter(Document &document, int first, int end, int paragraph, qsizetype firstQuote,
                     const LanguageRules &rules)
        : m_document(document), m_first(first), m_end(end), m_paragraph(paragraph), m_quote(firstQuote), m_rules(rules)
    {
    }

    void run()
    {
        int begin = m_first;
        for (int at = m_first; at < m_end; ++at) {
            if (!mayEnd(at))
                continue;
            int last = at;
            while (last + 1 < m_end && trails(last + 1))
                ++last;
            if (!agrees(at, last + 1) || namesSpeaker(last, last + 1) || goesOnBehindSpeech(last, last + 1))
                continue;
            m_document.tokens[at].endsSentence = true;
            if (isInsideQuotation(last))
                continue;
            add(begin, last + 1);
            begin = last + 1;
            at = last;
        }
        if (begin < m_end)
            add(begin, m_end);
    }

private:
    QStringView word(int at) const { return m_document.word(at); }
    const Token &token(int at) const { return m_document.tokens.at(at); }

    bool mayEnd(int at) const
    {
        if (token(at).kind == TokenKind::Punctuation)
            return isTerminalMark(word(at));
        return token(at).kind == TokenKind::Word && word(at).endsWith(u'.');
    }

    /// Closing marks, brackets and doubled full stops go with the sentence they follow.
    bool trails(int at) const
    {
        if (token(at).kind == TokenKind::ClosingQuote)
            return true;
        return token(at).kind == TokenKind::Punctuation &&
               (isClosingBracket(word(at)) || isTerminalMark(word(at)) || word(at) == u"\"");
    }

    /// What follows can begin a sentence, and what stands before is no abbreviation.
    bool agrees(int at, int next) const
    {
        if (next >= m_end)
            return true;
        if (token(at).kind == TokenKind::Word)
            return abbreviationEnds(at, next);
        if (isAbsoluteTerminalMark(word(at)))
            return true;
        const Token &following = token(next);
        if (m_rules.hasStoppedOrdinals() && isOrdinal(at, next))
            return false;
        if (following.kind == TokenKind::Word)
            return following.capitalised || !word(next).front().isLower() || isTornStart(at, next);
        if (following.kind == TokenKind::Number)
            return word(at) != u"." || following.span.begin > token(next - 1).span.end;
        if (following.kind == TokenKind::OpeningQuote)
            return next + 1 >= m_end || token(next + 1).kind != TokenKind::Word || !word(next + 1).front().isLower();
        return isOpeningBracket(word(next)) || isDash(word(next)) || word(next) == u"•" || word(next) == u"*";
    }

    /// "am 5. August", "im 19. Jahrhundert": the full stop belongs to the number.
    bool isOrdinal(int at, int next) const
    {
        if (word(at) != u"." || at == m_first || next != at + 1 || token(at - 1).kind != TokenKind::Number ||
            token(at - 1).span.end != token(at).span.begin || token(next).kind != TokenKind::Word ||
            token(at - 1).span.size() > 2)
            return false;
        const WordClasses follows = m_rules.classesOf(word(next));
        if (follows.testFlag(WordClass::Month))
            return true;
        if (at < m_first + 2 || token(at - 2).kind != TokenKind::Word)
            return false;
        const WordClasses starters = WordClass::SubjectPronoun | WordClass::Determiner | WordClass::Preposition |
                                     WordClass::Subordinator | WordClass::Adverb;
        return m_rules.classesOf(word(at - 2))
                   .any(WordClass::Determiner | WordClass::Preposition | WordClass::Possessive) &&
               !follows.any(starters);
    }

    /// "… was sold. the buyer …": a lone full stop after a whole word, then a space.
    bool isTornStart(int at, int next) const
    {
        return word(at) == u"." && at > m_first && token(at - 1).kind == TokenKind::Word &&
               token(at - 1).span.size() > 3 && next == at + 1 && token(next).span.begin > token(at).span.end;
    }

    /// “Why now?” Ana Ruiz asked. — what follows the quotation only says whose it is.
    bool namesSpeaker(int last, int next) const
    {
        // In German the verb comes first: „…?“ fragte Ana Ruiz.
        if (token(last).kind != TokenKind::ClosingQuote || m_rules.hasStoppedOrdinals())
            return false;
        int limit = next + 7;
        for (int at = next; at < limit && at < m_end; ++at) {
            if (const int past = isAskedOrCried(last) ? pastApposition(next, at) : at; past > at) {
                at = past;
                limit = past + 3;
            }
            if (at >= m_end || token(at).kind != TokenKind::Word)
                return false;
            const CueForm form = token(at).capitalised ? CueForm() : m_rules.cueForm(word(at));
            if (at == next || form.verb < 0)
                continue;
            const CueVerb &verb = m_rules.verb(form.verb);
            const bool speaks =
                verb.takes.testFlag(Complement::Speech) && form.form != VerbForm::Base && form.form != VerbForm::Gerund;
            int behind = at + 1;
            if (speaks && !verb.needs.isEmpty() && behind < m_end && word(behind) == verb.needs)
                ++behind;
            if (!speaks || behind >= m_end || isTerminalMark(word(behind)))
                return speaks;
            // “We lost.” He said, twice, that …
            const bool startsAnew = m_rules.is(word(next), WordClass::SubjectPronoun) && word(last - 1) == u".";
            if (word(behind) == u",")
                return !startsAnew;
            const bool addressed = verb.takes.testFlag(Complement::Addressee) && verb.needs.isEmpty();
            return isAskedOrCried(last) && saysNoMore(next, behind, addressed);
        }
        return false;
    }

    /// "Rao, a retired nurse, said": from the comma at @p at to the word behind the next one; @p at when there is
    /// none.
    int pastApposition(int next, int at) const
    {
        if (at == next || word(at) != u"," || !m_rules.is(word(std::min(at + 1, m_end - 1)), WordClass::Determiner))
            return at;
        for (int comma = at + 1; comma < at + 20 && comma + 1 < m_end; ++comma) {
            if (word(comma) == u",")
                return comma + 1;
            if (token(comma).kind != TokenKind::Word)
                break;
        }
        return at;
    }

    bool isAskedOrCried(int closing) const
    {
        return closing > m_first && (word(closing - 1) == u"?" || word(closing - 1) == u"!");
    }

    /// “Why now?” Ruiz asked as the lights went out: a name, a verb, and how, when or where, but nothing said.
    /// @p addressed: who was asked may stand behind the verb.
    bool saysNoMore(int next, int behind, bool addressed) const
    {
        const WordClasses adjunct = WordClass::Preposition | WordClass::Subordinator | WordClass::Adverb;
        const WordClasses anew = WordClass::SubjectPronoun | WordClass::Determiner | WordClass::Possessive;
        const bool manner = word(behind).endsWith(u"ly");
        const WordClasses somebody = WordClass::PersonNoun | WordClass::BodyNoun | WordClass::ObjectPronoun;
        const bool answerer = addressed && (token(behind).capitalised || m_rules.classesOf(word(behind)).any(somebody));
        if (!(manner || answerer || m_rules.classesOf(word(behind)).any(adjunct)) ||
            m_rules.classesOf(word(next)).any(anew))
            return false;
        if (m_rules.is(word(behind), WordClass::Subordinator))
            return true;
        for (int at = behind; at < behind + 15 && at < m_end && !isTerminalMark(word(at)); ++at) {
            if (token(at).kind == TokenKind::OpeningQuote || word(at) == u"that")
                return false;
        }
        return true;
    }

    /// 「…。」と述べた, “……吗？”她问。 — the sentence goes on behind the quotation that holds its end.
    bool goesOnBehindSpeech(int last, int next) const
    {
        if (!m_rules.isIdeographic() || token(last).kind != TokenKind::ClosingQuote || next >= m_end)
            return false;
        const QStringView following = word(next);
        if (following == u"と" || following == u"っ" || following == u"を" || following == u"、")
            return true;
        if ((following == u"な" || following == u"の" || following == u"に") && next + 1 < m_end)
            return following != u"な" || word(next + 1) == u"ど";
        for (int at = next; at < next + longestSpeaker && at < m_end; ++at) {
            if (token(at).kind != TokenKind::Punctuation)
                continue;
            const QStringView mark = word(at);
            const bool ends = mark == u"，" || mark == u"," || mark == u"。" || mark == u"：";
            return ends && at > next && m_rules.endsSpeech(word(at - 1).back());
        }
        return false;
    }

    bool abbreviationEnds(int at, int next) const
    {
        const QStringView stem = word(at).chopped(1);
        const WordClasses classes = m_rules.classesOf(stem);
        const bool dotted = stem.contains(u'.');
        if (!dotted && !classes.testFlag(WordClass::EndingAbbreviation))
            return false;
        if (token(next).kind == TokenKind::OpeningQuote)
            return next + 1 >= m_end || token(next + 1).kind != TokenKind::Word || !word(next + 1).front().isLower();
        if (token(next).kind != TokenKind::Word || !token(next).capitalised)
            return false;
        const WordClasses opener = m_rules.classesOf(word(next));
        const WordClasses starters = WordClass::SubjectPronoun | WordClass::Determiner | WordClass::Possessive |
                                     WordClass::Subordinator | WordClass::Coordinator | WordClass::Expletive |
                                     WordClass::Preposition;
        return opener.any(starters);
    }

    /// @p at lies inside an outermost quotation that goes on behind it. Called with rising @p at.
    bool isInsideQuotation(int at)
    {
        const auto &quotes = m_document.quotes;
        const qsizetype position = token(at).span.end;
        while (m_quote < quotes.size() && (quotes[m_quote].depth > 0 || quotes[m_quote].span.end <= position))
            ++m_quote;
        return m_quote < quotes.size() && quotes[m_quote].span.begin < position;
    }

    void add(int first, int end)
    {
        Sentence sentence;
        sentence.first = first;
        sentence.end = end;
        sentence.span = {token(first).span.begin, token(end - 1).span.end};
        sentence.paragraph = m_paragraph;
        m_document.sentences.append(sentence);
    }

    Document &m_document;
    int m_first;
    int m_end;
    int m_paragraph;
    qsizetype m_quote;
    const LanguageRules &m_rules;
};

} // namespace

void splitSentences(Document &document, int first, int end, int paragraph, qsizetype firstQuote,
                    const LanguageRules &rules)
{
    SentenceSplitter(document, first, end, paragraph, firstQuote, rules).run();
}

} // namespace Readout::Text
