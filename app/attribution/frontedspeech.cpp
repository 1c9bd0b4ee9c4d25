// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the reports; each looks at the sentence before its own and the one behind.
#include "attribution/frontedspeech.h"

#include <algorithm>

namespace Readout::Attribution {

namespace {

class FrontedSpeech final
{
public:
    FrontedSpeech(const std::vector<Segment> &segments, std::vector<Report> &reports)
        : m_segments(segments), m_reports(reports), m_taken(segments.size(), false)
    {
        for (const Report &report : reports) {
            if (!report.contents.empty())
                m_taken[std::size_t(report.segment)] = true;
        }
    }

    void run()
    {
        std::optional<TokenRange> running;
        for (Report &report : m_reports) {
            if (m_segments[std::size_t(report.segment)].within() >= 0)
                continue;
            if (report.contents.empty())
                fill(report);
            if (!report.speaker && report.state == State::Unknown && running) {
                report.speaker = running;
                report.state = State::Likely;
            }
            if (report.speaker && !report.attitude && !report.contents.empty())
                running = report.speaker;
        }
        // Words of nobody that stand in no marks are no statement.
        const auto empty = [this](const Report &report) {
            if (report.contents.empty())
                return true;
            const bool nobody = !report.speaker && report.state == State::Unknown && !report.cue.isEmpty();
            const auto &tokens = m_segments[std::size_t(report.segment)].document().tokens;
            return nobody && tokens[report.contents.front().first].kind != Text::TokenKind::OpeningQuote;
        };
        m_reports.erase(std::remove_if(m_reports.begin(), m_reports.end(), empty), m_reports.end());
        std::stable_sort(m_reports.begin(), m_reports.end(),
                         [](const Report &a, const Report &b) { return a.segment < b.segment; });
    }

private:
    /// @return the sentence @p step places from @p segment on the same level, or -1.
    int beside(int segment, int step) const
    {
        for (int at = segment + step; at >= 0 && at < int(m_segments.size()); at += step) {
            if (m_segments[std::size_t(at)].within() < 0)
                return at;
        }
        return -1;
    }

    bool isSpeechOnly(int segment) const
    {
        const Segment &sentence = m_segments[std::size_t(segment)];
        bool quotation = false;
        for (int at = 0; at < sentence.size(); ++at) {
            if (sentence.isWord(at))
                return false;
            quotation |= sentence.isQuotation(at);
        }
        return quotation;
    }

    static bool endsInDash(const Segment &sentence)
    {
        for (int at = sentence.size() - 1; at >= std::max(0, sentence.size() - 4); --at) {
            if (sentence.isMark(at, u"―") || sentence.isMark(at, u"—"))
                return true;
        }
        return false;
    }

    static TokenRange wholeOf(const Segment &sentence)
    {
        int first = 0;
        int end = sentence.size();
        while (first < end && sentence.isMark(first))
            ++first;
        while (end > first && sentence.isMark(end - 1))
            --end;
        return sentence.tokensOf(first, end);
    }

    void fill(Report &report)
    {
        const Segment &own = m_segments[std::size_t(report.segment)];
        const QStringView cue = own.document().word(report.cue.first);
        // こう, そう, このように, 次のように, 以下のように
        const bool points = cue == u"こ" || cue == u"そ" || cue == u"次" || cue == u"以";
        const int before = beside(report.segment, -1);
        const int behind = beside(report.segment, 1);
        const auto near = [&](int at) { return at >= 0 && m_segments[std::size_t(at)].paragraph() == own.paragraph(); };
        const bool forward = cue == u"次" || cue == u"以";
        if (!forward && near(before) && isSpeechOnly(before) && !m_taken[std::size_t(before)])
            return take(report, before, State::Certain);
        if (!points)
            return;
        if (behind >= 0 && isSpeechOnly(behind) && !m_taken[std::size_t(behind)])
            return take(report, behind, State::Certain);
        if (forward || before < 0 || m_taken[std::size_t(before)])
            return;
        if (near(before) || endsInDash(m_segments[std::size_t(before)]))
            take(report, before, State::Likely);
    }

    void take(Report &report, int segment, State state)
    {
        const TokenRange content = wholeOf(m_segments[std::size_t(segment)]);
        if (content.isEmpty())
            return;
        report.contents.push_back(content);
        if (int(report.state) < int(state))
            report.state = state;
        report.segment = segment; // where its content stands
        m_taken[std::size_t(segment)] = true;
    }

    const std::vector<Segment> &m_segments;
    std::vector<Report> &m_reports;
    std::vector<bool> m_taken; ///< by segment: something in it is reported already
};

} // namespace

void addFrontedSpeech(const std::vector<Segment> &segments, std::vector<Report> &reports)
{
    if (!segments.empty() && segments.front().rules().isIdeographic())
        FrontedSpeech(segments, reports).run();
}

} // namespace Readout::Attribution
