// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One walk over the tree, with a stack of its own.
#include "importers/htmlblocks.h"

#include "importers/dates.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Readout::Importers {

namespace {

enum class Layout { Inline, Block, LineBreak, Cell, Left };

struct Frame
{
    const GumboNode *node = nullptr;
    unsigned next = 0; ///< child to visit
    ParagraphKind kind = ParagraphKind::Body;
    Layout layout = Layout::Inline;
    bool preformatted = false;
};

Layout layoutOf(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RT:
        return Layout::Left;
    case GUMBO_TAG_BR:
        return Layout::LineBreak;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
        return Layout::Cell;
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_ACRONYM:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_RB:
    case GUMBO_TAG_RUBY:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_UNKNOWN:
        return Layout::Inline;
    default:
        return Layout::Block;
    }
}

ParagraphKind kindOf(GumboTag tag, ParagraphKind inherited)
{
    switch (tag) {
    case GUMBO_TAG_H1:
        return ParagraphKind::Headline;
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
        return ParagraphKind::Heading;
    case GUMBO_TAG_LI:
        return ParagraphKind::ListItem;
    case GUMBO_TAG_BLOCKQUOTE:
        return ParagraphKind::BlockQuote;
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_CAPTION:
        return ParagraphKind::Caption;
    default:
        return inherited;
    }
}

QString attribute(const GumboNode *node, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found == nullptr ? QString() : QString::fromUtf8(found->value).simplified();
}

bool isHidden(const GumboNode *node)
{
    const GumboVector *attributes = &node->v.element.attributes;
    if (attributes->length == 0)
        return false;
    if (gumbo_get_attribute(attributes, "hidden") != nullptr)
        return true;
    if (gumbo_get_attribute(attributes, "style") == nullptr)
        return false;
    static const QRegularExpression none(u"(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return none.match(attribute(node, "style")).hasMatch();
}

const GumboVector *childrenOf(const GumboNode *node)
{
    if (node->type == GUMBO_NODE_DOCUMENT)
        return &node->v.document.children;
    return node->type == GUMBO_NODE_ELEMENT ? &node->v.element.children : nullptr;
}

/// Gathers text into blocks.
class HtmlTextBuilder final
{
public:
    void addText(QStringView text)
    {
        appendFolded(m_current.text, text);
        m_lineBreaks = QStringView(text).trimmed().isEmpty() ? m_lineBreaks : 0;
    }

    /// Empty lines part blocks, as in plain text.
    void addPreformatted(QStringView text, ParagraphKind kind)
    {
        for (qsizetype at = 0; at <= text.size();) {
            const qsizetype gap = text.indexOf(u"\n\n", at);
            addText(text.sliced(at, (gap < 0 ? text.size() : gap) - at));
            if (gap < 0)
                break;
            endBlock(kind);
            at = gap + 2;
        }
    }

    /// One is a space; two, as old pages have it, begin a paragraph.
    void addLineBreak(ParagraphKind kind)
    {
        addText(u" ");
        if (++m_lineBreaks > 1)
            endBlock(kind);
    }

    /// @p kind: of the block that may begin now.
    void endBlock(ParagraphKind kind)
    {
        if (!QStringView(m_current.text).trimmed().isEmpty()) {
            if (m_current.kind == ParagraphKind::Headline && m_hasHeadline)
                m_current.kind = ParagraphKind::Heading;
            m_hasHeadline = m_hasHeadline || m_current.kind == ParagraphKind::Headline;
            m_current.numbered = m_current.kind != ParagraphKind::Headline;
            m_blocks.append(m_current);
        }
        m_current = Block{{}, kind, true};
        m_lineBreaks = 0;
    }

    QList<Block> takeBlocks()
    {
        endBlock(ParagraphKind::Body);
        return std::move(m_blocks);
    }

private:
    QList<Block> m_blocks;
    Block m_current;
    int m_lineBreaks = 0;
    bool m_hasHeadline = false;
};

void setIfEmpty(QString &field, const QString &value)
{
    if (field.isEmpty())
        field = value;
}

QString isoDate(const QString &text)
{
    const std::optional<FoundDate> date = findDate(text);
    return date ? date->iso : QString();
}

void readMeta(const GumboNode *meta, ArticleDetails &details)
{
    const QString name = (attribute(meta, "property") + attribute(meta, "name")).toLower();
    const QString content = attribute(meta, "content");
    if (content.isEmpty() || content.size() > 2000)
        return;
    if (name == u"og:title")
        details.title = content;
    else if (name == u"og:site_name")
        details.outlet = content;
    else if (name == u"author" && !content.startsWith(u"http"))
        setIfEmpty(details.byline, content);
    else if (name == u"article:published_time" || name == u"date" || name == u"dc.date" || name == u"pubdate")
        setIfEmpty(details.published, isoDate(content));
    else if (name == u"article:modified_time" || name == u"last-modified")
        setIfEmpty(details.modified, isoDate(content));
    else if (name == u"og:url")
        setIfEmpty(details.address, content);
}

/// The head is flat; whatever nests in it is left.
ArticleDetails readHead(const GumboNode *head)
{
    ArticleDetails details;
    QString title;
    QString canonical;
    const GumboVector *children = childrenOf(head);
    for (unsigned at = 0; children != nullptr && at < children->length; ++at) {
        const auto *child = static_cast<const GumboNode *>(children->data[at]);
        if (child->type != GUMBO_NODE_ELEMENT)
            continue;
        if (child->v.element.tag == GUMBO_TAG_META)
            readMeta(child, details);
        else if (child->v.element.tag == GUMBO_TAG_LINK && attribute(child, "rel") == u"canonical")
            canonical = attribute(child, "href");
        else if (child->v.element.tag == GUMBO_TAG_TITLE && child->v.element.children.length > 0) {
            const auto *text = static_cast<const GumboNode *>(child->v.element.children.data[0]);
            if (text->type == GUMBO_NODE_TEXT)
                appendFolded(title, QString::fromUtf8(text->v.text.text));
        }
    }
    setIfEmpty(details.title, title.trimmed().left(500));
    if (canonical.startsWith(u"http"))
        details.address = canonical;
    if (!details.address.startsWith(u"http") || !QUrl(details.address).isValid())
        details.address.clear();
    return details;
}

void enterElement(const GumboNode *node, Frame &frame, HtmlTextBuilder &builder, HtmlText &text)
{
    const GumboTag tag = node->v.element.tag;
    if (tag == GUMBO_TAG_HEAD)
        text.details = readHead(node);
    if (tag == GUMBO_TAG_HTML && text.details.language.isEmpty())
        text.details.language = attribute(node, "lang").left(35);
    frame.layout = isHidden(node) ? Layout::Left : layoutOf(tag);
    frame.kind = kindOf(tag, frame.kind);
    frame.preformatted = frame.preformatted || tag == GUMBO_TAG_PRE;
    if (frame.layout == Layout::Block)
        builder.endBlock(frame.kind);
    else if (frame.layout == Layout::LineBreak)
        builder.addLineBreak(frame.kind);
    else if (frame.layout == Layout::Cell)
        builder.addText(u" ");
    else if (tag == GUMBO_TAG_Q && frame.layout == Layout::Inline)
        builder.addText(u"“");
}

void leaveElement(const Frame &frame, ParagraphKind outerKind, HtmlTextBuilder &builder)
{
    if (frame.layout == Layout::Block)
        builder.endBlock(outerKind);
    else if (frame.layout == Layout::Cell)
        builder.addText(u" ");
    else if (frame.node->type == GUMBO_NODE_ELEMENT && frame.node->v.element.tag == GUMBO_TAG_Q &&
             frame.layout == Layout::Inline)
        builder.addText(u"”");
}

} // namespace

HtmlText textOfHtml(const HtmlTree &tree)
{
    HtmlText text;
    HtmlTextBuilder builder;
    std::vector<Frame> stack;
    if (tree.root() != nullptr)
        stack.push_back({tree.root(), 0, ParagraphKind::Body, Layout::Block, false});
    while (!stack.empty()) {
        const GumboVector *children = childrenOf(stack.back().node);
        const bool skip = stack.back().layout == Layout::Left;
        if (skip || children == nullptr || stack.back().next >= children->length) {
            const Frame done = stack.back();
            stack.pop_back();
            leaveElement(done, stack.empty() ? ParagraphKind::Body : stack.back().kind, builder);
            continue;
        }
        const auto *child = static_cast<const GumboNode *>(children->data[stack.back().next++]);
        if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_CDATA || child->type == GUMBO_NODE_WHITESPACE) {
            const QString words = QString::fromUtf8(child->v.text.text);
            if (stack.back().preformatted)
                builder.addPreformatted(words, stack.back().kind);
            else
                builder.addText(words);
        } else if (child->type == GUMBO_NODE_ELEMENT) {
            Frame frame = stack.back();
            frame.node = child;
            frame.next = 0;
            enterElement(child, frame, builder, text);
            stack.push_back(frame);
        }
    }
    text.blocks = builder.takeBlocks();
    return text;
}

} // namespace Readout::Importers
