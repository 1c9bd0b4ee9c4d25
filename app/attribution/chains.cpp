// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sorted by place, the links that enclose a statement lie on a stack.
#include "attribution/chains.h"

#include <algorithm>
#include <numeric>

namespace Readout::Attribution {

namespace {

struct ContentPiece
{
    TokenRange content;
    int report = 0;
};

TextSpan spanOf(const Text::Document &document, TokenRange range)
{
    return {document.tokens[range.first].span.begin, document.tokens[range.end - 1].span.end};
}

/// For each token, how many letters and digits up to it stand inside and outside of quotations.
class LetterCount final
{
public:
    explicit LetterCount(const Text::Document &document)
    {
        m_all.reserve(std::size_t(document.tokens.size()) + 1);
        m_quoted.reserve(std::size_t(document.tokens.size()) + 1);
        m_all.push_back(0);
        m_quoted.push_back(0);
        qsizetype quote = 0;
        qsizetype reach = 0;
        for (const Text::Token &token : document.tokens) {
            while (quote < document.quotes.size() && document.quotes[quote].span.begin <= token.span.begin)
                reach = std::max(reach, document.quotes[quote++].span.end);
            const bool counts = token.kind == Text::TokenKind::Word || token.kind == Text::TokenKind::Number;
            const int letters = counts ? int(token.span.size()) : 0;
            m_all.push_back(m_all.back() + letters);
            m_quoted.push_back(m_quoted.back() + (token.span.begin < reach ? letters : 0));
        }
    }

    QuotationKind kindOf(TokenRange range) const
    {
        const int all = m_all[std::size_t(range.end)] - m_all[std::size_t(range.first)];
        const int quoted = m_quoted[std::size_t(range.end)] - m_quoted[std::size_t(range.first)];
        if (quoted == 0)
            return QuotationKind::Indirect;
        return all - quoted <= std::max(2, all * 3 / 100) ? QuotationKind::Direct : QuotationKind::Mixed;
    }

private:
    std::vector<int> m_all;
    std::vector<int> m_quoted;
};

std::vector<ContentPiece> piecesOf(const std::vector<Report> &reports)
{
    std::vector<ContentPiece> pieces;
    for (std::size_t at = 0; at < reports.size(); ++at) {
        for (const TokenRange &content : reports[at].contents) {
            if (!content.isEmpty())
                pieces.push_back({content, int(at)});
        }
    }
    std::stable_sort(pieces.begin(), pieces.end(), [&](const ContentPiece &a, const ContentPiece &b) {
        if (a.content.first != b.content.first)
            return a.content.first < b.content.first;
        return a.content.end > b.content.end;
    });
    return pieces;
}

/// The link @p inner lies in: its content holds the inner one's content and cue.
bool encloses(const ContentPiece &outer, const ContentPiece &inner, const std::vector<Report> &reports)
{
    if (outer.report == inner.report || !outer.content.contains(inner.content))
        return false;
    const Report &report = reports[std::size_t(inner.report)];
    return report.cue.isEmpty() || outer.content.contains(report.cue);
}

bool isPronoun(QStringView mention, std::initializer_list<QStringView> pronouns)
{
    return std::any_of(pronouns.begin(), pronouns.end(),
                       [mention](QStringView pronoun) { return mention.compare(pronoun, Qt::CaseInsensitive) == 0; });
}

/// "Xi said he hoped …", “I think …,” she said: the inner speaker is the outer one, so both are one link.
bool isSameLink(const Text::Document &document, const ContentPiece &outer, const ContentPiece &inner,
                const std::vector<Report> &reports)
{
    const Report &report = reports[std::size_t(inner.report)];
    const Report &around = reports[std::size_t(outer.report)];
    if (!report.speaker || !around.speaker)
        return false;
    const QStringView speaker = spanOf(document, *report.speaker).of(document.text);
    if (isPronoun(speaker, {u"I", u"we", u"ich", u"wir"}))
        return document.tokens[outer.content.first].kind == Text::TokenKind::OpeningQuote;
    // “We lost, he said. We will win.”: the marks run on over the cue.
    const bool marksRunOn = around.cue.isEmpty() && report.cue.first >= inner.content.end &&
                            inner.content.first == outer.content.first + 1 &&
                            isPronoun(speaker, {u"he", u"she", u"er", u"sie"});
    if (marksRunOn)
        return true;
    const bool conjunction = isPronoun(document.word(outer.content.first), {u"that", u"dass", u"daß"});
    const int opens = outer.content.first + (conjunction ? 1 : 0);
    if (report.speaker->first != opens)
        return false;
    // "She said …, the ministry said": nobody tells twice that they say it.
    if (!report.attitude && around.cue.first >= outer.content.end)
        return false;
    if (isPronoun(speaker, {u"he", u"she", u"it", u"er", u"sie", u"es", u"man"}))
        return true;
    const QStringView outside = spanOf(document, *around.speaker).of(document.text);
    return isPronoun(speaker, {u"they"}) &&
           (outside.endsWith(u's') || outside.contains(u" and ") || isPronoun(outside, {u"they"}));
}

Statement statementOf(const Text::Document &document, const Report &report, const ContentPiece &piece)
{
    Statement statement;
    statement.content = spanOf(document, piece.content);
    statement.act = report.attitude ? Act::Attitude : Act::Statement;
    if (report.speaker)
        statement.speaker = spanOf(document, *report.speaker);
    if (!report.cue.isEmpty())
        statement.cue = spanOf(document, report.cue);
    if (report.quotedBy)
        statement.source = spanOf(document, *report.quotedBy);
    statement.verb = report.lemma;
    statement.force = report.force;
    statement.state = report.state;
    return statement;
}

/// A link that still lies around what follows.
struct Enclosing
{
    const ContentPiece *piece = nullptr;
    int statement = 0;
};

} // namespace

QList<Statement> linkStatements(const Text::Document &document, const std::vector<Report> &reports)
{
    const LetterCount letters(document);
    const std::vector<ContentPiece> pieces = piecesOf(reports);
    QList<Statement> statements;
    statements.reserve(qsizetype(pieces.size()));
    std::vector<Enclosing> enclosing; // outermost first
    std::vector<int> groups(reports.size(), 0);
    int lastGroup = 0;
    for (const ContentPiece &piece : pieces) {
        while (!enclosing.empty() && enclosing.back().piece->content.end <= piece.content.first)
            enclosing.pop_back();
        const auto outer = std::find_if(enclosing.rbegin(), enclosing.rend(),
                                        [&](const Enclosing &link) { return encloses(*link.piece, piece, reports); });
        if (outer != enclosing.rend() && isSameLink(document, *outer->piece, piece, reports))
            continue;
        Statement statement = statementOf(document, reports[std::size_t(piece.report)], piece);
        statement.kind = letters.kindOf(piece.content);
        int &group = groups[std::size_t(piece.report)];
        if (group == 0)
            group = ++lastGroup;
        statement.group = group;
        if (outer != enclosing.rend()) {
            statement.parent = outer->statement;
            const Statement &around = statements.at(outer->statement);
            if (!statement.source)
                statement.source = around.speaker ? around.speaker : around.source;
        }
        enclosing.push_back({&piece, int(statements.size())});
        statements.append(std::move(statement));
    }
    return statements;
}

} // namespace Readout::Attribution
