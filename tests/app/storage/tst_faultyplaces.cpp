// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A full disk, a folder nobody can write to, a limit on files: a clear error, and nothing lost.
// The test starts itself in such a place: --place KIND FOLDER prints what happened there.
#include "storage/backups.h"
#include "support/faultyplaces.h"
#include "support/librarybuilder.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Storage;
using namespace Readout::Testing;

namespace {

const QString words = u"Some words to mark."_s;

void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

template <typename Value>
QString outcome(const Result<Value> &result)
{
    if (result)
        return u"done"_s;
    const bool isSentence = result.error().message.size() > 20 && result.error().message.contains(u'.');
    std::fprintf(stderr, "%s | %s\n", qPrintable(result.error().message), qPrintable(result.error().detail));
    switch (isSentence ? result.error().code : ErrorCode::Internal) {
    case ErrorCode::NoSpace:
        return u"no space"_s;
    case ErrorCode::Unwritable:
        return u"unwritable"_s;
    case ErrorCode::NotFound:
        return u"not found"_s;
    default:
        return u"unexpected error %1"_s.arg(int(result.error().code));
    }
}

QString health(const Library &library)
{
    const auto faults = library.check();
    return !faults ? outcome(faults) : faults->isEmpty() ? u"healthy"_s : faults->join(u'\n');
}

QString leftovers(const QString &folder)
{
    QStringList names = QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    names.removeAll(u"filler"_s);
    return names.join(u' ');
}

Acts::AddArticle anAct()
{
    return {anArticle(words), {}, "bytes"};
}

/// Marks until something fails. @return how it failed; @p before is the library as it was told then.
QString markUntilFailure(Library &library, ArticleId article, QString *before)
{
    for (int at = 0; at < 10000; ++at) {
        *before = told(library);
        Highlight marked = aHighlight(article, words, u"words"_s);
        marked.note = u"A long note. "_s.repeated(2000);
        if (const auto done = library.perform(Acts::AddHighlight{marked}); !done)
            return outcome(done);
    }
    return u"never failed"_s;
}

int onFullDisk(const QString &folder)
{
    if (!makeSmallDisk(folder, 20000))
        return cannotMakePlace;
    const QString path = folder + u"/library.sqlite"_s;
    auto library = opened(path);
    const auto made = library->perform(anAct());
    say(u"article: "_s + outcome(made));
    const QDate day(2026, 3, 2);
    say(u"backup of the day: "_s + outcome(backUpIfDue(path, day)));
    const QString filler = fillDisk(folder);
    QString before;
    say(u"highlight: "_s + markUntilFailure(*library, made->article, &before));
    say(told(*library) == before ? u"unchanged"_s : u"changed"_s);
    say(u"backup: "_s + outcome(library->backUp(folder + u"/backup.sqlite"_s)));
    say(u"backup of the next day: "_s + outcome(backUpIfDue(path, day.addDays(1))));
    say(u"backups: "_s + leftovers(backupFolder(path)));
    say(u"draft: "_s + outcome(library->setDraft(u"k"_s, QByteArray(50000, 'x'))));
    say(u"new library: "_s + outcome(Library::open(folder + u"/new.sqlite"_s)));
    library.reset();
    say(u"files: "_s + leftovers(folder));
    auto readOnly = Library::open(path, Library::Access::ReadOnly);
    say(u"read: "_s + outcome(readOnly));
    if (readOnly)
        say(told(**readOnly) == before ? u"unchanged"_s : u"changed"_s);
    if (readOnly)
        readOnly->reset();
    QFile::remove(filler);
    library = opened(path);
    say(told(*library) == before ? u"unchanged"_s : u"changed"_s);
    say(u"article: "_s + outcome(library->perform(anAct())));
    say(health(*library));
    return 0;
}

int underFileLimit(const QString &folder)
{
    auto library = opened(folder + u"/library.sqlite"_s);
    const auto made = library->perform(anAct());
    if (!limitFileSize(1000))
        return cannotMakePlace;
    QString before;
    const QString failure = markUntilFailure(*library, made->article, &before);
    say(u"highlight: "_s + (failure == u"no space"_s ? u"unwritable"_s : failure));
    say(told(*library) == before ? u"unchanged"_s : u"changed"_s);
    say(health(*library));
    return 0;
}

int inReadOnlyFolder(const QString &folder)
{
    const QString path = folder + u"/libr%41ry #1?.sqlite"_s; // a name that would mean something else in an address
    auto library = opened(path);
    const bool added = library->perform(anAct()).has_value();
    const QString before = told(*library);
    library.reset();
    if (!added || !makeReadOnly(folder))
        return cannotMakePlace;
    say(u"write: "_s + outcome(Library::open(path)));
    say(u"new: "_s + outcome(Library::open(folder + u"/new.sqlite"_s)));
    const auto readOnly = Library::open(path, Library::Access::ReadOnly);
    say(u"read: "_s + outcome(readOnly));
    if (!readOnly)
        return 0;
    say(told(**readOnly) == before ? u"unchanged"_s : u"changed"_s);
    say(u"act: "_s + outcome((*readOnly)->perform(anAct())));
    say(u"draft: "_s + outcome((*readOnly)->setDraft(u"k"_s, "v")));
    say(u"backup: "_s + outcome((*readOnly)->backUp(folder + u"/backup.sqlite"_s)));
    say(u"backup elsewhere: "_s + outcome((*readOnly)->backUp(folder + u"-backup.sqlite"_s)));
    say(health(**readOnly));
    say(u"files: "_s + leftovers(folder));
    return 0;
}

int inPlace(const QString &kind, const QString &folder)
{
    if (kind == u"full disk")
        return onFullDisk(folder);
    if (kind == u"file limit")
        return underFileLimit(folder);
    return inReadOnlyFolder(folder);
}

} // namespace

class TestFaultyPlaces : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsLost_data();
    void nothingIsLost();
};

void TestFaultyPlaces::nothingIsLost_data()
{
    QTest::addColumn<QString>("expected");
    QTest::newRow("full disk") << u"article: done\nbackup of the day: done\nhighlight: no space\nunchanged\n"
                                  "backup: no space\nbackup of the next day: no space\n"
                                  "backups: library-2026-03-02.sqlite\ndraft: no space\n"
                                  "new library: no space\nfiles: library.sqlite library.sqlite-shm library.sqlite-wal\n"
                                  "read: done\nunchanged\nunchanged\narticle: done\nhealthy\n"_s;
    QTest::newRow("file limit") << u"highlight: unwritable\nunchanged\nhealthy\n"_s;
    QTest::newRow("read-only folder") << u"write: unwritable\nnew: unwritable\nread: done\nunchanged\nact: unwritable\n"
                                         "draft: unwritable\nbackup: unwritable\nbackup elsewhere: done\nhealthy\n"
                                         "files: libr%41ry #1?.sqlite\n"_s;
}

void TestFaultyPlaces::nothingIsLost()
{
    QFETCH(QString, expected);
    const QTemporaryDir outer;
    const QString folder = outer.filePath(u"place"_s);
    QVERIFY(QDir().mkdir(folder));
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(),
                {u"--place"_s, QString::fromLatin1(QTest::currentDataTag()), folder});
    QVERIFY(child.waitForFinished(60000));
    const QByteArray errors = child.readAllStandardError();
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (child.exitStatus() == QProcess::NormalExit && child.exitCode() == cannotMakePlace)
        QSKIP("this machine does not let the test make such a place");
    QVERIFY2(child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0, errors.constData());
    const QString seen = QString::fromUtf8(child.readAllStandardOutput());
    if (seen != expected)
        qWarning("%s", errors.constData());
    QCOMPARE(seen, expected);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--place") == 0)
        return inPlace(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    TestFaultyPlaces test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_faultyplaces.moc"
