// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A window in a process of its own that is killed in the middle of something. The test starts itself as that window,
// --window FOLDER SCENARIO, and the window prints a line for each step it has done.
#pragma once

#include "shell/mainwindow.h"
#include "shell/settings.h"

#include <QApplication>
#include <QProcess>
#include <QTest>

#include <cstdio>

#include <signal.h>

namespace Readout::Testing {

/// With 1,200 paragraphs and so many statements it is read beside the window's thread.
inline QString longReport(int paragraphs)
{
    QString text = QStringLiteral("A long report\n\n");
    for (int i = 0; i < paragraphs; ++i)
        text += QStringLiteral("“The ship number %1 stays,” Norwegian Foreign Minister Kari Dahl said. The weather on "
                               "the coast was bad, and the ships waited for it to become better again.\n\n")
                    .arg(i);
    return text;
}

inline std::unique_ptr<Storage::Library> libraryIn(const QString &folder)
{
    auto opened = Storage::Library::open(folder + QStringLiteral("/library.sqlite"));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    return *std::move(opened);
}

inline std::unique_ptr<Shell::MainWindow> windowOn(Storage::Library &library, Shell::Settings &settings)
{
    auto window = std::make_unique<Shell::MainWindow>(library, settings, QApplication::palette());
    window->resize(1440, 900);
    window->show();
    window->activateWindow();
    return window;
}

inline void say(const char *line)
{
    std::fputs(line, stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

inline bool waitFor(const std::function<bool()> &claim)
{
    return QTest::qWaitFor(claim, 8000);
}

/// Long enough for what was done last to be kept; then the end is waited for.
inline int restUntilKilled()
{
    QTest::qWait(700);
    say("rested");
    QTest::qWait(60000);
    return 0;
}

/// Starts the window and kills it once it has said @p line.
inline void killAt(const QString &folder, const QString &scenario, const QByteArray &line)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--window"), folder, scenario});
    QVERIFY(child.waitForStarted());
    QByteArray said;
    QElapsedTimer waited;
    waited.start();
    while (!said.contains(line) && child.state() == QProcess::Running && !waited.hasExpired(60000)) {
        child.waitForReadyRead(50);
        said += child.readAll();
    }
    QVERIFY2(said.contains(line), said.constData());
    ::kill(pid_t(child.processId()), SIGKILL);
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
}

} // namespace Readout::Testing
