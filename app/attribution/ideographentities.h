// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The persons, bodies and countries of one Chinese or Japanese article, each mention joined to one in text order.
#pragma once

#include "attribution/ideographmentions.h"
#include "text/document.h"

namespace Readout::Attribution {

struct IdeoEntity
{
    QString name;
    QString head; ///< office or noun, folded
    QStringList parties;
    IdeoKind kind = IdeoKind::Unknown;
    TextSpan first; ///< its fullest mention
    bool named = false;
    bool guessed = false; ///< its party is taken from nearby
    QChar pronoun;        ///< that it was called by
    qsizetype spokeAt = -1;
    int mentions = 0;
};

class IdeographEntities final
{
public:
    /// @p folded is the document's text as @p words has it.
    IdeographEntities(const Text::Document &document, const QString &folded, const IdeographWords &words,
                      bool japanese);

    struct Reading
    {
        QList<int> entities;
        bool guessed = false;
        bool firstPerson = false;
    };
    /// Call with rising @p span. @p speaks: it is a statement's speaker.
    Reading join(TextSpan span, bool speaks);
    const IdeoEntity &entity(int at) const { return m_entities.at(at); }
    const QString &folded() const { return m_folded; }

private:
    struct PlaceMention
    {
        qsizetype at = 0;
        QString party;
        bool setting = false; ///< "in Tokyo": nobody acts
        bool heads = false;   ///< a sentence begins with it
    };

    IdeoMention read(TextSpan span) const;
    void scan();
    void rankCountries();
    void scanPerson(qsizetype phrase, qsizetype at, int size);
    void introduceUpTo(qsizetype place, TextSpan except);
    Reading resolve(const IdeoMention &mention);
    Reading resolvePronoun(const IdeoMention &mention);
    Reading resolveCollective(const IdeoMention &mention);
    Reading resolveShort(const IdeoMention &mention);
    Reading resolveBody(const IdeoMention &mention);
    Reading resolvePerson(const IdeoMention &mention);
    Reading resolveDocument(const IdeoMention &mention);
    Reading resolveSeveral(TextSpan span);
    QList<TextSpan> partsOf(TextSpan span) const;
    int country(const QString &party, TextSpan span);
    int add(IdeoEntity entity);
    int findPerson(const QString &name) const;
    int findBody(const QString &name, const QString &head) const;
    int lastOf(std::initializer_list<IdeoKind> kinds) const;
    QString partyOf(const IdeoMention &mention, bool &guessed) const;
    QStringList officerParties(const IdeoMention &mention, bool &guessed);
    QString contextParty(qsizetype at, bool foreign) const;
    QString mainPartyBefore(qsizetype at, bool foreign) const;
    QString chosen(const QStringList &choices) const;
    QStringList mainCountries(qsizetype count) const;

    const Text::Document &m_document;
    const QString m_folded;
    const IdeographWords &m_words;
    bool m_japanese;
    IdeoReader m_reader;
    QList<IdeoEntity> m_entities;
    QList<int> m_recent; ///< entities by mention, latest last; bounded
    QList<PlaceMention> m_places;
    QHash<QString, int> m_placeCounts;
    QHash<QString, qsizetype> m_firstPlace;
    QStringList m_ranked;            ///< countries, those named most first
    QList<TextSpan> m_introductions; ///< names and bodies that the text brings in, speaking or not
    qsizetype m_nextIntroduction = 0;
    QHash<QString, int> m_byName;
};

} // namespace Readout::Attribution
