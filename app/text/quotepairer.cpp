// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A stack of open marks. Context tells opening from closing; what does not fit was lost and is repaired at the end of a
// sentence. Each repair looks back no further than the last stretch, so the whole is linear.
#include "text/quotepairer.h"

#include "text/marks.h"

#include <algorithm>
#include <vector>

namespace Readout::Text {

namespace {

enum class MarkFamily : quint8 { Double, Single, Angle, Corner, WhiteCorner };
/// Either: the mark stands close to or apart from words on both sides; what is open decides.
enum class MarkRole : quint8 { None, Opens, Closes, Either };

struct Mark
{
    int token = 0;
    MarkFamily family = MarkFamily::Double;
    MarkRole role = MarkRole::None;
};

struct OpenMark
{
    int token = 0;
    MarkFamily family = MarkFamily::Double;
    qsizetype stretch = 0;
};

class QuotePairer final
{
public:
    QuotePairer(Document &document, int first, int end) : m_document(document), m_first(first), m_end(end) {}

    void run()
    {
        m_firstStretch = m_document.quotes.size();
        collectMarks();
        for (std::size_t at = 0; at < m_marks.size(); ++at) {
            if (m_marks[at].role == MarkRole::Either)
                m_marks[at].role = isOpen(m_marks[at].family) ? MarkRole::Closes : MarkRole::Opens;
            if (m_marks[at].role == MarkRole::Opens)
                open(at);
            else if (m_marks[at].role == MarkRole::Closes)
                close(m_marks[at]);
        }
        while (!m_open.empty())
            giveUp();
        const auto dropped = [](const QuotedStretch &stretch) { return stretch.span.isEmpty(); };
        auto &quotes = m_document.quotes;
        quotes.erase(std::remove_if(quotes.begin() + m_firstStretch, quotes.end(), dropped), quotes.end());
        std::sort(quotes.begin() + m_firstStretch, quotes.end(), [](const QuotedStretch &a, const QuotedStretch &b) {
            return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.depth < b.depth;
        });
    }

private:
    Token &token(int at) { return m_document.tokens[at]; }
    QStringView word(int at) const { return m_document.word(at); }
    const TextSpan &spanOf(int at) const { return m_document.tokens.at(at).span; }

    bool touchesBefore(int at) const { return at > m_first && spanOf(at - 1).end == spanOf(at).begin; }
    bool touchesAfter(int at) const { return at + 1 < m_end && spanOf(at + 1).begin == spanOf(at).end; }
    bool isWordLike(int at) const
    {
        return m_document.tokens.at(at).kind == TokenKind::Word || m_document.tokens.at(at).kind == TokenKind::Number;
    }

    /// Free on the left: a mark here may open.
    bool freeBefore(int at) const
    {
        if (!touchesBefore(at))
            return true;
        const QStringView before = word(at - 1);
        return isOpeningBracket(before) || isDash(before) || before == u"/" || isQuoteLike(before, true);
    }
    /// Free on the right: a mark here may close.
    bool freeAfter(int at) const
    {
        if (!touchesAfter(at))
            return true;
        return !isWordLike(at + 1) && !isOpeningBracket(word(at + 1)) && !isQuoteLike(word(at + 1), false) &&
               word(at + 1) != u"…" && !word(at + 1).startsWith(u"..");
    }
    static bool isQuoteLike(QStringView mark, bool opening)
    {
        return opening
                   ? (mark == u"“" || mark == u"‘" || mark == u"„" || mark == u"``" || mark == u"\"" || mark == u"'")
                   : (mark == u"“" || mark == u"‘" || mark == u"``");
    }

    void collectMarks()
    {
        for (int at = m_first; at < m_end; ++at) {
            if (m_document.tokens.at(at).kind != TokenKind::Punctuation)
                continue;
            Mark mark;
            mark.token = at;
            if (classify(at, mark))
                m_marks.push_back(mark);
        }
        m_surplus.assign(m_marks.size() + 1, 0);
        m_singleCloses.assign(m_marks.size() + 1, false);
        for (std::size_t at = m_marks.size(); at-- > 0;) {
            const Mark &mark = m_marks[at];
            const bool isDouble = mark.family == MarkFamily::Double;
            const int weight = mark.role == MarkRole::Closes ? 1 : mark.role == MarkRole::Opens ? -1 : 0;
            m_surplus[at] = std::max(0, m_surplus[at + 1] + (isDouble ? weight : 0));
            const bool closesSingle = mark.family == MarkFamily::Single && mark.role == MarkRole::Closes;
            m_singleCloses[at] = closesSingle || (m_singleCloses[at + 1] && !isDouble);
        }
    }

    bool classify(int at, Mark &mark) const
    {
        const QStringView text = word(at);
        const QChar c = text.front();
        if (text.size() > 2)
            return false;
        const bool left = freeBefore(at);
        const bool right = freeAfter(at);
        if (isAmongIdeographs(at) && shapeDecides(c, mark))
            return true;
        switch (c.unicode()) {
        case u'“':
            mark.role = !left && right ? MarkRole::Closes : MarkRole::Opens;
            return true;
        case u'„':
        case u'‟':
            mark.role = MarkRole::Opens;
            return true;
        case u'”':
            mark.role = left && !right ? MarkRole::Opens : MarkRole::Closes;
            return true;
        case u'"':
        case u'＂':
            mark.role = straightRole(left, right);
            return mark.role != MarkRole::None;
        case u'`':
            mark.family = text.size() == 2 ? MarkFamily::Double : MarkFamily::Single;
            mark.role = MarkRole::Opens;
            return true;
        case u'‘':
            mark.family = text.size() == 2 ? MarkFamily::Double : MarkFamily::Single;
            mark.role = !left && right ? MarkRole::Closes : MarkRole::Opens; // ‚…‘
            return !right || !left;
        case u'‚':
            mark.family = MarkFamily::Single;
            mark.role = MarkRole::Opens;
            return left && !right;
        case u'’':
        case u'\'':
            return classifyApostrophe(at, text, left, right, mark);
        case u'«':
        case u'»':
        case u'‹':
        case u'›':
            mark.family = MarkFamily::Angle;
            // »German«; « French », with spaces within, goes by the shape.
            mark.role = (left != right ? left : c == u'«' || c == u'‹') ? MarkRole::Opens : MarkRole::Closes;
            return true;
        case u'「':
        case u'」':
            mark.family = MarkFamily::Corner;
            mark.role = c == u'「' ? MarkRole::Opens : MarkRole::Closes;
            return true;
        case u'『':
        case u'』':
            mark.family = MarkFamily::WhiteCorner;
            mark.role = c == u'『' ? MarkRole::Opens : MarkRole::Closes;
            return true;
        default:
            return false;
        }
    }

    /// Chinese and Japanese put no spaces around marks; there the shape alone tells.
    bool isAmongIdeographs(int at) const
    {
        return (at > m_first && isIdeographic(word(at - 1).front().unicode())) ||
               (at + 1 < m_end && isIdeographic(word(at + 1).front().unicode()));
    }
    static bool shapeDecides(QChar c, Mark &mark)
    {
        if (c == u'‘' || c == u'’')
            mark.family = MarkFamily::Single;
        else if (c != u'“' && c != u'”')
            return false;
        mark.role = c == u'“' || c == u'‘' ? MarkRole::Opens : MarkRole::Closes;
        return true;
    }

    static MarkRole straightRole(bool left, bool right)
    {
        if (left && !right)
            return MarkRole::Opens;
        if (!left && right) {
            // 12" is a measure unless a quotation is open: open() and close() cannot tell, the digit can.
            return MarkRole::Closes;
        }
        return MarkRole::Either;
    }

    bool classifyApostrophe(int at, QStringView text, bool left, bool right, Mark &mark) const
    {
        mark.family = text.size() == 2 ? MarkFamily::Double : MarkFamily::Single;
        if (!left && right) {
            mark.role = MarkRole::Closes;
            return true;
        }
        if (left && !right && text.front() == u'\'' && touchesAfter(at)) {
            // '90s and 'em are no quotations.
            const bool elided = m_document.tokens.at(at + 1).kind == TokenKind::Number || spanOf(at + 1).size() < 2 ||
                                word(at + 1).front().isDigit();
            mark.role = MarkRole::Opens;
            return text.size() == 2 || !elided;
        }
        if (text.size() == 2) {
            // Behind the single mark of an inner quotation what is open decides.
            mark.role = !left ? MarkRole::Closes : touchesBefore(at) ? MarkRole::Either : MarkRole::Opens;
            return true;
        }
        return false;
    }

    bool isOpen(MarkFamily family) const
    {
        return std::any_of(m_open.begin(), m_open.end(), [&](const OpenMark &mark) { return mark.family == family; });
    }

    void open(std::size_t at)
    {
        const Mark &mark = m_marks[at];
        if (mark.family == MarkFamily::Single && !m_singleCloses[at + 1])
            return;
        if (mark.family == MarkFamily::Single && isOpen(MarkFamily::Single))
            return;
        if (mark.family != MarkFamily::Single && isOpen(mark.family)) {
            // „ within „ is a lost mark: what is quoted within a quotation has ‚ ‘.
            const bool german = word(mark.token) == u"„" && word(m_open.back().token) == u"„";
            const bool nested =
                !german && m_open.size() < 4 && m_surplus[at + 1] >= 2 && m_open.back().token + 1 < mark.token;
            if (!nested)
                closeLost(mark);
        }
        QuotedStretch stretch;
        stretch.span = {spanOf(mark.token).begin, spanOf(mark.token).begin};
        stretch.depth = int(m_open.size());
        m_open.push_back({mark.token, mark.family, m_document.quotes.size()});
        m_document.quotes.append(stretch);
        token(mark.token).kind = TokenKind::OpeningQuote;
    }

    void close(const Mark &mark)
    {
        if (!isOpen(mark.family)) {
            if (mark.family == MarkFamily::Angle && !isOpen(MarkFamily::Angle))
                return;
            if (mark.family != MarkFamily::Single)
                openLost(mark);
            return;
        }
        while (m_open.back().family != mark.family)
            giveUp();
        const OpenMark opened = m_open.back();
        if (mark.family == MarkFamily::Single && looksPossessive(mark.token) && laterSingleCloses(mark))
            return;
        m_open.pop_back();
        m_document.quotes[opened.stretch].span.end = spanOf(mark.token).end;
        token(mark.token).kind = TokenKind::ClosingQuote;
        m_lastEnd = mark.token + 1;
    }

    /// "the workers’ rights’": a plural's apostrophe, when another mark can close.
    bool looksPossessive(int at) const
    {
        return at > m_first && word(at - 1).endsWith(u's') && at + 1 < m_end && isWordLike(at + 1);
    }
    bool laterSingleCloses(const Mark &mark) const
    {
        const std::size_t next = std::size_t(&mark - m_marks.data()) + 1;
        return m_singleCloses[next];
    }

    /// The open mark on top never closes: a single one was an apostrophe, a double one runs to the paragraph's end.
    void giveUp()
    {
        const OpenMark opened = m_open.back();
        m_open.pop_back();
        QuotedStretch &stretch = m_document.quotes[opened.stretch];
        if (opened.family == MarkFamily::Single || opened.token + 1 >= m_end) {
            token(opened.token).kind = TokenKind::Punctuation;
            return;
        }
        stretch.span.end = spanOf(m_end - 1).end;
        stretch.closed = false;
    }

    /// A quotation opens while one is open: the first one's closing mark is lost, after its first whole sentence.
    void closeLost(const Mark &next)
    {
        while (m_open.back().family != next.family)
            giveUpBefore(next.token);
        giveUpBefore(next.token);
    }

    void giveUpBefore(int next)
    {
        const OpenMark opened = m_open.back();
        m_open.pop_back();
        QuotedStretch &stretch = m_document.quotes[opened.stretch];
        if (opened.family == MarkFamily::Single || opened.token + 1 >= next) {
            token(opened.token).kind = TokenKind::Punctuation;
            return;
        }
        int last = opened.token + 1;
        while (last + 1 < next && !isTerminalMark(word(last)))
            ++last;
        stretch.span.end = spanOf(last).end;
        stretch.closed = false;
        m_lastEnd = last + 1;
    }

    /// A quotation closes that never opened: it began after the last quotation or with the sentence.
    void openLost(const Mark &mark)
    {
        const bool measure = mark.token > m_first && m_document.tokens.at(mark.token - 1).kind == TokenKind::Number;
        int begin = mark.token;
        const int limit = std::max(m_lastEnd, m_first);
        const bool german = word(mark.token) == u"“";
        const auto parts = [&](int at) {
            return isTerminalMark(word(at)) ||
                   (german && word(at) == u":" && at + 1 < mark.token && m_document.tokens.at(at + 1).capitalised);
        };
        while (begin > limit && !(begin < mark.token - 1 && parts(begin - 1)))
            --begin;
        if (begin + 1 >= mark.token || (measure && word(mark.token) == u"\""))
            return;
        QuotedStretch stretch;
        stretch.span = {spanOf(begin).begin, spanOf(mark.token).end};
        stretch.opened = false;
        stretch.depth = 0;
        m_document.quotes.append(stretch);
        token(mark.token).kind = TokenKind::ClosingQuote;
        m_lastEnd = mark.token + 1;
    }

    Document &m_document;
    int m_first;
    int m_end;
    int m_lastEnd = 0; ///< token after the last closed stretch
    qsizetype m_firstStretch = 0;
    std::vector<Mark> m_marks;
    std::vector<int> m_surplus;       ///< double marks that close from here on beyond those that open
    std::vector<bool> m_singleCloses; ///< a single mark closes from here on, before the next double one
    std::vector<OpenMark> m_open;     ///< at most five deep
};

} // namespace

void pairQuotes(Document &document, int first, int end)
{
    QuotePairer(document, first, end).run();
}

} // namespace Readout::Text
