// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is printed, as plain values: blocks of text with what lies over them, in columns. Knows no paper, no fonts.
#pragma once

#include "base/textspan.h"
#include "domain/statement.h"

#include <QList>
#include <QString>

namespace Readout::Printing {

enum class BlockStyle {
    Title,
    Standfirst,
    Byline, ///< small, quiet
    Legend, ///< small, with samples
    Body,
    Heading,
    ListItem,
    BlockQuote,
    Caption,
    Quote,      ///< somebody's words on a card or in a list of highlights
    QuoteFoot,  ///< who said them
    ColumnHead, ///< of a comparison
    Topic,
    Finding,  ///< "Nothing in ¶1–¶12"
    NoteHead, ///< the four lines of a note
    NoteText,
    NoteFoot,
};

/// A highlight's band over a block's text.
struct Band
{
    TextSpan span;
    int colour = 1;
    int number = 0; ///< printed where the highlight begins; 0: none
    bool begins = true;
    bool ends = true; ///< in this block
};

/// A statement's line under a block's text; parties as PartyOrder numbers them.
struct PartyLine
{
    TextSpan span;
    QList<int> parties;
    bool thin = false;
    bool isAttitude = false; ///< a hair, a little lower
    QString name;            ///< printed at the line's end where lines look alike; else empty
};

/// A painted sample that stands in a gap of the text.
struct Sample
{
    enum class Kind { Parties, Colour, State };
    Kind kind = Kind::Parties;
    TextSpan gap;
    QList<int> parties;
    int colour = 0;
    State state = State::Certain;
    Check check = Check::None;
};

/// A sign beside the line in which a less than certain statement ends.
struct StateMark
{
    qsizetype position = 0;
    State state = State::Likely;
};

struct Block
{
    enum class Frame { None, Absence, Report };

    BlockStyle style = BlockStyle::Body;
    QString text;
    QString label;    ///< ¶ number, in the margin
    QString language; ///< BCP 47
    bool starts = true;
    bool ends = true;       ///< of its paragraph: a very long one is several blocks
    bool joinsNext = false; ///< stands closer to the next one: parts of one paragraph
    bool keepWithNext = false;
    QList<Band> bands;
    QList<PartyLine> lines;
    QList<Sample> samples;
    QList<StateMark> states;
    QList<int> barColours; ///< of a quote in a list of highlights: its colour beside it; else empty
    Frame frame = Frame::None;
    QList<int> frameParties;  ///< who reports
    bool frameStarts = false; ///< neighbours share a frame
    bool frameEnds = false;
};

/// What stands in the margin beside a highlight.
struct MarginNote
{
    int block = 0; ///< in the first column of the first section
    qsizetype position = 0;
    int colour = 1;
    QList<Block> blocks;
};

/// Columns beside each other; the next section begins below the longest.
struct Section
{
    QList<Block> title; ///< across all columns
    QList<QList<Block>> columns;
    int heads = -1; ///< index into Document::heads: they stand above the columns on each page
    bool newPage = false;
};

/// Heads of columns, repeated on each page.
struct Heads
{
    QList<QList<Block>> columns;
};

struct Document
{
    QString title;  ///< at the head of every page but the first
    QString origin; ///< at the foot of every page: outlet and date, or the dossier
    bool isLandscape = false;
    QList<Heads> heads;
    QList<Section> sections;
    QList<MarginNote> notes; ///< by place; with any the text leaves room for a lane

    bool hasLane() const { return !notes.isEmpty(); }
};

struct PrintOptions
{
    bool highlights = true;
    bool notes = true;
    bool statements = true;
    bool attitudes = false;      ///< with the statements
    bool onlyHighlights = false; ///< a sheet of highlights and notes in place of the article
    double textPoints = 11;

    bool operator==(const PrintOptions &) const = default;
};
inline constexpr double smallestPrint = 8;
inline constexpr double largestPrint = 18;

} // namespace Readout::Printing
