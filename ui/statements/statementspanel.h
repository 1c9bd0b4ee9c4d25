// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector's page of statements: filter, list by party, counts. Shows an ArticleModel and passes wishes on.
#pragma once

#include "common/theme.h"
#include "models/articlemodel.h"
#include "models/statementsmodel.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QSortFilterProxyModel;
class QToolButton;

namespace Readout::Statements {

class StatementDelegate;
class StatementList;
class VoiceChip;

class StatementsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit StatementsPanel(QWidget *parent = nullptr);

    void setModel(Models::ArticleModel *model); ///< borrowed; may be null
    void setTheme(const Common::Theme &theme);
    /// Follows the reader: selects the row and scrolls to it, silently; -1 or one that the filter hides: selects none.
    void setCurrentStatement(int statement);
    int currentStatement() const;                    ///< -1 when none is selected
    void addToMenu(const QList<QAction *> &actions); ///< below the voices: what else is shown

public slots:
    void step(int by);      ///< next or previous statement of the list
    void activateCurrent(); ///< as Enter
    void openFilter();      ///< puts the keyboard into the filter field

signals:
    void statementActivated(int statement);                               ///< index into ArticleModel::statements()
    void voiceWished(const std::optional<Readout::Models::Voice> &voice); ///< none: nobody steps back

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void applyFilter(const QString &words);
    void refresh();
    void expandSome();
    void refreshVoice();
    void fillVoices();
    QString countsSentence(int shown) const;
    void showCounts();
    int statementOf(const QModelIndex &row) const;

    Models::StatementsModel m_statements;
    QSortFilterProxyModel *m_shown = nullptr;
    QLineEdit *m_filter = nullptr;
    StatementList *m_list = nullptr;
    StatementDelegate *m_delegate = nullptr;
    VoiceChip *m_voice = nullptr;
    QToolButton *m_voices = nullptr;
    QMenu *m_menu = nullptr;
    QList<QAction *> m_others; ///< of the menu, below the voices
    QTimer m_expandDue;
    QLabel *m_empty = nullptr;
    QLabel *m_counts = nullptr;
    QPointer<Models::ArticleModel> m_model;
};

} // namespace Readout::Statements
