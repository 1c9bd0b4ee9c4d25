// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Wires filter, list and counts together.
#include "statements/statementspanel.h"

#include "common/icons.h"
#include "common/rowpainting.h"
#include "statements/statementdelegate.h"
#include "statements/statementlist.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace Readout::Statements {

using Models::StatementsModel;

StatementsPanel::StatementsPanel(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("statementsPanel"));
    setAutoFillBackground(true);
    setAccessibleName(tr("Statements"));
    m_shown = new QSortFilterProxyModel(this);
    m_shown->setSourceModel(&m_statements);
    m_shown->setRecursiveFilteringEnabled(true);
    m_shown->setFilterRole(StatementsModel::SearchRole);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    build();
    connect(m_filter, &QLineEdit::textChanged, this, &StatementsPanel::applyFilter);
    connect(&m_statements, &StatementsModel::modelReset, this, &StatementsPanel::refresh);
    connect(m_list, &StatementList::rowChosen, this, [this](const QModelIndex &row) {
        if (statementOf(row) >= 0)
            emit statementActivated(statementOf(row));
    });
    setTheme(Common::Theme::of(Common::ThemeName::Light));
    refresh();
}

void StatementsPanel::build()
{
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(QStringLiteral("statementsFilter"));
    m_filter->setAccessibleName(tr("Filter statements"));
    m_filter->setPlaceholderText(tr("Filter speakers, words"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumHeight(26);
    m_filter->installEventFilter(this);
    const QIcon sign = Common::icon(QStringLiteral("view-filter"));
    if (!sign.isNull())
        m_filter->addAction(sign, QLineEdit::LeadingPosition);

    m_list = new StatementList(this);
    m_list->setObjectName(QStringLiteral("statementsList"));
    m_list->setAccessibleName(tr("Statements by party"));
    m_delegate = new StatementDelegate(this);
    m_list->setItemDelegate(m_delegate);
    m_list->setModel(m_shown);

    m_empty = new QLabel(this);
    m_empty->setObjectName(QStringLiteral("statementsEmpty"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_empty->setContentsMargins(12, 4, 12, 4);

    m_counts = new QLabel(this);
    m_counts->setObjectName(QStringLiteral("statementsCounts"));
    m_counts->setWordWrap(true);
    m_counts->setContentsMargins(12, 4, 12, 6);

    auto *field = new QVBoxLayout;
    field->setContentsMargins(8, 8, 8, 8);
    field->addWidget(m_filter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(field);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_counts);
    setFocusProxy(m_list);
}

void StatementsPanel::setModel(Models::ArticleModel *model)
{
    if (model == m_model)
        return;
    m_model = model;
    m_statements.setModel(model);
}

void StatementsPanel::setTheme(const Common::Theme &theme)
{
    m_delegate->setTheme(theme);
    setPalette(theme.palette());
    QPalette list = theme.palette();
    list.setColor(QPalette::Base, theme.pane);
    m_list->setPalette(list);
    QPalette quiet = theme.palette();
    quiet.setColor(QPalette::WindowText, theme.text2);
    m_counts->setPalette(quiet);
    m_empty->setPalette(quiet);
    m_counts->setFont(Common::secondLineFont(font()));
    m_list->viewport()->update();
}

void StatementsPanel::setCurrentStatement(int statement)
{
    if (statement == currentStatement())
        return;
    const QModelIndex row = m_shown->mapFromSource(m_statements.indexOfStatement(statement));
    m_list->setCurrentIndex(row);
    if (row.isValid())
        m_list->scrollTo(row);
    else
        m_list->clearSelection();
}

int StatementsPanel::currentStatement() const
{
    return statementOf(m_list->selectedRow());
}

void StatementsPanel::step(int by)
{
    m_list->step(by);
}

void StatementsPanel::activateCurrent()
{
    if (currentStatement() >= 0)
        emit statementActivated(currentStatement());
}

void StatementsPanel::openFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

bool StatementsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        if (m_filter->text().isEmpty())
            return false;
        m_filter->clear();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_list->setFocus(Qt::TabFocusReason);
        if (currentStatement() < 0)
            m_list->step(1);
        return true;
    default:
        return false;
    }
}

void StatementsPanel::applyFilter(const QString &words)
{
    m_shown->setFilterFixedString(words.trimmed());
    refresh();
}

void StatementsPanel::refresh()
{
    m_list->expandAll();
    int shown = 0;
    for (int row = 0; row < m_shown->rowCount(); ++row)
        shown += m_shown->rowCount(m_shown->index(row, 0));
    const int all = m_statements.counts().total();
    const bool hasArticle = m_model != nullptr && !m_model->article().text.isEmpty();
    if (!hasArticle)
        m_empty->setText(tr("Open an article to see who said what."));
    else if (all == 0)
        m_empty->setText(tr("No statements were found in this article."));
    else
        m_empty->setText(tr("No statement matches the filter. Esc in the field clears it."));
    m_empty->setVisible(shown == 0);
    m_list->setVisible(shown > 0);
    m_filter->setEnabled(all > 0);
    QString counts = all > 0 ? m_statements.counts().sentence() : QString();
    if (shown < all)
        counts = tr("Shown %1 of %2. %3").arg(QString::number(shown), QString::number(all), counts);
    m_counts->setText(counts);
    m_counts->setAccessibleName(counts);
    m_counts->setVisible(all > 0);
}

int StatementsPanel::statementOf(const QModelIndex &row) const
{
    return row.isValid() ? row.data(StatementsModel::StatementIndexRole).toInt() : -1;
}

} // namespace Readout::Statements
