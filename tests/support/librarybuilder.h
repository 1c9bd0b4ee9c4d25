// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Articles, statements and highlights for tests in a line, and a library told as text.
#pragma once

#include "storage/library.h"

#include <QTest>

namespace Readout::Testing {

/// An article whose blocks are parted by "\n\n" in @p text.
inline Article anArticle(const QString &text, const QString &title = QStringLiteral("A title"))
{
    Article article;
    article.details.title = title;
    article.details.language = QStringLiteral("en");
    article.text = text;
    int number = 0;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = text.indexOf(QStringLiteral("\n\n"), begin);
        end = end < 0 ? text.size() : end;
        article.paragraphs.append({{begin, end}, ParagraphKind::Body, ++number, 0});
        begin = end + 2;
    }
    return article;
}

/// Where @p words stand in @p text; the test has made sure that they do.
inline TextSpan spanOf(const QString &text, const QString &words)
{
    const qsizetype begin = text.indexOf(words);
    return {begin, begin + words.size()};
}

/// A direct statement on @p words, said by @p speaker (a mention in the text) for @p parties.
inline Statement aStatement(const QString &text, const QString &words, const QString &speaker,
                            const QStringList &parties)
{
    Statement statement;
    statement.content = spanOf(text, words);
    if (!speaker.isEmpty()) {
        statement.speaker = spanOf(text, speaker);
        statement.chain = {*statement.speaker};
        for (const QString &party : parties)
            statement.actors.append({speaker + QStringLiteral(" of ") + party, {party}});
        statement.state = State::Likely;
    }
    statement.parties = parties;
    statement.verb = QStringLiteral("say");
    return statement;
}

inline Highlight aHighlight(ArticleId article, const QString &text, const QString &words, int colour = 1)
{
    Highlight highlight = makeHighlight(text, spanOf(text, words), colour);
    highlight.article = article;
    return highlight;
}

inline std::unique_ptr<Storage::Library> opened(const QString &path)
{
    auto library = Storage::Library::open(path);
    if (!library) {
        qWarning("%s | %s", qPrintable(library.error().message), qPrintable(library.error().detail));
        return nullptr;
    }
    return std::move(*library);
}

inline QString told(const Statement &statement, QStringView text)
{
    QStringList actors;
    for (const Actor &actor : statement.actors)
        actors.append(actor.name + u'[' + actor.parties.join(u'+') + u']');
    const auto words = [&](const std::optional<TextSpan> &span) {
        return span ? span->of(text).toString() : QStringLiteral("-");
    };
    const QString source = statement.sourceActor ? statement.sourceActor->name : QStringLiteral("-");
    return QStringList{statement.content.of(text).toString(),
                       toString(statement.kind),
                       toString(statement.act),
                       words(statement.speaker),
                       words(statement.cue),
                       statement.verb,
                       QString::number(statement.force),
                       words(statement.source),
                       source,
                       actors.join(u','),
                       statement.parties.join(u'+'),
                       QString::number(statement.chain.size()),
                       toString(statement.state),
                       toString(statement.by),
                       toString(statement.check),
                       QString::number(statement.parent),
                       QString::number(statement.group)}
        .join(u'|');
}

/// Everything but "modified": that is when somebody last changed it, and undoing is a change.
inline QString told(const Highlight &highlight)
{
    QStringList parts{QString::number(qint64(highlight.id)),
                      highlight.uuid.toString(),
                      QString::number(highlight.span.begin) + u'-' + QString::number(highlight.span.end),
                      highlight.prefix,
                      highlight.quote,
                      highlight.suffix,
                      QString::number(highlight.colour),
                      highlight.note,
                      highlight.tags.join(u','),
                      highlight.created.toString(Qt::ISODateWithMs)};
    if (highlight.attribution) {
        const AttributionRecord &known = *highlight.attribution;
        parts << toString(known.kind) << toString(known.act) << known.speaker << known.actors.join(u',')
              << known.parties.join(u',') << known.source << known.verb << toString(known.state)
              << toString(known.check);
    }
    return parts.join(u'|');
}

/// The whole library as lines of text, so that two states can be compared and a difference read.
inline QString told(const Storage::Library &library)
{
    QStringList lines;
    if (const auto colours = library.colourNames(); colours && !colours->join(QString()).isEmpty())
        lines.append(QStringLiteral("colours|") + colours->join(u'|'));
    const auto rules = library.rules();
    if (!rules)
        return QStringLiteral("unreadable rules");
    for (const LearnedRule &rule : *rules) {
        lines << QStringList{QStringLiteral("rule"),
                             rule.uuid.toString(),
                             toString(rule.kind),
                             rule.words,
                             rule.name,
                             rule.parties.join(u'+'),
                             QString::number(rule.enabled),
                             QString::number(qint64(rule.article)),
                             rule.statement.toString(),
                             rule.created.toString(Qt::ISODateWithMs)}
                     .join(u'|');
    }
    for (const auto place : {Storage::ArticleFilter::Place::All, Storage::ArticleFilter::Place::Bin}) {
        const auto articles = library.articles({place});
        if (!articles)
            return articles.error().message;
        for (const Storage::ArticleSummary &summary : *articles) {
            const ArticleDetails &details = summary.details;
            QStringList parties;
            for (const auto &[party, count] : summary.parties)
                parties.append(party + u':' + QString::number(count));
            lines << QStringList{QStringLiteral("article"),
                                 QString::number(qint64(summary.id)),
                                 summary.uuid.toString(),
                                 details.title,
                                 details.byline,
                                 details.outlet,
                                 details.published,
                                 details.modified,
                                 details.language,
                                 details.address,
                                 QString::number(summary.read),
                                 QString::number(summary.starred),
                                 QString::number(summary.binned),
                                 QString::number(summary.highlights),
                                 parties.join(u',')}
                         .join(u'|');
            const auto article = library.article(summary.id);
            const auto statements = library.statements(summary.id);
            const auto highlights = library.highlights(summary.id);
            if (!article || !statements || !highlights)
                return QStringLiteral("unreadable article");
            lines << QStringLiteral("tags|") + article->tags.join(u',');
            for (const Statement &statement : *statements)
                lines << statement.uuid.toString() + u'|' + told(statement, article->text);
            for (const Highlight &highlight : *highlights)
                lines << told(highlight);
        }
    }
    const auto tags = library.tags();
    const auto dossiers = library.dossiers();
    if (!tags || !dossiers)
        return QStringLiteral("unreadable tags or dossiers");
    for (const Tag &tag : *tags)
        lines << QStringList{QStringLiteral("tag"),     QString::number(qint64(tag.id)),
                             tag.uuid.toString(),       tag.name,
                             tag.description,           QString::number(tag.parent ? qint64(*tag.parent) : 0),
                             QString::number(tag.made), QString::number(tag.uses)}
                     .join(u'|');
    for (const Dossier &dossier : *dossiers) {
        QStringList parts{QStringLiteral("dossier"), QString::number(qint64(dossier.id)), dossier.uuid.toString(),
                          dossier.name};
        for (const ArticleId id : dossier.articles)
            parts << QString::number(qint64(id));
        for (const Side &side : dossier.sides)
            parts << QString::number(qint64(side.id)) + side.name + side.parties.join(u'+') +
                         QString::number(side.hidden);
        lines << parts.join(u'|');
    }
    return lines.join(u'\n');
}

} // namespace Readout::Testing
