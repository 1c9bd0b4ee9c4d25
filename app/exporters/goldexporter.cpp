// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// JSON Lines: only what a person has checked is an item; what nobody has judged is a region that measures nothing.
// docs/file-formats.md has the shape.
#include "exporters/goldexporter.h"

#include "exporters/fields.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Exporters {

namespace {

bool isJudged(const Statement &statement)
{
    return statement.check != Check::None;
}

/// One article on its way into a line.
class GoldArticle final
{
public:
    GoldArticle(const Article &article, const QList<Statement> &statements)
        : m_article(article), m_statements(statements), m_positions(article.text)
    {
        for (const int at : shownStatements(statements)) {
            if (!isJudged(statements[at]))
                m_unchecked.append(at);
        }
    }

    QJsonObject toJson() const
    {
        const ArticleDetails &details = m_article.details;
        QJsonObject line{{u"id"_s, u"readout:"_s + m_article.uuid.toString(QUuid::WithoutBraces)},
                         {u"corpus"_s, u"readout"_s},
                         {u"lang"_s, details.language},
                         {u"text"_s, m_article.text},
                         {u"quotes"_s, quotes()},
                         {u"complete"_s, m_unchecked.isEmpty()},
                         {u"unchecked"_s, m_unchecked.size()}};
        if (!details.title.isEmpty())
            line.insert(u"title"_s, details.title);
        if (!details.outlet.isEmpty())
            line.insert(u"publisher"_s, details.outlet);
        if (const QJsonArray ignored = ignore(); !ignored.isEmpty())
            line.insert(u"ignore"_s, ignored);
        return line;
    }

private:
    /// Items in the order of the statements; an item's parent is an index into the same list.
    QJsonArray quotes() const
    {
        QList<int> places(m_statements.size(), -1);
        QJsonArray items;
        for (int at = 0; at < m_statements.size(); ++at) {
            const Statement &statement = m_statements[at];
            if (!isJudged(statement) || statement.check == Check::Rejected)
                continue;
            places[at] = int(items.size());
            QJsonObject item = itemOf(statement);
            const Statement *outer = statement.parent >= 0 && statement.parent < m_statements.size()
                                         ? &m_statements[statement.parent]
                                         : nullptr;
            if (outer != nullptr && outer->check != Check::Rejected) {
                item.insert(u"nested"_s, true);
                if (places[statement.parent] >= 0)
                    item.insert(u"parent"_s, places[statement.parent]);
            }
            items.append(item);
        }
        return items;
    }

    QJsonObject itemOf(const Statement &statement) const
    {
        QJsonArray actors;
        for (const Actor &actor : statement.actors) {
            actors.append(
                QJsonObject{{u"name"_s, actor.name}, {u"parties"_s, QJsonArray::fromStringList(actor.parties)}});
        }
        const Actor source = statement.sourceActor.value_or(Actor());
        const TextSpan content = within(statement.content, m_article.text);
        return {{u"start"_s, m_positions.toCodePoints(content.begin)},
                {u"end"_s, m_positions.toCodePoints(content.end)},
                {u"type"_s, toString(statement.kind)},
                {u"act"_s, toString(statement.act)},
                {u"speaker"_s, mention(statement.speaker)},
                {u"cue"_s, mention(statement.cue)},
                {u"group"_s, statement.group},
                {u"actors"_s, actors},
                {u"parties"_s, QJsonArray::fromStringList(statement.parties)},
                {u"source"_s, mention(statement.source)},
                {u"sourceActor"_s, source.name.isEmpty() ? QJsonValue() : QJsonValue(source.name)},
                {u"sourceParties"_s, QJsonArray::fromStringList(source.parties)},
                {u"check"_s, toString(statement.check)}};
    }

    QJsonValue mention(const std::optional<TextSpan> &span) const
    {
        if (!span)
            return {};
        const TextSpan safe = within(*span, m_article.text);
        return QJsonObject{{u"start"_s, m_positions.toCodePoints(safe.begin)},
                           {u"end"_s, m_positions.toCodePoints(safe.end)},
                           {u"text"_s, safe.of(m_article.text).toString()}};
    }

    /// Author's paragraphs with nothing in them a person has judged, or with something they have not; and everywhere
    /// the machine's statements that views do not show: outer links and attitudes.
    QList<TextSpan> unjudged() const
    {
        QList<TextSpan> regions;
        for (const Statement &statement : m_statements) {
            if (!isJudged(statement))
                regions.append(within(statement.content, m_article.text));
        }
        if (!m_unchecked.isEmpty())
            regions.append(uncheckedBlocks());
        std::sort(regions.begin(), regions.end(), [](TextSpan one, TextSpan other) {
            return one.begin != other.begin ? one.begin < other.begin : one.end < other.end;
        });
        return regions;
    }

    QList<TextSpan> uncheckedBlocks() const
    {
        QList<TextSpan> blocks;
        QList<int> blockOf; // by paragraph
        for (const Paragraph &paragraph : m_article.paragraphs) {
            const bool goesOn = paragraph.part > 1 && !blocks.isEmpty();
            if (goesOn)
                blocks.last().end = paragraph.span.end;
            else
                blocks.append(paragraph.span);
            blockOf.append(int(blocks.size()) - 1);
        }
        enum Judgement { Nothing, All, Some };
        QList<Judgement> judgements(blocks.size(), Nothing);
        for (const Statement &statement : m_statements) {
            const qsizetype paragraph = m_article.paragraphAt(statement.content.begin);
            if (isJudged(statement) && paragraph >= 0)
                judgements[blockOf[paragraph]] = All;
        }
        for (const int at : m_unchecked) {
            const qsizetype paragraph = m_article.paragraphAt(m_statements[at].content.begin);
            if (paragraph >= 0)
                judgements[blockOf[paragraph]] = Some;
        }
        QList<TextSpan> unjudged;
        for (qsizetype at = 0; at < blocks.size(); ++at) {
            if (judgements[at] != All)
                unjudged.append(within(blocks[at], m_article.text));
        }
        return unjudged;
    }

    QJsonArray ignore() const
    {
        QJsonArray regions;
        TextSpan last;
        for (const TextSpan &region : unjudged()) {
            if (region.isEmpty() || last.contains(region))
                continue;
            regions.append(QJsonArray{m_positions.toCodePoints(region.begin), m_positions.toCodePoints(region.end)});
            last = region;
        }
        return regions;
    }

    const Article &m_article;
    const QList<Statement> &m_statements;
    CodePointMap m_positions;
    QList<int> m_unchecked; ///< shown statements nobody has judged
};

QByteArray lineOf(const Article &article, const QList<Statement> &statements)
{
    if (std::none_of(statements.cbegin(), statements.cend(), isJudged))
        return {};
    return QJsonDocument(GoldArticle(article, statements).toJson()).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QString GoldExporter::format() const
{
    return u"gold"_s;
}
QString GoldExporter::formatName() const
{
    return QCoreApplication::translate("Exporters", "Gold data: what you checked");
}
QString GoldExporter::fileExtension() const
{
    return u"jsonl"_s;
}

QByteArray GoldExporter::write(const QList<ExportedArticle> &articles, const ExportOptions &options) const
{
    Q_UNUSED(options);
    QByteArray lines;
    for (const ExportedArticle &exported : articles)
        lines += lineOf(exported.article, exported.statements);
    return lines;
}

QByteArray GoldExporter::write(const Comparison &comparison, const QList<AnnotatedArticle> &articles) const
{
    Q_UNUSED(comparison);
    QByteArray lines;
    for (const AnnotatedArticle &annotated : articles)
        lines += lineOf(annotated.article, annotated.statements);
    return lines;
}

} // namespace Readout::Exporters
