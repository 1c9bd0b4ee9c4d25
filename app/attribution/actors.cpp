// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a statement's spans to mentions, from these to whom they stand for.
#include "attribution/actors.h"

#include "attribution/entities.h"
#include "attribution/ideographactors.h"

#include <QFile>
#include <QMutex>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Attribution {

struct ActorResolver::Tables
{
    ActorWords words;
    Countries countries;
    bool hasWords = false;
    std::shared_ptr<const IdeographWords> ideographs; ///< of Chinese and Japanese
    bool japanese = false;
};

namespace {

constexpr int longestChain = 32;

void lowerTo(Statement &statement, State state)
{
    if (int(statement.state) < int(state))
        statement.state = state;
}

/// Works on one article: all statements' spans are looked up in one reading of the text.
class ArticleActors final
{
public:
    ArticleActors(const Text::Document &document, const Lexicon &lexicon, QList<Statement> &statements)
        : m_document(document), m_lexicon(lexicon), m_statements(statements),
          m_mentions(findMentions(document, lexicon, wantedSpans())), m_isSpeaker(speakerFlags()),
          m_entities(document, lexicon, m_mentions, m_isSpeaker)
    {
    }

    void run()
    {
        for (Statement &statement : m_statements) {
            if (statement.speaker)
                fillSpeaker(statement);
            if (statement.source)
                fillSource(statement);
        }
    }

private:
    QList<TextSpan> wantedSpans() const
    {
        QList<TextSpan> spans;
        for (const Statement &statement : m_statements) {
            for (const std::optional<TextSpan> &span : {statement.speaker, statement.source}) {
                TextSpan wanted = span.value_or(TextSpan());
                while (!wanted.isEmpty() && !m_document.text[wanted.begin].isLetterOrNumber())
                    ++wanted.begin; // "(Ada Brook)"
                if (!wanted.isEmpty())
                    spans.append(wanted);
            }
        }
        std::sort(spans.begin(), spans.end(), [](TextSpan one, TextSpan other) {
            return one.begin != other.begin ? one.begin < other.begin : one.end < other.end;
        });
        spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
        return spans;
    }

    /// "a French official in the room": what follows a description belongs to it.
    void extendDescription(int at, TextSpan span)
    {
        Mention &mention = m_mentions[at];
        if (mention.kind != MentionKind::Office || mention.end >= m_document.tokens.size() ||
            mention.span.end >= span.end ||
            !m_lexicon.words.factsOf(m_document.word(mention.end)).is(ActorWord::Affiliating))
            return;
        int end = mention.end;
        while (end < m_document.tokens.size() && m_document.tokens.at(end).span.end <= span.end &&
               m_document.tokens.at(end).kind == Text::TokenKind::Word &&
               !m_lexicon.words.factsOf(m_document.word(end)).is(ActorWord::Relative))
            ++end;
        mention.span.end = m_document.tokens.at(end - 1).span.end;
    }

    QList<bool> speakerFlags()
    {
        m_mentionAt.fill(-1, m_document.tokens.size());
        for (int at = 0; at < m_mentions.size(); ++at) {
            const Mention &mention = m_mentions.at(at);
            for (int token = mention.first; !mention.inside && token < mention.end; ++token)
                m_mentionAt[token] = at;
        }
        QList<bool> flags(m_mentions.size(), false);
        for (const Statement &statement : std::as_const(m_statements)) {
            const QList<int> speakers = statement.speaker ? speakersIn(*statement.speaker) : QList<int>();
            for (const int mention : speakers)
                flags[mention] = true;
            if (speakers.size() == 1)
                extendDescription(speakers.constFirst(), *statement.speaker);
        }
        return flags;
    }

    /// The first mention that stands within @p span, or that it stands within.
    int headOf(TextSpan span) const
    {
        const int end = std::min(int(m_document.tokens.size()), tokenAt(m_document, span.end - 1) + 1);
        int bare = -1;
        for (int token = tokenAt(m_document, span.begin); token < end; ++token) {
            const int found = m_mentionAt.at(token);
            if (found < 0 || found == bare)
                continue;
            const Mention &mention = m_mentions.at(found);
            const bool unread = mention.kind == MentionKind::Office && mention.head < 0 && mention.owner < 0;
            // Torn text: "stable supplies,” Brook" ends in a name that our reading could not reach from its beginning.
            const bool last = bare >= 0 && mention.end == end &&
                              !m_lexicon.words.factsOf(m_document.word(mention.first - 1)).is(ActorWord::Affiliating);
            if (bare < 0 && !unread)
                return found;
            if (last && !unread)
                return found;
            bare = bare < 0 ? found : bare;
        }
        return bare;
    }

    /// The mentions coordinated in @p span: "Oslo and Rome", "the minister, his deputy and the bank".
    QList<int> speakersIn(TextSpan span) const
    {
        QList<int> found;
        const int head = headOf(span);
        if (head < 0)
            return found;
        found.append(head);
        QList<int> held;
        const int end = std::min(int(m_document.tokens.size()), tokenAt(m_document, span.end - 1) + 1);
        int token = m_mentions.at(head).end;
        bool joined = false;
        while (token < end) {
            const QStringView word = m_document.word(token);
            const int mention = m_mentionAt.at(token);
            if (mention < 0) {
                if (word != u"," && word != u"and" && word != u"&" && word != u"und" && word != u"sowie")
                    break;
                joined = joined || word != u",";
                ++token;
                continue;
            }
            held.append(mention);
            if (joined) {
                found += held;
                held.clear();
            }
            token = std::max(token + 1, m_mentions.at(mention).end);
        }
        return found;
    }

    QList<int> entitiesOf(TextSpan span, bool &guessed) const
    {
        QList<int> entities;
        for (const int mention : speakersIn(span)) {
            const Reading reading = m_entities.readingOf(mention);
            guessed = guessed || reading.guessed;
            if (reading.entity < 0)
                continue;
            const Entity &entity = m_entities.entity(reading.entity);
            const QList<int> members = entity.members.isEmpty() ? QList<int>{reading.entity} : entity.members;
            for (const int member : members) {
                if (!entities.contains(member))
                    entities.append(member);
            }
        }
        return entities;
    }

    Actor actorFor(int entity) const { return {m_entities.entity(entity).name, m_entities.partiesOf(entity)}; }

    void fillSpeaker(Statement &statement) const
    {
        bool guessed = false;
        const QList<int> entities = entitiesOf(*statement.speaker, guessed);
        statement.actors.clear();
        statement.parties.clear();
        for (const int entity : entities) {
            statement.actors.append(actorFor(entity));
            guessed = guessed || m_entities.partiesAreGuessed(entity);
            for (const QString &party : std::as_const(statement.actors.last().parties)) {
                if (!statement.parties.contains(party))
                    statement.parties.append(party);
            }
        }
        if (entities.isEmpty() && isFirstPerson(*statement.speaker))
            takeFromParent(statement);
        if (statement.actors.isEmpty())
            lowerTo(statement, State::Unknown);
        else if (guessed)
            lowerTo(statement, State::Likely);
        statement.chain = chainOf(*statement.speaker);
    }

    bool isFirstPerson(TextSpan span) const
    {
        const int head = headOf(span);
        return head >= 0 && m_mentions.at(head).classes.testFlag(ActorWord::FirstPerson);
    }

    /// "I" in a quotation is whoever is quoted.
    void takeFromParent(Statement &statement) const
    {
        if (statement.parent < 0 || statement.parent >= m_statements.size())
            return;
        const Statement &outer = m_statements.at(statement.parent);
        statement.actors = outer.actors;
        statement.parties = outer.parties;
    }

    void fillSource(Statement &statement) const
    {
        bool guessed = false;
        const QList<int> entities = entitiesOf(*statement.source, guessed);
        statement.sourceActor.reset();
        for (const int entity : entities) {
            const Actor actor = actorFor(entity);
            if (!statement.sourceActor) {
                statement.sourceActor = actor;
                continue;
            }
            statement.sourceActor->name += u", "_s + actor.name;
            for (const QString &party : actor.parties) {
                if (!statement.sourceActor->parties.contains(party))
                    statement.sourceActor->parties.append(party);
            }
        }
    }

    QList<TextSpan> chainOf(TextSpan speaker) const
    {
        QList<TextSpan> chain{speaker};
        const auto add = [&chain](TextSpan span) {
            for (const TextSpan &link : std::as_const(chain)) {
                if (link.overlaps(span))
                    return;
            }
            chain.append(span);
        };
        int mention = headOf(speaker);
        if (mention < 0)
            return chain;
        const int entity = m_entities.readingOf(mention).entity;
        for (int steps = 0; mention >= 0 && steps < longestChain; ++steps) {
            if (m_mentions.at(mention).kind != MentionKind::Pronoun) {
                add(m_mentions.at(mention).span);
                break;
            }
            mention = m_entities.readingOf(mention).antecedent;
        }
        if (entity >= 0)
            add(m_entities.entity(entity).fullest);
        return chain;
    }

    const Text::Document &m_document;
    const Lexicon &m_lexicon;
    QList<Statement> &m_statements;
    QList<Mention> m_mentions;
    QList<int> m_mentionAt; ///< by token: the whole mention that covers it, or -1
    QList<bool> m_isSpeaker;
    Entities m_entities;
};

/// A language without word lists: names of countries in the mention, nothing else.
void resolveBySpelling(const Text::Document &document, const Countries &countries, QList<Statement> &statements)
{
    const auto actorAt = [&](TextSpan span) {
        const QStringView text = span.of(document.text);
        Actor actor{text.toString(), {}};
        for (qsizetype at = 0; at < text.size(); ++at) {
            const bool inWord = at > 0 && text[at].unicode() < 0x3000 && text[at - 1].isLetterOrNumber();
            const KnownName *known = inWord ? nullptr : countries.longestAt(text, at);
            if (!known)
                continue;
            if (!known->party.isEmpty() && !actor.parties.contains(known->party))
                actor.parties.append(known->party);
            at += known->name.size() - 1;
        }
        return actor;
    };
    for (Statement &statement : statements) {
        if (statement.source)
            statement.sourceActor = actorAt(*statement.source);
        if (!statement.speaker)
            continue;
        const Actor actor = actorAt(*statement.speaker);
        statement.actors = {actor};
        statement.parties = actor.parties;
        statement.chain = {*statement.speaker};
        lowerTo(statement, State::Likely);
    }
}

} // namespace

ActorResolver::ActorResolver(std::unique_ptr<const Tables> tables) : m_tables(std::move(tables)) {}
ActorResolver::~ActorResolver() = default;

Result<std::shared_ptr<const ActorResolver>> ActorResolver::forLanguage(QStringView language)
{
    static QMutex mutex;
    static QHash<QString, std::shared_ptr<const ActorResolver>> made;
    const QString code = language.toString().section(u'-', 0, 0).toLower();
    const QMutexLocker locker(&mutex);
    if (const auto known = made.constFind(code); known != made.cend())
        return *known;
    auto tables = std::make_unique<Tables>();
    const Result<Countries> countries = Countries::load();
    if (!countries)
        return countries.error();
    tables->countries = *countries;
    if (code == u"zh" || code == u"ja") {
        const auto words = IdeographWords::forLanguage(code);
        if (!words)
            return words.error();
        tables->ideographs = *words;
        tables->japanese = code == u"ja";
    }
    QFile file(u":/data/actors.%1.json"_s.arg(code));
    if (file.open(QIODevice::ReadOnly)) {
        const Result<ActorWords> words = ActorWords::fromJson(file.readAll());
        if (!words)
            return words.error();
        tables->words = *words;
        tables->hasWords = true;
    }
    const std::shared_ptr<const ActorResolver> resolver(new ActorResolver(std::move(tables)));
    made.insert(code, resolver);
    return resolver;
}

void ActorResolver::resolve(const Text::Document &document, QList<Statement> &statements) const
{
    if (m_tables->ideographs) {
        resolveIdeographs(document, *m_tables->ideographs, m_tables->japanese, statements);
        return;
    }
    if (!m_tables->hasWords) {
        resolveBySpelling(document, m_tables->countries, statements);
        return;
    }
    const Lexicon lexicon{m_tables->words, m_tables->countries};
    ArticleActors(document, lexicon, statements).run();
}

} // namespace Readout::Attribution
