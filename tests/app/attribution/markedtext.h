// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Texts in which {…} marks a speaker, for tests of whom a mention stands for. Knows no rule.
#pragma once

#include "attribution/actors.h"
#include "text/documentbuilder.h"

namespace Readout {

using namespace Qt::StringLiterals;

struct Marked
{
    Article article;
    QList<Statement> statements;
};

inline Marked marked(const QString &text)
{
    Marked made;
    made.article.details.language = u"en"_s;
    qsizetype begin = -1;
    for (const QChar letter : text) {
        if (letter == u'{') {
            begin = made.article.text.size();
        } else if (letter == u'}') {
            Statement statement;
            statement.speaker = TextSpan{begin, made.article.text.size()};
            statement.content = *statement.speaker;
            statement.state = State::Certain;
            made.statements.append(statement);
        } else {
            made.article.text.append(letter);
        }
    }
    qsizetype from = 0;
    while (from < made.article.text.size()) {
        qsizetype end = made.article.text.indexOf(u"\n\n"_s, from);
        end = end < 0 ? made.article.text.size() : end;
        made.article.paragraphs.append({{from, end}, ParagraphKind::Body, int(made.article.paragraphs.size()) + 1, 0});
        from = end + 2;
    }
    return made;
}

inline void resolve(Marked &text)
{
    const Result<Text::Document> document = Text::buildDocument(text.article);
    if (!document)
        qFatal("%s", qPrintable(document.error().detail));
    const auto resolver = Attribution::ActorResolver::forLanguage(text.article.details.language);
    if (!resolver)
        qFatal("%s", qPrintable(resolver.error().detail));
    (*resolver)->resolve(*document, text.statements);
}

inline QString printed(const Statement &statement)
{
    QStringList actors;
    for (const Actor &actor : statement.actors)
        actors.append(u"%1 [%2]"_s.arg(actor.name, actor.parties.join(u", "_s)));
    return actors.isEmpty() ? u"nobody"_s : actors.join(u" + "_s);
}

} // namespace Readout
