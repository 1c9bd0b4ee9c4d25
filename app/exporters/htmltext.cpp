// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sweeps once over the text: where something begins or ends, a new piece starts; overlapping highlights share its
// height.
#include "exporters/htmltext.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace Readout::Exporters {

namespace {

constexpr size_t mostStripes = 4; ///< of a piece under many highlights; the fourth stands for all the others
constexpr size_t mostLines = 2;   ///< statements underlined at one place

struct Edge
{
    qsizetype at = 0;
    bool begins = false;
    bool isHighlight = false;
    int index = 0; ///< into ExportedArticle::highlights or statements
};

/// The article's intervals as edges in text order; at one place ends come before beginnings.
QList<Edge> edgesOf(const ExportedArticle &exported)
{
    QList<Edge> edges;
    const QString &text = exported.article.text;
    const auto append = [&edges, &text](TextSpan span, bool isHighlight, int index) {
        if (span.begin < 0 || span.end > text.size() || span.isEmpty())
            return;
        edges.append({span.begin, true, isHighlight, index});
        edges.append({span.end, false, isHighlight, index});
    };
    for (int at = 0; at < exported.highlights.size(); ++at)
        append(exported.highlights[at].span, true, at);
    for (const int at : shownStatements(exported.statements))
        append(exported.statements[at].content, false, at);
    std::stable_sort(edges.begin(), edges.end(), [](const Edge &one, const Edge &other) {
        return one.at != other.at ? one.at < other.at : one.begins < other.begins;
    });
    return edges;
}

/// What covers the current place, and how a piece of text there is written.
class Sweep final
{
public:
    Sweep(const ExportedArticle &exported, const PartyNumbers &parties, const ExportOptions &options,
          qsizetype firstNumber)
        : m_exported(exported), m_parties(parties), m_options(options), m_firstNumber(firstNumber)
    {
    }

    void pass(const Edge &edge)
    {
        std::set<int> &covering = edge.isHighlight ? m_highlights : m_statements;
        if (edge.begins) {
            covering.insert(edge.index);
            if (edge.isHighlight)
                m_begun = edge.index;
        } else {
            covering.erase(edge.index);
        }
    }

    /// Signs that stand after the end of a statement or a highlight.
    QString signsAfter(const Edge &edge) const
    {
        if (edge.begins)
            return {};
        if (edge.isHighlight) {
            const QString number = QString::number(m_firstNumber + edge.index);
            return u"<a class=\"ref\" id=\"h%1\" href=\"#n%1\">%1</a>"_s.arg(number);
        }
        const State state = m_exported.statements[edge.index].state;
        if (state == State::Certain)
            return {};
        const QString sign = state == State::Likely ? u"◐"_s : u"◌"_s;
        return u"<span class=\"state\" title=\"%1\" role=\"img\" aria-label=\"%1\">%2</span>"_s.arg(toString(state),
                                                                                                    sign);
    }

    QString piece(const QString &text)
    {
        QString html = htmlEscaped(text);
        if (text.isEmpty())
            return html;
        if (!m_highlights.empty())
            html = marked(html);
        size_t lines = 0;
        for (const int at : m_statements) {
            if (++lines > mostLines)
                break;
            html = underlined(html, m_exported.statements[at], lines);
        }
        m_begun = -1;
        return html;
    }

private:
    QString marked(const QString &html) const
    {
        QStringList colours;
        QStringList names;
        for (const int at : m_highlights) {
            const Highlight &highlight = m_exported.highlights[at];
            if (colours.size() == int(mostStripes))
                break;
            const bool standsForAll = colours.size() + 1 == int(mostStripes) && m_highlights.size() > mostStripes;
            colours.append(QString::number(standsForAll ? lastHighlightColour : highlight.colour));
            names.append(colourName(highlight.colour, m_options));
        }
        QString style;
        if (colours.size() > 1) {
            QStringList stripes;
            for (qsizetype at = 0; at < colours.size(); ++at)
                stripes.append(u"var(--m%1) %2% %3%"_s.arg(colours[at])
                                   .arg(100 * at / colours.size())
                                   .arg(100 * (at + 1) / colours.size()));
            style = u" style=\"background:linear-gradient("_s + stripes.join(u',') + u")\""_s;
        }
        QString classes = u"m"_s + colours.first();
        if (m_begun >= 0)
            classes += u" b"_s + QString::number(m_exported.highlights[m_begun].colour);
        return u"<mark class=\""_s + classes + u"\" title=\""_s + htmlEscaped(names.join(u", "_s)) + u'"' + style +
               u'>' + html + u"</mark>"_s;
    }

    QString underlined(const QString &html, const Statement &statement, size_t line) const
    {
        const AttributionRecord known = attributionOf(m_exported.article.text, statement);
        return underPartyLines(html, statement.parties, m_parties, attributionLine(known, QString()), line > 1);
    }

    const ExportedArticle &m_exported;
    const PartyNumbers &m_parties;
    const ExportOptions &m_options;
    qsizetype m_firstNumber;
    std::set<int> m_highlights; ///< in text order, so that the earliest is on top
    std::set<int> m_statements;
    int m_begun = -1; ///< the highlight that begins with the next piece
};

QString paragraphStart(const Paragraph &paragraph)
{
    const QString label = paragraph.label();
    const QString number = label.isEmpty() ? QString() : u"<span class=\"no\">¶"_s + label + u"</span>"_s;
    switch (paragraph.kind) {
    case ParagraphKind::Headline:
        return u"<h2 dir=\"auto\">"_s + number;
    case ParagraphKind::Heading:
        return u"<h4 dir=\"auto\">"_s + number;
    case ParagraphKind::BlockQuote:
        return u"<blockquote dir=\"auto\">"_s + number;
    case ParagraphKind::Standfirst:
        return u"<p class=\"standfirst\" dir=\"auto\">"_s + number;
    case ParagraphKind::ListItem:
        return u"<p class=\"item\" dir=\"auto\">"_s + number;
    case ParagraphKind::Caption:
        return u"<p class=\"caption\" dir=\"auto\">"_s + number;
    case ParagraphKind::Body:
        break;
    }
    return u"<p dir=\"auto\">"_s + number;
}

QString paragraphEnd(const Paragraph &paragraph)
{
    switch (paragraph.kind) {
    case ParagraphKind::Headline:
        return u"</h2>\n"_s;
    case ParagraphKind::Heading:
        return u"</h4>\n"_s;
    case ParagraphKind::BlockQuote:
        return u"</blockquote>\n"_s;
    default:
        return u"</p>\n"_s;
    }
}

} // namespace

QString htmlEscaped(const QString &text)
{
    QString escaped;
    escaped.reserve(text.size() + text.size() / 16);
    for (const QChar character : text) {
        if (character == u'<')
            escaped += u"&lt;"_s;
        else if (character == u'>')
            escaped += u"&gt;"_s;
        else if (character == u'&')
            escaped += u"&amp;"_s;
        else if (character == u'"')
            escaped += u"&quot;"_s;
        else if (character == u'\'')
            escaped += u"&#39;"_s;
        else if (character.category() != QChar::Other_Control || character == u'\n')
            escaped += character;
    }
    return escaped;
}

void PartyNumbers::append(const QList<Statement> &statements)
{
    for (const int at : shownStatements(statements)) {
        for (const QString &party : statements[at].parties) {
            if (m_numbers.contains(party))
                continue;
            m_parties.append(party);
            m_numbers.insert(party, m_next++);
        }
    }
}

void PartyNumbers::append(const Comparison &comparison)
{
    for (int at = 0; at < comparison.sides.size(); ++at) {
        bool isNew = false;
        for (const QString &party : comparison.sides[at].parties) {
            if (at == comparison.jointSide || m_numbers.contains(party))
                continue;
            m_parties.append(party);
            m_numbers.insert(party, m_next);
            isNew = true;
        }
        m_next += isNew ? 1 : 0;
    }
}

QString PartyNumbers::lineClass(const QString &party) const
{
    return u'p' + QString::number(std::min(8, m_numbers.value(party, 0)));
}

QString underPartyLines(const QString &html, const QStringList &parties, const PartyNumbers &numbers,
                        const QString &title, bool isLow)
{
    QString inner = html;
    if (parties.size() > 1)
        inner = u"<span class=\"s low "_s + numbers.lineClass(parties[1]) + u"\">"_s + html + u"</span>"_s;
    return u"<span class=\"s "_s + numbers.lineClass(parties.value(0)) + (isLow ? u" low\""_s : u"\""_s) +
           (title.isEmpty() ? QString() : u" title=\""_s + htmlEscaped(title) + u'"') + u'>' + inner + u"</span>"_s;
}

QString articleText(const ExportedArticle &exported, const PartyNumbers &parties, const ExportOptions &options,
                    qsizetype firstNumber)
{
    const QList<Edge> edges = edgesOf(exported);
    const QString &text = exported.article.text;
    Sweep sweep(exported, parties, options, firstNumber);
    QString html;
    qsizetype next = 0;
    for (const Paragraph &paragraph : exported.article.paragraphs) {
        const TextSpan span = within(paragraph.span, text);
        html += paragraphStart(paragraph);
        qsizetype at = span.begin;
        for (; next < edges.size() && edges[next].at <= span.end; ++next) {
            const Edge &edge = edges[next];
            if (edge.at == span.end && edge.begins)
                break; // it begins with the next paragraph's text
            const qsizetype until = std::max(at, edge.at);
            html += sweep.piece(text.sliced(at, until - at)) + sweep.signsAfter(edge);
            at = until;
            sweep.pass(edge);
        }
        html += sweep.piece(text.sliced(at, span.end - at)) + paragraphEnd(paragraph);
    }
    return html;
}

} // namespace Readout::Exporters
