// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A head: line sample, name, count. A statement: state, words; speaker, verb and whoever reports it; ¶.
#include "statements/statementdelegate.h"

#include "common/painting.h"
#include "common/rowpainting.h"
#include "models/statementsmodel.h"
#include "models/statementtext.h"

#include <QFontMetricsF>

#include <algorithm>

namespace Readout::Statements {

using Models::StatementsModel;

namespace {

constexpr int headHeight = 32;
constexpr int statementHeight = 44;
constexpr double margin = 8;
constexpr double textLeft = 34;
constexpr double sampleWidth = 22;

/// Both lines of a statement's row, centred together.
struct RowLines
{
    RowLines(const QRectF &row, const QFont &font)
        : first(QFontMetricsF(font).lineSpacing()), second(QFontMetricsF(Common::secondLineFont(font)).lineSpacing()),
          top(row.top() + (row.height() - first - second) / 2)
    {
    }
    double first;
    double second;
    double top;
};

/// Mirrors @p box within @p row when the window runs from right to left.
QRectF placed(const QRectF &box, const QStyleOptionViewItem &option)
{
    if (option.direction == Qt::LeftToRight)
        return box;
    return {option.rect.left() + option.rect.right() + 1 - box.right(), box.top(), box.width(), box.height()};
}

} // namespace

StatementDelegate::StatementDelegate(QObject *parent)
    : QStyledItemDelegate(parent), m_theme(Common::Theme::of(Common::ThemeName::Light))
{
}

void StatementDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (index.data(StatementsModel::IsHeadRole).toBool())
        paintHead(*painter, option, index);
    else
        paintStatement(*painter, option, index);
    painter->restore();
}

QSize StatementDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (m_headHeight == 0 || option.font != m_font) {
        m_font = option.font;
        const double first = QFontMetricsF(m_font).lineSpacing();
        const double second = QFontMetricsF(Common::secondLineFont(m_font)).lineSpacing();
        m_headHeight = std::max(headHeight, int(first) + 12);
        m_statementHeight = std::max(statementHeight, int(first + second) + 8);
    }
    const bool isHead = !m_isUniform && index.data(StatementsModel::IsHeadRole).toBool();
    return {option.rect.width(), isHead ? m_headHeight : m_statementHeight};
}

void StatementDelegate::paintHead(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRectF row(option.rect);
    if (index.row() > 0)
        painter.fillRect(QRectF(row.left(), row.top(), row.width(), 1), m_theme.line);
    const QList<int> lines = index.data(StatementsModel::LinesRole).value<QList<int>>();
    Common::drawPartySample(painter, placed({row.left() + margin, row.top(), sampleWidth, row.height()}, option),
                            m_theme, lines);
    const int all = index.data(StatementsModel::CountRole).toInt();
    const int shown = index.model()->rowCount(index);
    const QString count = shown == all ? QString::number(all) : tr("%1 of %2").arg(shown).arg(all);
    const QFont counts = Common::secondLineFont(option.font);
    const double width = QFontMetricsF(counts).horizontalAdvance(count) + 2;
    const double left = row.left() + textLeft + 4;
    const QRectF countBox(row.right() - margin - width, row.top(), width, row.height());
    Common::drawElided(painter, placed(countBox, option), counts, m_theme.text2, count, Qt::AlignTrailing);
    const bool isVoiced = index.data(StatementsModel::VoicedRole).toBool();
    Common::drawElided(painter, placed({left, row.top(), countBox.left() - 8 - left, row.height()}, option),
                       Common::boldFont(option.font), isVoiced ? m_theme.text : m_theme.text2, index.data().toString(),
                       Qt::AlignLeading);
}

void StatementDelegate::paintStatement(QPainter &painter, const QStyleOptionViewItem &option,
                                       const QModelIndex &index) const
{
    Common::drawRowGround(painter, option, m_theme);
    const QRectF row(option.rect);
    const RowLines lines(row, option.font);
    const auto state = State(index.data(StatementsModel::StateRole).toInt());
    const auto check = Check(index.data(StatementsModel::CheckRole).toInt());
    Common::drawStateSign(painter, placed({row.left() + 12, lines.top, 14, lines.first}, option), m_theme, state,
                          check);
    const double left = row.left() + textLeft;
    const double right = row.right() - margin;
    QFont words = option.font;
    words.setStrikeOut(check == Check::Rejected);
    const bool isVoiced = index.data(StatementsModel::VoicedRole).toBool();
    Common::drawElided(painter, placed({left, lines.top, right - left, lines.first}, option), words,
                       isVoiced ? m_theme.text : m_theme.text2, index.data().toString(), Qt::AlignLeading);

    const QString label = index.data(StatementsModel::LabelRole).toString();
    const QString place = label.isEmpty() ? QString() : QStringLiteral("¶") + label;
    const QFont small = Common::countFont(option.font);
    const double width = QFontMetricsF(small).horizontalAdvance(place) + 1;
    const double top = lines.top + lines.first;
    Common::drawElided(painter, placed({right - width, top, width, lines.second}, option), small, m_theme.text2, place,
                       Qt::AlignTrailing);
    paintSecondLine(painter, placed({left, top, right - width - 6 - left, lines.second}, option),
                    Common::secondLineFont(option.font), index);
}

void StatementDelegate::paintSecondLine(QPainter &painter, const QRectF &box, const QFont &font,
                                        const QModelIndex &index) const
{
    QStringList words{index.data(StatementsModel::SpeakerRole).toString(),
                      index.data(StatementsModel::VerbRole).toString()};
    if (Act(index.data(StatementsModel::ActRole).toInt()) == Act::Attitude)
        words.prepend(Models::attitudeWord());
    if (Check(index.data(StatementsModel::CheckRole).toInt()) == Check::Rejected)
        words.prepend(Models::stateWord(State::Unknown, Check::Rejected));
    words.removeAll(QString());
    const QString source = index.data(StatementsModel::SourceRole).toString();
    const QList<int> lines = index.data(StatementsModel::SourceLinesRole).value<QList<int>>();
    const bool hasSample = !lines.isEmpty() && lines.first() >= 0;
    const QFontMetricsF metrics(font);
    const QString via = source.isEmpty() ? QString() : hasSample ? tr("via") : tr("via %1").arg(source);
    constexpr double gap = 6;
    constexpr double sample = 16;
    // The source keeps its room: whose account it is counts for more than the end of a long name.
    double viaWidth = via.isEmpty() ? 0 : metrics.horizontalAdvance(via) + gap + (hasSample ? gap + sample : 0);
    viaWidth = std::min(viaWidth, box.width() / 2);
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    QRectF first(mirrored ? box.left() + viaWidth : box.left(), box.top(), box.width() - viaWidth, box.height());
    const double used =
        Common::drawElided(painter, first, font, m_theme.text2, words.join(QStringLiteral(" · ")), Qt::AlignLeading);
    if (via.isEmpty())
        return;
    const double textWidth = viaWidth - gap - (hasSample ? gap + sample : 0);
    const double start = mirrored ? first.right() - used - gap - textWidth : first.left() + used + gap;
    Common::drawElided(painter, {start, box.top(), textWidth, box.height()}, font, m_theme.text2, via,
                       Qt::AlignLeading);
    if (hasSample) {
        const double x = mirrored ? start - gap - sample : start + textWidth + gap;
        Common::drawPartySample(painter, {x, box.top(), sample, box.height()}, m_theme, lines);
    }
}

} // namespace Readout::Statements
