// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Three invented texts on the harbour talks: the wire's, Japan's own account, China's own account.
#pragma once

#include "support/harbourtalks.h"

namespace Readout::Samples {

inline QList<AnnotatedArticle> threeAccounts()
{
    AnnotatedArticle wire = harbourTalks();
    wire.article.id = ArticleId(1);

    AnnotatedArticle japan;
    japan.article = articleOf(
        QStringLiteral("Account of the talks at the harbour\n\n"
                       "Ms Tani said the pilot station was “a promise to every skipper, whatever flag she flies”.\n\n"
                       "She asked for the return of the nets, and Mr Lin assured her that no net would be sold.\n\n"
                       "Ms Tani stressed that the storms would not wait."));
    japan.article.id = ArticleId(2);
    japan.article.details.outlet = QStringLiteral("Japan MFA");
    japan.statements = {
        statementOf(japan.article,
                    QStringLiteral("the pilot station was “a promise to every skipper, whatever flag she flies”"),
                    QStringLiteral("Ms Tani"), QStringLiteral("said"), {QStringLiteral("JP")}),
        statementOf(japan.article, QStringLiteral("no net would be sold"), QStringLiteral("Mr Lin"),
                    QStringLiteral("assured"), {QStringLiteral("CN")}, State::Likely),
        statementOf(japan.article, QStringLiteral("the storms would not wait"), QStringLiteral("Ms Tani"),
                    QStringLiteral("stressed"), {QStringLiteral("JP")}),
    };
    japan.statements[1].sourceActor = Actor{QStringLiteral("Ministry"), {QStringLiteral("JP")}};

    AnnotatedArticle china;
    china.article = articleOf(QStringLiteral("Talks held at the harbour\n\n"
                                             "Lin Bo noted that the sea “has room for patience”."));
    china.article.id = ArticleId(3);
    china.article.details.outlet = QStringLiteral("China MFA");
    china.statements = {statementOf(china.article, QStringLiteral("the sea “has room for patience”"),
                                    QStringLiteral("Lin Bo"), QStringLiteral("noted"), {QStringLiteral("CN")})};
    return {wire, japan, china};
}

inline QList<Side> threeAccountsSides()
{
    return {{SideId{}, QStringLiteral("Japan"), {QStringLiteral("JP")}, false},
            {SideId{}, QStringLiteral("China"), {QStringLiteral("CN")}, false}};
}

} // namespace Readout::Samples
