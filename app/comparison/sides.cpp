// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns a comparison should have when nobody chose them.
#include "comparison/compare.h"

#include "domain/party.h"

#include <QHash>

#include <algorithm>

namespace Readout {

namespace {

struct SpeakingParty
{
    QString party;
    int alone = 0;   ///< shown statements made for it and for nobody else
    int jointly = 0; ///< with others
    bool isChosen = false;
};

QList<SpeakingParty> speakingParties(const QList<AnnotatedArticle> &articles)
{
    QList<SpeakingParty> found;
    QHash<QString, qsizetype> places;
    for (const AnnotatedArticle &annotated : articles) {
        for (const int at : shownStatements(annotated.statements)) {
            const QStringList &parties = annotated.statements[at].parties;
            for (const QString &party : parties) {
                if (!places.contains(party)) {
                    places.insert(party, found.size());
                    found.append({party, 0, 0, false});
                }
                SpeakingParty &speaking = found[places.value(party)];
                ++(parties.size() == 1 ? speaking.alone : speaking.jointly);
            }
        }
    }
    std::stable_partition(found.begin(), found.end(),
                          [](const SpeakingParty &speaking) { return isCountryCode(speaking.party); });
    return found;
}

template <typename Condition>
void choose(QList<SpeakingParty> &parties, int atMost, Condition isWanted)
{
    auto chosen = std::count_if(parties.cbegin(), parties.cend(), [](const auto &party) { return party.isChosen; });
    for (SpeakingParty &party : parties) {
        if (chosen >= atMost)
            return;
        if (!party.isChosen && isWanted(party)) {
            party.isChosen = true;
            ++chosen;
        }
    }
}

} // namespace

QList<Side> proposeSides(const QList<AnnotatedArticle> &articles)
{
    QList<SpeakingParty> parties = speakingParties(articles);
    // Those with much to say are never crowded out by those with little: hence the passes, from the surest to the last
    // resort.
    choose(parties, int(parties.size()),
           [](const SpeakingParty &one) { return isCountryCode(one.party) && one.alone > 1; });
    choose(parties, 2, [](const SpeakingParty &one) { return isCountryCode(one.party) && one.alone == 1; });
    choose(parties, maxProposedSides, [](const SpeakingParty &one) { return one.alone > 1; });
    choose(parties, maxProposedSides,
           [](const SpeakingParty &one) { return isCountryCode(one.party) && one.alone == 1; });
    choose(parties, 2, [](const SpeakingParty &one) { return one.alone == 1; });
    if (std::none_of(parties.cbegin(), parties.cend(), [](const auto &party) { return party.isChosen; }))
        choose(parties, maxProposedSides, [](const SpeakingParty &one) { return one.jointly > 0; });

    QList<Side> sides;
    for (const SpeakingParty &party : parties) {
        if (party.isChosen)
            sides.append({SideId{}, partyName(party.party), {party.party}, false});
    }
    return sides;
}

} // namespace Readout
