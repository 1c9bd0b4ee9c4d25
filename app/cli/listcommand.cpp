// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists the articles of the library, newest first.
#include "cli/listcommand.h"

#include "cli/columns.h"
#include "cli/libraryaccess.h"
#include "exporters/fields.h"

#include "domain/articlenames.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Cli {

namespace {

constexpr qsizetype shortestId = 8;

QString fullId(const Storage::ArticleSummary &article)
{
    return article.uuid.toString(QUuid::WithoutBraces);
}

/// The length at which all the ids still differ.
qsizetype tellingLength(const QList<Storage::ArticleSummary> &articles)
{
    QStringList ids;
    for (const Storage::ArticleSummary &article : articles)
        ids.append(fullId(article));
    std::sort(ids.begin(), ids.end());
    qsizetype length = shortestId;
    for (qsizetype at = 1; at < ids.size(); ++at) {
        qsizetype same = 0;
        while (same < ids[at].size() && ids[at][same] == ids[at - 1][same])
            ++same;
        length = std::max(length, same + 1);
    }
    return length;
}

QString listLine(const Storage::ArticleSummary &article, const QString &name, qsizetype idLength)
{
    return QStringList{fullId(article).first(idLength), withoutControls(article.details.published),
                       withoutControls(article.details.outlet), withoutControls(name)}
               .join(u'\t') +
           u'\n';
}

QJsonObject summaryObject(const Storage::ArticleSummary &article)
{
    QJsonArray parties;
    for (const auto &[party, count] : article.parties)
        parties.append(QJsonObject{{u"party"_s, party}, {u"statements"_s, count}});
    return {{u"id"_s, fullId(article)},
            {u"title"_s, article.details.title},
            {u"byline"_s, article.details.byline},
            {u"outlet"_s, article.details.outlet},
            {u"date"_s, article.details.published},
            {u"language"_s, article.details.language},
            {u"address"_s, article.details.address},
            {u"added"_s, article.added.toUTC().toString(Qt::ISODate)},
            {u"read"_s, article.read},
            {u"starred"_s, article.starred},
            {u"highlights"_s, article.highlights},
            {u"parties"_s, parties}};
}

int runList(const QStringList &arguments, Streams &streams)
{
    const Command command = listCommand();
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(u"json"_s));
    parser.addOption(QCommandLineOption(u"limit"_s, {}, u"N"_s));
    if (const auto status = parse(parser, command, arguments, streams))
        return *status;
    if (!parser.positionalArguments().isEmpty())
        return sayWrongUse(
            command, QCoreApplication::translate("Cli", "“%1” is too much.").arg(parser.positionalArguments().first()),
            streams);
    bool isNumber = true;
    const int limit = parser.isSet(u"limit"_s) ? parser.value(u"limit"_s).toInt(&isNumber) : -1;
    if (!isNumber || limit < -1 || (limit == -1 && parser.isSet(u"limit"_s)))
        return sayWrongUse(command, QCoreApplication::translate("Cli", "--limit takes a number from 0 on."), streams);
    const auto library = openLibrary(parser, Storage::Library::Access::ReadOnly, streams);
    if (!library)
        return failed;
    const Result<QList<Storage::ArticleSummary>> articles = library->articles();
    if (!articles)
        return sayFailed(library->path(), articles.error(), streams);
    // The whole list decides how much of an id tells the articles apart; the limit is applied after.
    const qsizetype idLength = tellingLength(*articles);
    const QList<Storage::ArticleSummary> shown =
        limit < 0 ? *articles : articles->first(std::min<qsizetype>(limit, articles->size()));
    if (parser.isSet(u"json"_s)) {
        QJsonArray all;
        for (const Storage::ArticleSummary &article : shown)
            all.append(summaryObject(article));
        streams.write(QJsonDocument(all).toJson());
        return done;
    }
    for (const Storage::ArticleSummary &article : shown) {
        if (!streams.write(listLine(article, articleName(article.details, article.beginning), idLength)))
            break;
    }
    return done;
}

} // namespace

Command listCommand()
{
    return {u"list"_s,
            u"[--json] [--limit N]"_s,
            QCoreApplication::translate("Cli", "the library's articles, newest first: id, date, outlet, title"),
            QCoreApplication::translate("Cli", "--json     as JSON, with all that is known of each\n"
                                               "--limit N  at most N articles\n"
                                               "Fields are parted by tabs. The id is the shortest beginning that tells "
                                               "the articles apart."),
            true,
            &runList};
}

} // namespace Readout::Cli
