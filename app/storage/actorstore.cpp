// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One look-up in known_actor_start for each way the typed letters may be written.
#include "storage/actorstore.h"

#include "storage/database.h"
#include "storage/query.h"
#include "storage/storedjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

constexpr int mostLookedAt = 4000; // an answer in a few milliseconds, however many names begin alike

struct Match
{
    KnownActor known;
    bool isStart = false;
};

/// SQLite's lower() folds ASCII only, and so are the starts stored.
QString asciiLower(QString text)
{
    for (QChar &letter : text) {
        if (letter >= u'A' && letter <= u'Z')
            letter = QChar(char16_t(letter.unicode() + 32));
    }
    return text;
}

/// As typed, and with capitals where names have them: "élise" finds "Élise".
QStringList waysToWrite(const QString &typed)
{
    QString capital = typed;
    for (qsizetype at = 0; at < capital.size(); ++at) {
        if (at == 0 || capital[at - 1].isSpace())
            capital[at] = capital[at].toUpper();
    }
    QStringList ways{asciiLower(typed), asciiLower(capital)};
    ways.removeDuplicates();
    return ways;
}

} // namespace

Result<QList<KnownActor>> ActorStore::startingWith(const QString &typed, int limit) const
{
    const QString wanted = typed.simplified().left(80);
    // So many names begin with one letter that the most used of them would have to be searched for.
    if (wanted.isEmpty() || limit <= 0 || (wanted.size() == 1 && wanted.front().unicode() < 0x80))
        return QList<KnownActor>();
    QList<Match> matches;
    for (const QString &way : waysToWrite(wanted)) {
        Query query(m_database, u"SELECT name, parties, uses, place FROM (SELECT actor_id, place FROM known_actor_start"
                                " WHERE start >= :start AND start < :start || char(1114111) LIMIT :looked_at)"
                                " JOIN known_actor ON id = actor_id WHERE uses > 0"
                                " ORDER BY place > 0, uses DESC, name LIMIT :limit"_s);
        query.bind(u":looked_at"_s, mostLookedAt);
        query.bind(u":start"_s, way);
        query.bind(u":limit"_s, 2 * limit); // a name may be found at several of its words
        const auto done = query.each([&] {
            const KnownActor known{{query.text(0), namesFromJson(query.text(1))}, int(query.integer(2))};
            const bool isKnown = std::any_of(matches.cbegin(), matches.cend(),
                                             [&known](const Match &match) { return match.known == known; });
            if (!isKnown)
                matches.append({known, query.integer(3) == 0});
        });
        if (!done)
            return done.error();
    }
    std::stable_sort(matches.begin(), matches.end(), [](const Match &one, const Match &other) {
        return one.isStart != other.isStart ? one.isStart : one.known.uses > other.known.uses;
    });
    QList<KnownActor> found;
    for (const Match &match : matches.first(std::min<qsizetype>(limit, matches.size())))
        found.append(match.known);
    return found;
}

} // namespace Readout::Storage
