// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One JSON object a line, in input order; what cannot be read is reported and the rest goes on.
#include "cli/extract.h"

#include "attribution/engine.h"
#include "cli/statementsjson.h"
#include "importers/importer.h"
#include "text/languagedetector.h"
#include "text/languagerules.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Readout::Cli {

namespace {

class Extraction final
{
public:
    Extraction(QString language, Streams &streams) : m_language(std::move(language)), m_streams(streams) {}

    void runFile(const QString &path)
    {
        const auto read = Importers::readFile(path);
        if (!read)
            return fail(path, read.error().message);
        Article article = read->article;
        if (!m_language.isEmpty())
            article.details.language = m_language;
        write(QFileInfo(path).fileName(), article);
    }

    void runText(const QByteArray &bytes)
    {
        Importers::Input input;
        input.bytes = bytes;
        input.mediaType = u"text/plain"_s;
        auto article = Importers::read(input);
        if (!article)
            return fail(u"-"_s, article.error().message);
        if (!m_language.isEmpty())
            article->details.language = m_language;
        write(u"-"_s, *article);
    }

    void runLines(QIODevice &lines, const QString &name)
    {
        // One buffer for all: readLine(maximum) sets a maximum aside for each line.
        QByteArray buffer(maxLineBytes + 2, Qt::Uninitialized);
        for (qint64 number = 1; !m_streams.outputFailed(); ++number) {
            const qint64 length = lines.readLine(buffer.data(), buffer.size());
            if (length <= 0)
                return;
            const QByteArray line = QByteArray::fromRawData(buffer.constData(), length);
            const QString place = u"%1:%2"_s.arg(name, QString::number(number));
            if (line.size() > maxLineBytes && !line.endsWith('\n')) {
                fail(place, QCoreApplication::translate("Extract", "the line is too long"));
                skipLine(lines, buffer);
                continue;
            }
            if (!line.trimmed().isEmpty())
                runLine(line, place);
        }
    }

    ExitStatus status() const { return m_status; }
    void fail(const QString &what, const QString &why)
    {
        m_streams.complain(what, why);
        m_status = failed;
    }

private:
    static constexpr qint64 maxLineBytes = Importers::maxInputBytes;

    static void skipLine(QIODevice &lines, QByteArray &buffer)
    {
        qint64 length = lines.readLine(buffer.data(), buffer.size());
        while (length > 0 && buffer[length - 1] != '\n')
            length = lines.readLine(buffer.data(), buffer.size());
    }

    void runLine(const QByteArray &line, const QString &place)
    {
        QJsonParseError problem;
        const QJsonDocument json = QJsonDocument::fromJson(line, &problem);
        if (problem.error != QJsonParseError::NoError)
            return fail(place, problem.errorString());
        if (!json.isObject() || !json[u"text"].isString())
            return fail(place, QCoreApplication::translate("Extract", "no object with a text"));
        const QString text = json[u"text"].toString();
        QString language = m_language.isEmpty() ? json[u"lang"].toString() : m_language;
        if (language.isEmpty())
            language = Text::detectLanguage(text);
        const QJsonValue id = json[u"id"];
        write(id.isString() ? id.toString() : id.toVariant().toString(),
              Importers::articleFromCanonicalText(text, language));
    }

    void write(const QString &id, const Article &article)
    {
        const auto statements = Attribution::findStatements(article);
        if (!statements)
            return fail(id, statements.error().message);
        tellUnknownGrammar(article.details.language);
        const QJsonObject json = statementsToJson(id, article, *statements);
        m_streams.write(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
    }

    /// Once for each language: the status stays, what can be found is found.
    void tellUnknownGrammar(const QString &language)
    {
        const auto rules = Text::LanguageRules::forLanguage(language);
        if ((rules && (*rules)->hasWords()) || m_told.contains(language))
            return;
        m_told.insert(language);
        m_streams.complain(
            language.isEmpty() ? QCoreApplication::translate("Extract", "language unknown") : language,
            QCoreApplication::translate("Extract", "no grammar known: quotation marks and nearest names only"));
    }

    QString m_language;
    Streams &m_streams;
    ExitStatus m_status = done;
    QSet<QString> m_told;
};

void runInput(Extraction &extraction, const QString &path, bool asLines, Streams &streams)
{
    if (path == u"-") {
        if (asLines)
            extraction.runLines(streams.input(), path);
        else
            extraction.runText(streams.input().readAll());
        return;
    }
    if (!asLines)
        return extraction.runFile(path);
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return extraction.fail(path, QFileInfo(path).isDir() ? QCoreApplication::translate("Extract", "it is a folder")
                                                             : file.errorString());
    extraction.runLines(file, path);
}

int runExtract(const QStringList &arguments, Streams &streams)
{
    QCommandLineParser parser;
    const QCommandLineOption lines(
        u"jsonl"_s,
        QCoreApplication::translate("Extract", "Each line of input is a JSON object with id, lang and text."));
    const QCommandLineOption language(
        u"lang"_s, QCoreApplication::translate("Extract", "The language of the texts (en, de, zh …)."), u"CODE"_s);
    parser.addOption(lines);
    parser.addOption(language);
    const Command command = extractCommand();
    if (const auto status = parse(parser, command, arguments, streams))
        return *status;
    const QStringList paths = parser.positionalArguments();
    if (paths.isEmpty())
        return sayWrongUse(command,
                           QCoreApplication::translate("Extract", "name at least one file, or - for standard input"),
                           streams);
    Extraction extraction(parser.value(language), streams);
    for (const QString &path : paths) {
        if (streams.outputFailed())
            break;
        runInput(extraction, path, parser.isSet(lines), streams);
    }
    return extraction.status();
}

} // namespace

Command extractCommand()
{
    Command command;
    command.name = u"extract"_s;
    command.synopsis = u"[--jsonl] [--lang CODE] FILE…|-"_s;
    command.summary = QCoreApplication::translate("Extract", "Who said what, as one JSON object per article and line");
    command.run = runExtract;
    return command;
}

} // namespace Readout::Cli
