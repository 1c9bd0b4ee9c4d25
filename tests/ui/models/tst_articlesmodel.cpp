// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The article list changes row by row, and stays quick when it is long.
#include "models/articlesmodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Readout;
using Models::ArticlesModel;
using Models::PartySample;
using Storage::ArticleSummary;

namespace {
ArticleSummary article(int number, const QString &title = {})
{
    ArticleSummary made;
    made.id = ArticleId(number);
    made.details.title = title.isNull() ? u"Tide table %1"_s.arg(number) : title;
    made.details.outlet = u"Quay Wire"_s;
    made.details.published = u"2025-03-12"_s;
    return made;
}

QList<ArticleSummary> articles(const QList<int> &numbers)
{
    QList<ArticleSummary> made;
    for (const int number : numbers)
        made.append(article(number));
    return made;
}

/// From @p count down to 1: newest first.
QList<ArticleId> manyIds(int count)
{
    QList<ArticleId> made;
    for (int number = count; number > 0; --number)
        made.append(ArticleId(number));
    return made;
}

QList<int> ids(const ArticlesModel &model)
{
    QList<int> shown;
    for (int row = 0; row < model.rowCount(); ++row)
        shown.append(int(model.index(row).data(ArticlesModel::IdRole).value<ArticleId>()));
    return shown;
}
} // namespace

class TestArticlesModel : public QObject
{
    Q_OBJECT

private slots:
    void aNewListChangesRowsOnly_data();
    void aNewListChangesRowsOnly();
    void aShuffledLongListIsShownRight();
    void rowsAreAskedForAsTheyAreSeen();
    void restThatArrivesMovesNothing();
    void whatIsForgottenIsAskedForAgain();
    void theNextUnreadIsFoundBeyondWhatIsKnown();
    void draggedArticlesKnowThemselves();
    void theTagSaysWhatCarriesIt();
    void rolesCarryWhatARowShows();
    void datesAreShort_data();
    void datesAreShort();
    void samplesAreNumberedByTheDossierOrByAppearance();
    void staysQuickAtAHundredThousand();
};

void TestArticlesModel::aNewListChangesRowsOnly_data()
{
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<QList<int>>("after");
    QTest::newRow("first ones") << QList<int>{} << QList<int>{3, 2, 1};
    QTest::newRow("a newer one") << QList<int>{3, 2, 1} << QList<int>{4, 3, 2, 1};
    QTest::newRow("one binned") << QList<int>{3, 2, 1} << QList<int>{3, 1};
    QTest::newRow("another folder") << QList<int>{3, 2, 1} << QList<int>{9, 8};
    QTest::newRow("turned round") << QList<int>{1, 2, 3, 4} << QList<int>{4, 3, 2, 1};
    QTest::newRow("mixed") << QList<int>{9, 8, 7, 6, 5} << QList<int>{10, 8, 9, 5, 4, 6};
    QTest::newRow("emptied") << QList<int>{3, 2, 1} << QList<int>{};
}

void TestArticlesModel::aNewListChangesRowsOnly()
{
    QFETCH(QList<int>, before);
    QFETCH(QList<int>, after);
    ArticlesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setArticles(articles(before));
    const QSignalSpy reset(&model, &ArticlesModel::modelReset);
    model.setArticles(articles(after));
    QCOMPARE(ids(model), after);
    QCOMPARE(reset.size(), 0);
}

void TestArticlesModel::aShuffledLongListIsShownRight()
{
    QList<int> numbers;
    for (int number = 0; number < 5000; ++number)
        numbers.append(number);
    ArticlesModel model;
    model.setArticles(articles(numbers));
    QList<int> shuffled;
    for (int number = 0; number < 5000; ++number)
        shuffled.append(int(qint64(number) * 2741 % 5000)); // 2741 shares no factor with 5000: each once
    model.setArticles(articles(shuffled));
    QCOMPARE(ids(model), shuffled);
}

void TestArticlesModel::rowsAreAskedForAsTheyAreSeen()
{
    ArticlesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<qsizetype> asked;
    model.setSource(
        [&asked](const QList<ArticleId> &ids) {
            asked.append(ids.size());
            QList<ArticleSummary> known;
            for (const ArticleId id : ids)
                known.append(article(int(id)));
            return known;
        },
        [] { return QList<ArticleId>(); });
    model.setRows(manyIds(1000));
    asked.clear(); // what the tester looked at
    model.forgetContents();
    asked.clear();
    QCOMPARE(model.index(500).data().toString(), u"Tide table 500"_s);
    QCOMPARE(model.index(501).data().toString(), u"Tide table 499"_s);
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked[0] < 100);
    QCOMPARE(model.rowOf(ArticleId(500)), 500);
    QVERIFY(model.idAt(1000) == ArticleId{} && model.idAt(-1) == ArticleId{});
    QVERIFY(!model.indexOf(ArticleId(7777)).isValid());
}

void TestArticlesModel::restThatArrivesMovesNothing()
{
    ArticlesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QList<ArticleId> all = manyIds(300);
    model.setRows(all.first(60));
    const QPersistentModelIndex tenth(model.index(10));
    const QSignalSpy inserted(&model, &ArticlesModel::rowsInserted);
    const QSignalSpy removed(&model, &ArticlesModel::rowsRemoved);
    const QSignalSpy reset(&model, &ArticlesModel::modelReset);
    model.setRows(QList<ArticleId>{ArticleId(999)} + all); // and one that came meanwhile
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(removed.size() + reset.size(), 0);
    QCOMPARE(tenth.row(), 11);
    QVERIFY(model.idAt(0) == ArticleId(999) && model.idAt(300) == all.last());
}

void TestArticlesModel::whatIsForgottenIsAskedForAgain()
{
    ArticlesModel model;
    bool read = false;
    model.setSource(
        [&read](const QList<ArticleId> &ids) {
            QList<ArticleSummary> known;
            for (const ArticleId id : ids) {
                known.append(article(int(id)));
                known.last().read = read;
            }
            return known;
        },
        [] { return QList<ArticleId>(); });
    model.setRows(manyIds(3));
    QVERIFY(model.index(1).data(ArticlesModel::UnreadRole).toBool());
    const QSignalSpy changed(&model, &ArticlesModel::dataChanged);
    read = true;
    model.forgetContents();
    QCOMPARE(changed.size(), 1);
    QVERIFY(!model.index(1).data(ArticlesModel::UnreadRole).toBool());
}

void TestArticlesModel::theNextUnreadIsFoundBeyondWhatIsKnown()
{
    ArticlesModel model;
    model.setSource(
        [](const QList<ArticleId> &ids) {
            QList<ArticleSummary> known;
            for (const ArticleId id : ids) {
                known.append(article(int(id)));
                known.last().read = id != ArticleId(100);
            }
            return known;
        },
        [] { return QList<ArticleId>{ArticleId(100)}; });
    model.setRows(manyIds(1000)); // 1000 down to 1
    QVERIFY(!model.index(0).data(ArticlesModel::UnreadRole).toBool());
    QCOMPARE(model.unreadRow(1, 1), 900);
    QCOMPARE(model.unreadRow(999, -1), 900);
    QCOMPARE(model.unreadRow(901, 1), -1);
}

void TestArticlesModel::draggedArticlesKnowThemselves()
{
    ArticlesModel model;
    model.setRows(manyIds(5));
    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(3), model.index(1)}));
    QCOMPARE(Models::articlesOf(*data), (QList<ArticleId>{ArticleId(4), ArticleId(2)}));
    QMimeData foreign;
    foreign.setData(QLatin1StringView(Models::articlesMimeType), "1 2 3"); // another program's library
    QVERIFY(Models::articlesOf(foreign).isEmpty());
    QVERIFY(Models::articlesOf(QMimeData()).isEmpty());
}

void TestArticlesModel::theTagSaysWhatCarriesIt()
{
    ArticleSummary both = article(1);
    both.tagged = true;
    both.taggedHighlights = 2;
    ArticlesModel model;
    model.setToday(QDate(2025, 6, 1));
    model.setArticles({both});
    QCOMPARE(model.index(0).data(ArticlesModel::CarriesRole).toString(), u"article, highlights: 2"_s);
    QCOMPARE(model.index(0).data(ArticlesModel::SecondLineRole).toString(),
             u"article, highlights: 2 · Quay Wire · 12 Mar"_s);
}

void TestArticlesModel::rolesCarryWhatARowShows()
{
    ArticleSummary full = article(1, u"Harbour talks end with two accounts"_s);
    full.starred = true;
    full.highlights = 2;
    full.parties = {{u"JP"_s, 3}, {QString(), 1}};
    ArticlesModel model;
    model.setToday(QDate(2025, 6, 1));
    model.setArticles({full, article(2, u""_s)});
    QCOMPARE(model.index(0).data(ArticlesModel::SecondLineRole).toString(), u"Quay Wire · 12 Mar"_s);
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
             u"Harbour talks end with two accounts, Quay Wire · 12 Mar, unread, starred, Japan: statements 3, "
             "No party: statements 1, highlights 2"_s);
    QCOMPARE(model.index(1).data().toString(), u"Quay Wire, 2025-03-12"_s);
    Storage::ArticleSummary nameless = article(3, u""_s);
    nameless.details = {};
    nameless.beginning = u"The talks end."_s;
    Storage::ArticleSummary bare = nameless;
    bare.id = ArticleId(4);
    bare.beginning.clear();
    model.setArticles({nameless, bare});
    QCOMPARE(model.index(0).data().toString(), u"The talks end."_s);
    QCOMPARE(model.index(1).data().toString(), u"Untitled"_s);
}

void TestArticlesModel::datesAreShort_data()
{
    QTest::addColumn<QString>("published");
    QTest::addColumn<QString>("shown");
    QTest::newRow("this year") << u"2025-03-12"_s << u"12 Mar"_s;
    QTest::newRow("another year") << u"2024-11-16"_s << u"16 Nov 2024"_s;
    QTest::newRow("with time") << u"2025-03-12T18:40:00Z"_s << u"12 Mar"_s;
    QTest::newRow("month only") << u"2025-03"_s << u"2025-03"_s;
    QTest::newRow("none") << QString() << QString();
}

void TestArticlesModel::datesAreShort()
{
    QFETCH(QString, published);
    ArticleSummary dated = article(1);
    dated.details.published = published;
    ArticlesModel model;
    model.setToday(QDate(2025, 6, 1));
    model.setArticles({dated});
    QTEST(model.index(0).data(ArticlesModel::DateRole).toString(), "shown");
}

void TestArticlesModel::samplesAreNumberedByTheDossierOrByAppearance()
{
    ArticleSummary full = article(1);
    full.parties = {{QString(), 1}, {u"CN"_s, 3}, {u"JP"_s, 2}};
    ArticlesModel model;
    model.setArticles({full});
    const auto samples = [&model] {
        return model.index(0).data(ArticlesModel::PartySamplesRole).value<QList<PartySample>>();
    };
    QCOMPARE(samples(), (QList<PartySample>{{QString(), -1, 1}, {u"CN"_s, 0, 3}, {u"JP"_s, 1, 2}}));
    model.setPartyOrder(
        Models::PartyOrder::fromSides({{{}, u"Japan"_s, {u"JP"_s}, false}, {{}, u"China"_s, {u"CN"_s}, false}}));
    QCOMPARE(samples(), (QList<PartySample>{{QString(), -1, 1}, {u"CN"_s, 1, 3}, {u"JP"_s, 0, 2}}));
}

void TestArticlesModel::staysQuickAtAHundredThousand()
{
    constexpr int many = 100'000;
    QList<ArticleId> all = manyIds(many);
    ArticlesModel model;
    QElapsedTimer timer;
    timer.start();
    model.setRows(all);
    all.prepend(ArticleId(many + 1));
    all.remove(many / 3);
    model.setRows(all);
    qInfo("100,000 articles shown, then changed in two places: %lld ms", timer.elapsed());
    QCOMPARE(model.rowCount(), many);
    QVERIFY2(timer.elapsed() < 2000, "linear work takes a small part of this even on a slow machine");
}

QTEST_GUILESS_MAIN(TestArticlesModel)
#include "tst_articlesmodel.moc"
