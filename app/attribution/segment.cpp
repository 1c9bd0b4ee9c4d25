// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a document into segments, and guesses what an atom can be from its form and its neighbours.
#include "attribution/segment.h"

#include "text/marks.h"

#include <QHash>

#include <algorithm>

namespace Readout::Attribution {

using Text::Document;
using Text::Token;
using Text::TokenKind;
using Text::VerbForm;
using Text::WordClass;

QStringView Segment::word(int at) const
{
    return m_document->word(atom(at).tokens.first);
}

TokenRange Segment::tokensOf(int first, int end) const
{
    if (end <= first)
        return {};
    return {atom(first).tokens.first, atom(end - 1).tokens.end};
}

bool Segment::isOneOf(int at, std::initializer_list<QStringView> words) const
{
    if (!has(at) || atom(at).kind == AtomKind::Quotation)
        return false;
    const QStringView here = word(at);
    return std::any_of(words.begin(), words.end(), [here](QStringView other) {
        return here.size() == other.size() && here.compare(other, Qt::CaseInsensitive) == 0;
    });
}

const Text::CueVerb *Segment::cueVerb(int at) const
{
    if (!isWord(at) || atom(at).cue.verb < 0 || (is(at, u"thanks") && is(at + 1, u"to")))
        return nullptr;
    const Text::CueVerb &verb = m_rules->verb(atom(at).cue.verb);
    return verb.needs.isEmpty() || is(at + 1, verb.needs) ? &verb : nullptr;
}

bool Segment::endsInMark(int quotation) const
{
    if (!isQuotation(quotation))
        return false;
    const TokenRange range = atom(quotation).tokens;
    return range.end - range.first > 2 && m_document->tokens.at(range.end - 2).kind == TokenKind::Punctuation;
}

bool Segment::isEnclitic(int at) const
{
    return isWord(at) && (word(at).front() == u'\'' || word(at).front() == u'’');
}

bool Segment::isAdverb(int at) const
{
    if (!isWord(at))
        return false;
    if (isClass(at, WordClass::Adverb))
        return true;
    const QStringView here = word(at);
    return here.size() > 4 && here.endsWith(u"ly") && !atom(at).capitalised && atom(at).cue.verb < 0 &&
           !isOneOf(at, {u"family", u"rally", u"supply", u"assembly", u"italy", u"july", u"ally", u"elderly",
                         u"friendly", u"monthly", u"weekly", u"anomaly", u"monopoly", u"daily"});
}

bool Segment::isAuxiliary(int at) const
{
    if (!isWord(at))
        return false;
    if (isEnclitic(at)) {
        // "the ministry's": a genitive unless it stands after a pronoun.
        const QStringView tail = word(at).sliced(1);
        return tail != u"s" || isClass(at - 1, WordClass::SubjectPronoun | WordClass::Expletive) ||
               isOneOf(at - 1, {u"that", u"there", u"what", u"who", u"here"});
    }
    // "said Will Doyle": with a capital amid a sentence it is a name.
    if (atom(at).capitalised && at > 0 && isWord(at - 1))
        return false;
    return isClass(at, WordClass::Be | WordClass::Have | WordClass::Do | WordClass::Modal);
}

bool Segment::isPastLike(int at) const
{
    if (!isWord(at) || atom(at).capitalised)
        return false;
    const auto &cue = atom(at).cue;
    if (cue.verb >= 0)
        return cue.form == VerbForm::Past || cue.form == VerbForm::PastOrParticiple;
    const QStringView here = word(at);
    return here.size() > 3 && here.endsWith(u"ed") &&
           !isOneOf(at, {u"need", u"speed", u"seed", u"indeed", u"hundred", u"sacred", u"exceed", u"proceed", u"breed",
                         u"united", u"feed", u"weed", u"deed", u"greed", u"bleed"});
}

/// "the signs", "carried signs": a noun, where "signs" may be either.
bool Segment::isPluralHere(int at) const
{
    return word(at).endsWith(u's') &&
           (isClass(at - 1, WordClass::Determiner | WordClass::Possessive | WordClass::Preposition) ||
            isPastLike(at - 1) || (isWord(at - 1) && word(at - 1).endsWith(u"ing"))) &&
           !isClass(at - 1, WordClass::SubjectPronoun | WordClass::Adverb | WordClass::Relative);
}

bool Segment::isVerbLike(int at) const
{
    if (!isWord(at))
        return false;
    if (isAuxiliary(at))
        return true;
    if (atom(at).capitalised)
        return false;
    if (isClass(at, WordClass::CommonVerb))
        return !isPluralHere(at);
    if (isPastLike(at))
        return true;
    return atom(at).cue.verb >= 0 && atom(at).cue.form == VerbForm::ThirdPerson &&
           !isClass(at - 1, WordClass::Determiner | WordClass::Possessive | WordClass::Preposition);
}

bool Segment::isName(int at) const
{
    if (!isWord(at) || !atom(at).capitalised)
        return false;
    const Text::WordClasses function = WordClass::SubjectPronoun | WordClass::Determiner | WordClass::Preposition |
                                       WordClass::Coordinator | WordClass::Subordinator | WordClass::Possessive |
                                       WordClass::Wh | WordClass::Day | WordClass::Modal | WordClass::Be |
                                       WordClass::Have | WordClass::Do | WordClass::Adverb;
    return !isClass(at, function) || (isClass(at, WordClass::Modal) && at > 0 && word(at) == u"Will");
}

bool Segment::isTime(int at) const
{
    // "the Times reported"
    if (isClass(at, WordClass::TimeNoun) && atom(at).capitalised && at > 0)
        return isClass(at, WordClass::Day);
    return isClass(at, WordClass::Day | WordClass::Month | WordClass::TimeNoun);
}

bool Segment::isNominal(int at) const
{
    if (!has(at))
        return false;
    if (atom(at).kind == AtomKind::Number)
        return true;
    if (!isWord(at) || isEnclitic(at))
        return false;
    if (isName(at))
        return true;
    if (isClass(at, WordClass::Determiner | WordClass::Possessive) && !isClass(at, WordClass::Number))
        return false;
    const Text::WordClasses function = WordClass::SubjectPronoun | WordClass::ObjectPronoun | WordClass::Preposition |
                                       WordClass::Coordinator | WordClass::Subordinator | WordClass::Wh |
                                       WordClass::Relative | WordClass::Negation;
    return !isClass(at, function) && !isAuxiliary(at) && !isAdverb(at);
}

bool Segment::isClauseEndMark(int at) const
{
    if (!isMark(at))
        return false;
    const QStringView mark = word(at);
    return Text::isTerminalMark(mark) || mark == u";" || mark == u":" || Text::isDash(mark);
}

namespace {

/// No headline has more tokens.
constexpr int longestTitle = 30;

class Segmenter final
{
public:
    Segmenter(const Document &document, const Text::LanguageRules &rules) : m_document(document), m_rules(rules)
    {
        findStretches();
    }

    std::vector<Segment> run()
    {
        int paragraph = -1;
        for (const Text::Sentence &sentence : m_document.sentences) {
            addSegments({sentence.first, sentence.end}, 0, -1, sentence.paragraph, sentence.paragraph != paragraph);
            paragraph = sentence.paragraph;
        }
        return std::move(m_segments);
    }

private:
    /// Which tokens each stretch covers, and which stretches begin at a token.
    void findStretches()
    {
        m_startAt.assign(std::size_t(m_document.tokens.size()), -1);
        m_ranges.reserve(std::size_t(m_document.quotes.size()));
        const auto &tokens = m_document.tokens;
        const auto tokenAt = [&](qsizetype position) {
            return int(std::lower_bound(tokens.begin(), tokens.end(), position,
                                        [](const Token &token, qsizetype at) { return token.span.begin < at; }) -
                       tokens.begin());
        };
        for (qsizetype at = 0; at < m_document.quotes.size(); ++at) {
            const TextSpan span = m_document.quotes[at].span;
            const TokenRange range{tokenAt(span.begin), tokenAt(span.end)};
            m_ranges.push_back(range);
            if (range.first < range.end && m_startAt[std::size_t(range.first)] < 0)
                m_startAt[std::size_t(range.first)] = int(at);
        }
    }

    /// Adds the segments of @p range at quotation depth @p depth, then those of the quotations in it.
    void addSegments(TokenRange range, int depth, int within, int paragraph, bool startsParagraph)
    {
        Segment segment(m_document, m_rules);
        segment.setPlace(within, paragraph, startsParagraph);
        m_isTitle = isTitleCase(range);
        std::vector<int> inner;
        const auto finish = [&] {
            if (segment.size() > 0)
                m_segments.push_back(std::move(segment));
            segment = Segment(m_document, m_rules);
            segment.setPlace(within, paragraph, false);
            for (int stretch : inner)
                addInside(stretch, depth + 1, paragraph);
            inner.clear();
        };
        for (int at = range.first; at < range.end;) {
            const int stretch = m_startAt[std::size_t(at)];
            bool ends = false;
            if (stretch >= 0 && m_document.quotes[stretch].depth == depth) {
                addQuotation(segment, stretch, range.end);
                inner.push_back(stretch);
                const int next = std::min(m_ranges[std::size_t(stretch)].end, range.end);
                ends = next < range.end && depth > 0 && endsWithin(at, next);
                at = std::max(next, at + 1);
            } else {
                addToken(segment, at);
                ends = depth > 0 && m_document.tokens[at].endsSentence;
                ++at;
            }
            if (ends || segment.size() >= Segment::maxAtoms)
                finish();
        }
        finish();
    }

    /// "Mayor Says the Well Is Dry": a headline in which all but the little words have a capital.
    bool isTitleCase(TokenRange range) const
    {
        int words = 0;
        int capitals = 0;
        for (int at = range.first; at < std::min(range.end, range.first + longestTitle); ++at) {
            const Token &token = m_document.tokens[at];
            if (token.kind != TokenKind::Word || token.span.size() < 4)
                continue;
            ++words;
            capitals += token.capitalised ? 1 : 0;
        }
        return range.end - range.first < longestTitle && words >= 3 && capitals * 10 >= words * 9;
    }

    /// In a headline the capital of a verb or a function word says nothing.
    bool hasOwnCapital(const Atom &atom) const
    {
        const Text::WordClasses common =
            WordClass::SubjectPronoun | WordClass::Possessive | WordClass::Determiner | WordClass::Preposition |
            WordClass::Coordinator | WordClass::Subordinator | WordClass::Be | WordClass::Have | WordClass::Do |
            WordClass::Modal | WordClass::Negation | WordClass::Adverb | WordClass::CommonVerb | WordClass::Wh;
        return !m_isTitle || (atom.cue.verb < 0 && !atom.classes.any(common));
    }

    bool endsWithin(int first, int end) const
    {
        for (int at = std::max(first, end - 3); at < end; ++at) {
            if (m_document.tokens[at].endsSentence)
                return true;
        }
        return false;
    }

    void addInside(int stretch, int depth, int paragraph)
    {
        TokenRange range = m_ranges[std::size_t(stretch)];
        if (m_document.quotes[stretch].opened)
            ++range.first;
        if (m_document.quotes[stretch].closed)
            --range.end;
        if (range.end - range.first > 2 && depth < 4)
            addSegments(range, depth, stretch, paragraph, false);
    }

    void addQuotation(Segment &segment, int stretch, int limit) const
    {
        Atom atom;
        atom.kind = AtomKind::Quotation;
        atom.stretch = stretch;
        atom.tokens = m_ranges[std::size_t(stretch)];
        atom.tokens.end = std::min(atom.tokens.end, limit);
        segment.add(atom);
    }

    void addToken(Segment &segment, int at) const
    {
        const Token &token = m_document.tokens[at];
        Atom atom;
        atom.tokens = {at, at + 1};
        if (token.kind == TokenKind::Word) {
            const QStringView word = m_document.word(at);
            atom.capitalised = token.capitalised;
            if (m_rules.isIdeographic()) {
                segment.add(atom);
                return;
            }
            const bool stopped = word.size() > 1 && word.endsWith(u'.');
            atom.classes = m_rules.classesOf(stopped ? word.chopped(1) : word);
            atom.cue = m_rules.cueForm(word);
            atom.capitalised = atom.capitalised && hasOwnCapital(atom);
        } else {
            atom.kind = token.kind == TokenKind::Number ? AtomKind::Number : AtomKind::Mark;
        }
        segment.add(atom);
    }

    const Document &m_document;
    const Text::LanguageRules &m_rules;
    std::vector<int> m_startAt;
    std::vector<TokenRange> m_ranges;
    std::vector<Segment> m_segments;
    bool m_isTitle = false; ///< the segment at hand is in title case
};

} // namespace

std::vector<Segment> segmentsOf(const Document &document, const Text::LanguageRules &rules)
{
    return Segmenter(document, rules).run();
}

} // namespace Readout::Attribution
