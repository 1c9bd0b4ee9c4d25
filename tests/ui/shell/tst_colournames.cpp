// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A colour is renamed in its dialog; the name stands wherever a colour is named, and goes with Undo.
#include "common/painting.h"
#include "shell/exportjob.h"
#include "support/windowfixture.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>

using namespace Readout;
using namespace Qt::StringLiterals;
using Testing::WindowFixture;

class TestColourNames : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { Common::setHighlightColourNames({}); }
    void aNameStandsEverywhereAndIsUndone();
    void cancelChangesNothing();
    void aNameFromElsewhereIsShown();

private:
    void rename(WindowFixture &fixture, int colour, const QString &name, bool keep);
};

void TestColourNames::rename(WindowFixture &fixture, int colour, const QString &name, bool keep)
{
    Testing::whenDialogIsUp("colourNames", [=](QWidget *dialog) {
        auto *field = dialog->findChild<QLineEdit *>(u"colourNames.%1"_s.arg(colour));
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, name);
        auto *buttons = dialog->findChild<QDialogButtonBox *>();
        buttons->button(keep ? QDialogButtonBox::Ok : QDialogButtonBox::Cancel)->click();
    });
    fixture.window->actionTable()->action("highlight.names"_L1)->trigger();
}

void TestColourNames::aNameStandsEverywhereAndIsUndone()
{
    WindowFixture fixture;
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    rename(fixture, 2, u"  denial & doubt "_s, true);
    Shell::Session &session = *fixture.window->session();
    const Storage::Library &library = fixture.window->session()->library();
    QCOMPARE(library.colourNames()->at(1), u"denial & doubt"_s);
    QCOMPARE(Common::highlightColourName(2), u"denial & doubt"_s);
    QCOMPARE(fixture.window->actionTable()->action("highlight.2"_L1)->text(), u"denial && doubt"_s);
    const auto *swatch = fixture.part<QAbstractButton>("selectionBarColour2");
    QVERIFY2(swatch->toolTip().contains(u"denial & doubt"), qPrintable(swatch->toolTip()));
    QCOMPARE(fixture.notice().section(u" · "_s, 0, 0), u"Named 1 colour"_s);

    session.addHighlight(makeHighlight(session.article()->article().text, {0, 7}, 2));
    QVERIFY2(fixture.notice().contains(u"denial & doubt"), qPrintable(fixture.notice()));
    const QString path = library.path();
    for (const QString &format : {u"md"_s, u"html"_s, u"csv"_s, u"json"_s}) {
        Shell::ExportRequest request;
        request.article = session.current();
        request.format = format;
        const auto written = Shell::produceExport(path, request);
        QVERIFY(written);
        const QString bytes = QString::fromUtf8(written->bytes);
        QVERIFY2(bytes.contains(format == u"html"_s ? u"denial &amp; doubt"_s : u"denial"_s), qPrintable(bytes));
    }
    session.undo();
    session.undo();
    QCOMPARE(Common::highlightColourName(2), u"red"_s);
    QCOMPARE(fixture.window->actionTable()->action("highlight.2"_L1)->text(), u"&Red"_s);
    session.redo();
    QCOMPARE(Common::highlightColourName(2), u"denial & doubt"_s);
}

void TestColourNames::cancelChangesNothing()
{
    WindowFixture fixture;
    rename(fixture, 1, u"claim"_s, false);
    QCOMPARE(fixture.window->session()->library().colourNames()->at(0), QString());
    rename(fixture, 1, u"yellow"_s, true); // its own name is no name
    QVERIFY(!fixture.window->session()->history().canUndo());
}

void TestColourNames::aNameFromElsewhereIsShown()
{
    WindowFixture fixture;
    Storage::Library &library = fixture.window->session()->library();
    QVERIFY(library.perform(Acts::NameColour{3, u"claim"_s}));
    QCOMPARE(Common::highlightColourName(3), u"claim"_s);
    QCOMPARE(library.perform(Acts::NameColour{9, u"x"_s}).error().code, ErrorCode::Invalid);
    QCOMPARE(library.perform(Acts::NameColour{1, QString(41, u'x')}).error().code, ErrorCode::Invalid);
}

QTEST_MAIN(TestColourNames)
#include "tst_colournames.moc"
