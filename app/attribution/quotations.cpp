// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the segments with the running speaker in hand, then one back for speech whose speaker is named after
// it.
#include "attribution/quotations.h"

#include "attribution/loneshapes.h"
#include "attribution/nounphrases.h"
#include "attribution/subjects.h"
#include "text/marks.h"

#include <algorithm>

namespace Readout::Attribution {

namespace {

/// In a language without rules no cue covers the others, so more of them must be shown.
constexpr int shortestWithoutRules = 6;

class LoneQuotations final
{
public:
    LoneQuotations(const std::vector<Segment> &segments, std::vector<Report> &reports, const LoneHabits &habits)
        : m_segments(segments), m_reports(reports), m_habits(habits)
    {
    }

    void run()
    {
        std::size_t next = 0;
        const std::size_t found = m_reports.size();
        for (int at = 0; at < int(m_segments.size()); ++at) {
            const Segment &segment = m_segments[std::size_t(at)];
            if (segment.within() >= 0) {
                while (next < found && m_reports[next].segment == at)
                    ++next;
                continue;
            }
            if (segment.paragraph() != m_paragraph) {
                m_beforeParagraph = m_running;
                m_runningIsHere = false;
                m_runningIsSure = false;
                m_paragraph = segment.paragraph();
                // Speech left open that no quotation takes up again was the running speaker's.
                if (!segment.isQuotation(0) && m_running)
                    settlePending(-1);
            }
            const std::size_t begin = next;
            while (next < found && m_reports[next].segment == at)
                ++next;
            collect(at, begin, next);
            for (std::size_t report = begin; report < next; ++report) {
                if (!isWithinOther(report, begin, next))
                    noteSpeaker(int(report));
            }
            if (begin == next && !m_runningIsHere)
                noteSubject(segment);
            noteIntroducer(segment, begin, next);
            m_lastIsLone = m_lastIsLone && begin == next && isQuotationsOnly(segment);
            noteOpen(segment, next > begin ? m_reports[next - 1].speaker : std::nullopt);
        }
        settlePending(-1);
    }

private:
    bool isCovered(TokenRange range, std::size_t begin, std::size_t end) const
    {
        for (std::size_t report = begin; report < end; ++report) {
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

    /// What somebody is reported to have said or asked makes nobody the running speaker, nor does a clause about the
    /// one who speaks: "Rao said Lind denied it", "said Rao, a farmer who had asked for help".
    bool isWithinOther(std::size_t inner, std::size_t begin, std::size_t end) const
    {
        const TokenRange cue = m_reports[inner].cue;
        for (std::size_t outer = begin; outer < end; ++outer) {
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

    /// "Ruiz pointed at the well. “It is dry.”": when nobody has spoken in the paragraph yet.
    void noteSubject(const Segment &segment)
    {
        const auto subject = Subjects(segment).ofClause(segment.size());
        if (!subject && m_habits.anySubjectSpeaks)
            noteOwner(segment, 0, NounPhrases(segment).endOf(0));
        if (!subject || (m_habits.anySubjectSpeaks && noteOwner(segment, subject->first, subject->end)))
            return;
        const int last = subject->end - 1;
        if (!(m_habits.anySubjectSpeaks && NounPhrases(segment).canSpeak(subject->first, subject->end)) &&
            !segment.isName(last) && !segment.isClass(last, Text::WordClass::PersonNoun))
            return;
        m_running = segment.tokensOf(subject->first, subject->end);
        m_runningIsReported = false;
        m_runningIsHere = true;
    }

    /// "Ruiz’s voice broke.", "Ruiz’s first letter was short.": whose it is, when [first, end) is no person.
    bool noteOwner(const Segment &segment, int first, int end)
    {
        const NounPhrases phrases(segment);
        if (segment.isClass(phrases.headOf(first, end), Text::WordClass::PersonNoun))
            return false;
        for (int at = first + 1; at < end; ++at) {
            if (segment.isEnclitic(at) && !segment.isAuxiliary(at) && phrases.canSpeak(first, at)) {
                m_running = segment.tokensOf(first, at);
                m_runningIsReported = false;
                m_runningIsHere = true;
                return true;
            }
        }
        return false;
    }

    /// Whose speech runs on into the next paragraph, where it is opened again: @p reported said what is in @p segment.
    void noteOpen(const Segment &segment, std::optional<TokenRange> reported)
    {
        const int last = segment.size() - 1;
        const bool open = segment.isQuotation(last) && !segment.document().quotes[segment.atom(last).stretch].closed;
        if (!open)
            m_open.reset();
        else if (reported || m_runningIsHere)
            m_open = reported ? reported : m_running;
    }

    /// "In a speech he declared:" — what follows in a paragraph of its own is his.
    void noteIntroducer(const Segment &segment, std::size_t begin, std::size_t end)
    {
        m_introducer.reset();
        const int last = segment.size() - 1;
        if (last < 2 || !segment.isMark(last, u":"))
            return;
        if (end > begin && m_reports[end - 1].speaker && !m_reports[end - 1].attitude)
            m_introducer = m_reports[end - 1].speaker;
        else
            m_introducer = mainSubject(segment, last);
    }

    void collect(int at, std::size_t begin, std::size_t end)
    {
        const Segment &segment = m_segments[std::size_t(at)];
        if (m_signed && segment.startsParagraph() && signatureInMarks(segment)) {
            m_signed = false;
            return;
        }
        m_signed = false;
        const bool alone = isQuotationsOnly(segment);
        for (int atom = 0; atom < segment.size(); ++atom) {
            if (!segment.isQuotation(atom) || !hasWord(segment, atom) ||
                isCovered(segment.atom(atom).tokens, begin, end))
                continue;
            // Without spaces, and with a grammar of its own, what no cue takes amid other words is a term.
            if (!alone && segment.rules().isIdeographic())
                continue;
            if (const auto whole = sentenceAround(segment, atom); whole && end == begin && m_runningIsHere) {
                add(*whole, m_running, at);
                continue;
            }
            if (alone && m_habits.knowsHeadings && isHeading(m_segments, {at, atom, alone}))
                continue;
            const TokenRange range = segment.atom(atom).tokens;
            const int shortest = segment.rules().hasWords() ? m_habits.shortestSpeech : shortestWithoutRules;
            if (!alone && !(atom == 0 && signatureAt(segment, 1)) && range.end - range.first < shortest &&
                !isIntroduced(segment, atom))
                continue;
            attribute({at, atom, alone}, begin, end);
        }
    }

    /// The last to speak may go on beyond what stands between.
    bool goesOn() const { return m_habits.goesOn && m_running && m_runningIsReported; }

    void attribute(Lone lone, std::size_t begin, std::size_t end)
    {
        const Segment &segment = m_segments[std::size_t(lone.segment)];
        const TokenRange range = segment.atom(lone.atom).tokens;
        const bool open = !segment.document().quotes[segment.atom(lone.atom).stretch].closed;
        if (!lone.alone) {
            const bool introduced = m_habits.readsLabels && isIntroduced(segment, lone.atom);
            if (const auto signature = lone.atom == 0 ? signatureBehind(m_segments, lone) : std::nullopt)
                add(range, signature, lone.segment);
            else if (end > begin && m_reports[end - 1].speaker)
                add(range, m_reports[end - 1].speaker, lone.segment);
            else if (const auto subject = mainSubject(segment, lone.atom))
                add(range, subject, lone.segment);
            else if (const auto label = introduced ? labelBefore(segment, lone.atom - 1) : std::nullopt)
                add(range, label, lone.segment);
            else
                add(range, m_runningIsHere || introduced ? m_running : std::nullopt, lone.segment);
            return;
        }
        if (const auto signature = signatureBehind(m_segments, lone)) {
            add(range, signature, lone.segment);
            m_running = signature;
            m_signed = true;
            return;
        }
        if (m_introducer) {
            m_running = m_introducer;
            m_runningIsHere = true;
        }
        if (m_open && segment.startsParagraph())
            m_running = m_open;
        if ((m_runningIsHere || m_open) && m_running) {
            add(range, m_running, lone.segment);
            // “…,” said Ruiz. “…”: what follows in the paragraph is hers.
            if (m_runningIsSure && m_runningIsHere && !m_introducer)
                m_reports.back().state = State::Certain;
            m_runningIsHere = true;
        } else if (m_lastIsLone && segment.startsParagraph() && !open && !goesOn()) {
            // One closed quotation after the other, a paragraph each and nobody named: people take turns.
            add(range, std::nullopt, lone.segment);
        } else if (!segment.startsParagraph() && !open && !goesOn()) {
            // Nobody has spoken in this paragraph.
            add(range, std::nullopt, lone.segment);
        } else if (open || (segment.startsParagraph() && !m_beforeParagraph)) {
            m_pending.push_back({range, lone.segment});
        } else {
            add(range, m_running ? m_running : m_beforeParagraph, lone.segment);
            m_lastIsLone = segment.startsParagraph();
        }
    }

    void add(TokenRange range, const std::optional<TokenRange> &speaker, int segment)
    {
        Report report;
        report.speaker = speaker;
        report.contents.push_back(range);
        report.segment = segment;
        report.state = speaker ? State::Likely : State::Unknown;
        m_reports.push_back(std::move(report));
    }

    /// “…,” said Ruiz: surely spoken, and so is what follows.
    bool isFrontedSpeech(const Report &report) const
    {
        if (report.state != State::Certain || report.attitude || report.contents.empty() || report.cue.isEmpty())
            return false;
        const TokenRange content = report.contents.front();
        const auto &tokens = m_segments[std::size_t(report.segment)].document().tokens;
        return content.end <= report.cue.first && tokens[content.end - 1].kind == Text::TokenKind::ClosingQuote;
    }

    bool isPronoun(int report) const
    {
        const Segment &segment = m_segments[std::size_t(m_reports[std::size_t(report)].segment)];
        const TokenRange speaker = *m_reports[std::size_t(report)].speaker;
        return speaker.end - speaker.first == 1 &&
               segment.rules().is(segment.document().word(speaker.first), Text::WordClass::SubjectPronoun);
    }

    void noteSpeaker(int report)
    {
        const std::optional<TokenRange> speaker = m_reports[std::size_t(report)].speaker;
        // "She hopes …" tells no better who speaks than what came before.
        if (!speaker || (m_reports[std::size_t(report)].attitude && isPronoun(report)))
            return;
        const auto known = antecedentOf(m_segments[std::size_t(m_reports[std::size_t(report)].segment)], *speaker);
        if (known) {
            m_running = known;
            m_runningIsHere = true;
            m_runningIsReported = true;
            m_runningIsSure = isFrontedSpeech(m_reports[std::size_t(report)]);
        }
        settlePending(report);
    }

    /// Speech left open at a paragraph's end belongs to whoever closes it.
    void settlePending(int report)
    {
        for (const auto &[range, segment] : m_pending)
            add(range, report < 0 ? m_running : m_reports[std::size_t(report)].speaker, segment);
        m_pending.clear();
    }

    const std::vector<Segment> &m_segments;
    std::vector<Report> &m_reports;
    const LoneHabits &m_habits;
    std::optional<TokenRange> m_running;
    std::optional<TokenRange> m_beforeParagraph;
    std::optional<TokenRange> m_open;       ///< whose quotation the paragraph before left open
    std::optional<TokenRange> m_introducer; ///< of the sentence before, when it ends in a colon
    bool m_runningIsHere = false;
    bool m_runningIsReported = false; ///< the running speaker has said something with a cue
    bool m_runningIsSure = false;     ///< the running speaker's last words stood in marks in front of a cue
    bool m_lastIsLone = false;        ///< the sentence before was a quotation and no more
    bool m_signed = false;            ///< the next paragraph signs the quotation before it
    int m_paragraph = -1;
    std::vector<std::pair<TokenRange, int>> m_pending;
};

} // namespace

void attributeLoneQuotations(const std::vector<Segment> &segments, std::vector<Report> &reports,
                             const LoneHabits &habits)
{
    LoneQuotations(segments, reports, habits).run();
}

} // namespace Readout::Attribution
