// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through a text once, reading a noun phrase wherever one may begin.
#include "attribution/names.h"

#include "attribution/germanphrasereader.h"
#include "attribution/phrasereader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Attribution {

using Text::Document;
using Text::Token;
using Text::TokenKind;

int tokenAt(const Document &document, qsizetype position)
{
    const auto found = std::partition_point(document.tokens.cbegin(), document.tokens.cend(),
                                            [position](const Token &token) { return token.span.end <= position; });
    return int(found - document.tokens.cbegin());
}

namespace {

Mention plainMention(MentionKind kind, const Document &document, int first, int end, int sentence, bool quoted)
{
    Mention mention;
    mention.kind = kind;
    mention.first = first;
    mention.end = end;
    mention.span = {document.tokens.at(first).span.begin, document.tokens.at(end - 1).span.end};
    mention.sentence = sentence;
    mention.quoted = quoted;
    return mention;
}

/// Goes through the sentences once, reading a phrase wherever one may begin.
class MentionScanner final
{
public:
    MentionScanner(const Document &document, const Lexicon &lexicon, const QList<TextSpan> &speakers)
        : m_document(document), m_lexicon(lexicon), m_speakers(speakers),
          m_reader(document, lexicon, m_facts, m_mentions), m_german(document, lexicon, m_facts, m_mentions)
    {
        m_facts.reserve(document.tokens.size());
        for (const Token &token : document.tokens)
            m_facts.append(&lexicon.words.factsOf(token.span.of(document.text)));
    }

    QList<Mention> run()
    {
        for (int at = 0; at < m_document.sentences.size(); ++at) {
            m_reader.sentence = at;
            m_german.sentence = at;
            scan(m_document.sentences[at]);
        }
        return std::move(m_mentions);
    }

private:
    void scan(const Text::Sentence &sentence)
    {
        for (int token = sentence.first; token < sentence.end;) {
            const qsizetype begin = m_document.tokens.at(token).span.begin;
            for (; m_quote < m_document.quotes.size() && m_document.quotes[m_quote].span.begin <= begin; ++m_quote)
                m_quoteEnd = std::max(m_quoteEnd, m_document.quotes[m_quote].span.end);
            m_reader.quoted = begin < m_quoteEnd;
            m_german.quoted = m_reader.quoted;
            token = std::max(token + 1, readAt(token, sentence.end));
        }
    }

    int readAt(int token, int end)
    {
        const Token &here = m_document.tokens.at(token);
        while (m_speaker < m_speakers.size() && m_speakers[m_speaker].end <= here.span.begin)
            ++m_speaker;
        const bool wanted = m_speaker < m_speakers.size() && m_speakers[m_speaker].begin == here.span.begin;
        const WordFacts &facts = *m_facts.at(token);
        const bool plain = here.kind == TokenKind::Word && !here.capitalised && facts.number == 0 && !facts.classes;
        if ((here.kind != TokenKind::Word || plain) && !wanted)
            return token + 1;
        int next = token + 1;
        const bool verb =
            token > 0 && m_document.word(token - 1) == u"who" && m_lexicon.words.isLeadingVerb(m_document.word(token));
        if (verb)
            return next;
        const int made = here.kind != TokenKind::Word ? -1
                         : m_lexicon.words.isGerman() ? m_german.read(token, end, 0, next, wanted)
                                                      : m_reader.read(token, end, 0, next);
        if (made >= 0) {
            if (wanted && next + 1 < end && m_document.tokens.at(next).span.end < m_speakers[m_speaker].end &&
                m_reader.isEnclitic(next, end))
                addOwned(made, end);
            return next;
        }
        if (facts.is(ActorWord::Pronoun)) {
            addPronoun(token, facts);
        } else if (wanted) {
            int last = token + 1;
            while (last < end && m_document.tokens.at(last).span.end <= m_speakers[m_speaker].end)
                ++last;
            m_mentions.append(
                plainMention(MentionKind::Office, m_document, token, last, m_reader.sentence, m_reader.quoted));
            for (int word = token; word < last; ++word)
                m_mentions.last().number = std::max<int>(m_mentions.last().number, numberAt(word));
            m_mentions.last().definite = !facts.is(ActorWord::Indefinite);
            m_mentions.last().indefinite = facts.is(ActorWord::Indefinite);
            // Names inside it are mentions all the same: "the caretaker of Lime Hall".
            return next;
        }
        return next;
    }

    /// "sie sagten", "haben sie": the verb beside it tells.
    bool isPluralThey(int token) const
    {
        if (m_document.word(token).compare(u"sie", Qt::CaseInsensitive) != 0)
            return false;
        const auto isPluralVerb = [this](int at) {
            return at >= 0 && at < m_document.tokens.size() && m_document.tokens.at(at).kind == TokenKind::Word &&
                   !m_document.tokens.at(at).capitalised &&
                   (m_document.word(at).endsWith(u"en") || m_document.word(at) == u"sind");
        };
        return isPluralVerb(token + 1) || isPluralVerb(token - 1);
    }

    int numberAt(int token) const { return m_facts.at(token)->number; }

    /// "the party’s top figures": words we do not know, but whose they are is said.
    void addOwned(int owner, int end)
    {
        const int first = m_mentions[owner].first;
        int last = m_mentions[owner].end;
        while (last < end && m_document.tokens.at(last).span.end <= m_speakers[m_speaker].end)
            ++last;
        Mention owned = plainMention(MentionKind::Office, m_document, first, last, m_reader.sentence, m_reader.quoted);
        owned.owner = owner;
        owned.definite = true;
        m_mentions[owner].inside = true;
        m_mentions.append(owned);
    }

    void addPronoun(int token, const WordFacts &facts)
    {
        Mention pronoun =
            plainMention(MentionKind::Pronoun, m_document, token, token + 1, m_reader.sentence, m_reader.quoted);
        pronoun.classes = facts.classes;
        pronoun.gender = facts.gender;
        pronoun.number = facts.is(ActorWord::Plural) ? 0 : 1;
        if (m_lexicon.words.isGerman() && isPluralThey(token)) {
            pronoun.number = 0;
            pronoun.gender = Gender::Unknown;
        }
        m_mentions.append(pronoun);
    }

    const Document &m_document;
    const Lexicon &m_lexicon;
    const QList<TextSpan> &m_speakers;
    qsizetype m_speaker = 0;
    qsizetype m_quote = 0;            ///< the first stretch not yet begun
    qsizetype m_quoteEnd = 0;         ///< where the ones begun end
    QList<const WordFacts *> m_facts; ///< by token
    QList<Mention> m_mentions;
    PhraseReader m_reader;
    GermanPhraseReader m_german;
};

} // namespace

QList<Mention> findMentions(const Document &document, const Lexicon &lexicon, const QList<TextSpan> &speakers)
{
    return MentionScanner(document, lexicon, speakers).run();
}

} // namespace Readout::Attribution
