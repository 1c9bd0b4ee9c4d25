// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dossiers, their sides, and a comparison of sides: plain values. Knows not how a comparison is found.
#pragma once

#include "domain/article.h"
#include "domain/ids.h"
#include "domain/statement.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

namespace Readout {

/// A column of a comparison: one or more parties.
struct Side
{
    SideId id{};
    QString name;
    QStringList parties;
    bool hidden = false;

    bool operator==(const Side &) const = default;
};

/// A row of a comparison: what is talked about, and the words by which the texts are searched for it.
struct Topic
{
    QString name;
    QStringList terms; ///< as the comparison writes them (TermFacts::key); the first stands for the topic

    bool operator==(const Topic &) const = default;
};

/// Articles about one event or theme.
struct Dossier
{
    DossierId id{};
    QUuid uuid;
    QString name;
    QList<ArticleId> articles; ///< in the person's order
    QList<Side> sides;         ///< empty: proposed from the statements

    bool operator==(const Dossier &) const = default;
};

/// An article with everything known about it, as comparison and exporters take it.
struct AnnotatedArticle
{
    Article article;
    QList<Statement> statements;
    QString name = {}; ///< of the file it was read from; empty when it stands in the library
};

enum class CellKind { Quoted, Paraphrased, Joint, Reported, Absent };
QString toString(CellKind kind); ///< "quoted", "paraphrased", "joint", "reported", "absent"

/// Where a compared statement stands: indexes into the list of articles that was compared.
struct ComparedStatement
{
    int article = 0;
    int statement = 0;                ///< index into that article's statements
    CellKind kind = CellKind::Quoted; ///< of this one statement; never Absent

    bool operator==(const ComparedStatement &) const = default;
};

struct Cell
{
    int side = 0;                     ///< index into Comparison::sides
    CellKind kind = CellKind::Absent; ///< the first present of quoted, paraphrased, joint, reported; else absent
    QList<ComparedStatement> statements;
};

struct ComparedTopic
{
    QString name;      ///< "" until topics exist
    QList<Cell> cells; ///< one for every side, in the order of the sides
};

/// Sides beside each other. What several sides say jointly stands in a side of its own at the end.
struct Comparison
{
    QList<Side> sides;
    QList<ComparedTopic> topics;
    int jointSide = -1; ///< index of what several sides say jointly; -1 when they say nothing jointly
};

} // namespace Readout
