// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+P and Ctrl+Shift+S as a person uses them: preview, choices, a PDF, no printer, stopping.
#include "printing/pagesview.h"
#include "support/windowfixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPrinterInfo>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>

using namespace Readout;
using namespace Qt::StringLiterals;
using Printing::PagesView;
using Testing::WindowFixture;

class TestPrintDialog : public QObject
{
    Q_OBJECT

private slots:
    void thePreviewFollowsTheChoices();
    void aPdfIsSavedByKeyboard();
    void anExistingFileIsAskedAbout();
    void aFolderThatCannotBeWrittenToIsToldOf();
    void withoutAPrinterASentenceSaysSo();
    void sideBySidePrintsTheComparison();
    void aLongArticleCanBeStopped();

private:
    static void openArticle(WindowFixture &fixture);
    template <typename Act>
    static void inDialog(WindowFixture &fixture, const char *action, Act act);
};

namespace {

template <typename Part>
Part *partOf(QWidget *dialog, const char *name)
{
    return dialog->findChild<Part *>(QLatin1StringView(name));
}

int pagesIn(QWidget *dialog)
{
    const auto &pages = partOf<PagesView>(dialog, "print.pages")->pages();
    return pages ? pages->count() : 0;
}

/// Waits within a dialog: QTRY_ macros return from the lambda only.
template <typename Condition>
bool becomes(Condition condition)
{
    return QTest::qWaitFor(condition, 5000);
}

void saveTo(QWidget *dialog, const QString &path)
{
    Testing::whenDialogIsUp("print.file", [path](QWidget *files) {
        auto *field = files->findChild<QLineEdit *>();
        field->setText(path);
        QTest::keyClick(field, Qt::Key_Return);
    });
    QTest::mouseClick(partOf<QPushButton>(dialog, "print.save"), Qt::LeftButton);
}

} // namespace

void TestPrintDialog::openArticle(WindowFixture &fixture)
{
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    QTRY_VERIFY(fixture.view()->hasFocus());
    QTest::keyClick(fixture.view(), '.');
    QTest::keyClick(fixture.view(), '3');
    QTRY_COMPARE(fixture.highlights().size(), 1);
}

template <typename Act>
void TestPrintDialog::inDialog(WindowFixture &fixture, const char *action, Act act)
{
    bool seen = false;
    Testing::whenDialogIsUp("print", [&](QWidget *dialog) {
        seen = true;
        act(dialog);
        if (dialog->isVisible())
            QTest::keyClick(dialog, Qt::Key_Escape);
    });
    fixture.window->actionTable()->action(QLatin1StringView(action))->trigger();
    QVERIFY(seen);
}

void TestPrintDialog::thePreviewFollowsTheChoices()
{
    WindowFixture fixture;
    openArticle(fixture);
    inDialog(fixture, "file.print", [](QWidget *dialog) {
        auto *view = partOf<PagesView>(dialog, "print.pages");
        QVERIFY(becomes([&] { return pagesIn(dialog) == 1; }));
        QCOMPARE(partOf<QLabel>(dialog, "print.place")->text(), u"Page 1 of 1"_s);
        QVERIFY(view->pages()->document.hasLane());
        partOf<QCheckBox>(dialog, "print.highlights")->setChecked(false);
        QVERIFY(!partOf<QCheckBox>(dialog, "print.notes")->isEnabled());
        QVERIFY(becomes([&] { return view->pages() && !view->pages()->document.hasLane(); }));
        partOf<QDoubleSpinBox>(dialog, "print.size")->setValue(18);
        partOf<QComboBox>(dialog, "print.paper")->setCurrentText(u"A5"_s);
        QVERIFY(becomes([&] { return view->pages()->paper.size.width() < 430; }));
        QVERIFY(becomes([&] { return pagesIn(dialog) > 1; }));
        QTest::keyClick(view, Qt::Key_End);
        QVERIFY(!partOf<QLabel>(dialog, "print.place")->text().startsWith(u"Page 1 "_s));
        partOf<QComboBox>(dialog, "print.what")->setCurrentIndex(1);
        QVERIFY(becomes([&] { return view->pages()->options.onlyHighlights; }));
    });
    // What was chosen is proposed the next time.
    QCOMPARE(fixture.settings.printSize(), 18.0);
    QVERIFY(!fixture.settings.printsHighlights());
    inDialog(fixture, "file.print", [](QWidget *dialog) {
        QVERIFY(!partOf<QCheckBox>(dialog, "print.highlights")->isChecked());
        QCOMPARE(partOf<QComboBox>(dialog, "print.paper")->currentText(), u"A5"_s);
    });
}

void TestPrintDialog::aPdfIsSavedByKeyboard()
{
    WindowFixture fixture;
    openArticle(fixture);
    const QString path = fixture.folder.filePath(u"harbour.pdf"_s);
    inDialog(fixture, "file.savePdf", [&](QWidget *dialog) {
        QVERIFY(becomes([&] { return partOf<QPushButton>(dialog, "print.save")->isEnabled(); }));
        QVERIFY(partOf<QPushButton>(dialog, "print.save")->isDefault());
        saveTo(dialog, path);
        QVERIFY(becomes([&] { return !dialog->isVisible(); }));
    });
    QFile pdf(path);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF-"));
    QVERIFY2(fixture.message().contains(u"harbour.pdf"_s), qPrintable(fixture.message()));
}

void TestPrintDialog::anExistingFileIsAskedAbout()
{
    WindowFixture fixture;
    openArticle(fixture);
    const QString path = fixture.file(u"mine.pdf"_s, "mine");
    inDialog(fixture, "file.savePdf", [&](QWidget *dialog) {
        QVERIFY(becomes([&] { return partOf<QPushButton>(dialog, "print.save")->isEnabled(); }));
        bool asked = false;
        auto *timer = new QTimer(dialog);
        connect(timer, &QTimer::timeout, dialog, [&] {
            QWidget *question = QApplication::activeModalWidget();
            if (!question || !question->inherits("QMessageBox"))
                return;
            asked = true;
            timer->stop();
            QTest::keyClick(question, Qt::Key_Escape);
            QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
        });
        timer->start(20);
        saveTo(dialog, path);
        QVERIFY(asked);
        QVERIFY(dialog->isVisible());
    });
    QFile kept(path);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("mine"));
}

void TestPrintDialog::aFolderThatCannotBeWrittenToIsToldOf()
{
    WindowFixture fixture;
    openArticle(fixture);
    inDialog(fixture, "file.savePdf", [&](QWidget *dialog) {
        QVERIFY(becomes([&] { return partOf<QPushButton>(dialog, "print.save")->isEnabled(); }));
        saveTo(dialog, u"/proc/readout.pdf"_s);
        auto *message = partOf<QLabel>(dialog, "print.message");
        QVERIFY(becomes([&] { return message->text().contains(u"/proc/readout.pdf"_s); }));
        QVERIFY(dialog->isVisible());
        QVERIFY(partOf<QPushButton>(dialog, "print.save")->isEnabled());
    });
}

void TestPrintDialog::withoutAPrinterASentenceSaysSo()
{
    if (!QPrinterInfo::availablePrinterNames().isEmpty())
        QSKIP("There is a printer here.");
    WindowFixture fixture;
    openArticle(fixture);
    inDialog(fixture, "file.print", [](QWidget *dialog) {
        auto *print = partOf<QPushButton>(dialog, "print.print");
        QVERIFY(becomes([&] { return print->isEnabled(); }));
        QTest::mouseClick(print, Qt::LeftButton);
        const QString said = partOf<QLabel>(dialog, "print.message")->text();
        QVERIFY2(said.contains(u"No printer"_s), qPrintable(said));
    });
}

void TestPrintDialog::sideBySidePrintsTheComparison()
{
    WindowFixture fixture;
    fixture.window->actionTable()->action("file.sample"_L1)->trigger();
    QTRY_COMPARE(*fixture.window->session()->library().articleCount(), 3);
    QTRY_COMPARE(fixture.window->opening()->running(), 0);
    QTRY_VERIFY(fixture.part<QWidget>("sidesView")->isVisible());
    QTRY_COMPARE(fixture.part<QLabel>("status.place")->text(), u"Tromsø meeting"_s); // told once it is compared
    inDialog(fixture, "file.print", [](QWidget *dialog) {
        auto *view = partOf<PagesView>(dialog, "print.pages");
        QVERIFY(becomes([&] { return pagesIn(dialog) > 1; }));
        QVERIFY(view->pages()->document.isLandscape);
        QCOMPARE(partOf<QComboBox>(dialog, "print.what")->currentText(), u"The comparison"_s);
    });
}

/// Two million characters take a while: the window answers meanwhile, and Escape ends it.
void TestPrintDialog::aLongArticleCanBeStopped()
{
    WindowFixture fixture;
    const QByteArray paragraph =
        "The lights were lit along the pier and counted twice, and nobody said a word about it.\n\n";
    fixture.window->openFiles({fixture.file(u"long.txt"_s, "Long\n\n" + paragraph.repeated(25000))});
    QTRY_VERIFY_WITH_TIMEOUT(fixture.window->session()->hasArticle(), 20000);
    inDialog(fixture, "file.print", [](QWidget *dialog) {
        QVERIFY(!partOf<QPushButton>(dialog, "print.save")->isEnabled());
        QVERIFY(becomes([&] { return partOf<QProgressBar>(dialog, "print.progress")->value() > 0; }));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
    });
}

QTEST_MAIN(TestPrintDialog)
#include "tst_printdialog.moc"
