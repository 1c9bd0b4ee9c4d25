// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the library and the window on it; when that fails, a window that says why.
#include "shell/startup.h"

#include "shell/backupkeeper.h"
#include "shell/mainwindow.h"
#include "shell/messagebar.h"
#include "shell/rescue.h"
#include "shell/troublewindow.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QUrl>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

QString absolute(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

} // namespace

StartWords startWords(const QStringList &arguments)
{
    StartWords words;
    words.library = Storage::Library::defaultPath();
    bool onlyFiles = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        if (onlyFiles) {
            words.files.append(absolute(word));
        } else if (word == u"--"_s) {
            onlyFiles = true;
        } else if (word == u"--library"_s && i + 1 < arguments.size()) {
            words.library = arguments[++i];
        } else if (word.startsWith(u"--library="_s)) {
            words.library = word.section(u'=', 1);
        } else if (QFileInfo::exists(word)) {
            words.files.append(absolute(word));
        } else if (const QUrl url(word); url.isLocalFile()) {
            words.files.append(absolute(url.toLocalFile()));
        } else if (url.scheme() == u"http"_s || url.scheme() == u"https"_s) {
            words.addresses.append(word);
        } else if (!word.startsWith(u'-')) {
            words.files.append(absolute(word)); // opening it says that it is not there
        }
    }
    words.library = absolute(words.library);
    return words;
}

Startup::Startup(const StartWords &words, Settings &settings)
    : m_words(words), m_settings(settings), m_desktop(QGuiApplication::palette())
{
}

Startup::~Startup() = default;

void Startup::open()
{
    auto library = Storage::Library::open(m_words.library);
    if (library)
        return show(*std::move(library), false);
    showTrouble(library.error());
}

void Startup::showTrouble(const Error &error)
{
    m_rescue.reset();
    m_trouble = std::make_unique<TroubleWindow>(error, m_words.library);
    if (error.code == ErrorCode::Damaged) {
        m_rescue = std::make_unique<Rescue>(*m_trouble, m_words.library);
        connect(m_rescue.get(), &Rescue::ready, this, &Startup::openRescued, Qt::QueuedConnection);
    }
    connect(m_trouble.get(), &TroubleWindow::retryWished, this, &Startup::open, Qt::QueuedConnection);
    connect(
        m_trouble.get(), &TroubleWindow::readOnlyWished, this,
        [this] {
            auto readable = Storage::Library::open(m_words.library, Storage::Library::Access::ReadOnly);
            if (readable)
                show(*std::move(readable), true);
            else
                m_trouble->setError(readable.error());
        },
        Qt::QueuedConnection);
    m_trouble->show();
}

void Startup::openRescued(const QString &path, const QString &sentence)
{
    m_words.library = absolute(path);
    open();
    if (m_window && !sentence.isEmpty())
        m_window->say(MessageBar::Kind::Warning, sentence);
}

void Startup::leaveDamaged(const Error &error)
{
    if (!m_window)
        return;
    m_backups.reset();
    showTrouble(error); // first: the program ends with its last window
    m_window->close();
    m_window.reset();
    m_library.reset();
}

void Startup::show(std::unique_ptr<Storage::Library> library, bool readOnly)
{
    m_library = std::move(library);
    m_window = std::make_unique<MainWindow>(*m_library, m_settings, m_desktop);
    m_window->show();
    m_rescue.reset();
    m_trouble.reset();
    connect(m_window.get(), &MainWindow::helpWithDamageWished, this, &Startup::leaveDamaged, Qt::QueuedConnection);
    if (readOnly) {
        m_window->say(MessageBar::Kind::Warning,
                      MainWindow::tr("This library is open to read only: nothing you do here can be saved."));
    }
    if (!readOnly) {
        m_backups = std::make_unique<BackupKeeper>(m_library->path(), m_settings);
        connect(m_backups.get(), &BackupKeeper::failed, m_window.get(),
                &MainWindow::showError);
        m_backups->start();
    }
    if (!m_words.addresses.isEmpty()) {
        m_window->say(
            MessageBar::Kind::Information,
            MainWindow::tr("Addresses cannot be opened yet. Save the page, or copy its text and paste it here."));
    }
    m_window->openFiles(m_words.files);
    m_words.files.clear();
    m_words.addresses.clear();
}

void Startup::handOver(const QStringList &files)
{
    if (m_window)
        return m_window->raiseAndOpen(files);
    m_words.files.append(files); // opened once there is a window
    if (m_trouble)
        m_trouble->raise();
}

} // namespace Readout::Shell
