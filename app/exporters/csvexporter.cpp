// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// CSV that a spreadsheet opens right: UTF-8 with its mark, CRLF, and no cell that runs as a formula.
#include "exporters/csvexporter.h"

#include "exporters/fields.h"

#include "domain/articlenames.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Readout::Exporters {

namespace {

const QStringList exportColumns{u"article"_s,   u"outlet"_s, u"date"_s, u"address"_s, u"paragraph"_s,
                                u"quotation"_s, u"kind"_s,   u"act"_s,  u"speaker"_s, u"actors"_s,
                                u"parties"_s,   u"source"_s, u"verb"_s, u"state"_s,   u"check"_s,
                                u"colour"_s,    u"tags"_s,   u"note"_s, u"created"_s};

/// Spreadsheets take a cell for a formula by its first character; some also by the full-width form.
bool startsLikeAFormula(const QString &cell)
{
    static const QString starts = u"=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20"_s;
    return !cell.isEmpty() && starts.contains(cell.front());
}

QString csvCell(QString text)
{
    text.remove(QChar(u'\0'));
    const bool isDangerous = startsLikeAFormula(text); // asked first: a leading CR would be folded away
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    if (isDangerous || startsLikeAFormula(text))
        text.prepend(u'\'');
    const bool needsMarks = text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u';') ||
                            text.contains(u'\t') || text.startsWith(u' ') || text.endsWith(u' ');
    return needsMarks ? u'"' + text.replace(u"\""_s, u"\"\""_s) + u'"' : text;
}

void appendLine(QByteArray &bytes, const QStringList &cells)
{
    for (qsizetype at = 0; at < cells.size(); ++at) {
        if (at > 0)
            bytes += ',';
        bytes += csvCell(cells[at]).toUtf8();
    }
    bytes += "\r\n";
}

/// With its sign, so that no spreadsheet reads ¶2.10 as the number 2.1 or as a day.
QString signedParagraph(const QString &label)
{
    return label.isEmpty() ? label : u'¶' + label;
}

QStringList cellsOf(const Entry &entry, const ExportOptions &options)
{
    const ArticleDetails &details = entry.article->details;
    QStringList cells{articleName(*entry.article),
                      details.outlet,
                      details.published,
                      details.address,
                      signedParagraph(paragraphLabel(*entry.article, entry.span.begin)),
                      entry.quotation};
    if (entry.attribution) {
        const AttributionRecord &known = *entry.attribution;
        cells << toString(known.kind) << toString(known.act) << known.speaker << known.actors.join(u"; "_s)
              << known.parties.join(u"; "_s) << known.source << known.verb << toString(known.state)
              << toString(known.check);
    } else {
        cells << QStringList(9);
    }
    if (entry.highlight != nullptr)
        cells << colourName(entry.highlight->colour, options) << entry.highlight->tags.join(u"; "_s)
              << entry.highlight->note << timeText(entry.highlight->created);
    else
        cells << QStringList(4);
    return cells;
}

QStringList comparedCells(const std::optional<ComparedEntry> &entry, bool isAbsent)
{
    if (!entry)
        return {QString(), isAbsent ? toString(CellKind::Absent) : QString(),
                QString(), QString(),
                QString(), QString(),
                QString(), QString()};
    return {entry->quotation,
            toString(entry->kind),
            whoSpeaks(entry->attribution),
            entry->attribution.source,
            toString(entry->attribution.state),
            toString(entry->attribution.check),
            articleName(*entry->article),
            signedParagraph(entry->paragraph)};
}

} // namespace

QString CsvExporter::format() const
{
    return u"csv"_s;
}
QString CsvExporter::formatName() const
{
    return QCoreApplication::translate("Exporters", "CSV (spreadsheet)");
}
QString CsvExporter::fileExtension() const
{
    return u"csv"_s;
}

QByteArray CsvExporter::write(const QList<ExportedArticle> &articles, const ExportOptions &options) const
{
    QByteArray bytes = "\xEF\xBB\xBF";
    appendLine(bytes, exportColumns);
    for (const ExportedArticle &exported : articles) {
        for (const Entry &entry : entriesOf(exported, options))
            appendLine(bytes, cellsOf(entry, options));
    }
    return bytes;
}

QByteArray CsvExporter::write(const Comparison &comparison, const QList<AnnotatedArticle> &articles) const
{
    QByteArray bytes = "\xEF\xBB\xBF";
    QStringList header{u"topic"_s};
    for (const Side &side : comparison.sides) {
        header.append(side.name);
        for (const QString &column :
             {u"kind"_s, u"speaker"_s, u"source"_s, u"state"_s, u"check"_s, u"article"_s, u"paragraph"_s})
            header.append(side.name + u": "_s + column);
    }
    appendLine(bytes, header);
    for (const ComparedTopic &topic : comparison.topics) {
        const auto lines = linesOf(topic, articles);
        for (qsizetype line = 0; line < lines.size(); ++line) {
            QStringList cells{topic.name};
            for (qsizetype side = 0; side < lines[line].size(); ++side)
                cells << comparedCells(lines[line][side], line == 0 && topic.cells[side].kind == CellKind::Absent);
            appendLine(bytes, cells);
        }
    }
    return bytes;
}

} // namespace Readout::Exporters
