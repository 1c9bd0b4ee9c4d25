// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Highlights from spans, and the attribution they keep.
#include "domain/highlight.h"

#include <algorithm>

namespace Readout {

namespace {
constexpr qsizetype contextLength = 32;

/// A person said that what the highlight keeps is no statement.
bool wasRejected(const AttributionRecord &kept, QStringView text, const QList<Statement> &statements, TextSpan span)
{
    return std::any_of(statements.cbegin(), statements.cend(), [&](const Statement &statement) {
        if (statement.check != Check::Rejected || !statement.content.overlaps(span))
            return false;
        const AttributionRecord rejected = attributionOf(text, statement);
        return rejected.speaker == kept.speaker && rejected.verb == kept.verb;
    });
}

/// Whether the same people say both, according to the same source.
bool haveOneSpeaker(const AttributionRecord &one, const AttributionRecord &other)
{
    const bool isSame =
        one.actors.isEmpty() && other.actors.isEmpty() ? one.speaker == other.speaker : one.actors == other.actors;
    return isSame && one.source == other.source;
}

} // namespace

AttributionRecord attributionOf(QStringView text, const Statement &statement)
{
    AttributionRecord known;
    known.kind = statement.kind;
    known.act = statement.act;
    if (statement.speaker)
        known.speaker = statement.speaker->of(text).toString();
    for (const Actor &actor : statement.actors)
        known.actors.append(actor.name);
    known.parties = statement.parties;
    if (statement.sourceActor && !statement.sourceActor->name.isEmpty())
        known.source = statement.sourceActor->name;
    else if (statement.source)
        known.source = statement.source->of(text).toString();
    if (statement.cue)
        known.verb = statement.cue->of(text).toString();
    known.state = statement.state;
    known.check = statement.check;
    return known;
}

std::optional<AttributionRecord> attributionAt(QStringView text, const QList<Statement> &statements, TextSpan span)
{
    const Statement *best = nullptr;
    qsizetype bestShared = 0;
    QList<const Statement *> touched;
    for (qsizetype at = 0; at < statements.size(); ++at) {
        const TextSpan content = statements[at].content;
        const qsizetype shared = std::min(content.end, span.end) - std::max(content.begin, span.begin);
        if (shared <= 0 || !isShown(statements, at))
            continue;
        touched.append(&statements[at]);
        if (shared < bestShared)
            continue;
        if (shared > bestShared || content.size() < best->content.size()) {
            best = &statements[at];
            bestShared = shared;
        }
    }
    if (best == nullptr)
        return std::nullopt;
    const AttributionRecord known = attributionOf(text, *best);
    const bool isCovered = bestShared == span.size();
    const bool isOnes = std::all_of(touched.cbegin(), touched.cend(), [&](const Statement *statement) {
        return statement == best || haveOneSpeaker(known, attributionOf(text, *statement));
    });
    return isCovered || isOnes ? std::optional(known) : std::nullopt;
}

std::optional<AttributionRecord> attributionNow(const std::optional<AttributionRecord> &kept, QStringView text,
                                                const QList<Statement> &statements, TextSpan span)
{
    const std::optional<AttributionRecord> now = attributionAt(text, statements, span);
    if (!kept || (kept->check == Check::None && now && now->check != Check::None))
        return now;
    if (kept->check == Check::None && wasRejected(*kept, text, statements, span))
        return now;
    return kept;
}

Highlight makeHighlight(QStringView text, TextSpan span, int colour)
{
    Highlight made;
    made.span = span;
    made.colour = colour;
    made.quote = span.of(text).toString();
    const auto startOfContext = [&text](qsizetype at) {
        return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate() ? at + 1 : at;
    };
    const qsizetype before = startOfContext(std::max<qsizetype>(0, span.begin - contextLength));
    made.prefix = text.sliced(before, std::max<qsizetype>(0, span.begin - before)).toString();
    qsizetype after = std::min(text.size(), span.end + contextLength);
    if (after > span.end && after < text.size() && text[after].isLowSurrogate() && text[after - 1].isHighSurrogate())
        --after;
    made.suffix = text.sliced(span.end, after - span.end).toString();
    return made;
}

} // namespace Readout
