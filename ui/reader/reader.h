// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Read: the reading view with statement card, selection bar, find bar and tag field around it. Passes wishes on.
#pragma once

#include "common/readingview.h"
#include "domain/highlight.h"

#include <QWidget>

namespace Readout::Reader {

class Reader final : public QWidget
{
    Q_OBJECT

public:
    explicit Reader(QWidget *parent = nullptr);

    void setModel(Models::ArticleModel *model);
    void setTheme(const Common::Theme &theme);
    void setKnownTags(const QList<Tag> &tags); ///< most recently used first
    Common::ReadingView *view() const;

public slots:
    // Each is an action of the shell's table; they act on the selection, else on what has the ring.
    void highlight(int colour = 0); ///< 0: the colour used last; on a highlight with the ring: recolours
    void highlightWithNote();       ///< a
    void editTags();                ///< t
    void editNote();                ///< n
    void removeHighlight();         ///< Del
    void moveHighlightEnd(int byWords);
    void moveHighlightStart(int byWords);
    void copyQuotation();           ///< c: rich and plain text with speaker, source, outlet, date, ¶, address
    void openFind();                ///< Ctrl+F
    void goToParagraph();           ///< Ctrl+G

signals:
    // Wishes: the shell performs them on the library.
    void highlightAddWished(const Readout::Highlight &highlight);
    void highlightChangeWished(const Readout::Highlight &highlight);
    void highlightRemoveWished(const QUuid &highlight);
    void noteDraftChanged(const QUuid &highlight, const QString &text);
};

} // namespace Readout::Reader
