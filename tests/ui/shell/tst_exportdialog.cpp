// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The export dialog: what its preview shows, what it says about the file, what it remembers.
#include "shell/exportjob.h"
#include "support/librarybuilder.h"
#include "support/windowfixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextTable>
#include <QThreadPool>

using namespace Readout;
using namespace Qt::StringLiterals;
using Testing::WindowFixture;

class TestExportDialog : public QObject
{
    Q_OBJECT

private slots:
    void aComparisonIsPreviewedAsATable_data();
    void aComparisonIsPreviewedAsATable();
    void theLastChoicesAreProposed();
    void whatHappensToAnExistingFileIsSaid();
    void itFitsASmallScreen();
    void whatIsStoppedWritesNothing();
    void whoGivesUpReadsNoFurther();
    void goldHoldsWhatWasChecked();

private:
    template <typename Act>
    static void inDialog(WindowFixture &fixture, Act act);
    static void openSample(WindowFixture &fixture);
};

template <typename Act>
void TestExportDialog::inDialog(WindowFixture &fixture, Act act)
{
    bool seen = false;
    Testing::whenDialogIsUp("export", [&](QWidget *dialog) {
        seen = true;
        act(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
    });
    fixture.window->actionTable()->action("file.export"_L1)->trigger();
    QVERIFY(seen);
}

void TestExportDialog::openSample(WindowFixture &fixture)
{
    fixture.window->actionTable()->action("file.sample"_L1)->trigger();
    QTRY_COMPARE(*fixture.window->session()->library().articleCount(), 3);
    QTRY_COMPARE(fixture.window->opening()->running(), 0);
    QTRY_VERIFY(fixture.part<QWidget>("sidesView")->isVisible());
}

void TestExportDialog::aComparisonIsPreviewedAsATable_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("Markdown") << 0;
    QTest::newRow("HTML") << 1;
}

void TestExportDialog::aComparisonIsPreviewedAsATable()
{
    QFETCH(int, format);
    WindowFixture fixture;
    openSample(fixture);
    inDialog(fixture, [format](QWidget *dialog) {
        dialog->findChild<QListWidget *>(u"export.format"_s)->setCurrentRow(format);
        const QTextDocument *shown = dialog->findChild<QTextBrowser *>(u"export.rendered"_s)->document();
        const auto tables = [shown] {
            QList<QTextTable *> found;
            for (QTextFrame *frame : shown->rootFrame()->childFrames()) {
                if (auto *table = qobject_cast<QTextTable *>(frame))
                    found.append(table);
            }
            return found;
        };
        QVERIFY(QTest::qWaitFor([&] { return !tables().isEmpty(); }));
        QVERIFY(tables().first()->columns() >= 3);
        QVERIFY(tables().first()->format().cellPadding() > 0);
        QVERIFY(!dialog->findChild<QCheckBox *>(u"export.statements"_s)->isVisible());
        const QString said = dialog->findChild<QLabel *>(u"export.message"_s)->text();
        QVERIFY2(!said.contains(u"no highlights"_s), qPrintable(said));
    });
}

void TestExportDialog::theLastChoicesAreProposed()
{
    WindowFixture fixture;
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    inDialog(fixture, [](QWidget *dialog) {
        dialog->findChild<QListWidget *>(u"export.format"_s)->setCurrentRow(2);
        dialog->findChild<QCheckBox *>(u"export.statements"_s)->setChecked(true);
    });
    inDialog(fixture, [](QWidget *dialog) {
        QCOMPARE(dialog->findChild<QListWidget *>(u"export.format"_s)->currentItem()->data(Qt::UserRole).toString(),
                 u"csv"_s);
        QVERIFY(dialog->findChild<QCheckBox *>(u"export.statements"_s)->isChecked());
        QVERIFY(dialog->findChild<QLineEdit *>(u"export.file"_s)->text().endsWith(u".csv"_s));
    });
}

void TestExportDialog::whatHappensToAnExistingFileIsSaid()
{
    WindowFixture fixture;
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    const QString path = fixture.file(u"notes.md"_s, "mine");
    inDialog(fixture, [&](QWidget *dialog) {
        dialog->findChild<QLineEdit *>(u"export.file"_s)->setText(path);
        const QString said = dialog->findChild<QLabel *>(u"export.message"_s)->text();
        QVERIFY2(said.contains(u"will be replaced"_s), qPrintable(said));
        QCOMPARE(dialog->findChild<QPushButton *>(u"export.export"_s)->text().remove(u'&'), u"Replace"_s);
        auto *name = dialog->findChild<QLineEdit *>(u"export.file"_s);
        name->setFocus();
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(dialog->findChild<QPushButton *>(u"export.export"_s)->hasFocus()); // a second Enter replaces it
        QVERIFY(dialog->isVisible());
        QFile kept(path);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("mine"));
        dialog->findChild<QLineEdit *>(u"export.file"_s)->setText(fixture.folder.path());
        QVERIFY(!dialog->findChild<QPushButton *>(u"export.export"_s)->isEnabled());
    });
}

void TestExportDialog::itFitsASmallScreen()
{
    WindowFixture fixture;
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    inDialog(fixture, [](QWidget *dialog) {
        dialog->resize(640, 420);
        QCOMPARE(dialog->size(), QSize(640, 420));
        for (const QWidget *button : dialog->findChildren<QPushButton *>())
            QVERIFY2(dialog->rect().contains(QRect(button->mapTo(dialog, QPoint()), button->size())),
                     qPrintable(button->objectName()));
    });
}

/// Cancel stops the writing first and leaves the dialog the second time; the file that was there stays.
void TestExportDialog::whatIsStoppedWritesNothing()
{
    WindowFixture fixture;
    openSample(fixture);
    Acts::Group many;
    for (int at = 0; at < 400; ++at) {
        const QString text = u"The harbour stays open on day %1. "_s.arg(at).repeated(20).trimmed();
        many.acts.append(Acts::AddArticle{Testing::anArticle(text), {}, text.toUtf8()});
    }
    QVERIFY(fixture.library->perform(many));
    const QString path = fixture.file(u"notes.md"_s, "mine");
    bool seen = false;
    Testing::whenDialogIsUp("export", [&](QWidget *dialog) {
        seen = true;
        auto *what = dialog->findChild<QComboBox *>(u"export.what"_s);
        what->setCurrentIndex(what->count() - 1); // the whole library
        dialog->findChild<QLineEdit *>(u"export.file"_s)->setText(path);
        auto *button = dialog->findChild<QPushButton *>(u"export.export"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!button->isEnabled());
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"export.cancel"_s), Qt::LeftButton);
        QVERIFY(dialog->isVisible());
        QVERIFY(button->isEnabled());
        const QString said = dialog->findChild<QLabel *>(u"export.message"_s)->text();
        QVERIFY2(said.startsWith(u"Stopped"_s), qPrintable(said));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
    });
    fixture.window->actionTable()->action("file.export"_L1)->trigger();
    QVERIFY(seen);
    QThreadPool::globalInstance()->waitForDone();
    QFile kept(path);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), "mine"_ba);
}

void TestExportDialog::whoGivesUpReadsNoFurther()
{
    WindowFixture fixture;
    openSample(fixture);
    Shell::ExportRequest all;
    all.what = Shell::ExportRequest::What::All;
    all.format = u"json"_s;
    QList<std::pair<int, int>> told;
    const auto made = Shell::produceExport(fixture.library->path(), all, [&told](int done, int total) {
        told.append({done, total});
        return done < 1;
    });
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Canceled);
    QCOMPARE(told, (QList<std::pair<int, int>>{{0, 3}, {1, 3}}));
}

void TestExportDialog::goldHoldsWhatWasChecked()
{
    WindowFixture fixture;
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    const auto lookAt = [&fixture](const QString &source, const QString &message) {
        inDialog(fixture, [&](QWidget *dialog) {
            auto *formats = dialog->findChild<QListWidget *>(u"export.format"_s);
            formats->setCurrentRow(formats->count() - 1);
            QCOMPARE(formats->currentItem()->data(Qt::UserRole).toString(), u"gold"_s);
            QVERIFY(dialog->findChild<QLineEdit *>(u"export.file"_s)->text().endsWith(u".jsonl"_s));
            const auto *shown = dialog->findChild<QPlainTextEdit *>(u"export.source"_s);
            const auto *said = dialog->findChild<QLabel *>(u"export.message"_s);
            QTRY_VERIFY2(shown->toPlainText().contains(source) && said->text() == message,
                         qPrintable(shown->toPlainText() + said->text()));
        });
    };
    lookAt({}, u"Nobody has checked a statement in it: the file would be empty."_s);
    const Models::ArticleModel &model = *fixture.window->session()->article();
    QVERIFY(fixture.window->session()->acceptStatements({model.statements()[model.shown().first()].uuid}));
    lookAt(u"\"check\":\"accepted\""_s, {});
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
