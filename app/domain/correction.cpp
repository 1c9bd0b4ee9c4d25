// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Corrections of who speaks, for whom, according to whom. Which words: correctedwords.cpp.
#include "domain/correction.h"

#include "domain/party.h"

#include <algorithm>
#include <cmath>

namespace Readout {

namespace {

constexpr qsizetype farthestLook = 4000; // code units to either side in which a speaker's name is looked for

/// Words of @p text, "Foreign Minister Wang Yi"; Han and kana stand without spaces and are one word.
QStringList wordsIn(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar sign : text) {
        if (sign.isLetterOrNumber() || sign.isMark())
            word.append(sign);
        else if (!word.isEmpty())
            words.append(std::exchange(word, {}));
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

bool isSpaceless(QChar sign)
{
    return sign.unicode() >= 0x3040 && sign.unicode() <= 0x9fff;
}

/// A mention that names one of @p actors, as "Li" names Li Qiang; "he" and "the minister" name nobody.
bool namesOneOf(const QString &mention, const QList<Actor> &actors)
{
    const bool hasCapital = std::any_of(mention.cbegin(), mention.cend(), [](QChar sign) { return sign.isUpper(); });
    const bool hasCase = std::any_of(mention.cbegin(), mention.cend(), [](QChar sign) { return sign.isLower(); });
    if (hasCase && !hasCapital)
        return false;
    const QStringList words = wordsIn(mention);
    return std::any_of(actors.cbegin(), actors.cend(), [&](const Actor &actor) {
        if (!hasCase && !mention.isEmpty() && isSpaceless(mention.front()))
            return actor.name.contains(mention) || mention.contains(actor.name);
        const QStringList name = wordsIn(actor.name);
        return std::any_of(words.cbegin(), words.cend(),
                           [&name](const QString &word) { return name.contains(word, Qt::CaseInsensitive); });
    });
}

bool standsAlone(QStringView text, TextSpan span)
{
    const auto joins = [](QChar one, QChar other) {
        return one.isLetterOrNumber() && other.isLetterOrNumber() && !isSpaceless(one) && !isSpaceless(other);
    };
    return (span.begin == 0 || !joins(text[span.begin - 1], text[span.begin])) &&
           (span.end >= text.size() || !joins(text[span.end - 1], text[span.end]));
}

/// The place nearest to @p near where @p words stand by themselves, not within @p near; within @p room.
std::optional<TextSpan> nearestOf(QStringView text, const QString &words, TextSpan near, TextSpan room)
{
    std::optional<TextSpan> best;
    if (words.isEmpty())
        return best;
    const auto distance = [near](TextSpan span) {
        return span.end <= near.begin ? near.begin - span.end : span.begin - near.end;
    };
    const QStringView searched = room.of(text);
    for (qsizetype at = searched.indexOf(words); at >= 0; at = searched.indexOf(words, at + 1)) {
        const TextSpan span{room.begin + at, room.begin + at + words.size()};
        if (!span.overlaps(near) && standsAlone(text, span) && (!best || distance(span) < distance(*best)))
            best = span;
    }
    return best;
}

/// Where @p actor is named near @p content: by the whole name in the same paragraph, by its last word there, by the
/// whole name before.
std::optional<TextSpan> namedNear(const Article &article, TextSpan content, const Actor &actor)
{
    const TextSpan around{std::max<qsizetype>(0, content.begin - farthestLook),
                          std::min(article.text.size(), content.end + farthestLook)};
    const TextSpan block = blockAt(article, content.begin);
    const TextSpan here{std::max(block.begin, around.begin), std::min(block.end, around.end)};
    if (const auto found = nearestOf(article.text, actor.name, content, here))
        return found;
    const QStringList words = wordsIn(actor.name);
    if (words.size() > 1 && words.last().size() > 1) {
        if (const auto found = nearestOf(article.text, words.last(), content, here))
            return found;
    }
    return nearestOf(article.text, actor.name, content, {around.begin, content.begin});
}

QStringList cleaned(const QStringList &names)
{
    QStringList clean;
    for (const QString &name : names) {
        const QString simple = name.simplified();
        if (!simple.isEmpty() && !clean.contains(simple))
            clean.append(simple);
    }
    return clean;
}

QList<Actor> cleaned(const QList<Actor> &actors)
{
    QList<Actor> clean;
    for (const Actor &actor : actors) {
        const Actor simple{actor.name.simplified(), cleaned(actor.parties)};
        if (!simple.name.isEmpty() && !clean.contains(simple))
            clean.append(simple);
    }
    return clean;
}

QStringList partiesOf(const QList<Actor> &actors)
{
    QStringList parties;
    for (const Actor &actor : actors)
        parties.append(actor.parties);
    return cleaned(parties);
}

Statement corrected(Statement statement)
{
    statement.by = MadeBy::Person;
    statement.check = statement.check == Check::Added ? Check::Added : Check::Corrected;
    statement.state = State::Certain;
    return statement;
}

/// The mention a person's actors have: theirs, else the one found when it may stand for anybody, else their name's.
std::optional<TextSpan> mentionFor(const Article &article, TextSpan content, const Naming &naming, const Naming &before)
{
    if (naming.mention || naming.actors.isEmpty())
        return naming.mention;
    if (before.mention) {
        const QString words = before.mention->of(article.text).toString();
        if (namesOneOf(words, naming.actors) || !namesOneOf(words, before.actors))
            return before.mention;
    }
    return namedNear(article, content, naming.actors.first());
}

/// "he" → "Wang Yi": the mention, then where the name itself stands.
QList<TextSpan> chainFor(const Article &article, TextSpan content, const std::optional<TextSpan> &mention,
                         const QList<Actor> &actors)
{
    if (!mention)
        return {};
    QList<TextSpan> chain{*mention};
    if (actors.size() == 1 && mention->of(article.text) != actors.first().name) {
        const auto name = namedNear(article, content, actors.first());
        if (name && *name != *mention && !mention->contains(*name))
            chain.append(*name);
    }
    return chain;
}

QStringList namesOf(const QList<Actor> &actors)
{
    QStringList names;
    for (const Actor &actor : actors)
        names.append(actor.name);
    return names;
}

bool sameNaming(const Article &article, const Naming &one, const Naming &other)
{
    if (!one.actors.isEmpty() || !other.actors.isEmpty())
        return namesOf(one.actors) == namesOf(other.actors);
    return one.mention && other.mention &&
           one.mention->of(article.text).compare(other.mention->of(article.text), Qt::CaseInsensitive) == 0;
}

QList<int> shownWith(const Article &article, const QList<Statement> &statements, const Naming &wanted,
                     Naming (*namingOf)(const Statement &))
{
    QList<int> same;
    for (const int at : shownStatements(statements)) {
        if (sameNaming(article, namingOf(statements[at]), wanted))
            same.append(at);
    }
    return same;
}

} // namespace

Statement accepted(Statement statement)
{
    if (statement.check != Check::Corrected && statement.check != Check::Added)
        statement.check = Check::Accepted;
    statement.state = State::Certain;
    return statement;
}

Statement rejected(Statement statement)
{
    statement.check = Check::Rejected;
    return statement;
}

Statement withSpeaker(const Article &article, Statement statement, const Naming &naming)
{
    const Naming clean{naming.mention, cleaned(naming.actors)};
    statement.speaker = mentionFor(article, statement.content, clean, speakerOf(statement));
    statement.actors = clean.actors;
    statement.parties = partiesOf(clean.actors);
    statement.chain = chainFor(article, statement.content, statement.speaker, clean.actors);
    return corrected(statement);
}

Statement withSource(const Article &article, Statement statement, const Naming &naming)
{
    const Naming clean{naming.mention, cleaned(naming.actors)};
    statement.source = mentionFor(article, statement.content, clean, sourceOf(statement));
    statement.sourceActor = clean.actors.isEmpty() ? std::nullopt : std::optional(clean.actors.first());
    return corrected(statement);
}

Statement withParties(const Article &article, Statement statement, const QStringList &parties)
{
    const QStringList wanted = cleaned(parties);
    QList<Actor> &actors = statement.actors;
    if (actors.isEmpty() && statement.speaker) {
        actors.append({statement.speaker->of(article.text).toString().simplified(), {}});
    } else if (actors.isEmpty()) {
        for (const QString &party : wanted)
            actors.append({partyName(party), {party}});
    }
    if (actors.size() == 1) {
        actors.first().parties = wanted;
    } else if (!actors.isEmpty()) {
        // Each keeps what still counts of their own; what nobody has goes to those left without, else to the first.
        QStringList open = wanted;
        for (Actor &actor : actors) {
            actor.parties.removeIf([&wanted](const QString &party) { return !wanted.contains(party); });
            for (const QString &party : std::as_const(actor.parties))
                open.removeAll(party);
        }
        for (Actor &actor : actors) {
            if (actor.parties.isEmpty() && !open.isEmpty())
                actor.parties.append(open.takeFirst());
        }
        actors.first().parties.append(open);
    }
    statement.parties = wanted;
    return corrected(statement);
}

Naming speakerOf(const Statement &statement)
{
    return {statement.speaker, statement.actors};
}

Naming sourceOf(const Statement &statement)
{
    return {statement.source, statement.sourceActor ? QList<Actor>{*statement.sourceActor} : QList<Actor>()};
}

QList<int> saidBy(const Article &article, const QList<Statement> &statements, const Naming &naming)
{
    return shownWith(article, statements, naming, &speakerOf);
}

QList<int> accordingTo(const Article &article, const QList<Statement> &statements, const Naming &naming)
{
    return shownWith(article, statements, naming, &sourceOf);
}

} // namespace Readout
