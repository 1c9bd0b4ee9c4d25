// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reports whose cue is no verb of the sentence: "according to", "in her words", labels, quoted by others, verbs in
// marks.
#include "attribution/reportfinder.h"

#include "text/marks.h"

namespace Readout::Attribution {

using Text::Complement;
using Text::CueVerb;
using Text::VerbForm;
using Text::WordClass;

/// Ruiz “expressed concern about the ships”: the verb stands within the marks.
void ReportFinder::tryQuotedVerb(int at)
{
    const TokenRange range = m_segment.atom(at).tokens;
    if (at == 0 || range.end - range.first < 5)
        return;
    const Text::Document &document = m_segment.document();
    const Text::CueForm form = m_segment.rules().cueForm(document.word(range.first + 1));
    if (form.verb < 0 || (m_segment.rules().verb(form.verb).takes == Text::Complements(Complement::Speech)) ||
        (form.form != VerbForm::Past && form.form != VerbForm::PastOrParticiple))
        return;
    const CueVerb &verb = m_segment.rules().verb(form.verb);
    const int first = m_phrases.startOf(at - 1);
    if (verb.attitude || first < 0 || !m_phrases.canSpeak(first, at) ||
        m_segment.isClass(first - 1, WordClass::Preposition))
        return;
    Report report;
    report.cue = {range.first + 1, range.first + 2};
    report.lemma = verb.lemma;
    report.force = verb.force;
    report.speaker = m_segment.tokensOf(first, at);
    const bool closed = document.tokens[range.end - 1].kind == Text::TokenKind::ClosingQuote;
    report.contents.push_back({range.first + 2, range.end - (closed ? 1 : 0)});
    add(std::move(report), 0);
}

/// "The Herald quoted Ruiz as saying …", "The Herald quotes Ruiz: “…”": her words.
bool ReportFinder::tryQuotesOther(int at, const Subject &source)
{
    const int end = m_phrases.endOf(at + 1);
    if (end <= at + 1 || !m_phrases.canSpeak(at + 1, end))
        return false;
    std::optional<AtomRange> content;
    int cueEnd = end;
    if (m_segment.is(end, u"as") && m_segment.atom(end).tokens.end > 0 && m_segment.isWord(end + 1) &&
        m_segment.atom(end + 1).cue.form == VerbForm::Gerund) {
        cueEnd = end + 2;
        content = m_contents.behind(m_segment.rules().verb(m_segment.atom(end + 1).cue.verb), cueEnd, cueEnd);
    } else if (m_segment.isQuotation(end + 1) && (m_segment.isMark(end, u":") || m_segment.isComma(end))) {
        content = m_contents.speechAt(end);
    }
    if (!content)
        return false;
    Report report = reportOf(at, {at + 1, end, at}, at + 1);
    if (!source.shared)
        report.quotedBy = m_segment.tokensOf(source.first, source.end);
    report.contents.push_back(m_segment.tokensOf(content->first, content->end));
    report.state = State::Likely;
    add(std::move(report), 0);
    return true;
}

/// "was quoted by N as saying …"
bool ReportFinder::tryQuotedAs(int at, const Subject &subject)
{
    if (!m_segment.isOneOf(at, {u"quoted", u"cited", u"reported"}))
        return false;
    std::optional<TokenRange> reporter;
    int as = at + 1;
    if (m_segment.is(as, u"by")) {
        const int end = m_phrases.endOf(as + 1);
        reporter = m_segment.tokensOf(as + 1, end);
        as = end;
    }
    while (as < m_segment.size() && as < at + 20 && !m_segment.is(as, u"as"))
        ++as;
    if (!m_segment.is(as, u"as") || !m_segment.isWord(as + 1) || m_segment.atom(as + 1).cue.form != VerbForm::Gerund)
        return false;
    if (m_segment.isQuotation(subject.begins - 1) && tryFronted(as + 1, subject, as + 2))
        return true;
    int cueEnd = as + 2;
    const CueVerb &verb = m_segment.rules().verb(m_segment.atom(as + 1).cue.verb);
    const auto content = m_contents.behind(verb, as + 2, cueEnd);
    if (!content)
        return false;
    Report report = reportOf(at, subject, reporter ? at + 1 : cueEnd);
    report.lemma = verb.lemma;
    report.quotedBy = reporter;
    report.contents.push_back(m_segment.tokensOf(content->first, content->end));
    add(std::move(report), 0);
    return true;
}

/// "It was reported that …": nobody is named, and that is certain.
bool ReportFinder::tryExpletive(int at, const Subject &subject)
{
    if (!subject.expletive || !m_segment.is(at + 1, u"that"))
        return false;
    int cueEnd = at + 1;
    const auto content = m_contents.behind(m_segment.rules().verb(m_segment.atom(at).cue.verb), at + 1, cueEnd);
    if (!content)
        return false;
    Report report = reportOf(at, subject, cueEnd);
    report.speaker.reset();
    report.contents.push_back(m_segment.tokensOf(content->first, content->end));
    add(std::move(report), 0);
    return true;
}

/// @return how many atoms at @p at mean "according to"; 0 when they do not.
int ReportFinder::accordingToAt(int at) const
{
    if (!m_segment.isWord(at))
        return 0;
    for (const QStringList &words : m_segment.rules().sourcePhrases()) {
        int length = 0;
        while (length < words.size() && m_segment.is(at + length, words[length]))
            ++length;
        if (length < words.size())
            continue;
        // "per day" is no source; "Per an official" is.
        if (length == 1 && !m_segment.atom(at).capitalised && !m_segment.isComma(at - 1))
            return 0;
        return length;
    }
    return 0;
}

/// "in her words", "in the mayor’s view": the atom behind, with whose they are in @p owner; 0 when it is no such
/// phrase.
int ReportFinder::ownersPhraseAt(int at, AtomRange &owner) const
{
    if (!m_segment.is(at, u"in") ||
        (!m_segment.isClass(at + 1, WordClass::Possessive | WordClass::Determiner) && !m_segment.isName(at + 1)))
        return 0;
    const bool opens = isOpenerOnly({0, at});
    for (int noun = at + 2; noun < at + 12 && m_segment.isWord(noun); ++noun) {
        if (!m_segment.isOneOf(noun, {u"words", u"telling", u"phrase"}) &&
            !(opens && m_segment.isOneOf(noun, {u"view", u"opinion"})))
            continue;
        int end = noun;
        while (end > at + 1 && !m_segment.isEnclitic(end) && !m_segment.isClass(end, WordClass::Possessive))
            --end;
        if (end <= at ||
            (m_segment.isEnclitic(end) && (m_segment.isAuxiliary(end) || !m_phrases.canSpeak(at + 1, end))))
            return 0;
        owner = m_segment.isEnclitic(end) ? AtomRange{at + 1, end} : AtomRange{end, end + 1};
        return noun + 1;
    }
    return 0;
}

void ReportFinder::tryAccordingTo(int at, int length)
{
    AtomRange owner{0, 0};
    const int first = length > 0 ? at + length : ownersPhraseAt(at, owner);
    const bool opens = at <= m_sourceLimit || m_segment.isClass(at - 1, WordClass::Coordinator) || at == 1;
    const bool amid = m_segment.isComma(at - 1) && !m_extents.hasVerb(m_sourceLimit, at);
    const bool owned = !owner.isEmpty();
    const int end = owned ? first : (opens || amid ? m_phrases.endOf(first) : m_phrases.endWithApposition(first));
    if (end <= first && !owned)
        return;
    Report report;
    report.cue = m_segment.tokensOf(at, first);
    report.lemma = m_segment.rules().sourcePhrases().constFirst().join(u' ');
    report.speaker = owned ? m_segment.tokensOf(owner.first, owner.end) : m_segment.tokensOf(first, end);
    if (owned) {
        report.cue = m_segment.tokensOf(first - 1, first);
        report.state = State::Likely;
    }
    if (owned && m_segment.isComma(end) && m_segment.isQuotation(end + 1)) {
        const AtomRange speech{end + 1, m_extents.afterQuotation(end + 1)};
        report.contents.push_back(m_segment.tokensOf(speech.first, speech.end));
    } else if (opens && end < m_segment.size()) {
        const int begin = m_segment.isComma(end) ? end + 1 : end;
        const int last = m_extents.clauseEnd(begin);
        if (last > begin + 1 || (last > begin && m_segment.isQuotation(begin)))
            report.contents.push_back(m_segment.tokensOf(begin, last));
    }
    if (report.contents.empty()) {
        int boundary = at;
        while (boundary > m_sourceLimit && m_segment.isMark(boundary - 1))
            --boundary;
        int begin = m_sourceLimit;
        while (begin < boundary && (m_segment.isMark(begin) || m_segment.isClass(begin, WordClass::Coordinator)))
            ++begin;
        if (begin >= boundary)
            return;
        // "For Lima, according to the mayor, it was a test."
        if (m_segment.isComma(at - 1) && m_segment.isComma(end) && !m_extents.hasVerb(begin, boundary)) {
            begin = m_segment.isClass(begin, WordClass::Preposition) ? end + 1 : begin;
            boundary = begin > end ? m_extents.clauseEnd(begin) : boundary;
        }
        report.contents.push_back(m_segment.tokensOf(begin, boundary));
        if (const auto more = m_contents.continued(end, begin, boundary);
            more && m_segment.isComma(at - 1) && boundary < at)
            report.contents.push_back(m_segment.tokensOf(more->first, more->end));
        cutEarlier(m_segment.atom(begin).tokens.first, m_segment.atom(boundary - 1).tokens.end);
    }
    m_sourceLimit = end;
    add(std::move(report), end);
}

/// "Ruiz: “…”": a name, a colon, and speech at the head of a paragraph.
void ReportFinder::tryLabel()
{
    if (!m_segment.startsParagraph())
        return;
    const bool headline = m_segment.paragraph() == 0;
    int colon = 0;
    int topic = 0; // "Ruiz on the well: “…”"
    while (colon < m_segment.size() && colon < (topic > 0 ? 16 : 8) && !m_segment.isMark(colon, u":")) {
        if (topic == 0 && colon > 0 && m_segment.is(colon, u"on"))
            topic = colon;
        ++colon;
    }
    const int labelEnd = topic > 0 && m_segment.isQuotation(colon + 1) ? topic : colon;
    if (!m_segment.isMark(colon, u":") || colon == 0 || m_extents.hasVerb(0, labelEnd) ||
        !m_phrases.canSpeak(0, labelEnd) ||
        (m_phrases.startOf(labelEnd - 1) != 0 && m_phrases.endWithApposition(0) != labelEnd))
        return;
    if (m_nouns.reportAt(labelEnd - 1))
        return;
    const bool quoted = m_segment.isQuotation(colon + 1);
    bool capitals = true;
    for (int at = 0; at < colon; ++at)
        capitals &= !m_segment.isWord(at) || m_segment.document().tokens[m_segment.atom(at).tokens.first].allCaps;
    if (!quoted && !capitals && !headline)
        return;
    const int end = quoted ? m_contents.speechAt(colon)->end : m_segment.size();
    if (end <= colon + 1)
        return;
    Report report;
    report.cue = m_segment.tokensOf(colon, colon + 1);
    report.lemma = QStringLiteral(":");
    report.speaker = m_segment.tokensOf(0, labelEnd);
    report.contents.push_back(m_segment.tokensOf(colon + 1, end));
    add(std::move(report), end);
}

} // namespace Readout::Attribution
