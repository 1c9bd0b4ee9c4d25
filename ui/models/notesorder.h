// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// In which order notes stand, and into which groups they fall. Knows no rows.
#pragma once

#include "models/notescontent.h"

#include <Qt>

#include <array>
#include <vector>

namespace Readout::Models {

enum class NotesGrouping { Article, Speaker, Colour, Tag, None };
enum class NotesColumn { Quote, Note, Tags, Who, Place, Made, Article };
inline constexpr int notesColumns = 7;

/// Keys of the entries for one column, so that comparing two is cheap. What is empty comes last, whichever the order.
class NotesOrder final
{
public:
    void set(NotesColumn column, Qt::SortOrder order) { m_column = column, m_order = order; }
    NotesColumn column() const { return m_column; }
    Qt::SortOrder order() const { return m_order; }
    /// Works the keys out for all of @p content, which is lent until it changes.
    void prepare(const NotesContent &content);
    void update(const NotesContent &content, int entry); ///< one changed, or came to the end
    bool lessThan(const NotesContent &content, int one, int other) const;
    void sort(const NotesContent &content, QList<int> *entries) const;

private:
    /// The first forty units of a text, four in a number, so that most comparisons are of two numbers; or one number.
    using Key = std::array<quint64, 10>;
    Key keyOf(const NotesContent &content, const NoteEntry &entry) const;
    static bool before(const NotesContent &content, int one, int other);

    NotesColumn m_column = NotesColumn::Place;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::vector<Key> m_keys;
};

/// The keys of the groups an entry stands in: several only when grouped by tag.
QStringList groupKeys(const NoteEntry &entry, NotesGrouping grouping);
/// Whether the group @p one stands before @p other.
bool groupBefore(NotesGrouping grouping, const QString &one, const QString &other);
QString groupingName(NotesGrouping grouping); ///< "By article", translated

} // namespace Readout::Models
