// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// gumbo under guard: HTML nobody trusts becomes a tree, or nothing. Knows no article.
#pragma once

#include <QByteArray>
#include <QElapsedTimer>

#include <gumbo.h>

#include <csetjmp>
#include <memory>
#include <vector>

namespace Readout::Importers {

/// A parsed page and the memory it lies in, which goes as a whole: gumbo's own way to free a tree calls itself once per
/// level, and a page can be a million levels deep.
class HtmlTree final
{
public:
    /// Parses @p html (UTF-8). root() is null when the page is nested deeper than any real one, or takes more memory or
    /// time than its size can explain.
    explicit HtmlTree(const QByteArray &html);
    HtmlTree(const HtmlTree &) = delete;
    HtmlTree &operator=(const HtmlTree &) = delete;

    const GumboNode *root() const { return m_root; }

private:
    static void *allocate(void *tree, size_t size);
    const GumboNode *parse();
    bool isSpent();

    const QByteArray m_html; ///< the nodes point into it
    const GumboNode *m_root = nullptr;
    std::vector<std::unique_ptr<char[]>> m_chunks;
    size_t m_used = 0; ///< of the last chunk
    size_t m_chunkSize = 0;
    size_t m_total = 0;
    size_t m_budget = 0;
    quint32 m_allocations = 0;
    QElapsedTimer m_timer;
    std::jmp_buf m_giveUp;
};

} // namespace Readout::Importers
