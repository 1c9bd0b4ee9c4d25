// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of what runs, over the status bar: names, progress and Cancel. Knows not what runs.
#pragma once

#include "shell/jobs.h"

#include <QFrame>
#include <QHash>

class QGridLayout;
class QLabel;
class QProgressBar;
class QToolButton;

namespace Readout::Shell {

/// Shows how far @p job is.
void showOn(QProgressBar *bar, const Jobs::Job &job);

class JobsPopup final : public QFrame
{
    Q_OBJECT

public:
    explicit JobsPopup(QWidget *parent = nullptr);

    void setJobs(const QList<Jobs::Job> &jobs); ///< none: it goes
    void showOver(const QWidget *place);

signals:
    void cancelWished(int job); ///< Jobs::Id

private:
    struct Row
    {
        QLabel *name;
        QProgressBar *bar;
        QToolButton *cancel;
    };
    Row makeRow(Jobs::Id job);

    QGridLayout *m_grid;
    QHash<Jobs::Id, Row> m_rows;
};

} // namespace Readout::Shell
