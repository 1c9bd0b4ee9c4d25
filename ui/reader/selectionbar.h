// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bar below a selection: eight colours, note, tag, copy, each with its key. Only shows and asks.
#pragma once

#include "common/keyhints.h"
#include "reader/card.h"

namespace Readout::Reader {

class SelectionBar final : public Card
{
    Q_OBJECT

public:
    explicit SelectionBar(QWidget *parent);

    void setTheme(const Common::Theme &theme) override;
    void setKeys(const Common::KeyHints &keys);

signals:
    void colourChosen(int colour);
    void noteWished();
    void tagsWished();
    void copyWished();
    void actionWished(QLatin1StringView action); ///< the window's action of that id

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fitKeys();

    class BarButton;
    QList<BarButton *> m_buttons;
};

} // namespace Readout::Reader
