// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every format says about a highlight, a statement and a comparison, before any format's own spelling.
#pragma once

#include "exporters/exporter.h"

#include <QStringList>

#include <optional>

namespace Readout::Exporters {

/// A highlight or a statement on its way out.
struct Entry
{
    const Article *article = nullptr;
    const Highlight *highlight = nullptr; ///< null for a statement
    TextSpan span;
    QString quotation;
    std::optional<AttributionRecord> attribution;
};

/// The article's highlights and, when @p options ask for them, its shown statements, in text order; a highlight stands
/// before a statement that begins with it.
QList<Entry> entriesOf(const ExportedArticle &exported, const ExportOptions &options);

/// "2", "2.4", or empty for the headline: where @p position stands.
QString paragraphLabel(const Article &article, qsizetype position);
/// The span with its ends drawn into the text: what a damaged library cannot make us read beyond.
TextSpan within(TextSpan span, const QString &text);
/// Name of a highlight's colour.
QString colourName(int colour, const ExportOptions &options);
/// "2026-11-23T20:41:00Z", empty for an invalid time.
QString timeText(const QDateTime &time);
/// The address when it is one to be followed (http, https), encoded; else empty.
QString safeAddress(const QString &address);

/// Names of the actors, else the mention; empty when nobody is named.
QString whoSpeaks(const AttributionRecord &attribution);
/// "Ana Ruiz (Spain)", "speaker unknown", "nobody named".
QString speakerWithParties(const AttributionRecord &attribution);
/// Whether @p words hold the mention of their speaker and the verb themselves.
bool namesItsSpeaker(const AttributionRecord &attribution, const QString &words);
/// Words that are not all the speaker's own, with who and how before them and no marks of ours: "Ana Ruiz (Spain)
/// admitted that the cutter had left, according to Tom Byrne". Words that name their speaker, or whose speaker is not
/// known, stay as they are.
QString reportedWords(const AttributionRecord &attribution, const QString &words);
/// "Japan, United States".
QString partyNames(const QStringList &parties);
/// "Ana Ruiz (Spain) · stressed · indirect · according to Foreign Ministry · Wire ¶2.4 · likely": all but the words.
/// @p text is the article's short name; empty where it goes without saying.
QString attributionLine(const std::optional<AttributionRecord> &attribution, const QString &paragraph,
                        const QString &text = {});

/// One compared statement with all it needs.
struct ComparedEntry
{
    const AnnotatedArticle *article = nullptr;
    int articleIndex = 0;
    const Statement *statement = nullptr;
    CellKind kind = CellKind::Quoted;
    AttributionRecord attribution;
    QString quotation;
    QString paragraph;
};
ComparedEntry comparedEntry(const ComparedStatement &compared, const QList<AnnotatedArticle> &articles);
/// @return the statements of a topic beside each other: line k holds the k-th of every side, none where a side has
/// fewer.
QList<QList<std::optional<ComparedEntry>>> linesOf(const ComparedTopic &topic, const QList<AnnotatedArticle> &articles);
/// What an empty cell says: "nothing in ¶1–¶12", or in how many articles.
QString absenceText(const QList<AnnotatedArticle> &articles);
/// attributionLine with the article's short name where there are several, and by whom it is reported when only others
/// report it. A party that is all of @p side is not named again.
QString comparedLine(const ComparedEntry &entry, const Side &side, const QStringList &textNames);
/// "Statements: 15, in 2 of 3 texts": of side @p side in all topics.
QString sideCountText(const Comparison &comparison, int side, const QList<AnnotatedArticle> &articles);
/// A line for each text: its short name where there are several, its name, outlet, date and paragraphs; whether it has
/// no statements at all.
QStringList comparedTexts(const QList<AnnotatedArticle> &articles);
/// How many shown statements stand in no cell, as a sentence; empty when there are none.
QString leftOutText(const Comparison &comparison, const QList<AnnotatedArticle> &articles);
int leftOut(const Comparison &comparison, const QList<AnnotatedArticle> &articles);
/// The articles' short names, as they stand beside a statement; empty for an article that stands alone.
QStringList textNames(const QList<AnnotatedArticle> &articles);

} // namespace Readout::Exporters
