// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sets the sides' statements in files or a dossier beside each other.
#include "cli/comparecommand.h"

#include "cli/columns.h"
#include "cli/comparetext.h"
#include "cli/libraryaccess.h"

#include "attribution/engine.h"
#include "comparison/compare.h"
#include "comparison/topics.h"
#include "importers/importer.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Cli {

namespace {

struct Material
{
    QList<AnnotatedArticle> articles;
    QList<Side> sides; ///< chosen by a person; empty: propose
    int status = done;
};

Result<AnnotatedArticle> attributedFile(const QString &path)
{
    const Result<Importers::FileArticle> read = Importers::readFile(path);
    if (!read)
        return read.error();
    const Result<QList<Statement>> statements = Attribution::findStatements(read->article);
    if (!statements)
        return statements.error();
    return AnnotatedArticle{read->article, *statements, QFileInfo(path).fileName()};
}

Material materialOf(const QStringList &files, Streams &streams)
{
    Material material;
    for (const QString &path : files) {
        const Result<AnnotatedArticle> article = attributedFile(path);
        if (!article) {
            material.status = sayFailed(path, article.error(), streams);
            continue;
        }
        const auto same = std::find_if(
            material.articles.cbegin(), material.articles.cend(),
            [&article](const AnnotatedArticle &known) { return known.article.text == article->article.text; });
        if (same == material.articles.cend())
            material.articles.append(*article);
        else // counted twice it would seem to be said twice
            streams.complain(path,
                             QCoreApplication::translate("Cli", "the same text as %1, compared once.").arg(same->name));
    }
    return material;
}

Result<Material> materialOf(const Storage::Library &library, const QString &name)
{
    const Result<Dossier> dossier = dossierNamed(library, name);
    if (!dossier)
        return dossier.error();
    Material material;
    material.sides = dossier->sides;
    for (const ArticleId id : dossier->articles) {
        const Result<AnnotatedArticle> article = annotatedArticle(library, id);
        if (!article)
            return article.error();
        material.articles.append(*article);
    }
    return material;
}

QByteArray written(const Comparison &comparison, const QList<AnnotatedArticle> &articles, const QString &format)
{
    if (format == "text"_L1)
        return compareText(comparison, articles, terminalWidth()).toUtf8();
    return Exporters::exporterFor(format)->write(comparison, articles);
}

int runCompare(const QStringList &arguments, Streams &streams)
{
    const Command command = compareCommand();
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(u"dossier"_s, {}, u"NAME"_s));
    parser.addOption(QCommandLineOption(u"format"_s, {}, u"FORMAT"_s, u"text"_s));
    if (const auto status = parse(parser, command, arguments, streams))
        return *status;
    const QString format = parser.value(u"format"_s);
    const Exporters::Exporter *exporter = Exporters::exporterFor(format);
    if (format != "text"_L1 && (exporter == nullptr || exporter->isOfCheckedStatements()))
        return sayWrongUse(command, QCoreApplication::translate("Cli", "--format is text, md, html, csv or json."),
                           streams);
    const QStringList files = parser.positionalArguments();
    if (files.isEmpty() != parser.isSet(u"dossier"_s))
        return sayWrongUse(command, QCoreApplication::translate("Cli", "either files or --dossier NAME."), streams);

    Material material;
    if (files.isEmpty()) {
        const auto library = openLibrary(parser, Storage::Library::Access::ReadOnly, streams);
        if (!library)
            return failed;
        const QString name = parser.value(u"dossier"_s);
        const Result<Material> found = materialOf(*library, name);
        if (!found)
            return sayFailed(name, found.error(), streams);
        material = *found;
    } else {
        material = materialOf(files, streams);
        if (material.articles.isEmpty())
            return failed;
    }
    const QList<Side> sides = material.sides.isEmpty() ? proposeSides(material.articles) : material.sides;
    const Result<TermIndex> index = TermIndex::of(material.articles);
    if (!index)
        return sayFailed(command.name, index.error(), streams);
    const Comparison comparison =
        compareByTopics(material.articles, sides, *index, proposeTopics(*index, material.articles, sides));
    streams.write(written(comparison, material.articles, format));
    return material.status;
}

} // namespace

Command compareCommand()
{
    return {u"compare"_s,
            u"FILE…|--dossier NAME [--format text|md|html|csv|json]"_s,
            QCoreApplication::translate("Cli", "what each side said, beside each other"),
            QCoreApplication::translate("Cli", "--dossier NAME   the articles of a dossier instead of files, with the "
                                               "dossier's sides\n"
                                               "--format FORMAT  text (columns for the terminal, as wide as COLUMNS "
                                               "says), md, html, csv or json"),
            true,
            &runCompare};
}

} // namespace Readout::Cli
