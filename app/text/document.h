// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An article's text cut into tokens and sentences, with its quotation marks paired: what every stage of attribution
// reads. Knows nothing of speakers.
#pragma once

#include "base/textspan.h"
#include "domain/article.h"

#include <QList>
#include <QString>

namespace Readout::Text {

class LanguageRules;

enum class TokenKind : quint8 { Word, Number, Punctuation, OpeningQuote, ClosingQuote };

struct Token
{
    TextSpan span;
    TokenKind kind = TokenKind::Word;
    bool capitalised = false;  ///< first letter is upper case
    bool allCaps = false;      ///< at least two letters, all upper case
    bool endsSentence = false; ///< a sentence ends after it, be it inside a quotation
};

/// Range of tokens [first, end); span covers them. Never ends inside a quotation: Token::endsSentence tells the ends
/// there.
struct Sentence
{
    TextSpan span;
    int first = 0;
    int end = 0;
    int paragraph = 0; ///< index into Document::paragraphs
};

/// A stretch between quotation marks, marks included. Repaired ones lack a mark on one side.
struct QuotedStretch
{
    TextSpan span;
    int depth = 0;      ///< 0 outermost
    bool opened = true; ///< false: the opening mark is lost and its place was inferred
    bool closed = true; ///< false: runs to the paragraph's end (reopened in the next one, or lost)
};

struct Document
{
    QString text;
    QString language;
    QList<Paragraph> paragraphs;
    QList<Token> tokens;
    QList<Sentence> sentences;
    QList<QuotedStretch> quotes; ///< in text order

    QStringView word(int token) const { return tokens[token].span.of(text); }
};

} // namespace Readout::Text
