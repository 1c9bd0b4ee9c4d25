// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A whole session without a mouse: open an article, see who said what, highlight, tag, note, export, undo.
#include "support/windowfixture.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>

using namespace Readout;
using namespace Qt::StringLiterals;
using Testing::WindowFixture;

class TestByKeyboard : public QObject
{
    Q_OBJECT

private slots:
    void opensHighlightsTagsNotesAndExports();
    void everyActIsUndoneAndRedone();
    void theStatusBarSaysWhereTheRingIs();
    void theKeyboardWalksThroughThePanes();
    void unfinishedNotesComeBack();
    void thePlaceInAnArticleComesBack();

private:
    void openArticle(WindowFixture &fixture);
    void highlightFirstStatement(WindowFixture &fixture);
    void tagIt(WindowFixture &fixture, const QString &tag);
    void noteIt(WindowFixture &fixture, const QString &note);
};

void TestByKeyboard::openArticle(WindowFixture &fixture)
{
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    QTRY_VERIFY(fixture.view()->hasFocus());
    QVERIFY(!fixture.window->session()->article()->shown().isEmpty());
}

/// . puts the ring on the first statement, 3 makes it green.
void TestByKeyboard::highlightFirstStatement(WindowFixture &fixture)
{
    QTest::keyClick(fixture.view(), '.');
    QTest::keyClick(fixture.view(), '3');
    QTRY_COMPARE(fixture.highlights().size(), 1);
}

void TestByKeyboard::tagIt(WindowFixture &fixture, const QString &tag)
{
    QTest::keyClick(fixture.view(), 't');
    auto *field = fixture.part<QLineEdit>("tagField");
    QTRY_VERIFY(field->isVisible());
    QTest::keyClicks(field, tag);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(fixture.highlights().first().tags, QStringList{tag});
}

void TestByKeyboard::noteIt(WindowFixture &fixture, const QString &note)
{
    QTest::keyClick(fixture.view(), 'n');
    auto *field = fixture.part<QPlainTextEdit>("noteField");
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, note);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(fixture.highlights().first().note, note);
}

void TestByKeyboard::opensHighlightsTagsNotesAndExports()
{
    WindowFixture fixture;
    openArticle(fixture);
    highlightFirstStatement(fixture);
    const Highlight made = fixture.highlights().first();
    QCOMPARE(made.colour, 3);
    QVERIFY2(made.quote.contains(u"The harbours stay open to everybody"_s), qPrintable(made.quote));
    QVERIFY(made.attribution);
    QVERIFY2(made.attribution->parties.contains(u"NO"_s), qPrintable(made.attribution->parties.join(u' ')));
    tagIt(fixture, u"fees"_s);
    noteIt(fixture, u"Not in the Finnish readout. 1, 2, 3"_s);
    QCOMPARE(fixture.highlights().size(), 1); // the digits of the note made no highlight

    const QString target = fixture.folder.filePath(u"out/harbour notes.md"_s);
    QVERIFY(QDir(fixture.folder.path()).mkdir(u"out"_s));
    Testing::whenDialogIsUp("export", [&](QWidget *dialog) {
        auto *format = dialog->findChild<QListWidget *>(u"export.format"_s);
        QCOMPARE(format->currentItem()->data(Qt::UserRole).toString(), u"md"_s);
        auto *statements = dialog->findChild<QCheckBox *>(u"export.statements"_s);
        statements->setFocus();
        QTest::keyClick(statements, Qt::Key_Space);
        QVERIFY(statements->isChecked());
        auto *file = dialog->findChild<QLineEdit *>(u"export.file"_s);
        file->setFocus();
        file->selectAll();
        QTest::keyClicks(file, target);
        QTest::keyClick(file, Qt::Key_Return);
    });
    QTest::keyClick(fixture.view(), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(QFileInfo::exists(target));
    QVERIFY2(fixture.message().contains(target), qPrintable(fixture.message()));
    QFile exported(target);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(exported.readAll());
    for (const QString &needed : {u"Harbour talks end without a date"_s, u"The harbours stay open to everybody"_s,
                                  u"Not in the Finnish readout. 1, 2, 3"_s, u"fees"_s, u"Kari Dahl"_s,
                                  u"the fees would be lowered before the summer"_s})
        QVERIFY2(text.contains(needed), qPrintable(needed + u"\nmissing in\n"_s + text));
}

void TestByKeyboard::theStatusBarSaysWhereTheRingIs()
{
    WindowFixture fixture;
    openArticle(fixture);
    const Article &article = fixture.window->session()->article()->article();
    QSet<QString> places;
    for (int step = 0; step < 3; ++step) {
        QTest::keyClick(fixture.view(), '.');
        const QString label = article.paragraphs[article.paragraphAt(fixture.view()->ringSpan().begin)].label();
        QTRY_VERIFY(fixture.part<QLabel>("status.place")->text().startsWith(u"¶%1 of "_s.arg(label)));
        places.insert(label);
    }
    QVERIFY(places.size() > 1);
}

void TestByKeyboard::everyActIsUndoneAndRedone()
{
    WindowFixture fixture;
    openArticle(fixture);
    highlightFirstStatement(fixture);
    QVERIFY2(fixture.notice().startsWith(u"Highlighted ¶"_s), qPrintable(fixture.notice()));
    QVERIFY(fixture.notice().endsWith(u"Undo Ctrl+Z"_s));
    tagIt(fixture, u"fees"_s);
    QTest::keyClick(fixture.view(), '5');
    QTRY_COMPARE(fixture.highlights().first().colour, 5);
    const QUuid uuid = fixture.highlights().first().uuid;

    const auto undo = [&] { QTest::keyClick(fixture.view(), Qt::Key_Z, Qt::ControlModifier); };
    const auto redo = [&] { QTest::keyClick(fixture.view(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); };
    undo();
    QTRY_COMPARE(fixture.highlights().first().colour, 3);
    undo();
    QTRY_VERIFY(fixture.highlights().first().tags.isEmpty());
    undo();
    QTRY_VERIFY(fixture.highlights().isEmpty());
    QVERIFY(fixture.window->session()->article()->highlights().isEmpty());
    redo();
    redo();
    redo();
    QTRY_COMPARE(fixture.highlights().size(), 1);
    QCOMPARE(fixture.highlights().first().uuid, uuid);
    QCOMPARE(fixture.highlights().first().colour, 5);
    QCOMPARE(fixture.highlights().first().tags, QStringList{u"fees"_s});
    fixture.view()->setCurrentHighlight(uuid);
    QTest::keyClick(fixture.view(), Qt::Key_Delete);
    QTRY_VERIFY(fixture.highlights().isEmpty());
    undo();
    QTRY_COMPARE(fixture.highlights().size(), 1);
    QCOMPARE(fixture.highlights().first().uuid, uuid);
}

void TestByKeyboard::theKeyboardWalksThroughThePanes()
{
    WindowFixture fixture;
    openArticle(fixture);
    QStringList visited;
    for (int step = 0; step < 4; ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        for (const QWidget *part = QApplication::focusWidget(); part; part = part->parentWidget()) {
            if (QStringList{u"library.pane"_s, u"list.pane"_s, u"reader"_s, u"inspector"_s}.contains(
                    part->objectName()))
                visited.append(part->objectName());
        }
    }
    QCOMPARE(visited.join(u' '), u"inspector library.pane list.pane reader"_s);
    // The tabs over the page are of the same pane.
    fixture.part<QWidget>("workspace.tabs")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(fixture.part<QWidget>("list.pane")->isAncestorOf(QApplication::focusWidget()));
    fixture.view()->setFocus();
    QTest::keyClick(fixture.view(), Qt::Key_F9);
    QVERIFY(!fixture.part<QWidget>("inspector")->isVisible());
    QTest::keyClick(fixture.view(), Qt::Key_1, Qt::AltModifier);
    QVERIFY(fixture.part<QWidget>("inspector")->isVisible());
}

/// A note left half-written for another article is offered when its own is opened again.
void TestByKeyboard::unfinishedNotesComeBack()
{
    WindowFixture fixture;
    openArticle(fixture);
    const ArticleId article = fixture.window->session()->current();
    highlightFirstStatement(fixture);
    QTest::keyClick(fixture.view(), 'n');
    auto *field = fixture.part<QPlainTextEdit>("noteField");
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"half a th"_s);
    fixture.window->openFiles({fixture.file(u"other.txt"_s, "Another report\n\nThe minister said no.\n")});
    QTRY_VERIFY(fixture.window->session()->current() != article);
    QVERIFY(!field->isVisible());
    QTRY_COMPARE(int(fixture.library->drafts(u"note/"_s)->size()), 1);
    QVERIFY(fixture.window->session()->show(article));
    QVERIFY2(fixture.message().contains(u"half a th"_s), qPrintable(fixture.message()));
    QTest::mouseClick(fixture.part<QPushButton>("messageBar.button"), Qt::LeftButton);
    QTRY_COMPARE(fixture.highlights().first().note, u"half a th"_s);
    QCOMPARE(int(fixture.library->drafts(u"note/"_s)->size()), 0);
}

void TestByKeyboard::thePlaceInAnArticleComesBack()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    QString longText = u"A long report\n\n"_s;
    for (int i = 0; i < 200; ++i)
        longText += u"Paragraph %1 tells about the weather on the coast and the ships that waited for it.\n\n"_s.arg(i);
    fixture.window->openFiles({fixture.file(u"long.txt"_s, longText.toUtf8()), fixture.articleFile()});
    QTRY_COMPARE(fixture.library->articles()->size(), 2);
    QTRY_COMPARE(fixture.window->opening()->running(), 0);
    const auto byText = fixture.library->articles();
    ArticleId longOne{};
    ArticleId other{};
    for (const Storage::ArticleSummary &summary : *byText)
        (summary.details.title.startsWith(u"A long"_s) ? longOne : other) = summary.id;
    QVERIFY(fixture.window->session()->show(longOne));
    const qsizetype far = fixture.window->session()->article()->article().text.indexOf(u"Paragraph 150"_s);
    fixture.view()->showSpan({far, far});
    const TextSpan before = fixture.view()->visibleSpan();
    QVERIFY(before.begin > 1000);
    fixture.window->close();
    fixture.restart();
    QTRY_COMPARE(fixture.window->session()->current(), longOne);
    QVERIFY(fixture.window->session()->show(other));
    QVERIFY(fixture.window->session()->show(longOne));
    const TextSpan seen = fixture.view()->visibleSpan();
    QVERIFY2(std::abs(seen.begin - before.begin) < 200, qPrintable(u"%1, was %2"_s.arg(seen.begin).arg(before.begin)));
}

QTEST_MAIN(TestByKeyboard)
#include "tst_bykeyboard.moc"
