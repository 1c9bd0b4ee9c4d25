// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The chip above the list that says whose voice is followed, with how many of how many; pressing it lets go.
#pragma once

#include "common/theme.h"

#include <QAbstractButton>

namespace Readout::Statements {

class VoiceChip final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit VoiceChip(QWidget *parent);

    void setTheme(const Common::Theme &theme);
    /// "8 of 30" after @p name; @p lines as PartyOrder numbers the parties.
    void setVoice(const QString &name, const QList<int> &lines, int count, int of);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Common::Theme m_theme = Common::Theme::of(Common::ThemeName::Light);
    QList<int> m_lines;
    QString m_counts;
};

} // namespace Readout::Statements
