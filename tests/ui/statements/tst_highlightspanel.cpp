// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page of highlights: lists, follows, opens by click and key.
#include "statements/highlightspanel.h"
#include "support/grabs.h"
#include "support/harbourtalks.h"

#include <QAccessible>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using Common::Theme;
using Common::ThemeName;
using Statements::HighlightsPanel;

namespace {
struct OpenedHighlights
{
    OpenedHighlights()
    {
        const AnnotatedArticle talks = Samples::harbourTalks();
        QList<Highlight> highlights = Samples::harbourHighlights(talks.article);
        for (Highlight &highlight : highlights)
            highlight.attribution = attributionAt(talks.article.text, talks.statements, highlight.span);
        article.setArticle(talks.article, talks.statements, highlights);
        panel.setModel(&article);
        list = panel.findChild<QListView *>(u"highlightsList"_s);
    }
    Models::ArticleModel article;
    HighlightsPanel panel;
    QListView *list = nullptr;
};
} // namespace

class TestHighlightsPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Grabs::useWindowFont(); }
    void aClickOpensAHighlight();
    void keysStepAndOpen();
    void followsSilently();
    void aLongerNoteMakesAHigherRow();
    void saysWhatToDoWhenEmpty();
    void looksAsDrawn_data();
    void looksAsDrawn();
};

void TestHighlightsPanel::aClickOpensAHighlight()
{
    OpenedHighlights opened;
    QVERIFY(Grabs::present(opened.panel, {256, 500}));
    const QSignalSpy activated(&opened.panel, &HighlightsPanel::highlightActivated);
    const QModelIndex row = opened.list->model()->index(2, 0);
    QTest::mouseClick(opened.list->viewport(), Qt::LeftButton, {}, opened.list->visualRect(row).center());
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toUuid(), opened.article.highlights()[2].uuid);
}

void TestHighlightsPanel::keysStepAndOpen()
{
    OpenedHighlights opened;
    QVERIFY(Grabs::present(opened.panel, {256, 500}));
    const QSignalSpy activated(&opened.panel, &HighlightsPanel::highlightActivated);
    opened.panel.step(1);
    opened.panel.step(1);
    QCOMPARE(opened.panel.currentHighlight(), opened.article.highlights()[1].uuid);
    opened.panel.step(-9);
    QCOMPARE(opened.panel.currentHighlight(), opened.article.highlights()[0].uuid);
    opened.list->setFocus();
    QTest::keyClick(opened.list, Qt::Key_Down);
    QTest::keyClick(opened.list, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toUuid(), opened.article.highlights()[1].uuid);
}

void TestHighlightsPanel::followsSilently()
{
    OpenedHighlights opened;
    QVERIFY(Grabs::present(opened.panel, {256, 140}));
    const QSignalSpy activated(&opened.panel, &HighlightsPanel::highlightActivated);
    opened.panel.setCurrentHighlight(opened.article.highlights()[3].uuid);
    QCOMPARE(opened.panel.currentHighlight(), opened.article.highlights()[3].uuid);
    QVERIFY(opened.list->viewport()->rect().intersects(opened.list->visualRect(opened.list->currentIndex())));
    opened.panel.setCurrentHighlight({});
    QVERIFY(opened.panel.currentHighlight().isNull());
    QCOMPARE(activated.size(), 0);
}

void TestHighlightsPanel::aLongerNoteMakesAHigherRow()
{
    OpenedHighlights opened;
    QVERIFY(Grabs::present(opened.panel, {256, 500}));
    const QModelIndex row = opened.list->model()->index(0, 0);
    const int before = opened.list->visualRect(row).height();
    QList<Highlight> highlights = opened.article.highlights();
    highlights[0].note = u"Ask the pilots when the lamp went out, and who paid for the oil until then."_s;
    opened.article.setHighlights(highlights);
    QTRY_VERIFY(opened.list->visualRect(row).height() > before + 20);
}

void TestHighlightsPanel::saysWhatToDoWhenEmpty()
{
    OpenedHighlights opened;
    const QLabel *empty = opened.panel.findChild<QLabel *>(u"highlightsEmpty"_s);
    QVERIFY(empty->isHidden());
    opened.article.setHighlights({});
    QVERIFY(!empty->isHidden());
    QVERIFY(empty->text().startsWith(u"Nothing is highlighted yet."));
    opened.article.clear();
    QVERIFY(empty->text().startsWith(u"Open an article"));
}

void TestHighlightsPanel::looksAsDrawn_data()
{
    QTest::addColumn<ThemeName>("name");
    QTest::newRow("light") << ThemeName::Light;
    QTest::newRow("dark") << ThemeName::Dark;
}

void TestHighlightsPanel::looksAsDrawn()
{
    QFETCH(ThemeName, name);
    const Theme theme = Theme::of(name);
    OpenedHighlights opened;
    opened.panel.setTheme(theme);
    QVERIFY(Grabs::present(opened.panel, {256, 500}));
    opened.panel.setCurrentHighlight(opened.article.highlights()[1].uuid);
    const QImage image = Grabs::grab(opened.panel, u"highlights-"_s + QLatin1StringView(QTest::currentDataTag()));
    for (int row = 0; row < 4; ++row) {
        const QColor fill = theme.highlights[size_t(opened.article.highlights()[row].colour) - 1].fill;
        const QRect area = opened.list->visualRect(opened.list->model()->index(row, 0));
        QVERIFY2(Grabs::count(image, fill, area) > 80, qPrintable(QString::number(row)));
    }
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(opened.list);
    QCOMPARE(list->childCount(), 4);
    QVERIFY(list->child(1)->text(QAccessible::Name).contains(u"Stronger than in January"));
}

QTEST_MAIN(TestHighlightsPanel)
#include "tst_highlightspanel.moc"
