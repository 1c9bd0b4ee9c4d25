// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a line of words together in which painted samples stand: party lines, swatches, signs. Knows no fonts.
#pragma once

#include "domain/article.h"
#include "domain/highlight.h"
#include "printing/document.h"

namespace Readout::Printing {

class SampledText final
{
public:
    void addParties(const QList<int> &parties);
    void addColour(int colour);
    void addState(State state, Check check);
    void add(const QString &words) { m_text += words; }
    /// Words that stay on one line, parted from what stands before by some space.
    void startItem();
    void addItemWords(QString words);

    bool isEmpty() const { return m_text.isEmpty(); }
    Block block(BlockStyle style) const;

private:
    void addGap(Sample sample, int width);

    QString m_text;
    QList<Sample> m_samples;
};

Block textBlock(BlockStyle style, const QString &text, const QString &language = {});
/// Translated; the context is "Printing".
QString printed(const char *text);
/// "Ana Ruiz, expressed · according to the Foreign Ministry · likely": who said it, and how sure that is.
QString attributionWords(const AttributionRecord &attribution);
/// Outlet · date; what is unknown is left out.
QString originOf(const Article &article);

} // namespace Readout::Printing
