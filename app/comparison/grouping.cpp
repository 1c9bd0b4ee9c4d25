// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers statements under one speaker or one article.
#include "comparison/grouping.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Readout {

namespace {

/// The same person is one speaker whatever the text calls them in this place.
QStringList speakersOf(const ComparedStatement &compared, const QList<AnnotatedArticle> &articles)
{
    const AnnotatedArticle &annotated = articles[compared.article];
    const Statement &statement = annotated.statements[compared.statement];
    QStringList names;
    for (const Actor &actor : statement.actors) {
        if (!actor.name.isEmpty())
            names.append(actor.name);
    }
    if (!names.isEmpty())
        return names;
    const QString &text = annotated.article.text;
    const TextSpan mention = statement.speaker.value_or(TextSpan{});
    const bool isInText = mention.begin >= 0 && mention.begin <= mention.end && mention.end <= text.size();
    return isInText ? QStringList{mention.of(text).toString().simplified()} : QStringList();
}

/// Two who speak jointly are the same two in whatever order they are named.
QString keyOf(QStringList speakers)
{
    speakers.sort();
    return speakers.join(u'\n');
}

} // namespace

QList<StatementGroup> grouped(const QList<ComparedStatement> &statements, const QList<AnnotatedArticle> &articles,
                              Grouping grouping)
{
    if (statements.isEmpty())
        return {};
    if (grouping == Grouping::None)
        return {{QString(), statements}};
    QList<StatementGroup> groups;
    QHash<QString, qsizetype> places;
    for (const ComparedStatement &compared : statements) {
        const QStringList speakers = grouping == Grouping::Speaker ? speakersOf(compared, articles) : QStringList();
        const QString key = grouping == Grouping::Speaker ? keyOf(speakers) : QString::number(compared.article);
        if (!places.contains(key)) {
            places.insert(key, groups.size());
            groups.append({speakers.join(u", "_s), {}});
        }
        groups[places.value(key)].statements.append(compared);
    }
    return groups;
}

} // namespace Readout
