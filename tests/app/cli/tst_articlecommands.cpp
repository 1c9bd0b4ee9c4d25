// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// import and compare on files, by the real program with its own engine.
#include "program.h"
#include "storage/library.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace Readout;
using Testing::Answer;

class TestArticleCommands : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void importsFiles();
    void importsAFolder();
    void importsTheSameTextOnce();
    void importTakesOutOfTheBin();
    void importFillsADossier();
    void importSaysWhatIsWrongAndGoesOn();
    void importedStatementsAreStored();
    void comparesFilesBesideEachOther();
    void everyTopicHasACellForEverySide();
    void comparedWordsStandWhereTheySay();
    void comparesADossier();
    void comparesInEveryFormat();
    void compareSaysHowMuchAndWhere();
    void theSameTextIsComparedOnce();
    void compareSaysWhatIsWrong();
    void theArticleTheProjectStartsFrom();

private:
    QJsonObject compared(const QStringList &words) const;
    std::unique_ptr<Testing::Program> m_program;
    const QString m_samples = QStringLiteral(READOUT_SOURCE_DIR) + u"/resources/samples/"_s;
    const QStringList m_files{m_samples + u"norway-readout.txt"_s, m_samples + u"finland-readout.txt"_s,
                              m_samples + u"wire-story.txt"_s};
};

void TestArticleCommands::init()
{
    m_program = std::make_unique<Testing::Program>();
}

QJsonObject TestArticleCommands::compared(const QStringList &words) const
{
    const Answer answer = m_program->run(QStringList{u"compare"_s, u"--format"_s, u"json"_s} + words);
    if (answer.status != 0)
        qWarning("%s", qPrintable(answer.messages));
    return QJsonDocument::fromJson(answer.output.toUtf8()).object();
}

void TestArticleCommands::importsFiles()
{
    const Answer answer = m_program->run(QStringList(u"import"_s) + m_files);
    QCOMPARE(answer.messages, QString());
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.lines().size(), 3);
    for (const QString &id : answer.lines())
        QCOMPARE(m_program->run({u"show"_s, id}).status, 0);
    QVERIFY(m_program->run({u"list"_s}).output.contains(u"\tNorway and Finland agree on rescue line"_s));
}

void TestArticleCommands::importsAFolder()
{
    QVERIFY(QDir(m_program->folder.path()).mkpath(u"articles/below"_s));
    m_program->write(u"articles/b.txt"_s, "The second.");
    m_program->write(u"articles/a.txt"_s, "The first.");
    m_program->write(u"articles/.hidden"_s, "Not this.");
    m_program->write(u"articles/below/c.txt"_s, "Nor this.");
    const Answer answer = m_program->run({u"import"_s, m_program->path(u"articles"_s)});
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.lines().size(), 2);
    QVERIFY(m_program->run({u"show"_s, answer.lines().first()}).output.contains(u"The first."_s));
    QVERIFY(QDir(m_program->folder.path()).mkpath(u"empty"_s));
    QCOMPARE(m_program->run({u"import"_s, m_program->path(u"empty"_s)}).status, 1);
}

void TestArticleCommands::importsTheSameTextOnce()
{
    const QString one = m_program->write(u"one.txt"_s, "Talks ended.\n\nNobody spoke.");
    const QString same = m_program->write(u"same.txt"_s, "Talks   ended.\r\n\r\nNobody spoke.\r\n");
    const Answer first = m_program->run({u"import"_s, one});
    const Answer second = m_program->run({u"import"_s, same});
    QCOMPARE(second.status, 0);
    QCOMPARE(second.output, first.output);
    QVERIFY2(second.messages.contains(u"already in the library"_s), qPrintable(second.messages));
    QCOMPARE(m_program->run({u"list"_s}).lines().size(), 1);
}

void TestArticleCommands::importTakesOutOfTheBin()
{
    const QString path = m_program->write(u"one.txt"_s, "Talks ended.");
    const Answer first = m_program->run({u"import"_s, path});
    {
        auto library = Storage::Library::open(m_program->path(u"library.sqlite"_s));
        QVERIFY(library);
        const auto id = (*library)->articleByPrefix(first.output.trimmed());
        QVERIFY(id && (*library)->perform(Acts::BinArticle{*id}));
    }
    QCOMPARE(m_program->run({u"list"_s}).output, QString());
    const Answer again = m_program->run({u"import"_s, path});
    QCOMPARE(again.status, 0);
    QCOMPARE(again.output, first.output);
    QVERIFY2(again.messages.contains(u"bin"_s), qPrintable(again.messages));
    QCOMPARE(m_program->run({u"list"_s}).lines().size(), 1);
}

void TestArticleCommands::importFillsADossier()
{
    QCOMPARE(m_program->run({u"import"_s, u"--dossier"_s, u"Tromsø"_s, m_files[0]}).status, 0);
    QCOMPARE(m_program->run({u"import"_s, m_files[1], u"--dossier"_s, u"tromsø"_s, m_files[0]}).status, 0);
    auto library = Storage::Library::open(m_program->path(u"library.sqlite"_s));
    QVERIFY(library);
    const auto dossiers = (*library)->dossiers();
    QVERIFY(dossiers);
    QCOMPARE(dossiers->size(), 1);
    QCOMPARE(dossiers->first().name, u"Tromsø"_s);
    QCOMPARE(dossiers->first().articles.size(), 2);
}

void TestArticleCommands::importSaysWhatIsWrongAndGoesOn()
{
    const QString good = m_program->write(u"good.txt"_s, "Talks ended.");
    const QString empty = m_program->write(u"empty.txt"_s, " \n ");
    const QString binary = m_program->write(u"binary.bin"_s, QByteArray("\x7f"
                                                                        "ELF\0\0\0\x01\x02\x03",
                                                                        10)
                                                                 .repeated(100));
    const Answer answer =
        m_program->run({u"import"_s, u"nowhere.txt"_s, empty, binary, u"https://example.org/a"_s, good});
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.lines().size(), 1);
    QCOMPARE(answer.messages.count(u'\n'), 4);
    for (const QString &line : answer.messages.split(u'\n', Qt::SkipEmptyParts))
        QVERIFY2(line.startsWith(u"readout: "_s) && line.count(u": "_s) >= 2, qPrintable(line));
    QCOMPARE(m_program->run({u"import"_s}).status, 2);
    QCOMPARE(m_program->run({u"import"_s, u"--dossier"_s, u" "_s, good}).status, 2);
}

void TestArticleCommands::importedStatementsAreStored()
{
    const Answer imported = m_program->run({u"import"_s, m_files[0]});
    const QJsonObject shown =
        QJsonDocument::fromJson(m_program->run({u"show"_s, u"--json"_s, imported.output.trimmed()}).output.toUtf8())
            .object();
    const QJsonArray statements = shown[u"statements"_s].toArray();
    QVERIFY(statements.size() > 5);
    bool found = false;
    for (const QJsonValue &statement : statements)
        found = found || (statement[u"quotation"_s].toString().contains(u"There is no map in a drawer"_s) &&
                          statement[u"actors"_s].toArray().contains(u"Ingrid Solvang"_s));
    QVERIFY(found);
}

void TestArticleCommands::comparesFilesBesideEachOther()
{
    m_program->environment.insert(u"COLUMNS"_s, u"120"_s);
    const Answer answer = m_program->run(QStringList(u"compare"_s) + m_files);
    QCOMPARE(answer.messages, QString());
    QCOMPARE(answer.status, 0);
    const QString head = answer.output.section(u'\n', 2, 2); // below the first topic's name
    QVERIFY2(head.contains(u"Norway"_s) && head.contains(u"Finland"_s) && head.contains(u" │ "_s), qPrintable(head));
    for (const QString &line : answer.lines())
        QVERIFY2(line.size() <= 120, qPrintable(line));
}

void TestArticleCommands::everyTopicHasACellForEverySide()
{
    const QJsonObject made = compared(m_files);
    const QJsonArray sides = made[u"sides"_s].toArray();
    QCOMPARE(sides.last()[u"name"_s].toString(), u"Joint"_s);
    QStringList parties;
    for (const QJsonValue &side : sides)
        parties.append(side[u"parties"_s][0].toString());
    QVERIFY(parties.contains(u"NO"_s) && parties.contains(u"FI"_s));
    const QJsonArray topics = made[u"topics"_s].toArray();
    QVERIFY(topics.size() >= 3 && topics.size() <= 9);
    for (const QJsonValue &topic : topics) {
        QVERIFY(!topic[u"name"_s].toString().isEmpty());
        const QJsonArray cells = topic[u"cells"_s].toArray();
        QCOMPARE(cells.size(), sides.size());
        for (int at = 0; at < cells.size(); ++at) {
            QCOMPARE(cells[at][u"side"_s].toInt(), at);
            QCOMPARE(cells[at][u"kind"_s].toString() == u"absent"_s, cells[at][u"statements"_s].toArray().isEmpty());
        }
    }
}

void TestArticleCommands::comparedWordsStandWhereTheySay()
{
    const Answer imported = m_program->run({u"import"_s, m_files[2]});
    const QString text =
        QJsonDocument::fromJson(
            m_program->run({u"show"_s, u"--json"_s, imported.output.trimmed()}).output.toUtf8())[u"text"_s]
            .toString();
    const QList<uint> points = text.toUcs4();
    int seen = 0;
    const QJsonObject made = compared({m_files[2]});
    for (const QJsonValue &topic : made[u"topics"_s].toArray()) {
        for (const QJsonValue &cell : topic[u"cells"_s].toArray()) {
            for (const QJsonValue &statement : cell[u"statements"_s].toArray()) {
                const qsizetype start = statement[u"start"_s].toInteger();
                const QList<uint> words = points.sliced(start, statement[u"end"_s].toInteger() - start);
                QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(words.constData()), words.size()),
                         statement[u"text"_s].toString());
                QCOMPARE(statement[u"article"_s].toString(), u"wire-story.txt"_s);
                ++seen;
            }
        }
    }
    QVERIFY(seen > 5);
}

void TestArticleCommands::comparesADossier()
{
    QCOMPARE(m_program->run(QStringList{u"import"_s, u"--dossier"_s, u"Tromsø"_s} + m_files).status, 0);
    const QJsonObject fromLibrary = compared({u"--dossier"_s, u"Tromsø"_s});
    const QJsonObject fromFiles = compared(m_files);
    QCOMPARE(fromLibrary[u"sides"_s], fromFiles[u"sides"_s]);
    QCOMPARE(fromLibrary[u"withoutSide"_s], fromFiles[u"withoutSide"_s]);
}

void TestArticleCommands::comparesInEveryFormat()
{
    for (const QString &format : {u"text"_s, u"md"_s, u"html"_s, u"csv"_s, u"json"_s}) {
        const QStringList words = QStringList{u"compare"_s, u"--format"_s, format} + m_files;
        const Answer answer = m_program->run(words);
        QCOMPARE(answer.status, 0);
        QVERIFY2(answer.output.contains(u"Finland"_s) && answer.output.contains(u"no map in a drawer"_s),
                 qPrintable(format));
        QCOMPARE(m_program->run(words).output, answer.output);
    }
}

void TestArticleCommands::compareSaysHowMuchAndWhere()
{
    const QTemporaryDir folder;
    QFile silent(folder.filePath(u"silent.txt"_s));
    QVERIFY(silent.open(QIODevice::WriteOnly));
    silent.write("The sea was calm\n\nThe sea was calm and the boats lay in the harbour all day.\n");
    silent.close();
    for (const QString &format : {u"text"_s, u"md"_s, u"html"_s}) {
        const QStringList words =
            QStringList{u"compare"_s, u"--format"_s, format} + m_files + QStringList{silent.fileName()};
        const QString output = m_program->run(words).output.simplified();
        QVERIFY2(output.contains(u", in 3 of 4 texts"_s), qPrintable(output));
        QVERIFY2(output.contains(u"no statements"_s) && output.contains(u"silent.txt"_s), qPrintable(output));
        QVERIFY2(output.contains(u"only as Norway reports it"_s), qPrintable(output));
    }
}

void TestArticleCommands::theSameTextIsComparedOnce()
{
    const Answer once = m_program->run({u"compare"_s, m_files[0], m_files[1]});
    const Answer twice = m_program->run({u"compare"_s, m_files[0], m_files[1], m_files[0]});
    QCOMPARE(twice.output, once.output);
    QCOMPARE(twice.status, 0);
    QVERIFY2(twice.messages.contains(u"the same text as"_s), qPrintable(twice.messages));
}

void TestArticleCommands::compareSaysWhatIsWrong()
{
    QCOMPARE(m_program->run({u"compare"_s}).status, 2);
    QCOMPARE(m_program->run({u"compare"_s, u"--format"_s, u"xls"_s, m_files[0]}).status, 2);
    QCOMPARE(m_program->run({u"compare"_s, u"--dossier"_s, u"X"_s, m_files[0]}).status, 2);
    const Answer missing = m_program->run({u"compare"_s, u"nowhere.txt"_s});
    QCOMPARE(missing.status, 1);
    QCOMPARE(missing.output, QString());
    const Answer half = m_program->run({u"compare"_s, u"nowhere.txt"_s, m_files[0]});
    QCOMPARE(half.status, 1);
    QVERIFY(half.output.contains(u"no map in a drawer"_s)); // the rest goes on
    QCOMPARE(m_program->run({u"import"_s, m_files[0]}).status, 0);
    const Answer noDossier = m_program->run({u"compare"_s, u"--dossier"_s, u"X"_s});
    QCOMPARE(noDossier.status, 1);
    QVERIFY(noDossier.messages.contains(u"no dossier “X”"_s));
}

void TestArticleCommands::theArticleTheProjectStartsFrom()
{
    const QDir seed(QStringLiteral(READOUT_SHARED) + u"/seed"_s);
    const QStringList names = seed.entryList({u"*.txt"_s}, QDir::Files);
    if (names.isEmpty())
        QSKIP("the shared folder is not here");
    const QJsonObject made = compared({seed.filePath(names.first())});
    QStringList sides;
    for (const QJsonValue &side : made[u"sides"_s].toArray())
        sides.append(side[u"name"_s].toString());
    QCOMPARE(sides.join(u' '), u"Japan China Joint"_s);
    QList<bool> speaks(sides.size(), false);
    for (const QJsonValue &topic : made[u"topics"_s].toArray()) {
        for (const QJsonValue &cell : topic[u"cells"_s].toArray())
            speaks[cell[u"side"_s].toInt()] |= !cell[u"statements"_s].toArray().isEmpty();
    }
    QVERIFY(!speaks.contains(false));
}

QTEST_GUILESS_MAIN(TestArticleCommands)
#include "tst_articlecommands.moc"
