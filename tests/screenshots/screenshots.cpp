// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the real window on a fresh library with the sample dossier and writes pictures of its views to a folder.
// Needs no display. With -reverse the window is mirrored, as for a language written from right to left.
#include "screenshots/photographer.h"
#include "shell/plurals.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QFont>
#include <QTemporaryDir>

#include <cstdio>
#include <cstring>

using namespace Readout;
using namespace Qt::StringLiterals;

namespace {

struct Wishes
{
    QString folder;
    QSize size;
    QByteArrayList themes;
    QByteArrayList subjects;
    QString suffix;
};

/// What Qt wants to know before there is an application: the scale, and a screen, large unless said otherwise.
void prepareScreen(int argc, char **argv, const QString &file)
{
    QByteArrayList sides{"5120", "2880"};
    for (int at = 1; at + 1 < argc; ++at) {
        if (std::strcmp(argv[at], "--scale") == 0)
            qputenv("QT_SCALE_FACTOR", argv[at + 1]);
        if (std::strcmp(argv[at], "--screen") == 0)
            sides = QByteArray(argv[at + 1]).split('x');
    }
    QFile config(file);
    if (!config.open(QIODevice::WriteOnly))
        return;
    config.write(R"({"synchronousWindowSystemEvents": false, "windowFrameMargins": true, "screens":
        [{"name": "pictures", "x": 0, "y": 0, "logicalDpi": 96, "dpr": 1, "width": )" +
                 sides.first() + R"(, "height": )" + sides.last() + "}]}");
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.toLocal8Bit());
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
}

Wishes readWishes()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Writes pictures of the window to a folder."_s);
    parser.addHelpOption();
    const QString every = QString::fromLatin1(Photographer::subjects().join(", "));
    const QCommandLineOption size(u"size"_s, u"Size of the window."_s, u"WIDTHxHEIGHT"_s, u"1440x900"_s);
    const QCommandLineOption scale(u"scale"_s, u"Device pixels to one of the window's."_s, u"NUMBER"_s, u"1"_s);
    const QCommandLineOption screen(u"screen"_s, u"Size of the screen, which dialogs keep to."_s, u"WIDTHxHEIGHT"_s);
    const QCommandLineOption themes(u"themes"_s, u"Of light, dark, sepia, contrast."_s, u"A,B"_s, u"light,dark"_s);
    const QCommandLineOption subjects(u"only"_s, u"Of %1."_s.arg(every), u"A,B"_s, QString(every).remove(u' '));
    const QCommandLineOption suffix(u"suffix"_s, u"Put before the theme in each name."_s, u"WORD"_s);
    parser.addOptions({size, scale, screen, themes, subjects, suffix});
    parser.addPositionalArgument(u"FOLDER"_s, u"Where the pictures go."_s);
    parser.process(*qApp);
    const QStringList folders = parser.positionalArguments();
    const QStringList sides = parser.value(size).split(u'x');
    if (folders.size() != 1 || sides.size() != 2)
        parser.showHelp(2);
    return {folders.first(), QSize(sides[0].toInt(), sides[1].toInt()), parser.value(themes).toLatin1().split(','),
            parser.value(subjects).toLatin1().split(','), parser.value(suffix)};
}

} // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir home;
    prepareScreen(argc, argv, home.filePath(u"screen.json"_s));
    QApplication application(argc, argv);
    const Wishes wishes = readWishes();
    QDir().mkpath(wishes.folder);
    QFont font;
    font.setFamilies({u"Inter"_s, u"Noto Sans"_s, u"DejaVu Sans"_s});
    font.setPointSize(10);
    QApplication::setFont(font);
    Shell::EnglishPlurals plurals;
    QApplication::installTranslator(&plurals);
    // A home of its own: the pictures show the usual places ("~/.local/share/…") and nothing of this machine.
    qputenv("HOME", home.path().toLocal8Bit());
    const QString data = home.filePath(u".local/share/readout"_s);
    QDir().mkpath(data);
    auto library = Storage::Library::open(data + u"/library.sqlite"_s);
    if (!library) {
        std::fprintf(stderr, "%s\n", qPrintable(library.error().message));
        return 1;
    }
    Shell::Settings settings(home.filePath(u"readout.ini"_s));
    settings.setTheme(QString::fromLatin1(wishes.themes.first()));
    Shell::MainWindow window(**library, settings, QApplication::palette());
    window.resize(wishes.size);
    window.show();
    Photographer photographer(window, wishes.folder, wishes.themes, wishes.suffix);
    return photographer.take(wishes.subjects) ? 0 : 1;
}
