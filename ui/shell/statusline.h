// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The status bar: what was done last and how to undo it, where one is, what runs. Knows no library.
#pragma once

#include "common/theme.h"
#include "domain/article.h"
#include "domain/statement.h"

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;
class QToolButton;

namespace Readout::Shell {

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
    /// Shown only when it lasts longer than half a second; nothing runs when @p total is 0.
    void showProgress(int done, int total);

signals:
    void cancelWished();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
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
    QTimer m_patience;
    QString m_noticed;
    bool m_hasPlace = false;
    bool m_hasFacts = false; ///< of an article: language, statements, highlights
};

/// "Statements 11: 2 checked, 6 certain, 1 likely, 2 unknown"; only the shown ones.
QString statementCounts(const QList<Statement> &statements);

} // namespace Readout::Shell
