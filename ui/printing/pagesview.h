// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shows pages as they will be printed, below each other, as wide as there is room. Paints only what is in sight.
// Knows no printer.
#pragma once

#include "common/theme.h"
#include "printing/pages.h"

#include <QAbstractScrollArea>
#include <QPixmap>

#include <map>
#include <memory>

namespace Readout::Printing {

class PagesView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PagesView(QWidget *parent = nullptr);

    void setTheme(const Common::Theme &theme);
    void setPages(std::shared_ptr<const Pages> pages); ///< null: none yet
    const std::shared_ptr<const Pages> &pages() const { return m_pages; }
    int currentPage() const; ///< the one most of which is in sight, from 0; -1 without pages

signals:
    void currentPageChanged(int page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void arrange();
    double scale() const;
    int pageStep() const; ///< from the top of a page to the top of the next
    QRect pageBox(int page) const;
    const QPixmap &picture(int page);
    void tellPage();

    Common::Theme m_theme;
    std::shared_ptr<const Pages> m_pages;
    std::map<int, QPixmap> m_pictures;
    int m_told = -1;
};

} // namespace Readout::Printing
