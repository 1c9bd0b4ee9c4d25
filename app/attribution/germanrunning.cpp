// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the sentences with the last speaker in hand.
#include "attribution/germanrunning.h"

#include "attribution/germanclauses.h"
#include "attribution/germanreports.h"

#include <algorithm>

namespace Readout::Attribution {

using Text::WordClass;

namespace {

constexpr int farthestSpeaker = 3; ///< sentences between speech and whoever was last said to speak

class Running final
{
public:
    Running(const std::vector<Segment> &segments, std::vector<Report> &reports)
        : m_segments(segments), m_reports(reports)
    {
    }

    void run()
    {
        std::vector<Report> found;
        found.reserve(m_reports.size());
        std::size_t next = 0;
        for (int at = 0; at < int(m_segments.size()); ++at) {
            const std::size_t begin = next;
            while (next < m_reports.size() && m_reports[next].segment == at)
                ++next;
            const auto own = [&] { return std::pair(begin, next); };
            if (m_segments[std::size_t(at)].within() < 0)
                visit(at, own(), found);
            found.insert(found.end(), m_reports.begin() + std::ptrdiff_t(begin),
                         m_reports.begin() + std::ptrdiff_t(next));
        }
        m_reports = std::move(found);
    }

private:
    using Range = std::pair<std::size_t, std::size_t>;

    void visit(int at, Range own, std::vector<Report> &found)
    {
        const Segment &segment = m_segments[std::size_t(at)];
        ++m_silence;
        const int verb = reportedVerb(segment);
        const bool covered = verb >= 0 && isCovered(segment.atom(verb).tokens, own);
        if (own.first == own.second && verb < 0) {
            pointBack(at, found);
        } else if (verb >= 0 && !covered) {
            const bool strict = segment.isClass(verb, WordClass::Reported);
            if (m_speaker && m_silence <= (strict ? farthestSpeaker : 1))
                addRunning(at, found);
            else if (strict && own.first == own.second && m_subject)
                addRunning(at, found);
        }
        note(segment, own);
        m_previous = at;
        m_previousHas = own.first != own.second;
        m_subject = own.first == own.second && verb < 0 ? mainSubject(segment) : std::nullopt;
        if (m_subject && speaks(segment)) {
            m_speaker = m_subject;
            m_silence = 0;
        }
    }

    /// "wiege": its ending may be that of the subjunctive.
    static bool mayEndSo(const Segment &segment, int at)
    {
        const bool behindSubject =
            at > 0 && segment.isWord(at - 1) &&
            (segment.atom(at - 1).capitalised || segment.isClass(at - 1, WordClass::SubjectPronoun));
        return behindSubject && segment.isWord(at) && !segment.atom(at).capitalised &&
               !(segment.isWord(at + 1) && segment.atom(at + 1).capitalised) && segment.atom(at).cue.verb < 0 &&
               !segment.isClass(at, WordClass::Determiner | WordClass::Possessive | WordClass::Preposition |
                                        WordClass::Adverb) &&
               segment.word(at).endsWith(u'e');
    }

    /// The finite verb of the sentence’s first main clause, when it is one of reported speech; -1 otherwise.
    static int reportedVerb(const Segment &segment)
    {
        bool any = false;
        for (int at = 0; at < segment.size() && !any; ++at)
            any = segment.isClass(at, WordClass::Reported | WordClass::Irrealis) || mayEndSo(segment, at) ||
                  (segment.isWord(at) && segment.atom(at).cue.form == Text::VerbForm::Subjunctive &&
                   segment.atom(at).cue.verb >= 0);
        if (!any)
            return -1;
        const GermanFields fields(segment);
        for (int index = 0; index < fields.size(); ++index) {
            const GermanField &field = fields.field(index);
            if (field.kind != FieldKind::Main || field.finite < 0)
                continue;
            return field.finite > 0 && fields.isReported(field.finite, true) ? field.finite : -1;
        }
        return -1;
    }

    bool isCovered(TokenRange range, Range own) const
    {
        for (std::size_t at = own.first; at < own.second; ++at) {
            for (const TokenRange &content : m_reports[at].contents) {
                if (content.contains(range))
                    return true;
            }
        }
        return false;
    }

    static TokenRange withoutStop(const Segment &segment)
    {
        int end = segment.size();
        while (end > 1 && segment.isMark(end - 1))
            --end;
        return segment.tokensOf(0, end);
    }

    void addRunning(int at, std::vector<Report> &found)
    {
        Report report;
        report.segment = at;
        report.speaker = m_speaker && m_silence <= farthestSpeaker ? m_speaker : m_subject;
        report.contents = {withoutStop(m_segments[std::size_t(at)])};
        report.state = State::Likely;
        m_speaker = report.speaker;
        m_silence = 0;
        found.push_back(std::move(report));
    }

    /// "Das teilte die Polizei mit."
    void pointBack(int at, std::vector<Report> &found)
    {
        const Segment &segment = m_segments[std::size_t(at)];
        if (m_previous < 0 || m_previousHas || !segment.isOneOf(0, {u"das", u"dies", u"dieses"}) ||
            m_segments[std::size_t(m_previous)].paragraph() != segment.paragraph())
            return;
        std::optional<Report> report = GermanReports(segment).pointingBack();
        if (!report)
            return;
        report->segment = at;
        report->contents = {withoutStop(m_segments[std::size_t(m_previous)])};
        m_speaker = report->speaker;
        m_silence = 0;
        found.push_back(std::move(*report));
    }

    /// The speaker of the outermost report of a sentence is the one who goes on.
    void note(const Segment &, Range own)
    {
        const Report *outer = nullptr;
        int widest = 0;
        for (std::size_t at = own.first; at < own.second; ++at) {
            const Report &report = m_reports[at];
            if (!report.speaker || report.contents.empty())
                continue;
            const int width = report.contents.back().end - report.contents.front().first;
            if (width <= widest)
                continue;
            widest = width;
            outer = &report;
        }
        if (outer && m_silence > 0) {
            m_speaker = outer->speaker;
            m_silence = 0;
        }
    }

    /// Tells of somebody's words without giving them: "äußerte sich zu den Plänen", "Kritik kam von Seiten der …".
    static bool speaks(const Segment &segment)
    {
        for (int at = 0; at < segment.size(); ++at) {
            if (segment.isOneOf(at, {u"äußerte", u"äußerten", u"stellung", u"kritisierte", u"kritisierten", u"seiten",
                                     u"seitens", u"warnte", u"warnten", u"forderte", u"forderten", u"begründete",
                                     u"bezeichnete", u"sprach", u"sprachen", u"wies", u"wiesen", u"erläuterte"}))
                return true;
        }
        return false;
    }

    static std::optional<TokenRange> mainSubject(const Segment &segment)
    {
        const GermanPhrases nouns(segment);
        for (int at = 0; at < segment.size(); ++at) {
            if (!segment.isOneOf(at, {u"seiten", u"seitens"}))
                continue;
            if (const int end = nouns.endOf(at + 1); end > at + 1)
                return segment.tokensOf(at + 1, end);
        }
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
            if (!subject || !phrases.canSpeak(subject->first, subject->end))
                return std::nullopt;
            return segment.tokensOf(subject->first, subject->end);
        }
        return std::nullopt;
    }

    const std::vector<Segment> &m_segments;
    std::vector<Report> &m_reports;
    std::optional<TokenRange> m_speaker;
    std::optional<TokenRange> m_subject; ///< of the sentence before, when it reports nothing
    int m_silence = farthestSpeaker + 1; ///< sentences since somebody spoke
    int m_previous = -1;
    bool m_previousHas = false;
};

bool runsOn(const Report &report)
{
    return report.cue.isEmpty() && report.contents.size() == 1 && report.speaker;
}

} // namespace

void continueGermanReports(const std::vector<Segment> &segments, std::vector<Report> &reports)
{
    Running(segments, reports).run();
}

void joinGermanReports(const std::vector<Segment> &segments, std::vector<Report> &reports)
{
    const auto startsSentence = [&](const Report &report) {
        const Segment &segment = segments[std::size_t(report.segment)];
        return segment.within() < 0 && !segment.isQuotation(0) &&
               report.contents.front().first == segment.atom(0).tokens.first;
    };
    std::stable_sort(reports.begin(), reports.end(),
                     [](const Report &a, const Report &b) { return a.segment < b.segment; });
    std::size_t open = reports.size(); // the one the next may be joined to
    std::vector<Report> joined;
    joined.reserve(reports.size());
    for (Report &report : reports) {
        const bool running = runsOn(report) && startsSentence(report);
        if (running && open < joined.size()) {
            Report &before = joined[open];
            const Segment &here = segments[std::size_t(report.segment)];
            const bool follows = report.contents.front().first - before.contents.front().end <= 2 &&
                                 report.contents.front().first >= before.contents.front().end &&
                                 segments[std::size_t(before.segment)].paragraph() == here.paragraph() &&
                                 before.speaker == report.speaker;
            if (follows) {
                before.contents.front().end = report.contents.front().end;
                continue;
            }
        }
        joined.push_back(std::move(report));
        if (running)
            open = joined.size() - 1;
    }
    reports = std::move(joined);
}

} // namespace Readout::Attribution
