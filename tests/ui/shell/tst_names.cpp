// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every part of the window speaks: it has a name for a screen reader, in every view and in the dialogs.
#include "shell/ruleeditor.h"
#include "shell/troublewindow.h"
#include "support/spoken.h"
#include "support/windowfixture.h"

#include <QAccessible>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>

using namespace Readout;
using namespace Qt::StringLiterals;
using Testing::WindowFixture;

class TestNames : public QObject
{
    Q_OBJECT

private slots:
    void everyWidgetSpeaks();
    void aWindowThatCannotOpenSaysWhy();
    void aMessageIsANotification();
    void everyThemeShowsEveryView_data();
    void everyThemeShowsEveryView();
};

namespace {

/// Goes from part to part and writes down what does not speak, and whom it has met.
class Visit
{
public:
    void look(QWidget *root, const QString &where)
    {
        QStringList found = Testing::namelessParts(root) + Testing::silentLabels(root);
        if (root->isWindow() && root->windowType() == Qt::Dialog)
            found += Testing::tabDisorder(root);
        for (const QString &one : std::as_const(found)) {
            if (!m_faults.contains(one))
                m_faults.insert(one, where);
        }
        m_met.insert(Testing::classOf(root));
        for (const QWidget *part : root->findChildren<QWidget *>())
            m_met.insert(Testing::classOf(part));
    }

    /// What @p action asks, modally; it is left again.
    void lookAtDialog(const WindowFixture &fixture, const char *action)
    {
        int times = 0;
        QTimer patience;
        QObject::connect(&patience, &QTimer::timeout, &patience, [&] {
            QWidget *dialog = QApplication::activeModalWidget();
            if (!dialog)
                return;
            ++times;
            look(dialog, QString::fromLatin1(action));
            dialog->close();
        });
        patience.start(20);
        fixture.window->actionTable()->action(QLatin1StringView(action))->trigger();
        if (times == 0)
            m_faults.insert(u"no dialog came up"_s, QString::fromLatin1(action));
    }

    void act(const WindowFixture &fixture, const char *action)
    {
        fixture.window->actionTable()->action(QLatin1StringView(action))->trigger();
        QCoreApplication::processEvents();
        look(fixture.window.get(), QString::fromLatin1(action));
        if (QWidget *popup = QApplication::activePopupWidget())
            look(popup, QString::fromLatin1(action));
    }

    QString faults() const
    {
        QStringList lines;
        for (auto at = m_faults.cbegin(); at != m_faults.cend(); ++at)
            lines.append(at.value() + u": "_s + at.key());
        return lines.join(u'\n');
    }

    /// Classes of @p all that were not met; a base is met with what stands on it.
    QString strangers(const QHash<QString, QString> &all) const
    {
        QSet<QString> met = m_met;
        for (const QString &one : m_met) {
            for (QString base = all.value(one); !base.isEmpty(); base = all.value(base))
                met.insert(base);
        }
        QStringList missed = all.keys();
        missed.removeIf([&met](const QString &one) { return met.contains(one); });
        missed.sort();
        return missed.join(u' ');
    }

private:
    QMap<QString, QString> m_faults; ///< fault, where it was met first
    QSet<QString> m_met;
};

/// Esc to whatever has the keyboard.
void leave()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->hide();
    else if (QWidget *focus = QApplication::focusWidget())
        QTest::keyClick(focus, Qt::Key_Escape);
    QCoreApplication::processEvents();
}

void visitReader(Visit &visit, const WindowFixture &fixture)
{
    visit.act(fixture, "go.nextStatement");
    visit.act(fixture, "statement.speaker");
    leave();
    visit.act(fixture, "highlight.add");
    visit.act(fixture, "highlight.note");
    QTest::keyClicks(QApplication::focusWidget(), u"Ask again"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    visit.act(fixture, "highlight.tag");
    QTest::keyClicks(QApplication::focusWidget(), u"tide"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    visit.look(QApplication::activePopupWidget(), u"a chosen tag"_s);
    leave();
    for (const char *action : {"edit.find", "go.paragraph", "go.to", "help.actions"}) {
        visit.act(fixture, action);
        leave();
    }
    for (const char *action : {"view.statements", "view.highlights", "view.article", "list.filter"})
        visit.act(fixture, action);
}

void visitSidesAndNotes(Visit &visit, const WindowFixture &fixture)
{
    visit.act(fixture, "view.sides");
    visit.act(fixture, "compare.first");
    visit.act(fixture, "compare.rename");
    leave();
    visit.act(fixture, "view.notes");
    fixture.part<QMenu>("notes.kinds")->actions().first()->trigger();
    auto *values = fixture.part<QLineEdit>("notes.valueField");
    QTRY_VERIFY(values->isVisible());
    QTest::keyClick(values, Qt::Key_Return, Qt::ControlModifier);
    visit.look(fixture.window.get(), u"a filter"_s);
    visit.act(fixture, "notes.write");
    leave();
}

} // namespace

/// All there is, in every view, with every field, bar and card open once. A class of widget that this does not come by
/// fails the test: lead the visit to it.
void TestNames::everyWidgetSpeaks()
{
    Visit visit;
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    visit.look(fixture.window.get(), u"an empty library"_s);
    fixture.window->actionTable()->action("file.sample"_L1)->trigger();
    QTRY_COMPARE(*fixture.library->articleCount(), 3);
    QTRY_COMPARE(fixture.window->opening()->running(), 0);
    visit.look(fixture.window.get(), u"a comparison"_s);
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    fixture.window->say(Shell::MessageBar::Kind::Error, u"The disk is full."_s);
    visit.look(fixture.window.get(), u"a library"_s);
    visitReader(visit, fixture);
    visitSidesAndNotes(visit, fixture);
    fixture.window->actionTable()->action("view.read"_L1)->trigger();
    for (const char *action : {"file.export", "file.print", "file.newDossier", "list.addToDossier", "library.newTag",
                               "highlight.names", "statement.rules", "help.keys", "help.changeKeys", "help.about"})
        visit.lookAtDialog(fixture, action);
    Shell::RuleEditor rule({}, {});
    rule.show();
    visit.look(&rule, u"a rule"_s);
    Shell::TroubleWindow trouble({ErrorCode::TooNew, u"This library was made by a newer Readout."_s, {}}, u"/tmp/x"_s);
    trouble.show();
    visit.look(&trouble, u"a library that cannot be opened"_s);
    const QHash<QString, QString> classes = Testing::widgetClasses(QStringLiteral(READOUT_SOURCE_DIR "/ui"));
    QVERIFY2(visit.faults().isEmpty(), qPrintable(u'\n' + visit.faults()));
    QVERIFY2(visit.strangers(classes).isEmpty(), qPrintable(visit.strangers(classes)));
}

void TestNames::aWindowThatCannotOpenSaysWhy()
{
    Shell::TroubleWindow window({ErrorCode::TooNew, u"This library was made by a newer Readout."_s, {}}, u"/tmp/x"_s);
    window.show();
    QVERIFY(!window.findChild<QPushButton *>(u"trouble.readOnly"_s)->isVisible());
    window.setError({ErrorCode::Unwritable, u"The folder cannot be written to."_s, {}});
    QVERIFY(window.findChild<QPushButton *>(u"trouble.readOnly"_s)->isVisible());
}

/// What makes a screen reader speak it: the role; tests/accessibility/run sees it arrive.
void TestNames::aMessageIsANotification()
{
    WindowFixture fixture;
    fixture.window->say(Shell::MessageBar::Kind::Error, u"The disk is full."_s);
    QAccessibleInterface *bar = QAccessible::queryAccessibleInterface(fixture.part<QWidget>("messageBar"));
    QCOMPARE(bar->role(), QAccessible::Notification);
    QCOMPARE(bar->text(QAccessible::Description), u"The disk is full."_s);
    QAccessibleInterface *words = QAccessible::queryAccessibleInterface(fixture.part<QWidget>("messageBar.text"));
    QCOMPARE(words->text(QAccessible::Name), u"The disk is full."_s);
    QAccessibleInterface *notice = QAccessible::queryAccessibleInterface(fixture.part<QWidget>("status.notice"));
    QCOMPARE(notice->role(), QAccessible::Notification);
}

void TestNames::everyThemeShowsEveryView_data()
{
    QTest::addColumn<QString>("theme");
    for (const char *name : {"light", "sepia", "dark", "contrast", "desktop"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// The paper of the reading view, the darkest or lightest there is, is what the theme says it is.
void TestNames::everyThemeShowsEveryView()
{
    QFETCH(QString, theme);
    WindowFixture fixture;
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    fixture.window->actionTable()->action(QLatin1StringView("theme." + theme.toLatin1()))->trigger();
    QCOMPARE(fixture.settings.theme(), theme);
    const QColor paper = QApplication::palette().color(QPalette::Base);
    const QImage seen = fixture.view()->grab().toImage();
    QCOMPARE(seen.pixelColor(seen.width() - 30, seen.height() - 8), paper);
}

QTEST_MAIN(TestNames)
#include "tst_names.moc"
