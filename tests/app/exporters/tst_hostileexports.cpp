// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Text that wants to be markup, a formula or a broken file stays text in every format.
#include "comparison/compare.h"
#include "exporters/exporter.h"
#include "support/articlebuilder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Exporters;

class TestHostileExports : public QObject
{
    Q_OBJECT

private slots:
    void nothingBecomesMarkupInHtml_data();
    void nothingBecomesMarkupInHtml();
    void htmlIsWellFormedHoweverThingsOverlap();
    void everyWordOfTheTextIsStillThere();
    void manyHighlightsAtOnePlaceStayFour();
    void noScriptNoFetchInHtml();
    void nothingBecomesMarkupInMarkdown_data();
    void nothingBecomesMarkupInMarkdown();
    void noCellIsAFormula_data();
    void noCellIsAFormula();
    void csvComesBackAsItWas();
    void jsonSurvivesBrokenText();
    void spansOutsideTheTextDoNoHarm();
    void emptyArticlesDoNoHarm();
    void costIsLinear();
};

namespace {

void addHostileRows()
{
    QTest::addColumn<QString>("hostile");
    QTest::newRow("script") << u"<script>alert(1)</script>"_s;
    QTest::newRow("attribute") << u"\" onmouseover=\"alert(1)"_s;
    QTest::newRow("apostrophe") << u"' style='position:fixed"_s;
    QTest::newRow("end of style") << u"</style></title><img src=x onerror=alert(1)>"_s;
    QTest::newRow("entity") << u"&lt;b&gt; &#60;script&#62;"_s;
    QTest::newRow("link") << u"[click](javascript:alert(1))"_s;
    QTest::newRow("picture") << u"![x](http://tracker.example/p.png)"_s;
    QTest::newRow("heading") << u"# not a heading"_s;
    QTest::newRow("list") << u"- not a list"_s;
    QTest::newRow("numbered") << u"1. not a list"_s;
    QTest::newRow("table") << u"a | b | c"_s;
    QTest::newRow("fence") << u"```html"_s;
    QTest::newRow("comment") << u"<!-- hidden"_s;
    QTest::newRow("autolink") << u"<javascript:alert(1)>"_s;
    QTest::newRow("rule") << u"---"_s;
    QTest::newRow("backslash") << u"\\<b>"_s;
}

ExportedArticle hostileArticle(const QString &hostile)
{
    ExportedArticle made;
    const QString text = hostile + u"\n\nShe said "_s + hostile + u" and left."_s;
    made.article = Testing::articleFrom(text, true);
    made.article.details = {hostile, hostile, hostile, hostile, hostile, hostile, hostile};
    made.statements = {Testing::statementOn(text, hostile, QuotationKind::Direct, u"She"_s, u"said"_s,
                                            {{hostile, {hostile, hostile + u"2"_s}}}, State::Likely)};
    made.statements[0].sourceActor = Actor{hostile, {}};
    made.highlights = {Testing::highlightOn(text, hostile, 2, {hostile}, hostile + u'\n' + hostile)};
    return made;
}

QList<QByteArray> everythingOf(const QString &format, const ExportedArticle &exported)
{
    ExportOptions options;
    options.statements = true;
    options.heading = exported.article.details.title;
    options.colourNames = {{}, exported.article.details.title};
    const QList<AnnotatedArticle> articles{{exported.article, exported.statements}};
    const Comparison comparison =
        compare(articles, {Side{SideId{}, options.heading, exported.statements[0].parties, false}});
    return {exporterFor(format)->write({exported}, options), exporterFor(format)->write(comparison, articles)};
}

/// The page as XML, with HTML's void elements closed; @return its text, or what is wrong with it.
QString textOf(const QByteArray &html)
{
    QString page = QString::fromUtf8(html);
    page.remove(u"<!DOCTYPE html>"_s);
    page.replace(QRegularExpression(u"<meta ([^>]*)>"_s), u"<meta \\1/>"_s);
    QXmlStreamReader xml(page);
    QString text;
    static const QStringList known{u"html"_s,  u"head"_s, u"meta"_s,    u"title"_s, u"style"_s, u"body"_s,
                                   u"h1"_s,    u"h2"_s,   u"h3"_s,      u"h4"_s,    u"p"_s,     u"a"_s,
                                   u"span"_s,  u"mark"_s, u"article"_s, u"ol"_s,    u"li"_s,    u"blockquote"_s,
                                   u"table"_s, u"tr"_s,   u"td"_s,      u"th"_s,    u"div"_s};
    static const QStringList knownAttributes{
        u"charset"_s, u"http-equiv"_s, u"content"_s, u"name"_s,  u"class"_s, u"dir"_s,  u"lang"_s,       u"href"_s,
        u"rel"_s,     u"id"_s,         u"title"_s,   u"style"_s, u"value"_s, u"role"_s, u"aria-label"_s, u"colspan"_s};
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            if (!known.contains(xml.name().toString()))
                return u"unknown element "_s + xml.name().toString();
            for (const QXmlStreamAttribute &attribute : xml.attributes()) {
                if (!knownAttributes.contains(attribute.name().toString()))
                    return u"unknown attribute "_s + attribute.name().toString();
                if (attribute.name() == u"href"_s && !attribute.value().startsWith(u'#') &&
                    !attribute.value().startsWith(u"http"_s))
                    return u"unsafe address "_s + attribute.value().toString();
            }
        }
        if (xml.isCharacters())
            text += xml.text();
    }
    return xml.hasError() ? u"not well formed: "_s + xml.errorString() : text;
}

/// What a spreadsheet reads: rows of cells.
QList<QStringList> cellsOf(const QByteArray &csv)
{
    QList<QStringList> rows{{QString()}};
    const QString text = QString::fromUtf8(csv.sliced(3));
    bool inMarks = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar character = text[at];
        if (inMarks && character == u'"' && at + 1 < text.size() && text[at + 1] == u'"')
            rows.last().last() += text[++at];
        else if (character == u'"')
            inMarks = !inMarks;
        else if (!inMarks && character == u',')
            rows.last().append(QString());
        else if (!inMarks && character == u'\r')
            continue;
        else if (!inMarks && character == u'\n')
            rows.append({QString()});
        else
            rows.last().last() += character;
    }
    rows.removeLast();
    return rows;
}

} // namespace

void TestHostileExports::nothingBecomesMarkupInHtml_data()
{
    addHostileRows();
}

void TestHostileExports::nothingBecomesMarkupInHtml()
{
    QFETCH(QString, hostile);
    for (const QByteArray &html : everythingOf(u"html"_s, hostileArticle(hostile)))
        QVERIFY2(textOf(html).contains(hostile), qPrintable(textOf(html)));
}

void TestHostileExports::htmlIsWellFormedHoweverThingsOverlap()
{
    const QString text = u"one two three four\n\nfive six seven eight"_s;
    ExportedArticle exported;
    exported.article = Testing::articleFrom(text, false);
    for (qsizetype begin = 0; begin < text.size(); begin += 3) {
        for (qsizetype end = begin + 2; end < text.size(); end += 5) {
            exported.highlights.append(makeHighlight(text, {begin, end}, int(begin % 8) + 1));
            Statement statement;
            statement.content = {begin, end};
            statement.parties = {u"P%1"_s.arg(begin), u"P%1"_s.arg(end)};
            exported.statements.append(statement);
        }
    }
    const QString shown = textOf(exporterFor(u"html")->write({exported}, {}));
    QVERIFY2(!shown.startsWith(u"unknown"_s) && !shown.startsWith(u"not well formed"_s), qPrintable(shown));
}

void TestHostileExports::everyWordOfTheTextIsStillThere()
{
    const QString text = u"one two three four\n\nfive six\n\nseven"_s;
    ExportedArticle exported;
    exported.article = Testing::articleFrom(text, false);
    exported.highlights = {makeHighlight(text, {4, 26}, 1), makeHighlight(text, {0, 3}, 2),
                           makeHighlight(text, {4, 7}, 3)};
    QString body = textOf(exporterFor(u"html")->write({exported}, {})).section(u"¶1"_s, 1).section(u"Notes"_s, 0, 0);
    body.remove(QRegularExpression(u"[0-9¶\\s]"_s));
    QCOMPARE(body, u"onetwothreefourfivesixseven"_s);
}

void TestHostileExports::manyHighlightsAtOnePlaceStayFour()
{
    const QString text = u"crowded"_s;
    ExportedArticle exported;
    exported.article = Testing::articleFrom(text, false);
    for (int at = 0; at < 9; ++at)
        exported.highlights.append(makeHighlight(text, {0, text.size()}, at % 7 + 1));
    const QByteArray html = exporterFor(u"html")->write({exported}, {});
    QVERIFY(html.contains("linear-gradient(var(--m1) 0% 25%,var(--m2) 25% 50%,var(--m3) 50% 75%,var(--m8) 75% 100%)"));
    QCOMPARE(html.count("<li id=\"n"), 9);
}

void TestHostileExports::noScriptNoFetchInHtml()
{
    ExportedArticle exported = hostileArticle(u"https://example.org/x"_s);
    for (const QByteArray &html : everythingOf(u"html"_s, exported)) {
        QVERIFY(html.contains("default-src 'none'"));
        for (const char *fetching : {"<script", "src=", "url(", "@import", "<link", "<iframe"})
            QVERIFY2(!html.contains(fetching), fetching);
    }
    exported.article.details.address = u"javascript:alert(1)"_s;
    QVERIFY(!everythingOf(u"html"_s, exported).first().contains("href=\"javascript"));
}

void TestHostileExports::nothingBecomesMarkupInMarkdown_data()
{
    addHostileRows();
}

void TestHostileExports::nothingBecomesMarkupInMarkdown()
{
    QFETCH(QString, hostile);
    // Whatever is left after the escaped signs are taken away must hold no sign that means something but our own.
    static const QRegularExpression escaped(u"\\\\[\\\\`*_{}\\[\\]<>#|~&$^+\\-=:.)]"_s);
    const QList<QByteArray> written = everythingOf(u"md"_s, hostileArticle(hostile));
    for (qsizetype at = 0; at < written.size(); ++at) {
        for (QString line : QString::fromUtf8(written[at]).split(u'\n')) {
            line.replace(escaped, u"x"_s);
            const QString rest = line.remove(QRegularExpression(u"^(#{1,3} |> |\\| --- \\|$)"_s));
            QVERIFY2(!rest.contains(QRegularExpression(u"[<>`\\[\\]&#\\\\]"_s)), qPrintable(line));
            QVERIFY2(!rest.contains(QRegularExpression(u"^([-+=]|\\d+[.)])"_s)), qPrintable(line));
            if (at == 0) // an export has no tables
                QVERIFY2(!rest.contains(u'|'), qPrintable(line));
        }
    }
}

void TestHostileExports::noCellIsAFormula_data()
{
    QTest::addColumn<QString>("hostile");
    QTest::newRow("equals") << u"=HYPERLINK(\"http://x.example\",\"y\")"_s;
    QTest::newRow("plus") << u"+1+1"_s;
    QTest::newRow("minus") << u"-2+3+cmd|' /C calc'!A0"_s;
    QTest::newRow("at") << u"@SUM(1,2)"_s;
    QTest::newRow("tab") << u"\t=1+1"_s;
    QTest::newRow("carriage return") << u"\r=1+1"_s;
    QTest::newRow("full width") << u"\uFF1D1+1"_s;
    QTest::newRow("NUL before it") << QString(QChar(u'\0')) + u"=1+1"_s;
    QTest::newRow("in marks, new cell") << u"\",=1+1,\""_s;
    QTest::newRow("new row") << u"x\r\n=1+1"_s;
}

void TestHostileExports::noCellIsAFormula()
{
    QFETCH(QString, hostile);
    for (const QByteArray &csv : everythingOf(u"csv"_s, hostileArticle(hostile))) {
        const QList<QStringList> rows = cellsOf(csv);
        for (const QStringList &row : rows) {
            QCOMPARE(row.size(), rows.first().size());
            for (const QString &cell : row)
                QVERIFY2(cell.isEmpty() || !u"=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20"_s.contains(cell.front()),
                         qPrintable(cell));
        }
    }
}

void TestHostileExports::csvComesBackAsItWas()
{
    ExportedArticle exported = hostileArticle(u"a, \"b\"; c"_s);
    exported.highlights[0].note = u"first line\nsecond, line\n\n“third”"_s;
    const QList<QStringList> rows = cellsOf(exporterFor(u"csv")->write({exported}, {}));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].join(u','),
             u"article,outlet,date,address,paragraph,quotation,kind,act,speaker,actors,parties,source,"
             "verb,state,check,colour,tags,note,created"_s);
    QCOMPARE(rows[1][0], u"a, \"b\"; c"_s);
    QCOMPARE(rows[1][5], u"a, \"b\"; c"_s);
    QCOMPARE(rows[1][17], exported.highlights[0].note);
    QCOMPARE(rows[1][18], u"2026-11-23T20:41:00Z"_s);
}

void TestHostileExports::jsonSurvivesBrokenText()
{
    const QString broken = u"a"_s + QChar(0xD800) + u"b\"\\\u0001\u2028"_s + QChar(u'\0');
    ExportedArticle exported = hostileArticle(broken);
    exported.statements[0].check = Check::Accepted;
    for (const QByteArray &json : everythingOf(u"json"_s, exported) + everythingOf(u"gold"_s, exported)) {
        QJsonParseError error;
        QVERIFY(QJsonDocument::fromJson(json, &error).isObject());
        QCOMPARE(error.errorString(), QJsonParseError().errorString());
    }
}

void TestHostileExports::spansOutsideTheTextDoNoHarm()
{
    ExportedArticle exported = hostileArticle(u"calm"_s);
    exported.highlights[0].span = {-5, 4000};
    exported.highlights.append(exported.highlights[0]);
    exported.highlights[1].span = {9000, 8000};
    exported.statements[0].check = Check::Accepted;
    exported.statements[0].content = {-5, 4000};
    for (const auto &exporter : exporters())
        QVERIFY(exporter->write({exported}, {}).count("calm") >= 2); // listed, not dropped
}

void TestHostileExports::emptyArticlesDoNoHarm()
{
    for (const auto &exporter : exporters()) {
        const bool isEmpty = exporter->isOfCheckedStatements(); // nobody has checked any
        QCOMPARE(exporter->write(QList<ExportedArticle>(), ExportOptions()).isEmpty(), isEmpty);
        QCOMPARE(exporter->write({ExportedArticle()}, {}).isEmpty(), isEmpty);
        QCOMPARE(exporter->write(compare({}, {}), {}).isEmpty(), isEmpty);
    }
}

void TestHostileExports::costIsLinear()
{
    // 1 MB of text in one paragraph under 5,000 highlights: a quadratic writer would need minutes.
    const QString text = u"word "_s.repeated(200000).trimmed();
    ExportedArticle exported;
    exported.article = Testing::articleFrom(text, false);
    for (int at = 0; at < 5000; ++at)
        exported.highlights.append(makeHighlight(text, {at * 190, at * 190 + 300}, at % 8 + 1));
    for (int at = 0; at < 5000; ++at) { // half of them checked
        Statement said;
        said.content = {at * 190, at * 190 + 100};
        said.check = at % 2 == 0 ? Check::Accepted : Check::None;
        exported.statements.append(said);
    }
    for (const auto &exporter : exporters()) {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!exporter->write({exported}, {}).isEmpty());
        QVERIFY2(timer.elapsed() < 10000, qPrintable(exporter->format()));
    }
}

QTEST_GUILESS_MAIN(TestHostileExports)
#include "tst_hostileexports.moc"
