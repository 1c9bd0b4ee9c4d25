// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A library and threads beside the one that owns it: what they read is believed only while nobody wrote, a long writer
// gives way to a person's act, and one that gives up has changed nothing.
#include "support/librarybuilder.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Storage;
using namespace Readout::Testing;

namespace {

const QString besideText = u"“The harbours stay open,” Kari Dahl said. “The fees fall,” Pekka Salo said."_s;

QList<Statement> besideStatements()
{
    return {aStatement(besideText, u"The harbours stay open,"_s, u"Kari Dahl"_s, {u"NO"_s}),
            aStatement(besideText, u"The fees fall,"_s, u"Pekka Salo"_s, {u"FI"_s})};
}

} // namespace

class TestBeside : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatAnotherThreadReadIsBelieved();
    void itIsNotBelievedOnceSomebodyWrote_data();
    void itIsNotBelievedOnceSomebodyWrote();
    void whoGivesUpHasChangedNothing();
    void aLongWriterGivesWay();
    void onlyChangedHighlightsAreTold();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    ArticleId m_article{};
};

void TestBeside::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = opened(m_folder->filePath(u"library.sqlite"_s));
    QVERIFY(m_library);
    const auto added = m_library->perform(Acts::AddArticle{anArticle(besideText), besideStatements(), "bytes"});
    QVERIFY(added);
    m_article = added->article;
}

void TestBeside::whatAnotherThreadReadIsBelieved()
{
    QVERIFY(m_library->perform(Acts::AddHighlight{aHighlight(m_article, besideText, u"harbours"_s)}));
    QVERIFY(!m_library->isLong(m_article));
    const LibraryState before = m_library->state();
    std::optional<Result<WholeArticle>> read;
    const std::unique_ptr<QThread> reader(
        QThread::create([&] { read = Library::wholeIn(m_library->path(), m_article); }));
    reader->start();
    reader->wait();
    const Result<WholeArticle> &whole = *read;
    QVERIFY(whole);
    QCOMPARE(whole->article.text, besideText);
    QCOMPARE(whole->statements.size(), 2);
    QCOMPARE(whole->machine.size(), 2);
    QCOMPARE(whole->highlights.size(), 1);
    QVERIFY(!m_library->hasStatementsAtHand(m_article));
    QVERIFY(m_library->believe(*whole, before));
    QVERIFY(m_library->hasStatementsAtHand(m_article));
    const auto kept = m_library->statements(m_article);
    QVERIFY(kept);
    QCOMPARE(kept->constData(), whole->statements.constData()); // the very same list
}

void TestBeside::itIsNotBelievedOnceSomebodyWrote_data()
{
    QTest::addColumn<bool>("here");
    QTest::newRow("here") << true;
    QTest::newRow("another program") << false;
}

void TestBeside::itIsNotBelievedOnceSomebodyWrote()
{
    QFETCH(bool, here);
    const LibraryState before = m_library->state();
    const auto whole = Library::wholeIn(m_library->path(), m_article);
    QVERIFY(whole);
    const auto other = opened(m_library->path());
    QVERIFY((here ? *m_library : *other).perform(Acts::MarkStarred{m_article, true}));
    QVERIFY(!m_library->believe(*whole, before));
    QVERIFY(!m_library->hasStatementsAtHand(m_article));
}

void TestBeside::whoGivesUpHasChangedNothing()
{
    int asked = 0;
    const auto stored = m_library->setMachineStatements(m_article, {besideStatements().first()}, [&asked] {
        ++asked;
        return true;
    });
    QVERIFY(!stored);
    QCOMPARE(stored.error().code, ErrorCode::Canceled);
    QCOMPARE(asked, 1);
    QCOMPARE(m_library->machineStatements(m_article)->size(), 2);
    QVERIFY(m_library->check()->isEmpty());
}

/// The writer holds the library until it hears that somebody waits: without that the act would fail with Busy.
void TestBeside::aLongWriterGivesWay()
{
    std::atomic_bool holds = false;
    std::atomic_bool gaveWay = false;
    const std::unique_ptr<QThread> writer(QThread::create([&, waits = m_library->waitsToWrite()] {
        const auto other = Library::open(m_library->path());
        const auto stored = (*other)->setMachineStatements(m_article, besideStatements(), [&] {
            holds = true;
            while (!waits())
                QThread::yieldCurrentThread();
            return true;
        });
        gaveWay = !stored && stored.error().code == ErrorCode::Canceled;
    }));
    writer->start();
    while (!holds)
        QThread::yieldCurrentThread();
    const auto done = m_library->perform(Acts::MarkStarred{m_article, true});
    writer->wait();
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QVERIFY(gaveWay);
}

void TestBeside::onlyChangedHighlightsAreTold()
{
    const auto one = m_library->perform(Acts::AddHighlight{aHighlight(m_article, besideText, u"harbours"_s)});
    QVERIFY(one);
    QSignalSpy changed(m_library.get(), &Library::highlightsChanged);
    const auto other = m_library->perform(Acts::AddHighlight{aHighlight(m_article, besideText, u"fees"_s)});
    QVERIFY(other);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(1).value<QList<QUuid>>(), QList<QUuid>{other->uuid});
    QVERIFY(m_library->perform(Acts::Group{{Acts::RemoveHighlight{one->uuid}, Acts::RemoveHighlight{other->uuid}}}));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.last().at(1).value<QList<QUuid>>(), (QList<QUuid>{one->uuid, other->uuid}));
}

QTEST_GUILESS_MAIN(TestBeside)
#include "tst_beside.moc"
