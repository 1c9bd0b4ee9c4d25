// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison as columns of cards, in the words of the screen: they come from the same model.
#include "common/readinglayout.h"
#include "domain/articlenames.h"
#include "exporters/fields.h"
#include "models/comparisonmodel.h"
#include "printing/articledocument.h"
#include "printing/sampledtext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Printing {

using Models::ComparisonModel;

namespace {

/// A range of paragraphs is not broken at its dash.
QString unbroken(QString words)
{
    return words.replace(u'–', u"\u2060–\u2060"_s);
}

QList<int> linesAt(const QModelIndex &card, int role)
{
    return card.data(role).value<QList<int>>();
}

class CardBuilder final
{
public:
    explicit CardBuilder(const ComparisonModel &model) : m_model(model) {}

    QList<Block> cardsOf(int topic, int side) const
    {
        QList<Block> blocks;
        for (int row = 0; row < m_model.cardCount(topic, side); ++row)
            appendCard(blocks, m_model.index(m_model.firstRowOf(topic) + row, side));
        return blocks;
    }
    QList<Block> headOf(int side) const;

private:
    static void appendCard(QList<Block> &blocks, const QModelIndex &card);
    static Block footOf(const QModelIndex &card, bool isReported);

    const ComparisonModel &m_model;
};

QList<Block> CardBuilder::headOf(int side) const
{
    const auto data = [&](int role) { return m_model.headerData(side, Qt::Horizontal, role); };
    SampledText name;
    name.addParties(data(ComparisonModel::LinesRole).value<QList<int>>());
    name.add(data(Qt::DisplayRole).toString());
    QList<Block> head{name.block(BlockStyle::ColumnHead)};
    if (const QString coverage = data(ComparisonModel::CoverageRole).toString(); !coverage.isEmpty())
        head.append(textBlock(BlockStyle::QuoteFoot, unbroken(coverage)));
    return head;
}

/// The party's line, who said it, how, according to whom, where, and how sure that is.
Block CardBuilder::footOf(const QModelIndex &card, bool isReported)
{
    const auto text = [&](int role) { return card.data(role).toString(); };
    const QString speaker = text(ComparisonModel::SpeakerRole);
    QStringList words{speaker.isEmpty() ? printed(QT_TRANSLATE_NOOP("Printing", "speaker unknown")) : speaker,
                      text(ComparisonModel::VerbRole)};
    // Whose account it is stands in the frame's head already when others report it.
    if (const QString source = text(ComparisonModel::SourceRole); !source.isEmpty() && !isReported)
        words.append(printed(QT_TRANSLATE_NOOP("Printing", "according to %1")).arg(source));
    words.append(text(ComparisonModel::PlaceRole));
    words.removeAll(QString());
    const auto state = State(card.data(ComparisonModel::StateRole).toInt());
    const auto check = Check(card.data(ComparisonModel::CheckRole).toInt());
    SampledText foot;
    foot.addParties(linesAt(card, ComparisonModel::LinesRole));
    foot.add(words.join(u" · "_s) + u' ');
    foot.addState(state, check);
    foot.add(Models::stateWord(state, check));
    return foot.block(BlockStyle::QuoteFoot);
}

void CardBuilder::appendCard(QList<Block> &blocks, const QModelIndex &card)
{
    const auto text = [&](int role) { return card.data(role).toString(); };
    const auto kind = CellKind(card.data(ComparisonModel::CardKindRole).toInt());
    const qsizetype first = blocks.size();
    if (kind == CellKind::Absent) {
        blocks.append(textBlock(BlockStyle::Finding, unbroken(text(Qt::DisplayRole))));
        if (const QString searched = text(ComparisonModel::SearchedRole); !searched.isEmpty())
            blocks.append(textBlock(BlockStyle::QuoteFoot, searched));
    } else {
        const bool isReported = kind == CellKind::Reported;
        if (isReported) {
            SampledText head;
            head.addParties(linesAt(card, ComparisonModel::ReporterLinesRole));
            const QString reporter = text(ComparisonModel::ReporterRole);
            head.add(reporter.isEmpty()
                         ? printed(QT_TRANSLATE_NOOP("Printing", "Only as others report it"))
                         : printed(QT_TRANSLATE_NOOP("Printing", "Only as %1 reports it")).arg(reporter));
            blocks.append(head.block(BlockStyle::QuoteFoot));
        }
        Block quote = textBlock(BlockStyle::Quote, text(Qt::DisplayRole));
        quote.language = text(ComparisonModel::LanguageRole);
        blocks.append(quote);
        blocks.append(footOf(card, isReported));
    }
    const bool isFramed = kind == CellKind::Absent || kind == CellKind::Reported;
    for (qsizetype at = first; at < blocks.size(); ++at) {
        blocks[at].keepWithNext = at + 1 < blocks.size();
        if (!isFramed)
            continue;
        blocks[at].frame = kind == CellKind::Absent ? Block::Frame::Absence : Block::Frame::Report;
        blocks[at].frameStarts = at == first;
        blocks[at].frameEnds = at + 1 == blocks.size();
        blocks[at].frameParties = linesAt(card, ComparisonModel::ReporterLinesRole);
    }
    if (const QString foot = text(ComparisonModel::FootRole); !foot.isEmpty())
        blocks.append(textBlock(BlockStyle::QuoteFoot, unbroken(foot)));
}

/// What was compared, above the columns.
Section titleSection(const PrintedComparison &printed, const QString &title)
{
    QList<Block> blocks{textBlock(BlockStyle::Title, title)};
    for (const AnnotatedArticle &annotated : printed.articles) {
        QStringList parts{articleName(annotated), originOf(annotated.article), annotated.article.details.address};
        parts.removeAll(QString());
        blocks.append(textBlock(BlockStyle::Byline, parts.join(u" · "_s)));
    }
    for (Block &block : blocks)
        block.keepWithNext = true;
    Section section;
    section.columns = {blocks};
    return section;
}

} // namespace

Document comparisonDocument(const PrintedComparison &printedOnes, int columnsAtOnce)
{
    ComparisonModel model;
    model.setComparison(printedOnes.comparison, printedOnes.articles, printedOnes.order);
    Document document;
    document.title =
        printedOnes.heading.isEmpty() ? printed(QT_TRANSLATE_NOOP("Printing", "Side by side")) : printedOnes.heading;
    document.isLandscape = true;
    document.sections.append(titleSection(printedOnes, document.title));
    CardBuilder cards(model);
    const int sides = model.columnCount();
    const int groups = (sides + columnsAtOnce - 1) / std::max(1, columnsAtOnce);
    int first = 0;
    for (int group = 0; group < groups; ++group) {
        const int count = (sides - first + groups - group - 1) / (groups - group); // as even as can be
        Heads heads;
        for (int side = first; side < first + count; ++side)
            heads.columns.append(cards.headOf(side));
        document.heads.append(heads);
        for (int topic = 0; topic < model.topicCount(); ++topic) {
            const QString name = model.headerData(model.firstRowOf(topic), Qt::Vertical, Qt::DisplayRole).toString();
            Section section;
            section.heads = group;
            section.newPage = group > 0 && topic == 0;
            if (!name.isEmpty())
                section.title = {textBlock(BlockStyle::Topic, name)};
            for (int side = first; side < first + count; ++side)
                section.columns.append(cards.cardsOf(topic, side));
            document.sections.append(section);
        }
        first += count;
    }
    const QString leftOut = Exporters::leftOutText(printedOnes.comparison, printedOnes.articles);
    if (!leftOut.isEmpty()) {
        Section last;
        last.columns = {{textBlock(BlockStyle::Byline, leftOut)}};
        document.sections.append(last);
    }
    return document;
}

} // namespace Readout::Printing
