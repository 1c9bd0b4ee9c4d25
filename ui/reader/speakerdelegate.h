// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a row below the speaker's field: party line, name, parties, how often. Knows not what is chosen.
#pragma once

#include "common/theme.h"
#include "models/partyorder.h"

#include <QStyledItemDelegate>

namespace Readout::Reader {

class SpeakerDelegate final : public QStyledItemDelegate
{
public:
    enum Role { PartiesRole = Qt::UserRole + 1, CountRole, StartsGroupRole, PlainRole };
    static constexpr int rowHeight = 30;
    static constexpr int gapHeight = 9; ///< with its hairline, before a row that starts a group

    /// Borrows both.
    SpeakerDelegate(const Common::Theme &theme, const Models::PartyOrder &order, QObject *parent);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Common::Theme &m_theme;
    const Models::PartyOrder &m_order;
};

} // namespace Readout::Reader
