// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Puts widgets beside each other and goes to a new row when there is no room. Knows not what they are.
#pragma once

#include <QLayout>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <memory>
#include <vector>

namespace Readout::Common {

class FlowLayout final : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent) : QLayout(parent) { setContentsMargins(0, 0, 0, 0); }

    void addItem(QLayoutItem *item) override { m_items.emplace_back(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int at) const override { return at >= 0 && at < count() ? m_items[size_t(at)].get() : nullptr; }
    QLayoutItem *takeAt(int at) override
    {
        if (at < 0 || at >= count())
            return nullptr;
        QLayoutItem *taken = m_items[size_t(at)].release();
        m_items.erase(m_items.begin() + at);
        return taken;
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arranged(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override
    {
        QSize smallest;
        for (const auto &item : m_items)
            smallest = smallest.expandedTo(item->minimumSize());
        return smallest;
    }
    void setGeometry(const QRect &rect) override
    {
        QLayout::setGeometry(rect);
        arranged(rect, true);
    }

private:
    int arranged(const QRect &rect, bool place) const
    {
        constexpr int apart = 4;
        int x = rect.left();
        int y = rect.top();
        int row = 0;
        for (const auto &item : m_items) {
            if (item->isEmpty())
                continue; // hidden
            const QSize size = item->sizeHint().boundedTo(QSize(std::max(1, rect.width()), 1000));
            if (x > rect.left() && x + size.width() > rect.right() + 1) {
                x = rect.left();
                y += row + apart;
                row = 0;
            }
            if (place) {
                const Qt::LayoutDirection direction = parentWidget()->layoutDirection();
                item->setGeometry(QStyle::visualRect(direction, rect, QRect(QPoint(x, y), size)));
            }
            x += size.width() + apart;
            row = std::max(row, size.height());
        }
        return y + row - rect.top();
    }

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace Readout::Common
