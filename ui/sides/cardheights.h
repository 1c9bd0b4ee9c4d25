// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How high cards are: measured ones are remembered, others estimated from the length of their words, so that two
// thousand cards are laid out at once. Knows no view.
#pragma once

#include "sides/sidecard.h"
#include "sides/sideslayout.h"

#include <QHash>

namespace Readout::Sides {

class CardHeights final
{
public:
    CardHeights(const Models::ComparisonModel &model, const Common::Theme &theme) : m_model(model), m_theme(theme) {}

    void forget(); ///< other words stand on the cards, or in another size
    /// Of few cards the true height, of many an estimate for those not measured yet.
    SidesLayout::Height known(const QModelIndex &card, const CardMeasures &measures, double width);
    double measured(const QModelIndex &card, const CardMeasures &measures, double width);

private:
    /// A card's words and width: the same in another grouping.
    struct Key
    {
        int article = 0;
        int statement = 0;
        int width = 0;
        bool isLast = false; ///< under the last one of a cell more may stand

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.article, key.statement, key.width, key.isLast);
        }
    };
    /// What measured cards were high beyond their estimate, so that the next estimates are better.
    struct Bias
    {
        double sum = 0;
        int count = 0;
    };

    Key keyOf(const QModelIndex &card, const ComparedStatement &compared, double width) const;
    double rough(const ComparedStatement &compared, const CardMeasures &measures, double width);
    double signWidth(const ComparedStatement &compared, const CardMeasures &measures);

    const Models::ComparisonModel &m_model;
    const Common::Theme &m_theme;
    QHash<Key, double> m_heights;
    QHash<QString, double> m_signWidths; ///< mean, by language
    QHash<CellKind, Bias> m_biases;
};

} // namespace Readout::Sides
