// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the sentences: whoever spoke last in the paragraph speaks on; else whom the sentence before is about.
#include "attribution/germanlonequotations.h"

#include "attribution/germanclauses.h"
#include "text/marks.h"

#include <algorithm>

namespace Readout::Attribution {

using Text::WordClass;

namespace {

constexpr int longestSignature = 16; ///< atoms of "– Ada Brook, Bäuerin in Lindau"
constexpr int longestTerm = 8;       ///< tokens, marks included: amid other words a term, unless a verb stands in it
constexpr std::size_t farthestTopic = 8; ///< sentences
constexpr int fewestOutside = 6;         ///< words around a quotation that make a sentence of their own

class GermanLoneQuotations final
{
public:
    GermanLoneQuotations(const std::vector<Segment> &segments, std::vector<Report> &reports)
        : m_segments(segments), m_reports(reports)
    {
    }

    void run()
    {
        const std::size_t found = m_reports.size();
        std::size_t next = 0;
        for (int at = 0; at < int(m_segments.size()); ++at) {
            const std::size_t begin = next;
            while (next < found && m_reports[next].segment == at)
                ++next;
            if (m_segments[std::size_t(at)].within() < 0)
                visit(at, {begin, next});
        }
        settlePending(std::nullopt);
    }

private:
    struct Own
    {
        std::size_t begin = 0;
        std::size_t end = 0;
        bool isEmpty() const { return begin == end; }
    };

    void visit(int at, Own own)
    {
        const Segment &segment = m_segments[std::size_t(at)];
        if (segment.paragraph() != m_paragraph)
            openParagraph(segment);
        const bool alone = isQuotationsOnly(segment);
        for (int atom = 0; atom < segment.size(); ++atom) {
            if (segment.isQuotation(atom) && hasWord(segment, atom) && !isCovered(segment.atom(atom).tokens, own))
                attribute(at, atom, alone, own);
        }
        noteSpeaker(own);
        if (own.isEmpty() && !alone)
            m_told.push_back(at);
        m_previous = at;
        noteIntroducer(segment, own);
        noteOpen(segment);
        m_lastIsAlone = alone;
    }

    void attribute(int at, int atom, bool alone, Own own)
    {
        findTopic(at);
        alone ? attributeAlone(at, atom) : attributeAmid(at, atom, own);
    }

    void openParagraph(const Segment &segment)
    {
        m_paragraph = segment.paragraph();
        // Speech left open that no quotation takes up again was the speaker's.
        if (!segment.isQuotation(0) && m_speaker)
            settlePending(std::nullopt);
        m_isHere = false;
        m_isSure = false;
        m_told.clear();
    }

    static bool hasWord(const Segment &segment, int atom)
    {
        const TokenRange range = segment.atom(atom).tokens;
        const auto &tokens = segment.document().tokens;
        return std::any_of(tokens.begin() + range.first, tokens.begin() + range.end,
                           [](const Text::Token &token) { return token.kind == Text::TokenKind::Word; });
    }

    static bool isQuotationsOnly(const Segment &segment)
    {
        for (int at = 0; at < segment.size(); ++at) {
            if (segment.isWord(at))
                return false;
        }
        return true;
    }

    static bool isClosed(const Segment &segment, int atom)
    {
        return segment.document().quotes[segment.atom(atom).stretch].closed;
    }

    bool isCovered(TokenRange range, Own own) const
    {
        for (std::size_t report = own.begin; report < own.end; ++report) {
            const TokenRange cue = m_reports[report].cue;
            if (!cue.isEmpty() && range.contains(cue))
                continue;
            for (const TokenRange &content : m_reports[report].contents) {
                if (content.contains(range))
                    return true;
            }
        }
        return false;
    }

    /// A clause stands in the marks, not a term or a title.
    static bool isClause(const Segment &segment, int atom)
    {
        const TokenRange range = segment.atom(atom).tokens;
        const Text::Document &document = segment.document();
        const Text::WordClasses finite =
            WordClass::Be | WordClass::Have | WordClass::Do | WordClass::Modal | WordClass::CommonVerb;
        for (int at = range.first + 1; at + 1 < range.end; ++at) {
            const Text::Token &token = document.tokens[at];
            if (token.kind != Text::TokenKind::Word || (token.capitalised && at > range.first + 1))
                continue;
            if (segment.rules().classesOf(document.word(at)).any(finite | WordClass::SubjectPronoun) &&
                !segment.rules().classesOf(document.word(at)).testFlag(WordClass::Determiner))
                return true;
        }
        return false;
    }

    /// "der Film „…“", "unter dem Motto „…“": a name for what stands before it.
    static bool namesNoun(const Segment &segment, int atom)
    {
        const GermanPhrases phrases(segment);
        return phrases.isNoun(atom - 1) ||
               segment.isClass(atom - 1, WordClass::Determiner | WordClass::Preposition | WordClass::Possessive) ||
               (segment.isWord(atom + 1) && segment.atom(atom + 1).capitalised);
    }

    // ---- a sentence that is a quotation and no more

    void attributeAlone(int at, int atom)
    {
        const Segment &segment = m_segments[std::size_t(at)];
        const TokenRange range = segment.atom(atom).tokens;
        if (const auto signature = signatureBehind(at, atom)) {
            add(range, signature, at);
            m_speaker = signature;
            return;
        }
        if (m_introducer) {
            m_speaker = m_introducer;
            add(range, m_speaker, at);
            m_isHere = true;
            m_isSure = false;
            return;
        }
        if (segment.startsParagraph() && m_open)
            m_speaker = m_open;
        if (m_isTopicNew) {
            m_speaker = m_topic;
            add(range, m_speaker, at);
            m_isHere = true;
            m_isSure = false;
        } else if (m_isHere || (segment.startsParagraph() && m_open)) {
            add(range, m_speaker, at);
            if (m_isSure)
                m_reports.back().state = State::Certain;
            m_isHere = true;
        } else if (m_topic) {
            m_speaker = m_topic;
            add(range, m_speaker, at);
            m_isHere = true;
            m_isSure = false;
        } else if (!segment.startsParagraph()) {
            add(range, std::nullopt, at);
        } else if (m_lastIsAlone && m_speaker && isClosed(segment, atom)) {
            add(range, std::nullopt, at); // one after the other, a paragraph each: people take turns
        } else {
            m_pending.push_back({range, at});
        }
    }

    std::optional<TokenRange> signatureBehind(int at, int atom) const
    {
        const Segment &here = m_segments[std::size_t(at)];
        if (atom + 1 < here.size())
            return signatureAt(here, atom + 1);
        std::size_t next = std::size_t(at) + 1;
        while (next < m_segments.size() && m_segments[next].within() >= 0)
            ++next;
        return next < m_segments.size() ? signatureAt(m_segments[next], 0) : std::nullopt;
    }

    static std::optional<TokenRange> signatureAt(const Segment &segment, int dash)
    {
        if (!segment.isMark(dash) || !Text::isDash(segment.word(dash)) || !segment.isName(dash + 1))
            return std::nullopt;
        int end = segment.size();
        while (segment.isMark(end - 1) && !Text::isClosingBracket(segment.word(end - 1)))
            --end;
        const GermanFields fields(segment);
        for (int at = dash + 1; at < end; ++at) {
            if (fields.isFinite(at) || segment.isQuotation(at) || at > dash + longestSignature)
                return std::nullopt;
        }
        return segment.tokensOf(dash + 1, end);
    }

    // ---- a quotation amid other words

    void attributeAmid(int at, int atom, Own own)
    {
        const Segment &segment = m_segments[std::size_t(at)];
        const TokenRange range = segment.atom(atom).tokens;
        if (atom == 0) {
            if (const auto signature = signatureAt(segment, 1)) {
                add(range, signature, at);
                return;
            }
        }
        const bool introduced = segment.isMark(atom - 1, u":") && range.end - range.first > 3 &&
                                (segment.endsInMark(atom) || isClause(segment, atom));
        const bool opensSentence = atom == 0 && segment.endsInMark(0);
        const bool speech = range.end - range.first > longestTerm && isClause(segment, atom) &&
                            (introduced || !namesNoun(segment, atom));
        if (!introduced && !speech && !(opensSentence && isClause(segment, atom)))
            return;
        if (!own.isEmpty() && m_reports[own.end - 1].speaker) {
            add(range, m_reports[own.end - 1].speaker, at);
        } else if (const auto subject = subjectAround(segment, atom)) {
            add(range, subject, at);
            m_speaker = subject;
            m_isHere = true;
            m_isSure = false;
        } else {
            add(wholeSentence(segment, atom).value_or(range), m_isHere ? m_speaker : m_topic, at);
        }
    }

    /// "Stattdessen „haben wir den Brunnen verloren“.": most of the sentence stands in marks and the rest says nothing
    /// of its own.
    static std::optional<TokenRange> wholeSentence(const Segment &segment, int atom)
    {
        int end = segment.size();
        while (end > atom + 1 && segment.isMark(end - 1))
            --end;
        const GermanFields fields(segment);
        if (end - 1 >= fewestOutside || end - 1 < 1 || segment.isMark(atom - 1))
            return std::nullopt;
        for (int at = 0; at < end; ++at) {
            if (at != atom && (fields.isFinite(at) || segment.isQuotation(at)))
                return std::nullopt;
        }
        return segment.tokensOf(0, end);
    }

    /// "Zustimmung kam von den Bauern: „…“", "Für Brook ist die Sache klar: „…“"
    static std::optional<TokenRange> originIn(const Segment &segment, int first, int end)
    {
        const GermanPhrases phrases(segment);
        for (int at = end - 2; at >= first; --at) {
            if (!segment.isOneOf(at, {u"von", u"vom", u"für", u"bei", u"beim", u"seitens"}) || phrases.timeEnd(at) > at)
                continue;
            const int close = phrases.endOf(at + 1);
            if (close > at + 1 && close <= end && !phrases.isThing(at + 1, close))
                return segment.tokensOf(at + 1, close);
        }
        return std::nullopt;
    }

    /// "Der Bürgermeister wurde deutlicher: „…“", "Dazu Ada Brook: „…“", "„…“, grinste der Bürgermeister."
    static std::optional<TokenRange> subjectAround(const Segment &segment, int atom)
    {
        const GermanFields fields(segment);
        const GermanClauses clauses(segment, fields);
        if (const auto behind = subjectBehind(segment, clauses, atom))
            return behind;
        const bool introduced = segment.isMark(atom - 1, u":");
        const int last = fields.fieldAt(introduced ? std::max(0, atom - 2) : std::min(atom, segment.size() - 1));
        for (int index = last; index >= 0; --index) {
            const GermanField &field = fields.field(index);
            if (field.kind == FieldKind::Main && field.finite >= 0)
                return subjectOfMain(segment, fields, clauses, index, atom);
        }
        return namedIn(segment, fields.field(clauses.statementStart(last)).first, atom);
    }

    static std::optional<TokenRange> subjectOfMain(const Segment &segment, const GermanFields &fields,
                                                   const GermanClauses &clauses, int index, int atom)
    {
        const GermanPhrases phrases(segment);
        const GermanField &field = fields.field(index);
        const GermanFront front = clauses.frontOf(index, field.finite);
        const int end = std::min(field.end, atom);
        const auto subject = front.subject ? front.subject : clauses.subjectFrom(field.finite + 1, end, field.finite);
        if (subject && phrases.isSpeaker(subject->first, subject->end))
            return segment.tokensOf(subject->first, subject->end);
        const bool introduced = segment.isMark(atom - 1, u":");
        if (const auto origin = introduced ? originIn(segment, field.first, end) : std::nullopt)
            return origin;
        if (const auto owner = subject ? ownerIn(segment, subject->first, subject->end) : std::nullopt)
            return owner;
        const bool oneWord = subject && subject->first == 0 && subject->end == 1; // "Fest steht: …"
        if (subject && !oneWord && phrases.canSpeak(subject->first, subject->end))
            return segment.tokensOf(subject->first, subject->end);
        return namedIn(segment, fields.field(clauses.statementStart(index)).first, atom);
    }

    /// "„…“, strahlte die Siegerin": a verb right behind speech, be it in no list.
    static std::optional<TokenRange> subjectBehind(const Segment &segment, const GermanClauses &clauses, int atom)
    {
        const int verb = segment.isComma(atom + 1) || segment.isMark(atom + 1, u"-") ? atom + 2 : atom + 1;
        const Text::WordClasses function = WordClass::Determiner | WordClass::Possessive | WordClass::Preposition |
                                           WordClass::Coordinator | WordClass::Subordinator | WordClass::Adverb |
                                           WordClass::SubjectPronoun | WordClass::ObjectPronoun | WordClass::Negation |
                                           WordClass::Number | WordClass::Relative | WordClass::Wh;
        if (!segment.isWord(verb) || segment.atom(verb).capitalised || segment.isClass(verb, function))
            return std::nullopt;
        const QStringView word = segment.word(verb);
        if (!word.endsWith(u't') && !word.endsWith(u"te") && !word.endsWith(u"en") && !segment.isVerbLike(verb))
            return std::nullopt;
        const GermanPhrases phrases(segment);
        const auto subject = clauses.subjectFrom(verb + 1, segment.size(), verb);
        if (!subject || !phrases.canSpeak(subject->first, subject->end))
            return std::nullopt;
        return segment.tokensOf(subject->first, subject->end);
    }

    /// "Das Fazit der Forscher: „…“", "Seine Begründung: „…“": of what is no speaker, whose it is.
    static std::optional<TokenRange> ownerIn(const Segment &segment, int first, int end)
    {
        const GermanPhrases phrases(segment);
        if (phrases.isSpeaker(first, end))
            return std::nullopt;
        for (int at = first + 1; at + 1 < end; ++at) {
            const bool genitive = segment.isOneOf(at, {u"der", u"des", u"eines", u"einer", u"seines", u"seiner",
                                                       u"ihres", u"ihrer", u"von", u"vom"}) &&
                                  phrases.isNoun(at - 1);
            const int owner = segment.isOneOf(at, {u"von", u"vom"}) ? at + 1 : at;
            if (genitive && phrases.isSpeaker(owner, end))
                return segment.tokensOf(owner, end);
        }
        if (segment.isClass(first, WordClass::Possessive) && segment.rules().cueNoun(segment.word(first + 1)))
            return segment.tokensOf(first, first + 1);
        return std::nullopt;
    }

    /// The first in a sentence without a known verb who surely speaks.
    static std::optional<TokenRange> namedIn(const Segment &segment, int first, int end)
    {
        const GermanPhrases phrases(segment);
        for (int at = first; at < end;) {
            const int phrase = phrases.endOf(at);
            if (const auto owner = phrase > at && phrase <= end ? ownerIn(segment, at, phrase) : std::nullopt)
                return owner;
            if (phrase > at && phrase <= end && !phrases.isOblique(at) && phrases.isSpeaker(at, phrase) &&
                !segment.isClass(at - 1, WordClass::Preposition))
                return segment.tokensOf(at, phrase);
            at = std::max(phrase, at + 1);
        }
        return std::nullopt;
    }

    // ---- who speaks

    void add(TokenRange range, const std::optional<TokenRange> &speaker, int segment)
    {
        Report report;
        report.speaker = speaker;
        report.contents.push_back(range);
        report.segment = segment;
        report.state = speaker ? State::Likely : State::Unknown;
        m_reports.push_back(std::move(report));
    }

    /// What somebody is reported to have said makes nobody the one who speaks on.
    bool isWithinOther(std::size_t inner, Own own) const
    {
        const TokenRange cue = m_reports[inner].cue;
        for (std::size_t outer = own.begin; outer < own.end; ++outer) {
            if (outer == inner)
                continue;
            const Report &report = m_reports[outer];
            if (report.speaker && report.speaker->contains(cue))
                return true;
            for (const TokenRange &content : report.contents) {
                if (content.contains(cue))
                    return true;
            }
        }
        return false;
    }

    bool isFrontedSpeech(const Report &report) const
    {
        if (report.state != State::Certain || report.attitude || report.contents.empty() || report.cue.isEmpty())
            return false;
        const auto &tokens = m_segments[std::size_t(report.segment)].document().tokens;
        const TokenRange content = report.contents.front();
        return content.end <= report.cue.first && tokens[content.end - 1].kind == Text::TokenKind::ClosingQuote;
    }

    void noteSpeaker(Own own)
    {
        for (std::size_t at = own.begin; at < own.end; ++at) {
            const Report &report = m_reports[at];
            if (!report.speaker || isWithinOther(at, own))
                continue;
            m_speaker = antecedentOf(report);
            m_isHere = m_speaker.has_value();
            m_isSure = isFrontedSpeech(report);
            settlePending(m_speaker);
        }
    }

    /// Whom a relative pronoun stands for: the noun phrase before its comma.
    std::optional<TokenRange> antecedentOf(const Report &report) const
    {
        const Segment &segment = m_segments[std::size_t(report.segment)];
        const TokenRange speaker = *report.speaker;
        if (speaker.end - speaker.first != 1)
            return speaker;
        for (int atom = 2; atom < segment.size(); ++atom) {
            if (segment.atom(atom).tokens.first != speaker.first)
                continue;
            if (!segment.isClass(atom, WordClass::Relative) || !segment.isComma(atom - 1))
                return speaker;
            const int first = GermanPhrases(segment).startOf(atom - 1, 0);
            return first < atom - 1 ? std::optional(segment.tokensOf(first, atom - 1)) : speaker;
        }
        return speaker;
    }

    /// "Brook zeigte auf den Brunnen. „Er ist leer.“": when nobody has spoken in the paragraph yet.
    static std::optional<TokenRange> subjectOf(const Segment &segment)
    {
        const GermanFields fields(segment);
        const GermanClauses clauses(segment, fields);
        const GermanPhrases phrases(segment);
        for (int index = 0; index < fields.size(); ++index) {
            const GermanField &field = fields.field(index);
            if (field.kind != FieldKind::Main || field.finite < 0)
                continue;
            const GermanFront front = clauses.frontOf(index, field.finite);
            const auto subject =
                front.subject ? front.subject : clauses.subjectFrom(field.finite + 1, field.end, field.finite);
            if (!subject || !phrases.isSpeaker(subject->first, subject->end))
                return std::nullopt;
            return segment.tokensOf(subject->first, subject->end);
        }
        return std::nullopt;
    }

    /// Read only when a quotation asks for it.
    void findTopic(int at)
    {
        m_isTopicNew = false;
        m_topic.reset();
        const std::size_t last = m_told.size();
        for (std::size_t back = 0; back < std::min<std::size_t>(last, farthestTopic) && !m_topic; ++back) {
            const int told = m_told[last - 1 - back];
            m_topic = subjectOf(m_segments[std::size_t(told)]);
            m_isTopicNew = m_topic && told == m_previous && told < at;
        }
    }

    /// "In einer Rede erklärte er:" — what follows in a paragraph of its own is his.
    void noteIntroducer(const Segment &segment, Own own)
    {
        m_introducer.reset();
        const int last = segment.size() - 1;
        if (last < 1 || !segment.isMark(last, u":"))
            return;
        if (!own.isEmpty() && m_reports[own.end - 1].speaker && !m_reports[own.end - 1].attitude)
            m_introducer = m_reports[own.end - 1].speaker;
        else
            m_introducer = subjectAround(segment, last + 1);
    }

    /// Whose speech runs on into the next paragraph, where it is opened again.
    void noteOpen(const Segment &segment)
    {
        const int last = segment.size() - 1;
        m_open = segment.isQuotation(last) && !isClosed(segment, last) && m_isHere ? m_speaker : std::nullopt;
    }

    /// Speech at a paragraph's head belongs to whoever speaks next in it, else to whoever spoke before.
    void settlePending(const std::optional<TokenRange> &speaker)
    {
        for (const auto &[range, segment] : m_pending)
            add(range, speaker ? speaker : m_speaker, segment);
        m_pending.clear();
    }

    const std::vector<Segment> &m_segments;
    std::vector<Report> &m_reports;
    std::optional<TokenRange> m_speaker;    ///< who spoke last
    std::optional<TokenRange> m_topic;      ///< whom the sentences of the paragraph are about
    std::optional<TokenRange> m_introducer; ///< of the sentence before, when it ends in a colon
    std::optional<TokenRange> m_open;       ///< whose quotation the paragraph before left open
    bool m_isTopicNew = false;              ///< by the sentence before
    std::vector<int> m_told;                ///< sentences of the paragraph that report nothing
    int m_previous = -1;                    ///< the sentence before
    bool m_isHere = false;                  ///< the last speaker spoke in this paragraph
    bool m_isSure = false;                  ///< their last words stood in marks before a cue
    bool m_lastIsAlone = false;
    int m_paragraph = -1;
    std::vector<std::pair<TokenRange, int>> m_pending;
};

} // namespace

void attributeGermanLoneQuotations(const std::vector<Segment> &segments, std::vector<Report> &reports)
{
    GermanLoneQuotations(segments, reports).run();
}

} // namespace Readout::Attribution
