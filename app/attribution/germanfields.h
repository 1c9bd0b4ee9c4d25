// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A German sentence cut at its commas into clauses, each with its kind and its finite verb. Knows no cues.
#pragma once

#include "attribution/segment.h"

#include <vector>

namespace Readout::Attribution {

enum class FieldKind : quint8 {
    Main,        ///< verb first or second
    Subordinate, ///< dass, weil, wie …: verb last
    Relative,    ///< der, die, in dem …: verb last
    Infinitive,  ///< … zu graben
    Fragment,    ///< no verb: an apposition, part of a list
};

/// What stands in front of a field.
enum class FieldBreak : quint8 { Start, Comma, Colon, Strong, Coordinator, Quotation };

/// Atoms [first, end) between two marks, or beside an "und" that joins two clauses (the "und" is its first atom).
struct GermanField
{
    int first = 0;
    int end = 0;
    FieldBreak opened = FieldBreak::Start;
    FieldKind kind = FieldKind::Fragment;
    int finite = -1; ///< atom of the finite verb
    int head = 0;    ///< first atom behind coordinators
};

class GermanFields final
{
public:
    explicit GermanFields(const Segment &segment);

    int size() const { return int(m_fields.size()); }
    const GermanField &field(int index) const { return m_fields[std::size_t(index)]; }
    /// Index of the field @p atom lies in; of a mark, that of the field before it.
    int fieldAt(int atom) const { return m_fieldOf[std::size_t(atom)]; }

    /// A verb form that cannot be anything else.
    bool isFinite(int at) const { return verbAt(at) == Verb::Sure; }
    /// Only indirect speech has it ("sei", "habe"), or @p orIrrealis may stand for it ("hätten").
    bool isReported(int at, bool orIrrealis) const;
    /// The field's finite verb is one of those.
    bool isReportedField(const GermanField &field, bool orIrrealis) const
    {
        return field.finite >= 0 && isReported(field.finite, orIrrealis);
    }
    /// An infinitive with its "zu" ends at @p at.
    bool isZuInfinitive(int at) const;

private:
    void cut();
    void joinInterrupted();
    bool isHangingHyphen(int at) const;
    bool isInnerStop(int at) const;
    void add(int first, int end, FieldBreak opened);
    void classify(GermanField &field) const;
    int relativePronoun(const GermanField &field) const;
    int lastVerb(const GermanField &field) const;
    int secondVerb(int first, int end) const;
    enum class Verb : quint8 { None, Possible, Sure };
    Verb verbAt(int at) const { return at >= 0 && at < m_segment.size() ? m_verbs[std::size_t(at)] : Verb::None; }
    bool mayBeFinite(int at) const { return verbAt(at) != Verb::None; }
    bool looksFinite(int at) const;
    bool looksPossible(int at) const;
    bool looksSubjunctive(int at) const;
    bool opensBefore(int at) const;
    bool isAllSubject(int at) const;
    bool isAuxiliary(int at) const;
    int lastWord(int first, int end) const;
    bool opensSubordinate(int at) const;

    const Segment &m_segment;
    std::vector<GermanField> m_fields;
    std::vector<int> m_fieldOf;
    std::vector<Verb> m_verbs; ///< by atom: whether it is a finite verb
};

} // namespace Readout::Attribution
