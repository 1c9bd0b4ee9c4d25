// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where somebody was in a comparison. A plain value.
#pragma once

#include "base/textspan.h"
#include "domain/ids.h"

namespace Readout::Sides {

/// The card's words, how far the view was scrolled, and how far below the view's top the card stood, in pixels.
struct CardPlace
{
    ArticleId article{};
    TextSpan span;
    int across = 0;
    int down = 0;
    int fromTop = 0; ///< counts where the card is still there

    bool operator==(const CardPlace &) const = default;
};

} // namespace Readout::Sides
