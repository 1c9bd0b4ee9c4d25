// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop changes its mind, by palette or by portal, and the theme follows; our own palette is no news.
#include "shell/desktoplook.h"

#include <QApplication>
#include <QMetaMethod>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace Readout;
using namespace Readout::Shell;
using namespace Qt::StringLiterals;
using Common::ThemeName;

class TestDesktopLook : public QObject
{
    Q_OBJECT

private slots:
    void init() { qunsetenv("DBUS_SESSION_BUS_ADDRESS"); }
    void thePortalsNewsReachesItByTheBus(); // first: the others make the types known
    void anotherPaletteIsFollowed();
    void ourOwnPaletteIsNoNews();
    void thePortalIsFollowed();
    void qtIsAskedWithoutLosingOurPalette();
    void askingQtIsNoNewsEither();
};

namespace {

QPalette paletteOf(const QColor &base, const QColor &text)
{
    QPalette made;
    made.setColor(QPalette::Base, base);
    made.setColor(QPalette::Text, text);
    return made;
}

const QString appearance = u"org.freedesktop.appearance"_s;

} // namespace

void TestDesktopLook::anotherPaletteIsFollowed()
{
    QPalette now = paletteOf(Qt::white, Qt::black);
    QWidget window;
    DesktopLook look(now, nullptr, [&now] { return now; });
    look.watch(&window);
    QSignalSpy changed(&look, &DesktopLook::changed);
    QCOMPARE(look.theme().name, ThemeName::Light);
    for (const QEvent::Type type : {QEvent::ApplicationPaletteChange, QEvent::ThemeChange}) {
        const bool toDark = look.theme().name == ThemeName::Light;
        now = toDark ? paletteOf(QColor(40, 40, 44), QColor(220, 220, 220)) : paletteOf(Qt::white, Qt::black);
        QEvent event(type);
        QApplication::sendEvent(&window, &event);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(look.theme().name, toDark ? ThemeName::Dark : ThemeName::Light);
        changed.clear();
        QApplication::sendEvent(&window, &event); // told again: the same palette
        QCoreApplication::processEvents();
        QCOMPARE(changed.size(), 0);
    }
}

void TestDesktopLook::ourOwnPaletteIsNoNews()
{
    int asked = 0;
    QWidget window;
    DesktopLook look(QApplication::palette(), nullptr, [&asked] { return ++asked, QPalette(); });
    look.watch(&window);
    look.usePalette(Common::Theme::of(ThemeName::Sepia).palette());
    QCoreApplication::processEvents();
    QCOMPARE(asked, 0);
    QCOMPARE(QApplication::palette().color(QPalette::Base), Common::Theme::of(ThemeName::Sepia).paper);
}

void TestDesktopLook::thePortalIsFollowed()
{
    DesktopLook look(paletteOf(Qt::white, Qt::black), nullptr, [] { return QPalette(); });
    QSignalSpy changed(&look, &DesktopLook::changed);
    look.takeSetting(appearance, u"color-scheme"_s, 1U);
    QCOMPARE(look.theme().name, ThemeName::Dark);
    look.takeSetting(appearance, u"contrast"_s, QVariant::fromValue(QDBusVariant(1U))); // wrapped once more
    QCOMPARE(look.theme().name, ThemeName::HighContrast);
    look.takeSetting(appearance, u"color-scheme"_s, 2U);
    QCOMPARE(look.theme().name, ThemeName::Light);
    look.takeSetting(appearance, u"color-scheme"_s, 0U); // no wish: the palette counts
    QCOMPARE(look.theme().name, ThemeName::Light);
    QCOMPARE(changed.size(), 4);
    look.takeSetting(appearance, u"accent-color"_s, QVariantList{0.5, 0.5, 0.5});
    look.takeSetting(u"org.gnome.desktop.interface"_s, u"color-scheme"_s, u"prefer-dark"_s);
    look.takeSetting(appearance, u"color-scheme"_s, u"nonsense"_s);
    QCOMPARE(changed.size(), 4);
}

/// The bus calls a slot by its name, when it knows the types of all it takes.
void TestDesktopLook::thePortalsNewsReachesItByTheBus()
{
    DesktopLook look(paletteOf(Qt::white, Qt::black), nullptr, [] { return QPalette(); });
    QVERIFY(QMetaType::fromName("QDBusVariant").isValid());
    const int slot = look.metaObject()->indexOfSlot("portalSettingChanged(QString,QString,QDBusVariant)");
    QVERIFY(slot >= 0);
    const QMetaMethod method = look.metaObject()->method(slot);
    for (int parameter = 0; parameter < method.parameterCount(); ++parameter)
        QVERIFY2(method.parameterMetaType(parameter).isValid(), method.parameterTypes().at(parameter));
    QVERIFY(method.invoke(&look, Q_ARG(QString, appearance), Q_ARG(QString, u"color-scheme"_s),
                          Q_ARG(QDBusVariant, QDBusVariant(1U))));
    QCOMPARE(look.theme().name, ThemeName::Dark);
}

void TestDesktopLook::qtIsAskedWithoutLosingOurPalette()
{
    const QPalette desktop = QApplication::palette();
    QWidget window;
    DesktopLook look(paletteOf(Qt::black, Qt::white), nullptr);
    look.watch(&window);
    const QPalette own = Common::Theme::of(ThemeName::Dark).palette();
    look.usePalette(own);
    QCOMPARE(look.theme().name, ThemeName::HighContrast);
    QEvent event(QEvent::ThemeChange);
    QApplication::sendEvent(&window, &event);
    const QSignalSpy changed(&look, &DesktopLook::changed);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(look.theme().name, Common::Theme::followDesktop(desktop).name);
    QCOMPARE(QApplication::palette().color(QPalette::Base), own.color(QPalette::Base));
}

namespace {

class PaletteEvents final : public QObject
{
public:
    int seen = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        seen += event->type() == QEvent::ApplicationPaletteChange;
        return false;
    }
};

} // namespace

/// To ask Qt for the desktop's palette changes ours twice, of which Qt tells the windows later.
void TestDesktopLook::askingQtIsNoNewsEither()
{
    QWidget window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    DesktopLook look(QApplication::palette(), nullptr);
    look.watch(&window);
    look.usePalette(Common::Theme::of(ThemeName::Sepia).palette());
    QCoreApplication::processEvents();
    PaletteEvents events;
    window.installEventFilter(&events);
    QEvent news(QEvent::ThemeChange);
    QApplication::sendEvent(&window, &news);
    QTest::qWait(50);
    const int told = events.seen;
    QTest::qWait(50);
    QCOMPARE(events.seen, told);
    QVERIFY2(told <= 2, qPrintable(QString::number(told)));
}

QTEST_MAIN(TestDesktopLook)
#include "tst_desktoplook.moc"
