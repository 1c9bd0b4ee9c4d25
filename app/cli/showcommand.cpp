// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints one article of the library with its statements and highlights.
#include "cli/showcommand.h"

#include "cli/columns.h"
#include "cli/libraryaccess.h"
#include "exporters/fields.h"

#include "domain/articlenames.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace Readout::Cli {

namespace {

QString paragraphKindName(ParagraphKind kind)
{
    constexpr std::array<QStringView, 7> names{u"headline",  u"standfirst",  u"body",   u"heading",
                                               u"list item", u"block quote", u"caption"};
    return names[size_t(kind)].toString();
}

QString detailsText(const Article &article)
{
    QStringList facts;
    const ArticleDetails &details = article.details;
    for (const QString &fact : {details.byline, details.outlet, details.published, details.language, details.address}) {
        if (!fact.isEmpty())
            facts.append(withoutControls(fact));
    }
    QString text = withoutControls(articleName(article)) + u'\n';
    if (!facts.isEmpty())
        text += facts.join(u" · "_s) + u'\n';
    return text + article.uuid.toString(QUuid::WithoutBraces) + u"\n\n"_s;
}

QString entryText(const Exporters::Entry &entry, const Exporters::ExportOptions &options)
{
    QString line =
        Exporters::attributionLine(entry.attribution, Exporters::paragraphLabel(*entry.article, entry.span.begin));
    QString text = withoutControls(entry.quotation) + u'\n';
    if (entry.highlight != nullptr) {
        line += (line.isEmpty() ? QString() : u" · "_s) + Exporters::colourName(entry.highlight->colour, options);
        for (const QString &tag : entry.highlight->tags)
            line += u" #"_s + tag;
    }
    text += u"    "_s + withoutControls(line) + u'\n';
    if (entry.highlight != nullptr && !entry.highlight->note.isEmpty()) {
        for (const QString &noteLine : entry.highlight->note.split(u'\n'))
            text += u"    | "_s + withoutControls(noteLine) + u'\n';
    }
    return text;
}

QString articleText(const Exporters::ExportedArticle &exported, const Exporters::ExportOptions &options)
{
    QString text = detailsText(exported.article);
    for (const Paragraph &paragraph : exported.article.paragraphs) {
        const QString label = paragraph.label();
        text += (label.isEmpty() ? QString() : u'¶' + label + u' ') +
                withoutControls(paragraph.span.of(exported.article.text).toString()) + u"\n\n"_s;
    }
    QString highlights;
    QString statements;
    for (const Exporters::Entry &entry : Exporters::entriesOf(exported, options))
        (entry.highlight != nullptr ? highlights : statements) += entryText(entry, options);
    if (!statements.isEmpty())
        text += QCoreApplication::translate("Cli", "Statements") + u"\n\n"_s + statements + u'\n';
    if (!highlights.isEmpty())
        text += QCoreApplication::translate("Cli", "Highlights") + u"\n\n"_s + highlights + u'\n';
    text.chop(1);
    return text;
}

/// The exporter's own JSON of the article, with text and paragraphs.
QByteArray articleJson(const Exporters::ExportedArticle &exported, const Exporters::ExportOptions &options)
{
    const QByteArray written = Exporters::exporterFor(u"json")->write({exported}, options);
    QJsonObject object = QJsonDocument::fromJson(written)[u"articles"_s][0].toObject();
    const CodePointMap positions(exported.article.text);
    QJsonArray paragraphs;
    for (const Paragraph &paragraph : exported.article.paragraphs)
        paragraphs.append(QJsonObject{{u"paragraph"_s, paragraph.label()},
                                      {u"kind"_s, paragraphKindName(paragraph.kind)},
                                      {u"start"_s, positions.toCodePoints(paragraph.span.begin)},
                                      {u"end"_s, positions.toCodePoints(paragraph.span.end)}});
    object[u"text"_s] = exported.article.text;
    object[u"paragraphs"_s] = paragraphs;
    return QJsonDocument(object).toJson();
}

int runShow(const QStringList &arguments, Streams &streams)
{
    const Command command = showCommand();
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(u"json"_s));
    if (const auto status = parse(parser, command, arguments, streams))
        return *status;
    if (parser.positionalArguments().size() != 1)
        return sayWrongUse(command, QCoreApplication::translate("Cli", "one article's id, please."), streams);
    const auto library = openLibrary(parser, Storage::Library::Access::ReadOnly, streams);
    if (!library)
        return failed;
    const QString id = parser.positionalArguments().first();
    const Result<ArticleId> found = library->articleByPrefix(id);
    if (!found)
        return sayFailed(id, found.error(), streams);
    const Result<Exporters::ExportedArticle> exported = exportedArticle(*library, *found);
    if (!exported)
        return sayFailed(id, exported.error(), streams);
    const Result<QStringList> colourNames = library->colourNames();
    if (!colourNames)
        return sayFailed(command.name, colourNames.error(), streams);
    const Exporters::ExportOptions options{.statements = true, .colourNames = *colourNames, .heading = {}};
    if (parser.isSet(u"json"_s))
        streams.write(articleJson(*exported, options));
    else
        streams.write(articleText(*exported, options));
    return done;
}

} // namespace

Command showCommand()
{
    return {u"show"_s,
            u"ID [--json]"_s,
            QCoreApplication::translate("Cli", "one article: its text, statements and highlights"),
            QCoreApplication::translate("Cli", "--json  as JSON, with positions in code points\n"
                                               "ID is the article's id or a beginning of it that no other has."),
            true,
            &runShow};
}

} // namespace Readout::Cli
