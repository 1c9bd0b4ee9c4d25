// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads tokens where words are parted by spaces, and asks ICU for words where they are not.
#include "comparison/terms.h"

#include "comparison/generalwords.h"
#include "comparison/wordbreaks.h"

#include "text/documentbuilder.h"
#include "text/languagerules.h"
#include "text/marks.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace Readout {

namespace {

using Text::Token;
using Text::TokenKind;
using Text::WordClass;
using Text::WordClasses;

/// Words that say nothing of a subject in any place.
constexpr WordClasses functionWords =
    WordClass::SubjectPronoun | WordClass::ObjectPronoun | WordClass::Possessive | WordClass::Determiner |
    WordClass::Preposition | WordClass::Coordinator | WordClass::Subordinator | WordClass::Be | WordClass::Have |
    WordClass::Do | WordClass::Modal | WordClass::Negation | WordClass::Adverb | WordClass::Day | WordClass::Month |
    WordClass::Relative | WordClass::Wh | WordClass::Number | WordClass::Expletive;
/// Who speaks, where and when.
constexpr WordClasses circumstances = WordClass::Title | WordClass::MediumNoun | WordClass::TimeNoun;
constexpr WordClasses beforeVerbs =
    WordClass::Modal | WordClass::SubjectPronoun | WordClass::Adverb | WordClass::Negation;
constexpr WordClasses beforeNouns =
    WordClass::Determiner | WordClass::Possessive | WordClass::Preposition | WordClass::Number;

class SpacedTerms final
{
public:
    SpacedTerms(const Text::Document &document, const Text::LanguageRules &rules, const Stemmer &stemmer,
                const QSet<QString> &general)
        : m_document(document), m_rules(rules), m_stemmer(stemmer), m_general(general),
          m_capitalNouns(rules.code() == u"de"), m_opens(std::size_t(document.tokens.size()), false)
    {
        for (const Text::Sentence &sentence : document.sentences) {
            if (sentence.first < document.tokens.size())
                m_opens[std::size_t(sentence.first)] = true;
        }
        m_classes.reserve(std::size_t(document.tokens.size()));
        for (const Token &token : document.tokens)
            m_classes.push_back(token.kind == TokenKind::Word ? rules.classesOf(token.span.of(document.text))
                                                              : WordClasses());
    }

    QList<TextTerm> read()
    {
        for (int at = 0; at < size(); ++at) {
            if (!isContent(at))
                continue;
            int end = at + 1;
            while (isNamePart(at) && end < size() && isContent(end) && isNamePart(end))
                ++end;
            if (end - at > 1)
                add(at, end);
            for (int one = at; one < end; ++one)
                add(one, one + 1);
            at = end - 1;
        }
        return m_terms;
    }

private:
    int size() const { return int(m_document.tokens.size()); }
    const Token &token(int at) const { return m_document.tokens[at]; }
    WordClasses classes(int at) const { return m_classes[std::size_t(at)]; }

    /// Where any word has a capital.
    bool opensSentence(int at) const
    {
        if (m_opens[std::size_t(at)] || at == 0)
            return true;
        const Token &before = token(at - 1);
        return before.endsSentence || before.kind == TokenKind::OpeningQuote || m_document.word(at - 1) == u":";
    }
    bool isContent(int at) const
    {
        return token(at).kind == TokenKind::Word && token(at).span.size() > 2 &&
               m_document.word(at).front().isLetter() && !classes(at).any(functionWords) &&
               (m_rules.hasWords() || isNamePart(at));
    }
    /// German nouns have capitals too: there no word is known to be a name.
    bool isNamePart(int at) const { return token(at).capitalised && !opensSentence(at) && !m_capitalNouns; }

    bool isVerbal(int at) const
    {
        if (m_capitalNouns)
            return !token(at).capitalised;
        const bool behindVerbMaker =
            at > 0 && !opensSentence(at) && (classes(at - 1).any(beforeVerbs) || m_document.word(at - 1) == u"to");
        return !isNamePart(at) && (behindVerbMaker || classes(at).any(WordClass::CommonVerb));
    }
    /// "the mayor *wants*", "the mayor *said*".
    bool isFiniteVerb(int at) const
    {
        const Text::CueForm cue = m_rules.cueForm(m_document.word(at));
        const bool isFinite = cue.form == Text::VerbForm::ThirdPerson || cue.form == Text::VerbForm::Past ||
                              cue.form == Text::VerbForm::PastOrParticiple;
        return classes(at).any(WordClass::CommonVerb) || (cue.verb >= 0 && isFinite);
    }
    /// The last word of a noun phrase: "cultural *exchanges* on".
    bool isNominal(int at) const
    {
        if (m_capitalNouns || isNamePart(at))
            return token(at).capitalised;
        const bool goesOn = at + 1 < size() && isContent(at + 1) && !token(at + 1).capitalised && !isFiniteVerb(at + 1);
        return !goesOn && !isVerbal(at) && at > 0 && (classes(at - 1).any(beforeNouns) || isContent(at - 1));
    }

    bool isVerbOfSpeech(int at) const { return m_rules.cueForm(m_document.word(at)).verb >= 0; }
    /// "the *offer*", "two *plans*", but never "said".
    bool isNounToo(int at) const
    {
        const Text::VerbForm form = m_rules.cueForm(m_document.word(at)).form;
        return form == Text::VerbForm::Base || form == Text::VerbForm::ThirdPerson;
    }

    void add(int first, int end)
    {
        TextTerm term;
        QStringList stems;
        for (int at = first; at < end; ++at)
            stems.append(m_stemmer.stem(m_document.word(at)));
        term.key = stems.join(u' ');
        term.span = {token(first).span.begin, token(end - 1).span.end};
        term.isName = isNamePart(first);
        term.isNominal = end - first > 1 || isNominal(first);
        term.isVerbal = end - first == 1 && isVerbal(first);
        const WordClasses last = classes(end - 1);
        term.isGeneral = last.any(circumstances) || m_general.contains(stems.last()) ||
                         (end - first == 1 && isVerbOfSpeech(first) && !(isNounToo(first) && term.isNominal));
        m_terms.append(term);
    }

    const Text::Document &m_document;
    const Text::LanguageRules &m_rules;
    const Stemmer &m_stemmer;
    const QSet<QString> &m_general;
    bool m_capitalNouns;
    std::vector<bool> m_opens;
    std::vector<WordClasses> m_classes;
    QList<TextTerm> m_terms;
};

/// Words of at least two characters without kana: what is left are verb endings and particles.
QList<TextTerm> unspacedTerms(const Article &article, const QSet<QString> &general)
{
    QList<TextTerm> terms;
    for (const Paragraph &paragraph : article.paragraphs) {
        const QList<TextSpan> words = wordsIn(article.text, paragraph.span, article.details.language);
        for (const TextSpan word : words) {
            const QString key = word.of(article.text).toString();
            if (key.size() < 2 || !isSubjectWord(key))
                continue;
            terms.append({key, word, false, true, false, general.contains(key)});
        }
    }
    return terms;
}

} // namespace

Result<ArticleTerms> termsOf(const Article &article)
{
    const auto rules = Text::LanguageRules::forLanguage(article.details.language);
    if (!rules)
        return rules.error();
    const Stemmer stemmer(article.details.language);
    const Result<QSet<QString>> general = generalWords((*rules)->code(), stemmer);
    if (!general)
        return general.error();
    const Text::Document document = Text::buildDocument(article, **rules);
    ArticleTerms found;
    found.terms = (*rules)->isIdeographic() ? unspacedTerms(article, *general)
                                            : SpacedTerms(document, **rules, stemmer, *general).read();
    for (const Text::Sentence &sentence : document.sentences)
        found.sentences.append(sentence.span);
    return found;
}

} // namespace Readout
