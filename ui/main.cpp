// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Start-up: the command line or the window, decided by the first word.
#include "cli/cli.h"
#include "shell/plurals.h"
#include "shell/settings.h"
#include "shell/singlewindow.h"
#include "shell/startup.h"
#include "shell/warming.h"

#include <QApplication>
#include <QFont>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Readout;

namespace {

/// Where no desktop names a font, Qt's stand-in is replaced by ours.
void chooseFont()
{
    QFont font = QApplication::font();
    const bool nobodyChose = font.family() == u"Sans Serif"_s || font.family() == u"Sans"_s || font.family().isEmpty();
    if (!nobodyChose)
        return;
    font.setFamilies({u"Inter"_s, u"Noto Sans"_s, u"DejaVu Sans"_s});
    font.setPointSize(10);
    QApplication::setFont(font);
}

/// Qt would abort with a core and the advice to install the program anew.
bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

int runWindow(int argc, char **argv)
{
    if (!hasDisplay()) {
        std::fputs("readout: no display: the window needs one; readout --help lists what works without\n", stderr);
        return 1;
    }
    std::signal(SIGXFSZ, SIG_IGN); // a file size limit shows as a failed write
    Shell::Warming warming;
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"readout"_s);
    QApplication::setApplicationDisplayName(u"Readout"_s);
    QApplication::setApplicationVersion(QStringLiteral(READOUT_VERSION));
    QApplication::setDesktopFileName(u"readout"_s);
    chooseFont();
    warming.goOn();
    Shell::EnglishPlurals plurals;
    QApplication::installTranslator(&plurals);

    const Shell::StartWords words = Shell::startWords(QApplication::arguments().sliced(1));
    Shell::SingleWindow single(words.library);
    if (single.handOver(words.files))
        return 0;
    Shell::Settings settings;
    Shell::Startup startup(words, settings);
    QObject::connect(&single, &Shell::SingleWindow::filesHanded, &startup, &Shell::Startup::handOver);
    single.listen();
    startup.open();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int at = 1; at < argc; ++at)
        arguments.append(QString::fromLocal8Bit(argv[at]));
    if (Cli::isMeant(arguments))
        return Cli::runProcess(argc, argv);
    return runWindow(argc, argv);
}
