// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every part of the window speaks: it has a name for a screen reader, in every view and in the dialogs.
#include "shell/troublewindow.h"
#include "support/windowfixture.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QStyle>

using namespace Readout;
using namespace Qt::StringLiterals;
using Testing::WindowFixture;

class TestNames : public QObject
{
    Q_OBJECT

private slots:
    void everyPartOfTheWindowHasAName();
    void everyPartOfTheExportDialogHasAName();
    void everyPartOfTheKeysDialogHasAName();
    void theTroubleWindowHasNames();
    void aMessageIsANotification();
    void everyThemeShowsEveryView_data();
    void everyThemeShowsEveryView();
};

namespace {

/// Qt's own parts of a widget (viewports, scroll bars, the field of a combo box) speak through their owner.
bool isInnerPart(const QWidget *widget)
{
    const QString name = widget->objectName();
    return name.startsWith(u"qt_"_s) || widget->inherits("QScrollBar") || widget->inherits("QSplitterHandle") ||
           widget->inherits("QAbstractScrollAreaScrollBarContainer") || widget->inherits("QComboBoxPrivateContainer") ||
           widget->inherits("QRubberBand") || widget->inherits("QFocusFrame") || widget->inherits("QHeaderView") ||
           widget->inherits("QSizeGrip") || (widget->parentWidget() && widget->parentWidget()->inherits("QComboBox")) ||
           (widget->parentWidget() && widget->parentWidget()->inherits("QTabBar")) ||
           (widget->parentWidget() && widget->parentWidget()->inherits("QLineEdit")) ||
           (widget->parentWidget() && widget->parentWidget()->inherits("QMenuBar")) ||
           (widget->parentWidget() && widget->parentWidget()->inherits("QComboBoxPrivateContainer"));
}

/// A rule between two parts says nothing.
bool isLine(const QWidget *widget)
{
    const auto *frame = qobject_cast<const QFrame *>(widget);
    return frame && (frame->frameShape() == QFrame::HLine || frame->maximumHeight() <= 1);
}

bool isShownOrControl(const QWidget *widget)
{
    return widget->focusPolicy() != Qt::NoFocus || widget->inherits("QAbstractButton");
}

/// Controls need a name; so does every named container and view. Labels speak their text.
QStringList nameless(QWidget *root)
{
    QStringList found;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        if (isInnerPart(widget) || widget->inherits("QLabel") || widget->inherits("QMenu") || isLine(widget))
            continue;
        if (!isShownOrControl(widget) && widget->objectName().isEmpty())
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).isEmpty())
            found.append(u"%1 (%2)"_s.arg(widget->objectName(), QLatin1StringView(widget->metaObject()->className())));
    }
    return found;
}

} // namespace

void TestNames::everyPartOfTheWindowHasAName()
{
    WindowFixture fixture;
    QCOMPARE(nameless(fixture.window.get()).join(u'\n'), QString());
    fixture.window->actionTable()->action("file.sample"_L1)->trigger();
    QTRY_COMPARE(*fixture.library->articleCount(), 3);
    QTRY_COMPARE(fixture.window->opening()->running(), 0);
    QCOMPARE(nameless(fixture.window.get()).join(u'\n'), QString());
}

void TestNames::everyPartOfTheExportDialogHasAName()
{
    WindowFixture fixture;
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    bool seen = false;
    Testing::whenDialogIsUp("export", [&](QWidget *dialog) {
        seen = true;
        const QString missing = nameless(dialog).join(u'\n');
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(missing, QString());
    });
    fixture.window->actionTable()->action("file.export"_L1)->trigger();
    QVERIFY(seen);
}

void TestNames::everyPartOfTheKeysDialogHasAName()
{
    WindowFixture fixture;
    bool seen = false;
    Testing::whenDialogIsUp("keys", [&](QWidget *dialog) {
        seen = true;
        const QString missing = nameless(dialog).join(u'\n');
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(missing, QString());
    });
    fixture.window->actionTable()->action("help.keys"_L1)->trigger();
    QVERIFY(seen);
}

void TestNames::theTroubleWindowHasNames()
{
    Shell::TroubleWindow window({ErrorCode::TooNew, u"This library was made by a newer Readout."_s, {}}, u"/tmp/x"_s);
    window.show();
    QCOMPARE(nameless(&window).join(u'\n'), QString());
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
