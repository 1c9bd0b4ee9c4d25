// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A bookmark as JSON and back. What it reads may come from another version: nothing in it is believed.
#include "shell/bookmark.h"

#include "shell/notesdesk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Readout::Shell {
using Storage::ArticleFilter;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostCompared = 500;
constexpr qsizetype longestTyped = 10'000;
constexpr qsizetype mostValues = 500;
constexpr qsizetype longestFilter = 1000;
constexpr qsizetype mostFolded = 2000;

QJsonArray fromSpan(TextSpan span)
{
    return {qint64(span.begin), qint64(span.end)};
}

TextSpan toSpan(const QJsonValue &value)
{
    const QJsonArray pair = value.toArray();
    const TextSpan span{qsizetype(pair.at(0).toInteger()), qsizetype(pair.at(1).toInteger())};
    return span.begin >= 0 && span.end > span.begin ? span : TextSpan{};
}

QUuid toUuid(const QJsonValue &value)
{
    return QUuid::fromString(value.toString());
}

QString fromUuid(const QUuid &uuid)
{
    return uuid.isNull() ? QString() : uuid.toString(QUuid::WithoutBraces);
}

QJsonArray fromPanes(const QList<QList<bool>> &panes)
{
    QJsonArray views;
    for (const QList<bool> &wanted : panes) {
        QJsonArray view;
        for (const bool one : wanted)
            view.append(one);
        views.append(view);
    }
    return views;
}

QList<QList<bool>> toPanes(const QJsonArray &views)
{
    QList<QList<bool>> panes;
    for (const QJsonValue &view : views) {
        QList<bool> wanted;
        for (const QJsonValue &one : view.toArray())
            wanted.append(one.toBool());
        panes.append(wanted);
    }
    return panes;
}

/// An empty group is one too: of nobody, or without tags.
QJsonArray fromGroups(const QSet<QString> &groups)
{
    QStringList some = groups.values();
    some.sort(); // the same each time it is written
    some.removeIf([](const QString &group) { return group.size() > longestFilter; });
    return QJsonArray::fromStringList(some.first(std::min(some.size(), mostFolded)));
}

QSet<QString> toGroups(const QJsonArray &array)
{
    QSet<QString> groups;
    for (const QJsonValue &group : array) {
        if (group.isString() && groups.size() < mostFolded)
            groups.insert(group.toString().left(longestFilter));
    }
    return groups;
}

QJsonObject fromNotes(const Notes::NotesPlace &place, std::optional<int> scope)
{
    QJsonObject values;
    for (auto facet = place.sieve.values.cbegin(); facet != place.sieve.values.cend(); ++facet) {
        const QStringList some = facet->first(std::min(facet->size(), mostValues));
        values.insert(QString::number(int(facet.key())), QJsonArray::fromStringList(some));
    }
    QJsonObject object{
        {u"text"_s, place.sieve.text.left(longestFilter)},
        {u"values"_s, values},
        {u"from"_s, place.sieve.madeFrom.toString(Qt::ISODate)},
        {u"to"_s, place.sieve.madeTo.toString(Qt::ISODate)},
        {u"grouping"_s, int(place.grouping)},
        {u"column"_s, int(place.column)},
        {u"descending"_s, place.order == Qt::DescendingOrder},
        {u"allFolded"_s, place.folding.all},
        {u"foldedOthers"_s, fromGroups(place.folding.others)},
        {u"current"_s, fromUuid(place.current)},
        {u"fromTop"_s, place.fromTop},
        {u"written"_s, fromUuid(place.written)},
    };
    if (place.currentGroup && place.currentGroup->size() <= longestFilter)
        object.insert(u"currentGroup"_s, *place.currentGroup);
    if (scope)
        object.insert(u"scope"_s, *scope);
    return object;
}

Models::NotesSieve toSieve(const QJsonObject &object)
{
    Models::NotesSieve sieve;
    sieve.text = object[u"text"_s].toString().left(longestFilter);
    sieve.madeFrom = QDate::fromString(object[u"from"_s].toString(), Qt::ISODate);
    sieve.madeTo = QDate::fromString(object[u"to"_s].toString(), Qt::ISODate);
    const QJsonObject values = object[u"values"_s].toObject();
    for (int facet = 0; facet < Models::noteFacets; ++facet) {
        QStringList wanted; // an empty text is a value: of nobody
        for (const QJsonValue &value : values[QString::number(facet)].toArray()) {
            if (value.isString() && wanted.size() < mostValues)
                wanted.append(value.toString().left(longestFilter));
        }
        sieve.setValues(Models::NoteFacet(facet), wanted);
    }
    return sieve;
}

Notes::NotesPlace toNotes(const QJsonObject &object)
{
    Notes::NotesPlace place;
    place.sieve = toSieve(object);
    const int grouping = object[u"grouping"_s].toInt();
    if (grouping >= 0 && grouping <= int(Models::NotesGrouping::None))
        place.grouping = Models::NotesGrouping(grouping);
    const int column = object[u"column"_s].toInt(int(place.column));
    if (column >= 0 && column < Models::notesColumns)
        place.column = Models::NotesColumn(column);
    place.order = object[u"descending"_s].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
    place.folding = {.all = object[u"allFolded"_s].toBool(), .others = toGroups(object[u"foldedOthers"_s].toArray())};
    place.current = toUuid(object[u"current"_s]);
    if (const QJsonValue group = object[u"currentGroup"_s]; group.isString())
        place.currentGroup = group.toString().left(longestFilter);
    place.fromTop = object[u"fromTop"_s].toInt();
    place.written = toUuid(object[u"written"_s]);
    return place;
}

} // namespace

QByteArray Bookmark::toJson() const
{
    QJsonObject details;
    for (auto field = typed.cbegin(); field != typed.cend(); ++field)
        details.insert(field.key(), field.value().left(longestTyped));
    QJsonArray articles;
    for (const ArticleId id : compared.first(std::min(compared.size(), mostCompared)))
        articles.append(qint64(id));
    const QJsonObject object{
        {u"view"_s, view},
        {u"place"_s, int(place.place)},
        {u"dossier"_s, qint64(place.dossier)},
        {u"tag"_s, qint64(place.tag)},
        {u"article"_s, fromUuid(article)},
        {u"position"_s, qint64(position)},
        {u"ring"_s, int(ring)},
        {u"ringSpan"_s, fromSpan(ringSpan)},
        {u"ringHighlight"_s, fromUuid(ringHighlight)},
        {u"selection"_s, fromSpan(selection)},
        {u"inspectorPage"_s, inspectorPage},
        {u"panes"_s, fromPanes(panes)},
        {u"noted"_s, fromUuid(noted)},
        {u"noteCursor"_s, noteCursor},
        {u"typed"_s, details},
        {u"compared"_s, articles},
        {u"cardArticle"_s, fromUuid(cardArticle)},
        {u"cardSpan"_s, fromSpan(cardSpan)},
        {u"notes"_s, fromNotes(notes, notesScope)},
        {u"listHadKeyboard"_s, listHadKeyboard},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Bookmark> Bookmark::fromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    Bookmark mark;
    mark.view = std::max(0, object[u"view"_s].toInt());
    const int place = object[u"place"_s].toInt(int(ArticleFilter::Place::All));
    if (place >= 0 && place <= int(ArticleFilter::Place::Bin))
        mark.place.place = ArticleFilter::Place(place);
    mark.place.dossier = DossierId(object[u"dossier"_s].toInteger());
    mark.place.tag = TagId(object[u"tag"_s].toInteger());
    mark.article = toUuid(object[u"article"_s]);
    mark.position = std::max<qint64>(0, object[u"position"_s].toInteger());
    const int ring = object[u"ring"_s].toInt();
    if (ring >= 0 && ring <= int(Ring::Paragraph))
        mark.ring = Ring(ring);
    mark.ringSpan = toSpan(object[u"ringSpan"_s]);
    mark.ringHighlight = toUuid(object[u"ringHighlight"_s]);
    mark.selection = toSpan(object[u"selection"_s]);
    mark.inspectorPage = std::clamp(object[u"inspectorPage"_s].toInt(), 0, 2);
    mark.panes = toPanes(object[u"panes"_s].toArray());
    mark.noted = toUuid(object[u"noted"_s]);
    mark.noteCursor = std::max(0, object[u"noteCursor"_s].toInt());
    const QJsonObject details = object[u"typed"_s].toObject();
    for (auto field = details.constBegin(); field != details.constEnd(); ++field)
        mark.typed.insert(field.key(), field.value().toString().left(longestTyped));
    for (const QJsonValue &id : object[u"compared"_s].toArray()) {
        if (mark.compared.size() < mostCompared)
            mark.compared.append(ArticleId(id.toInteger()));
    }
    mark.cardArticle = toUuid(object[u"cardArticle"_s]);
    mark.cardSpan = toSpan(object[u"cardSpan"_s]);
    const QJsonObject inNotes = object[u"notes"_s].toObject();
    mark.notes = toNotes(inNotes);
    if (const int scope = inNotes[u"scope"_s].toInt(-1); NotesDesk::isScope(scope))
        mark.notesScope = scope;
    mark.listHadKeyboard = object[u"listHadKeyboard"_s].toBool();
    return mark;
}

} // namespace Readout::Shell
