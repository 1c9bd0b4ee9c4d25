// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A process killed in the middle of two hundred acts: whatever it was told is done is there when the library is opened
// again. The test starts itself as that process: --acts LIBRARY ROUND prints one line for each act that returned.
#include "support/librarybuilder.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>

#include <signal.h>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Storage;
using namespace Readout::Testing;

namespace {

constexpr int actsPerRound = 200;
const QString crashText = u"Some words that are marked again and again until the light goes out."_s;

void acknowledge(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

/// "article UUID", "highlight UUID NOTE", "gone UUID": what must be found afterwards.
int performActs(const QString &path, const QString &round)
{
    const auto library = opened(path);
    if (!library)
        return 2;
    const auto made = library->perform(Acts::AddArticle{anArticle(crashText, u"Round "_s + round), {}, "bytes"});
    if (!made)
        return 3;
    acknowledge(u"article "_s + made->uuid.toString());
    for (int at = 0; at < actsPerRound; ++at) {
        Highlight marked = makeHighlight(crashText, {at % 40, at % 40 + 9}, at % 8 + 1);
        marked.article = made->article;
        marked.note = u"note-%1-%2"_s.arg(round).arg(at);
        marked.tags = {u"tag%1"_s.arg(at % 7)};
        const auto done = library->perform(Acts::AddHighlight{marked});
        if (!done)
            return 4;
        if (at % 5 == 4) {
            // The old lines of this one are void from here on, whether or not the removal is acknowledged.
            acknowledge(u"perhaps "_s + done->uuid.toString());
            if (!library->perform(Acts::RemoveHighlight{done->uuid}))
                return 5;
            acknowledge(u"gone "_s + done->uuid.toString());
        } else {
            acknowledge(u"highlight %1 %2"_s.arg(done->uuid.toString(), marked.note));
        }
        if (at % 10 == 0) { // a correction's rule comes with it or not at all
            LearnedRule rule;
            rule.words = u"Words %1 %2"_s.arg(round).arg(at);
            rule.name = u"Kari Dahl"_s;
            rule.article = made->article;
            const auto learned =
                library->perform(Acts::Group{{Acts::MarkStarred{made->article, true}, Acts::AddRule{rule}}});
            if (!learned)
                return 6;
            acknowledge(u"rule "_s + learned->uuid.toString());
        }
    }
    return 0;
}

} // namespace

class TestCrash : public QObject
{
    Q_OBJECT

private slots:
    void acknowledgedActsSurviveAKill();
};

void TestCrash::acknowledgedActsSurviveAKill()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    QStringList acknowledged;
    int interrupted = 0;
    for (int round = 0; round < 8; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--acts"_s, path, QString::number(round)});
        QVERIFY(child.waitForStarted());
        const int after = round == 0 ? 1 : QRandomGenerator::global()->bounded(1, actsPerRound);
        QByteArray output;
        QElapsedTimer waited;
        waited.start();
        while (output.count('\n') < after && child.state() == QProcess::Running && !waited.hasExpired(60000)) {
            child.waitForReadyRead(200);
            output += child.readAll();
        }
        ::kill(pid_t(child.processId()), SIGKILL);
        QVERIFY(child.waitForFinished());
        output += child.readAll();
        interrupted += child.exitStatus() == QProcess::CrashExit ? 1 : 0;
        // What was printed was done; a last line without its end was printed too.
        for (const QByteArray &line : output.split('\n'))
            acknowledged.append(QString::fromUtf8(line).trimmed());

        const auto library = opened(path);
        QVERIFY(library);
        const auto faults = library->check();
        QVERIFY(faults);
        QCOMPARE(faults->join(u'\n'), QString());
        int checked = 0;
        for (const QString &line : qAsConst(acknowledged)) {
            const QStringList words = line.split(u' ');
            if (words.size() < 2 || words[1].size() != 38)
                continue;
            const QUuid uuid(words[1]);
            if (words[0] == u"article"_s)
                QVERIFY2(library->articleByPrefix(uuid.toString()), qPrintable(line));
            if (words[0] == u"rule"_s) {
                const auto rules = library->rules();
                QVERIFY(rules && std::any_of(rules->cbegin(), rules->cend(),
                                             [&uuid](const LearnedRule &rule) { return rule.uuid == uuid; }));
            }
            if (words[0] == u"gone"_s)
                QVERIFY2(!library->highlight(uuid), qPrintable(line));
            if (words[0] == u"highlight"_s && words.size() == 3) {
                const auto highlight = library->highlight(uuid);
                QVERIFY2(highlight, qPrintable(line));
                QVERIFY2(highlight->note.startsWith(words[2]) && highlight->tags.size() == 1, qPrintable(line));
            }
            ++checked;
        }
        QVERIFY(checked >= after - 1);
    }
    QVERIFY2(interrupted >= 4, "too few rounds were killed before they ended");
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--acts") == 0)
        return performActs(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_crash.moc"
