// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page of an empty library. Does nothing itself.
#include "shell/firstpage.h"

#include "shell/offerbutton.h"
#include "shell/settings.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 544;

QLabel *addLabel(QWidget *parent, const QString &objectName, const QString &text)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(objectName);
    label->setAccessibleName(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    parent->layout()->addWidget(label);
    return label;
}

} // namespace

FirstPage::FirstPage(QWidget *parent)
    : QScrollArea(parent), m_page(new QWidget(viewport())), m_column(new QWidget(m_page))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_page->setObjectName(u"firstPage.page"_s);
    m_page->setAccessibleName(tr("First steps"));
    setObjectName(u"firstPage"_s);
    setAccessibleName(tr("First steps"));
    m_column->setObjectName(u"firstPage.column"_s);
    m_column->setAccessibleName(tr("First steps"));
    m_column->setMaximumWidth(columnWidth);
    auto *page = new QHBoxLayout(m_page);
    page->setContentsMargins(24, 0, 24, 0);
    page->addStretch(1);
    page->addWidget(m_column, 100);
    page->addStretch(1);
    auto *column = new QVBoxLayout(m_column);
    column->setSpacing(8);
    m_title = addLabel(m_column, u"firstPage.title"_s, tr("Open a first article"));
    QFont serif(QStringList{u"Charis SIL"_s, u"Noto Serif"_s}, 22, QFont::Bold);
    m_title->setFont(serif);
    m_lead = addLabel(m_column, u"firstPage.lead"_s,
                      tr("Readout underlines who said what, on whose behalf and according to whom. You highlight, note "
                         "and compare."));
    QFont lead = m_lead->font();
    lead.setPointSizeF(lead.pointSizeF() * 1.1);
    m_lead->setFont(lead);
    column->addSpacing(12);
    m_foot = addLabel(m_column, u"firstPage.foot"_s, {});
    m_quiet = {m_lead, m_foot};
    column->addStretch(1);
}

/// Measured only when it is seen: a library with articles never shows it.
void FirstPage::showEvent(QShowEvent *event)
{
    if (widget() == nullptr)
        setWidget(m_page);
    QScrollArea::showEvent(event);
}

/// What is above the title goes first where there is little room.
void FirstPage::resizeEvent(QResizeEvent *event)
{
    constexpr int neededBelow = 420;
    m_column->layout()->setContentsMargins(0, std::clamp(height() - neededBelow, 16, 100), 0, 24);
    QScrollArea::resizeEvent(event);
}

void FirstPage::addOffer(QAction *action, const QString &name, const QString &explanation)
{
    auto *button = new OfferButton(action, name, explanation, m_column);
    button->setObjectName(u"firstPage."_s + action->objectName());
    auto *column = static_cast<QVBoxLayout *>(m_column->layout());
    column->insertWidget(column->indexOf(m_foot), button);
    m_offers.append(button);
    if (m_offers.size() == 1)
        setFocusProxy(button);
}

void FirstPage::addSmallOffer(QAction *action, const QString &name, const QString &explanation)
{
    auto *row = new QHBoxLayout;
    auto *button = new QPushButton(action->icon(), name, m_column);
    button->setObjectName(u"firstPage."_s + action->objectName());
    button->setAccessibleName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    auto *label = new QLabel(explanation, m_column);
    label->setObjectName(u"firstPage.explanation"_s);
    label->setAccessibleName(explanation);
    m_quiet.append(label);
    row->setContentsMargins(0, 14, 0, 40);
    row->setSpacing(12);
    row->addWidget(button);
    row->addWidget(label, 1);
    auto *column = static_cast<QVBoxLayout *>(m_column->layout());
    column->insertLayout(column->indexOf(m_foot), row);
}

void FirstPage::setLibraryPath(const QString &path)
{
    m_foot->setText(tr("Your library is one file on this computer: %1").arg(shownPath(path)) + u'\n' +
                    tr("No account. Nothing is fetched unless you ask for it."));
    m_foot->setAccessibleName(m_foot->text());
}

void FirstPage::setTheme(const Common::Theme &theme)
{
    QPalette colours = theme.palette();
    colours.setColor(QPalette::Window, theme.paper);
    setPalette(colours);
    m_page->setPalette(colours);
    m_page->setAutoFillBackground(true);
    QPalette quiet = colours;
    quiet.setColor(QPalette::WindowText, theme.text2);
    for (QLabel *label : m_quiet)
        label->setPalette(quiet);
    for (QWidget *offer : m_offers)
        static_cast<OfferButton *>(offer)->setTheme(theme);
}

} // namespace Readout::Shell
