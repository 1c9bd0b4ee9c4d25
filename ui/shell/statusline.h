// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The status bar: what was done last and how to undo it, where one is, what runs. Knows no library.
#pragma once

#include "common/theme.h"
#include "domain/article.h"
#include "domain/statement.h"
#include "shell/jobs.h"

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;
class QToolButton;

namespace Readout::Shell {

class JobsPopup;

class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setTheme(const Common::Theme &theme);
    /// "Highlighted ¶3 yellow · Undo Ctrl+Z", until the next act.
    void showNotice(const QString &notice);
    void showArticle(const Article &article, const QList<Statement> &statements, qsizetype highlights);
    void showPlace(const Article &article, qsizetype position);
    /// In place of an article's: @p place stands out, @p facts follow.
    void showWords(const QString &place, const QString &facts = {});
    void showSaved(const QString &words);
    /// What runs, shown only when it lasts longer than half a second: one job by its name, several as a list to open.
    void follow(Jobs *jobs); ///< borrows; once
    /// @return false when nothing runs.
    bool openJobs();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void showJobs();
    QLabel *addLabel(const QString &name, const QString &meaning);

    QLabel *m_notice;
    QLabel *m_place;
    QLabel *m_language;
    QLabel *m_statements;
    QLabel *m_highlights;
    QLabel *m_saved;
    QLabel *m_running;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
    QToolButton *m_several; ///< "3 jobs"
    JobsPopup *m_list;
    Jobs *m_jobs = nullptr;
    QTimer m_patience;
    QString m_noticed;
    bool m_hasPlace = false;
    bool m_hasFacts = false; ///< of an article: language, statements, highlights
};

/// "Statements 11: 2 checked, 6 certain, 1 likely, 2 unknown"; only the shown ones.
QString statementCounts(const QList<Statement> &statements);

} // namespace Readout::Shell
