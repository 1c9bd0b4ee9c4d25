// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An article's highlights as a table that keeps its rows, and the edits that make this possible.
#include "models/highlightsmodel.h"
#include "models/rowedits.h"
#include "support/harbourtalks.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using Models::ArticleModel;
using Models::HighlightsModel;
using Models::RowRun;

class TestHighlightsModel : public QObject
{
    Q_OBJECT

private slots:
    void editsKeepAsManyRowsAsPossible_data();
    void editsKeepAsManyRowsAsPossible();
    void showsHighlightsInTextOrder();
    void aNewHighlightIsInsertedWhereItStands();
    void aChangedNoteTouchesItsRowOnly();
    void aMovedHighlightKeepsTheOthers();
    void anotherArticleResets();
    void survivesItsModel();
};

namespace {
struct Opened
{
    Opened()
    {
        const AnnotatedArticle talks = Samples::harbourTalks();
        article.setArticle(talks.article, talks.statements, Samples::harbourHighlights(talks.article));
        model.setModel(&article);
    }
    ArticleModel article;
    HighlightsModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

QString printed(const QList<RowRun> &runs)
{
    QStringList texts;
    for (const RowRun &run : runs)
        texts.append(u"%1+%2"_s.arg(run.first).arg(run.count));
    return texts.join(u' ');
}
} // namespace

void TestHighlightsModel::editsKeepAsManyRowsAsPossible_data()
{
    QTest::addColumn<QList<int>>("oldRowOf");
    QTest::addColumn<int>("oldCount");
    QTest::addColumn<QString>("removed");
    QTest::addColumn<QString>("inserted");
    QTest::newRow("nothing") << QList<int>{} << 0 << QString() << QString();
    QTest::newRow("same") << QList<int>{0, 1, 2} << 3 << QString() << QString();
    QTest::newRow("all new") << QList<int>{-1, -1} << 0 << QString() << u"0+2"_s;
    QTest::newRow("all gone") << QList<int>{} << 3 << u"0+3"_s << QString();
    QTest::newRow("one in the middle") << QList<int>{0, -1, 1} << 2 << QString() << u"1+1"_s;
    QTest::newRow("gone at both ends") << QList<int>{1, 2} << 4 << u"0+1 3+1"_s << QString();
    QTest::newRow("last moved to the front") << QList<int>{3, 0, 1, 2} << 4 << u"3+1"_s << u"0+1"_s;
    QTest::newRow("replaced") << QList<int>{0, -1, 2} << 3 << u"1+1"_s << u"1+1"_s;
}

void TestHighlightsModel::editsKeepAsManyRowsAsPossible()
{
    QFETCH(QList<int>, oldRowOf);
    QFETCH(int, oldCount);
    const Models::RowEdits edits = Models::rowEdits(oldRowOf, oldCount);
    QTEST(printed(edits.removed), "removed");
    QTEST(printed(edits.inserted), "inserted");
}

void TestHighlightsModel::showsHighlightsInTextOrder()
{
    Opened opened;
    QStringList lines;
    for (int row = 0; row < opened.model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < opened.model.columnCount(); ++column)
            cells.append(opened.model.index(row, column).data().toString());
        lines.append(cells.join(u'|'));
    }
    QCOMPARE(lines.join(u'\n'), uR"(pilot station||pilots||1
“deep unease” about the new patrol line||wording|Stronger than in January, when it was only “unease”.|2
the new patrol line and said the lights||||2
a sensible first step|||Who asked the guild?|5)"_s);
    QCOMPARE(opened.model.headerData(HighlightsModel::NoteColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
             u"Note"_s);
    QCOMPARE(opened.model.index(1, 0).data(HighlightsModel::ColourRole).toInt(), 1);
}

void TestHighlightsModel::aNewHighlightIsInsertedWhereItStands()
{
    Opened opened;
    const QSignalSpy inserted(&opened.model, &HighlightsModel::rowsInserted);
    const QSignalSpy reset(&opened.model, &HighlightsModel::modelReset);
    QList<Highlight> highlights = opened.article.highlights();
    Highlight made =
        makeHighlight(opened.article.article().text, Samples::find(opened.article.article(), u"household"_s), 2);
    made.uuid = QUuid::createUuid();
    made.attribution = attributionAt(opened.article.article().text, opened.article.statements(), made.span);
    highlights.append(made);
    opened.article.setHighlights(highlights);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted[0][1].toInt(), 3);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(opened.model.rowOf(made.uuid), 3);
    QCOMPARE(opened.model.index(3, HighlightsModel::SpeakerColumn).data().toString(), u"Lin Bo"_s);
    opened.article.setHighlights({});
    QCOMPARE(opened.model.rowCount(), 0);
    QCOMPARE(opened.model.rowOf(made.uuid), -1);
}

void TestHighlightsModel::aChangedNoteTouchesItsRowOnly()
{
    Opened opened;
    const QSignalSpy changed(&opened.model, &HighlightsModel::dataChanged);
    QList<Highlight> highlights = opened.article.highlights();
    highlights[2].note = u"and the lights?"_s;
    opened.article.setHighlights(highlights);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<QModelIndex>().row(), 2);
    QCOMPARE(changed[0][1].value<QModelIndex>().row(), 2);
    QCOMPARE(opened.model.index(2, HighlightsModel::NoteColumn).data().toString(), u"and the lights?"_s);
}

void TestHighlightsModel::aMovedHighlightKeepsTheOthers()
{
    Opened opened;
    const QPersistentModelIndex guild = opened.model.index(3, 0);
    QList<Highlight> highlights = opened.article.highlights();
    highlights[0].span = Samples::find(opened.article.article(), u"recalled"_s);
    opened.article.setHighlights(highlights);
    QCOMPARE(guild.row(), 2);
    QCOMPARE(opened.model.rowOf(highlights[0].uuid), 3);
}

void TestHighlightsModel::anotherArticleResets()
{
    Opened opened;
    const QSignalSpy reset(&opened.model, &HighlightsModel::modelReset);
    opened.article.clear();
    QCOMPARE(opened.model.rowCount(), 0);
    QVERIFY(!reset.isEmpty());
}

void TestHighlightsModel::survivesItsModel()
{
    HighlightsModel model;
    {
        ArticleModel article;
        const AnnotatedArticle talks = Samples::harbourTalks();
        article.setArticle(talks.article, talks.statements, Samples::harbourHighlights(talks.article));
        model.setModel(&article);
        QCOMPARE(model.rowCount(), 4);
    }
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestHighlightsModel)
#include "tst_highlightsmodel.moc"
