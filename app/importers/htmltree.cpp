// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The guard: a quick look at the nesting before, a budget of memory and time during the parse.
#include "importers/htmltree.h"

#include <QSet>

#include <algorithm>
#include <cstring>

namespace Readout::Importers {

namespace {

/// Browsers stop at 512. Elements left open in old pages count too, hence more.
constexpr int deepestNesting = 3000;
constexpr size_t chunkBytes = size_t(1024) * 1024;
constexpr size_t largestBudget = size_t(1024) * 1024 * 1024;
/// Ordinary pages take a tenth of a second per megabyte.
constexpr qint64 longestParseMs = 5'000;

bool isAsciiLetter(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

QByteArray tagNameAt(const QByteArray &html, qsizetype at)
{
    qsizetype end = at;
    while (end < html.size() && end - at < 16 && (isAsciiLetter(html[end]) || (html[end] >= '0' && html[end] <= '9')))
        ++end;
    return html.sliced(at, end - at).toLower();
}

/// Elements that hold nothing, or that the next one of their kind closes: their number says nothing about depth.
bool countsForDepth(const QByteArray &name)
{
    static const QSet<QByteArray> others = {"area",  "base", "br",    "col",    "embed",   "hr",     "img",   "input",
                                            "link",  "meta", "param", "source", "track",   "wbr",    "p",     "li",
                                            "dt",    "dd",   "td",    "th",     "tr",      "option", "tbody", "thead",
                                            "tfoot", "rt",   "rp",    "rb",     "colgroup"};
    return !others.contains(name);
}

/// @return where the tag that @p at lies in ends; a ">" in a quoted attribute does not end it.
qsizetype endOfTag(const QByteArray &html, qsizetype at)
{
    while (at < html.size() && html[at] != '>') {
        const bool quoted = html[at] == '=' && at + 1 < html.size() && (html[at + 1] == '"' || html[at + 1] == '\'');
        const qsizetype end = quoted ? html.indexOf(html[at + 1], at + 2) : at;
        if (end < 0)
            return html.size();
        at = end + 1;
    }
    return at;
}

/// @return where reading goes on after the raw text of a script or the like that begins at @p at.
qsizetype afterRawText(const QByteArray &html, qsizetype at, const QByteArray &name)
{
    static const QSet<QByteArray> raw = {"script", "style",  "textarea", "title",
                                         "xmp",    "iframe", "noembed",  "noframes"};
    if (!raw.contains(name))
        return at;
    for (qsizetype end = html.indexOf("</", at); end >= 0; end = html.indexOf("</", end + 2)) {
        if (tagNameAt(html, end + 2) == name)
            return end;
    }
    return html.size();
}

/// An estimate from above of how deep the elements of @p html nest. Linear.
bool isNestedTooDeep(const QByteArray &html)
{
    int depth = 0;
    for (qsizetype at = html.indexOf('<'); at >= 0 && at + 1 < html.size(); at = html.indexOf('<', at)) {
        ++at;
        if (html[at] == '!' && html.mid(at, 3) == "!--") {
            const qsizetype end = html.indexOf("-->", at);
            at = end < 0 ? html.size() : end;
        } else if (html[at] == '/') {
            const QByteArray name = tagNameAt(html, at + 1);
            depth -= depth > 0 && !name.isEmpty() && countsForDepth(name) ? 1 : 0;
        } else if (isAsciiLetter(html[at])) {
            const QByteArray name = tagNameAt(html, at);
            depth += countsForDepth(name) ? 1 : 0;
            at = afterRawText(html, endOfTag(html, at), name);
        }
        if (depth > deepestNesting)
            return true;
    }
    return false;
}

} // namespace

HtmlTree::HtmlTree(const QByteArray &html) : m_html(html)
{
    if (isNestedTooDeep(m_html))
        return;
    m_budget = std::min(largestBudget, size_t(m_html.size()) * 96 + 16 * chunkBytes);
    m_timer.start();
    m_root = parse();
}

/// gumbo cannot be told to stop and does not look whether memory was given, so giving up means leaving it by longjmp.
/// All it holds lies in our chunks, and no frame on the way has anything to destroy.
const GumboNode *HtmlTree::parse()
{
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &HtmlTree::allocate;
    options.deallocator = [](void *, void *) {};
    options.userdata = this;
    options.max_errors = 0;
    if (setjmp(m_giveUp) != 0)
        return nullptr;
    return gumbo_parse_with_options(&options, m_html.constData(), size_t(m_html.size()))->root;
}

bool HtmlTree::isSpent()
{
    return m_total > m_budget || (++m_allocations % 1024 == 0 && m_timer.elapsed() > longestParseMs);
}

void *HtmlTree::allocate(void *tree, size_t size)
{
    auto *self = static_cast<HtmlTree *>(tree);
    constexpr size_t alignment = alignof(std::max_align_t);
    const size_t rounded = (size + alignment - 1) / alignment * alignment;
    self->m_total += rounded;
    if (self->isSpent())
        std::longjmp(self->m_giveUp, 1);
    if (self->m_used + rounded > self->m_chunkSize) {
        self->m_chunkSize = std::max(chunkBytes, rounded);
        self->m_chunks.emplace_back(new char[self->m_chunkSize]);
        self->m_used = 0;
    }
    char *memory = self->m_chunks.back().get() + self->m_used;
    self->m_used += rounded;
    return memory;
}

} // namespace Readout::Importers
