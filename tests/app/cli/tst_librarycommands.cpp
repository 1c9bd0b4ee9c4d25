// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// list, show, highlight, export, check and backup on real libraries, by the real program.
#include "program.h"
#include "support/librarybuilder.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace Readout;
using Testing::Answer;

class TestLibraryCommands : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void missingLibraryIsNotMade();
    void listsNewestFirst();
    void listLimits();
    void listEscapesNothingToTheTerminal();
    void listsAsJson();
    void libraryIsChosen();
    void showsByAnyUniqueBeginning();
    void showSaysWhatIsWrong_data();
    void showSaysWhatIsWrong();
    void showsAsJson();
    void highlightsWords();
    void highlightKeepsWhoSaidIt();
    void highlightSaysWhatIsWrong_data();
    void highlightSaysWhatIsWrong();
    void highlightTakesTheNth();
    void exportsScopes();
    void exportsIntoAFile();
    void goldIsWhatWasChecked();
    void importsWithWhatWasLearned();
    void exportSaysWhatIsWrong();
    void nothingIsWrittenOverTheLibrary();
    void checkFindsDamage();
    void checkRepairs();
    void backsUp();
    void readOnlyLibraryIsSaid();
    void oldDataIsNeverMixedUp();

private:
    QString idOf(const QString &title) const;

    std::unique_ptr<Testing::Program> m_program;
};

namespace {

const QString harbourText = u"Harbour talks\n\n“We will not raise the quota,” said Ida Holm of Norway.\n\n"
                            "The talks \U0001F41F ended. “No” is “no”."_s;

} // namespace

/// A library of two articles, one with a statement and in a dossier.
void TestLibraryCommands::init()
{
    m_program = std::make_unique<Testing::Program>();
    const auto library = Testing::opened(m_program->path(u"library.sqlite"_s));
    QVERIFY(library);
    Article harbour = Testing::anArticle(harbourText, u"Harbour talks"_s);
    harbour.details.outlet = u"Coastal Wire"_s;
    harbour.details.published = u"2026-03-02"_s;
    const Statement said =
        Testing::aStatement(harbourText, u"“We will not raise the quota,”"_s, u"Ida Holm"_s, {u"NO"_s});
    const auto added = library->perform(Acts::AddArticle{harbour, {said}, "bytes"});
    QVERIFY(added);
    QVERIFY(library->perform(Acts::AddArticle{Testing::anArticle(u"A bridge opens."_s, u"Bridge"_s), {}, {}}));
    Dossier dossier;
    dossier.name = u"Coast"_s;
    dossier.articles = {added->article};
    QVERIFY(library->perform(Acts::AddDossier{dossier}));
}

QString TestLibraryCommands::idOf(const QString &title) const
{
    for (const QString &line : m_program->run({u"list"_s}).lines()) {
        if (line.endsWith(u'\t' + title))
            return line.section(u'\t', 0, 0);
    }
    return {};
}

void TestLibraryCommands::missingLibraryIsNotMade()
{
    const QString path = m_program->path(u"none.sqlite"_s);
    for (const QString &command : {u"list"_s, u"check"_s}) {
        const Answer answer = m_program->run({command, u"--library"_s, path});
        QCOMPARE(answer.status, 1);
        QCOMPARE(answer.output, QString());
        QVERIFY2(answer.messages.startsWith(u"readout: "_s + path + u": "_s), qPrintable(answer.messages));
        QVERIFY(!QFile::exists(path));
    }
}

void TestLibraryCommands::listsNewestFirst()
{
    const Answer answer = m_program->run({u"list"_s});
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.messages, QString());
    QCOMPARE(answer.lines().size(), 2);
    QCOMPARE(answer.lines()[0].section(u'\t', 1), u"\t\tBridge"_s);
    QCOMPARE(answer.lines()[1].section(u'\t', 1), u"2026-03-02\tCoastal Wire\tHarbour talks"_s);
}

void TestLibraryCommands::listLimits()
{
    QCOMPARE(m_program->run({u"list"_s, u"--limit"_s, u"1"_s}).lines().size(), 1);
    QCOMPARE(m_program->run({u"list"_s, u"--limit=0"_s}).lines().size(), 0);
    QCOMPARE(m_program->run({u"list"_s, u"--limit=99"_s}).lines().size(), 2);
}

void TestLibraryCommands::listEscapesNothingToTheTerminal()
{
    {
        const auto library = Testing::opened(m_program->path(u"library.sqlite"_s));
        QVERIFY(library->perform(
            Acts::AddArticle{Testing::anArticle(u"Odd \u001B[2J text."_s, u"a\tb\nc\u001B[2J"_s), {}, {}}));
    }
    const Answer list = m_program->run({u"list"_s});
    QCOMPARE(list.lines().size(), 3);
    for (const QString &line : list.lines())
        QCOMPARE(line.count(u'\t'), 3);
    QVERIFY(!list.output.contains(u'\u001B'));
    const Answer show = m_program->run({u"show"_s, list.lines().first().section(u'\t', 0, 0)});
    QCOMPARE(show.status, 0);
    QVERIFY(show.output.contains(u"Odd"_s) && !show.output.contains(u'\u001B'));
}

void TestLibraryCommands::listsAsJson()
{
    const Answer answer = m_program->run({u"list"_s, u"--json"_s});
    const QJsonArray all = QJsonDocument::fromJson(answer.output.toUtf8()).array();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[1][u"title"_s].toString(), u"Harbour talks"_s);
    QCOMPARE(all[1][u"date"_s].toString(), u"2026-03-02"_s);
    QCOMPARE(all[1][u"parties"_s][0][u"party"_s].toString(), u"NO"_s);
    QVERIFY(all[1][u"id"_s].toString().startsWith(idOf(u"Harbour talks"_s)));
}

void TestLibraryCommands::libraryIsChosen()
{
    const QString other = m_program->path(u"other.sqlite"_s);
    {
        const auto library = Testing::opened(other);
        QVERIFY(library->perform(Acts::AddArticle{Testing::anArticle(u"Elsewhere."_s, u"Other"_s), {}, {}}));
    }
    for (const QStringList &words : {QStringList{u"list"_s, u"--library"_s, other},
                                     {u"--library"_s, other, u"list"_s},
                                     {u"--library="_s + other, u"list"_s}})
        QVERIFY2(m_program->run(words).output.endsWith(u"\tOther\n"_s), qPrintable(words.join(u' ')));
    m_program->environment.insert(u"READOUT_LIBRARY"_s, other);
    QVERIFY(m_program->run({u"list"_s}).output.endsWith(u"\tOther\n"_s));
    QCOMPARE(m_program->run({u"list"_s, u"--library"_s, m_program->path(u"library.sqlite"_s)}).lines().size(), 2);
}

void TestLibraryCommands::showsByAnyUniqueBeginning()
{
    const QString id = idOf(u"Harbour talks"_s);
    for (const QString &given : {id, id.toUpper()}) {
        const Answer answer = m_program->run({u"show"_s, given});
        QCOMPARE(answer.status, 0);
        QVERIFY(answer.output.startsWith(u"Harbour talks\nCoastal Wire · 2026-03-02 · en\n"_s));
        QVERIFY(answer.output.contains(u"\n¶2 “We will not raise the quota,” said Ida Holm of Norway.\n"_s));
        QVERIFY(answer.output.contains(u"\n    Ida Holm of NO (Norway) · ¶2 · likely\n"_s));
    }
}

void TestLibraryCommands::showSaysWhatIsWrong_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("none such") << u"00000000000000000000"_s;
    QTest::newRow("no id") << u"harbour"_s;
    QTest::newRow("wild card") << u"%"_s;
    QTest::newRow("empty") << u""_s;
}

void TestLibraryCommands::showSaysWhatIsWrong()
{
    QFETCH(QString, id);
    const Answer answer = m_program->run({u"show"_s, id});
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.output, QString());
    QCOMPARE(answer.messages.count(u'\n'), 1);
}

void TestLibraryCommands::showsAsJson()
{
    const QJsonObject shown =
        QJsonDocument::fromJson(m_program->run({u"show"_s, u"--json"_s, idOf(u"Harbour talks"_s)}).output.toUtf8())
            .object();
    QCOMPARE(shown[u"text"_s].toString(), harbourText);
    QCOMPARE(shown[u"paragraphs"_s].toArray().size(), 3);
    const QJsonValue statement = shown[u"statements"_s][0];
    const QList<uint> text = harbourText.toUcs4();
    const qsizetype start = statement[u"start"_s].toInteger();
    QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(text.constData() + start),
                               statement[u"end"_s].toInteger() - start),
             u"“We will not raise the quota,”"_s);
}

void TestLibraryCommands::highlightsWords()
{
    const QString id = idOf(u"Harbour talks"_s);
    const Answer answer =
        m_program->run({u"highlight"_s, id, u"--quote"_s, u"The  talks \U0001F41F\nended"_s, u"--colour"_s, u"4"_s,
                        u"--tag"_s, u"fish"_s, u"--tag"_s, u"two words"_s, u"--note"_s, u"line\nline"_s});
    QCOMPARE(answer.messages, QString());
    QCOMPARE(answer.status, 0);
    QCOMPARE(QUuid(answer.output.trimmed()).isNull(), false);
    const QJsonValue made =
        QJsonDocument::fromJson(m_program->run({u"export"_s, u"--format"_s, u"json"_s, u"--article"_s, id})
                                    .output.toUtf8())[u"articles"_s][0][u"highlights"_s][0];
    QCOMPARE(made[u"quotation"_s].toString(), u"The talks \U0001F41F ended"_s);
    QCOMPARE(made[u"colour"_s].toString(), u"blue"_s);
    QCOMPARE(made[u"tags"_s].toArray(), (QJsonArray{u"fish"_s, u"two words"_s}));
    QCOMPARE(made[u"note"_s].toString(), u"line\nline"_s);
    QCOMPARE(made[u"id"_s].toString(), answer.output.trimmed());
    QCOMPARE(made[u"paragraph"_s].toString(), u"3"_s);
    QVERIFY(QDateTime::fromString(made[u"created"_s].toString(), Qt::ISODate).isValid());
}

void TestLibraryCommands::highlightKeepsWhoSaidIt()
{
    const QString id = idOf(u"Harbour talks"_s);
    QCOMPARE(m_program->run({u"highlight"_s, id, u"--quote"_s, u"\"We will not raise the quota"_s}).status, 0);
    const QString csv = m_program->run({u"export"_s, u"--format"_s, u"csv"_s, u"--all"_s}).output;
    QVERIFY2(csv.contains(u"direct,statement,Ida Holm,Ida Holm of NO,NO,"_s), qPrintable(csv));
    QVERIFY(csv.contains(u",yellow,"_s));
}

void TestLibraryCommands::highlightSaysWhatIsWrong_data()
{
    QTest::addColumn<QString>("quote");
    QTest::addColumn<QString>("message");
    QTest::newRow("not there") << u"raise the quotas"_s << u"do not stand in the article"_s;
    QTest::newRow("several times") << u"talks"_s << u"2 times; say which by --nth"_s;
}

void TestLibraryCommands::highlightSaysWhatIsWrong()
{
    QFETCH(QString, quote);
    QFETCH(QString, message);
    const Answer answer = m_program->run({u"highlight"_s, idOf(u"Harbour talks"_s), u"--quote"_s, quote});
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.output, QString());
    QVERIFY2(answer.messages.contains(message), qPrintable(answer.messages));
    QCOMPARE(m_program->run({u"export"_s, u"--format"_s, u"csv"_s, u"--all"_s}).lines().size(), 1); // nothing was made
}

void TestLibraryCommands::highlightTakesTheNth()
{
    const QString id = idOf(u"Harbour talks"_s);
    QCOMPARE(m_program->run({u"highlight"_s, id, u"--quote"_s, u"talks"_s, u"--nth"_s, u"2"_s}).status, 0);
    const QString csv = m_program->run({u"export"_s, u"--format"_s, u"csv"_s, u"--all"_s}).output;
    QVERIFY(csv.contains(u",¶3,talks,"_s));
    const Answer tooMany = m_program->run({u"highlight"_s, id, u"--quote"_s, u"talks"_s, u"--nth"_s, u"3"_s});
    QCOMPARE(tooMany.status, 1);
}

void TestLibraryCommands::exportsScopes()
{
    const auto titles = [this](const QStringList &scope) {
        const QJsonArray articles =
            QJsonDocument::fromJson(m_program->run(QStringList{u"export"_s, u"--format"_s, u"json"_s} + scope)
                                        .output.toUtf8())[u"articles"_s]
                .toArray();
        QStringList found;
        for (const QJsonValue &article : articles)
            found.append(article[u"article"_s].toString());
        return found.join(u'|');
    };
    QCOMPARE(titles({u"--all"_s}), QString()); // nothing marked yet
    QCOMPARE(titles({u"--all"_s, u"--statements"_s}), u"Harbour talks"_s);
    QCOMPARE(titles({u"--dossier"_s, u"Coast"_s}), u"Harbour talks"_s);
    QCOMPARE(titles({u"--dossier"_s, u"coast"_s}), u"Harbour talks"_s);
    QCOMPARE(titles({u"--article"_s, idOf(u"Bridge"_s)}), u"Bridge"_s);
}

void TestLibraryCommands::exportsIntoAFile()
{
    for (const QString &format : {u"md"_s, u"html"_s, u"csv"_s, u"json"_s}) {
        const QString path = m_program->path(u"notes."_s + format);
        const QStringList words{u"export"_s, u"--format"_s, format, u"--dossier"_s, u"Coast"_s, u"--statements"_s};
        const Answer answer = m_program->run(words + QStringList{u"-o"_s, path});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.output + answer.messages, QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString written = QString::fromUtf8(file.readAll());
        QVERIFY(written.contains(u"raise the quota"_s));
        QCOMPARE(m_program->run(words).output, written); // the same bytes each time, wherever they go
    }
}

void TestLibraryCommands::goldIsWhatWasChecked()
{
    const QStringList command{u"export"_s, u"--format"_s, u"gold"_s, u"--all"_s};
    const Answer none = m_program->run(command);
    QCOMPARE(none.status, 0);
    QCOMPARE(none.output, QString());
    QCOMPARE(none.messages, u"readout: export: no statement in them has been checked\n"_s);
    {
        const auto library = Testing::opened(m_program->path(u"library.sqlite"_s));
        const ArticleId id = library->articles()->last().id;
        Statement said = library->statements(id)->first();
        said.check = Check::Accepted;
        QVERIFY(library->perform(Acts::CheckStatement{id, said}));
    }
    const Answer some = m_program->run(command);
    QCOMPARE(some.status, 0);
    QCOMPARE(some.messages, QString());
    QCOMPARE(some.lines().size(), 1);
    const QJsonObject line = QJsonDocument::fromJson(some.output.toUtf8()).object();
    QCOMPARE(line[u"publisher"_s].toString(), u"Coastal Wire"_s);
    QVERIFY(line[u"complete"_s].toBool());
    QCOMPARE(line[u"quotes"_s].toArray().size(), 1);
    QCOMPARE(m_program->run({u"compare"_s, u"--format"_s, u"gold"_s, u"--dossier"_s, u"Coast"_s}).status, 2);

    // The engine's own answer to the same texts, scored against it.
    const QString scorer = QStringLiteral(READOUT_SHARED "/corpora/score.py");
    if (!QFile::exists(scorer))
        QSKIP("the corpora are not beside the project");
    m_program->write(u"gold.jsonl"_s, some.output.toUtf8());
    const Answer scored = m_program->shell(u"$READOUT extract --jsonl gold.jsonl > found.jsonl && python3 -B '%1' "
                                           "gold.jsonl found.jsonl --json"_s.arg(scorer));
    QVERIFY2(scored.status == 0, qPrintable(scored.messages));
    const QJsonObject score = QJsonDocument::fromJson(scored.output.toUtf8()).object();
    QCOMPARE(score[u"articles_with_prediction"_s].toInt(), 1);
    QCOMPARE(score[u"end_to_end"_s][u"gold"_s].toInt(), 1);
    QCOMPARE(score[u"end_to_end"_s][u"tp"_s].toInt(), 1);
}

void TestLibraryCommands::importsWithWhatWasLearned()
{
    {
        const auto library = Testing::opened(m_program->path(u"library.sqlite"_s));
        LearnedRule rule;
        rule.words = u"Gallant Minister"_s;
        rule.name = u"Kari Dahl"_s;
        QVERIFY(library->perform(Acts::AddRule{rule}));
        rule = {};
        rule.kind = RuleKind::Party;
        rule.words = u"Kari Dahl"_s;
        rule.parties = {u"NO"_s};
        QVERIFY(library->perform(Acts::AddRule{rule}));
    }
    const QString file = m_program->write(u"next.txt"_s, "Ice closes the sound\n\nThe ice is thick this year.\n\n"
                                                         "“We will break it,” the Gallant Minister said.\n");
    const Answer imported = m_program->run({u"import"_s, file});
    QCOMPARE(imported.status, 0);
    const Answer shown = m_program->run({u"show"_s, imported.lines().value(0)});
    QVERIFY2(shown.output.contains(u"Kari Dahl (Norway)"_s), qPrintable(shown.output));
    // Files know no library.
    QVERIFY(!m_program->run({u"extract"_s, file}).output.contains(u"Kari Dahl"_s));
}

void TestLibraryCommands::exportSaysWhatIsWrong()
{
    const QStringList words{u"export"_s, u"--format"_s, u"md"_s};
    const Answer noDossier = m_program->run(words + QStringList{u"--dossier"_s, u"Nowhere"_s});
    QCOMPARE(noDossier.status, 1);
    QVERIFY(noDossier.messages.contains(u"no dossier “Nowhere”"_s));
    const Answer noFolder = m_program->run(words + QStringList{u"--all"_s, u"-o"_s, u"no/such/notes.md"_s});
    QCOMPARE(noFolder.status, 1);
    QVERIFY(noFolder.messages.contains(u"there is no folder"_s));
    const Answer isFolder = m_program->run(words + QStringList{u"--all"_s, u"-o"_s, m_program->folder.path()});
    QCOMPARE(isFolder.status, 1);
    QVERIFY(isFolder.messages.contains(u"it is a folder"_s));
}

void TestLibraryCommands::nothingIsWrittenOverTheLibrary()
{
    const QString library = m_program->path(u"library.sqlite"_s);
    const QString link = m_program->path(u"link.md"_s);
    QVERIFY(QFile::link(library, link));
    for (const QString &path : {library, link, u"./library.sqlite"_s}) {
        const Answer answer = m_program->run({u"export"_s, u"--format"_s, u"md"_s, u"--all"_s, u"-o"_s, path});
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.messages.contains(u"library itself"_s), qPrintable(answer.messages));
        QCOMPARE(m_program->run({u"backup"_s, path}).status, 1);
    }
    QCOMPARE(m_program->run({u"check"_s}).status, 0);
    QCOMPARE(m_program->run({u"list"_s}).lines().size(), 2);
}

void TestLibraryCommands::checkFindsDamage()
{
    const Answer sound = m_program->run({u"check"_s});
    QCOMPARE(sound.status, 0);
    QVERIFY(sound.output.contains(u"sound"_s));
    const QString torn =
        m_program->write(u"torn.sqlite"_s, QByteArray("SQLite format 3\0 and then nothing that fits", 44));
    const QString text = m_program->write(u"text.sqlite"_s, "Dear diary");
    for (const QString &path : {torn, text}) {
        const Answer answer = m_program->run({u"check"_s, u"--library"_s, path});
        QCOMPARE(answer.status, 1);
        QCOMPARE(answer.output, QString());
        QCOMPARE(answer.messages.count(u'\n'), 1);
    }
}

void TestLibraryCommands::checkRepairs()
{
    QCOMPARE(m_program->run({u"check"_s, u"--repair"_s}).status, 0); // nothing to do
    QCOMPARE(m_program->run({u"check"_s, u"--repair"_s, u"twice"_s}).status, 2);
    const QString path = m_program->path(u"torn.sqlite"_s);
    QCOMPARE(m_program->run({u"backup"_s, path}).status, 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(file.size() / 4096 * 4096 - 4096));
    file.close();
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray damaged = file.readAll();
    file.close();
    const Answer found = m_program->run({u"check"_s, u"--library"_s, path});
    QCOMPARE(found.status, 1);
    QVERIFY2(found.messages.contains(u"--repair"_s), qPrintable(found.messages));
    const Answer repaired = m_program->run({u"check"_s, u"--repair"_s, u"--library"_s, path});
    QVERIFY2(repaired.output.contains(u"Articles: 2."_s), qPrintable(repaired.output + repaired.messages));
    QCOMPARE(repaired.status, repaired.messages.contains(u"lost: "_s) ? 1 : 0);
    const QStringList aside = QDir(m_program->folder.path()).entryList({u"torn.sqlite.damaged-*"_s});
    QCOMPARE(aside.size(), 1);
    QVERIFY(repaired.output.contains(aside.first()));
    QFile kept(m_program->path(aside.first()));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), damaged);
    QCOMPARE(m_program->run({u"check"_s, u"--library"_s, path}).status, 0);
    QCOMPARE(m_program->run({u"list"_s, u"--library"_s, path}).lines().size(), 2);

    const QString text = m_program->write(u"diary.txt"_s, QByteArray("Dear diary. ").repeated(50));
    QCOMPARE(m_program->run({u"check"_s, u"--repair"_s, u"--library"_s, text}).status, 1);
    QVERIFY(QFile::exists(text));
}

void TestLibraryCommands::backsUp()
{
    const QString copy = m_program->path(u"copy.sqlite"_s);
    const Answer answer = m_program->run({u"backup"_s, copy});
    QCOMPARE(answer.status, 0);
    QCOMPARE(m_program->run({u"list"_s, u"--library"_s, copy}).output, m_program->run({u"list"_s}).output);
    QCOMPARE(m_program->run({u"backup"_s, u"no/such/copy.sqlite"_s}).status, 1);
    // An older copy makes room only when that is said.
    QFile older(copy);
    QVERIFY(older.open(QIODevice::ReadOnly));
    const QByteArray before = older.readAll();
    const Answer refused = m_program->run({u"backup"_s, copy});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.messages.contains(u"--replace"_s), qPrintable(refused.messages));
    QVERIFY(older.seek(0));
    QCOMPARE(older.readAll(), before);
    QCOMPARE(m_program->run({u"import"_s, m_program->write(u"later.txt"_s, "“It came later,” Ana Ruiz said.")}).status, 0);
    QCOMPARE(m_program->run({u"backup"_s, u"--replace"_s, copy}).status, 0);
    QCOMPARE(m_program->run({u"list"_s, u"--json"_s, u"--library"_s, copy}).output,
             m_program->run({u"list"_s, u"--json"_s}).output);

    QFile notes(m_program->path(u"notes.txt"_s));
    QVERIFY(notes.open(QIODevice::WriteOnly));
    notes.write("keep");
    notes.close();
    QCOMPARE(m_program->run({u"backup"_s, u"--replace"_s, notes.fileName()}).status, 1);
    QVERIFY(notes.open(QIODevice::ReadOnly));
    QCOMPARE(notes.readAll(), "keep");
}

void TestLibraryCommands::readOnlyLibraryIsSaid()
{
    const Answer answer =
        m_program->run({u"highlight"_s, u"abc"_s, u"--quote"_s, u"x"_s, u"--library"_s, u"/proc/none.sqlite"_s});
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.messages.startsWith(u"readout: /proc/none.sqlite: "_s), qPrintable(answer.messages));
}

void TestLibraryCommands::oldDataIsNeverMixedUp()
{
    // Two programs that write at once: both acts stand.
    const QString id = idOf(u"Harbour talks"_s);
    const Answer answer = m_program->shell(
        u"for n in 1 2 3 4 5 6; do \"$READOUT\" highlight %1 --quote ended --colour $n & done; wait"_s.arg(id));
    QCOMPARE(answer.messages, QString());
    QCOMPARE(answer.lines().size(), 6);
    QCOMPARE(m_program->run({u"export"_s, u"--format"_s, u"csv"_s, u"--all"_s}).lines().size(), 7);
}

QTEST_GUILESS_MAIN(TestLibraryCommands)
#include "tst_librarycommands.moc"
