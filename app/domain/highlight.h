// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person marked, and the vocabulary they mark with. Plain values.
#pragma once

#include "base/textspan.h"
#include "domain/ids.h"
#include "domain/statement.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace Readout {

inline constexpr int firstHighlightColour = 1;
inline constexpr int lastHighlightColour = 8;
inline constexpr int longestColourName = 40; ///< UTF-16 units

/// What was known about the words when they were marked: kept with the highlight, so that it survives a later run of
/// the engine. A copy, never a reference.
struct AttributionRecord
{
    QuotationKind kind = QuotationKind::Direct;
    Act act = Act::Statement;
    QString speaker; ///< the mention as it stands in the text
    QStringList actors;
    QStringList parties;
    QString source; ///< the source's name, else its mention
    QString verb;   ///< the cue as it stands in the text
    State state = State::Unknown;
    Check check = Check::None;

    bool operator==(const AttributionRecord &) const = default;
};

/// A marked stretch. Half-open, may overlap others, never merged with them. Its position is believed only after its
/// words were checked: span, quote and context are stored together.
struct Highlight
{
    HighlightId id{};
    QUuid uuid;
    ArticleId article{};
    VersionId version{};
    TextSpan span;
    QString quote;                     ///< the marked words
    QString prefix;                    ///< up to 32 UTF-16 units before
    QString suffix;                    ///< and after
    int colour = firstHighlightColour; ///< 1 … 8: yellow, red, green, blue, purple, magenta, orange, grey
    QString note;
    QStringList tags; ///< names, in the order they were given
    std::optional<AttributionRecord> attribution;
    QDateTime created;  ///< UTC
    QDateTime modified; ///< UTC

    bool operator==(const Highlight &) const = default;
};

/// @return the attribution of the statement in @p statements that shares most characters with @p span (innermost wins a
/// tie), none when no shown statement overlaps it, or several speakers share it and no statement covers it.
std::optional<AttributionRecord> attributionAt(QStringView text, const QList<Statement> &statements, TextSpan span);
AttributionRecord attributionOf(QStringView text, const Statement &statement);
/// What to show and print for a highlight on @p span: what a person decided about its words; else the copy it keeps,
/// unless a person has rejected that statement since; else what the statements say now.
std::optional<AttributionRecord> attributionNow(const std::optional<AttributionRecord> &kept, QStringView text,
                                                const QList<Statement> &statements, TextSpan span);

/// @return a highlight on @p span of @p text with quote and context filled; ids, times and attribution left empty.
Highlight makeHighlight(QStringView text, TextSpan span, int colour);

/// A name in the one vocabulary tree.
struct Tag
{
    TagId id{};
    QUuid uuid;
    QString name; ///< unique without regard to case
    std::optional<TagId> parent;
    QString description;
    int uses = 0;      ///< highlights and articles that carry it
    bool made = false; ///< by name: listed while nothing carries it

    bool operator==(const Tag &) const = default;
};

} // namespace Readout
