// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Estimates take the mean width of a sign from real words, and learn from each card that was measured.
#include "sides/cardheights.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace Readout::Sides {

namespace {
constexpr int measuredAtOnce = 200;         ///< so many cards cost less than half a frame
constexpr qsizetype mostRemembered = 20000; ///< of all widths tried
constexpr qsizetype sampleLength = 300;
constexpr double lostPerLine = 2.5; ///< signs: words do not fill a line to its end
} // namespace

void CardHeights::forget()
{
    m_heights.clear();
    m_signWidths.clear();
    m_biases.clear();
}

CardHeights::Key CardHeights::keyOf(const QModelIndex &card, const ComparedStatement &compared, double width) const
{
    const QModelIndex next = m_model.index(card.row() + 1, card.column()); // invalid below the last row
    const bool isLast = compared.kind == CellKind::Reported && !(next.isValid() && m_model.comparedAt(next));
    return {compared.article, compared.statement, int(width), isLast};
}

SidesLayout::Height CardHeights::known(const QModelIndex &card, const CardMeasures &measures, double width)
{
    const auto compared = m_model.comparedAt(card);
    if (!compared) // an absence; there are few
        return {SideCard(card, measures, m_theme).height(width), false};
    const auto found = m_heights.constFind(keyOf(card, *compared, width));
    if (found != m_heights.cend())
        return {*found, false};
    if (m_model.rowCount() * m_model.columnCount() <= measuredAtOnce)
        return {measured(card, measures, width), false};
    const Bias bias = m_biases.value(compared->kind);
    const double learnt = bias.count > 0 ? bias.sum / bias.count : 0;
    return {std::max(measures.secondLine, rough(*compared, measures, width) + learnt), true};
}

double CardHeights::measured(const QModelIndex &card, const CardMeasures &measures, double width)
{
    const double height = SideCard(card, measures, m_theme).height(width);
    if (const auto compared = m_model.comparedAt(card)) {
        if (m_heights.size() >= mostRemembered)
            m_heights.clear();
        m_heights.insert(keyOf(card, *compared, width), height);
        Bias &bias = m_biases[compared->kind];
        bias.sum += height - rough(*compared, measures, width);
        ++bias.count;
    }
    return height;
}

double CardHeights::rough(const ComparedStatement &compared, const CardMeasures &measures, double width)
{
    const AnnotatedArticle &text = m_model.articles()[compared.article];
    const double sign = signWidth(compared, measures);
    const double inLine = std::max(1.0, width / sign - lostPerLine);
    const double lines = std::ceil(double(text.statements[compared.statement].content.size()) / inLine);
    return lines * measures.quoteLine(text.article.details.language) + measures.secondLine;
}

double CardHeights::signWidth(const ComparedStatement &compared, const CardMeasures &measures)
{
    const AnnotatedArticle &text = m_model.articles()[compared.article];
    const QString &language = text.article.details.language;
    const auto known = m_signWidths.constFind(language);
    if (known != m_signWidths.cend())
        return *known;
    const QString sample =
        text.article.text.mid(text.statements[compared.statement].content.begin, sampleLength).simplified();
    const double whole = QFontMetricsF(measures.quoteFont(language)).horizontalAdvance(sample);
    return *m_signWidths.insert(language, std::max(1.0, whole / std::max<qsizetype>(1, sample.size())));
}

} // namespace Readout::Sides
