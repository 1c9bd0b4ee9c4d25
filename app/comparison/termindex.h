// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The terms of the compared texts: where each stands, in how many places, and how it is written. Knows no topics.
#pragma once

#include "comparison/terms.h"
#include "domain/dossier.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace Readout {

/// What is known of one term over all texts.
struct TermFacts
{
    QString key;
    QHash<QString, int> forms; ///< as written, how often
    QHash<QString, int> leads; ///< the words right before it, as written: "cultural" before "exchanges"
    QSet<int> units;           ///< indexes into TermIndex::units()
    int headings = 0;          ///< headlines and headings that have it
    double nominal = 0;        ///< how often it stands as a noun
    double verbal = 0;         ///< how often as anything else
    bool isCapital = false;    ///< somewhere amid a sentence
    bool isLower = false;      ///< somewhere
    double general = 0;        ///< how often it says nothing of a subject, as where it names who speaks

    bool isGeneral() const { return 2 * general >= nominal + verbal; }
    bool isName() const { return isCapital && !isLower; }
};

/// A paragraph; where a long block is shown in parts, a sentence.
struct TextUnit
{
    int article = 0;
    TextSpan span;
    int heading = -1; ///< unit of the heading it stands under
    bool isHeading = false;
    bool isSentence = false;
};

/// Terms are numbered from 0. Words that only say who speaks (names of actors and parties) are no terms here.
class TermIndex final
{
public:
    /// Errors: as termsOf().
    static Result<TermIndex> of(const QList<AnnotatedArticle> &articles);

    const QList<TermFacts> &terms() const { return m_terms; }
    const QList<TextUnit> &units() const { return m_units; }
    /// @return the number of the term that is compared as @p key, -1 when no text has it.
    int find(const QString &key) const { return m_numbers.value(key, -1); }
    /// @return the terms that stand within @p span, ascending, each once.
    QList<int> within(int article, TextSpan span) const;
    /// @return the unit that holds @p position; -1 when none does.
    int unitAt(int article, qsizetype position) const;
    /// @return the terms of a unit and of its heading, ascending, each once.
    QList<int> around(int unit) const;

private:
    struct Place
    {
        TextSpan span;
        int term = 0;
    };

    void addUnits(int article, const Article &text, const QList<TextSpan> &sentences);
    void addTerm(int article, const QString &text, const TextTerm &term, bool isSpeaker);
    int numberOf(const QString &key);

    QList<TermFacts> m_terms;
    QHash<QString, int> m_numbers;
    QList<TextUnit> m_units;
    QList<QList<Place>> m_places; ///< by article, in text order
};

} // namespace Readout
