// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown (CommonMark; comparisons use GitHub's tables). What comes from outside is escaped and can form no markup.
#include "exporters/markdownexporter.h"

#include "exporters/fields.h"

#include "domain/articlenames.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Readout::Exporters {

namespace {

QString mdTranslated(const char *text)
{
    return QCoreApplication::translate("Exporters", text);
}

/// Text that would start a list, a heading underline or a number of a list when it stands first on a line.
void escapeLineStart(QString &line)
{
    if (line.isEmpty())
        return;
    if (line.front() == u'+' || line.front() == u'-' || line.front() == u'=' || line.front() == u':') {
        line.prepend(u'\\');
        return;
    }
    qsizetype digits = 0;
    while (digits < line.size() && line[digits] >= u'0' && line[digits] <= u'9')
        ++digits;
    if (digits > 0 && digits < line.size() && (line[digits] == u'.' || line[digits] == u')'))
        line.insert(digits, u'\\');
}

/// @p text on one line, as words only: every sign that means something in Markdown or HTML is escaped.
QString words(const QString &text)
{
    static const QString meaningful = u"\\`*_{}[]<>#|~&$^"_s;
    QString escaped;
    escaped.reserve(text.size() + text.size() / 8);
    bool isSpaceDue = false;
    for (const QChar character : text) {
        if (character.isSpace() || character.category() == QChar::Other_Control) {
            isSpaceDue = true;
            continue;
        }
        if (isSpaceDue && !escaped.isEmpty())
            escaped += u' ';
        isSpaceDue = false;
        if (meaningful.contains(character))
            escaped += u'\\';
        escaped += character;
    }
    escapeLineStart(escaped);
    return escaped;
}

/// Several lines: each ends in a hard break, empty ones part paragraphs; each starts with @p prefix.
QString paragraphsOf(QString text, const QString &prefix)
{
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    const QStringList lines = text.trimmed().split(u'\n');
    QString block;
    for (qsizetype at = 0; at < lines.size(); ++at) {
        const QString line = words(lines[at]);
        const bool hasNext = at + 1 < lines.size() && !lines[at + 1].trimmed().isEmpty();
        block += line.isEmpty() ? prefix.trimmed() : prefix + line + (hasNext ? u"  "_s : QString());
        block += u'\n';
    }
    return block;
}

QString entryBlock(const Entry &entry, const ExportOptions &options)
{
    QString line = attributionLine(entry.attribution, paragraphLabel(*entry.article, entry.span.begin));
    QString block = paragraphsOf(entry.quotation, u"> "_s);
    if (entry.highlight != nullptr)
        line += (line.isEmpty() ? QString() : u" · "_s) + colourName(entry.highlight->colour, options);
    block += u"\n— "_s + words(line) + u'\n';
    if (entry.highlight == nullptr)
        return block + u'\n';
    const Highlight &highlight = *entry.highlight;
    if (!highlight.tags.isEmpty())
        block += u'\n' +
                 mdTranslated(QT_TRANSLATE_NOOP("Exporters", "Tags: %1")).arg(words(highlight.tags.join(u", "_s))) +
                 u'\n';
    if (!highlight.note.trimmed().isEmpty()) {
        const QString note = mdTranslated(QT_TRANSLATE_NOOP("Exporters", "Note: %1"));
        block += u'\n' + note.arg(paragraphsOf(highlight.note, QString()));
    }
    return block + u'\n';
}

QString articleBlock(const ExportedArticle &exported, const ExportOptions &options)
{
    const ArticleDetails &details = exported.article.details;
    const QString level = options.heading.isEmpty() ? u"#"_s : u"##"_s;
    QString block = level + u' ' + words(articleName(exported.article)) + u"\n\n"_s;
    QStringList facts;
    for (const QString &fact : {details.byline, details.outlet, details.published}) {
        if (!fact.isEmpty())
            facts.append(words(fact));
    }
    if (const QString address = safeAddress(details.address); !address.isEmpty())
        facts.append(u'<' + address + u'>');
    else if (!details.address.isEmpty())
        facts.append(words(details.address));
    if (!facts.isEmpty())
        block += facts.join(u" · "_s) + u"\n\n"_s;

    QString highlights;
    QString statements;
    for (const Entry &entry : entriesOf(exported, options))
        (entry.highlight != nullptr ? highlights : statements) += entryBlock(entry, options);
    if (highlights.isEmpty() && !options.statements)
        block += mdTranslated(QT_TRANSLATE_NOOP("Exporters", "No highlights.")) + u"\n\n"_s;
    if (options.statements && !highlights.isEmpty())
        block += level + u"# "_s + mdTranslated(QT_TRANSLATE_NOOP("Exporters", "Highlights")) + u"\n\n"_s;
    block += highlights;
    if (options.statements) {
        block += level + u"# "_s + mdTranslated(QT_TRANSLATE_NOOP("Exporters", "Statements")) + u"\n\n"_s;
        block += statements.isEmpty() ? mdTranslated(QT_TRANSLATE_NOOP("Exporters", "No statements.")) + u"\n\n"_s
                                      : statements;
    }
    return block;
}

QString tableRow(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

QString comparedCell(const ComparedEntry &entry, const Side &side, const QStringList &names)
{
    return words(entry.quotation) + u" — "_s + words(comparedLine(entry, side, names));
}

/// Side k in column k, its n-th statement in line n.
QString topicTable(const ComparedTopic &topic, const Comparison &comparison, const QList<AnnotatedArticle> &articles)
{
    const QStringList names = textNames(articles);
    QStringList header;
    for (int side = 0; side < comparison.sides.size(); ++side) {
        const QString name = words(comparison.sides[side].name);
        header.append(topic.name.isEmpty() ? name + u" · "_s + words(sideCountText(comparison, side, articles)) : name);
    }
    QString text = tableRow(header) + u'|' + u" --- |"_s.repeated(header.size()) + u'\n';
    const auto lines = linesOf(topic, articles);
    for (qsizetype line = 0; line < lines.size(); ++line) {
        QStringList cells;
        for (qsizetype side = 0; side < lines[line].size(); ++side) {
            if (const auto &entry = lines[line][side])
                cells.append(comparedCell(*entry, comparison.sides[side], names));
            else
                cells.append(line == 0 ? u'*' + words(absenceText(articles)) + u'*' : QString());
        }
        text += tableRow(cells);
    }
    return text + u'\n';
}

} // namespace

QString MarkdownExporter::format() const
{
    return u"md"_s;
}
QString MarkdownExporter::formatName() const
{
    return QCoreApplication::translate("Exporters", "Markdown");
}
QString MarkdownExporter::fileExtension() const
{
    return u"md"_s;
}

QByteArray MarkdownExporter::write(const QList<ExportedArticle> &articles, const ExportOptions &options) const
{
    QString text;
    if (!options.heading.isEmpty())
        text += u"# "_s + words(options.heading) + u"\n\n"_s;
    for (const ExportedArticle &exported : articles)
        text += articleBlock(exported, options);
    if (articles.isEmpty())
        text += mdTranslated(QT_TRANSLATE_NOOP("Exporters", "No highlights.")) + u'\n';
    while (text.endsWith(u"\n\n"_s))
        text.chop(1);
    return text.toUtf8();
}

QByteArray MarkdownExporter::write(const Comparison &comparison, const QList<AnnotatedArticle> &articles) const
{
    QString text = u"# "_s + mdTranslated(QT_TRANSLATE_NOOP("Exporters", "Side by side")) + u"\n\n"_s;
    const bool hasTopics = !comparison.topics.isEmpty() && !comparison.topics.first().name.isEmpty();
    for (int side = 0; hasTopics && side < comparison.sides.size(); ++side) {
        text += u"- "_s + words(comparison.sides[side].name) + u": "_s +
                words(sideCountText(comparison, side, articles)) + u'\n';
    }
    text += hasTopics ? u"\n"_s : QString();
    for (const ComparedTopic &topic : comparison.topics) {
        if (!topic.name.isEmpty())
            text += u"## "_s + words(topic.name) + u"\n\n"_s;
        if (!comparison.sides.isEmpty())
            text += topicTable(topic, comparison, articles);
    }
    if (comparison.sides.isEmpty())
        text += mdTranslated(QT_TRANSLATE_NOOP("Exporters", "No party speaks here.")) + u"\n\n"_s;
    text += u"## "_s + mdTranslated(QT_TRANSLATE_NOOP("Exporters", "Texts")) + u"\n\n"_s;
    for (const QString &line : comparedTexts(articles))
        text += words(line) + u"\n\n"_s;
    if (const QString left = leftOutText(comparison, articles); !left.isEmpty())
        text += words(left) + u'\n';
    return text.trimmed().toUtf8() + '\n';
}

} // namespace Readout::Exporters
