// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at the pixels of lines and signs: styles differ without colour, dashes go on over line breaks.
#include "common/painting.h"

#include <QImage>
#include <QSet>
#include <QtTest>

using namespace Readout;
using namespace Readout::Common;
using namespace Qt::StringLiterals;

class TestPainting : public QObject
{
    Q_OBJECT

private slots:
    void lineStylesDifferInBlackAndWhite();
    void dashesGoOnOverALineBreak_data();
    void dashesGoOnOverALineBreak();
    void jointLineHasBothStrands();
    void noPartyIsSparseDots();
    void stateSignsDiffer();
    void colourNamesDiffer();
};

namespace {

template <typename Draw>
QImage drawn(Draw draw, QSize size = {120, 16})
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    draw(painter);
    painter.end();
    return image;
}

QByteArray bytesOf(const QImage &image)
{
    return QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes());
}

bool hasColour(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor found = image.pixelColor(x, y);
            if (std::abs(found.red() - colour.red()) + std::abs(found.green() - colour.green()) +
                    std::abs(found.blue() - colour.blue()) <
                24)
                return true;
        }
    }
    return false;
}

} // namespace

void TestPainting::lineStylesDifferInBlackAndWhite()
{
    QSet<QByteArray> seen;
    const Theme theme = Theme::of(ThemeName::Light);
    for (int party = -1; party < 8; ++party) {
        PartyLook look = theme.party(party);
        look.colour = Qt::black;
        seen.insert(bytesOf(drawn([&](QPainter &painter) { drawPartyLine(painter, {2, 8}, {118, 8}, look); })));
    }
    QCOMPARE(seen.size(), 9);
}

void TestPainting::dashesGoOnOverALineBreak_data()
{
    QTest::addColumn<int>("party");
    for (int party = 0; party < 8; ++party)
        QTest::addRow("party %d", party + 1) << party;
}

void TestPainting::dashesGoOnOverALineBreak()
{
    QFETCH(int, party);
    const PartyLook look = Theme::of(ThemeName::Light).party(party);
    const QImage whole = drawn([&](QPainter &painter) { drawPartyLine(painter, {0, 8}, {120, 8}, look); });
    double offset = 0;
    const QImage head = drawn([&](QPainter &painter) { offset = drawPartyLine(painter, {0, 8}, {50, 8}, look); });
    QCOMPARE(offset, 50.0);
    const QImage tail = drawn([&](QPainter &painter) {
        drawPartyLine(painter, {0, 8}, {60, 8}, look, LineWeight::Usual, offset);
    });
    // Away from the cut itself the two pieces are the whole line.
    for (int x = 4; x < 56; ++x) {
        for (int y = 0; y < 16; ++y)
            QCOMPARE(tail.pixelColor(x, y).lightness() / 24, whole.pixelColor(x + 50, y).lightness() / 24);
    }
    for (int x = 0; x < 46; ++x) {
        for (int y = 0; y < 16; ++y)
            QCOMPARE(head.pixel(x, y), whole.pixel(x, y));
    }
}

void TestPainting::jointLineHasBothStrands()
{
    const Theme theme = Theme::of(ThemeName::Light);
    const QImage image = drawn([&](QPainter &painter) { drawPartiesLine(painter, {0, 6}, {120, 6}, theme, {0, 1}); });
    QVERIFY(hasColour(image, theme.party(0).colour));
    QVERIFY(hasColour(image, theme.party(1).colour));
}

void TestPainting::noPartyIsSparseDots()
{
    const Theme theme = Theme::of(ThemeName::Light);
    const auto line = [&](const QList<int> &parties) {
        return bytesOf(drawn([&](QPainter &painter) { drawPartiesLine(painter, {0, 6}, {120, 6}, theme, parties); }));
    };
    QCOMPARE(line({}), line({-1}));
    QVERIFY(line({}) != line({0}));
}

void TestPainting::stateSignsDiffer()
{
    const Theme theme = Theme::of(ThemeName::Light);
    QSet<QByteArray> signs;
    QSet<QString> words;
    const auto add = [&](State state, Check check) {
        signs.insert(bytesOf(drawn(
            [&](QPainter &painter) { drawStateSign(painter, QRectF(0, 0, 16, 16), theme, state, check); }, {16, 16})));
        words.insert(stateWord(state, check));
    };
    add(State::Certain, Check::None);
    add(State::Likely, Check::None);
    add(State::Unknown, Check::None);
    add(State::Likely, Check::Corrected);
    QCOMPARE(signs.size(), 4);
    QCOMPARE(words.size(), 4);
    add(State::Certain, Check::Accepted); // a person's word is one sign, whatever the machine thought
    QCOMPARE(signs.size(), 4);
}

void TestPainting::colourNamesDiffer()
{
    QSet<QString> names;
    for (int colour = 1; colour <= 8; ++colour)
        names.insert(highlightColourName(colour));
    QCOMPARE(names.size(), 8);
    QVERIFY(!names.contains(QString()));
}

QTEST_MAIN(TestPainting)
#include "tst_painting.moc"
