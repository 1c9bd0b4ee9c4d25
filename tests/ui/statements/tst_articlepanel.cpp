// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page about the article: what is typed is wished once, what cannot be is told, nothing typed is overwritten.
#include "statements/articlepanel.h"
#include "support/grabs.h"
#include "support/harbourtalks.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using Common::Theme;
using Common::ThemeName;
using Statements::ArticlePanel;

namespace {
struct OpenedDetails
{
    OpenedDetails()
    {
        const AnnotatedArticle talks = Samples::harbourTalks();
        article.setArticle(talks.article, talks.statements, {});
        panel.setModel(&article);
    }
    QLineEdit *field(const QString &name) const { return panel.findChild<QLineEdit *>(name + u"Field"_s); }
    QLabel *complaint(const QString &name) const { return panel.findChild<QLabel *>(name + u"Complaint"_s); }

    Models::ArticleModel article;
    ArticlePanel panel;
};
} // namespace

class TestArticlePanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Grabs::useWindowFont(); }
    void showsTheDetails();
    void anEditIsWishedOnce();
    void aDateThatCannotBeIsToldAndKept_data();
    void aDateThatCannotBeIsToldAndKept();
    void wordsBeingTypedSurviveNewStatements();
    void anotherArticleReplacesThem();
    void looksAsDrawn_data();
    void looksAsDrawn();
};

void TestArticlePanel::showsTheDetails()
{
    OpenedDetails opened;
    opened.panel.setVisible(true); // what is not seen is not counted
    QCOMPARE(opened.field(u"title"_s)->text(), u"Harbour talks end with two accounts"_s);
    QCOMPARE(opened.field(u"published"_s)->text(), u"2025-03-12"_s);
    QVERIFY(opened.panel.findChild<QLabel *>(u"articleActors"_s)->text().contains(u"Haru Tani (Japan) · 2"_s));
    for (const QLineEdit *field : opened.panel.findChildren<QLineEdit *>())
        QVERIFY(!field->accessibleName().isEmpty());
}

void TestArticlePanel::anEditIsWishedOnce()
{
    OpenedDetails opened;
    QVERIFY(Grabs::present(opened.panel, {256, 600}));
    const QSignalSpy edited(&opened.panel, &ArticlePanel::detailsEdited);
    QLineEdit *outlet = opened.field(u"outlet"_s);
    outlet->setFocus();
    outlet->selectAll();
    QTest::keyClicks(outlet, u"Harbour  Gazette "_s);
    QCOMPARE(edited.size(), 0);
    QTest::keyClick(outlet, Qt::Key_Return);
    opened.field(u"byline"_s)->setFocus();
    QCOMPARE(edited.size(), 1);
    const ArticleDetails details = edited[0][0].value<ArticleDetails>();
    QCOMPARE(details.outlet, u"Harbour Gazette"_s);
    QCOMPARE(details.title, u"Harbour talks end with two accounts"_s);
    opened.article.setDetails(details);
    QCOMPARE(outlet->text(), u"Harbour Gazette"_s);
}

void TestArticlePanel::aDateThatCannotBeIsToldAndKept_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("day") << u"2024-11-16"_s << true;
    QTest::newRow("month") << u"2024-11"_s << true;
    QTest::newRow("time") << u"2024-11-16T18:40:00Z"_s << true;
    QTest::newRow("nothing") << QString() << true;
    QTest::newRow("words") << u"last Tuesday"_s << false;
    QTest::newRow("no such day") << u"2024-02-31"_s << false;
    QTest::newRow("no such month") << u"2024-13"_s << false;
}

void TestArticlePanel::aDateThatCannotBeIsToldAndKept()
{
    QFETCH(QString, typed);
    QFETCH(bool, accepted);
    OpenedDetails opened;
    QVERIFY(Grabs::present(opened.panel, {256, 600}));
    const QSignalSpy edited(&opened.panel, &ArticlePanel::detailsEdited);
    QLineEdit *date = opened.field(u"published"_s);
    date->setFocus();
    date->selectAll();
    QTest::keyClick(date, Qt::Key_Delete);
    QTest::keyClicks(date, typed);
    QTest::keyClick(date, Qt::Key_Return);
    QCOMPARE(edited.size(), accepted ? 1 : 0);
    QCOMPARE(date->text(), typed);
    QCOMPARE(opened.complaint(u"published"_s)->isVisible(), !accepted);
}

void TestArticlePanel::wordsBeingTypedSurviveNewStatements()
{
    OpenedDetails opened;
    QVERIFY(Grabs::present(opened.panel, {256, 600}));
    QLineEdit *title = opened.field(u"title"_s);
    title->setFocus();
    title->selectAll();
    QTest::keyClicks(title, u"Two accounts of"_s);
    opened.article.setStatements({});
    ArticleDetails details = opened.article.article().details;
    details.byline = u"Mia Brand"_s;
    opened.article.setDetails(details);
    QCOMPARE(title->text(), u"Two accounts of"_s);
    QCOMPARE(opened.field(u"byline"_s)->text(), u"Mia Brand"_s);
}

void TestArticlePanel::anotherArticleReplacesThem()
{
    OpenedDetails opened;
    opened.article.setArticle(Samples::articleOf(u"Tides\n\nHigh at six."_s), {}, {});
    QCOMPARE(opened.field(u"title"_s)->text(), u"Tides"_s);
    QCOMPARE(opened.field(u"outlet"_s)->text(), QString());
    opened.article.clear();
    QVERIFY(!opened.panel.findChild<QLabel *>(u"articleEmpty"_s)->isHidden());
}

void TestArticlePanel::looksAsDrawn_data()
{
    QTest::addColumn<ThemeName>("name");
    QTest::newRow("light") << ThemeName::Light;
    QTest::newRow("dark") << ThemeName::Dark;
}

void TestArticlePanel::looksAsDrawn()
{
    QFETCH(ThemeName, name);
    OpenedDetails opened;
    opened.panel.setTheme(Theme::of(name));
    QVERIFY(Grabs::present(opened.panel, {256, 600}));
    const QImage image = Grabs::grab(opened.panel, u"article-"_s + QLatin1StringView(QTest::currentDataTag()));
    QVERIFY(Grabs::count(image, Theme::of(name).paper) > 6 * 200 * 15); // six fields
    QVERIFY(Grabs::count(image, Theme::of(name).pane) > 256 * 150);
}

QTEST_MAIN(TestArticlePanel)
#include "tst_articlepanel.moc"
