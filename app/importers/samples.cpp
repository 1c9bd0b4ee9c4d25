// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads resources/samples: dossier.json names the files and what is known about them; the text importer does the rest.
#include "importers/samples.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Readout::Importers {

namespace {

Error damagedSamples(const QString &detail)
{
    return {ErrorCode::Internal, QCoreApplication::translate("Importers", "The sample dossier is damaged."), detail};
}

Result<QByteArray> readSample(const QString &name)
{
    QFile file(u":/samples/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return damagedSamples(name + u": "_s + file.errorString());
    return file.readAll();
}

Result<FileArticle> sampleArticle(const QJsonObject &entry)
{
    const QString name = entry.value("file"_L1).toString();
    Result<QByteArray> bytes = readSample(name);
    if (!bytes)
        return bytes.error();
    Result<Article> article = read(Input{*bytes, name, u"text/plain"_s});
    if (!article)
        return article.error();
    ArticleDetails &details = article->details;
    details.title = entry.value("title"_L1).toString();
    details.byline = entry.value("byline"_L1).toString();
    details.outlet = entry.value("outlet"_L1).toString();
    details.published = entry.value("published"_L1).toString();
    details.language = entry.value("language"_L1).toString();
    details.address = entry.value("address"_L1).toString();
    return FileArticle{*std::move(article), *std::move(bytes)};
}

} // namespace

Result<SampleDossier> sampleDossier()
{
    const Result<QByteArray> json = readSample(u"dossier.json"_s);
    if (!json)
        return json.error();
    QJsonParseError parseError;
    const QJsonObject root = QJsonDocument::fromJson(*json, &parseError).object();
    if (parseError.error != QJsonParseError::NoError)
        return damagedSamples(parseError.errorString());
    SampleDossier dossier;
    dossier.name = root.value("name"_L1).toString();
    const QJsonArray entries = root.value("articles"_L1).toArray();
    for (const QJsonValue &entry : entries) {
        Result<FileArticle> article = sampleArticle(entry.toObject());
        if (!article)
            return article.error();
        dossier.articles.append(*std::move(article));
    }
    if (dossier.name.isEmpty() || dossier.articles.isEmpty())
        return damagedSamples(u"dossier.json names nothing"_s);
    return dossier;
}

Result<QList<Article>> sampleArticles()
{
    const Result<SampleDossier> dossier = sampleDossier();
    if (!dossier)
        return dossier.error();
    QList<Article> articles;
    for (const FileArticle &file : dossier->articles)
        articles.append(file.article);
    return articles;
}

} // namespace Readout::Importers
