// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ranks by beginnings: of the name, of a word, of a word they share.
#include "reader/speakermatch.h"

#include "domain/party.h"
#include "models/partyorder.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Reader {

namespace {

constexpr int noMatch = 3;

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression between(u"[^\\p{L}\\p{M}\\p{N}]+"_s);
    return text.split(between, Qt::SkipEmptyParts);
}

/// 0: the name begins so, 1: a word of it does, 2: they share a word, 3: not at all.
int rankOf(const QString &name, const QString &typed)
{
    if (typed.isEmpty() || name.startsWith(typed, Qt::CaseInsensitive))
        return 0;
    for (qsizetype at = name.indexOf(typed, 1, Qt::CaseInsensitive); at > 0;
         at = name.indexOf(typed, at + 1, Qt::CaseInsensitive)) {
        const bool isSpaceless = typed.front().unicode() >= 0x3040 && typed.front().unicode() <= 0x9fff;
        if (isSpaceless || !name[at - 1].isLetterOrNumber())
            return 1;
    }
    const QStringList words = wordsOf(name);
    for (const QString &word : wordsOf(typed)) {
        if (word.size() > 2 && words.contains(word, Qt::CaseInsensitive))
            return 2;
    }
    return noMatch;
}

QStringList countryCodes()
{
    QStringList codes;
    for (int at = QLocale::AnyTerritory + 1; at <= QLocale::LastTerritory; ++at) {
        const QString code = QLocale::territoryToCode(QLocale::Territory(at));
        // Also continents have codes, of three digits.
        if (isCountryCode(code) && Models::PartyOrder::displayName(code) != code)
            codes.append(code);
    }
    std::sort(codes.begin(), codes.end(), [](const QString &one, const QString &other) {
        return Models::PartyOrder::displayName(one).localeAwareCompare(Models::PartyOrder::displayName(other)) < 0;
    });
    return codes;
}

const QStringList &countries()
{
    static const QStringList codes = countryCodes();
    return codes;
}

} // namespace

QList<SpeakerRow> speakerRows(const QList<KnownActor> &here, const QList<KnownActor> &library, const QString &typed,
                              std::optional<SpeakerRow::Kind> none)
{
    using Kind = SpeakerRow::Kind;
    const QString wanted = typed.simplified();
    QList<SpeakerRow> rows;
    if (none && wanted.isEmpty())
        rows.append({*none, {}, {}});
    for (int rank = 0; rank < noMatch; ++rank) {
        for (const KnownActor &known : here) {
            if (rankOf(known.actor.name, wanted) == rank)
                rows.append({Kind::Actor, known.actor,
                             known.uses > 0 ? QString::number(known.uses)
                                            : QCoreApplication::translate("SpeakerPopup", "source")});
        }
    }
    for (const KnownActor &known : library) {
        const bool isHere = std::any_of(here.cbegin(), here.cend(),
                                        [&known](const KnownActor &one) { return one.actor == known.actor; });
        if (!isHere && rankOf(known.actor.name, wanted) < noMatch)
            rows.append({Kind::Actor, known.actor, QString()});
    }
    const bool isKnown =
        std::any_of(rows.cbegin(), rows.cend(), [&wanted](const SpeakerRow &row) { return row.actor.name == wanted; });
    if (!wanted.isEmpty() && !isKnown)
        rows.append({Kind::New, {wanted, {}}, {}});
    return rows;
}

QList<SpeakerRow> partyRows(const QStringList &known, const QString &typed)
{
    const QString wanted = typed.simplified();
    QStringList all = known;
    all.append(countries());
    all.removeDuplicates();
    QList<SpeakerRow> rows;
    if (isCountryCode(wanted.toUpper()) && all.contains(wanted.toUpper()))
        rows.append({SpeakerRow::Kind::Party,
                     {Models::PartyOrder::displayName(wanted.toUpper()), {wanted.toUpper()}},
                     wanted.toUpper()});
    for (int rank = 0; rank < 2; ++rank) {
        for (const QString &party : wanted.isEmpty() ? known : all) {
            const QString name = Models::PartyOrder::displayName(party);
            const SpeakerRow row{SpeakerRow::Kind::Party, {name, {party}}, isCountryCode(party) ? party : QString()};
            if (rankOf(name, wanted) == rank && !rows.contains(row))
                rows.append(row);
        }
    }
    return rows;
}

QStringList partiesFrom(const QStringList &known, const QString &text)
{
    QStringList parties;
    static const QRegularExpression comma(u"[,，、،]"_s);
    for (const QString &part : text.split(comma)) {
        const QString name = part.simplified();
        if (name.isEmpty())
            continue;
        QString party = name;
        for (const QStringList &all : {known, countries()}) {
            const auto same = [&name](const QString &one) {
                return one.compare(name, Qt::CaseInsensitive) == 0 ||
                       Models::PartyOrder::displayName(one).compare(name, Qt::CaseInsensitive) == 0;
            };
            if (const auto found = std::find_if(all.cbegin(), all.cend(), same); found != all.cend()) {
                party = *found;
                break;
            }
        }
        if (!parties.contains(party))
            parties.append(party);
    }
    return parties;
}

QString partiesText(const QStringList &parties)
{
    QStringList names;
    for (const QString &party : parties)
        names.append(Models::PartyOrder::displayName(party));
    return names.join(u", "_s);
}

} // namespace Readout::Reader
