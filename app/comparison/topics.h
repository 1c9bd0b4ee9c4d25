// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the sides talk about: topics proposed from the texts, and which statement belongs to which. Knows no view.
// How it is done stands in docs/comparison.md.
#pragma once

#include "comparison/termindex.h"

namespace Readout {

inline constexpr int maxProposedTopics = 8;

/// @return topics for the shown statements of @p sides, in the order in which the texts come to them; none when the
/// statements have nothing in common. @p articles are those of @p index.
QList<Topic> proposeTopics(const TermIndex &index, const QList<AnnotatedArticle> &articles, const QList<Side> &sides);

/// @return indexes into @p topics: all whose first term, or two of whose terms, stand in the statement's own words;
/// else the one its words, its paragraph and its heading together speak most for; empty when that cannot be told.
QList<int> topicsOf(const TermIndex &index, const QList<Topic> &topics, int article, const Statement &statement);

/// compare() with a row for each topic; what belongs to none stands in a last row, named "Other" where there are
/// topics. A statement of several topics stands in each of their rows. Rows that would be empty are kept: that nobody
/// says anything on a topic is an answer.
Comparison compareByTopics(const QList<AnnotatedArticle> &articles, const QList<Side> &sides, const TermIndex &index,
                           const QList<Topic> &topics);

} // namespace Readout
