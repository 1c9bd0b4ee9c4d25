// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window comes back as it was, after it was closed and after it was killed in the middle of a word. The test starts
// itself as the window that is killed: --window FOLDER prints a line for each step it has done.
#include "library/librarytree.h"
#include "shell/bookmark.h"
#include "shell/inspector.h"
#include "sides/sidesview.h"
#include "statements/articlepanel.h"
#include "support/windowfixture.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTabBar>

#include <cstdio>

#include <signal.h>

using namespace Readout;
using namespace Qt::StringLiterals;
using Testing::WindowFixture;

namespace {

constexpr int betweenKeysMs = 30;
const QString note = u"Not in the Finnish readout, and nowhere else either; ask the ministry, 1 2 3."_s;

QString longReport()
{
    QString text = u"A long report\n\n"_s;
    for (int i = 0; i < 200; ++i)
        text +=
            u"“The ship number %1 stays,” Norwegian Foreign Minister Kari Dahl said. The weather on the coast was bad, "
            "and the ships waited for it to become better again.\n\n"_s.arg(i);
    return text;
}

std::unique_ptr<Storage::Library> libraryIn(const QString &folder)
{
    auto opened = Storage::Library::open(folder + u"/library.sqlite"_s);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    return *std::move(opened);
}

std::unique_ptr<Shell::MainWindow> windowOn(Storage::Library &library, Shell::Settings &settings)
{
    auto window = std::make_unique<Shell::MainWindow>(library, settings, QApplication::palette());
    window->resize(1440, 900);
    window->show();
    window->activateWindow();
    return window;
}

void say(const char *line)
{
    std::fputs(line, stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

bool waitFor(const std::function<bool()> &claim)
{
    return QTest::qWaitFor(claim, 8000);
}

/// A dossier of two, the long one open far down, a highlight on one of its statements, and a note begun.
int beInTheMiddleOfSomething(const QString &folder)
{
    const auto library = libraryIn(folder);
    Shell::Settings settings(folder + u"/readout.ini"_s);
    const auto window = windowOn(*library, settings);
    if (!QTest::qWaitForWindowActive(window.get()))
        return 1;
    QFile report(folder + u"/report.txt"_s);
    QFile talks(folder + u"/talks.txt"_s);
    if (!report.open(QIODevice::WriteOnly) || report.write(longReport().toUtf8()) <= 0 ||
        !talks.open(QIODevice::WriteOnly) || talks.write(Testing::harbourArticle().toUtf8()) <= 0)
        return 2;
    report.close();
    talks.close();
    window->openFiles({report.fileName(), talks.fileName()});
    if (!waitFor([&] { return *library->articleCount() == 2 && window->opening()->running() == 0; }))
        return 3;
    ArticleId longOne{};
    QList<ArticleId> both;
    for (const auto articles = library->articles(); const Storage::ArticleSummary &summary : *articles) {
        both.append(summary.id);
        if (summary.details.title.startsWith(u"A long"_s))
            longOne = summary.id;
    }
    const auto dossier = window->session()->addDossier(u"Ships"_s, both);
    QTest::qWait(50);
    auto *tree = window->findChild<Library::LibraryTree *>();
    tree->showPlace({.place = Storage::ArticleFilter::Place::Dossier, .dossier = *dossier});
    emit tree->placeChosen(tree->place());
    QTest::qWait(100); // what was opened last shows itself first
    if (!window->session()->show(longOne))
        return 4;
    window->actionTable()->action("view.read"_L1)->trigger();
    QTest::qWait(100);
    window->actionTable()->action("view.article"_L1)->trigger();
    auto *view = window->findChild<Common::ReadingView *>();
    view->setFocus();
    view->setCurrentStatement(120);
    QTest::keyClick(view, '5');
    QTest::keyClick(view, 'n');
    auto *field = window->findChild<QPlainTextEdit *>(u"noteField"_s);
    if (!waitFor([&] { return field->hasFocus(); }))
        return 5;
    say("begun");
    for (const QChar letter : note) {
        QTest::keyClick(field, letter.toLatin1());
        QTest::qWait(betweenKeysMs);
    }
    say("typed");
    QTest::keyClick(field, Qt::Key_Home, Qt::ControlModifier);
    QTest::qWait(700);
    say("rested");
    QTest::qWait(60000);
    return 0;
}

/// Starts the window and kills it once it has said @p line.
void killAt(const QString &folder, const QByteArray &line)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {u"--window"_s, folder});
    QVERIFY(child.waitForStarted());
    QByteArray said;
    QElapsedTimer waited;
    waited.start();
    while (!said.contains(line) && child.state() == QProcess::Running && !waited.hasExpired(60000)) {
        child.waitForReadyRead(50);
        said += child.readAll();
    }
    QVERIFY2(said.contains(line), said.constData());
    ::kill(pid_t(child.processId()), SIGKILL);
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
}

} // namespace

class TestComesBack : public QObject
{
    Q_OBJECT

private slots:
    void afterAKillInTheMiddleOfANote_data();
    void afterAKillInTheMiddleOfANote();
    void sideBySideWithItsCard();
    void halfTypedDetails();
    void anArticleThatWentToTheBin();
    void aDossierThatWent();
    void whatMadeTheProgramEndIsNotOpenedAgain();
    void aBookmarkOfAnotherVersion_data();
    void aBookmarkOfAnotherVersion();
    void typingWaitsForNoDisk();
};

void TestComesBack::afterAKillInTheMiddleOfANote_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("while typing") << QByteArray("typed") << int(note.size()) - 500 / betweenKeysMs;
    QTest::newRow("in a pause") << QByteArray("rested") << int(note.size());
}

void TestComesBack::afterAKillInTheMiddleOfANote()
{
    QFETCH(QByteArray, line);
    QFETCH(int, atLeast);
    const QTemporaryDir folder;
    killAt(folder.path(), line);
    if (QTest::currentTestFailed())
        return;

    const auto library = libraryIn(folder.path());
    QCOMPARE(library->check()->join(u'\n'), QString());
    Shell::Settings settings(folder.filePath(u"readout.ini"_s));
    const auto window = windowOn(*library, settings);
    QTRY_VERIFY(window->session()->hasArticle());
    QCOMPARE(window->session()->article()->article().details.title, u"A long report"_s);
    QCOMPARE(window->findChild<Library::LibraryTree *>()->placeName(), u"Ships"_s);
    QCOMPARE(window->findChild<Shell::Inspector *>()->page(), Shell::Inspector::Page::Article);
    const auto *field = window->findChild<QPlainTextEdit *>(u"noteField"_s);
    QTRY_VERIFY(field->isVisible());
    QVERIFY2(note.startsWith(field->toPlainText()), qPrintable(field->toPlainText()));
    QVERIFY2(field->toPlainText().size() >= atLeast, qPrintable(field->toPlainText()));
    QVERIFY(field->hasFocus());
    if (line == "rested")
        QCOMPARE(field->textCursor().position(), 0);
    const auto *view = window->findChild<Common::ReadingView *>();
    QCOMPARE(view->currentHighlight(), window->session()->article()->highlights().first().uuid);
    const Statement &statement = window->session()->article()->statements()[120];
    QVERIFY(view->visibleSpan().contains(statement.content.begin));
    QTest::keyClick(const_cast<QPlainTextEdit *>(field), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(window->session()->article()->highlights().first().note, field->toPlainText());
    QCOMPARE(int(library->drafts(u"note/"_s)->size()), 0);
}

void TestComesBack::sideBySideWithItsCard()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    fixture.window->actionTable()->action("file.sample"_L1)->trigger();
    auto *sides = fixture.window->findChild<Sides::SidesView *>();
    QTRY_VERIFY_WITH_TIMEOUT(sides->isVisible() && sides->model().rowCount() > 3, 20000);
    sides->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(sides, Qt::Key_Down);
    const auto article = sides->currentCard().data(Models::ComparisonModel::ArticleRole).value<ArticleId>();
    const auto span = sides->currentCard().data(Models::ComparisonModel::SpanRole).value<TextSpan>();
    QVERIFY(!span.isEmpty());
    const QString place = fixture.window->findChild<Library::LibraryTree *>()->placeName();
    QVERIFY(fixture.window->close());
    fixture.restart();
    sides = fixture.window->findChild<Sides::SidesView *>();
    QTRY_VERIFY(sides->isVisible());
    QTRY_COMPARE(sides->currentCard().data(Models::ComparisonModel::SpanRole).value<TextSpan>(), span);
    QCOMPARE(sides->currentCard().data(Models::ComparisonModel::ArticleRole).value<ArticleId>(), article);
    QCOMPARE(fixture.window->findChild<Library::LibraryTree *>()->placeName(), place);
}

void TestComesBack::halfTypedDetails()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    fixture.window->actionTable()->action("view.article"_L1)->trigger();
    auto *field = fixture.part<QLineEdit>("outletField");
    field->setFocus();
    QTest::keyClicks(field, u"Harbour Gaz"_s);
    QTRY_VERIFY(fixture.library->draft(u"window/bookmark"_s)->contains("Harbour Gaz"));
    const auto kept = Shell::Bookmark::fromJson(*fixture.library->draft(u"window/bookmark"_s));
    QVERIFY(kept);
    auto *panel = fixture.window->findChild<Shell::Inspector *>()->details();
    panel->setTyped(kept->typed);
    QCOMPARE(field->text(), u"Harbour Gaz"_s);
    QVERIFY(field->isModified());
    QCOMPARE(panel->typed(), kept->typed);
}

void TestComesBack::anArticleThatWentToTheBin()
{
    WindowFixture fixture;
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    const ArticleId article = fixture.window->session()->current();
    QVERIFY(fixture.window->close());
    fixture.window.reset();
    QVERIFY(fixture.library->perform(Acts::BinArticle{article}));
    fixture.restart();
    QTRY_VERIFY2(fixture.message().contains(u"bin"_s), qPrintable(fixture.message()));
    QVERIFY(!fixture.window->session()->hasArticle());
}

void TestComesBack::aDossierThatWent()
{
    WindowFixture fixture;
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    const ArticleId article = fixture.window->session()->current();
    const auto dossier = fixture.window->session()->addDossier(u"Ships"_s, {article});
    QTest::qWait(50);
    auto *tree = fixture.window->findChild<Library::LibraryTree *>();
    tree->showPlace({.place = Storage::ArticleFilter::Place::Dossier, .dossier = *dossier});
    emit tree->placeChosen(tree->place());
    QVERIFY(fixture.window->close());
    fixture.window->session()->removeDossier(*dossier);
    fixture.restart();
    QTRY_COMPARE(fixture.window->session()->current(), article);
    tree = fixture.window->findChild<Library::LibraryTree *>();
    QCOMPARE(tree->place().place, Storage::ArticleFilter::Place::All);
    QCOMPARE(fixture.message(), QString());
}

void TestComesBack::whatMadeTheProgramEndIsNotOpenedAgain()
{
    WindowFixture fixture;
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    QVERIFY(fixture.window->close());
    fixture.window.reset();
    QVERIFY(fixture.library->setDraft(u"window/opening"_s, "1"));
    fixture.restart();
    QTRY_VERIFY(!fixture.message().isEmpty());
    QVERIFY(!fixture.window->session()->hasArticle());
    // The next time it is tried again.
    QVERIFY(fixture.window->close());
    QVERIFY(fixture.library->draft(u"window/opening"_s)->isEmpty());
}

void TestComesBack::aBookmarkOfAnotherVersion_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{{{\xff");
    QTest::newRow("another shape") << QByteArray("[1,2,3]");
    QTest::newRow("values out of bounds") << QByteArray(
        R"({"view":77,"place":99,"dossier":-5,"tag":1e300,"article":"x","ring":42,"ringSpan":[9,-4],)"
        R"("selection":[-1,99999999999],"inspectorPage":-3,"panes":[[true],[],7],"noted":"{}","typed":[1],)"
        R"("compared":[-1,999999,"x",null],"cardArticle":5,"cardSpan":{},"noteCursor":-9})");
    QTest::newRow("places beyond the text")
        << QByteArray(R"({"view":1,"article":"ARTICLE","ring":3,"ringSpan":[900000,900001],"selection":[5,800000],)"
                      R"("noted":"11111111-2222-3333-4444-555555555555","noteCursor":77,"compared":[1,2,3]})");
}

void TestComesBack::aBookmarkOfAnotherVersion()
{
    QFETCH(QByteArray, json);
    WindowFixture fixture;
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    const QByteArray uuid = fixture.window->session()->article()->article().uuid.toByteArray(QUuid::WithoutBraces);
    QVERIFY(fixture.window->close());
    fixture.window.reset();
    QVERIFY(fixture.library->setDraft(u"window/bookmark"_s, json.replace("ARTICLE", uuid)));
    fixture.restart();
    QTest::qWait(50);
    QVERIFY(fixture.window->isVisible());
    fixture.window->actionTable()->action("view.read"_L1)->trigger();
}

/// What is written while somebody types outlives the program without waiting for the disk.
void TestComesBack::typingWaitsForNoDisk()
{
    const QTemporaryDir folder;
    const auto library = libraryIn(folder.path());
    QElapsedTimer timer;
    const auto medianOf = [&](Storage::DraftSafety safety) {
        QList<qint64> times;
        for (int i = 0; i < 101; ++i) {
            timer.start();
            if (!library->setDraft(u"note/x"_s, QByteArray(200, 'a' + char(i % 26)), safety))
                return qint64(-1);
            times.append(timer.nsecsElapsed());
        }
        std::ranges::sort(times);
        return times[50];
    };
    const qint64 disk = medianOf(Storage::DraftSafety::Disk);
    const qint64 program = medianOf(Storage::DraftSafety::Program);
    qInfo("a draft: %.3f ms, waiting for the disk %.3f ms", double(program) / 1e6, double(disk) / 1e6);
    QVERIFY(program >= 0 && program < 20'000'000);
    // An act after such a draft waits again.
    QVERIFY(library->setDraft(u"note/y"_s, "x", Storage::DraftSafety::Disk));
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--window") == 0)
        return beInTheMiddleOfSomething(QString::fromLocal8Bit(argv[2]));
    TestComesBack test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}
#include "tst_comesback.moc"
