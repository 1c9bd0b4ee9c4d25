// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of the notes say, to the eye and to a screen reader.
#include "models/dates.h"
#include "models/notesmodel.h"
#include "models/statementtext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Readout::Models {

namespace {

QString joinedFilled(QStringList parts, QStringView separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

} // namespace

NotesModel::Head NotesModel::headAt(int row) const
{
    const Group &group = m_groups.at(m_rows.at(row).group);
    Head head{group.key, {}, group.told, group.folded, 0};
    switch (m_grouping) {
    case NotesGrouping::Article: {
        const Storage::NotedArticle &article = m_content.articles.at(group.key.toInt());
        head.title = shownTitle(article);
        head.details = joinedFilled(
            {article.details.outlet.simplified(), shortDate(article.details.published, QDate::currentDate())}, u" · ");
        break;
    }
    case NotesGrouping::Colour:
        head.colour = group.key.toInt();
        head.title = colourName(head.colour);
        break;
    case NotesGrouping::Speaker:
        if (group.key.isEmpty())
            head.title = tr("Nobody’s statement");
        break;
    case NotesGrouping::Tag:
        if (group.key.isEmpty())
            head.title = tr("No tags");
        break;
    case NotesGrouping::None:
        break;
    }
    return head;
}

QVariant NotesModel::noteText(const NoteEntry &entry, NotesColumn column) const
{
    switch (column) {
    case NotesColumn::Quote:
        return entry.note.quote;
    case NotesColumn::Note:
        return entry.note.note;
    case NotesColumn::Tags:
        return entry.note.tags.join(u", ");
    case NotesColumn::Who:
        return shownSpeaker(entry);
    case NotesColumn::Place:
        return entry.note.paragraph.isEmpty() ? QString() : u'¶' + entry.note.paragraph;
    case NotesColumn::Made: {
        const QDateTime made = entry.note.created.toLocalTime();
        return made.date() == QDate::currentDate() ? QLocale().toString(made.time(), u"HH:mm"_s)
                                                   : shortDate(made.date().toString(Qt::ISODate), QDate::currentDate());
    }
    case NotesColumn::Article:
        return shownTitle(articleOf(entry));
    }
    return {};
}

QString NotesModel::spokenText(const NoteEntry &entry, NotesColumn column) const
{
    const QString text = noteText(entry, column).toString();
    switch (column) {
    case NotesColumn::Quote: { // the whole row, for whoever goes from row to row
        QStringList row{colourName(entry.note.colour), text};
        if (!entry.note.note.isEmpty())
            row.append(tr("note: %1").arg(entry.note.note));
        for (const NotesColumn other :
             {NotesColumn::Who, NotesColumn::Tags, NotesColumn::Place, NotesColumn::Article}) {
            if (other != NotesColumn::Tags || !entry.note.tags.isEmpty())
                row.append(spokenText(entry, other));
        }
        return joinedFilled(row, u", ");
    }
    case NotesColumn::Note:
        return text.isEmpty() ? tr("no note") : text;
    case NotesColumn::Tags:
        return text.isEmpty() ? tr("no tags") : tr("tags: %1").arg(text);
    case NotesColumn::Who:
        if (!entry.note.attribution)
            return noteStateName(NoteState::Nobody);
        return joinedFilled(
            {text, partiesName(entry.note.attribution->parties, false), noteStateName(noteState(entry.note))}, u", ");
    case NotesColumn::Place:
        return entry.note.paragraph.isEmpty() ? tr("in the headline") : tr("paragraph %1").arg(entry.note.paragraph);
    case NotesColumn::Made:
        return tr("made %1").arg(QLocale().toString(entry.note.created.toLocalTime(), QLocale::ShortFormat));
    case NotesColumn::Article:
        break;
    }
    return text;
}

QVariant NotesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = NotesColumn(index.column());
    if (isHead(index.row())) {
        const Head head = headAt(index.row());
        if (role == HeadRole)
            return true;
        if (role == FoldedRole)
            return head.folded;
        if (role == Qt::DisplayRole && index.column() == 0)
            return joinedFilled({head.title, head.details, QLocale().toString(head.count)}, u" · ");
        if (role == Qt::AccessibleTextRole) // of each cell: what shows is one
            return joinedFilled({head.title, head.details, tr("%n note(s) and highlight(s)", nullptr, head.count),
                                 head.folded ? tr("folded") : QString()},
                                u", ");
        return {};
    }
    const NoteEntry &entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return noteText(entry, column);
    case Qt::AccessibleTextRole:
        return spokenText(entry, column);
    case UuidRole:
        return entry.note.uuid;
    case HeadRole:
        return false;
    case ColourRole:
        return entry.note.colour;
    case TagsRole:
        return entry.note.tags;
    case StateRole:
        return int(noteState(entry.note));
    case ArticleRole:
        return QVariant::fromValue(entry.note.article);
    case SpanRole:
        return QVariant::fromValue(entry.note.span);
    default:
        return {};
    }
}

QVariant NotesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (NotesColumn(section)) {
    case NotesColumn::Quote:
        return tr("Quote");
    case NotesColumn::Note:
        return tr("Note");
    case NotesColumn::Tags:
        return tr("Tags");
    case NotesColumn::Who:
        return tr("Who");
    case NotesColumn::Place:
        return tr("¶");
    case NotesColumn::Made:
        return tr("Made");
    case NotesColumn::Article:
        return tr("Article");
    }
    return {};
}

Qt::ItemFlags NotesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (isHead(index.row()))
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return NotesColumn(index.column()) == NotesColumn::Note ? usual | Qt::ItemIsEditable : usual;
}

int NotesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int NotesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : notesColumns;
}

QHash<int, QByteArray> NotesModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"}, {UuidRole, "uuid"},       {HeadRole, "head"},
            {FoldedRole, "folded"},       {ColourRole, "colour"},   {TagsRole, "tags"},
            {StateRole, "state"},         {ArticleRole, "article"}, {SpanRole, "span"}};
}

} // namespace Readout::Models
