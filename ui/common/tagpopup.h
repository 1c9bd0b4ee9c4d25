// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tags of one highlight: chips, a field, and the known tags that fit what is typed. Hands the names over.
#pragma once

#include "common/listpopup.h"
#include "domain/highlight.h"

namespace Readout::Common {

class TagPopup final : public ListPopup
{
    Q_OBJECT

public:
    /// @p name is put before the names of its parts, so that two of them can be told apart.
    explicit TagPopup(QWidget *parent, const QString &name = {});

    void setKnownTags(const QList<Tag> &tags); ///< most recently used first
    /// Opens with its upper left corner at @p place (of the screen).
    void open(const QStringList &tags, QPoint place);
    QStringList tags() const { return m_chosen; }

signals:
    /// Closed in whatever way: nothing chosen is lost.
    void accepted(const QStringList &tags);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void fill() override;
    void take() override;
    bool takeBack() override;
    void add(const QString &name);
    void remove(const QString &name);
    void showChips();

    QList<Tag> m_known;
    QStringList m_chosen;
    QWidget *m_chips;
    bool m_open = false;
};

} // namespace Readout::Common
