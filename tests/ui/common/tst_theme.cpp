// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the contrasts of every theme, and that the desktop's colours choose the right one.
#include "common/theme.h"

#include <QSet>
#include <QtTest>

using namespace Readout::Common;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Readout::Common::ThemeName)

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void contrastIsThatOfWcag();
    void textKeepsItsContrast_data();
    void textKeepsItsContrast();
    void linesAndEdgesKeepTheirContrast_data();
    void linesAndEdgesKeepTheirContrast();
    void everyPartyHasALineOfItsOwn_data();
    void everyPartyHasALineOfItsOwn();
    void desktopChoosesTheTheme_data();
    void desktopChoosesTheTheme();
    void desktopWishCountsForMoreThanItsPalette();
    void desktopAccentIsTakenWhereItCanBeSeen();
    void paletteCarriesTheTokens();
};

namespace {

void addThemes()
{
    QTest::addColumn<ThemeName>("name");
    QTest::newRow("light") << ThemeName::Light;
    QTest::newRow("sepia") << ThemeName::Sepia;
    QTest::newRow("dark") << ThemeName::Dark;
    QTest::newRow("high contrast") << ThemeName::HighContrast;
}

/// @p share of @p colour laid over @p ground.
QColor over(const QColor &colour, double share, const QColor &ground)
{
    const auto part = [share](double upper, double lower) { return float(share * upper + (1 - share) * lower); };
    return QColor::fromRgbF(part(colour.redF(), ground.redF()), part(colour.greenF(), ground.greenF()),
                            part(colour.blueF(), ground.blueF()));
}

void atLeast(double wanted, const QColor &one, const QColor &other, const QString &what)
{
    // The tables are given to one decimal: 2.96 is the 3.0 printed there.
    const double found = contrast(one, other);
    QVERIFY2(found >= wanted - 0.05,
             qPrintable(u"%1: %2 on %3 is %4"_s.arg(what, one.name(), other.name()).arg(found, 0, 'f', 2)));
}

} // namespace

void TestTheme::contrastIsThatOfWcag()
{
    QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
    QCOMPARE(QString::number(contrast(QColor(0x76, 0x76, 0x76), Qt::white), 'f', 2), u"4.54"_s);
}

void TestTheme::textKeepsItsContrast_data()
{
    addThemes();
}

void TestTheme::textKeepsItsContrast()
{
    QFETCH(ThemeName, name);
    const Theme theme = Theme::of(name);
    for (const QColor &surface :
         {theme.side, theme.pane, theme.paper, theme.raised, theme.sel, theme.selIdle, theme.hover, theme.textSelection,
          theme.infoBackground, theme.warnBackground, theme.errBackground})
        atLeast(4.5, theme.text, surface, u"text"_s);
    for (const QColor &surface : {theme.side, theme.pane, theme.paper, theme.raised, theme.sel, theme.selIdle,
                                  theme.hover, theme.infoBackground})
        atLeast(4.5, theme.text2, surface, u"second text"_s);
    atLeast(4.5, theme.text3, theme.paper, u"third text"_s);
    for (const QColor &surface : {theme.side, theme.pane, theme.raised}) // there only what is disabled
        atLeast(3.0, theme.text3, surface, u"disabled text"_s);
    for (const QColor &surface : {theme.infoBackground, theme.warnBackground, theme.errBackground})
        atLeast(4.5, theme.accent, surface, u"words of a button in a bar"_s);
    for (const QColor &surface : {theme.paper, theme.pane})
        atLeast(4.5, theme.steppedBack(), surface, u"words that step back"_s);
    for (const PartyLook &party : theme.parties) { // speaker and source of the current statement, the chosen cells
        for (const double tint : {0.15, 0.16})
            atLeast(4.5, theme.text, over(party.colour, tint, theme.paper), u"text on a party's tint"_s);
    }
    for (const QColor &ink : {theme.ok, theme.warn, theme.err}) {
        for (const QColor &surface : {theme.paper, theme.pane, theme.raised, theme.side})
            atLeast(4.5, ink, surface, u"ok, warn, err as text"_s);
    }
    for (const QColor &surface : {theme.paper, theme.pane, theme.raised})
        atLeast(4.5, theme.accent, surface, u"accent as text (links)"_s);
    atLeast(4.5, theme.onAccent, theme.accent, u"text on accent"_s);
    for (const HighlightLook &look : theme.highlights)
        atLeast(4.5, theme.text, look.fill, u"text on a highlight"_s);
    atLeast(4.5, theme.ok, theme.paper, u"ok"_s);
    atLeast(4.5, theme.warn, theme.warnBackground, u"warning"_s);
    atLeast(4.5, theme.err, theme.errBackground, u"error"_s);
}

void TestTheme::linesAndEdgesKeepTheirContrast_data()
{
    addThemes();
}

void TestTheme::linesAndEdgesKeepTheirContrast()
{
    QFETCH(ThemeName, name);
    const Theme theme = Theme::of(name);
    QList<PartyLook> lines(theme.parties.begin(), theme.parties.end());
    lines.append(theme.party(-1));
    for (const PartyLook &line : lines) {
        for (const QColor &surface :
             {theme.paper, theme.pane, theme.raised, theme.sel, theme.selIdle, theme.hover}) // text, cards, rows
            atLeast(3.0, line.colour, surface, u"party line"_s);
        for (const HighlightLook &look : theme.highlights)
            atLeast(3.0, line.colour, look.fill, u"party line on a highlight"_s);
    }
    for (const HighlightLook &look : theme.highlights) {
        for (const QColor &surface :
             {theme.paper, theme.pane, theme.raised, theme.sel, theme.selIdle, theme.hover}) // bands, rows, swatches
            atLeast(3.0, look.edge, surface, u"edge"_s);
        atLeast(3.0, look.edge, look.fill, u"edge on its fill"_s);
        atLeast(3.0, theme.accent, look.fill, u"ring on a highlight"_s);
    }
    for (const QColor &surface : {theme.paper, theme.raised, theme.pane}) {
        atLeast(3.0, theme.ctl, surface, u"control"_s);
        atLeast(3.0, theme.accent, surface, u"accent"_s);
    }
    for (const QColor &surface : {theme.side, theme.sel, theme.selIdle, theme.hover, theme.textSelection})
        atLeast(3.0, theme.accent, surface, u"ring, bar or sign of unread"_s);
    for (const QColor &surface : {theme.paper, theme.pane, theme.raised, theme.sel, theme.selIdle, theme.hover}) {
        atLeast(3.0, theme.text2, surface, u"state sign or icon"_s);
        atLeast(3.0, theme.ok, surface, u"sign of what a person checked"_s);
    }
    for (const QColor &surface : {theme.paper, theme.pane, theme.side})
        atLeast(3.0, theme.text3, surface, u"handle of a scroll bar"_s);
}

void TestTheme::everyPartyHasALineOfItsOwn_data()
{
    addThemes();
}

void TestTheme::everyPartyHasALineOfItsOwn()
{
    QFETCH(ThemeName, name);
    const Theme theme = Theme::of(name);
    QSet<int> lines;
    QSet<int> edges;
    for (size_t at = 0; at < 8; ++at) {
        lines.insert(int(theme.parties[at].style));
        edges.insert(int(theme.highlights[at].style));
    }
    QCOMPARE(lines.size(), 8);
    QCOMPARE(edges.size(), 8);
    QVERIFY(!lines.contains(int(theme.party(-1).style)));
    QCOMPARE(theme.party(8).colour, theme.parties[7].colour);
    QCOMPARE(theme.party(400).style, theme.parties[7].style);
}

void TestTheme::desktopChoosesTheTheme_data()
{
    QTest::addColumn<QColor>("base");
    QTest::addColumn<QColor>("text");
    QTest::addColumn<ThemeName>("name");
    QTest::newRow("white paper") << QColor(Qt::white) << QColor(Qt::black) << ThemeName::Light;
    QTest::newRow("cream paper") << QColor(0xf5, 0xee, 0xdc) << QColor(0x33, 0x22, 0x11) << ThemeName::Light;
    QTest::newRow("dark grey") << QColor(0x2a, 0x2a, 0x2e) << QColor(0xe0, 0xe0, 0xe0) << ThemeName::Dark;
    QTest::newRow("black, soft text") << QColor(Qt::black) << QColor(0x90, 0x90, 0x90) << ThemeName::Dark;
    QTest::newRow("black, white text") << QColor(Qt::black) << QColor(Qt::white) << ThemeName::HighContrast;
}

void TestTheme::desktopChoosesTheTheme()
{
    QFETCH(QColor, base);
    QFETCH(QColor, text);
    QFETCH(ThemeName, name);
    QPalette desktop;
    desktop.setColor(QPalette::Base, base);
    desktop.setColor(QPalette::Text, text);
    QCOMPARE(Theme::followDesktop(desktop).name, name);
}

void TestTheme::desktopWishCountsForMoreThanItsPalette()
{
    QPalette light;
    light.setColor(QPalette::Base, Qt::white);
    light.setColor(QPalette::Text, Qt::black);
    QPalette dark;
    dark.setColor(QPalette::Base, QColor(0x2a, 0x2a, 0x2e));
    dark.setColor(QPalette::Text, QColor(0xe0, 0xe0, 0xe0));
    QCOMPARE(Theme::followDesktop(light, DesktopScheme::Dark).name, ThemeName::Dark);
    QCOMPARE(Theme::followDesktop(dark, DesktopScheme::Light).name, ThemeName::Light);
    QCOMPARE(Theme::followDesktop(dark, DesktopScheme::NoWish).name, ThemeName::Dark);
    QCOMPARE(Theme::followDesktop(light, DesktopScheme::Dark, true).name, ThemeName::HighContrast);
    QCOMPARE(Theme::followDesktop(light, DesktopScheme::Light, true).name, ThemeName::Light);
}

void TestTheme::desktopAccentIsTakenWhereItCanBeSeen()
{
    QPalette desktop;
    desktop.setColor(QPalette::Base, Qt::white);
    desktop.setColor(QPalette::Text, Qt::black);
    desktop.setColor(QPalette::Highlight, QColor(0x80, 0x20, 0x20));
    QCOMPARE(Theme::followDesktop(desktop).accent, QColor(0x80, 0x20, 0x20));
    QCOMPARE(Theme::followDesktop(desktop).onAccent, QColor(Qt::white));
    desktop.setColor(QPalette::Highlight, QColor(0xff, 0xf0, 0x60));
    QCOMPARE(Theme::followDesktop(desktop).accent, Theme::of(ThemeName::Light).accent);
    // One that is seen but could not be read as words is made darker, or lighter: links are words.
    const QColor middling(0x30, 0x8c, 0xc6);
    desktop.setColor(QPalette::Highlight, middling);
    for (const DesktopScheme scheme : {DesktopScheme::Light, DesktopScheme::Dark}) {
        const Theme theme = Theme::followDesktop(desktop, scheme);
        QVERIFY(std::abs(theme.accent.hslHue() - middling.hslHue()) <= 2);
        for (const QColor &surface : {theme.paper, theme.pane, theme.side, theme.raised, theme.infoBackground})
            QVERIFY(contrast(theme.accent, surface) >= 4.5);
        QVERIFY(contrast(theme.onAccent, theme.accent) >= 4.5);
    }
}

void TestTheme::paletteCarriesTheTokens()
{
    const Theme theme = Theme::of(ThemeName::Dark);
    const QPalette palette = theme.palette();
    QCOMPARE(palette.color(QPalette::Active, QPalette::Window), theme.pane);
    QCOMPARE(palette.color(QPalette::Active, QPalette::Base), theme.paper);
    QCOMPARE(palette.color(QPalette::Active, QPalette::Highlight), theme.sel);
    QCOMPARE(palette.color(QPalette::Inactive, QPalette::Highlight), theme.selIdle);
    QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), theme.text3);
    QCOMPARE(palette.color(QPalette::Active, QPalette::PlaceholderText), theme.text3);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
