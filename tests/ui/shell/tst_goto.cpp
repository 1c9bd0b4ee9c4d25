// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K: a few letters and Enter lead to a speaker, a dossier, a tag or an article, wherever the keyboard was.
#include "library/librarytree.h"
#include "support/grabs.h"
#include "support/librarybuilder.h"
#include "support/windowfixture.h"

#include <QLineEdit>
#include <QListView>

using namespace Readout;
using namespace Qt::StringLiterals;
using Testing::WindowFixture;

namespace {

class GoToFixture : public WindowFixture
{
public:
    bool open()
    {
        if (!QTest::qWaitForWindowActive(window.get()))
            return false;
        window->openFiles({articleFile()});
        if (!QTest::qWaitFor([this] { return window->session()->hasArticle() && view()->hasFocus(); }))
            return false;
        const QString other = u"The lighthouse keeper retires.\n\nNobody follows her."_s;
        Article article = Testing::anArticle(other, u"A lighthouse goes dark"_s);
        article.details.outlet = u"Coast Herald"_s;
        lighthouse = library->perform(Acts::AddArticle{article, {}, {}})->article;
        Tag tag;
        tag.name = u"fisheries"_s;
        return library->perform(Acts::AddTag{tag}) &&
               window->session()->addDossier(u"Northern talks"_s, {lighthouse}).has_value();
    }
    QLineEdit *press()
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier);
        auto *field = part<QLineEdit>("goTo.field");
        return field->hasFocus() ? field : nullptr;
    }
    /// "Kari Dahl: Speaker"
    QStringList offered() const
    {
        const QAbstractItemModel *rows = part<QListView>("goTo.list")->model();
        QStringList found;
        for (int row = 0; row < rows->rowCount(); ++row)
            found.append(rows->index(row, 0).data(Qt::AccessibleTextRole).toString());
        return found;
    }
    ArticleId lighthouse{};
};

} // namespace

class TestGoTo : public QObject
{
    Q_OBJECT

private slots:
    void anArticleIsFoundAndOpened();
    void aSpeakerOfTheArticleIsFound();
    void aDossierAndATagAreChosen();
    void nothingFoundIsSaid();
    void escGivesTheKeyboardBack();
};

void TestGoTo::anArticleIsFoundAndOpened()
{
    GoToFixture fixture;
    QVERIFY(fixture.open());
    QLineEdit *field = fixture.press();
    QVERIFY(field);
    QTRY_VERIFY(fixture.offered().size() >= 6); // speakers, dossier, tag, two articles
    Grabs::grab(*fixture.window, u"goto"_s);
    QTest::keyClicks(field, u"dark light"_s);
    QTRY_COMPARE(fixture.offered(), QStringList{u"A lighthouse goes dark, Article, Coast Herald"_s});
    QVERIFY(field->accessibleDescription().startsWith(u"A lighthouse goes dark"_s));
    QTest::keyClick(field, Qt::Key_Enter);
    QTRY_COMPARE(fixture.window->session()->current(), fixture.lighthouse);
    QVERIFY(!fixture.part<QWidget>("goTo")->isVisible());
    QVERIFY(fixture.view()->hasFocus());
}

void TestGoTo::aSpeakerOfTheArticleIsFound()
{
    GoToFixture fixture;
    QVERIFY(fixture.open());
    QLineEdit *field = fixture.press();
    QVERIFY(field);
    QTest::keyClicks(field, u"salo"_s);
    QVERIFY2(fixture.offered().value(0).startsWith(u"Pekka Salo, Speaker"_s), qPrintable(fixture.offered().join(u'|')));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(fixture.view()->hasFocus());
    const int ringed = fixture.view()->currentStatement();
    QVERIFY(ringed >= 0);
    const Models::ArticleModel *model = fixture.window->session()->article();
    QVERIFY(model->statements()[ringed].content.of(model->article().text).contains(u"fees"_s));
}

void TestGoTo::aDossierAndATagAreChosen()
{
    GoToFixture fixture;
    QVERIFY(fixture.open());
    auto *tree = fixture.window->findChild<Library::LibraryTree *>();
    QLineEdit *field = fixture.press();
    QVERIFY(field);
    QTest::keyClicks(field, u"north"_s);
    QCOMPARE(fixture.offered(), QStringList{u"Northern talks, Dossier, 1 article"_s});
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(tree->placeName(), u"Northern talks"_s);
    field = fixture.press();
    QVERIFY(field);
    QTest::keyClicks(field, u"fish"_s);
    QCOMPARE(fixture.offered(), QStringList{u"fisheries, Tag"_s});
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(tree->placeName(), u"fisheries"_s);
}

void TestGoTo::nothingFoundIsSaid()
{
    GoToFixture fixture;
    QVERIFY(fixture.open());
    QLineEdit *field = fixture.press();
    QVERIFY(field);
    QTest::keyClicks(field, u"zzzz"_s);
    QTRY_COMPARE(fixture.part<QLabel>("goTo.foot")->text(), u"Nothing is called that."_s);
    QVERIFY(fixture.offered().isEmpty());
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(fixture.part<QWidget>("goTo")->isVisible());
}

void TestGoTo::escGivesTheKeyboardBack()
{
    GoToFixture fixture;
    QVERIFY(fixture.open());
    auto *list = fixture.part<QListView>("list.view");
    list->setFocus();
    QLineEdit *field = fixture.press();
    QVERIFY(field);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(list->hasFocus());
}

QTEST_MAIN(TestGoTo)
#include "tst_goto.moc"
