// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Acts can be undone and redone; one that fails stays where it is and can be tried again.
#include "shell/history.h"
#include "shell/session.h"
#include "support/librarybuilder.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Readout;
using namespace Readout::Shell;
using namespace Qt::StringLiterals;

class TestHistory : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void undoAndRedoLeaveTheLibraryAsItWas();
    void whatFailsStaysOnTheStack();
    void aNewActForgetsWhatWasUndone();
    void severalArticlesAreOneAct();
    void aDossierGoesAndComesBack();
    void openingMarksReadWithoutAnAct();
    void partiesKeepTheDossiersOrder();
    void aLargeDossierIsReadElsewhere();

private:
    ArticleId add(const QString &text);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Storage::Library> m_library;
};

void TestHistory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = Testing::opened(m_folder->filePath(u"library.sqlite"_s));
    QVERIFY(m_library);
}

void TestHistory::cleanup()
{
    m_library.reset();
    m_folder.reset();
}

ArticleId TestHistory::add(const QString &text)
{
    const auto done = m_library->perform(Acts::AddArticle{Testing::anArticle(text), {}, text.toUtf8()});
    return done ? done->article : ArticleId{};
}

void TestHistory::undoAndRedoLeaveTheLibraryAsItWas()
{
    const QString text = u"The harbour stays open.\n\nNobody objected."_s;
    const ArticleId article = add(text);
    History history(*m_library);
    const QString before = Testing::told(*m_library);
    QVERIFY(history.perform(Acts::AddHighlight{Testing::aHighlight(article, text, u"stays open"_s)}, u"Highlighted"_s));
    const QString after = Testing::told(*m_library);
    QVERIFY(before != after);
    QCOMPARE(history.undoName(), u"Highlighted"_s);
    QVERIFY(history.undo());
    QCOMPARE(m_library->highlights(article)->size(), 0);
    QVERIFY(history.redo());
    QCOMPARE(Testing::told(*m_library), after);
    QVERIFY(!history.canRedo());
}

void TestHistory::whatFailsStaysOnTheStack()
{
    const QString text = u"The harbour stays open."_s;
    const ArticleId article = add(text);
    History history(*m_library);
    const auto done =
        history.perform(Acts::AddHighlight{Testing::aHighlight(article, text, u"stays open"_s)}, u"one"_s);
    QVERIFY(done);
    // Another program takes it away.
    QVERIFY(m_library->perform(Acts::RemoveHighlight{done->uuid}));
    QVERIFY(!history.undo());
    QVERIFY(history.canUndo());
    QCOMPARE(history.undoName(), u"one"_s);
    QVERIFY(!history.perform(Acts::RemoveHighlight{QUuid::createUuid()}, u"two"_s));
    QCOMPARE(history.undoName(), u"one"_s);
}

void TestHistory::aNewActForgetsWhatWasUndone()
{
    const QString text = u"The harbour stays open."_s;
    const ArticleId article = add(text);
    History history(*m_library);
    QVERIFY(history.perform(Acts::MarkStarred{article, true}, u"starred"_s));
    QVERIFY(history.undo());
    QVERIFY(history.canRedo());
    QVERIFY(history.perform(Acts::MarkRead{article, true}, u"read"_s));
    QVERIFY(!history.canRedo());
    QVERIFY(!history.redo());
}

void TestHistory::severalArticlesAreOneAct()
{
    const QList<ArticleId> articles = {add(u"One."_s), add(u"Two."_s), add(u"Three."_s)};
    Session session(*m_library);
    session.bin(articles);
    QCOMPARE(*m_library->articleCount(), 0);
    session.undo();
    QCOMPARE(*m_library->articleCount(), 3);
    QVERIFY(!session.history().canUndo());
}

void TestHistory::aDossierGoesAndComesBack()
{
    const QList<ArticleId> articles = {add(u"One."_s), add(u"Two."_s)};
    Session session(*m_library);
    const auto dossier = session.addDossier(u"  Harbour   talks "_s, articles);
    QVERIFY(dossier);
    QCOMPARE(m_library->dossier(*dossier)->name, u"Harbour talks"_s);
    session.takeOutOfDossier(*dossier, {articles.first()});
    QCOMPARE(m_library->dossier(*dossier)->articles, QList<ArticleId>{articles.last()});
    session.addToDossier(*dossier, articles);
    QCOMPARE(m_library->dossier(*dossier)->articles, (QList<ArticleId>{articles.last(), articles.first()}));
    session.renameDossier(*dossier, u"Fees"_s);
    session.removeDossier(*dossier);
    QCOMPARE(int(m_library->dossiers()->size()), 0);
    QCOMPARE(*m_library->articleCount(), 2);
    session.undo();
    QCOMPARE(m_library->dossiers()->first().name, u"Fees"_s);
    session.undo();
    QCOMPARE(m_library->dossiers()->first().name, u"Harbour talks"_s);
}

void TestHistory::openingMarksReadWithoutAnAct()
{
    const ArticleId article = add(u"One."_s);
    Session session(*m_library);
    QVERIFY(session.show(article));
    QVERIFY(m_library->article(article)->read);
    QVERIFY(!session.history().canUndo());
    QSignalSpy failed(&session, &Session::failed);
    QVERIFY(!session.show(ArticleId{999}));
    QCOMPARE(failed.count(), 1);
    QCOMPARE(session.current(), article);
}

void TestHistory::partiesKeepTheDossiersOrder()
{
    const QString text = u"“No,” said Salo. “Yes,” said Dahl."_s;
    const auto done =
        m_library->perform(Acts::AddArticle{Testing::anArticle(text),
                                            {Testing::aStatement(text, u"“No,”"_s, u"Salo"_s, {u"FI"_s}),
                                             Testing::aStatement(text, u"“Yes,”"_s, u"Dahl"_s, {u"NO"_s})},
                                            text.toUtf8()});
    QVERIFY(done);
    Dossier dossier;
    dossier.name = u"Talks"_s;
    dossier.articles = {done->article};
    dossier.sides = {{{}, u"Norway"_s, {u"NO"_s}, false}, {{}, u"Finland"_s, {u"FI"_s}, false}};
    const auto added = m_library->perform(Acts::AddDossier{dossier});
    QVERIFY(added);
    Session session(*m_library);
    QVERIFY(session.show(done->article));
    QCOMPARE(session.article()->partyOrder().parties(), (QStringList{u"FI"_s, u"NO"_s}));
    session.setDossier(added->dossier);
    QCOMPARE(session.article()->partyOrder().parties(), (QStringList{u"NO"_s, u"FI"_s}));
    QList<Side> turned = dossier.sides;
    turned.swapItemsAt(0, 1);
    const QSignalSpy renumbered(&session, &Session::dossierOrderChanged);
    QVERIFY(session.changeSides(added->dossier, turned, u"Moved a side"_s));
    QCOMPARE(renumbered.count(), 1);
    QCOMPARE(session.article()->partyOrder().parties(), (QStringList{u"FI"_s, u"NO"_s}));
    session.undo();
    QCOMPARE(session.article()->partyOrder().parties(), (QStringList{u"NO"_s, u"FI"_s}));
}

void TestHistory::aLargeDossierIsReadElsewhere()
{
    Dossier dossier;
    dossier.name = u"Talks"_s;
    const QStringList parties{u"FI"_s, u"NO"_s, u"SE"_s};
    for (int number = 0; number < 30; ++number) {
        const QString text = u"“No %1,” said Salo."_s.arg(number);
        const Statement statement =
            Testing::aStatement(text, u"“No %1,”"_s.arg(number), u"Salo"_s, {parties[number % 3]});
        const auto done = m_library->perform(Acts::AddArticle{Testing::anArticle(text), {statement}, text.toUtf8()});
        QVERIFY(done);
        dossier.articles.append(done->article);
    }
    dossier.sides = {{{}, u"Sweden"_s, {u"SE"_s}, false}, {{}, u"Norway"_s, {u"NO"_s}, false}};
    const auto added = m_library->perform(Acts::AddDossier{dossier});
    QVERIFY(added);
    Session session(*m_library);
    QVERIFY(session.show(dossier.articles.first()));
    QSignalSpy read(&session, &Session::dossierOrderChanged);
    session.setDossier(added->dossier);
    QCOMPARE(session.dossierOrder()->parties(), (QStringList{u"SE"_s, u"NO"_s})); // the sides at once
    QTRY_COMPARE(read.count(), 1);
    QCOMPARE(session.dossierOrder()->parties(), (QStringList{u"SE"_s, u"NO"_s, u"FI"_s}));
    QCOMPARE(session.article()->partyOrder().parties(), (QStringList{u"SE"_s, u"NO"_s, u"FI"_s}));
    // An answer for a dossier that is no longer chosen is dropped.
    session.setDossier(added->dossier);
    session.setDossier(std::nullopt);
    QTest::qWait(100);
    QVERIFY(!session.dossierOrder());
    QCOMPARE(read.count(), 1);
}

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
