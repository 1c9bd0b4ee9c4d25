// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which words a statement has: added from a selection, split, joined. Spans stay on whole characters within one block.
#include "domain/correction.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace Readout {

namespace {

Error refused(const QString &message)
{
    return {ErrorCode::Invalid, message, {}};
}

bool isSpace(QChar sign)
{
    return sign.isSpace() || sign == QChar(0x200b) || sign == QChar(0xfeff);
}

TextSpan withoutSpaces(QStringView text, TextSpan span)
{
    while (!span.isEmpty() && isSpace(text[span.begin]))
        ++span.begin;
    while (!span.isEmpty() && isSpace(text[span.end - 1]))
        --span.end;
    return span;
}

bool hasWords(QStringView text, TextSpan span)
{
    const QStringView words = span.of(text);
    return std::any_of(words.cbegin(), words.cend(),
                       [](QChar sign) { return sign.isLetterOrNumber() || sign.isSurrogate(); });
}

/// The nearest place at or before @p position, within @p room, where no character is cut.
qsizetype wholeCharacterAt(QStringView text, TextSpan room, qsizetype position)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, room.of(text).data(), room.size());
    finder.setPosition(position - room.begin);
    return finder.isAtBoundary() ? position : room.begin + std::max<qsizetype>(0, finder.toPreviousBoundary());
}

/// What closes a quotation that @p mark opens; null when it opens none.
QChar closingOf(QChar mark, QChar before)
{
    switch (mark.unicode()) {
    case u'“':
        return u'”';
    case u'„':
        return u'“';
    case u'«':
        return u'»';
    case u'‹':
        return u'›';
    case u'「':
        return u'」';
    case u'『':
        return u'』';
    case u'"':
        return u'"';
    case u'‘': // after a letter it is an apostrophe somebody turned
        return before.isLetterOrNumber() ? QChar() : QChar(u'’');
    default:
        return {};
    }
}

bool closes(QChar mark, QChar expected, QChar after)
{
    if (mark == u'’' && after.isLetterOrNumber())
        return false;
    return mark == expected || (expected == u'“' && mark == u'”');
}

/// Outermost quotations in @p room, marks included; one never closed ends with the room.
QList<TextSpan> quotationsIn(QStringView text, TextSpan room)
{
    QList<TextSpan> found;
    QList<QChar> open;
    qsizetype begin = 0;
    for (qsizetype at = room.begin; at < room.end; ++at) {
        const QChar after = at + 1 < room.end ? text[at + 1] : QChar();
        if (!open.isEmpty() && closes(text[at], open.last(), after)) {
            open.removeLast();
            if (open.isEmpty())
                found.append({begin, at + 1});
        } else if (const QChar closing = closingOf(text[at], at > room.begin ? text[at - 1] : QChar());
                   !closing.isNull()) {
            if (open.isEmpty())
                begin = at;
            open.append(closing);
        }
    }
    if (!open.isEmpty())
        found.append({begin, room.end});
    return found;
}

/// Said as before, in other words. An unknown speaker stays unknown: the person judged the words, not the speaker.
Statement withWords(const Article &article, Statement statement, TextSpan content)
{
    statement.content = content;
    statement.kind = kindOf(article, content);
    statement.by = MadeBy::Person;
    statement.check = statement.check == Check::Added ? Check::Added : Check::Corrected;
    if (statement.state != State::Unknown)
        statement.state = State::Certain;
    return statement;
}

/// The paragraphs (parts) @p content lies in: no quotation reaches over a part's end.
TextSpan partsOf(const Article &article, TextSpan content)
{
    const qsizetype first = article.paragraphAt(content.begin);
    const qsizetype last = article.paragraphAt(std::max(content.begin, content.end - 1));
    if (first < 0)
        return {0, article.text.size()};
    return {article.paragraphs[first].span.begin, article.paragraphs[last].span.end};
}

} // namespace

TextSpan blockAt(const Article &article, qsizetype position)
{
    const qsizetype at = article.paragraphAt(position);
    if (at < 0)
        return {0, article.text.size()};
    const QList<Paragraph> &all = article.paragraphs;
    const auto isSameBlock = [&all](qsizetype one, qsizetype other) {
        return all[one].part > 0 && all[other].part > 0 && all[one].number == all[other].number;
    };
    qsizetype first = at;
    qsizetype last = at;
    while (first > 0 && isSameBlock(first - 1, at))
        --first;
    while (last + 1 < all.size() && isSameBlock(last + 1, at))
        ++last;
    return {all[first].span.begin, all[last].span.end};
}

QuotationKind kindOf(const Article &article, TextSpan content)
{
    const QList<TextSpan> quotations = quotationsIn(article.text, partsOf(article, content));
    bool touches = false;
    for (const TextSpan &quotation : quotations) {
        if (!quotation.overlaps(content))
            continue;
        const TextSpan before{content.begin, std::max(content.begin, quotation.begin)};
        const TextSpan after{std::min(content.end, quotation.end), content.end};
        if (!hasWords(article.text, before) && !hasWords(article.text, after))
            return QuotationKind::Direct;
        touches = true;
    }
    return touches ? QuotationKind::Mixed : QuotationKind::Indirect;
}

Result<Statement> addedFrom(const Article &article, TextSpan selection)
{
    selection.begin = std::clamp<qsizetype>(selection.begin, 0, article.text.size());
    selection.end = std::clamp<qsizetype>(selection.end, selection.begin, article.text.size());
    const TextSpan words = withoutSpaces(article.text, selection);
    if (!hasWords(article.text, words))
        return refused(QCoreApplication::translate("Corrections", "Select the words of the statement first."));
    const TextSpan block = blockAt(article, words.begin);
    if (!block.contains(words)) {
        return refused(QCoreApplication::translate("Corrections",
                                                   "A statement stands in one paragraph: select less of the text."));
    }
    Statement added;
    added.content.begin = wholeCharacterAt(article.text, block, words.begin);
    added.content.end = wholeCharacterAt(article.text, block, words.end);
    if (added.content.end < words.end) { // a character cut in two belongs to what was selected
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, block.of(article.text).data(), block.size());
        finder.setPosition(words.end - block.begin);
        added.content.end = block.begin + std::max(finder.toNextBoundary(), words.end - block.begin);
    }
    for (const TextSpan &quotation : quotationsIn(article.text, partsOf(article, added.content))) {
        if (added.content == TextSpan{quotation.begin + 1, quotation.end - 1})
            added.content = quotation;
    }
    added.kind = kindOf(article, added.content);
    added.state = State::Unknown; // until somebody is named
    added.by = MadeBy::Person;
    added.check = Check::Added;
    return added;
}

Result<SplitStatement> splitAt(const Article &article, const Statement &statement, qsizetype position)
{
    const TextSpan whole = statement.content;
    const auto nothingToSplit = [] {
        return refused(QCoreApplication::translate(
            "Corrections", "Put the split between two words of the statement: select from there to its end."));
    };
    if (position <= whole.begin || position >= whole.end)
        return nothingToSplit();
    const qsizetype cut = wholeCharacterAt(article.text, whole, position);
    const TextSpan first = withoutSpaces(article.text, {whole.begin, cut});
    const TextSpan rest = withoutSpaces(article.text, {cut, whole.end});
    if (!hasWords(article.text, first) || !hasWords(article.text, rest))
        return nothingToSplit();
    SplitStatement made{withWords(article, statement, first), withWords(article, statement, rest)};
    made.rest.id = {};
    made.rest.uuid = {};
    made.rest.check = Check::Added;
    made.rest.group = 0; // a statement of its own, no piece of an interrupted one
    return made;
}

Result<JoinedStatements> joined(const Article &article, const Statement &one, const Statement &next)
{
    const bool inOrder = one.content.begin <= next.content.begin;
    const Statement &first = inOrder ? one : next;
    const Statement &second = inOrder ? next : one;
    const TextSpan whole{first.content.begin, std::max(first.content.end, second.content.end)};
    if (!blockAt(article, whole.begin).contains(whole)) {
        return refused(QCoreApplication::translate(
            "Corrections", "The next statement stands in another paragraph: the two cannot be joined."));
    }
    return JoinedStatements{withWords(article, first, whole), rejected(second)};
}

} // namespace Readout
