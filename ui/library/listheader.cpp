// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list's parts: name and count, the menu of orders, the filter field, the sentence when it is empty.
#include "common/menuletters.h"
#include "common/speech.h"
#include "library/articledelegate.h"
#include "library/articlelist.h"
#include "library/articlesview.h"
#include "library/paneheader.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace Readout::Library {
using Storage::ArticleOrder;
using namespace Qt::StringLiterals;

ArticleList::ArticleList(QWidget *parent)
    : QWidget(parent), m_header(new PaneHeader(this)), m_title(new QLabel(m_header)), m_count(new QLabel(m_header)),
      m_orderButton(new QToolButton(m_header)), m_filterButton(new QToolButton(m_header)), m_orders(new QMenu(this)),
      m_orderActions(new QActionGroup(this)), m_reversed(nullptr), m_filter(new QLineEdit(this)),
      m_empty(new QLabel(this)), m_view(new ArticlesView(this)), m_delegate(new ArticleDelegate(m_view))
{
    setObjectName(u"list.pane"_s);
    setAccessibleName(tr("Articles"));
    setMinimumWidth(200);
    buildHeader();
    buildOrders();
    buildFilter();
    m_empty->setObjectName(u"list.empty"_s);
    m_empty->setAccessibleDescription(tr("What to do"));
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setMargin(22);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_empty->hide();
    m_view->setObjectName(u"list.view"_s);
    m_view->setAccessibleName(tr("Articles"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(m_delegate);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_filter);
    layout->addWidget(m_empty);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connectView();
}

void ArticleList::buildHeader()
{
    m_header->setObjectName(u"list.header"_s);
    m_header->setAccessibleName(tr("Chosen place"));
    m_title->setObjectName(u"list.title"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setAccessibleDescription(tr("Chosen place"));
    m_title->setMinimumWidth(40); // a long name gives way to the buttons
    m_count->setObjectName(u"list.count"_s);
    m_count->setAccessibleDescription(tr("Number of articles"));
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_orderButton->setObjectName(u"list.order"_s);
    m_orderButton->setAccessibleName(tr("Order of the articles"));
    m_orderButton->setAutoRaise(true);
    m_filterButton->setObjectName(u"list.filterButton"_s);
    m_filterButton->setAccessibleName(tr("Filter the articles"));
    m_filterButton->setAutoRaise(true);
    auto *row = new QHBoxLayout(m_header);
    row->setContentsMargins(22, 0, 8, 0);
    row->setSpacing(4);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_orderButton);
    row->addWidget(m_filterButton);
}

void ArticleList::buildOrders()
{
    new Common::MenuLetters(m_orders);
    m_orders->setObjectName(u"list.orders"_s);
    m_orders->setAccessibleName(tr("Order of the articles"));
    const std::pair<ArticleOrder, QString> orders[] = {{ArticleOrder::Usual, tr("Last &Added First")},
                                                       {ArticleOrder::Published, tr("By &Date, Latest First")},
                                                       {ArticleOrder::Title, tr("By &Title")},
                                                       {ArticleOrder::Outlet, tr("By &Outlet")}};
    for (const auto &[order, name] : orders) {
        QAction *action = m_orders->addAction(name);
        action->setCheckable(true);
        action->setData(int(order));
        m_orderActions->addAction(action);
    }
    m_orderActions->actions().first()->setChecked(true);
    m_orders->addSeparator();
    m_reversed = m_orders->addAction(tr("Turned &Round"));
    m_reversed->setCheckable(true);
    connect(m_orders, &QMenu::triggered, this, [this] {
        emit orderWished(ArticleOrder(m_orderActions->checkedAction()->data().toInt()), m_reversed->isChecked());
    });
}

void ArticleList::buildFilter()
{
    m_filter->setObjectName(u"list.filter"_s);
    m_filter->setAccessibleName(tr("Words in title, outlet or byline"));
    m_filter->setPlaceholderText(tr("Words in title, outlet, byline"));
    m_filter->setMinimumHeight(28);
    m_filter->setMaxLength(200);
    Common::setClearable(m_filter);
    m_filter->installEventFilter(this);
    m_filter->hide();
    connect(m_filter, &QLineEdit::textChanged, this, &ArticleList::wordsChanged);
}

void ArticleList::setTheme(const Common::Theme &theme)
{
    m_theme = theme;
    m_delegate->setTheme(theme);
    m_view->setTheme(theme);
    QPalette colours = theme.palette();
    colours.setColor(QPalette::Base, theme.pane);
    setPalette(colours);
    setAutoFillBackground(true);
    QPalette quiet = colours;
    quiet.setColor(QPalette::WindowText, theme.text2);
    m_count->setPalette(quiet);
    m_empty->setPalette(quiet);
    m_filter->setPalette(theme.palette());
    m_view->viewport()->update();
}

void ArticleList::setPlace(const QString &name, int count, const QString &whenEmpty)
{
    m_title->setText(name);
    m_title->setToolTip(name);
    m_count->setText(QLocale().toString(count));
    m_empty->setText(whenEmpty);
    m_empty->setVisible(count == 0);
}

void ArticleList::setOrdered(bool ordered)
{
    m_view->setOrdered(ordered);
}

void ArticleList::setOrder(ArticleOrder order, bool reversed)
{
    for (QAction *action : m_orderActions->actions())
        action->setChecked(action->data().toInt() == int(order));
    m_reversed->setChecked(reversed);
}

void ArticleList::openOrders()
{
    m_orders->popup(m_orderButton->mapToGlobal(QPoint(0, m_orderButton->height())));
    m_orders->setActiveAction(m_orderActions->checkedAction());
}

void ArticleList::openFilter()
{
    m_filter->show();
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ArticleList::clearFilter()
{
    const bool hadKeyboard = m_filter->hasFocus();
    m_filter->clear();
    m_filter->hide();
    if (hadKeyboard)
        m_view->setFocus(Qt::OtherFocusReason);
}

/// Esc shows all again; Enter and the arrows go on to the list.
bool ArticleList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (event->type() == QEvent::ShortcutOverride) {
        // Enter opens what is chosen in the list, but not from here.
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape)
            event->accept();
        return event->isAccepted();
    }
    switch (key) {
    case Qt::Key_Escape:
        clearFilter();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        m_view->setFocus(Qt::OtherFocusReason);
        if (!m_view->currentIndex().isValid())
            step(1, false);
        return true;
    default:
        return false;
    }
}

} // namespace Readout::Library
