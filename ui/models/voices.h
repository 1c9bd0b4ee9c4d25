// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who can be picked out of an article: its parties, under each those who speak for it. Knows no view.
#pragma once

#include "models/articlemodel.h"

namespace Readout::Models {

struct VoiceCount
{
    Voice voice;
    int count = 0; ///< of the model's shown statements
};

/// Each party, followed by its speakers with the most talkative first; who speaks for no party, and nobody, come last.
QList<VoiceCount> voicesOf(const ArticleModel &model);
/// The one a statement is first of all said by; none when nobody is named.
std::optional<Voice> speakerOf(const ArticleModel &model, int statement);
Voice partiesOf(const ArticleModel &model, int statement);

} // namespace Readout::Models
