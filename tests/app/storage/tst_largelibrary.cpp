// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Large and odd texts: ten megabytes, twenty thousand highlights, nothing but emoji, right to left.
#include "support/librarybuilder.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Storage;
using namespace Readout::Testing;

class TestLargeLibrary : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void tenMegabytesComeBack();
    void twentyThousandHighlights();
    void oddTextsKeepTheirSpans_data();
    void oddTextsKeepTheirSpans();
    void manyStatements();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

void TestLargeLibrary::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = opened(m_folder->filePath(u"library.sqlite"_s));
    QVERIFY(m_library);
}

void TestLargeLibrary::cleanup()
{
    const auto faults = m_library->check();
    QVERIFY(faults);
    QCOMPARE(faults->join(u'\n'), QString());
    m_library.reset();
}

void TestLargeLibrary::tenMegabytesComeBack()
{
    const QString text = u"One line of a text without any end, “said” nobody. "_s.repeated(210000);
    const auto done = m_library->perform(Acts::AddArticle{anArticle(text), {}, text.toUtf8()});
    QVERIFY(done);
    for (const qsizetype at : {qsizetype(0), text.size() / 2, text.size() - 10}) {
        Highlight marked = makeHighlight(text, {at, at + 10}, 1);
        marked.article = done->article;
        QVERIFY(m_library->perform(Acts::AddHighlight{marked}));
    }
    m_library = opened(m_library->path());
    const auto back = m_library->article(done->article);
    QVERIFY(back);
    QVERIFY(back->text == text);
    QCOMPARE(back->paragraphs.size(), 1);
    QCOMPARE(m_library->highlights(done->article)->size(), 3);
    QCOMPARE(m_library->articleByText(text).value(), done->article);
}

void TestLargeLibrary::twentyThousandHighlights()
{
    const QString text = u"Twelve chars"_s.repeated(20000);
    const auto made = m_library->perform(Acts::AddArticle{anArticle(text), {}, {}});
    QVERIFY(made);
    Acts::Group group;
    for (int at = 0; at < 20000; ++at) {
        const qsizetype end = std::min<qsizetype>(text.size(), at * 12 + 20 - at % 15);
        Highlight marked = makeHighlight(text, {at * 12, end}, at % 8 + 1);
        marked.article = made->article;
        marked.tags = {u"tag%1"_s.arg(at % 50)};
        group.acts.append(Acts::AddHighlight{marked});
    }
    const auto done = m_library->perform(group);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
    const auto highlights = m_library->highlights(made->article);
    QVERIFY(highlights);
    QCOMPARE(highlights->size(), 20000);
    for (qsizetype at = 1; at < highlights->size(); ++at)
        QVERIFY(highlights->at(at - 1).span.begin <= highlights->at(at).span.begin);
    QCOMPARE(m_library->articles()->first().highlights, 20000);
    QCOMPARE(m_library->tags()->first().uses, 400);
    QVERIFY(m_library->perform(done->inverse));
    QCOMPARE(m_library->highlights(made->article)->size(), 0);
}

void TestLargeLibrary::oddTextsKeepTheirSpans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked");
    QTest::newRow("emoji") << u"\U0001F4F0\U0001F600\U0001F468\u200D\U0001F469\u200D\U0001F467 end"_s
                           << u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s;
    QTest::newRow("combining marks") << u"Cafe\u0301 wait\u0323\u0307s"_s << u"e\u0301"_s;
    QTest::newRow("right to left") << u"אמר השר “לא” בירושלים"_s << u"“לא”"_s;
    QTest::newRow("Chinese") << u"外交部发言人说：“不。”\n\n他没有再说。"_s << u"“不。”"_s;
    QTest::newRow("quotation marks for SQL") << u"He said 'x'; DROP TABLE highlight; -- \"y\" :name ?1 %_"_s
                                             << u"'x'; DROP TABLE highlight; -- \"y\" :name ?1 %_"_s;
    QTest::newRow("control characters") << u"a\u0001\u007f\u0085b\tc\rd"_s << u"\u0001\u007f\u0085b\tc\r"_s;
}

void TestLargeLibrary::oddTextsKeepTheirSpans()
{
    QFETCH(QString, text);
    QFETCH(QString, marked);
    Article article = anArticle(text, text);
    const Statement statement = aStatement(text, marked, marked, {marked});
    const auto made = m_library->perform(Acts::AddArticle{article, {statement}, {}});
    QVERIFY(made);
    Highlight highlight = aHighlight(made->article, text, marked);
    highlight.note = text;
    highlight.tags = {u"x"_s + marked.simplified()};
    const auto done = m_library->perform(Acts::AddHighlight{highlight});
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
    m_library = opened(m_library->path());
    const auto back = m_library->article(made->article);
    QVERIFY(back);
    QCOMPARE(back->text, text);
    QCOMPARE(back->details.title, text);
    const auto highlights = m_library->highlights(made->article);
    QVERIFY(highlights);
    QCOMPARE(highlights->first().quote, marked);
    QCOMPARE(highlights->first().span.of(back->text).toString(), marked);
    QCOMPARE(highlights->first().note, text);
    const auto statements = m_library->statements(made->article);
    QVERIFY(statements);
    QCOMPARE(statements->first().parties, QStringList{marked});
    QCOMPARE(statements->first().content.of(back->text).toString(), marked);
}

void TestLargeLibrary::manyStatements()
{
    const QString text = u"“No” said Ito. "_s.repeated(5000);
    QList<Statement> statements;
    for (int at = 0; at < 5000; ++at) {
        Statement said = aStatement(text, u"“No”"_s, u"Ito"_s, {u"party%1"_s.arg(at % 1000), u"JP"_s});
        said.content = {at * 15, at * 15 + 4};
        said.parent = at % 2 ? at - 1 : -1;
        statements.append(said);
    }
    const auto made = m_library->perform(Acts::AddArticle{anArticle(text), statements, {}});
    QVERIFY(made);
    const auto back = m_library->statements(made->article);
    QVERIFY(back);
    QCOMPARE(back->size(), 5000);
    QCOMPARE(told(back->last(), text), told(statements.last(), text));
    QVERIFY(m_library->setMachineStatements(made->article, statements));
    const auto again = m_library->statements(made->article);
    QVERIFY(again);
    QCOMPARE(again->at(77).uuid, back->at(77).uuid);
}

QTEST_GUILESS_MAIN(TestLargeLibrary)
#include "tst_largelibrary.moc"
