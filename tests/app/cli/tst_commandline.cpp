// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words in, exit status and messages out: what holds for every sub-command. Runs the real program, without a display.
#include "cli/cli.h"
#include "program.h"

using namespace Qt::StringLiterals;
using namespace Readout;
using Testing::Answer;

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void tellsWindowFromCommandLine_data();
    void tellsWindowFromCommandLine();
    void wrongUseIsStatusTwo_data();
    void wrongUseIsStatusTwo();
    void helpGoesToOutput_data();
    void helpGoesToOutput();
    void everyCommandIsListed();
    void saysItsVersion();
    void outputThatFailsIsSaid();
    void readerThatGoesIsNoNews();
    void closedOutputIsSaid();
    void closedErrorDoesNotReachFiles();
    void messagesAreOneLine();
    void umlautsSurviveAnyLocale();

private:
    Testing::Program m_program;
};

void TestCommandLine::tellsWindowFromCommandLine_data()
{
    const QString file = m_program.write(u"article.txt"_s, "Text.");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<bool>("isCommandLine");
    QTest::newRow("nothing") << QStringList() << false;
    QTest::newRow("a file") << QStringList{file} << false;
    QTest::newRow("a folder") << QStringList{m_program.folder.path()} << false;
    QTest::newRow("an address") << QStringList{u"https://example.org/a"_s} << false;
    QTest::newRow("a file's address") << QStringList{u"file://"_s + file} << false;
    QTest::newRow("a library for the window") << QStringList{u"--library"_s, u"x.sqlite"_s} << false;
    QTest::newRow("a library and a file") << QStringList{u"--library=x.sqlite"_s, file} << false;
    QTest::newRow("Qt's own option") << QStringList{u"-platform"_s, u"offscreen"_s, file} << false;
    QTest::newRow("a sub-command") << QStringList{u"list"_s} << true;
    QTest::newRow("a library before it") << QStringList{u"--library"_s, u"x"_s, u"list"_s} << true;
    QTest::newRow("help") << QStringList{u"--help"_s} << true;
    QTest::newRow("version") << QStringList{u"--version"_s} << true;
    QTest::newRow("neither") << QStringList{u"nothing-such"_s} << true;
    QTest::newRow("no option of ours") << QStringList{u"--frobnicate"_s} << true;
    QTest::newRow("half an address") << QStringList{u"https://"_s} << true;
    QTest::newRow("empty word") << QStringList{QString()} << true;
}

void TestCommandLine::tellsWindowFromCommandLine()
{
    QFETCH(QStringList, words);
    QTEST(Cli::isMeant(words), "isCommandLine");
}

void TestCommandLine::wrongUseIsStatusTwo_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *line, const char *message) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(message);
    };
    row("nothing-such", "neither a sub-command, nor a file, nor an address");
    row("--frobnicate", "no such option");
    row("search word", "neither a sub-command");
    row("read x", "neither a sub-command");
    row("feed x", "neither a sub-command");
    row("relocate a b c", "neither a sub-command");
    row("list --nothing-such", "nothing-such");
    row("list extra", "extra");
    row("list --limit many", "--limit");
    row("list --limit -3", "--limit");
    row("show", "id");
    row("show one two", "id");
    row("highlight abc", "--quote");
    row("highlight --quote words", "id");
    row("highlight abc --quote words --colour 9", "--colour");
    row("highlight abc --quote words --colour blue", "--colour");
    row("highlight abc --quote words --nth 0", "--nth");
    row("export", "--format");
    row("export --format pdf --all", "--format");
    row("export --format md", "--dossier");
    row("export --format md --all --dossier X", "--dossier");
    row("check --mend", "mend");
    row("backup", "file");
}

void TestCommandLine::wrongUseIsStatusTwo()
{
    QFETCH(QString, line);
    QFETCH(QString, message);
    const Answer answer = m_program.run(line.split(u' '));
    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.output, QString());
    QVERIFY2(answer.messages.contains(message), qPrintable(answer.messages));
    QVERIFY2(answer.messages.startsWith(u"readout: "_s) && answer.messages.count(u'\n') == 1,
             qPrintable(answer.messages));
}

void TestCommandLine::helpGoesToOutput_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("program") << QStringList{u"--help"_s};
    for (const Cli::Command &command : Cli::commands()) {
        QTest::addRow("%s", qPrintable(command.name)) << QStringList{command.name, u"--help"_s};
        QTest::addRow("help %s", qPrintable(command.name)) << QStringList{u"help"_s, command.name};
    }
}

void TestCommandLine::helpGoesToOutput()
{
    QFETCH(QStringList, words);
    const Answer answer = m_program.run(words);
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.messages, QString());
    QVERIFY(answer.output.startsWith(u"readout"_s));
    QVERIFY(answer.output.size() > 40);
}

void TestCommandLine::everyCommandIsListed()
{
    const QString help = m_program.run({u"--help"_s}).output;
    for (const Cli::Command &command : Cli::commands()) {
        QVERIFY2(help.contains(u"readout "_s + command.name), qPrintable(command.name));
        QVERIFY2(!command.summary.isEmpty() && command.run != nullptr, qPrintable(command.name));
    }
}

void TestCommandLine::saysItsVersion()
{
    const Answer answer = m_program.run({u"--version"_s});
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.output, u"readout " READOUT_VERSION "\n"_s);
}

void TestCommandLine::outputThatFailsIsSaid()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("no /dev/full here");
    const Answer answer = m_program.shell(u"\"$READOUT\" --help > /dev/full"_s);
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.messages.startsWith(u"readout: standard output: "_s), qPrintable(answer.messages));
}

void TestCommandLine::readerThatGoesIsNoNews()
{
    const Answer answer =
        m_program.shell(u"(sleep 0.3; exec \"$READOUT\" --help) | exec true; echo ${PIPESTATUS[0]}"_s);
    QCOMPARE(answer.messages, QString());
    QCOMPARE(answer.output, u"1\n"_s);
}

void TestCommandLine::closedOutputIsSaid()
{
    const Answer answer = m_program.shell(u"\"$READOUT\" --help >&-"_s);
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.messages.startsWith(u"readout: standard output: "_s), qPrintable(answer.messages));
}

void TestCommandLine::closedErrorDoesNotReachFiles()
{
    const Answer answer = m_program.shell(u"\"$READOUT\" nothing-such 2>&- >&- <&-; echo $?"_s);
    QCOMPARE(answer.output, u"2\n"_s);
}

void TestCommandLine::messagesAreOneLine()
{
    const Answer answer = m_program.run({u"a\nb\u001B[31m"_s});
    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.messages.count(u'\n'), 1);
    QVERIFY(!answer.messages.contains(u'\u001B'));
}

void TestCommandLine::umlautsSurviveAnyLocale()
{
    for (const QString &locale : {u"C"_s, u"POSIX"_s, u"de_DE.ISO-8859-1"_s, u"C.UTF-8"_s}) {
        const Answer answer = m_program.shell(u"LC_ALL="_s + locale + u" \"$READOUT\" größe外"_s);
        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.messages.startsWith(u"readout: größe外: "_s), qPrintable(locale + u": "_s + answer.messages));
        QCOMPARE(answer.messages.count(u'\n'), 1);
    }
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
