// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Labels and buttons.
#include "shell/troublewindow.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

TroubleWindow::TroubleWindow(const Error &error, const QString &libraryPath, QWidget *parent)
    : QWidget(parent), m_sentence(new QLabel(this)), m_readOnly(new QPushButton(tr("Open to &Read Only"), this)),
      m_retry(new QPushButton(tr("&Try Again"), this)), m_ways(new QWidget(this)), m_backup(new QPushButton(m_ways))
{
    setObjectName(u"trouble"_s);
    setAccessibleName(tr("The library cannot be opened"));
    setWindowTitle(tr("Readout"));
    setMinimumSize(560, 240);
    auto *title = new QLabel(tr("Your library cannot be opened"), this);
    title->setObjectName(u"trouble.title"_s);
    QFont big = title->font();
    big.setPointSizeF(big.pointSizeF() * 1.4);
    big.setWeight(QFont::DemiBold);
    title->setFont(big);
    auto *place = new QLabel(
        tr("It is the file %1. Nothing in it was changed.").arg(QDir::toNativeSeparators(libraryPath)), this);
    place->setObjectName(u"trouble.place"_s);
    place->setAccessibleDescription(tr("Where it is"));
    for (QLabel *label : {m_sentence, place}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_sentence->setObjectName(u"trouble.sentence"_s);
    m_sentence->setAccessibleDescription(tr("Why"));
    auto *folder = new QPushButton(tr("Show the &Folder"), this);
    auto *quit = new QPushButton(tr("&Quit"), this);
    const std::pair<QPushButton *, QString> buttons[] = {
        {m_readOnly, u"readOnly"_s}, {folder, u"folder"_s}, {quit, u"quit"_s}, {m_retry, u"retry"_s}};
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    for (const auto &[button, name] : buttons) {
        button->setObjectName(u"trouble."_s + name);
        button->setAccessibleName(QString(button->text()).remove(u'&'));
        row->addWidget(button);
    }
    m_retry->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 20);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(m_sentence);
    column->addWidget(place);
    addWays(column);
    column->addStretch(1);
    column->addLayout(row);
    connect(m_retry, &QPushButton::clicked, this, &TroubleWindow::retryWished);
    connect(m_readOnly, &QPushButton::clicked, this, &TroubleWindow::readOnlyWished);
    connect(quit, &QPushButton::clicked, this, &QWidget::close);
    connect(folder, &QPushButton::clicked, this,
            [libraryPath] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(libraryPath).path())); });
    m_retry->setFocus();
    setError(error);
}

void TroubleWindow::addWays(QVBoxLayout *column)
{
    auto *ways = new QVBoxLayout(m_ways);
    ways->setContentsMargins(0, 8, 0, 8);
    m_ways->setObjectName(u"trouble.ways"_s);
    m_ways->setAccessibleName(tr("What can be done"));
    auto *salvage = new QPushButton(tr("&Save What Can Be Read into a New Library"), m_ways);
    auto *other = new QPushButton(tr("Open &Another Library…"), m_ways);
    auto *empty = new QPushButton(tr("Start a &New, Empty Library"), m_ways);
    const std::pair<QPushButton *, QString> buttons[] = {
        {m_backup, u"backup"_s}, {salvage, u"salvage"_s}, {other, u"other"_s}, {empty, u"new"_s}};
    for (const auto &[button, name] : buttons) {
        button->setObjectName(u"trouble."_s + name);
        button->setAccessibleName(QString(button->text()).remove(u'&'));
        ways->addWidget(button);
    }
    auto *kept = new QLabel(tr("Whichever you choose: the damaged file is kept, under another name where a new one takes "
                               "its place."),
                            m_ways);
    kept->setTextFormat(Qt::PlainText);
    kept->setWordWrap(true);
    ways->addWidget(kept);
    column->addWidget(m_ways);
    connect(m_backup, &QPushButton::clicked, this, &TroubleWindow::backupWished);
    connect(salvage, &QPushButton::clicked, this, &TroubleWindow::salvageWished);
    connect(other, &QPushButton::clicked, this, &TroubleWindow::otherWished);
    connect(empty, &QPushButton::clicked, this, &TroubleWindow::newWished);
    m_backup->setText(tr("Looking for Backups…"));
    m_backup->setAccessibleName(tr("Looking for Backups…"));
    m_backup->setEnabled(false);
}

void TroubleWindow::offerBackup(const std::optional<Storage::GoodBackup> &backup)
{
    m_backup->setEnabled(backup.has_value());
    m_backup->setText(backup ? tr("Go &Back to the Backup of %1 (articles: %2, highlights: %3)")
                                   .arg(QLocale().toString(backup->backup.day, QLocale::LongFormat))
                                   .arg(backup->contents.articles)
                                   .arg(backup->contents.highlights)
                             : tr("There is no sound backup"));
    m_backup->setAccessibleName(QString(m_backup->text()).remove(u'&'));
    if (backup && m_retry->hasFocus())
        m_backup->setFocus();
}

void TroubleWindow::setBusy(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_ways->setEnabled(false);
    m_retry->setEnabled(false);
}

/// Reading is offered where only writing was in the way.
void TroubleWindow::setError(const Error &error)
{
    m_sentence->setText(error.message);
    m_ways->setEnabled(true);
    m_retry->setEnabled(true);
    m_ways->setVisible(m_damaged = m_damaged || error.code == ErrorCode::Damaged);
    m_readOnly->setVisible(error.code == ErrorCode::Unwritable || error.code == ErrorCode::NoSpace ||
                           error.code == ErrorCode::Busy);
}

} // namespace Readout::Shell
