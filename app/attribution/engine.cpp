// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the stages; each is a class of its own.
#include "attribution/engine.h"

#include "attribution/actors.h"
#include "attribution/chains.h"
#include "attribution/languages.h"
#include "attribution/quotations.h"
#include "text/documentbuilder.h"
#include "text/languagerules.h"

#include <algorithm>

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

} // namespace

Result<QList<Statement>> findStatements(const Article &article, const std::function<bool()> &givesUp)
{
    const Error canceled{ErrorCode::Canceled, {}, {}};
    const auto rules = Text::LanguageRules::forLanguage(article.details.language);
    if (!rules)
        return rules.error();
    const Text::Document document = Text::buildDocument(article, **rules);
    const std::vector<Segment> segments = segmentsOf(document, **rules);
    std::vector<Report> reports;
    for (std::size_t at = 0; at < segments.size(); ++at) {
        if (givesUp && givesUp())
            return canceled;
        std::vector<Report> found = reportsOf(segments[at]);
        for (Report &report : found) {
            report.segment = int(at);
            reports.push_back(std::move(report));
        }
    }
    attributeLoneQuotations(segments, reports);
    QList<Statement> statements = linkStatements(document, reports);
    if (givesUp && givesUp())
        return canceled;
    const auto actors = ActorResolver::forLanguage(article.details.language);
    if (!actors)
        return actors.error();
    (*actors)->resolve(document, statements);
    settleStates(statements);
    return statements;
}

} // namespace Readout::Attribution
