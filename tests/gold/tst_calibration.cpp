// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// States mean something: certain statements are right, and there are enough of them, on both halves of a corpus that
// lies beside the project. calibration.py counts.
#include "cli/cli.h"

#include <QBuffer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

class TestCalibration : public QObject
{
    Q_OBJECT

private slots:
    void statesAreRightOftenEnough();
};

void TestCalibration::statesAreRightOftenEnough()
{
    const QString scorers = QStringLiteral(READOUT_SHARED "/corpora");
    const QString gold = scorers + u"/polnear.dev.jsonl"_s;
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (!QFile::exists(gold))
        QSKIP("the corpora are not beside the project");
    if (python.isEmpty())
        QSKIP("there is no python3");

    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QString found = folder.filePath(u"found.jsonl"_s);
    QBuffer in;
    QFile out(found);
    QBuffer err;
    QVERIFY(in.open(QIODevice::ReadOnly) && out.open(QIODevice::WriteOnly) && err.open(QIODevice::WriteOnly));
    Cli::Streams streams(in, out, err);
    QCOMPARE(Cli::run({u"extract"_s, u"--jsonl"_s, gold}, streams), 0);
    out.close();

    QProcess script;
    script.setProcessChannelMode(QProcess::MergedChannels);
    script.start(python, {QStringLiteral(READOUT_SOURCE_DIR "/tests/gold/calibration.py"), scorers, gold, found});
    QVERIFY(script.waitForFinished(60'000));
    const QByteArray report = script.readAll();
    qInfo("%s", report.constData());
    QVERIFY2(script.exitStatus() == QProcess::NormalExit && script.exitCode() == 0, report.constData());
}

QTEST_GUILESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
