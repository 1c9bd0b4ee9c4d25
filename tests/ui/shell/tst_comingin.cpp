// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Articles come in by file, clipboard and drop; what cannot be opened is said in the bar and takes no keyboard.
#include "importers/importer.h"
#include "support/windowfixture.h"

#include <QSignalSpy>
#include <QClipboard>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QThreadPool>
#include <QToolButton>

using namespace Readout;
using namespace Qt::StringLiterals;
using Storage::ArticleFilter;
using Testing::WindowFixture;

namespace {

/// At least @p bytes of paragraphs, most with a statement.
QByteArray longReport(qsizetype bytes)
{
    QByteArray text = "A long report\n\n";
    for (int number = 1; text.size() < bytes; ++number) {
        text += "The foreign minister of Norway said that rule " + QByteArray::number(number) +
                " stays until the summer and that nobody objects to it.\n\n";
    }
    return text;
}

} // namespace

class TestComingIn : public QObject
{
    Q_OBJECT

private slots:
    void anotherProgramWritesWhileNothingIsOpen();
    void severalFilesAtOnce();
    void badFilesAreSaidAndTakeNoKeyboard_data();
    void badFilesAreSaidAndTakeNoKeyboard();
    void aGoodFileAmongBadOnesIsOpened();
    void textIsPasted();
    void aPageIsPasted();
    void pastingInAFieldStaysThere();
    void anEmptyClipboardIsSaid();
    void filesAndTextAreDropped();
    void theSameArticleTwiceIsOneArticle();
    void cancellingDropsLateAnswers();
    void theyStandInTheOrderTheyWereAskedFor();
    void aLongTextIsShownBeforeItsStatements();
    void statementsThatWereNeverFoundAreSoughtAgain();
    void onlyWhatWasAskedForLastIsShown();
    void whatAnotherProgramWroteComesIntoALongArticle();
    void aRefusedFileIsTriedAgain();
};

void TestComingIn::anotherProgramWritesWhileNothingIsOpen()
{
    WindowFixture fixture;
    QSignalSpy changed(fixture.window->session(), &Shell::Session::libraryChanged);
    const auto other = Storage::Library::open(fixture.library->path());
    QVERIFY(other);
    Tag tag;
    tag.name = u"fisheries"_s;
    QVERIFY((*other)->perform(Acts::AddTag{tag}));
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(fixture.message(), QString());
}

void TestComingIn::severalFilesAtOnce()
{
    WindowFixture fixture;
    QStringList paths;
    for (int i = 0; i < 12; ++i)
        paths.append(fixture.file(u"article%1.txt"_s.arg(i),
                                  u"Report %1\n\nThe minister said that rule %1 stays.\n"_s.arg(i).toUtf8()));
    fixture.window->openFiles(paths);
    QTRY_COMPARE(*fixture.library->articleCount(), 12);
    QTRY_COMPARE(fixture.window->opening()->running(), 0);
    QVERIFY(fixture.window->session()->hasArticle());
    QCOMPARE(fixture.message(), QString());
    QCOMPARE(fixture.notice(), u"Opened 12 articles"_s);
}

void TestComingIn::badFilesAreSaidAndTakeNoKeyboard_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("white space only") << QByteArray(" \n\n \t");
    QByteArray binary;
    for (int i = 0; i < 4096; ++i)
        binary.append(char(i * 37 % 256));
    QTest::newRow("binary") << binary;
}

void TestComingIn::badFilesAreSaidAndTakeNoKeyboard()
{
    QFETCH(QByteArray, bytes);
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.view()->hasFocus());
    fixture.window->openFiles({fixture.file(u"bad.bin"_s, bytes)});
    QTRY_VERIFY(!fixture.message().isEmpty());
    QVERIFY2(fixture.message().contains(u"bad.bin"_s), qPrintable(fixture.message()));
    QVERIFY(fixture.view()->hasFocus());
    QCOMPARE(*fixture.library->articleCount(), 1);
}

void TestComingIn::aGoodFileAmongBadOnesIsOpened()
{
    WindowFixture fixture;
    fixture.window->openFiles(
        {fixture.folder.filePath(u"nowhere.txt"_s), fixture.folder.path(), fixture.articleFile()});
    QTRY_COMPARE(fixture.window->opening()->running(), 0);
    QTRY_COMPARE(*fixture.library->articleCount(), 1);
    QVERIFY(!fixture.message().isEmpty());
    QCOMPARE(fixture.part<QToolButton>("messageBar.more")->text(), u"and 1 more"_s);
}

void TestComingIn::textIsPasted()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    QGuiApplication::clipboard()->setText(Testing::harbourArticle());
    QTest::keyClick(fixture.window.get(), Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    const Article &article = fixture.window->session()->article()->article();
    QCOMPARE(article.details.title, u"Harbour talks end without a date"_s);
    QVERIFY(article.text.contains(u"“The harbours stay open to everybody,”"_s));
}

void TestComingIn::aPageIsPasted()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    auto *data = new QMimeData;
    data->setHtml(u"<h1>Ferry fares</h1><p>The minister said that fares would stay.</p><p>Nobody objected.</p>"_s);
    data->setText(u"Ferry fares The minister said that fares would stay. Nobody objected."_s);
    QGuiApplication::clipboard()->setMimeData(data);
    QTest::keyClick(fixture.window.get(), Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    const Article &article = fixture.window->session()->article()->article();
    QVERIFY2(article.paragraphs.size() >= 2, qPrintable(article.text));
    QVERIFY(!article.text.contains(u'<'));
}

void TestComingIn::pastingInAFieldStaysThere()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.view()->hasFocus());
    QGuiApplication::clipboard()->setText(u"fees"_s);
    QTest::keyClick(fixture.view(), Qt::Key_F, Qt::ControlModifier);
    auto *field = fixture.part<QLineEdit>("findField");
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(field->text(), u"fees"_s);
    QTest::qWait(20);
    QCOMPARE(*fixture.library->articleCount(), 1);
}

void TestComingIn::anEmptyClipboardIsSaid()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    QGuiApplication::clipboard()->clear();
    fixture.window->actionTable()->action("file.paste"_L1)->trigger();
    QCOMPARE(fixture.message(), u"The clipboard holds no text. Copy an article first."_s);
}

void TestComingIn::filesAndTextAreDropped()
{
    WindowFixture fixture;
    const auto drop = [&](const QMimeData &data) {
        QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(fixture.window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(fixture.window.get(), &event);
        QVERIFY(event.isAccepted());
    };
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(fixture.articleFile())});
    drop(files);
    QTRY_COMPARE(*fixture.library->articleCount(), 1);
    QMimeData text;
    text.setText(u"Another report\n\nThe mayor said that the bridge was safe."_s);
    drop(text);
    QTRY_COMPARE(*fixture.library->articleCount(), 2);
    QMimeData nothing;
    QDragEnterEvent refused(QPoint(400, 400), Qt::CopyAction, &nothing, Qt::LeftButton, Qt::NoModifier);
    refused.ignore();
    QCoreApplication::sendEvent(fixture.window.get(), &refused);
    QVERIFY(!refused.isAccepted());
}

void TestComingIn::theSameArticleTwiceIsOneArticle()
{
    WindowFixture fixture;
    const QString path = fixture.articleFile();
    fixture.window->openFiles({path});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    const ArticleId id = fixture.window->session()->current();
    fixture.window->session()->close();
    fixture.window->openFiles({path});
    QTRY_COMPARE(fixture.window->session()->current(), id);
    QCOMPARE(*fixture.library->articleCount(), 1);
}

void TestComingIn::cancellingDropsLateAnswers()
{
    WindowFixture fixture;
    fixture.window->openFiles({fixture.articleFile()});
    fixture.window->opening()->cancel();
    QCOMPARE(fixture.window->opening()->running(), 0);
    QTest::qWait(300);
    QCOMPARE(*fixture.library->articleCount(), 0);
}

void TestComingIn::theyStandInTheOrderTheyWereAskedFor()
{
    WindowFixture fixture;
    QStringList paths{fixture.file(u"long.txt"_s, longReport(60'000))}; // read last
    for (int i = 0; i < 6; ++i)
        paths.append(fixture.file(u"short%1.txt"_s.arg(i), u"Report %1\n\nThe rule stays.\n"_s.arg(i).toUtf8()));
    fixture.window->openFiles(paths);
    QTRY_COMPARE(*fixture.library->articleCount(), 7);
    QTRY_COMPARE(fixture.window->opening()->running(), 0);
    QList<ArticleId> ids = *fixture.library->articleIds({});
    std::sort(ids.begin(), ids.end());
    QStringList titles;
    for (const ArticleId id : ids)
        titles.append(fixture.library->article(id)->text.section(u'\n', 0, 0));
    QCOMPARE(titles, (QStringList{u"A long report"_s, u"Report 0"_s, u"Report 1"_s, u"Report 2"_s, u"Report 3"_s,
                                  u"Report 4"_s, u"Report 5"_s}));
}

void TestComingIn::aLongTextIsShownBeforeItsStatements()
{
    WindowFixture fixture;
    fixture.window->openFiles({fixture.file(u"long.txt"_s, longReport(400'000))});
    Shell::Session &session = *fixture.window->session();
    bool wasBare = false;
    connect(&session, &Shell::Session::shown, this,
            [&] { wasBare = session.hasArticle() && session.article()->statements().isEmpty(); });
    QTRY_VERIFY(session.hasArticle());
    QVERIFY(wasBare);
    QVERIFY(fixture.view()->isVisible());
    QTRY_COMPARE(fixture.window->opening()->running(), 0);
    QTRY_VERIFY(!session.article()->statements().isEmpty());
    QCOMPARE(session.article()->statements().size(), fixture.library->statements(session.current())->size());
    QVERIFY(session.history().canUndo());
    session.undo();
    QVERIFY(*fixture.library->isBinned((*fixture.library->articleIds({.place = ArticleFilter::Place::Bin})).first()));
}

void TestComingIn::statementsThatWereNeverFoundAreSoughtAgain()
{
    WindowFixture fixture;
    const auto read = Importers::readClipboard({}, QString::fromUtf8(longReport(400'000)));
    QVERIFY(read);
    const auto added = fixture.library->perform(Acts::AddArticle{read->article, {}, read->bytes}); // and killed then
    QVERIFY(added);
    QVERIFY(fixture.window->session()->show(added->article));
    QTRY_VERIFY(!fixture.window->session()->article()->statements().isEmpty());
}

void TestComingIn::onlyWhatWasAskedForLastIsShown()
{
    WindowFixture fixture;
    Shell::Session &session = *fixture.window->session();
    fixture.window->openFiles({fixture.file(u"long.txt"_s, longReport(400'000)), fixture.articleFile()});
    QTRY_COMPARE(fixture.window->opening()->running(), 0);
    QList<ArticleId> ids = *fixture.library->articleIds({});
    std::sort(ids.begin(), ids.end());
    QTRY_COMPARE(session.current(), ids.first());
    int waited = 0;
    session.close();
    QVERIFY(session.show(ids.first()));
    QCOMPARE(session.coming(), ids.first());
    session.whenShown([&] { waited = 1; });
    QVERIFY(session.show(ids.last())); // a short one: at once
    QCOMPARE(session.current(), ids.last());
    QCOMPARE(session.coming(), ArticleId{});
    session.whenShown([&] { waited += 10; });
    QCOMPARE(waited, 10);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(session.current(), ids.last());
    QCOMPARE(waited, 10);
}

void TestComingIn::whatAnotherProgramWroteComesIntoALongArticle()
{
    WindowFixture fixture;
    Shell::Session &session = *fixture.window->session();
    fixture.window->openFiles({fixture.file(u"long.txt"_s, longReport(400'000))});
    QTRY_VERIFY(session.hasArticle() && !session.article()->statements().isEmpty());
    const auto other = Storage::Library::open(fixture.library->path());
    QVERIFY(other);
    Highlight mark = makeHighlight(session.article()->article().text, {40, 60}, 2);
    mark.article = session.current();
    QVERIFY((*other)->perform(Acts::AddHighlight{mark}));
    QTRY_COMPARE(session.article()->highlights().size(), 1);
    // An act of one's own while it is being read anew is not lost.
    mark.span = {80, 90};
    mark.quote.clear();
    QVERIFY((*other)->perform(Acts::AddHighlight{mark}));
    emit fixture.library->changedElsewhere();
    session.addHighlight(makeHighlight(session.article()->article().text, {100, 120}, 3));
    QTRY_COMPARE(session.article()->highlights().size(), 3);
}

void TestComingIn::aRefusedFileIsTriedAgain()
{
    WindowFixture fixture;
    const QString path = fixture.folder.filePath(u"harbour.txt"_s);
    fixture.window->openFiles({path, fixture.folder.filePath(u"nowhere.txt"_s)});
    QTRY_COMPARE(fixture.part<QToolButton>("messageBar.more")->text(), u"and 1 more"_s);
    QCOMPARE(fixture.part<QPushButton>("messageBar.button")->text(), u"Try again"_s);
    fixture.articleFile();
    auto *earlier = fixture.part<QListWidget>("messageBar.earlier");
    QVERIFY(earlier->item(0)->text().endsWith(u"Try again"_s));
    emit earlier->itemActivated(earlier->item(0));
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    QVERIFY(fixture.message().contains(u"nowhere.txt"_s)); // the other one is still told
    QTest::mouseClick(fixture.part<QPushButton>("messageBar.button"), Qt::LeftButton);
    QTRY_VERIFY(fixture.message().contains(u"nowhere.txt"_s));
}

QTEST_MAIN(TestComingIn)
#include "tst_comingin.moc"
