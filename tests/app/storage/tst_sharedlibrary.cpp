// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two programs on one library: both write, each notices the other, and who must wait too long is told so.
#include "storage/database.h"
#include "support/librarybuilder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Storage;
using namespace Readout::Testing;

class TestSharedLibrary : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void eachSeesWhatTheOtherWrote();
    void aLockedLibraryIsBusyAfterTwoSeconds();
    void manyWritersLoseNothing();
    void severalOpenANewLibraryAtOnce();
    void readingGoesOnWhileAnotherWrites();
    void locksStayWhenOthersOfTheProcessOpenAndClose();
    void theHeldFileIsNoArticleAndNoPlaceToSaveTo();
    void aReplacedFileIsNotWritten();
    void aLogThatIsGoneStopsWriting();

private:
    QString rescued() const ///< the only one
    {
        const QStringList names = QDir(m_folder->path()).entryList({u"library.sqlite.rescued-*"_s}, QDir::Files);
        return names.size() == 1 ? m_folder->filePath(names.first()) : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestSharedLibrary::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"library.sqlite"_s);
}

void TestSharedLibrary::eachSeesWhatTheOtherWrote()
{
    const auto window = opened(m_path);
    const auto commandLine = opened(m_path);
    QVERIFY(window && commandLine);
    QSignalSpy elsewhere(window.get(), &Library::changedElsewhere);
    QSignalSpy own(commandLine.get(), &Library::changedElsewhere);
    const auto done = commandLine->perform(Acts::AddArticle{anArticle(u"One."_s), {}, {}});
    QVERIFY(done);
    QCOMPARE(window->articleCount().value(), 1);
    QVERIFY(elsewhere.count() > 0 || elsewhere.wait(5000));
    QCOMPARE(elsewhere.count(), 1);
    QTest::qWait(1500);
    QCOMPARE(elsewhere.count(), 1);
    QCOMPARE(own.count(), 0); // one's own acts are told by their own signals
    QVERIFY(window->perform(Acts::MarkRead{done->article, true}));
    QVERIFY(commandLine->article(done->article)->read);
}

namespace {

/// Asked by another process, as any other program would see it.
bool isLockedForOthers(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const pid_t other = ::fork();
    if (other == 0) {
        struct flock asked = {};
        asked.l_type = F_WRLCK;
        asked.l_whence = SEEK_SET;
        const int file = ::open(name.constData(), O_RDWR);
        ::_exit(file >= 0 && ::fcntl(file, F_GETLK, &asked) == 0 && asked.l_type != F_UNLCK ? 1 : 0);
    }
    int status = 0;
    ::waitpid(other, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

} // namespace

void TestSharedLibrary::locksStayWhenOthersOfTheProcessOpenAndClose()
{
    const auto window = opened(m_path);
    QVERIFY(window->perform(Acts::AddArticle{anArticle(u"One."_s), {}, {}}));
    QVERIFY(isLockedForOthers(m_path));
    for (const auto access : {Library::Access::ReadOnly, Library::Access::ReadWrite}) {
        const std::unique_ptr<QThread> worker(QThread::create([&] { QVERIFY(Library::open(m_path, access)); }));
        worker->start();
        QVERIFY(worker->wait(10000));
        QVERIFY(isLockedForOthers(m_path));
    }
    QVERIFY(window->backUp(m_folder->filePath(u"copy.sqlite"_s)));
    QVERIFY(!window->backUp(m_path));
    QVERIFY(isLockedForOthers(m_path));
}

void TestSharedLibrary::theHeldFileIsNoArticleAndNoPlaceToSaveTo()
{
    QVERIFY(!isHeldFile(m_path));
    {
        const auto window = opened(m_path);
        QVERIFY(window->perform(Acts::AddArticle{anArticle(u"One."_s), {}, {}}));
        const QString link = m_folder->filePath(u"link"_s);
        QVERIFY(QFile::link(m_path, link));
        for (const QString &path : {m_path, link, m_path + u"-wal"_s, m_path + u"-shm"_s})
            QVERIFY2(isHeldFile(path), qPrintable(path));
        QVERIFY(!isHeldFile(m_folder->filePath(u"library"_s)));
    }
    QVERIFY(!isHeldFile(m_path));
}

void TestSharedLibrary::aLockedLibraryIsBusyAfterTwoSeconds()
{
    const auto library = opened(m_path);
    const auto done = library->perform(Acts::AddArticle{anArticle(u"One."_s), {}, {}});
    QVERIFY(done);
    const QString before = told(*library);
    const auto other = Database::open(m_path, Database::Mode::ReadWrite);
    QVERIFY(other);
    {
        Transaction held(**other);
        QVERIFY(held.begin());
        QElapsedTimer waited;
        waited.start();
        const auto refused = library->perform(Acts::MarkRead{done->article, true});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Busy);
        QVERIFY2(waited.elapsed() >= 1900 && waited.elapsed() < 8000, qPrintable(QString::number(waited.elapsed())));
        QCOMPARE(told(*library), before); // readers do not wait
        QCOMPARE(library->setDraft(u"k"_s, "v").error().code, ErrorCode::Busy);
    }
    QVERIFY(library->perform(Acts::MarkRead{done->article, true}));
}

void TestSharedLibrary::manyWritersLoseNothing()
{
    constexpr int writers = 3;
    constexpr int actsEach = 15;
    const auto library = opened(m_path);
    const QString text = u"Words to mark."_s;
    const auto made = library->perform(Acts::AddArticle{anArticle(text), {}, {}});
    QVERIFY(made);
    std::atomic<int> failures = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back(QThread::create([&, writer] {
            const auto own = opened(m_path);
            for (int at = 0; own && at < actsEach; ++at) {
                Highlight marked = aHighlight(made->article, text, u"Words"_s, writer + 1);
                marked.tags = {u"tag%1"_s.arg(at % 3)};
                failures += own->perform(Acts::AddHighlight{marked}) ? 0 : 1;
            }
            failures += own ? 0 : actsEach;
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(100000));
    // Waiting over two seconds is not losing: those acts were refused, the others are there.
    QCOMPARE(int(library->highlights(made->article)->size()), writers * actsEach - failures);
    QVERIFY(failures < writers * actsEach / 2);
    QCOMPARE(library->check()->join(u'\n'), QString());
}

void TestSharedLibrary::severalOpenANewLibraryAtOnce()
{
    for (int round = 0; round < 5; ++round) {
        const QString path = m_folder->filePath(u"new%1.sqlite"_s.arg(round));
        std::atomic<int> openedOnes = 0;
        std::vector<std::unique_ptr<QThread>> threads;
        for (int program = 0; program < 3; ++program) {
            threads.emplace_back(QThread::create([&] {
                const auto library = opened(path);
                openedOnes += library && library->perform(Acts::AddArticle{anArticle(u"x"_s), {}, {}}) ? 1 : 0;
            }));
        }
        for (const auto &thread : threads)
            thread->start();
        for (const auto &thread : threads)
            QVERIFY(thread->wait(60000));
        QCOMPARE(openedOnes.load(), 3);
        QCOMPARE(opened(path)->articleCount().value(), 3);
    }
}

void TestSharedLibrary::readingGoesOnWhileAnotherWrites()
{
    const auto library = opened(m_path);
    QString text = u"Long."_s.repeated(2000);
    QVERIFY(library->perform(Acts::AddArticle{anArticle(text), {}, {}}));
    const auto other = Database::open(m_path, Database::Mode::ReadWrite);
    QVERIFY(other);
    Transaction writing(**other);
    QVERIFY(writing.begin());
    QVERIFY((*other)->execute(u"UPDATE article SET title = 'not yet'"_s));
    QElapsedTimer waited;
    waited.start();
    QCOMPARE(library->articles()->first().details.title, u"A title"_s);
    QVERIFY(waited.elapsed() < 1000);
    const QString copy = m_folder->filePath(u"copy.sqlite"_s);
    QVERIFY(library->backUp(copy));
    QCOMPARE(opened(copy)->articles()->first().details.title, u"A title"_s);
    QVERIFY(writing.commit());
    QCOMPARE(library->articles()->first().details.title, u"not yet"_s);
}

void TestSharedLibrary::aReplacedFileIsNotWritten()
{
    auto library = opened(m_path);
    QVERIFY(library->perform(Acts::AddArticle{anArticle(u"Before."_s), {}, {}}));
    const QString before = told(*library);
    // Another program puts another library in its place, and uses it.
    const QString other = m_folder->filePath(u"other.sqlite"_s);
    QVERIFY(opened(other)->perform(Acts::AddArticle{anArticle(u"Of somebody else."_s), {}, {}}));
    QVERIFY(QFile::remove(m_path + u"-wal"_s));
    QCOMPARE(::rename(qPrintable(other), qPrintable(m_path)), 0);

    for (int time = 0; time < 2; ++time) {
        const auto done = library->perform(Acts::AddArticle{anArticle(u"After."_s), {}, {}});
        QVERIFY(!done);
        QVERIFY2(done.error().message.contains(u"replaced"_s), qPrintable(done.error().message));
        QVERIFY(!library->setDraft(u"k"_s, "v"));
    }
    QVERIFY(!Library::performIn(m_path, Acts::AddArticle{anArticle(u"Beside."_s), {}, {}}, {}));
    QCOMPARE(told(*opened(rescued())), before);
    QFile log(m_path + u"-wal"_s); // that of whoever uses the other one
    QVERIFY(log.open(QIODevice::WriteOnly) && log.write("theirs") == 6);
    log.close();
    library.reset();
    QVERIFY(log.open(QIODevice::ReadOnly));
    QCOMPARE(log.readAll(), "theirs");
    QVERIFY(log.remove());
    const auto theirs = opened(m_path);
    QCOMPARE(theirs->articleCount().value(), 1);
    QVERIFY(theirs->perform(Acts::AddArticle{anArticle(u"A new start."_s), {}, {}}));
}

void TestSharedLibrary::aLogThatIsGoneStopsWriting()
{
    const auto library = opened(m_path);
    QVERIFY(library->perform(Acts::AddArticle{anArticle(u"Before."_s), {}, {}}));
    const QString before = told(*library);
    QVERIFY(QFile::remove(m_path + u"-wal"_s));
    const auto done = library->perform(Acts::AddArticle{anArticle(u"After."_s), {}, {}});
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(u"rescued"_s), qPrintable(done.error().message));
    QCOMPARE(told(*opened(rescued())), before);
}

QTEST_GUILESS_MAIN(TestSharedLibrary)
#include "tst_sharedlibrary.moc"
