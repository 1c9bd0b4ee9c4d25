// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the highlights; rows that stay keep their indexes.
#include "models/highlightsmodel.h"

#include "models/rowedits.h"

#include <algorithm>

namespace Readout::Models {

namespace {

QString speakerOf(const Highlight &highlight)
{
    if (!highlight.attribution)
        return {};
    const QStringList &actors = highlight.attribution->actors;
    return actors.isEmpty() ? highlight.attribution->speaker : actors.join(QStringLiteral(", "));
}

} // namespace

HighlightsModel::HighlightsModel(QObject *parent) : QAbstractTableModel(parent) {}

void HighlightsModel::setModel(ArticleModel *model)
{
    if (model == m_model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (m_model) {
        connect(m_model, &ArticleModel::modelReset, this, &HighlightsModel::reset);
        connect(m_model, &ArticleModel::highlightsChanged, this, &HighlightsModel::follow);
        connect(m_model, &QObject::destroyed, this, &HighlightsModel::reset);
    }
    reset();
}

int HighlightsModel::rowOf(const QUuid &highlight) const
{
    const auto found = std::find_if(m_highlights.cbegin(), m_highlights.cend(),
                                    [&](const Highlight &candidate) { return candidate.uuid == highlight; });
    return found == m_highlights.cend() ? -1 : int(found - m_highlights.cbegin());
}

void HighlightsModel::reset()
{
    beginResetModel();
    m_highlights = m_model ? m_model->highlights() : QList<Highlight>();
    endResetModel();
}

void HighlightsModel::follow()
{
    const QList<Highlight> highlights = m_model->highlights();
    applyEdits(highlights);
    for (int row = 0; row < highlights.size(); ++row) {
        if (m_highlights[row] == highlights[row])
            continue;
        m_highlights[row] = highlights[row];
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void HighlightsModel::applyEdits(const QList<Highlight> &highlights)
{
    QHash<QUuid, int> oldRows;
    for (int row = 0; row < m_highlights.size(); ++row)
        oldRows.insert(m_highlights[row].uuid, row);
    QList<int> oldRowOf;
    for (const Highlight &highlight : highlights) {
        oldRowOf.append(oldRows.value(highlight.uuid, -1));
        oldRows.remove(highlight.uuid);
    }
    const RowEdits edits = rowEdits(oldRowOf, int(m_highlights.size()));
    if (edits.steps() > tooManyRowEdits) {
        reset();
        return;
    }
    for (auto run = edits.removed.crbegin(); run != edits.removed.crend(); ++run) {
        beginRemoveRows({}, run->first, run->first + run->count - 1);
        m_highlights.remove(run->first, run->count);
        endRemoveRows();
    }
    for (const RowRun &run : edits.inserted) {
        beginInsertRows({}, run.first, run.first + run.count - 1);
        m_highlights.insert(run.first, run.count, {});
        std::copy_n(highlights.cbegin() + run.first, run.count, m_highlights.begin() + run.first);
        endInsertRows();
    }
}

int HighlightsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_highlights.size());
}

int HighlightsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HighlightsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Highlight &highlight = m_highlights[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return columnText(highlight, index.column());
    case UuidRole:
        return highlight.uuid;
    case SpanRole:
        return QVariant::fromValue(highlight.span);
    case QuoteRole:
        return highlight.quote;
    case ColourRole:
        return highlight.colour;
    case TagsRole:
        return highlight.tags;
    case NoteRole:
        return highlight.note;
    case SpeakerRole:
        return speakerOf(highlight);
    case LabelRole:
        return label(highlight);
    default:
        return {};
    }
}

QVariant HighlightsModel::columnText(const Highlight &highlight, int column) const
{
    switch (column) {
    case QuoteColumn:
        return highlight.quote;
    case SpeakerColumn:
        return speakerOf(highlight);
    case TagsColumn:
        return highlight.tags.join(QStringLiteral(", "));
    case NoteColumn:
        return highlight.note;
    case ParagraphColumn:
        return label(highlight);
    default:
        return {};
    }
}

QVariant HighlightsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case QuoteColumn:
        return tr("Quotation");
    case SpeakerColumn:
        return tr("Speaker");
    case TagsColumn:
        return tr("Tags");
    case NoteColumn:
        return tr("Note");
    case ParagraphColumn:
        return tr("¶");
    default:
        return {};
    }
}

QHash<int, QByteArray> HighlightsModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"}, {UuidRole, "uuid"},       {SpanRole, "span"},
            {QuoteRole, "quote"},         {ColourRole, "colour"},   {TagsRole, "tags"},
            {NoteRole, "note"},           {SpeakerRole, "speaker"}, {LabelRole, "label"}};
}

QString HighlightsModel::label(const Highlight &highlight) const
{
    const qsizetype paragraph = m_model ? m_model->article().paragraphAt(highlight.span.begin) : -1;
    return paragraph < 0 ? QString() : m_model->article().paragraphs[paragraph].label();
}

} // namespace Readout::Models
