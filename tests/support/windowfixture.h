// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A real main window on a fresh library in a folder of its own, for tests that use it as a person does.
#pragma once

#include "common/readingview.h"
#include "shell/mainwindow.h"
#include "shell/messagebar.h"
#include "shell/plurals.h"
#include "shell/settings.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

namespace Readout::Testing {

/// A short article in our own words, with a direct, an indirect and a reported statement.
inline QString harbourArticle()
{
    return QStringLiteral(
        "Harbour talks end without a date\n\n"
        "By Ana Ruiz\n\n"
        "12 March 2025\n\n"
        "The foreign ministers of Norway and Finland met in Oslo on Wednesday to discuss the northern harbours.\n\n"
        "“The harbours stay open to everybody,” Norwegian Foreign Minister Kari Dahl said after the meeting.\n\n"
        "Finnish Foreign Minister Pekka Salo said that the fees would be lowered before the summer.\n\n"
        "Nothing was signed. The next round is planned for the autumn.\n");
}

class WindowFixture
{
public:
    WindowFixture() : settings(folder.filePath(QStringLiteral("readout.ini")))
    {
        QCoreApplication::installTranslator(&plurals);
        auto opened = Storage::Library::open(folder.filePath(QStringLiteral("library.sqlite")));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        library = *std::move(opened);
        settings.setTheme(QStringLiteral("light"));
        settings.setExportFolder(folder.path());
        window = std::make_unique<Shell::MainWindow>(*library, settings, QApplication::palette());
        window->resize(1440, 900);
        window->show();
    }
    ~WindowFixture() { window.reset(); }

    /// Another window on the same library and settings, as after a new start; the old one goes first.
    void restart()
    {
        window.reset();
        window = std::make_unique<Shell::MainWindow>(*library, settings, QApplication::palette());
        window->resize(1440, 900); // the screen of the tests is smaller: what was kept would be cut to it
        window->show();
    }

    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile written(folder.filePath(name));
        if (!written.open(QIODevice::WriteOnly) || written.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(written.fileName()));
        return written.fileName();
    }
    QString articleFile() const { return file(QStringLiteral("harbour.txt"), harbourArticle().toUtf8()); }

    template <typename Part>
    Part *part(const char *objectName) const
    {
        return window->findChild<Part *>(QLatin1StringView(objectName));
    }
    Common::ReadingView *view() const { return window->findChild<Common::ReadingView *>(); }
    QString message() const
    {
        const auto *bar = window->findChild<Shell::MessageBar *>();
        return bar->isVisible() ? bar->text() : QString();
    }
    QString notice() const { return part<QLabel>("status.notice")->text(); }
    QList<Highlight> highlights() const
    {
        const auto held = library->highlights(window->session()->current());
        return held ? *held : QList<Highlight>();
    }

    Shell::EnglishPlurals plurals; ///< a translator that goes takes itself off the application
    QTemporaryDir folder;
    Shell::Settings settings;
    std::unique_ptr<Storage::Library> library;
    std::unique_ptr<Shell::MainWindow> window;
};

/// Does @p act once a modal dialog named @p objectName is up; the test goes on when the dialog has closed.
template <typename Act>
void whenDialogIsUp(const char *objectName, Act act)
{
    auto *timer = new QTimer(qApp);
    timer->setInterval(20);
    QObject::connect(timer, &QTimer::timeout, qApp, [timer, objectName, act] {
        QWidget *dialog = QApplication::activeModalWidget();
        if (!dialog || dialog->objectName() != QLatin1StringView(objectName))
            return;
        if (!dialog->isActiveWindow()) // keys would still go to the window behind it
            return;
        timer->stop();
        timer->deleteLater();
        act(dialog);
    });
    timer->start();
}

} // namespace Readout::Testing
