// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Says why the library could not be opened. Changes nothing.
#include "shell/troublewindow.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

TroubleWindow::TroubleWindow(const Error &error, const QString &libraryPath, QWidget *parent)
    : QWidget(parent), m_sentence(new QLabel(this)), m_readOnly(new QPushButton(tr("Open to &Read Only"), this))
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
    auto *retry = new QPushButton(tr("&Try Again"), this);
    auto *folder = new QPushButton(tr("Show the &Folder"), this);
    auto *quit = new QPushButton(tr("&Quit"), this);
    const std::pair<QPushButton *, QString> buttons[] = {
        {m_readOnly, u"readOnly"_s}, {folder, u"folder"_s}, {quit, u"quit"_s}, {retry, u"retry"_s}};
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    for (const auto &[button, name] : buttons) {
        button->setObjectName(u"trouble."_s + name);
        button->setAccessibleName(QString(button->text()).remove(u'&'));
        row->addWidget(button);
    }
    retry->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 20);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(m_sentence);
    column->addWidget(place);
    column->addStretch(1);
    column->addLayout(row);
    connect(retry, &QPushButton::clicked, this, &TroubleWindow::retryWished);
    connect(m_readOnly, &QPushButton::clicked, this, &TroubleWindow::readOnlyWished);
    connect(quit, &QPushButton::clicked, this, &QWidget::close);
    connect(folder, &QPushButton::clicked, this,
            [libraryPath] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(libraryPath).path())); });
    retry->setFocus();
    setError(error);
}

/// Reading is offered where only writing was in the way.
void TroubleWindow::setError(const Error &error)
{
    m_sentence->setText(error.message);
    m_readOnly->setVisible(error.code == ErrorCode::Unwritable || error.code == ErrorCode::NoSpace ||
                           error.code == ErrorCode::Busy);
}

} // namespace Readout::Shell
