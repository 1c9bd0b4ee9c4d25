// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The highlights of an open article as a table, in text order. Follows an ArticleModel; changes nothing.
#pragma once

#include "models/articlemodel.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace Readout::Models {

class HighlightsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { QuoteColumn, SpeakerColumn, TagsColumn, NoteColumn, ParagraphColumn, ColumnCount };
    enum Role {
        UuidRole = Qt::UserRole + 1, ///< QUuid
        SpanRole,                    ///< TextSpan
        QuoteRole,
        ColourRole, ///< 1 … 8
        TagsRole,   ///< QStringList
        NoteRole,
        SpeakerRole, ///< whom the highlighted words were attributed to when they were marked
        LabelRole,   ///< ¶ label, "2.4"
    };
    Q_ENUM(Role)

    explicit HighlightsModel(QObject *parent = nullptr);

    void setModel(ArticleModel *model);      ///< borrowed; may be null
    int rowOf(const QUuid &highlight) const; ///< -1 when it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    void reset();
    void follow();
    void applyEdits(const QList<Highlight> &highlights);
    QString label(const Highlight &highlight) const;
    QVariant columnText(const Highlight &highlight, int column) const;

    QPointer<ArticleModel> m_model;
    QList<Highlight> m_highlights;
};

} // namespace Readout::Models
