// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the stages pass on: a cue with its speaker and contents, in tokens. Knows no grammar.
#pragma once

#include "attribution/segment.h"
#include "domain/statement.h"

#include <optional>
#include <vector>

namespace Readout::Attribution {

/// One attribution as found in a segment.
struct Report
{
    TokenRange cue;
    QString lemma;
    int force = 0;
    bool attitude = false;
    std::optional<TokenRange> speaker;
    std::optional<TokenRange> quotedBy; ///< "was quoted by N": N
    std::vector<TokenRange> contents;   ///< pieces of one interrupted attribution
    State state = State::Certain;
    int segment = 0; ///< index of the segment it was found in
};

} // namespace Readout::Attribution
