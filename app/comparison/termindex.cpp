// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/termindex.h"

#include "comparison/partywords.h"
#include "comparison/stemmer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout {

namespace {

/// Words that say who speaks: names of the actors and of their parties.
QStringList speakersOf(const QList<AnnotatedArticle> &articles)
{
    QStringList parties;
    QStringList words;
    const auto add = [&](const Actor &actor) {
        words += actor.name.split(u' ', Qt::SkipEmptyParts);
        parties += actor.parties;
    };
    for (const AnnotatedArticle &annotated : articles) {
        for (const Statement &statement : annotated.statements) {
            std::for_each(statement.actors.cbegin(), statement.actors.cend(), add);
            if (statement.sourceActor)
                add(*statement.sourceActor);
        }
    }
    parties.removeDuplicates();
    words += wordsForParties(parties);
    words.removeDuplicates();
    return words;
}

/// The same, as terms of one language are compared.
class Speakers final
{
public:
    Speakers(const QStringList &words, const QString &language)
    {
        const Stemmer stemmer(language);
        for (const QString &word : words) {
            QStringList stems;
            const QStringList parts = word.split(u' ', Qt::SkipEmptyParts);
            for (const QString &part : parts)
                stems.append(stemmer.stem(part));
            m_keys.insert(stems.join(u' '));
        }
    }

    /// A name that ends in a speaker's is one ("President Rao"); one that begins so need not be ("South Korea Gate").
    bool has(const QString &key) const { return m_keys.contains(key) || m_keys.contains(key.section(u' ', -1)); }

private:
    QSet<QString> m_keys;
};

/// Where an article names those who speak.
class Mentions final
{
public:
    explicit Mentions(const QList<Statement> &statements)
    {
        for (const Statement &statement : statements) {
            for (const std::optional<TextSpan> &mention : {statement.speaker, statement.source}) {
                if (mention)
                    m_spans.append(*mention);
            }
        }
        std::sort(m_spans.begin(), m_spans.end(), [](TextSpan a, TextSpan b) { return a.begin < b.begin; });
    }

    bool hold(TextSpan span) const
    {
        const auto behind = std::upper_bound(m_spans.cbegin(), m_spans.cend(), span.begin,
                                             [](qsizetype begin, TextSpan one) { return begin < one.begin; });
        return behind != m_spans.cbegin() && std::prev(behind)->contains(span);
    }

private:
    QList<TextSpan> m_spans;
};

QList<int> sortedOnce(QList<int> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

} // namespace

Result<TermIndex> TermIndex::of(const QList<AnnotatedArticle> &articles)
{
    TermIndex index;
    const QStringList speaking = speakersOf(articles);
    for (int at = 0; at < articles.size(); ++at) {
        const Article &article = articles[at].article;
        const Result<ArticleTerms> found = termsOf(article);
        if (!found)
            return found.error();
        const Speakers speakers(speaking, article.details.language);
        index.m_places.append(QList<Place>());
        index.addUnits(at, article, found->sentences);
        const Mentions mentions(articles[at].statements);
        for (const TextTerm &term : found->terms) {
            if (!speakers.has(term.key))
                index.addTerm(at, article.text, term, mentions.hold(term.span));
        }
    }
    return index;
}

void TermIndex::addUnits(int article, const Article &text, const QList<TextSpan> &sentences)
{
    int heading = -1;
    for (const Paragraph &paragraph : text.paragraphs) {
        const bool isHeading = paragraph.kind == ParagraphKind::Headline || paragraph.kind == ParagraphKind::Heading;
        if (isHeading)
            heading = paragraph.kind == ParagraphKind::Heading ? int(m_units.size()) : -1;
        if (paragraph.part == 0) {
            m_units.append({article, paragraph.span, isHeading ? -1 : heading, isHeading, false});
            continue;
        }
        const auto first = std::lower_bound(sentences.cbegin(), sentences.cend(), paragraph.span.begin,
                                            [](TextSpan one, qsizetype begin) { return one.begin < begin; });
        for (auto sentence = first; sentence != sentences.cend() && sentence->begin < paragraph.span.end; ++sentence)
            m_units.append({article, *sentence, heading, false, true});
    }
}

int TermIndex::numberOf(const QString &key)
{
    const auto known = m_numbers.constFind(key);
    if (known != m_numbers.cend())
        return *known;
    m_numbers.insert(key, int(m_terms.size()));
    TermFacts facts;
    facts.key = key;
    m_terms.append(facts);
    return int(m_terms.size()) - 1;
}

void TermIndex::addTerm(int article, const QString &text, const TextTerm &term, bool isSpeaker)
{
    const int number = numberOf(term.key);
    TermFacts &facts = m_terms[number];
    const QString form = term.span.of(text).toString();
    ++facts.forms[form];
    facts.isCapital = facts.isCapital || term.isName;
    facts.isLower = facts.isLower || form.front().isLower();
    const double weight = term.isNominal || term.isVerbal ? 1 : 0.4;
    (term.isNominal ? facts.nominal : facts.verbal) += weight;
    facts.general += term.isGeneral || isSpeaker ? weight : 0;
    QList<Place> &places = m_places[article];
    if (!places.isEmpty() && places.last().span.end + 1 == term.span.begin && text[term.span.begin - 1] == u' ')
        ++facts.leads[places.last().span.of(text).toString()];
    places.append({term.span, number});
    if (const int unit = unitAt(article, term.span.begin); unit >= 0) {
        const bool isNew = !facts.units.contains(unit);
        facts.units.insert(unit);
        facts.headings += isNew && m_units[unit].isHeading ? 1 : 0;
    }
}

QList<int> TermIndex::within(int article, TextSpan span) const
{
    const QList<Place> &places = m_places[article];
    QList<int> found;
    auto place = std::lower_bound(places.cbegin(), places.cend(), span.begin,
                                  [](const Place &one, qsizetype begin) { return one.span.begin < begin; });
    for (; place != places.cend() && place->span.begin < span.end; ++place) {
        if (place->span.end <= span.end)
            found.append(place->term);
    }
    return sortedOnce(found);
}

int TermIndex::unitAt(int article, qsizetype position) const
{
    const auto behind =
        std::upper_bound(m_units.cbegin(), m_units.cend(), position, [article](qsizetype wanted, const TextUnit &unit) {
            return unit.article > article || (unit.article == article && unit.span.begin > wanted);
        });
    if (behind == m_units.cbegin() || std::prev(behind)->article != article)
        return -1;
    return int(std::prev(behind) - m_units.cbegin());
}

QList<int> TermIndex::around(int unit) const
{
    if (unit < 0)
        return {};
    const TextUnit &here = m_units[unit];
    QList<int> terms = within(here.article, here.span);
    if (here.heading >= 0)
        terms += within(here.article, m_units[here.heading].span);
    return sortedOnce(terms);
}

} // namespace Readout
