// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Judges words: whose own they are.
#include "attribution/learning.h"

#include "attribution/genericwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Attribution {

namespace {

bool hasCase(const QString &words)
{
    return std::any_of(words.cbegin(), words.cend(), [](QChar sign) { return sign.isUpper() || sign.isLower(); });
}

/// The words of a name in one of the languages that part them by spaces.
QStringList spacedWords(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar sign : text) {
        if (sign.isLetterOrNumber() || sign.isMark() || sign == u'-' || sign == u'’' || sign == u'\'')
            word.append(sign);
        else if (!word.isEmpty())
            words.append(std::exchange(word, {}));
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

/// "of", "and" within a name; a name's particles.
bool isFunctionWord(const QString &word)
{
    static const QSet<QString> function{u"of"_s,  u"for"_s, u"and"_s, u"the"_s, u"in"_s,  u"on"_s,  u"at"_s,  u"to"_s,
                                        u"de"_s,  u"del"_s, u"la"_s,  u"le"_s,  u"van"_s, u"von"_s, u"der"_s, u"den"_s,
                                        u"des"_s, u"die"_s, u"das"_s, u"und"_s, u"für"_s, u"bin"_s, u"al"_s,  u"da"_s,
                                        u"di"_s,  u"du"_s,  u"dos"_s, u"y"_s,   u"e"_s};
    return function.contains(word);
}

/// What a stretch of words holds.
struct Judged
{
    int words = 0;       ///< those that count
    QStringList own;     ///< distinctive ones, in their case
    bool small = false;  ///< one that counts has no capital
    bool role = false;   ///< one names an office, a body, a trade
};

Judged judge(const QString &text, const GenericWords &generic)
{
    Judged judged;
    QString rest;
    for (qsizetype at = 0; at < text.size();) { // names of countries and peoples are nobody's own
        const bool begins = at == 0 || !text[at - 1].isLetterOrNumber();
        const qsizetype country = begins ? countryNameAt(text, at) : 0;
        if (country > 0) {
            ++judged.words;
            rest.append(u' ');
        } else {
            rest.append(text[at]);
        }
        at += std::max<qsizetype>(1, country);
    }
    for (const QString &word : spacedWords(rest)) {
        if (isFunctionWord(word) || word == u"’s"_s || word == u"'s"_s)
            continue;
        ++judged.words;
        judged.small = judged.small || !(word.front().isUpper() || word.front().isDigit());
        judged.role = judged.role || generic.isRole(word);
        if (word.front().isUpper() && word.size() > 1 && !generic.isGeneric(word))
            judged.own.append(word);
    }
    return judged;
}

/// Whether all that is somebody's own in @p words is one part of a person's @p name: a surname belongs to many.
bool isSurnameOnly(const QStringList &own, const QString &name, const GenericWords &generic)
{
    if (own.size() != 1 || judge(name, generic).role) // "Union of Harbour Pilots"
        return false;
    const QStringList parts = spacedWords(name);
    return parts.size() > 1 && parts.contains(own.first(), Qt::CaseInsensitive);
}

bool sharesWord(const QStringList &own, const QString &name)
{
    const QStringList parts = spacedWords(name);
    return std::any_of(own.cbegin(), own.cend(),
                       [&parts](const QString &word) { return parts.contains(word, Qt::CaseInsensitive); });
}

/// Whether the capital at @p position is there because a sentence begins.
bool beginsSentence(QStringView text, qsizetype position)
{
    qsizetype at = position - 1;
    while (at >= 0 && (text[at] == u' ' || QStringView(u"“‘\"'„«(—–").contains(text[at])))
        --at;
    return at < 0 || QStringView(u".!?:…\n”’").contains(text[at]);
}

/// Whether @p word stands with its capital within a sentence somewhere.
bool isCapitalWithin(QStringView text, const QString &word)
{
    constexpr int mostLooks = 200;
    qsizetype at = text.indexOf(word);
    for (int looks = 0; at >= 0 && looks < mostLooks; at = text.indexOf(word, at + 1), ++looks) {
        const bool whole = (at == 0 || !text[at - 1].isLetterOrNumber()) &&
                           (at + word.size() >= text.size() || !text[at + word.size()].isLetterOrNumber());
        if (whole && !beginsSentence(text, at))
            return true;
    }
    return false;
}

/// A name that is one actor's: "Kari Dahl", "Harbour Union"; not "Dahl", "Foreign Ministry", "fishermen".
bool isOwnName(const Article &article, const QString &name, bool isBody)
{
    const GenericWords &generic = GenericWords::forLanguage(article.details.language);
    if (generic.isEmpty())
        return false;
    if (!hasCase(name))
        return generic.ownPartOf(name).size() > 1;
    const Judged judged = judge(name, generic);
    const bool acronym = name.size() > 1 && name == name.toUpper();
    return !judged.own.isEmpty() && !judged.small && (judged.words > 1 || acronym || isBody);
}

/// Whether @p mention, whatever article it stands in, means the actor called @p name.
bool isSafeAlias(const Article &article, TextSpan mention, const QString &name, bool isPointedAt)
{
    const GenericWords &generic = GenericWords::forLanguage(article.details.language);
    const QString words = mention.of(article.text).toString().simplified();
    const QString bare = withoutDeterminer(words);
    if (generic.isEmpty() || bare.size() > longestRuleWords || ruleKey(bare) == ruleKey(name))
        return false;
    if (!hasCase(bare)) { // without capitals only a short form of the name is known to be somebody's own
        const QString own = generic.ownPartOf(bare);
        return own.size() > 1 && name.contains(bare);
    }
    const Judged judged = judge(bare, generic);
    if (judged.own.isEmpty() || judged.small || isSurnameOnly(judged.own, name, generic))
        return false;
    // A bare name that is another's was taken for the speaker by mistake: it is no name of this one.
    const bool described = bare != words || judged.role;
    if (!isPointedAt && !described && !sharesWord(judged.own, name))
        return false;
    const bool german = article.details.language.startsWith(u"de"_s); // every noun has a capital there
    if (german && judged.words < 2)
        return false;
    const bool capitalByPlace = bare == words && judged.words == 1 && beginsSentence(article.text, mention.begin);
    return !capitalByPlace || isCapitalWithin(article.text, judged.own.first());
}

/// Where a name may have been taken from: "she" → the pointed-at words, else those the machine found.
std::optional<LearnedRule> aliasFrom(const Article &article, const std::optional<TextSpan> &before,
                                     const std::optional<TextSpan> &after, const QString &name)
{
    const bool isMoved = after && after != before;
    const QString moved = isMoved ? after->of(article.text).toString().simplified() : QString();
    // A mention that went to where the name stands was not pointed at.
    const bool isPointedAt = isMoved && moved != name && !name.endsWith(u' ' + moved);
    const std::optional<TextSpan> mention = isPointedAt ? after : before;
    if (!mention || !isSafeAlias(article, *mention, name, isPointedAt))
        return std::nullopt;
    LearnedRule rule;
    rule.kind = RuleKind::Alias;
    rule.words = withoutDeterminer(mention->of(article.text).toString());
    rule.name = name;
    return rule;
}

bool isActorOf(const QList<Statement> &statements, const Actor &actor)
{
    return std::any_of(statements.cbegin(), statements.cend(), [&actor](const Statement &statement) {
        return statement.actors.contains(actor) || statement.sourceActor == actor;
    });
}

/// For whom @p now speaks, when a person said so: another answer than before, or one nobody else gave.
std::optional<LearnedRule> partyFrom(const Article &article, const QList<Statement> &statements,
                                     const QList<Actor> &before, const Actor &now)
{
    const auto same = std::find_if(before.cbegin(), before.cend(),
                                   [&now](const Actor &actor) { return actor.name == now.name; });
    const bool isChanged = same != before.cend() && same->parties != now.parties;
    const bool isNew = same == before.cend() && !now.parties.isEmpty() && !isActorOf(statements, now);
    const bool isBody = now.parties.contains(now.name);
    const bool isOutlet = !article.details.outlet.isEmpty() && ruleKey(now.name) == ruleKey(article.details.outlet);
    if (!(isChanged || isNew) || !(isOutlet || isOwnName(article, now.name, isBody)))
        return std::nullopt;
    LearnedRule rule;
    rule.kind = isOutlet && !now.parties.isEmpty() ? RuleKind::Outlet : RuleKind::Party;
    rule.words = withoutDeterminer(now.name);
    rule.parties = now.parties;
    return rule;
}

QList<Actor> sourceIn(const Statement &statement)
{
    return statement.sourceActor ? QList<Actor>{*statement.sourceActor} : QList<Actor>();
}

} // namespace

QList<LearnedRule> rulesFrom(const Article &article, const QList<Statement> &statements,
                             const std::optional<Statement> &before, const Statement &after)
{
    QList<LearnedRule> rules;
    const auto take = [&](const std::optional<LearnedRule> &learned) {
        if (!learned || ruleLike(rules, *learned) >= 0)
            return;
        rules.append(*learned);
        rules.last().article = article.id;
        rules.last().statement = after.uuid;
    };
    const Statement was = before.value_or(Statement());
    const auto learnFrom = [&](const std::optional<TextSpan> &mentionWas, const std::optional<TextSpan> &mention,
                               const QList<Actor> &actorsWere, const QList<Actor> &actors) {
        if (actors.size() != 1 || actors == actorsWere) // "the two" are others next time
            return;
        const Actor &now = actors.first();
        const bool isRenamed = actorsWere.size() != 1 || actorsWere.first().name != now.name;
        if (before && isRenamed && isOwnName(article, now.name, true))
            take(aliasFrom(article, mentionWas, mention, now.name));
        take(partyFrom(article, statements, actorsWere, now));
    };
    learnFrom(was.speaker, after.speaker, was.actors, after.actors);
    learnFrom(was.source, after.source, sourceIn(was), sourceIn(after));
    return rules;
}

bool isContradicted(const LearnedRule &rule, const QList<Statement> &statements)
{
    if (rule.kind == RuleKind::Alias)
        return false;
    const QString key = ruleKey(rule.words);
    const auto differs = [&](const Actor &actor) {
        return actor.parties != rule.parties && ruleKey(withoutDeterminer(actor.name)) == key;
    };
    return std::any_of(statements.cbegin(), statements.cend(), [&](const Statement &statement) {
        return statement.check != Check::Rejected &&
               (std::any_of(statement.actors.cbegin(), statement.actors.cend(), differs) ||
                (statement.sourceActor && differs(*statement.sourceActor)));
    });
}

} // namespace Readout::Attribution
