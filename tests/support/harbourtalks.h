// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A small invented article with statements, for tests of models and views: built by words, so that spans always fit.
#pragma once

#include "domain/article.h"
#include "domain/dossier.h"
#include "domain/highlight.h"
#include "domain/statement.h"

namespace Readout::Samples {

/// Splits @p text at empty lines into paragraphs, the first one the headline when @p headline.
inline Article articleOf(const QString &text, bool headline = true)
{
    Article article;
    article.text = text;
    qsizetype begin = 0;
    int number = headline ? 0 : 1;
    while (begin < text.size()) {
        qsizetype end = text.indexOf(QStringLiteral("\n\n"), begin);
        if (end < 0)
            end = text.size();
        article.paragraphs.append(
            {{begin, end}, number == 0 ? ParagraphKind::Headline : ParagraphKind::Body, number, 0});
        ++number;
        begin = end + 2;
    }
    if (headline && !article.paragraphs.isEmpty())
        article.details.title = article.paragraphs.first().span.of(text).toString();
    return article;
}

/// Where @p words stand first at or after @p from; empty when nowhere.
inline TextSpan find(const Article &article, const QString &words, qsizetype from = 0)
{
    const qsizetype begin = article.text.indexOf(words, from);
    return begin < 0 ? TextSpan() : TextSpan{begin, begin + words.size()};
}

inline Statement statementOf(const Article &article, const QString &content, const QString &speaker, const QString &cue,
                             const QStringList &parties, State state = State::Certain)
{
    Statement statement;
    statement.content = find(article, content);
    statement.kind = content.startsWith(u'“') ? QuotationKind::Direct
                     : content.contains(u'“') ? QuotationKind::Mixed
                                              : QuotationKind::Indirect;
    if (!speaker.isEmpty()) {
        statement.speaker = find(article, speaker);
        statement.actors = {{speaker, parties}};
    }
    if (!cue.isEmpty())
        statement.cue = find(article, cue, 0);
    statement.verb = cue;
    statement.parties = parties;
    statement.state = state;
    return statement;
}

/// A wire story: Japan and China named by code, the Pilots' Guild by its name; joint, reported and unknown speakers.
inline AnnotatedArticle harbourTalks()
{
    AnnotatedArticle made;
    made.article = articleOf(QStringLiteral(
        "Harbour talks end with two accounts\n\n"
        "The two delegations agreed to reopen the pilot station that has stood dark since the spring.\n\n"
        "Envoy Haru Tani expressed “deep unease” about the new patrol line and said the lights “must be lit again "
        "before "
        "the storms”.\n\n"
        "Her counterpart, Lin Bo, called the patrols “a household matter”.\n\n"
        "Lin promised that nets would be returned within a month, the Tokyo delegation added in its readout.\n\n"
        "The Pilots’ Guild welcomed “a sensible first step”.\n\n"
        "The supper had been “cool, not cold”, a person at the table recalled."));
    Article &article = made.article;
    article.details.outlet = QStringLiteral("Quay Wire");
    article.details.published = QStringLiteral("2025-03-12");
    article.details.language = QStringLiteral("en");
    const QString japan = QStringLiteral("JP");
    const QString china = QStringLiteral("CN");
    made.statements = {
        statementOf(article, QStringLiteral("to reopen the pilot station that has stood dark since the spring"),
                    QStringLiteral("The two delegations"), QStringLiteral("agreed"), {japan, china}),
        statementOf(article, QStringLiteral("“deep unease” about the new patrol line"), QStringLiteral("Haru Tani"),
                    QStringLiteral("expressed"), {japan}),
        statementOf(article, QStringLiteral("the lights “must be lit again before the storms”"),
                    QStringLiteral("Haru Tani"), QStringLiteral("said"), {japan}),
        statementOf(article, QStringLiteral("the patrols “a household matter”"), QStringLiteral("Lin Bo"),
                    QStringLiteral("called"), {china}),
        statementOf(article, QStringLiteral("Lin promised that nets would be returned within a month"),
                    QStringLiteral("the Tokyo delegation"), QStringLiteral("added"), {japan}),
        statementOf(article, QStringLiteral("nets would be returned within a month"), QStringLiteral("Lin Bo"),
                    QStringLiteral("promised"), {china}, State::Likely),
        statementOf(article, QStringLiteral("“a sensible first step”"), QStringLiteral("The Pilots’ Guild"),
                    QStringLiteral("welcomed"), {QStringLiteral("Pilots’ Guild")}),
        statementOf(article, QStringLiteral("“cool, not cold”"), QStringLiteral("a person at the table"),
                    QStringLiteral("recalled"), {}, State::Unknown),
    };
    made.statements[1].check = Check::Accepted;
    made.statements[5].parent = 4;
    made.statements[5].source = find(article, QStringLiteral("the Tokyo delegation"));
    made.statements[5].sourceActor = Actor{QStringLiteral("Tokyo delegation"), {japan}};
    made.statements[7].actors = {};
    return made;
}

/// Highlights of harbourTalks(): the second and third overlap.
inline QList<Highlight> harbourHighlights(const Article &article)
{
    QList<Highlight> made;
    int number = 0;
    const auto mark = [&](const QString &words, int colour, const QString &note, const QStringList &tags) {
        Highlight highlight = makeHighlight(article.text, find(article, words), colour);
        highlight.uuid = QUuid(0x51a0 + quint32(number++), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        highlight.created = QDateTime::fromString(QStringLiteral("2025-03-12T18:40:00Z"), Qt::ISODate).addSecs(number);
        highlight.note = note;
        highlight.tags = tags;
        made.append(highlight);
    };
    mark(QStringLiteral("pilot station"), 3, {}, {QStringLiteral("pilots")});
    mark(QStringLiteral("“deep unease” about the new patrol line"), 1,
         QStringLiteral("Stronger than in January, when it was only “unease”."), {QStringLiteral("wording")});
    mark(QStringLiteral("the new patrol line and said the lights"), 4, {}, {});
    mark(QStringLiteral("a sensible first step"), 6, QStringLiteral("Who asked the guild?"), {});
    return made;
}

} // namespace Readout::Samples
