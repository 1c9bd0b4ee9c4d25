// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files in many encodings open with their words intact; what is no text is refused.
#include "importers/decoding.h"
#include "importers/encodinglabels.h"
#include "importers/importer.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Importers;

class TestDecoding : public QObject
{
    Q_OBJECT

private slots:
    void filesOpenWithTheirWords_data();
    void filesOpenWithTheirWords();
    void labelsMeanWhatBrowsersTakeThemFor();
    void aPagesClaimCountsOnlyWhenItIsNotUtf8();
    void aDamagedByteDoesNotMakeUtf8Legacy();
    void nulBytesDoNotHideText();
    void binaryIsNoText_data();
    void binaryIsNoText();
};

void TestDecoding::filesOpenWithTheirWords_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *encoding, const QString &words) {
        QTest::newRow(name) << QString::fromLatin1(name) + u".txt"_s << QString::fromLatin1(encoding) << words;
    };
    const QString english = u"“The boats will run as usual — and fares stay as they are,” spokeswoman Joan Ferris"_s;
    row("utf-8", "UTF-8", english);
    row("utf-8-bom", "UTF-8", english);
    row("utf-16le-bom", "UTF-16LE", english);
    row("utf-16be-bom", "UTF-16BE", english);
    row("utf-16le", "UTF-16LE", english);
    row("utf-16be-chinese", "UTF-16BE", u"发言人林晓说：“船只会照常开行，票价不变。”"_s);
    row("utf-32le-bom", "UTF-32LE", english);
    row("windows-1252-english", "windows-1252", english);
    row("windows-1252", "windows-1252", u"„Die Fähren fahren wie gewohnt, die Preise ändern sich nicht“, sagte"_s);
    row("gb18030", "GB18030", u"船只会照常开行，票价㐂不变。"_s);
    row("big5", "Big5-HKSCS", u"「船隻會照常開行，票價不變。」"_s);
    row("shift_jis", "windows-31j", u"「船は通常どおり運航し、料金は変わらない」"_s);
    row("euc-jp", "EUC-JP", u"「船は通常どおり運航し、料金は変わらない」"_s);
    row("iso-2022-jp", "ISO-2022-JP", u"「船は通常どおり運航し、料金は変わらない」"_s);
    row("euc-kr", "windows-949", u"“배는 평소처럼 운항하고 요금은 바뀌지 않는다”"_s);
    row("windows-1251", "windows-1251", u"«Суда будут ходить как обычно, цены не изменятся»"_s);
    row("koi8-r", "KOI8-R", u"\"Суда будут ходить как обычно, цены не изменятся\""_s);
}

void TestDecoding::filesOpenWithTheirWords()
{
    QFETCH(QString, file);
    QFETCH(QString, encoding);
    QFETCH(QString, words);
    QFile source(QStringLiteral(READOUT_TEST_DATA "/importers/") + file);
    QVERIFY(source.open(QIODevice::ReadOnly));
    const std::optional<DecodedText> decoded = decodeText(source.readAll());
    QVERIFY(decoded);
    QVERIFY2(decoded->text.contains(words), qPrintable(decoded->text));
    QCOMPARE(QString::fromLatin1(decoded->encoding), encoding);
    const Result<FileArticle> opened = readFile(source.fileName());
    QVERIFY(opened.has_value());
    QVERIFY(opened->article.text.contains(words));
    QVERIFY(!opened->article.text.contains(QChar(QChar::ByteOrderMark)));
}

void TestDecoding::labelsMeanWhatBrowsersTakeThemFor()
{
    QCOMPARE(encodingForLabel("gb2312"), "GB18030");
    QCOMPARE(encodingForLabel(" ISO-8859-1 "), "windows-1252");
    QCOMPARE(encodingForLabel("us-ascii"), "windows-1252");
    QCOMPARE(encodingForLabel("iso-8859-9"), "windows-1254");
    QCOMPARE(encodingForLabel("x-unheard-of"), "x-unheard-of");
}

void TestDecoding::aPagesClaimCountsOnlyWhenItIsNotUtf8()
{
    const std::optional<DecodedText> lied = decodeText(u"Fähren nach Süden"_s.toUtf8(), "iso-8859-1");
    QVERIFY(lied);
    QCOMPARE(lied->text, u"Fähren nach Süden"_s);
    const std::optional<DecodedText> honest = decodeText("Lod\xEC plov\xFA na jih", "windows-1250");
    QVERIFY(honest);
    QCOMPARE(honest->text, u"Lodě plovú na jih"_s);
}

void TestDecoding::aDamagedByteDoesNotMakeUtf8Legacy()
{
    QByteArray bytes =
        u"Das Amt wartet. Die Fähre „Möwe“ fährt über den Sund, während die „Düne“ in Höhe der Brücke wartet"_s
            .toUtf8();
    bytes.insert(20, '\xFF');
    const std::optional<DecodedText> decoded = decodeText(bytes);
    QVERIFY(decoded);
    QCOMPARE(decoded->encoding, "UTF-8");
    QVERIFY(decoded->text.contains(u"während die „Düne“"_s));
    QVERIFY(decoded->text.contains(QChar(QChar::ReplacementCharacter)));
}

void TestDecoding::nulBytesDoNotHideText()
{
    QByteArray bytes("The boats wait in the harbour until the wind drops.");
    bytes.insert(9, QByteArray(3, '\0'));
    bytes.append(QByteArray(400, '\0'));
    const std::optional<DecodedText> decoded = decodeText(bytes);
    QVERIFY(decoded);
    QCOMPARE(decoded->encoding, "UTF-8");

    QByteArray sprinkled("Three short notes about the ferry, and a fourth one about its captain, he said.");
    for (const int at : {10, 25, 40, 61})
        sprinkled.insert(at, '\0');
    const std::optional<DecodedText> plain = decodeText(sprinkled);
    QVERIFY(plain);
    QVERIFY(plain->text.contains(u"captain"_s));
}

void TestDecoding::binaryIsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray noise;
    quint32 seed = 12345;
    for (int at = 0; at < 50'000; ++at) {
        seed = seed * 1664525u + 1013904223u;
        noise.append(char(seed >> 24));
    }
    QTest::newRow("noise") << noise;
    QTest::newRow("noise, odd size") << noise.left(49'999);
    QTest::newRow("small integers") << QByteArray::fromHex("01000200030004000500060007000800").repeated(40);
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n").append(noise);
    QTest::newRow("archive") << QByteArray("PK\x03\x04\x14").append(noise);
    QTest::newRow("PDF in seven bits") << QByteArray("%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj");
}

void TestDecoding::binaryIsNoText()
{
    QFETCH(QByteArray, bytes);
    const Result<Article> article = read(Input{bytes, u"thing.bin"_s, {}});
    QVERIFY(!article);
    QCOMPARE(article.error().code, ErrorCode::Unsupported);
    QVERIFY(article.error().message.contains(u"“thing.bin”"_s));
}

QTEST_GUILESS_MAIN(TestDecoding)
#include "tst_decoding.moc"
