// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lays what a person taught over what the text alone says: whom words stand for, on whose behalf somebody speaks.
// The same in every language; knows no cues, and not how a rule is learned (learning.h).
#pragma once

#include "domain/article.h"
#include "domain/learnedrule.h"
#include "domain/statement.h"

#include <QHash>
#include <QList>

namespace Readout::Attribution {

class RuleBook final
{
public:
    /// Rules that are switched off are left out.
    explicit RuleBook(const QList<LearnedRule> &rules);

    bool isEmpty() const { return m_aliases.isEmpty() && m_parties.isEmpty(); }
    /// @param states what they were before anybody asked whom the mentions stand for: a mention that a rule explains is
    /// no guess any more. Linear in the statements.
    void apply(const Article &article, const QList<State> &states, QList<Statement> &statements) const;

private:
    struct Voice ///< for whom an actor or an outlet speaks
    {
        QString words;
        QStringList parties;
        bool isOutlet = false;
    };

    QString aliasOf(const Article &article, TextSpan mention) const;
    QString aliasOf(const Article &article, const QList<TextSpan> &chain) const;
    const Voice *outletSpeaking(const Article &article, TextSpan mention) const;
    void applyToName(Actor &actor, const QHash<QString, QStringList> &known) const;
    void applyParties(Actor &actor) const;
    bool applyToSpeaker(const Article &article, Statement &statement, const QHash<QString, QStringList> &known) const;
    void applyToSource(const Article &article, Statement &statement, const QHash<QString, QStringList> &known) const;

    QHash<QString, QString> m_aliases; ///< by key: the actor's name
    QHash<QString, Voice> m_parties;   ///< by key
};

} // namespace Readout::Attribution
