// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counts in one pass; sorts what little there is.
#include "models/voices.h"

#include "models/statementtext.h"

#include <algorithm>

namespace Readout::Models {

namespace {

/// One party, or none, with its speakers in the order in which they appear.
struct PartyVoices
{
    VoiceCount party;
    QList<VoiceCount> speakers;
};

void count(QList<VoiceCount> &voices, const Voice &voice)
{
    const auto known =
        std::find_if(voices.begin(), voices.end(), [&voice](const VoiceCount &one) { return one.voice == voice; });
    if (known == voices.end())
        voices.append(VoiceCount{voice, 1});
    else
        ++known->count;
}

/// For whom @p name speaks in @p statement: the actor's own party, which is one of several in a joint statement.
QString partyOfSpeaker(const Statement &statement, const QString &name)
{
    for (const Actor &actor : statement.actors) {
        if (actor.name == name)
            return actor.parties.value(0);
    }
    return statement.parties.value(0);
}

} // namespace

QList<VoiceCount> voicesOf(const ArticleModel &model)
{
    QList<PartyVoices> parties;
    const auto place = [&parties](const Voice &voice) -> PartyVoices & {
        const auto known = std::find_if(parties.begin(), parties.end(),
                                        [&voice](const PartyVoices &one) { return one.party.voice == voice; });
        if (known != parties.end())
            return *known;
        parties.append(PartyVoices{{voice, 0}, {}});
        return parties.last();
    };
    for (const int at : model.shown()) {
        const Statement &statement = model.statements()[at];
        for (const QString &party : statement.parties)
            ++place(Voice::ofParties({party}, false)).party.count;
        if (statement.parties.isEmpty())
            ++place(Voice::ofParties({}, hasUnknownSpeaker(statement))).party.count;
        for (const QString &name : speakerNames(model.article().text, statement)) {
            const QString party = partyOfSpeaker(statement, name);
            const QStringList own = party.isEmpty() ? QStringList() : QStringList{party};
            if (name != PartyOrder::displayName(party))
                count(place(Voice::ofParties(own, hasUnknownSpeaker(statement))).speakers, Voice::ofSpeaker(name));
        }
    }
    const auto rank = [&model](const PartyVoices &one) {
        const Voice &voice = one.party.voice;
        if (voice.of == Voice::Of::Parties)
            return std::pair(0, uint(model.partyOrder().indexOf(voice.parties.first())));
        return std::pair(voice.of == Voice::Of::NoParty ? 1 : 2, 0U);
    };
    std::stable_sort(parties.begin(), parties.end(),
                     [&rank](const PartyVoices &one, const PartyVoices &other) { return rank(one) < rank(other); });
    QList<VoiceCount> voices;
    for (PartyVoices &party : parties) {
        std::stable_sort(party.speakers.begin(), party.speakers.end(),
                         [](const VoiceCount &one, const VoiceCount &other) { return one.count > other.count; });
        voices.append(party.party);
        voices.append(party.speakers);
    }
    return voices;
}

std::optional<Voice> speakerOf(const ArticleModel &model, int statement)
{
    const QStringList names = speakerNames(model.article().text, model.statements()[statement]);
    return names.isEmpty() ? std::nullopt : std::optional(Voice::ofSpeaker(names.first()));
}

Voice partiesOf(const ArticleModel &model, int statement)
{
    const Statement &own = model.statements()[statement];
    return Voice::ofParties(own.parties, hasUnknownSpeaker(own));
}

} // namespace Readout::Models
