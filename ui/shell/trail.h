// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a person has been, to go back to and forward again. Knows no window.
#pragma once

#include "domain/ids.h"
#include "sides/cardplace.h"

#include <QList>

#include <optional>

namespace Readout::Shell {

/// What was set side by side, and where one was in it.
struct ComparedPlace
{
    QList<ArticleId> articles;
    DossierId dossier{}; ///< zero: none
    Sides::CardPlace card;

    bool operator==(const ComparedPlace &) const = default;
};

struct TrailPlace
{
    int view = 0;
    ArticleId article{};
    qsizetype position = 0;
    std::optional<ComparedPlace> compared = std::nullopt; ///< of Side by side

    bool operator==(const TrailPlace &) const = default;
};

class Trail final
{
public:
    /// A person goes on from @p here to somewhere else: what lay ahead is forgotten.
    void leave(const TrailPlace &here)
    {
        m_ahead.clear();
        if (m_behind.isEmpty() || m_behind.last() != here)
            m_behind.append(here);
        if (m_behind.size() > kept)
            m_behind.removeFirst();
    }
    std::optional<TrailPlace> back(const TrailPlace &here) { return step(m_behind, m_ahead, here); }
    std::optional<TrailPlace> forward(const TrailPlace &here) { return step(m_ahead, m_behind, here); }
    bool canGoBack() const { return !m_behind.isEmpty(); }
    bool canGoForward() const { return !m_ahead.isEmpty(); }

private:
    static std::optional<TrailPlace> step(QList<TrailPlace> &from, QList<TrailPlace> &to, const TrailPlace &here)
    {
        if (from.isEmpty())
            return std::nullopt;
        to.append(here);
        return from.takeLast();
    }

    static constexpr int kept = 100;
    QList<TrailPlace> m_behind;
    QList<TrailPlace> m_ahead;
};

} // namespace Readout::Shell
