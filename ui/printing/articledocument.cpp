// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An article as blocks: head, legend, paragraphs with bands and lines, notes for the margin.
#include "printing/articledocument.h"

#include "common/painting.h"
#include "common/readingpieces.h"
#include "domain/articlenames.h"
#include "exporters/fields.h"
#include "models/statementchoice.h"
#include "models/statementtext.h"
#include "printing/sampledtext.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Printing {

namespace {

constexpr int mostLegendParties = 24;

BlockStyle styleOf(ParagraphKind kind)
{
    switch (kind) {
    case ParagraphKind::Headline:
        return BlockStyle::Title;
    case ParagraphKind::Standfirst:
        return BlockStyle::Standfirst;
    case ParagraphKind::Heading:
        return BlockStyle::Heading;
    case ParagraphKind::ListItem:
        return BlockStyle::ListItem;
    case ParagraphKind::BlockQuote:
        return BlockStyle::BlockQuote;
    case ParagraphKind::Caption:
        return BlockStyle::Caption;
    case ParagraphKind::Body:
        break;
    }
    return BlockStyle::Body;
}

/// Where a block's text stands in the article's.
struct Place
{
    TextSpan span;
    int block = 0;
};

class ArticleBuilder final
{
public:
    ArticleBuilder(const PrintedArticles &printed, const PrintOptions &options)
        : m_printed(printed), m_article(printed.articles.first().annotated.article),
          m_statements(printed.articles.first().annotated.statements),
          m_highlights(printed.articles.first().highlights), m_options(options)
    {
        std::stable_sort(m_highlights.begin(), m_highlights.end(), [](const Highlight &one, const Highlight &other) {
            return std::pair(one.span.begin, one.created) < std::pair(other.span.begin, other.created);
        });
    }

    Document build()
    {
        appendPieces();
        if (m_options.statements)
            appendLines();
        if (m_options.highlights)
            appendBands();
        Document document;
        document.title = articleName(m_printed.articles.first().annotated);
        document.origin = originOf(m_article);
        document.notes = std::move(m_notes);
        Section section;
        section.columns = {std::move(m_blocks)};
        document.sections = {std::move(section)};
        return document;
    }

private:
    void appendPieces();
    void appendText(const Common::ReadingPiece &piece, bool joinsNext);
    void appendHeadEnd();
    void appendLegend();
    void appendColours();
    void appendLines();
    void appendBands();
    void appendNote(const Highlight &highlight, int number, const Place &place);
    QList<Place>::const_iterator firstPlace(qsizetype position) const;

    const PrintedArticles &m_printed;
    const Article &m_article;
    const QList<Statement> &m_statements;
    QList<Highlight> m_highlights;
    const PrintOptions &m_options;
    QList<Block> m_blocks;
    QList<Place> m_places;
    QList<MarginNote> m_notes;
};

void ArticleBuilder::appendPieces()
{
    using Kind = Common::ReadingPiece::Kind;
    const QList<Common::ReadingPiece> pieces = Common::readingPieces(m_article);
    bool inHead = true;
    for (qsizetype at = 0; at < pieces.size(); ++at) {
        const Common::ReadingPiece &piece = pieces[at];
        if (piece.kind != Kind::Text) {
            Block block;
            block.style = piece.kind == Kind::Title ? BlockStyle::Title : BlockStyle::Byline;
            block.text = piece.kind == Kind::Title ? m_article.details.title : Common::bylineOf(m_article.details);
            block.language = m_article.details.language;
            block.keepWithNext = true;
            m_blocks.append(block);
            continue;
        }
        const Paragraph &paragraph = m_article.paragraphs[piece.paragraph];
        if (inHead && paragraph.kind != ParagraphKind::Headline && paragraph.kind != ParagraphKind::Standfirst) {
            inHead = false;
            appendHeadEnd();
        }
        const int next = at + 1 < pieces.size() ? pieces[at + 1].paragraph : -1;
        const bool isPart = paragraph.number > 0 && next >= 0 && m_article.paragraphs[next].number == paragraph.number;
        appendText(piece, isPart || !piece.last);
    }
    if (inHead)
        appendHeadEnd();
}

void ArticleBuilder::appendText(const Common::ReadingPiece &piece, bool joinsNext)
{
    const Paragraph &paragraph = m_article.paragraphs[piece.paragraph];
    Block block;
    block.style = styleOf(paragraph.kind);
    block.text = piece.span.of(m_article.text).toString();
    block.language = m_article.details.language;
    block.label = piece.first ? paragraph.label() : QString();
    block.starts = piece.first;
    block.ends = piece.last;
    block.joinsNext = joinsNext;
    block.keepWithNext = paragraph.kind == ParagraphKind::Headline || paragraph.kind == ParagraphKind::Standfirst ||
                         paragraph.kind == ParagraphKind::Heading;
    m_places.append({piece.span, int(m_blocks.size())});
    m_blocks.append(block);
}

void ArticleBuilder::appendHeadEnd()
{
    if (!m_article.details.address.isEmpty()) {
        Block block;
        block.style = BlockStyle::Byline;
        block.text = m_article.details.address;
        block.keepWithNext = true;
        m_blocks.append(block);
    }
    if (m_options.statements)
        appendLegend();
    if (m_options.highlights && !m_highlights.isEmpty())
        appendColours();
}

/// Whose line is whose, how many statements each made, and what the signs in the margin say.
void ArticleBuilder::appendLegend()
{
    QMap<QList<int>, std::pair<QString, int>> parties;
    std::array<int, 3> states{};
    for (const int at : shownStatements(m_statements)) {
        const Statement &statement = m_statements[at];
        QList<int> indexes = m_printed.order.indexesOf(statement.parties);
        // Joint ones after the others, those without a party last.
        indexes.prepend(indexes.isEmpty() ? 2 : int(indexes.size() > 1));
        auto &[name, count] = parties[indexes];
        name = Models::partiesName(statement.parties, Models::hasUnknownSpeaker(statement));
        ++count;
        if (statement.check == Check::None)
            ++states[size_t(statement.state)];
    }
    if (parties.isEmpty())
        return;
    SampledText legend;
    int shown = 0;
    for (auto party = parties.cbegin(); party != parties.cend() && shown < mostLegendParties; ++party, ++shown) {
        legend.startItem();
        legend.addParties(party.key().sliced(1));
        legend.addItemWords(u"%1 %2"_s.arg(party->first).arg(party->second));
    }
    for (const State state : {State::Likely, State::Unknown}) {
        if (states[size_t(state)] == 0)
            continue;
        legend.startItem();
        legend.addState(state, Check::None);
        legend.addItemWords(u"%1 %2"_s.arg(Models::stateWord(state, Check::None)).arg(states[size_t(state)]));
    }
    const int attitudes = m_options.attitudes ? Models::attitudeCount(m_statements) : 0;
    if (attitudes > 0) {
        legend.startItem();
        legend.addItemWords(printed(QT_TRANSLATE_NOOP("Printing", "hairlines: attitudes %1")).arg(attitudes));
    }
    m_blocks.append(legend.block(BlockStyle::Legend));
    m_blocks.last().keepWithNext = true;
    m_blocks.last().joinsNext = m_options.highlights && !m_highlights.isEmpty();
}

void ArticleBuilder::appendColours()
{
    std::array<int, lastHighlightColour + 1> counts{};
    for (const Highlight &highlight : std::as_const(m_highlights))
        ++counts[size_t(std::clamp(highlight.colour, firstHighlightColour, lastHighlightColour))];
    SampledText legend;
    for (int colour = firstHighlightColour; colour <= lastHighlightColour; ++colour) {
        if (counts[size_t(colour)] == 0)
            continue;
        legend.startItem();
        legend.addColour(colour);
        legend.addItemWords(u"%1 %2"_s.arg(colourName(m_printed, colour)).arg(counts[size_t(colour)]));
    }
    m_blocks.append(legend.block(BlockStyle::Legend));
    m_blocks.last().keepWithNext = true;
}

/// The first block that reaches beyond @p position.
QList<Place>::const_iterator ArticleBuilder::firstPlace(qsizetype position) const
{
    return std::upper_bound(m_places.cbegin(), m_places.cend(), position,
                            [](qsizetype at, const Place &place) { return at < place.span.end; });
}

void ArticleBuilder::appendLines()
{
    for (const int at : Models::chosenStatements(m_statements, {.attitudes = m_options.attitudes})) {
        const Statement &statement = m_statements[at];
        const bool isAttitude = statement.act == Act::Attitude;
        for (auto place = firstPlace(statement.content.begin);
             place != m_places.cend() && place->span.begin < statement.content.end; ++place) {
            const TextSpan span{std::max(statement.content.begin, place->span.begin) - place->span.begin,
                                std::min(statement.content.end, place->span.end) - place->span.begin};
            Block &block = m_blocks[place->block];
            const QList<int> parties = m_printed.order.indexesOf(statement.parties);
            const bool ends = statement.content.end <= place->span.end;
            const bool looksAlike = !parties.isEmpty() && parties.first() >= int(Common::Theme().parties.size());
            block.lines.append(
                {span, parties, statement.state != State::Certain, isAttitude,
                 ends && looksAlike ? Models::PartyOrder::displayName(statement.parties.first()) : QString()});
            if (ends && statement.state != State::Certain && statement.check == Check::None)
                block.states.append({span.end - 1, statement.state});
        }
    }
}

void ArticleBuilder::appendBands()
{
    int number = 0;
    for (const Highlight &highlight : std::as_const(m_highlights)) {
        ++number;
        if (m_places.isEmpty())
            return;
        auto place = firstPlace(highlight.span.begin);
        if (place == m_places.cend())
            --place;
        if (m_options.notes)
            appendNote(highlight, number, *place);
        for (; place != m_places.cend() && place->span.begin < highlight.span.end; ++place) {
            const bool begins = highlight.span.begin >= place->span.begin;
            const TextSpan span{std::max(highlight.span.begin, place->span.begin) - place->span.begin,
                                std::min(highlight.span.end, place->span.end) - place->span.begin};
            if (!span.isEmpty())
                m_blocks[place->block].bands.append({span, highlight.colour, m_options.notes && begins ? number : 0,
                                                     begins, highlight.span.end <= place->span.end});
        }
    }
}

void ArticleBuilder::appendNote(const Highlight &highlight, int number, const Place &place)
{
    MarginNote note;
    note.block = place.block;
    note.position = std::max<qsizetype>(0, highlight.span.begin - place.span.begin);
    note.colour = highlight.colour;
    SampledText head;
    head.add(QString::number(number) + u"  "_s);
    head.addColour(highlight.colour);
    head.add(colourName(m_printed, highlight.colour));
    note.blocks.append(head.block(BlockStyle::NoteHead));
    const auto add = [&](BlockStyle style, const QString &text) {
        Block block;
        block.style = style;
        block.text = text;
        note.blocks.append(block);
    };
    for (const QString &paragraph : highlight.note.split(u'\n', Qt::SkipEmptyParts))
        add(BlockStyle::NoteText, paragraph);
    if (!highlight.tags.isEmpty())
        add(BlockStyle::NoteFoot, highlight.tags.join(u" · "_s));
    if (const auto attribution = attributionNow(highlight.attribution, m_article.text, m_statements, highlight.span))
        add(BlockStyle::NoteFoot, attributionWords(*attribution));
    m_notes.append(note);
}

} // namespace

QString colourName(const PrintedArticles &printed, int colour)
{
    const QString name = printed.colourNames.value(colour - firstHighlightColour);
    return name.isEmpty() ? Common::highlightColourName(colour) : name;
}

Document articleDocument(const PrintedArticles &printed, const PrintOptions &options)
{
    if (printed.articles.isEmpty())
        return {};
    return ArticleBuilder(printed, options).build();
}

} // namespace Readout::Printing
