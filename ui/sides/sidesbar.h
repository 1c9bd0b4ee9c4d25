// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A line below the columns that says what they do not show, each with an action that mends it. Decides neither.
#pragma once

#include "common/theme.h"

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace Readout::Sides {

struct Hint
{
    QString sentence;
    QAction *offer = nullptr; ///< may be none

    bool operator==(const Hint &) const = default;
};

class SidesBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SidesBar(QWidget *parent);

    void setHints(const QList<Hint> &hints);
    bool isEmpty() const { return m_hints.isEmpty(); }
    void setTheme(const Common::Theme &theme);

private:
    void dress();

    QList<Hint> m_hints;
    QHBoxLayout *m_row;
    Common::Theme m_theme;
};

} // namespace Readout::Sides
