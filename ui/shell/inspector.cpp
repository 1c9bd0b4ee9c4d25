// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The right-hand pane with its three pages. Knows no library.
#include "shell/inspector.h"

#include "library/paneheader.h"
#include "shell/pages.h"
#include "statements/articlepanel.h"
#include "statements/highlightspanel.h"
#include "statements/statementspanel.h"

#include <QHBoxLayout>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

/// Its tabs move together, up to a point, where the pane is narrow: no word is cut.
class CloseTabs final : public QTabBar
{
public:
    using QTabBar::QTabBar;

protected:
    QSize tabSizeHint(int at) const override
    {
        constexpr int mostTaken = 12;
        int wanted = 0;
        for (int one = 0; one < count(); ++one)
            wanted += QTabBar::tabSizeHint(one).width();
        const int over = (wanted - parentWidget()->width() + count() - 1) / std::max(1, count());
        return QTabBar::tabSizeHint(at) - QSize(std::clamp(over, 0, mostTaken), 0);
    }
    QSize minimumTabSizeHint(int at) const override { return tabSizeHint(at); }
};

} // namespace

Inspector::Inspector(QWidget *parent)
    : QWidget(parent), m_tabs(new CloseTabs(this)), m_pages(new Pages(this)),
      m_statements(new Statements::StatementsPanel), m_highlights(new Statements::HighlightsPanel),
      m_details(new Statements::ArticlePanel)
{
    setObjectName(u"inspector"_s);
    setAccessibleName(tr("Inspector"));
    setMinimumWidth(220);
    m_tabs->setObjectName(u"inspector.tabs"_s);
    m_tabs->setAccessibleName(tr("Pages of the inspector"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->addTab(tr("Statements"));
    m_tabs->addTab(tr("Highlights"));
    m_tabs->addTab(tr("Article"));
    auto *header = new Library::PaneHeader(this);
    header->setObjectName(u"inspector.header"_s);
    header->setAccessibleName(tr("Pages of the inspector"));
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_tabs);
    row->addStretch(1);
    m_pages->setObjectName(u"inspector.pages"_s);
    m_pages->setAccessibleName(tr("Inspector"));
    m_pages->addWidget(m_statements);
    m_pages->addWidget(m_highlights);
    m_pages->addWidget(m_details);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
}

void Inspector::setModel(Models::ArticleModel *model)
{
    m_statements->setModel(model);
    m_highlights->setModel(model);
    m_details->setModel(model);
}

void Inspector::setTheme(const Common::Theme &theme)
{
    setPalette(theme.palette());
    setAutoFillBackground(true);
    m_statements->setTheme(theme);
    m_highlights->setTheme(theme);
    m_details->setTheme(theme);
}

void Inspector::setKeys(const Common::KeyHints &keys)
{
    m_highlights->setKeys(keys);
}

void Inspector::showPage(Page page)
{
    turnTo(page);
    takeKeyboard();
}

void Inspector::turnTo(Page page)
{
    m_tabs->setCurrentIndex(int(page));
}

Inspector::Page Inspector::page() const
{
    return Page(m_tabs->currentIndex());
}

/// The first part of the page that takes the keyboard has it.
void Inspector::takeKeyboard()
{
    QWidget *page = m_pages->currentWidget();
    if (page->focusProxy() || page->focusPolicy() != Qt::NoFocus)
        return page->setFocus(Qt::ShortcutFocusReason);
    for (QWidget *part : page->findChildren<QWidget *>()) {
        if (part->focusPolicy() & Qt::TabFocus && part->isVisibleTo(page) && part->isEnabled())
            return part->setFocus(Qt::ShortcutFocusReason);
    }
    m_tabs->setFocus(Qt::ShortcutFocusReason);
}

} // namespace Readout::Shell
