// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the stages; each is a class of its own.
#include "attribution/engine.h"

#include "attribution/actors.h"
#include "attribution/chains.h"
#include "attribution/frontedspeech.h"
#include "attribution/languages.h"
#include "attribution/rulebook.h"
#include "text/documentbuilder.h"
#include "text/languagerules.h"
#include "text/paragraphlanguages.h"

#include <algorithm>
#include <numeric>

namespace Readout::Attribution {

namespace {

/// A mention in the text whose actor cannot be told is still likely the speaker; without one nobody is.
void settleStates(QList<Statement> &statements)
{
    for (Statement &statement : statements) {
        if (statement.speaker && statement.state == State::Unknown)
            statement.state = State::Likely;
        else if (!statement.speaker && statement.state == State::Likely)
            statement.state = State::Unknown;
    }
}

Error canceled()
{
    return {ErrorCode::Canceled, {}, {}};
}

/// The statements of paragraphs that are all in the article's language.
Result<QList<Statement>> findInOneLanguage(const Article &article, const Text::LanguageRules &rules,
                                           const QList<LearnedRule> &learned, const std::function<bool()> &givesUp)
{
    const Text::Document document = Text::buildDocument(article, rules);
    const std::vector<Segment> segments = segmentsOf(document, rules);
    std::vector<Report> reports;
    for (std::size_t at = 0; at < segments.size(); ++at) {
        if (givesUp && givesUp())
            return canceled();
        std::vector<Report> found = reportsOf(segments[at]);
        for (Report &report : found) {
            report.segment = int(at);
            reports.push_back(std::move(report));
        }
    }
    addFrontedSpeech(segments, reports);
    continueReports(rules, segments, reports);
    attributeLone(rules, segments, reports);
    joinReports(rules, segments, reports);
    QList<Statement> statements = linkStatements(document, reports);
    if (givesUp && givesUp())
        return canceled();
    const auto actors = ActorResolver::forLanguage(article.details.language);
    if (!actors)
        return actors.error();
    QList<State> states;
    for (const Statement &statement : std::as_const(statements))
        states.append(statement.state);
    (*actors)->resolve(document, statements);
    RuleBook(learned).apply(article, states, statements);
    settleStates(statements);
    return statements;
}

/// Brings the statements of several languages into text order; those of one language stay in theirs, so that an inner
/// one keeps its place behind its parent.
QList<Statement> merged(const QList<QList<Statement>> &byLanguage)
{
    QList<Statement> all;
    QList<int> parents;
    int groups = 0;
    for (const QList<Statement> &found : byLanguage) {
        const int offset = int(all.size());
        int last = groups;
        for (Statement statement : found) {
            statement.group += groups;
            last = std::max(last, statement.group);
            parents.append(statement.parent < 0 ? -1 : statement.parent + offset);
            all.append(std::move(statement));
        }
        groups = last;
    }
    std::vector<int> order(std::size_t(all.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int one, int other) {
        return all.at(one).content.begin < all.at(other).content.begin;
    });
    std::vector<int> placeOf(order.size());
    for (std::size_t place = 0; place < order.size(); ++place)
        placeOf[std::size_t(order[place])] = int(place);
    QList<Statement> sorted;
    sorted.reserve(all.size());
    for (const int at : order) {
        sorted.append(all.at(at));
        sorted.last().parent = parents.at(at) < 0 ? -1 : placeOf[std::size_t(parents.at(at))];
    }
    return sorted;
}

} // namespace

Result<QList<Statement>> findStatements(const Article &article, const std::function<bool()> &givesUp)
{
    return findStatements(article, QList<LearnedRule>(), givesUp);
}

Result<QList<Statement>> findStatements(const Article &article, const QList<LearnedRule> &learned,
                                        const std::function<bool()> &givesUp)
{
    const auto rules = Text::LanguageRules::forLanguage(article.details.language);
    if (!rules)
        return rules.error();
    const QStringList languages = Text::paragraphLanguages(article, **rules);
    QStringList different = languages;
    different.removeDuplicates();
    if (different.size() <= 1)
        return findInOneLanguage(article, **rules, learned, givesUp);
    QList<QList<Statement>> byLanguage;
    for (const QString &language : std::as_const(different)) {
        Article part = article;
        part.details.language = language;
        part.paragraphs.clear();
        for (qsizetype at = 0; at < languages.size(); ++at) {
            if (languages.at(at) == language)
                part.paragraphs.append(article.paragraphs.at(at));
        }
        const auto partRules = Text::LanguageRules::forLanguage(language);
        if (!partRules)
            return partRules.error();
        Result<QList<Statement>> found = findInOneLanguage(part, **partRules, learned, givesUp);
        if (!found)
            return found.error();
        byLanguage.append(*std::move(found));
    }
    return merged(byLanguage);
}

} // namespace Readout::Attribution
