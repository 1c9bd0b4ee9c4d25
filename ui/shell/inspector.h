// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The right-hand pane: statements, highlights, information on the open article. Holds views; knows no library.
#pragma once

#include "common/keyhints.h"
#include "common/theme.h"

#include <QWidget>

class QTabBar;

namespace Readout::Models {
class ArticleModel;
}
namespace Readout::Statements {
class ArticlePanel;
class HighlightsPanel;
class StatementsPanel;
} // namespace Readout::Statements

namespace Readout::Shell {

class Pages;

class Inspector final : public QWidget
{
    Q_OBJECT

public:
    enum class Page { Statements, Highlights, Article };

    explicit Inspector(QWidget *parent = nullptr);

    void setModel(Models::ArticleModel *model); ///< borrowed
    void setTheme(const Common::Theme &theme);
    void setKeys(const Common::KeyHints &keys);
    void showPage(Page page); ///< and gives it the keyboard
    void turnTo(Page page);   ///< the keyboard stays where it is
    Page page() const;
    void takeKeyboard();
    Statements::StatementsPanel *statements() const { return m_statements; }
    Statements::HighlightsPanel *highlights() const { return m_highlights; }
    Statements::ArticlePanel *details() const { return m_details; }

private:
    QTabBar *m_tabs;
    Pages *m_pages;
    Statements::StatementsPanel *m_statements;
    Statements::HighlightsPanel *m_highlights;
    Statements::ArticlePanel *m_details;
};

} // namespace Readout::Shell
