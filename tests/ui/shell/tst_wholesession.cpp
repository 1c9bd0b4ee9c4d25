// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From an empty library to an export, as a person does it: first start, sample, statements, a correction, a highlight
// with tag and note, side by side, notes, export. Once without a mouse, once with it.
#include "notes/notestable.h"
#include "notes/notesview.h"
#include "sides/sidesview.h"
#include "support/windowfixture.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

using namespace Readout;
using namespace Qt::StringLiterals;
using Testing::WindowFixture;

class TestWholeSession : public QObject
{
    Q_OBJECT

private slots:
    void withoutAMouse();
    void withTheMouse();

private:
    static QByteArray contentOf(const QString &path);
    static const Statement &current(const WindowFixture &fixture);
};

namespace {

/// To whatever has the keyboard.
void press(const WindowFixture &fixture, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : fixture.window.get(), key, modifiers);
}

void type(const QString &words)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), words);
}

void click(QWidget *part)
{
    QVERIFY(part);
    QTRY_VERIFY2(part->isVisible() && part->isEnabled(), qPrintable(part->objectName()));
    QTest::mouseClick(part, Qt::LeftButton);
}

void clickTab(const WindowFixture &fixture, int tab)
{
    auto *tabs = fixture.part<QTabBar>("workspace.tabs");
    QTest::mouseClick(tabs, Qt::LeftButton, Qt::NoModifier, tabs->tabRect(tab).center());
    QCOMPARE(tabs->currentIndex(), tab);
}

} // namespace

QByteArray TestWholeSession::contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const Statement &TestWholeSession::current(const WindowFixture &fixture)
{
    return fixture.window->session()->article()->statements()[fixture.view()->currentStatement()];
}

void TestWholeSession::withoutAMouse()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    press(fixture, Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    auto *sides = fixture.window->findChild<Sides::SidesView *>();
    QTRY_VERIFY_WITH_TIMEOUT(sides->isVisible() && sides->hasFocus() && sides->currentCard().isValid(), 20000);
    QVERIFY(sides->model().columnCount() >= 2);
    press(fixture, Qt::Key_Return);
    QTRY_VERIFY(fixture.view()->hasFocus());

    press(fixture, Qt::Key_Period);
    const int first = fixture.view()->currentStatement();
    press(fixture, Qt::Key_Period);
    QVERIFY(first >= 0 && fixture.view()->currentStatement() > first);
    QTRY_VERIFY(fixture.part<QWidget>("statementCard")->isVisible());

    press(fixture, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_VERIFY(fixture.part<QLineEdit>("speakerField")->hasFocus());
    type(u"Liv Moe"_s);
    press(fixture, Qt::Key_Return);
    QTRY_VERIFY(fixture.view()->hasFocus());
    QCOMPARE(toString(current(fixture).check), u"corrected"_s);
    QCOMPARE(current(fixture).actors.first().name, u"Liv Moe"_s);

    press(fixture, Qt::Key_H);
    QTRY_COMPARE(fixture.highlights().size(), 1);
    QCOMPARE(fixture.highlights().first().attribution->actors, QStringList{u"Liv Moe"_s});
    press(fixture, Qt::Key_T);
    QTRY_VERIFY(fixture.part<QLineEdit>("tagField")->hasFocus());
    type(u"to check"_s);
    press(fixture, Qt::Key_Return);
    press(fixture, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(fixture.highlights().first().tags, QStringList{u"to check"_s});
    QTRY_VERIFY(fixture.view()->hasFocus());
    press(fixture, Qt::Key_N);
    QTRY_VERIFY(fixture.part<QPlainTextEdit>("noteField")->hasFocus());
    type(u"Ask the ministry who it was."_s);
    press(fixture, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(fixture.highlights().first().note, u"Ask the ministry who it was."_s);

    press(fixture, Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(sides->hasFocus());
    const QModelIndex before = sides->currentCard();
    press(fixture, Qt::Key_J);
    QVERIFY(sides->currentCard() != before);

    press(fixture, Qt::Key_3, Qt::ControlModifier);
    auto *notes = fixture.window->findChild<Notes::NotesView *>();
    QTRY_VERIFY(notes->table()->hasFocus());
    QTRY_VERIFY(fixture.part<QLabel>("notes.counts")->text().startsWith(u"1 "_s));
    const QString target = fixture.folder.filePath(u"session.md"_s);
    Testing::whenDialogIsUp("export", [&](QWidget *dialog) {
        auto *file = dialog->findChild<QLineEdit *>(u"export.file"_s);
        file->setFocus();
        file->selectAll();
        QTest::keyClicks(file, target);
        QTest::keyClick(file, Qt::Key_Return);
    });
    press(fixture, Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(QFileInfo::exists(target));
    const QByteArray page = contentOf(target);
    for (const char *needed : {"Liv Moe", "to check", "Ask the ministry who it was."})
        QVERIFY2(page.contains(needed), page.constData());
}

void TestWholeSession::withTheMouse()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    click(fixture.part<QPushButton>("firstPage.file.sample"));
    auto *sides = fixture.window->findChild<Sides::SidesView *>();
    QTRY_VERIFY_WITH_TIMEOUT(sides->isVisible() && sides->currentCard().isValid(), 20000);
    QTest::mouseDClick(sides->viewport(), Qt::LeftButton, Qt::NoModifier,
                       sides->cardRect(sides->currentCard()).center());
    QTRY_VERIFY(fixture.view()->isVisible());
    QTRY_VERIFY(fixture.view()->currentStatement() >= 0);

    const TextSpan words = current(fixture).content;
    QTest::mouseClick(fixture.view()->viewport(), Qt::LeftButton, Qt::NoModifier,
                      fixture.view()->rectOf(words).center());
    click(fixture.part<QWidget>("statementCardAccept"));
    QTRY_COMPARE(toString(current(fixture).check), u"accepted"_s);
    click(fixture.part<QToolButton>("workspace.button.highlight.add"));
    QTRY_COMPARE(fixture.highlights().size(), 1);
    QCOMPARE(fixture.highlights().first().span, words);
    click(fixture.part<QToolButton>("workspace.button.highlight.tag"));
    QTRY_VERIFY(fixture.part<QLineEdit>("tagField")->hasFocus());
    type(u"wording"_s); // words need keys
    press(fixture, Qt::Key_Return);
    press(fixture, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(fixture.highlights().first().tags, QStringList{u"wording"_s});
    click(fixture.part<QToolButton>("workspace.button.highlight.note"));
    QTRY_VERIFY(fixture.part<QPlainTextEdit>("noteField")->hasFocus());
    type(u"Compare the other text."_s);
    press(fixture, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(fixture.highlights().first().note, u"Compare the other text."_s);

    clickTab(fixture, 1);
    QTRY_VERIFY(sides->isVisible());
    clickTab(fixture, 2);
    auto *notes = fixture.window->findChild<Notes::NotesView *>();
    QTRY_VERIFY(notes->isVisible());
    QTRY_VERIFY(fixture.part<QLabel>("notes.counts")->text().startsWith(u"1 "_s));
    const QString target = fixture.folder.filePath(u"session.html"_s);
    Testing::whenDialogIsUp("export", [&](QWidget *dialog) {
        auto *format = dialog->findChild<QListWidget *>(u"export.format"_s);
        for (int row = 0; row < format->count(); ++row) {
            if (format->item(row)->data(Qt::UserRole).toString() == u"html"_s)
                QTest::mouseClick(format->viewport(), Qt::LeftButton, Qt::NoModifier,
                                  format->visualItemRect(format->item(row)).center());
        }
        dialog->findChild<QLineEdit *>(u"export.file"_s)->setText(target);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"export.export"_s), Qt::LeftButton);
    });
    click(fixture.part<QToolButton>("workspace.button.file.export"));
    QTRY_VERIFY(QFileInfo::exists(target));
    const QByteArray page = contentOf(target);
    for (const char *needed : {"wording", "Compare the other text.", "accepted"})
        QVERIFY2(page.contains(needed), page.constData());
}

QTEST_MAIN(TestWholeSession)
#include "tst_wholesession.moc"
