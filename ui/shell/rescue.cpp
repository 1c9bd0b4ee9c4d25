// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each wish, and what is said when it is done.
#include "shell/rescue.h"

#include "shell/whendone.h"
#include "storage/setaside.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QLocale>
#include <QtConcurrentRun>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

QDate dayNow()
{
    return QDateTime::currentDateTimeUtc().date();
}

} // namespace

Rescue::Rescue(TroubleWindow &window, const QString &libraryPath, QObject *parent)
    : QObject(parent), m_window(window), m_path(libraryPath)
{
    connect(&window, &TroubleWindow::backupWished, this, &Rescue::goBack);
    connect(&window, &TroubleWindow::salvageWished, this, &Rescue::salvage);
    connect(&window, &TroubleWindow::otherWished, this, &Rescue::chooseOther);
    connect(&window, &TroubleWindow::newWished, this, &Rescue::startNew);
    whenDone(QtConcurrent::run(&Storage::newestGoodBackup, m_path), this,
             [this](const std::optional<Storage::GoodBackup> &backup) {
                 m_backup = backup;
                 m_window.offerBackup(backup);
             });
}

void Rescue::goBack()
{
    m_window.setBusy(tr("Going back to the backup…"));
    whenDone(QtConcurrent::run(&Storage::goBackTo, m_backup->backup.path, m_path, dayNow()), this,
             [this](const Result<QString> &aside) {
                 if (!aside)
                     return m_window.setError(aside.error());
                 const QString day = QLocale().toString(m_backup->backup.day, QLocale::LongFormat);
                 emit ready(m_path, tr("This is the library as it was on %1. The damaged file was kept as %2.")
                                        .arg(day, QDir::toNativeSeparators(*aside)));
             });
}

void Rescue::salvage()
{
    m_window.setBusy(tr("Saving what can be read…"));
    whenDone(QtConcurrent::run(&Storage::salvageLibrary, m_path, dayNow()), this,
             [this](const Result<Storage::Salvage> &salvage) {
                 if (salvage)
                     tellSalvaged(*salvage);
                 else
                     m_window.setError(salvage.error());
             });
}

void Rescue::tellSalvaged(const Storage::Salvage &salvage)
{
    const QString lost = salvage.lost.isEmpty() ? tr("Nothing was lost.") : salvage.lost.join(u' ');
    emit ready(m_path, tr("This was saved from the damaged library. %1 %2 The damaged file was kept as %3.")
                           .arg(salvage.saved, lost, QDir::toNativeSeparators(salvage.aside)));
}

void Rescue::chooseOther()
{
    QFileDialog dialog(&m_window, tr("Open Another Library"), QFileInfo(m_path).absolutePath(),
                       tr("Libraries (*.sqlite);;All files (*)"));
    dialog.setObjectName(u"trouble.choose"_s);
    dialog.setFileMode(QFileDialog::ExistingFile);
    if (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty())
        emit ready(dialog.selectedFiles().first(), {});
}

void Rescue::startNew()
{
    const Result<QString> aside = Storage::setAside(m_path, dayNow());
    if (!aside)
        return m_window.setError(aside.error());
    emit ready(m_path,
               tr("This is a new library. The damaged one was kept as %1.").arg(QDir::toNativeSeparators(*aside)));
}

} // namespace Readout::Shell
