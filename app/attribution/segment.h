// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence, or one inside a quotation, as a row of atoms in which each deeper quotation is one atom: what the grammar
// of attribution walks on. Knows no speakers.
#pragma once

#include "text/document.h"
#include "text/languagerules.h"

#include <vector>

namespace Readout::Attribution {

/// Range of tokens [first, end).
struct TokenRange
{
    int first = 0;
    int end = 0;

    bool isEmpty() const { return end <= first; }
    bool contains(const TokenRange &other) const { return first <= other.first && other.end <= end; }
    bool operator==(const TokenRange &) const = default;
};

enum class AtomKind : quint8 { Word, Number, Mark, Quotation };

struct Atom
{
    TokenRange tokens;
    AtomKind kind = AtomKind::Word;
    bool capitalised = false;
    Text::WordClasses classes;
    Text::CueForm cue;
    int stretch = -1; ///< index into Document::quotes of a quotation
};

class Segment final
{
public:
    /// Longer sentences are cut: every walk is bounded by this many atoms, so that the whole stays linear.
    static constexpr int maxAtoms = 400;

    Segment(const Text::Document &document, const Text::LanguageRules &rules) : m_document(&document), m_rules(&rules)
    {
    }

    const Text::Document &document() const { return *m_document; }
    const Text::LanguageRules &rules() const { return *m_rules; }
    int size() const { return int(m_atoms.size()); }
    const Atom &atom(int at) const { return m_atoms[std::size_t(at)]; }
    QStringView word(int at) const;
    /// Of what atoms [first, end) cover.
    TokenRange tokensOf(int first, int end) const;
    /// Whether the segment is the inside of a quotation, and of which stretch; -1 outside.
    int within() const { return m_within; }
    int paragraph() const { return m_paragraph; }
    bool startsParagraph() const { return m_startsParagraph; }

    bool isWord(int at) const { return has(at) && atom(at).kind == AtomKind::Word; }
    bool isMark(int at) const { return has(at) && atom(at).kind == AtomKind::Mark; }
    bool isMark(int at, QStringView mark) const { return isMark(at) && word(at) == mark; }
    bool isComma(int at) const { return isMark(at, u","); }
    bool isQuotation(int at) const { return has(at) && atom(at).kind == AtomKind::Quotation; }
    /// Speech in front of its cue ends in a comma or the like within its marks: “…,” she said.
    bool endsInMark(int quotation) const;
    bool isClass(int at, Text::WordClasses classes) const { return isWord(at) && atom(at).classes.any(classes); }
    bool isOneOf(int at, std::initializer_list<QStringView> words) const;
    bool is(int at, QStringView lower) const { return isOneOf(at, {lower}); }

    bool isAdverb(int at) const;
    /// A form of be, have, do, or a modal verb.
    bool isAuxiliary(int at) const;
    /// A past form by its ending or by the list of cues.
    bool isPastLike(int at) const;
    /// Can be the finite verb of a clause.
    bool isVerbLike(int at) const;
    /// The verb @p at may be, when the word it needs beside it is there; null when none.
    const Text::CueVerb *cueVerb(int at) const;
    bool isEnclitic(int at) const;
    /// Written with a capital and no function word: part of a name.
    bool isName(int at) const;
    /// Neither mark nor function word nor verb: part of a noun phrase.
    bool isNominal(int at) const;
    bool isTime(int at) const;
    bool isClauseEndMark(int at) const;

    void add(const Atom &atom) { m_atoms.push_back(atom); }
    void setPlace(int within, int paragraph, bool startsParagraph)
    {
        m_within = within;
        m_paragraph = paragraph;
        m_startsParagraph = startsParagraph;
    }

private:
    bool isPluralHere(int at) const;
    bool has(int at) const { return at >= 0 && at < size(); }

    const Text::Document *m_document; ///< borrowed; outlives this
    const Text::LanguageRules *m_rules;
    std::vector<Atom> m_atoms;
    int m_within = -1;
    int m_paragraph = 0;
    bool m_startsParagraph = false;
};

/// @return the segments of @p document in text order, those inside a quotation after the one that holds it.
std::vector<Segment> segmentsOf(const Text::Document &document, const Text::LanguageRules &rules);

} // namespace Readout::Attribution
