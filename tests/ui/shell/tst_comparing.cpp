// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Side by side in the whole window: what is compared, how its sides are changed and kept, how one goes to a place and
// comes back.
#include "library/articlelist.h"
#include "library/librarytree.h"
#include "shell/comparing.h"
#include "sides/sidesview.h"
#include "support/grabs.h"
#include "support/killedwindow.h"
#include "support/librarybuilder.h"
#include "support/windowfixture.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace Readout;
using Models::ComparisonModel;
using Sides::SidesView;
using Storage::ArticleFilter;
using Testing::WindowFixture;

namespace {

/// Norway says two things, Finland and Iceland one each; the harbour union speaks without being a country.
ArticleId addTalks(Storage::Library &library, const QString &outlet)
{
    const QString text = outlet + u": “The harbours stay open,” said Dahl. “They are ours,” Dahl said later.\n\n"
                                  "“Fees will be lowered,” said Salo.\n\n“We watch,” said Jonsson.\n\n"
                                  "“Nobody asked us,” the union said."_s;
    Article article = Testing::anArticle(text, u"Talks by "_s + outlet);
    article.details.outlet = outlet;
    QList<Statement> statements;
    for (const auto &[words, speaker, party] : {std::tuple(u"“The harbours stay open,”"_s, u"Dahl"_s, u"NO"_s),
                                                {u"“They are ours,”"_s, u"Dahl"_s, u"NO"_s},
                                                {u"“Fees will be lowered,”"_s, u"Salo"_s, u"FI"_s},
                                                {u"“We watch,”"_s, u"Jonsson"_s, u"IS"_s},
                                                {u"“Nobody asked us,”"_s, u"the union"_s, u"Union"_s}})
        statements.append(Testing::aStatement(text, words, speaker, {party}));
    const auto done = library.perform(Acts::AddArticle{article, statements, text.toUtf8()});
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
    return done->article;
}

/// The same sides on two subjects.
ArticleId addQuotasAndFerries(Storage::Library &library)
{
    const QString text = u"“The quota is fair,” said Dahl. “The quota is small,” said Salo.\n\n"
                         "“The ferry is late,” said Salo. “The ferry is new,” said Dahl."_s;
    Article article = Testing::anArticle(text, u"Quotas and ferries"_s);
    article.details.language = u"en"_s;
    QList<Statement> statements;
    for (const auto &[words, speaker, party] : {std::tuple(u"“The quota is fair,”"_s, u"Dahl"_s, u"NO"_s),
                                                {u"“The quota is small,”"_s, u"Salo"_s, u"FI"_s},
                                                {u"“The ferry is late,”"_s, u"Salo"_s, u"FI"_s},
                                                {u"“The ferry is new,”"_s, u"Dahl"_s, u"NO"_s}})
        statements.append(Testing::aStatement(text, words, speaker, {party}));
    const auto done = library.perform(Acts::AddArticle{article, statements, text.toUtf8()});
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
    return done->article;
}

QList<Side> threeSides()
{
    return {{{}, u"Norway"_s, {u"NO"_s}, false},
            {{}, u"Finland"_s, {u"FI"_s}, false},
            {{}, u"Iceland"_s, {u"IS"_s}, false}};
}

struct Talks : WindowFixture
{
    Talks()
    {
        for (const QString &outlet : {u"Quay Wire"_s, u"Coast Post"_s})
            articles.append(addTalks(*library, outlet));
    }
    void makeDossier()
    {
        Dossier made;
        made.name = u"Harbour"_s;
        made.articles = articles;
        made.sides = threeSides();
        const auto done = library->perform(Acts::AddDossier{made});
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
        dossier = done->dossier;
    }
    Storage::Library &store() const { return *library; }
    SidesView *sides() const { return window->findChild<SidesView *>(); }
    void trigger(QLatin1StringView id) const { window->actionTable()->action(id)->trigger(); }
    bool isEnabled(QLatin1StringView id) const { return window->actionTable()->action(id)->isEnabled(); }
    /// "Norway 4 | Finland 2": heads and cards.
    QString columns() const
    {
        QStringList columns;
        const ComparisonModel &model = sides()->model();
        for (int column = 0; column < model.columnCount(); ++column) {
            int cards = 0;
            for (int row = 0; row < model.rowCount(); ++row)
                cards += model.comparedAt(model.index(row, column)).has_value() ? 1 : 0;
            columns.append(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() + u' ' +
                           QString::number(cards));
        }
        return columns.join(u" | "_s);
    }
    /// "Norway=NO; (Finland=FI)": as the library keeps them.
    QString kept() const
    {
        QStringList lines;
        const auto held = library->dossier(dossier);
        for (const Side &side : held ? held->sides : QList<Side>()) {
            const QString line = side.name + u'=' + side.parties.join(u',');
            lines.append(side.hidden ? u'(' + line + u')' : line);
        }
        return lines.join(u"; "_s);
    }
    QString hints() const
    {
        QStringList hints;
        for (const QLabel *label : sides()->findChildren<QLabel *>()) {
            if (label->objectName().startsWith(u"sides.hint") && !label->isHidden())
                hints.append(label->text());
        }
        return hints.join(u" | "_s);
    }
    bool openDossier()
    {
        makeDossier();
        if (!QTest::qWaitForWindowActive(window.get()))
            return false;
        auto *tree = window->findChild<Library::LibraryTree *>();
        const auto hasDossier = [tree] {
            const auto *model = tree->view()->model();
            for (int row = 0; row < model->rowCount(); ++row) {
                if (model->index(row, 0).data().toString() == u"Harbour"_s)
                    return row;
            }
            return -1;
        };
        if (!QTest::qWaitFor([&] { return hasDossier() >= 0; }))
            return false;
        const QModelIndex row = tree->view()->model()->index(hasDossier(), 0);
        QTest::mouseClick(tree->view()->viewport(), Qt::LeftButton, {}, tree->view()->visualRect(row).center());
        return compare();
    }
    bool compare()
    {
        trigger("view.sides"_L1);
        return QTest::qWaitFor([this] { return sides()->model().columnCount() > 0 && sides()->hasFocus(); });
    }
    bool compareChosen()
    {
        if (!QTest::qWaitForWindowActive(window.get()))
            return false;
        auto *list = window->findChild<Library::ArticleList *>();
        if (!QTest::qWaitFor([&] { return list->model()->rowCount() == articles.size(); }))
            return false;
        list->view()->selectAll();
        return compare();
    }
    QMenu *openMenu() const
    {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        return menu;
    }

    QList<ArticleId> articles;
    DossierId dossier{};
};

} // namespace

class TestComparing : public QObject
{
    Q_OBJECT

private slots:
    void aDossierKeepsItsSides();
    void sidesAreMergedAndSplitByKey();
    void aPartyIsGivenToAnotherSide();
    void sidesAreDraggedOntoEachOther();
    void partiesKeepTheirLinesInAllViews();
    void withoutADossierSidesLastForTheSession();
    void whatWasMadeIsKeptAsADossier();
    void allSidesCanBeHiddenAndComeBack();
    void backReturnsToTheVeryCard();
    void aSpeakerIsChangedInAnArticleThatComesLate();
    void keysWalkThroughTheCards();
    void wordsOfACardAreHighlighted();
    void aCardIsCopiedWithItsSource();
    void groupingIsRemembered();
    void topicsAreRemembered();
    void menusHoldTheSameActions();
    void aSingleTextSaysWhatToDo();
    void whatJoinsTheDossierIsCompared();
    void aTextWithoutStatementsIsNamed();
    void aLateAnswerIsDropped();
    void cardsAreAcceptedAndRejected();
    void onlyNewsIsLaidOutAnew();
    void fitsEverySize_data();
    void fitsEverySize();
    void manyStatementsComeQuickly();
};

void TestComparing::aDossierKeepsItsSides()
{
    Talks talks;
    QVERIFY(talks.openDossier());
    QCOMPARE(talks.columns(), u"Norway 4 | Finland 2 | Iceland 2"_s);
    SidesView *sides = talks.sides();
    QTest::keyClick(sides, Qt::Key_F2);
    auto *name = sides->findChild<QLineEdit *>(u"sides.name"_s);
    QVERIFY(name && name->hasFocus());
    QTest::keyClicks(name, u"Oslo"_s);
    QTest::keyClick(name, Qt::Key_Return); // and does not go to the place
    QCOMPARE(talks.kept(), u"Oslo=NO; Finland=FI; Iceland=IS"_s);
    QCOMPARE(talks.columns(), u"Oslo 4 | Finland 2 | Iceland 2"_s);
    QVERIFY(sides->isVisible());
    QVERIFY(talks.notice().contains(u"Oslo"));

    QTest::keyClick(sides, Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(talks.kept(), u"Finland=FI; Oslo=NO; Iceland=IS"_s);
    QCOMPARE(sides->currentColumn(), 1); // the ring stays on its card
    QTest::keyClick(sides, 'H', Qt::ShiftModifier);
    QCOMPARE(talks.kept(), u"Finland=FI; (Oslo=NO); Iceland=IS"_s);
    QCOMPARE(talks.columns(), u"Finland 2 | Iceland 2"_s);
    QVERIFY2(talks.hints().contains(u"1 side hidden: Oslo"), qPrintable(talks.hints()));
    QTest::keyClick(sides, 'U', Qt::ShiftModifier);
    QCOMPARE(talks.columns(), u"Finland 2 | Oslo 4 | Iceland 2"_s);

    for (int undone = 0; undone < 4; ++undone)
        talks.trigger("edit.undo"_L1);
    QCOMPARE(talks.kept(), u"Norway=NO; Finland=FI; Iceland=IS"_s);
    QTRY_COMPARE(talks.columns(), u"Norway 4 | Finland 2 | Iceland 2"_s);
    talks.trigger("edit.redo"_L1);
    QTRY_COMPARE(talks.columns(), u"Oslo 4 | Finland 2 | Iceland 2"_s);
    QTest::keyClick(sides, 'R', Qt::ShiftModifier); // back to the proposal
    QCOMPARE(talks.kept(), QString());
    QTRY_COMPARE(talks.columns(), u"Norway 4 | Finland 2 | Iceland 2 | Union 2"_s);
    QVERIFY(!talks.isEnabled("compare.proposal"_L1));
}

void TestComparing::sidesAreMergedAndSplitByKey()
{
    Talks talks;
    QVERIFY(talks.openDossier());
    talks.sides()->stepColumn(1);
    QTest::keyClick(talks.sides(), 'M', Qt::ShiftModifier);
    QTRY_VERIFY(talks.openMenu());
    QCOMPARE(talks.openMenu()->actions().first()->text(), u"Norway"_s);
    QTest::keyClick(talks.openMenu(), Qt::Key_Return); // Finland joins Norway
    QTRY_COMPARE(talks.kept(), u"Norway, Finland=NO,FI; Iceland=IS"_s);
    QCOMPARE(talks.columns(), u"Norway, Finland 6 | Iceland 2"_s);
    const ComparisonModel &model = talks.sides()->model();
    QVERIFY(model.index(0, 0).data(ComparisonModel::LinesRole).value<QList<int>>() == QList<int>{0});
    QTRY_VERIFY(talks.sides()->hasFocus());
    QTest::keyClick(talks.sides(), 'S', Qt::ShiftModifier);
    QCOMPARE(talks.kept(), u"Norway=NO; Finland=FI; Iceland=IS"_s);
}

void TestComparing::aPartyIsGivenToAnotherSide()
{
    Talks talks;
    QVERIFY(talks.openDossier());
    QVERIFY2(talks.hints().contains(u"Without a side: Union 2"), qPrintable(talks.hints()));
    auto *offer = talks.part<QToolButton>("sides.offer.compare.giveParty");
    QVERIFY(offer && offer->isVisible());
    QTest::mouseClick(offer, Qt::LeftButton);
    QTRY_VERIFY(talks.openMenu());
    QMenu *home = talks.openMenu()->actions().first()->menu();
    QVERIFY2(home, qPrintable(talks.openMenu()->actions().first()->text()));
    QVERIFY(talks.openMenu()->actions().first()->text().startsWith(u"Union"));
    QCOMPARE(home->actions().at(2)->text(), u"Iceland"_s);
    home->actions().at(2)->trigger();
    talks.openMenu()->close();
    QCOMPARE(talks.kept(), u"Norway=NO; Finland=FI; Iceland, Union=IS,Union"_s);
    QCOMPARE(talks.columns(), u"Norway 4 | Finland 2 | Iceland, Union 4"_s);
    QVERIFY(!talks.hints().contains(u"Union"));
    const QVariant parties = talks.sides()->model().headerData(2, Qt::Horizontal, ComparisonModel::PartiesRole);
    QCOMPARE(parties.toString(), u"Iceland · Union"_s);
}

void TestComparing::sidesAreDraggedOntoEachOther()
{
    Talks talks;
    QVERIFY(talks.openDossier());
    auto *head = talks.part<QWidget>("sidesHeader");
    const auto middle = [&](int column) {
        return QPoint(talks.sides()->cards().columnLeft(column) + talks.sides()->cards().columnWidth(column) / 2, 20);
    };
    QTest::mousePress(head, Qt::LeftButton, {}, middle(2));
    QTest::mouseMove(head, middle(2) - QPoint(40, 0));
    QTest::mouseMove(head, middle(1));
    QTest::mouseRelease(head, Qt::LeftButton, {}, middle(1));
    QCOMPARE(talks.kept(), u"Norway=NO; Finland, Iceland=FI,IS"_s);
    const int x = talks.sides()->cards().columnLeft(0) + 10;
    QTest::mousePress(head, Qt::LeftButton, {}, middle(1));
    QTest::mouseMove(head, middle(1) - QPoint(40, 0));
    QTest::mouseMove(head, {x, 20});
    QTest::mouseRelease(head, Qt::LeftButton, {}, {x, 20});
    QCOMPARE(talks.kept(), u"Finland, Iceland=FI,IS; Norway=NO"_s);
}

void TestComparing::partiesKeepTheirLinesInAllViews()
{
    Talks talks;
    QVERIFY(talks.openDossier());
    QVERIFY(talks.window->session()->show(talks.articles.first()));
    const auto inReading = [&] { return talks.window->session()->article()->partyOrder().indexOf(u"FI"_s); };
    const auto inList = [&] {
        const auto order = talks.window->session()->dossierOrder();
        return order ? order->indexOf(u"FI"_s) : -1;
    };
    const auto inSides = [&] {
        const ComparisonModel &model = talks.sides()->model();
        for (int column = 0; column < model.columnCount(); ++column) {
            if (model.headerData(column, Qt::Horizontal, Qt::DisplayRole) == u"Finland"_s)
                return model.headerData(column, Qt::Horizontal, ComparisonModel::LinesRole).value<QList<int>>().first();
        }
        return -1;
    };
    QCOMPARE(inSides(), 1);
    QCOMPARE(inReading(), 1);
    talks.sides()->setFocus();
    talks.sides()->stepToEnd(false);
    QTest::keyClick(talks.sides(), Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(talks.kept(), u"Finland=FI; Norway=NO; Iceland=IS"_s);
    QTRY_COMPARE(inSides(), 0);
    QCOMPARE(inReading(), 0);
    QCOMPARE(inList(), 0);
    talks.trigger("edit.undo"_L1);
    QTRY_COMPARE(inSides(), 1);
    QCOMPARE(inReading(), 1);
    QCOMPARE(inList(), 1);
}

void TestComparing::withoutADossierSidesLastForTheSession()
{
    Talks talks;
    QVERIFY(talks.compareChosen());
    QCOMPARE(talks.columns(), u"Norway 4 | Finland 2 | Iceland 2 | Union 2"_s);
    QTest::keyClick(talks.sides(), 'H', Qt::ShiftModifier);
    QCOMPARE(talks.columns(), u"Finland 2 | Iceland 2 | Union 2"_s);
    QVERIFY2(talks.hints().contains(u"until Readout is closed"), qPrintable(talks.hints()));
    talks.trigger("view.read"_L1);
    QVERIFY(talks.compare());
    QTRY_COMPARE(talks.columns(), u"Finland 2 | Iceland 2 | Union 2"_s);
    talks.trigger("edit.undo"_L1);
    QTRY_COMPARE(talks.columns(), u"Norway 4 | Finland 2 | Iceland 2 | Union 2"_s);
    talks.trigger("edit.redo"_L1);
    QTRY_COMPARE(talks.columns(), u"Finland 2 | Iceland 2 | Union 2"_s);
}

void TestComparing::whatWasMadeIsKeptAsADossier()
{
    Talks talks;
    QVERIFY(talks.compareChosen());
    QTest::keyClick(talks.sides(), 'H', Qt::ShiftModifier);
    Testing::whenDialogIsUp("question", [](QWidget *dialog) {
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"Kept"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    QTest::keyClick(talks.sides(), 'K', Qt::ShiftModifier);
    QTRY_COMPARE(talks.store().dossiers()->size(), 1);
    talks.dossier = talks.store().dossiers()->first().id;
    QCOMPARE(talks.kept(), u"(Norway=NO); Finland=FI; Iceland=IS; Union=Union"_s);
    QTRY_COMPARE(talks.columns(), u"Finland 2 | Iceland 2 | Union 2"_s);
    talks.window->activateWindow(); // as a window manager does when the dialog has gone
    QTRY_VERIFY(talks.sides()->hasFocus());
    QTRY_VERIFY(!talks.hints().contains(u"until Readout is closed")); // the dossier's comparison has come
    QTest::keyClick(talks.sides(), 'U', Qt::ShiftModifier);
    QTRY_COMPARE(talks.kept(), u"Norway=NO; Finland=FI; Iceland=IS; Union=Union"_s);
}

void TestComparing::allSidesCanBeHiddenAndComeBack()
{
    Talks talks;
    QVERIFY(talks.openDossier());
    for (int side = 0; side < 3; ++side)
        QTest::keyClick(talks.sides(), 'H', Qt::ShiftModifier);
    QCOMPARE(talks.columns(), QString());
    QVERIFY(talks.sides()->isVisible());
    QTRY_VERIFY(talks.isEnabled("compare.showHidden"_L1));
    QVERIFY(talks.hints().contains(u"3 sides hidden"));
    QTest::keyClick(talks.sides(), 'U', Qt::ShiftModifier);
    QTRY_COMPARE(talks.columns(), u"Norway 4 | Finland 2 | Iceland 2"_s);
}

void TestComparing::backReturnsToTheVeryCard()
{
    Talks talks;
    talks.window->resize(900, 420);
    QVERIFY(talks.openDossier());
    SidesView *sides = talks.sides();
    QTest::keyClick(sides, Qt::Key_End);
    sides->verticalScrollBar()->setValue(sides->verticalScrollBar()->maximum());
    const Sides::CardPlace before = sides->place();
    QVERIFY(before.down > 0);
    QTest::keyClick(sides, Qt::Key_Return);
    QTRY_VERIFY(talks.view()->isVisible());
    QVERIFY(talks.view()->hasFocus());
    QVERIFY(talks.window->session()->current() == before.article);
    QVERIFY(talks.view()->visibleSpan().contains(before.span.begin));
    talks.trigger("go.back"_L1);
    QTRY_VERIFY(sides->hasFocus());
    QTest::qWait(100); // the comparison read anew changes nothing
    QVERIFY(sides->place() == before);
    talks.trigger("go.forward"_L1);
    QTRY_VERIFY(talks.view()->isVisible());
}

void TestComparing::aSpeakerIsChangedInAnArticleThatComesLate()
{
    Talks talks;
    const QString text = Testing::longReport(1200);
    QList<Statement> statements;
    for (int ship = 0; ship < 1200; ++ship)
        statements.append(Testing::aStatement(text, u"“The ship number %1 stays,”"_s.arg(ship), u"Kari Dahl"_s,
                                              {ship % 2 == 0 ? u"NO"_s : u"FI"_s}));
    const auto added = talks.library->perform(
        Acts::AddArticle{Testing::anArticle(text, u"A long report"_s), statements, text.toUtf8()});
    QVERIFY(added && talks.library->isLong(added->article));
    talks.articles.append(added->article);
    QVERIFY(talks.openDossier());
    QVERIFY(talks.window->session()->show(talks.articles.first()));
    talks.trigger("view.sides"_L1);
    const TextSpan words = statements[900].content;
    const auto isOnCard = [&] {
        talks.sides()->showPlace(added->article, words);
        return talks.sides()->currentCard().data(ComparisonModel::SpanRole).value<TextSpan>() == words;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOnCard(), 20000);
    talks.sides()->setFocus();
    QTest::keyClick(talks.sides(), Qt::Key_Return, Qt::ShiftModifier);
    auto *popup = talks.part<QWidget>("speakerPopup");
    QTRY_VERIFY_WITH_TIMEOUT(popup->isVisible(), 20000);
    QCOMPARE(talks.window->session()->current(), added->article);
    const int current = talks.view()->currentStatement();
    QVERIFY(current >= 0);
    QCOMPARE(talks.window->session()->article()->statements()[current].content, words);
    QVERIFY(talks.view()->isVisible());
    QTRY_VERIFY(popup->isAncestorOf(QApplication::focusWidget()));
}

void TestComparing::keysWalkThroughTheCards()
{
    Talks talks;
    QVERIFY(talks.openDossier());
    SidesView *sides = talks.sides();
    const auto at = [sides] { return u"%1,%2"_s.arg(sides->currentCard().column()).arg(sides->currentCard().row()); };
    QCOMPARE(at(), u"0,0"_s);
    QTest::keyClick(sides, 'j');
    QCOMPARE(at(), u"0,1"_s);
    QTest::keyClick(sides, Qt::Key_Down);
    QCOMPARE(at(), u"0,2"_s);
    QTest::keyClick(sides, 'k');
    QTest::keyClick(sides, Qt::Key_Up);
    QCOMPARE(at(), u"0,0"_s);
    QTest::keyClick(sides, Qt::Key_Right);
    QCOMPARE(sides->currentColumn(), 1);
    QTest::keyClick(sides, Qt::Key_Tab);
    QCOMPARE(sides->currentColumn(), 2);
    QTest::keyClick(sides, Qt::Key_Left);
    QTest::keyClick(sides, Qt::Key_Backtab);
    QCOMPARE(sides->currentColumn(), 0);
    QTest::keyClick(sides, Qt::Key_End);
    QCOMPARE(at(), u"0,3"_s);
    QTest::keyClick(sides, Qt::Key_Home);
    QCOMPARE(at(), u"0,0"_s);
    const int width = sides->cards().columnWidth(0);
    QTest::keyClick(sides, '+');
    QCOMPARE(sides->cards().columnWidth(0), width + 40);
    QTest::keyClick(sides, '-');
    QVERIFY(std::abs(sides->cards().columnWidth(0) - width) < 2);
}

void TestComparing::wordsOfACardAreHighlighted()
{
    Talks talks;
    QVERIFY(talks.openDossier());
    SidesView *sides = talks.sides();
    const auto article = sides->currentCard().data(ComparisonModel::ArticleRole).value<ArticleId>();
    const auto span = sides->currentCard().data(ComparisonModel::SpanRole).value<TextSpan>();
    const auto held = [&] { return *talks.store().highlights(article); };
    QTest::keyClick(sides, '3');
    QTRY_COMPARE(held().size(), 1);
    QCOMPARE(held().first().colour, 3);
    QCOMPARE(held().first().span, span);
    QVERIFY(held().first().attribution);
    QCOMPARE(held().first().attribution->parties, QStringList{u"NO"_s});
    QVERIFY2(talks.notice().startsWith(u"Highlighted ¶1"), qPrintable(talks.notice()));
    QTest::keyClick(sides, '5'); // another colour, no second highlight
    QTRY_COMPARE(held().first().colour, 5);
    QCOMPARE(held().size(), 1);
    QTest::keyClick(sides, 'j');
    QTest::keyClick(sides, 'h'); // the colour used last
    QTRY_COMPARE(held().size(), 2);
    QCOMPARE(held().last().colour, 5);
    talks.trigger("edit.undo"_L1);
    talks.trigger("edit.undo"_L1);
    talks.trigger("edit.undo"_L1);
    QCOMPARE(held().size(), 0);
}

void TestComparing::aCardIsCopiedWithItsSource()
{
    Talks talks;
    QVERIFY(talks.openDossier());
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(talks.sides(), 'c');
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"The harbours stay open"), qPrintable(copied));
    QVERIFY2(copied.contains(u"Dahl"), qPrintable(copied));
    QVERIFY2(copied.contains(u"Quay Wire"), qPrintable(copied));
    QVERIFY2(copied.contains(u"¶1"), qPrintable(copied));
}

void TestComparing::groupingIsRemembered()
{
    Talks talks;
    QVERIFY(talks.openDossier());
    const auto head = [&] { return talks.sides()->model().index(0, 0).data(ComparisonModel::HeadRole).toString(); };
    QCOMPARE(head(), QString());
    QTest::keyClick(talks.sides(), 'g');
    QTest::keyClick(talks.sides(), 's');
    QCOMPARE(head(), u"Dahl of NO"_s);
    QVERIFY(talks.window->actionTable()->action("compare.bySpeaker"_L1)->isChecked());
    QVERIFY(!talks.window->actionTable()->action("compare.inOrder"_L1)->isChecked());
    talks.window = std::make_unique<Shell::MainWindow>(talks.store(), talks.settings, QApplication::palette());
    talks.window->show();
    QVERIFY(talks.window->actionTable()->action("compare.bySpeaker"_L1)->isChecked());
    QCOMPARE(int(talks.sides()->model().grouping()), int(Grouping::Speaker));
    QVERIFY(talks.compareChosen());
    talks.trigger("compare.byArticle"_L1);
    QCOMPARE(int(talks.sides()->model().grouping()), int(Grouping::Article));
    talks.trigger("compare.inOrder"_L1);
    QCOMPARE(int(talks.sides()->model().grouping()), int(Grouping::None));
}

void TestComparing::topicsAreRemembered()
{
    Talks talks;
    talks.articles.append(addQuotasAndFerries(talks.store()));
    QVERIFY(talks.openDossier());
    QVERIFY(!talks.sides()->model().hasTopics());
    QTest::keyClick(talks.sides(), 'g');
    QTest::keyClick(talks.sides(), 't');
    QVERIFY(talks.sides()->model().hasTopics());
    QVERIFY(talks.window->actionTable()->action("compare.byTopic"_L1)->isChecked());
    const int topics = talks.sides()->model().topicCount();
    QVERIFY(topics > 1);
    QCOMPARE(talks.sides()->model().topicName(0), u"Quota"_s);
    talks.trigger("compare.hide"_L1);
    QVERIFY(talks.sides()->model().hasTopics()); // other sides, the same rows
    talks.trigger("compare.showHidden"_L1);
    QCOMPARE(talks.sides()->model().topicCount(), topics);

    talks.window = std::make_unique<Shell::MainWindow>(talks.store(), talks.settings, QApplication::palette());
    talks.window->show();
    QVERIFY(talks.compareChosen());
    QVERIFY(talks.sides()->model().hasTopics());
    talks.trigger("compare.byTopic"_L1);
    QVERIFY(!talks.sides()->model().hasTopics());
}

void TestComparing::menusHoldTheSameActions()
{
    Talks talks;
    QVERIFY(talks.openDossier());
    SidesView *sides = talks.sides();
    emit sides->sideMenuWished(0, sides->mapToGlobal(QPoint(50, 30)));
    QTRY_VERIFY(talks.openMenu());
    const auto holds = [&](QLatin1StringView id) {
        return talks.openMenu()->actions().contains(talks.window->actionTable()->action(id));
    };
    QVERIFY(holds("compare.rename"_L1) && holds("compare.hide"_L1) && holds("compare.split"_L1));
    talks.openMenu()->close();
    emit sides->cardMenuWished(sides->menuPlace());
    QTRY_VERIFY(talks.openMenu());
    QVERIFY(holds("compare.goTo"_L1) && holds("compare.copy"_L1) && holds("compare.bySpeaker"_L1));
    talks.openMenu()->close();
}

void TestComparing::aSingleTextSaysWhatToDo()
{
    Talks talks;
    QVERIFY(QTest::qWaitForWindowActive(talks.window.get()));
    QVERIFY(talks.window->session()->show(talks.articles.first()));
    QVERIFY(talks.compare());
    QVERIFY2(talks.hints().contains(u"Choose several articles"), qPrintable(talks.hints()));
}

void TestComparing::whatJoinsTheDossierIsCompared()
{
    Talks talks;
    QVERIFY(talks.openDossier());
    QCOMPARE(talks.columns(), u"Norway 4 | Finland 2 | Iceland 2"_s);
    const ArticleId third = addTalks(talks.store(), u"Fjord Times"_s);
    talks.window->session()->addToDossier(talks.dossier, {third});
    QTRY_COMPARE(talks.columns(), u"Norway 6 | Finland 3 | Iceland 3"_s);
}

void TestComparing::aTextWithoutStatementsIsNamed()
{
    Talks talks;
    Article silent = Testing::anArticle(u"Nothing was said."_s);
    silent.details.outlet = u"Silent Post"_s;
    const auto done = talks.store().perform(Acts::AddArticle{silent, {}, "Nothing was said."});
    QVERIFY(done);
    talks.articles.append(done->article);
    QVERIFY(talks.openDossier());
    QVERIFY2(talks.hints().contains(u"No statements in Silent Post"), qPrintable(talks.hints()));
    QCOMPARE(talks.sides()->model().headerData(0, Qt::Horizontal, ComparisonModel::CountRole).toString(),
             u"4 statements in 2 of 3 texts"_s);
}

void TestComparing::aLateAnswerIsDropped()
{
    Talks talks;
    SidesView view;
    Shell::ActionTable actions;
    Shell::Comparing comparing(*talks.window->session(), view, actions);
    const QSignalSpy shown(&comparing, &Shell::Comparing::shown);
    comparing.show(talks.articles, {});
    comparing.show({talks.articles.last()}, {});
    QTRY_COMPARE(shown.size(), 1);
    QTest::qWait(100);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(comparing.articles(), QList<ArticleId>{talks.articles.last()});
    comparing.show(talks.articles, {});
    comparing.cancel();
    QTest::qWait(100);
    QCOMPARE(shown.size(), 1);
}

void TestComparing::cardsAreAcceptedAndRejected()
{
    Talks talks;
    QVERIFY(talks.openDossier());
    SidesView *sides = talks.sides();
    const auto check = [sides] { return Check(sides->currentCard().data(ComparisonModel::CheckRole).toInt()); };
    QTest::keyClick(sides, 'j');
    const QString words = sides->currentCard().data().toString();
    QTest::keyClick(sides, 'a');
    QTRY_VERIFY(check() == Check::Accepted);
    QCOMPARE(sides->currentCard().data().toString(), words);
    QVERIFY(sides->hasFocus());
    const int row = sides->currentCard().row();
    QTest::keyClick(sides, 'x');
    QTRY_COMPARE(talks.columns(), u"Norway 3 | Finland 2 | Iceland 2"_s);
    QCOMPARE(sides->currentCard().row(), row); // what stood below it stands there now
    QCOMPARE(sides->currentColumn(), 0);
    talks.trigger("edit.undo"_L1);
    talks.trigger("edit.undo"_L1);
    QTRY_COMPARE(talks.columns(), u"Norway 4 | Finland 2 | Iceland 2"_s);
}

void TestComparing::onlyNewsIsLaidOutAnew()
{
    Talks talks;
    QVERIFY(talks.openDossier());
    const QSignalSpy anew(&talks.sides()->model(), &QAbstractItemModel::modelReset);
    talks.window->session()->setStarred({talks.articles.first()}, true);
    QTest::qWait(200);
    QCOMPARE(anew.size(), 0);
    QVERIFY(talks.store().setMachineStatements(talks.articles.first(), {}));
    QTRY_COMPARE(talks.columns(), u"Norway 2 | Finland 1 | Iceland 1"_s);
    QVERIFY2(talks.hints().contains(u"No statements in Quay Wire"), qPrintable(talks.hints()));
}

void TestComparing::fitsEverySize_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("theme");
    QTest::newRow("usual") << QSize(1280, 800) << u"light"_s;
    QTest::newRow("dark") << QSize(1440, 900) << u"dark"_s;
    QTest::newRow("sepia") << QSize(1440, 900) << u"sepia"_s;
    QTest::newRow("high contrast") << QSize(1280, 800) << u"contrast"_s;
    QTest::newRow("large") << QSize(2560, 1440) << u"light"_s;
    QTest::newRow("small") << QSize(700, 500) << u"light"_s;
    QTest::newRow("smallest") << QSize(640, 420) << u"light"_s;
}

/// Whatever finds no room is reached by a scroll bar that shows; nothing is cut without one.
void TestComparing::fitsEverySize()
{
    QFETCH(QSize, size);
    QFETCH(QString, theme);
    Talks talks;
    talks.window->resize(size);
    talks.window->actionTable()->action(QLatin1StringView((u"theme."_s + theme).toLatin1()))->trigger();
    QVERIFY(QTest::qWaitForWindowActive(talks.window.get()));
    talks.trigger("file.sample"_L1);
    SidesView *sides = talks.sides();
    QTRY_COMPARE_WITH_TIMEOUT(sides->model().columnCount(), 3, 20'000);
    QTRY_VERIFY(sides->isVisible());
    QTest::qWait(50);
    const int columns = sides->cards().contentSize().width();
    QCOMPARE(sides->horizontalScrollBar()->isVisible(), columns > sides->viewport()->width());
    sides->stepColumn(2);
    QVERIFY(sides->viewport()->rect().contains(
        sides->columnRect(2).intersected(QRect(sides->columnRect(2).left(), 0, sides->columnRect(2).width(), 10))));
    sides->stepColumn(-1);
    Grabs::grab(*talks.window, u"comparing-%1-%2x%3"_s.arg(theme).arg(size.width()).arg(size.height()));
    talks.trigger("compare.bySpeaker"_L1);
    Grabs::grab(*talks.window, u"comparing-speakers-%1-%2x%3"_s.arg(theme).arg(size.width()).arg(size.height()));
}

void TestComparing::manyStatementsComeQuickly()
{
    Talks talks;
    QList<ArticleId> many;
    for (int number = 0; number < 40; ++number) {
        QString text;
        QList<TextSpan> spans;
        for (int at = 0; at < 50; ++at) {
            const QString words = u"“Statement %1 of text %2 on the harbours,”"_s.arg(at).arg(number);
            spans.append({text.size(), text.size() + words.size()});
            text += words + u" said Dahl of the ministry. "_s;
        }
        Article article = Testing::anArticle(text.trimmed(), u"Text %1"_s.arg(number));
        QList<Statement> statements;
        for (const TextSpan span : spans) {
            Statement statement;
            statement.content = span;
            statement.parties = {statements.size() % 2 == 0 ? u"NO"_s : u"FI"_s};
            statement.actors = {{u"Dahl"_s, statement.parties}};
            statements.append(statement);
        }
        const auto done = talks.store().perform(Acts::AddArticle{article, statements, text.toUtf8()});
        QVERIFY(done);
        many.append(done->article);
    }
    Shell::ActionTable actions;
    SidesView view;
    view.resize(1200, 800);
    view.show();
    Shell::Comparing comparing(*talks.window->session(), view, actions);
    QElapsedTimer timer;
    timer.start();
    comparing.show(many, {});
    const qint64 asked = timer.elapsed();
    QTRY_COMPARE_WITH_TIMEOUT(view.model().columnCount(), 2, 10'000);
    view.viewport()->repaint();
    qInfo("40 texts with 2,000 statements: asked in %lld ms, shown in %lld ms", asked, timer.elapsed());
    QCOMPARE(view.model().rowCount(), 1000);
    QVERIFY2(asked < 100, "nothing is read in the window's thread");
    QVERIFY2(timer.elapsed() < 5000, "under a second where nothing else runs");
}

QTEST_MAIN(TestComparing)
#include "tst_comparing.moc"
