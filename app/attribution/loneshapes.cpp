// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at one sentence, for a signature also at the next.
#include "attribution/loneshapes.h"

#include "attribution/nounphrases.h"
#include "attribution/subjects.h"
#include "text/marks.h"

#include <algorithm>

namespace Readout::Attribution {

namespace {

/// "— Ana Ruiz, head of the water board of Tarma": no longer (atoms).
constexpr int longestSignature = 16;

/// “A Well for Everyone”: no longer (tokens, marks included).
constexpr int longestHeading = 13;

/// The sentence behind @p segment on the same level; the number of segments when there is none.
std::size_t nextSentence(const std::vector<Segment> &segments, int segment)
{
    std::size_t next = std::size_t(segment) + 1;
    while (next < segments.size() && segments[next].within() >= 0)
        ++next;
    return next;
}

} // namespace

bool isHeading(const std::vector<Segment> &segments, const Lone &lone)
{
    const Segment &segment = segments[std::size_t(lone.segment)];
    const TokenRange range = segment.atom(lone.atom).tokens;
    const Text::Document &document = segment.document();
    const std::size_t next = nextSentence(segments, lone.segment);
    if (!segment.startsParagraph() || (next < segments.size() && !segments[next].startsParagraph()) ||
        range.end - range.first > longestHeading || !document.quotes[segment.atom(lone.atom).stretch].closed)
        return false;
    const Text::WordClasses spoken = Text::WordClass::Be | Text::WordClass::Have | Text::WordClass::Do |
                                     Text::WordClass::Modal | Text::WordClass::Negation;
    const auto isPerson = [](QStringView word) {
        const std::initializer_list<QStringView> persons = {u"i", u"you", u"he", u"she", u"it", u"we", u"they"};
        return std::any_of(persons.begin(), persons.end(),
                           [word](QStringView one) { return word.compare(one, Qt::CaseInsensitive) == 0; });
    };
    for (int at = range.first; at < range.end; ++at) {
        const QStringView word = document.word(at);
        if (segment.rules().classesOf(word).any(spoken) || isPerson(word) || word == u"?" || word == u"!")
            return false;
    }
    return true;
}

bool hasWord(const Segment &segment, int atom)
{
    const TokenRange range = segment.atom(atom).tokens;
    const auto &tokens = segment.document().tokens;
    return std::any_of(tokens.begin() + range.first, tokens.begin() + range.end,
                       [](const Text::Token &token) { return token.kind == Text::TokenKind::Word; });
}

bool isQuotationsOnly(const Segment &segment)
{
    for (int at = 0; at < segment.size(); ++at) {
        if (segment.isWord(at))
            return false;
    }
    return true;
}

bool isIntroduced(const Segment &segment, int atom)
{
    const TokenRange range = segment.atom(atom).tokens;
    return segment.isMark(atom - 1, u":") && range.end - range.first > 3 &&
           segment.document().tokens[range.first + 1].capitalised;
}

std::optional<TokenRange> sentenceAround(const Segment &segment, int atom)
{
    const TokenRange range = segment.atom(atom).tokens;
    int end = segment.size();
    while (end > atom + 1 && segment.isMark(end - 1))
        --end;
    const int outside = end - 1;
    if (outside < 1 || (atom > 0 && atom + 1 < end) || range.end - range.first < 3 * outside + 3)
        return std::nullopt;
    for (int at = 0; at < end; ++at) {
        if (at != atom && (segment.isVerbLike(at) || segment.isQuotation(at) || segment.isMark(at, u":") ||
                           segment.isClass(at, Text::WordClass::Relative | Text::WordClass::SubjectPronoun)))
            return std::nullopt;
    }
    return segment.tokensOf(0, end);
}

std::optional<TokenRange> antecedentOf(const Segment &segment, TokenRange speaker)
{
    if (speaker.end - speaker.first != 1)
        return speaker;
    for (int atom = 1; atom < segment.size(); ++atom) {
        if (segment.atom(atom).tokens.first != speaker.first)
            continue;
        if (!segment.isClass(atom, Text::WordClass::Relative))
            return speaker;
        // "said Rao, a farmer whose well is dry but who is hopeful": whose it is was told before.
        if (segment.isClass(atom - 1, Text::WordClass::Coordinator))
            return std::nullopt;
        // "said Rao (Tarma), who owns a well"
        int last = segment.isComma(atom - 1) ? atom - 2 : atom - 1;
        if (segment.isMark(last) && Text::isClosingBracket(segment.word(last))) {
            while (last > 0 && !(segment.isMark(last) && Text::isOpeningBracket(segment.word(last))))
                --last;
            --last;
        }
        int first = NounPhrases(segment).startOf(last);
        if (first >= 0 && first < last && segment.cueVerb(first) && !segment.atom(first).capitalised)
            ++first; // "said Rao, who …"
        return first < 0 ? speaker : segment.tokensOf(first, last + 1);
    }
    return speaker;
}

std::optional<TokenRange> signatureAt(const Segment &segment, int dash)
{
    if (!segment.isMark(dash) || !Text::isDash(segment.word(dash)) || !segment.isName(dash + 1))
        return std::nullopt;
    int end = segment.size();
    while (segment.isMark(end - 1) && !Text::isClosingBracket(segment.word(end - 1)))
        --end;
    for (int at = dash + 1; at < end; ++at) {
        if (segment.isVerbLike(at) || segment.isQuotation(at) || at > dash + longestSignature)
            return std::nullopt;
    }
    return segment.tokensOf(dash + 1, end);
}

std::optional<TokenRange> signatureInMarks(const Segment &segment)
{
    if (!segment.isQuotation(0) || !isQuotationsOnly(segment) ||
        segment.document().quotes[segment.atom(0).stretch].opened)
        return std::nullopt;
    TokenRange range = segment.atom(0).tokens;
    const Text::Document &document = segment.document();
    while (range.end > range.first && document.tokens[range.end - 1].kind != Text::TokenKind::Word)
        --range.end;
    if (range.end - range.first < 2 || range.end - range.first > longestSignature)
        return std::nullopt;
    bool parted = false;
    const Text::WordClasses finite = Text::WordClass::Be | Text::WordClass::Have | Text::WordClass::Do |
                                     Text::WordClass::Modal | Text::WordClass::SubjectPronoun;
    for (int at = range.first; at < range.end; ++at) {
        const QStringView word = document.word(at);
        const bool genitive = word.startsWith(u'\'') || word.startsWith(u'’');
        if ((!genitive && segment.rules().classesOf(word).any(finite)) || Text::isTerminalMark(word))
            return std::nullopt;
        parted |= word == u",";
    }
    const bool named = document.tokens[range.first].capitalised && document.tokens[range.first + 1].capitalised;
    return parted && named ? std::optional(range) : std::nullopt;
}

std::optional<TokenRange> signatureBehind(const std::vector<Segment> &segments, const Lone &lone)
{
    const Segment &here = segments[std::size_t(lone.segment)];
    if (lone.atom + 1 < here.size())
        return signatureAt(here, lone.atom + 1);
    const std::size_t next = nextSentence(segments, lone.segment);
    if (next >= segments.size())
        return std::nullopt;
    const Segment &segment = segments[next];
    if (const auto inner = segment.startsParagraph() ? signatureInMarks(segment) : std::nullopt)
        return inner;
    return signatureAt(segment, 0);
}

std::optional<TokenRange> labelBefore(const Segment &segment, int colon)
{
    const NounPhrases phrases(segment);
    const Text::WordClasses opener = Text::WordClass::Coordinator | Text::WordClass::Subordinator;
    int first = 0;
    while (first < colon && (segment.isMark(first) || segment.isAdverb(first) || segment.isClass(first, opener)))
        ++first;
    int end = phrases.endOf(first);
    // "The mayor’s last word: “…”"
    for (int at = first; at < end; ++at) {
        if (segment.isEnclitic(at) && phrases.canSpeak(first, at))
            return segment.tokensOf(first, at);
    }
    if (end > first && phrases.canSpeak(first, end) && segment.isName(phrases.headOf(first, end)))
        return segment.tokensOf(first, end);
    // "… about it … Ana Ruiz: “…”"
    const int last = phrases.startOf(colon - 1);
    if (last >= 0 && phrases.canSpeak(last, colon) &&
        (last == 0 || segment.isMark(last - 1) || segment.isOneOf(last - 1, {u"from", u"by"})))
        return segment.tokensOf(last, colon);
    for (int at = colon - 1; at > first; --at) {
        end = segment.isOneOf(at, {u"from", u"by"}) ? phrases.endOf(at + 1) : at;
        if (end > at + 1 && phrases.canSpeak(at + 1, end))
            return segment.tokensOf(at + 1, end);
    }
    return std::nullopt;
}

std::optional<TokenRange> mainSubject(const Segment &segment, int before)
{
    const bool introduced = isIntroduced(segment, before);
    const Subjects subjects(segment);
    auto subject = subjects.ofClause(introduced ? before - 1 : before);
    // "The ghost of the lake fired off a row of posts: “…”": speech makes a speaker of anybody.
    for (int verb = 1; introduced && !subject && verb < before; ++verb) {
        if (segment.isVerbLike(verb))
            subject = subjects.before(verb);
    }
    if (!subject)
        return std::nullopt;
    return segment.tokensOf(subject->first, subject->end);
}

} // namespace Readout::Attribution
