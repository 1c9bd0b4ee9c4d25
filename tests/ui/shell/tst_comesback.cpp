// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window comes back as it was, after it was closed and after it was killed in the middle of a word.
#include "library/librarytree.h"
#include "shell/bookmark.h"
#include "shell/inspector.h"
#include "sides/sidesview.h"
#include "statements/articlepanel.h"
#include "support/killedwindow.h"
#include "support/librarybuilder.h"
#include "support/windowfixture.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>

using namespace Readout;
using namespace Qt::StringLiterals;
using Testing::killAt;
using Testing::libraryIn;
using Testing::longReport;
using Testing::restUntilKilled;
using Testing::say;
using Testing::waitFor;
using Testing::WindowFixture;
using Testing::windowOn;

namespace {

constexpr int betweenKeysMs = 30;
constexpr int longOnes = 1200; ///< paragraphs
const QString note = u"Not in the Finnish readout, and nowhere else either; ask the ministry, 1 2 3."_s;

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
    if (!report.open(QIODevice::WriteOnly) || report.write(longReport(200).toUtf8()) <= 0 ||
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
    return restUntilKilled();
}

/// The report with @p paragraphs in the library, with its statements.
std::optional<ArticleId> addReport(Storage::Library &library, int paragraphs)
{
    const QString text = longReport(paragraphs);
    QList<Statement> statements;
    qsizetype from = 0;
    for (int i = 0; i < paragraphs; ++i) {
        Statement statement;
        statement.uuid = QUuid::createUuid();
        statement.content.begin = text.indexOf(u'“', from);
        statement.content.end = from = text.indexOf(u'”', from) + 1;
        statement.parties = {i % 2 == 0 ? u"NO"_s : u"FI"_s};
        statement.state = State::Certain;
        statements.append(statement);
    }
    const auto added =
        library.perform(Acts::AddArticle{Testing::anArticle(text, u"A long report"_s), statements, text.toUtf8()});
    return added ? std::optional(added->article) : std::nullopt;
}

/// The report open far down, some of its words selected.
int beSelecting(const QString &folder, int paragraphs)
{
    const auto library = libraryIn(folder);
    Shell::Settings settings(folder + u"/readout.ini"_s);
    const auto article = addReport(*library, paragraphs);
    const auto window = windowOn(*library, settings);
    if (!article || !QTest::qWaitForWindowActive(window.get()) || !window->session()->show(*article) ||
        !waitFor([&] { return window->session()->hasArticle(); }))
        return 1;
    auto *view = window->findChild<Common::ReadingView *>();
    view->setFocus();
    view->setCurrentStatement(120);
    for (int i = 0; i < 12; ++i) // of the stretch with the ring
        QTest::keyClick(view, Qt::Key_Right, Qt::ShiftModifier);
    if (view->selection().size() != 12)
        return 2;
    return restUntilKilled();
}

/// The report side by side, on the card of statement 5, its own words 120 with the ring in Read.
int beComparing(const QString &folder, int paragraphs)
{
    const auto library = libraryIn(folder);
    Shell::Settings settings(folder + u"/readout.ini"_s);
    const auto article = addReport(*library, paragraphs);
    const auto window = windowOn(*library, settings);
    if (!article || !QTest::qWaitForWindowActive(window.get()) || !window->session()->show(*article) ||
        !waitFor([&] { return window->session()->hasArticle(); }))
        return 1;
    window->findChild<Common::ReadingView *>()->setCurrentStatement(120);
    window->actionTable()->action("view.sides"_L1)->trigger();
    auto *sides = window->findChild<Sides::SidesView *>();
    if (!waitFor([&] { return sides->isVisible() && sides->model().rowCount() > 3; }))
        return 2;
    const Statement wanted = window->session()->article()->statements()[5];
    sides->showPlace(*article, wanted.content);
    sides->setFocus();
    QTest::keyClick(sides, Qt::Key_Down);
    QTest::keyClick(sides, Qt::Key_Up);
    if (sides->currentCard().data(Models::ComparisonModel::SpanRole).value<TextSpan>() != wanted.content)
        return 3;
    return restUntilKilled();
}

} // namespace

class TestComesBack : public QObject
{
    Q_OBJECT

private slots:
    void afterAKillInTheMiddleOfANote_data();
    void afterAKillInTheMiddleOfANote();
    void selectedWordsAfterAKill_data() { lengths(); }
    void selectedWordsAfterAKill();
    void sideBySideAfterAKill_data() { lengths(); }
    void sideBySideAfterAKill();
    void aStepByAShortcutIsKept();
    void sideBySideWithItsCard();
    void whoLooksElsewhereMeanwhileIsLeftThere();
    void halfTypedDetails();
    void anArticleThatWentToTheBin();
    void aDossierThatWent();
    void whatMadeTheProgramEndIsNotOpenedAgain();
    void aBookmarkOfAnotherVersion_data();
    void aBookmarkOfAnotherVersion();
    void typingWaitsForNoDisk();

private:
    static void lengths();
};

void TestComesBack::lengths()
{
    QTest::addColumn<int>("paragraphs");
    QTest::newRow("a short article") << 200;
    QTest::newRow("one that is read beside the window's thread") << longOnes;
}

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
    killAt(folder.path(), u"note"_s, line);
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

void TestComesBack::selectedWordsAfterAKill()
{
    QFETCH(int, paragraphs);
    const QTemporaryDir folder;
    killAt(folder.path(), u"selecting %1"_s.arg(paragraphs), "rested");
    if (QTest::currentTestFailed())
        return;
    const auto library = libraryIn(folder.path());
    Shell::Settings settings(folder.filePath(u"readout.ini"_s));
    const auto window = windowOn(*library, settings);
    const auto *view = window->findChild<Common::ReadingView *>();
    QCOMPARE(library->isLong(*library->articleIds({})->cbegin()), paragraphs == longOnes);
    QTRY_VERIFY(!view->selection().isEmpty());
    const Article &article = window->session()->article()->article();
    QCOMPARE(view->selection().of(article.text).toString(), u"“The ship nu"_s);
    QCOMPARE(view->selection().begin, window->session()->article()->statements()[120].content.begin);
    QVERIFY(view->isVisible());
    QVERIFY(view->visibleSpan().overlaps(view->selection()));
    QTRY_VERIFY(view->hasFocus());
    // It is a selection one can go on with.
    QTest::keyClick(const_cast<Common::ReadingView *>(view), '3');
    QTRY_COMPARE(window->session()->article()->highlights().size(), 1);
    QCOMPARE(window->session()->article()->highlights().first().quote, u"“The ship nu"_s);
}

void TestComesBack::sideBySideAfterAKill()
{
    QFETCH(int, paragraphs);
    const QTemporaryDir folder;
    killAt(folder.path(), u"comparing %1"_s.arg(paragraphs), "rested");
    if (QTest::currentTestFailed())
        return;
    const auto library = libraryIn(folder.path());
    Shell::Settings settings(folder.filePath(u"readout.ini"_s));
    const auto window = windowOn(*library, settings);
    QTRY_VERIFY(window->session()->hasArticle());
    const QList<Statement> &statements = window->session()->article()->statements();
    auto *sides = window->findChild<Sides::SidesView *>();
    QTRY_COMPARE_WITH_TIMEOUT(sides->currentCard().data(Models::ComparisonModel::SpanRole).value<TextSpan>(),
                              statements[5].content, 20000);
    QTest::qWait(50);
    QVERIFY(sides->isVisible());
    QVERIFY(sides->hasFocus());
    // And Read stands where it stood.
    window->actionTable()->action("view.read"_L1)->trigger();
    auto *view = window->findChild<Common::ReadingView *>();
    QTRY_VERIFY(view->isVisible());
    QCOMPARE(view->currentStatement(), 120);
    const QRect words = view->boundsOf(statements[120].content);
    QVERIFY(words.isValid() && view->viewport()->rect().contains(words));
}

void TestComesBack::aStepByAShortcutIsKept()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    fixture.view()->setFocus();
    QTest::qWait(700); // nothing is left to be kept
    QTest::keyClick(fixture.view(), '.');
    QVERIFY(fixture.view()->currentStatement() >= 0);
    const auto ring = [&] {
        const auto kept = Shell::Bookmark::fromJson(*fixture.library->draft(u"window/bookmark"_s));
        return kept ? kept->ringSpan : TextSpan();
    };
    QTRY_VERIFY(ring() == fixture.view()->ringSpan());
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

/// Somebody opens another article while the one they were reading is still on its way.
void TestComesBack::whoLooksElsewhereMeanwhileIsLeftThere()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    const auto report = addReport(*fixture.library, longOnes);
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    const ArticleId other = fixture.window->session()->current();
    QVERIFY(fixture.window->session()->show(*report));
    QTRY_COMPARE(fixture.window->session()->current(), *report);
    QVERIFY(fixture.window->close());
    fixture.restart();
    QTRY_COMPARE(fixture.window->session()->coming(), *report);
    QVERIFY(fixture.window->session()->show(other));
    QTest::qWait(50);
    // From now on this is what is kept.
    QTest::keyClick(fixture.view(), '.');
    const auto keptArticle = [&] {
        const auto kept = Shell::Bookmark::fromJson(*fixture.library->draft(u"window/bookmark"_s));
        return kept ? kept->article : QUuid();
    };
    QTRY_COMPARE(keptArticle(), fixture.library->article(other)->uuid);
    QCOMPARE(fixture.window->session()->current(), other);
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
    if (argc == 4 && qstrcmp(argv[1], "--window") == 0) {
        const QString folder = QString::fromLocal8Bit(argv[2]);
        const QStringList scenario = QString::fromLocal8Bit(argv[3]).split(u' ');
        const int paragraphs = scenario.value(1).toInt();
        if (scenario.first() == u"selecting"_s)
            return beSelecting(folder, paragraphs);
        if (scenario.first() == u"comparing"_s)
            return beComparing(folder, paragraphs);
        return beInTheMiddleOfSomething(folder);
    }
    TestComesBack test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}
#include "tst_comesback.moc"
