// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A row for each job; rows that stay keep the keyboard.
#include "shell/jobspopup.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QScreen>
#include <QToolButton>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {
constexpr int widestName = 300;
constexpr QSize barSize(120, 4);
} // namespace

void showOn(QProgressBar *bar, const Jobs::Job &job)
{
    bar->setRange(0, job.total);
    bar->setValue(job.done);
}

JobsPopup::JobsPopup(QWidget *parent) : QFrame(parent, Qt::Popup), m_grid(new QGridLayout(this))
{
    setObjectName(u"jobs"_s);
    setAccessibleName(tr("What runs"));
    setFrameShape(QFrame::Box);
    m_grid->setContentsMargins(12, 8, 8, 8);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
}

JobsPopup::Row JobsPopup::makeRow(Jobs::Id job)
{
    const Row row{new QLabel(this), new QProgressBar(this), new QToolButton(this)};
    row.name->setObjectName(u"jobs.name"_s);
    row.name->setTextFormat(Qt::PlainText); // titles are not ours
    row.name->setMaximumWidth(widestName);
    row.bar->setObjectName(u"jobs.progress"_s);
    row.bar->setFixedSize(barSize);
    row.bar->setTextVisible(false);
    row.cancel->setObjectName(u"jobs.cancel"_s);
    row.cancel->setText(tr("Cancel"));
    row.cancel->setAutoRaise(true);
    row.cancel->setFocusPolicy(Qt::StrongFocus);
    connect(row.cancel, &QToolButton::clicked, this, [this, job] { emit cancelWished(job); });
    const int at = m_grid->rowCount();
    m_grid->addWidget(row.name, at, 0);
    m_grid->addWidget(row.bar, at, 1);
    m_grid->addWidget(row.cancel, at, 2);
    return row;
}

void JobsPopup::setJobs(const QList<Jobs::Job> &jobs)
{
    QHash<Jobs::Id, Row> gone = m_rows;
    for (const Jobs::Job &job : jobs) {
        gone.remove(job.id);
        if (!m_rows.contains(job.id))
            m_rows.insert(job.id, makeRow(job.id));
        const Row &row = m_rows[job.id];
        row.name->setText(row.name->fontMetrics().elidedText(job.name, Qt::ElideMiddle, widestName));
        row.name->setAccessibleName(job.name);
        row.bar->setAccessibleName(tr("Progress: %1").arg(job.name));
        row.cancel->setAccessibleName(tr("Cancel: %1").arg(job.name));
        showOn(row.bar, job);
    }
    for (auto row = gone.cbegin(); row != gone.cend(); ++row) {
        m_rows.remove(row.key());
        for (QWidget *part : {static_cast<QWidget *>(row->name), static_cast<QWidget *>(row->bar),
                              static_cast<QWidget *>(row->cancel)}) {
            m_grid->removeWidget(part);
            part->hide();
            part->deleteLater(); // its click may be what ended the job
        }
    }
    if (jobs.isEmpty())
        hide();
    else if (isVisible())
        adjustSize();
}

void JobsPopup::showOver(const QWidget *place)
{
    adjustSize();
    const QPoint end = place->mapToGlobal(QPoint(place->width(), -4));
    const QRect screen = place->screen()->availableGeometry();
    move(std::max(screen.left(), end.x() - width()), std::max(screen.top(), end.y() - height()));
    show();
    for (auto *cancel : findChildren<QToolButton *>()) {
        if (!cancel->isHidden())
            return cancel->setFocus(Qt::PopupFocusReason);
    }
}

} // namespace Readout::Shell
