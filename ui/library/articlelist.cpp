// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of articles with its header and its sentence when empty. Reads no library.
#include "library/articlelist.h"

#include "library/articledelegate.h"
#include "library/paneheader.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Readout::Library {
using Models::ArticlesModel;
using namespace Qt::StringLiterals;

ArticleList::ArticleList(QWidget *parent)
    : QWidget(parent), m_header(new PaneHeader(this)), m_title(new QLabel(m_header)), m_count(new QLabel(m_header)),
      m_empty(new QLabel(this)), m_view(new QListView(this)), m_delegate(new ArticleDelegate(m_view))
{
    setObjectName(u"list.pane"_s);
    setAccessibleName(tr("Articles"));
    setMinimumWidth(200);
    m_header->setObjectName(u"list.header"_s);
    m_header->setAccessibleName(tr("Chosen place"));
    m_title->setObjectName(u"list.title"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setAccessibleName(tr("Chosen place"));
    m_count->setObjectName(u"list.count"_s);
    m_count->setAccessibleName(tr("Number of articles"));
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    auto *row = new QHBoxLayout(m_header);
    row->setContentsMargins(22, 0, 12, 0);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch(1);
    m_empty->setObjectName(u"list.empty"_s);
    m_empty->setAccessibleName(tr("What to do"));
    m_empty->setWordWrap(true);
    m_empty->setMargin(22);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->hide();
    m_view->setObjectName(u"list.view"_s);
    m_view->setAccessibleName(tr("Articles"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_empty);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            emit articleChosen(m_model.idAt(index.row()));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ArticleList::selectionChanged);
    connect(m_view, &QListView::doubleClicked, this,
            [this](const QModelIndex &index) { emit articleOpened(m_model.idAt(index.row())); });
}

void ArticleList::setTheme(const Common::Theme &theme)
{
    m_delegate->setTheme(theme);
    QPalette colours = theme.palette();
    colours.setColor(QPalette::Base, theme.pane);
    setPalette(colours);
    setAutoFillBackground(true);
    QPalette quiet = colours;
    quiet.setColor(QPalette::WindowText, theme.text2);
    m_count->setPalette(quiet);
    m_empty->setPalette(quiet);
    m_view->viewport()->update();
}

void ArticleList::setPlace(const QString &name, int count, const QString &whenEmpty)
{
    m_title->setText(name);
    m_count->setText(count ? QLocale().toString(count) : u"0"_s);
    m_empty->setText(whenEmpty);
    m_empty->setVisible(count == 0);
}

QList<ArticleId> ArticleList::selected() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QList<ArticleId> ids;
    for (const QModelIndex &index : rows)
        ids.append(m_model.idAt(index.row()));
    return ids;
}

void ArticleList::showArticle(ArticleId id)
{
    const QModelIndex index = m_model.indexOf(id);
    if (!index.isValid() || index == m_view->currentIndex())
        return;
    {
        const QSignalBlocker quiet(this);
        m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    }
    m_view->scrollTo(index);
    emit selectionChanged();
}

void ArticleList::step(int by, bool unreadOnly)
{
    int row = m_view->currentIndex().row() + by;
    while (unreadOnly && row >= 0 && row < m_model.rowCount() &&
           !m_model.data(m_model.index(row), ArticlesModel::UnreadRole).toBool())
        row += by;
    const QModelIndex index = m_model.index(row);
    if (!index.isValid())
        return;
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_view->scrollTo(index);
}

} // namespace Readout::Library
