// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Positions cross the border between UTF-16 and code points and come back.
#include "base/textspan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

class TestTextSpan : public QObject
{
    Q_OBJECT

private slots:
    void everyCodePointComesBack_data();
    void everyCodePointComesBack();
    void loneSurrogatesCountOne();
};

void TestTextSpan::everyCodePointComesBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("ascii") << u"plain"_s;
    QTest::newRow("emoji at both ends") << u"\U0001F4F0 news \U0001F4F0"_s;
    QTest::newRow("emoji in a row") << u"\U0001F4F0\U0001F4F0\U0001F4F0"_s;
    QTest::newRow("rare ideographs") << u"\U00020BB7野家“\U00029E3D”"_s;
}

void TestTextSpan::everyCodePointComesBack()
{
    QFETCH(QString, text);
    const CodePointMap map(text);
    qsizetype utf16 = 0;
    const QList<uint> codePoints = text.toUcs4();
    for (qsizetype at = 0; at <= codePoints.size(); ++at) {
        QCOMPARE(map.toUtf16(at), utf16);
        QCOMPARE(map.toCodePoints(utf16), at);
        if (at < codePoints.size())
            utf16 += QChar::requiresSurrogates(codePoints[at]) ? 2 : 1;
    }
}

void TestTextSpan::loneSurrogatesCountOne()
{
    const QString torn = QString(QChar(0xD83D)) + u'x';
    QCOMPARE(CodePointMap(torn).toCodePoints(2), 2);
}

QTEST_GUILESS_MAIN(TestTextSpan)
#include "tst_textspan.moc"
