// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as text, in any language, through every stage of attribution: spans stay in bounds and on grapheme edges,
// inner ones within outer ones. The first byte chooses language and how the text comes in.
#include "attribution/engine.h"
#include "importers/importer.h"
#include "text/documentbuilder.h"

#include <QTextBoundaryFinder>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace Readout;

namespace {

constexpr QStringView languages[] = {u"en", u"de", u"zh-Hans", u"ja", u"fr", u""};

void demand(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

class Checked final
{
public:
    explicit Checked(const QString &text)
        : m_text(text), m_graphemes(QTextBoundaryFinder::Grapheme, text), m_edges(std::size_t(text.size()) + 1, false)
    {
        for (qsizetype at = 0; at >= 0; at = m_graphemes.toNextBoundary())
            m_edges[std::size_t(at)] = true;
    }

    void span(TextSpan span, const char *what) const
    {
        demand(span.begin >= 0 && span.begin < span.end && span.end <= m_text.size(), what);
        demand(m_edges[std::size_t(span.begin)] && m_edges[std::size_t(span.end)], what);
    }
    void span(const std::optional<TextSpan> &maybe, const char *what) const
    {
        if (maybe)
            span(*maybe, what);
    }

private:
    const QString &m_text;
    QTextBoundaryFinder m_graphemes;
    std::vector<bool> m_edges;
};

void checkDocument(const Article &article, const Checked &checked)
{
    const auto document = Text::buildDocument(article);
    demand(document.has_value(), "rules of a language");
    qsizetype last = 0;
    for (const Text::Token &token : document->tokens) {
        checked.span(token.span, "token");
        demand(token.span.begin >= last, "order of tokens");
        last = token.span.end;
    }
    int next = 0;
    for (const Text::Sentence &sentence : document->sentences) {
        checked.span(sentence.span, "sentence");
        demand(sentence.first == next && sentence.end > sentence.first, "sentences cover the tokens");
        next = sentence.end;
    }
    demand(next == document->tokens.size(), "sentences reach the end");
    for (const Text::QuotedStretch &stretch : document->quotes)
        checked.span(stretch.span, "quotation");
}

void checkStatements(const Article &article, const Checked &checked)
{
    const auto statements = Attribution::findStatements(article);
    demand(statements.has_value(), "an answer to any text");
    qsizetype last = 0;
    for (qsizetype at = 0; at < statements->size(); ++at) {
        const Statement &statement = statements->at(at);
        checked.span(statement.content, "content");
        checked.span(statement.speaker, "speaker");
        checked.span(statement.cue, "cue");
        checked.span(statement.source, "source");
        for (const TextSpan &link : statement.chain)
            checked.span(link, "chain");
        demand(statement.content.begin >= last, "order of statements");
        last = statement.content.begin;
        demand(statement.parent < at, "parents come first");
        demand(statement.parent < 0 || statements->at(statement.parent).content.contains(statement.content),
               "inner within outer");
        demand(statement.group > 0, "group");
        demand(statement.speaker || statement.state != State::Likely, "nobody is not likely");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const QStringView language = languages[data[0] % std::size(languages)];
    Article article = Importers::articleFromCanonicalText(text, language.toString());
    if (data[0] & 0x80)
        article.paragraphs.clear(); // the engine takes the whole as one
    const Checked checked(article.text);
    checkDocument(article, checked);
    checkStatements(article, checked);
    return 0;
}
