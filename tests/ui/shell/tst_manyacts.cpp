// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Acts on thousands of things run beside the window's thread: still one transaction and one step to undo, in the order
// in which they were wished, stopped without a trace.
#include "shell/session.h"
#include "support/librarybuilder.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Readout;
using namespace Readout::Shell;
using namespace Qt::StringLiterals;

namespace {
constexpr int markCount = 4000;
}

class TestManyActs : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void fewAreDoneAtOnce();
    void manyAreOneActBeside();
    void manyAreUndoneAndRedoneBeside();
    void whatIsStoppedLeavesNoTrace();
    void whatIsStoppedWhileUndoingStaysDone();
    void wishesWaitForTheirTurn();
    void whatWouldOverwriteItIsRefused();
    void aNoteBeingTypedIsKeptAtOnce();
    void whoLeavesHasItDone();
    void whatIsGoneIsPassedOver();
    void thousandsOfArticlesAreTaggedAndBinned();
    void thousandsOfArticlesComeIntoADossierAndLeaveIt();
    void aLongDossierIsStoppedWithoutATrace();
    void aTagOfThousands_data();
    void aTagOfThousands();
    void aTagOfThousandsIsStoppedWithoutATrace_data() { aTagOfThousands_data(); }
    void aTagOfThousandsIsStoppedWithoutATrace();
    void renamingWaitsForItsTurn();

private:
    QList<ArticleId> addArticles(int count);
    TagId tagAll(const QString &name);
    TagId tagNamed(const QString &name) const;
    void wish(const QString &act, TagId tag);
    int coloured(int colour) const;
    static HighlightEdit colour(int wanted) { return {.colour = wanted}; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Storage::Library> m_library;
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<Session> m_session;
    ArticleId m_article{};
    QList<QUuid> m_marks;
};

void TestManyActs::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = Testing::opened(m_folder->filePath(u"library.sqlite"_s));
    QVERIFY(m_library);
    const QString text = u"The harbour stays open.\n\nNobody objected."_s;
    m_article = m_library->perform(Acts::AddArticle{Testing::anArticle(text), {}, text.toUtf8()})->article;
    Acts::Group marks;
    m_marks.clear();
    for (int at = 0; at < markCount; ++at) {
        Highlight mark = Testing::aHighlight(m_article, text, u"stays open"_s);
        mark.uuid = QUuid::createUuid();
        m_marks.append(mark.uuid);
        marks.acts.append(Acts::AddHighlight{mark});
    }
    QVERIFY(m_library->perform(marks));
    m_jobs = std::make_unique<Jobs>();
    m_session = std::make_unique<Session>(*m_library, m_jobs.get());
}

void TestManyActs::cleanup()
{
    m_session.reset();
    m_jobs.reset();
    m_library.reset();
    m_folder.reset();
}

int TestManyActs::coloured(int colour) const
{
    const auto all = m_library->highlights(m_article);
    return all ? int(std::count_if(all->cbegin(), all->cend(),
                                   [colour](const Highlight &mark) { return mark.colour == colour; }))
               : -1;
}

void TestManyActs::fewAreDoneAtOnce()
{
    m_session->editHighlights(m_marks.first(20), colour(6));
    QVERIFY(!m_session->isPerforming());
    QCOMPARE(coloured(6), 20);
    m_session->undo();
    QCOMPARE(coloured(6), 0);
}

void TestManyActs::manyAreOneActBeside()
{
    const QSignalSpy acted(m_session.get(), &Session::acted);
    const QSignalSpy told(m_library.get(), &Storage::Library::highlightsChanged);
    m_session->editHighlights(m_marks, colour(6));
    QVERIFY(m_session->isPerforming());
    QCOMPARE(m_jobs->running().size(), 1);
    QCOMPARE(m_jobs->running().first().total, markCount);
    QVERIFY(!m_session->history().canUndo());
    QTRY_COMPARE(acted.size(), 1);
    QVERIFY(m_jobs->running().isEmpty());
    QCOMPARE(coloured(6), markCount);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().at(1).value<QList<QUuid>>().size(), markCount);
    QVERIFY(m_session->history().canUndo());
    m_session->editHighlights(m_marks, colour(6)); // they are so already
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(acted.size(), 1);
}

void TestManyActs::manyAreUndoneAndRedoneBeside()
{
    const QString before = Testing::told(*m_library);
    m_session->editHighlights(m_marks, {.colour = 3, .addedTags = {u"harbour"_s}});
    QTRY_VERIFY(!m_session->isPerforming());
    const QString after = Testing::told(*m_library);
    QVERIFY(before != after);
    m_session->undo();
    QVERIFY(m_session->isPerforming());
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(Testing::told(*m_library), before);
    QVERIFY(!m_session->history().canUndo());
    m_session->redo();
    QVERIFY(m_session->isPerforming());
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(coloured(3), markCount);
    QVERIFY(!m_session->history().canRedo());
    m_session->removeHighlights(m_marks);
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(m_library->highlights(m_article)->size(), 0);
    m_session->undo();
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(coloured(3), markCount);
}

void TestManyActs::whatIsStoppedLeavesNoTrace()
{
    const QString before = Testing::told(*m_library);
    const QSignalSpy refused(m_session.get(), &Session::refused);
    const QSignalSpy failed(m_session.get(), &Session::failed);
    m_session->editHighlights(m_marks, {.colour = 6, .addedTags = {u"harbour"_s}});
    QCOMPARE(m_jobs->running().size(), 1);
    m_jobs->cancel(m_jobs->running().first().id);
    QTRY_VERIFY(!m_session->isPerforming());
    QVERIFY(m_jobs->running().isEmpty());
    QCOMPARE(Testing::told(*m_library), before);
    QVERIFY(!m_session->history().canUndo());
    QCOMPARE(refused.size(), 1);
    QCOMPARE(failed.size(), 0);
}

void TestManyActs::whatIsStoppedWhileUndoingStaysDone()
{
    m_session->editHighlights(m_marks, colour(6));
    QTRY_VERIFY(!m_session->isPerforming());
    m_session->undo();
    m_jobs->cancel(m_jobs->running().first().id);
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(coloured(6), markCount);
    QVERIFY(m_session->history().canUndo());
    m_session->undo();
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(coloured(6), 0);
}

void TestManyActs::wishesWaitForTheirTurn()
{
    m_session->show(m_article);
    QTRY_COMPARE(m_session->current(), m_article); // a long one
    m_session->editHighlights(m_marks, colour(6));
    QVERIFY(m_session->isPerforming());
    m_session->editHighlights({m_marks.first()}, {.colour = 2, .note = u"the first"_s});
    Highlight last = *m_library->highlight(m_marks.last()); // as the reader shows it, in its old colour
    last.note = u"the last"_s;
    m_session->changeHighlight(last);
    m_session->editHighlights(m_marks, {.addedTags = {u"harbour"_s}});
    m_session->undo();
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(coloured(6), markCount - 1);
    QCOMPARE(m_library->highlight(m_marks.first())->colour, 2);
    QCOMPARE(m_library->highlight(m_marks.first())->note, u"the first"_s);
    QCOMPARE(m_library->highlight(m_marks.last())->note, u"the last"_s);
    QCOMPARE(m_library->highlight(m_marks.last())->colour, 6);
    QVERIFY(m_library->highlight(m_marks.first())->tags.isEmpty());
    for (int steps = 0; steps < 3; ++steps) {
        QVERIFY(m_session->history().canUndo());
        m_session->undo();
        QTRY_VERIFY(!m_session->isPerforming());
    }
    QCOMPARE(coloured(1), markCount);
    QVERIFY(!m_session->history().canUndo());
}

void TestManyActs::whatWouldOverwriteItIsRefused()
{
    const QSignalSpy refused(m_session.get(), &Session::refused);
    m_session->editHighlights(m_marks, colour(6));
    QVERIFY(m_session->isPerforming());
    QVERIFY(!m_session->addDossier(u"Talks"_s, {m_article}));
    QCOMPARE(refused.size(), 1);
    QVERIFY(refused.first().first().toString().contains(u"still runs"_s));
    QTRY_VERIFY(!m_session->isPerforming());
    QVERIFY(m_session->addDossier(u"Talks"_s, {m_article}));
    QCOMPARE(coloured(6), markCount);
}

/// It does not wait for the long act, which gives way and begins anew.
void TestManyActs::aNoteBeingTypedIsKeptAtOnce()
{
    const QSignalSpy failed(m_session.get(), &Session::failed);
    m_session->editHighlights(m_marks, colour(6));
    for (int letters = 1; letters <= 5; ++letters) {
        QVERIFY(m_session->isPerforming());
        m_session->keepNoteDraft(m_marks.first(), QString(letters, u'a'), Storage::DraftSafety::Program);
        QCOMPARE(m_session->noteDrafts().value(m_marks.first()), QString(letters, u'a'));
    }
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(coloured(6), markCount);
    QCOMPARE(failed.size(), 0);
}

void TestManyActs::whoLeavesHasItDone()
{
    m_session->editHighlights(m_marks, colour(6));
    m_session->editHighlights({m_marks.first()}, {.note = u"Ask again"_s});
    QVERIFY(m_session->isPerforming());
    m_session->finishActs();
    QVERIFY(!m_session->isPerforming());
    QCOMPARE(coloured(6), markCount);
    QCOMPARE(m_library->highlight(m_marks.first())->note, u"Ask again"_s);
}

void TestManyActs::whatIsGoneIsPassedOver()
{
    QVERIFY(m_library->perform(Acts::RemoveHighlight{m_marks.first()}));
    m_session->editHighlights(m_marks, colour(6));
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(coloured(6), markCount - 1);
    const QSignalSpy failed(m_session.get(), &Session::failed);
    m_session->editHighlights({m_marks.first()}, colour(6));
    QCOMPARE(failed.size(), 1);
}

void TestManyActs::thousandsOfArticlesAreTaggedAndBinned()
{
    Acts::Group added;
    for (int at = 0; at < 500; ++at) {
        const QString text = u"The harbour stays open on day %1."_s.arg(at);
        added.acts.append(Acts::AddArticle{Testing::anArticle(text), {}, text.toUtf8()});
    }
    QVERIFY(m_library->perform(added));
    const QList<ArticleId> all = *m_library->articleIds({});
    QCOMPARE(all.size(), 501);
    const QString before = Testing::told(*m_library);
    m_session->retag(all, {u"harbour"_s}, {});
    QVERIFY(m_session->isPerforming());
    m_session->setStarred(all, true);
    m_session->bin(all);
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(*m_library->articleCount({.place = Storage::ArticleFilter::Place::Bin}), 501);
    QCOMPARE(*m_library->tagsOf(all.last()), QStringList{u"harbour"_s});
    for (int steps = 0; steps < 3; ++steps)
        m_session->undo();
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(Testing::told(*m_library), before);
}

QList<ArticleId> TestManyActs::addArticles(int count)
{
    Acts::Group added;
    for (int at = 0; at < count; ++at) {
        const QString text = u"The harbour stays open on day %1."_s.arg(at);
        added.acts.append(Acts::AddArticle{Testing::anArticle(text), {}, text.toUtf8()});
    }
    if (!m_library->perform(added))
        return {};
    QList<ArticleId> all = *m_library->articleIds({});
    all.removeAll(m_article);
    return all;
}

/// Every highlight carries it.
TagId TestManyActs::tagAll(const QString &name)
{
    if (!m_library->perform(Acts::EditHighlights{m_marks, {.addedTags = {name}}}))
        return {};
    return tagNamed(name);
}

TagId TestManyActs::tagNamed(const QString &name) const
{
    for (const Tag &tag : *m_library->tags()) {
        if (tag.name == name)
            return tag.id;
    }
    return {};
}

void TestManyActs::wish(const QString &act, TagId tag)
{
    if (act == u"rename"_s)
        m_session->renameTag(tag, u"port"_s);
    else if (act == u"merge"_s)
        m_session->mergeTags(tag, tagNamed(u"sea"_s));
    else
        m_session->removeTag(tag);
}

void TestManyActs::thousandsOfArticlesComeIntoADossierAndLeaveIt()
{
    const QList<ArticleId> all = addArticles(500);
    QCOMPARE(all.size(), 500);
    const DossierId dossier = *m_session->addDossier(u"Talks"_s, {all[7], m_article});
    const QString few = Testing::told(*m_library);
    const QSignalSpy acted(m_session.get(), &Session::acted);
    m_session->addToDossier(dossier, all);
    QVERIFY(m_session->isPerforming());
    QCOMPARE(m_jobs->running().first().total, 500);
    m_session->renameDossier(dossier, u"All talks"_s); // waits, and does not put the two back
    QTRY_COMPARE(acted.size(), 2);
    QList<ArticleId> expected = all;
    expected.removeAll(all[7]);
    expected = QList<ArticleId>{all[7], m_article} + expected;
    QCOMPARE(m_library->dossier(dossier)->articles, expected);
    QCOMPARE(m_library->dossier(dossier)->name, u"All talks"_s);
    const QString many = Testing::told(*m_library);
    m_session->takeOutOfDossier(dossier, all);
    QVERIFY(m_session->isPerforming());
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(m_library->dossier(dossier)->articles, QList<ArticleId>{m_article});
    m_session->undo();
    QVERIFY(m_session->isPerforming());
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(Testing::told(*m_library), many);
    m_session->undo();
    m_session->undo();
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(Testing::told(*m_library), few);
    m_session->redo();
    m_session->redo();
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(Testing::told(*m_library), many);
    m_session->removeDossier(dossier);
    QTRY_VERIFY(!m_session->isPerforming());
    m_session->undo();
    QVERIFY(m_session->isPerforming());
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(Testing::told(*m_library), many);
    m_session->addToDossier(dossier, all); // they are in it already
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(m_session->history().undoName(), u"Renamed “Talks”"_s);
}

void TestManyActs::aLongDossierIsStoppedWithoutATrace()
{
    const QList<ArticleId> all = addArticles(500);
    const QString before = Testing::told(*m_library);
    QList<DossierId> made;
    const auto take = [&made](DossierId dossier) { made.append(dossier); };
    m_session->makeDossier(u"Talks"_s, all, {}, take);
    QVERIFY(m_session->isPerforming());
    m_jobs->cancel(m_jobs->running().first().id);
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(Testing::told(*m_library), before);
    QVERIFY(made.isEmpty() && !m_session->history().canUndo());
    m_session->makeDossier(u"Talks"_s, all, {}, take);
    QTRY_COMPARE(made.size(), 1);
    QCOMPARE(m_library->dossier(made.first())->articles, all);
    m_session->undo();
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(Testing::told(*m_library), before);
}

void TestManyActs::aTagOfThousands_data()
{
    QTest::addColumn<QString>("act");
    QTest::addColumn<QStringList>("tags"); ///< of a highlight afterwards
    QTest::newRow("renamed") << u"rename"_s << QStringList{u"port"_s};
    QTest::newRow("merged") << u"merge"_s << QStringList{u"sea"_s};
    QTest::newRow("removed") << u"remove"_s << QStringList();
}

void TestManyActs::aTagOfThousands()
{
    QFETCH(QString, act);
    QFETCH(QStringList, tags);
    const TagId tag = tagAll(u"harbour"_s);
    QVERIFY(m_library->perform(Acts::TagArticle{m_article, {u"sea"_s}}));
    const QString before = Testing::told(*m_library);
    const QSignalSpy told(m_library.get(), &Storage::Library::highlightsChanged);
    const QSignalSpy tagsTold(m_library.get(), &Storage::Library::tagsChanged);
    wish(act, tag);
    QVERIFY(m_session->isPerforming());
    QVERIFY(m_jobs->running().first().total >= markCount);
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(m_library->highlight(m_marks.first())->tags, tags);
    QCOMPARE(m_library->highlight(m_marks.last())->tags, tags);
    QCOMPARE(told.size(), 1);
    QVERIFY(tagsTold.size() >= 1);
    const QString after = Testing::told(*m_library);
    m_session->undo();
    QVERIFY(m_session->isPerforming());
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(Testing::told(*m_library), before);
    m_session->redo();
    QVERIFY(m_session->isPerforming());
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(Testing::told(*m_library), after);
}

void TestManyActs::aTagOfThousandsIsStoppedWithoutATrace()
{
    QFETCH(QString, act);
    const TagId tag = tagAll(u"harbour"_s);
    QVERIFY(m_library->perform(Acts::TagArticle{m_article, {u"sea"_s}}));
    const QString before = Testing::told(*m_library);
    const QSignalSpy refused(m_session.get(), &Session::refused);
    wish(act, tag);
    QVERIFY(m_session->isPerforming());
    m_jobs->cancel(m_jobs->running().first().id);
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(refused.size(), 1);
    QCOMPARE(Testing::told(*m_library), before);
    QVERIFY(!m_session->history().canUndo());
}

/// Two wishes on one tag: the second knows what the first did.
void TestManyActs::renamingWaitsForItsTurn()
{
    const TagId tag = tagAll(u"harbour"_s);
    m_session->renameTag(tag, u"port"_s);
    m_session->describeTag(tag, u"Where ships lie"_s);
    QVERIFY(m_session->isPerforming());
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(m_library->tag(tag)->name, u"port"_s);
    QCOMPARE(m_library->tag(tag)->description, u"Where ships lie"_s);
    m_session->undo();
    QCOMPARE(m_library->tag(tag)->name, u"port"_s);
    m_session->undo();
    QTRY_VERIFY(!m_session->isPerforming());
    QCOMPARE(m_library->tag(tag)->name, u"harbour"_s);
}

QTEST_GUILESS_MAIN(TestManyActs)
#include "tst_manyacts.moc"
