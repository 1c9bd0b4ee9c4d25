// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the lines around the body say about the article.
#include "importers/details.h"

#include "importers/dates.h"

#include <QHash>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Importers {

namespace {

/// How many blocks may stand before the body.
constexpr qsizetype headBlocks = 8;
/// Words of the longest block that can still be something other than body.
constexpr int longestStandfirst = 60;
constexpr int longestHeadline = 25;

using Field = QString ArticleDetails::*;

void setOnce(QString &field, const QString &value)
{
    if (field.isEmpty())
        field = value;
}

bool endsLikeSentence(QStringView text)
{
    qsizetype end = text.size();
    while (end > 0 && QStringView(u"\"'”’»)」』").contains(text[end - 1]))
        --end;
    return end > 0 && QStringView(u".。,，;；:：…").contains(text[end - 1]);
}

bool isQuestion(const QString &text)
{
    const QString trimmed = text.trimmed();
    return !trimmed.isEmpty() && QStringView(u"?!？！").contains(trimmed.back());
}

/// A full stop, then a capital, and the word before the stop is no abbreviation or initial.
bool hasSentenceEndInside(const QString &text)
{
    static const QRegularExpression sentenceEnd(uR"(\p{Ll}{3}[.!?]["”’)]?\s["“‘(]?\p{Lu}|[。！？].)"_s);
    return sentenceEnd.match(text).hasMatch();
}

bool looksLikeHeadline(const QString &text)
{
    const int words = countWords(text, longestHeadline + 1);
    const bool ideographic = std::count_if(text.cbegin(), text.cend(), isWrittenWithoutSpaces) * 2 > text.size();
    if (words > longestHeadline || text.size() > 220 || (ideographic ? text.size() < 5 : words < 3))
        return false;
    // "Home > World > Asia" is where the page stood on its site.
    return !text.front().isLower() && text.front().isPrint() && !endsLikeSentence(text) &&
           !hasSentenceEndInside(text) && !text.contains(u" > "_s);
}

/// "Date: 5 May 2024", "Source: Harbour Wire".
bool readLabelledLine(const QString &text, ArticleDetails &details)
{
    static const QHash<QString, Field> fields = {
        {u"title"_s, &ArticleDetails::title},      {u"headline"_s, &ArticleDetails::title},
        {u"by"_s, &ArticleDetails::byline},        {u"byline"_s, &ArticleDetails::byline},
        {u"author"_s, &ArticleDetails::byline},    {u"authors"_s, &ArticleDetails::byline},
        {u"source"_s, &ArticleDetails::outlet},    {u"outlet"_s, &ArticleDetails::outlet},
        {u"publisher"_s, &ArticleDetails::outlet}, {u"url"_s, &ArticleDetails::address},
        {u"link"_s, &ArticleDetails::address},     {u"address"_s, &ArticleDetails::address},
        {u"autor"_s, &ArticleDetails::byline},     {u"quelle"_s, &ArticleDetails::outlet},
        {u"来源"_s, &ArticleDetails::outlet},      {u"作者"_s, &ArticleDetails::byline},
        {u"記者"_s, &ArticleDetails::byline},      {u"标题"_s, &ArticleDetails::title},
    };
    const qsizetype colon = text.indexOf(QRegularExpression(u"[:：]"_s));
    if (colon <= 0 || colon > 12)
        return false;
    const Field field = fields.value(text.left(colon).trimmed().toLower(), nullptr);
    const QString value = text.sliced(colon + 1).trimmed();
    if (field == nullptr || value.isEmpty() || countWords(value, longestHeadline + 1) > longestHeadline)
        return false;
    setOnce(details.*field, value);
    return true;
}

/// "By Ana Ruiz and Tom Byrne", "By Ana Ruiz, Harbour Wire | 5 May 2024", "Von Ana Ruiz".
bool readByline(const QString &text, ArticleDetails &details)
{
    static const QRegularExpression byline(
        uR"(^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|Di)\s((?:\p{Lu}[\p{L}\p{M}.'’-]*|al-\p{L}+)(?:,?\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|and|und|et|y|e|with|in|for|von|van|de|der|bin|al-\p{L}+|&)){0,11})$)"_s);
    static const QRegularExpression separators(u"[\\s|·•—–,(-]+(?:on\\s*)?$"_s);
    const std::optional<FoundDate> date = findDate(text);
    // What stands after the date is at most a time.
    if (date && text.size() - date->end > 12)
        return false;
    QString head = date ? text.left(date->begin) : text;
    head.remove(separators);
    const QRegularExpressionMatch match = byline.match(head);
    // One word is no name: "By Tuesday".
    if (!match.hasMatch() || !match.captured(1).contains(u' '))
        return false;
    if (date)
        setOnce(details.published, date->iso);
    static const QRegularExpression fullStop(u"(?<=\\p{L}{3})\\.$"_s);
    const QString names = match.captured(1).remove(fullStop);
    const qsizetype comma = names.lastIndexOf(u", "_s);
    const bool outletNamed = comma > 0 && !names.contains(u" and "_s);
    setOnce(details.byline, outletNamed ? names.left(comma) : names);
    if (outletNamed)
        setOnce(details.outlet, names.sliced(comma + 2));
    return true;
}

/// "Harbour Wire | 16 Nov 2024", either way round.
bool readOutletAndDate(const QString &text, ArticleDetails &details)
{
    static const QRegularExpression parts(uR"(^([^|·•]+?)\s*[|·•]\s*([^|·•]+)$)"_s);
    const QRegularExpressionMatch match = parts.match(text);
    if (!match.hasMatch())
        return false;
    for (const int dated : {2, 1}) {
        const std::optional<DateLine> date = readDateLine(match.captured(dated));
        const QString other = match.captured(3 - dated).trimmed();
        if (!date || countWords(other, 7) > 6)
            continue;
        setOnce(date->modified ? details.modified : details.published, date->iso);
        setOnce(details.outlet, other);
        return true;
    }
    return false;
}

bool readAddress(const QString &text, ArticleDetails &details)
{
    if (!text.startsWith(u"https://") && !text.startsWith(u"http://"))
        return false;
    if (text.contains(u' ') || !QUrl(text, QUrl::StrictMode).isValid())
        return false;
    setOnce(details.address, text);
    return true;
}

/// "New York", "Frankfurt am Main", "北京".
bool looksLikePlace(const QString &text)
{
    static const QRegularExpression spaced(
        uR"(^\p{Lu}[\p{L}\p{M}.'’-]*(?:[\s,/]+(?:\p{Lu}[\p{L}\p{M}.'’-]*|of|am|an|der|de|del|la|upon)){0,3}$)"_s);
    static const QRegularExpression ideographic(u"^[\\p{Han}\\p{Hiragana}\\p{Katakana}ー]{1,8}$"_s);
    return spaced.match(text).hasMatch() || ideographic.match(text).hasMatch();
}

/// When and where an article was written.
struct PlacedDate
{
    QString iso;
    QString outlet;
    bool isMarked = false; ///< no headline looks like it: the date is first, or a dash, brackets or capitals tell
};

/// "LORN CITY, April 2, 2026 (Channel Dispatch) —", "Hamburg, 3. April 2026", "2026年4月3日 北京", and nothing else.
std::optional<PlacedDate> readPlacedDate(const QString &line)
{
    static const QRegularExpression end(uR"(\s*(?:[(（]([^()（）]{2,40})[)）])?\s*(—|–|--|-)?\s*$)"_s);
    static const QRegularExpression separators(u"^[\\s,，]+|[\\s,，]+$"_s);
    const std::optional<FoundDate> date = findDate(line);
    if (!date || line.size() > 120)
        return {};
    QString before = line.left(date->begin);
    QString after = line.sliced(date->end);
    const QRegularExpressionMatch ended = end.match(after);
    after.truncate(ended.capturedStart());
    before.remove(separators);
    after.remove(separators);
    const QString place = before.isEmpty() ? after : before;
    if ((!before.isEmpty() && !after.isEmpty()) || !looksLikePlace(place))
        return {};
    const bool isMarked = before.isEmpty() || ended.capturedLength() > 0 || place == place.toUpper();
    return PlacedDate{date->iso, ended.captured(1).trimmed(), isMarked};
}

/// A line of its own with place and date; @p isSure when the article's headline is known, or comes next.
bool readPlacedDateLine(const QString &text, bool isSure, ArticleDetails &details)
{
    const std::optional<PlacedDate> placed = readPlacedDate(text);
    if (!placed || !(isSure || placed->isMarked))
        return false;
    setOnce(details.published, placed->iso);
    setOnce(details.outlet, placed->outlet);
    return true;
}

/// A line that says something about the article and nothing about the world.
bool readDetailLine(const QString &text, ArticleDetails &details)
{
    if (text.size() > 250)
        return false;
    if (const std::optional<DateLine> date = readDateLine(text)) {
        setOnce(date->modified ? details.modified : details.published, date->iso);
        return true;
    }
    return readLabelledLine(text, details) || readByline(text, details) || readOutletAndDate(text, details) ||
           readAddress(text, details);
}

void setApart(Block &block, ParagraphKind kind)
{
    block.kind = kind;
    block.numbered = false;
}

/// "2026年4月3日 北京 …", "北京2026年4月3日电（海港社） …".
void readIdeographicDateline(const QString &body, ArticleDetails &details)
{
    static const QRegularExpression dateline(
        uR"(^[（(【]?[\p{Han}，,\s]{0,10}?\d{4}年\d{1,2}月\d{1,2}日(?=[\s电電）)】—–(（])[电電]?(?:[（(]([^()（）]{2,20})[)）])?)"_s);
    const QRegularExpressionMatch match = dateline.match(body.left(80));
    const std::optional<FoundDate> date = match.hasMatch() ? findDate(match.captured()) : std::nullopt;
    if (!date)
        return;
    setOnce(details.published, date->iso);
    setOnce(details.outlet, match.captured(1).trimmed());
}

/// "SEOUL, March 3, 2024 (Harbour Wire) — ": the outlet in brackets, and the date when it has a year.
void readDateline(const QString &body, ArticleDetails &details)
{
    static const QRegularExpression dash(u"—|–|--|\\s-\\s"_s);
    readIdeographicDateline(body, details);
    const qsizetype opened = body.left(160).indexOf(dash);
    if (opened > 0 && readPlacedDateLine(body.left(opened).trimmed(), true, details))
        return;
    static const QRegularExpression dateline(
        uR"(^(\p{Lu}{3}[\p{Lu}\p{L}\s,.'’/-]{0,60}?[^—–]{0,40}?)(?:\s?\(([^()]{2,40})\))?\s?(?:—|–|--|\s-\s))"_s);
    const QRegularExpressionMatch match = dateline.match(body.left(160));
    if (!match.hasMatch())
        return;
    if (const std::optional<FoundDate> date = findDate(match.captured(1)))
        setOnce(details.published, date->iso);
    setOnce(details.outlet, match.captured(2).trimmed());
}

/// Where the headline stands that the format itself knows, else 0.
qsizetype headBegin(const QList<Block> &blocks)
{
    const auto headline = std::find_if(blocks.cbegin(), blocks.cend(),
                                       [](const Block &block) { return block.kind == ParagraphKind::Headline; });
    return headline == blocks.cend() ? 0 : headline - blocks.cbegin();
}

/// Whether the line after the block at @p at only says who wrote or when: what tells a question that is a headline from
/// one that opens the text.
bool isBeforeDetailLine(const QList<Block> &blocks, qsizetype at)
{
    ArticleDetails details;
    return at + 1 < blocks.size() && readDetailLine(blocks[at + 1].text.trimmed(), details);
}

/// @return the block the body begins with.
qsizetype readHead(QList<Block> &blocks, ArticleDetails &details)
{
    const qsizetype begin = headBegin(blocks);
    qsizetype body = begin;
    qsizetype afterTitle = -1;
    const qsizetype end = std::min(begin + headBlocks, blocks.size());
    for (qsizetype at = begin; at < end && countWords(blocks[at].text, longestStandfirst + 1) <= longestStandfirst;
         ++at) {
        Block &block = blocks[at];
        // "5. Mai 2024" looks like a list item.
        const bool plain = block.kind == ParagraphKind::Body || block.kind == ParagraphKind::ListItem;
        const bool isTitled =
            !details.title.isEmpty() || (at + 1 < blocks.size() && looksLikeHeadline(blocks[at + 1].text.trimmed()));
        if (block.kind == ParagraphKind::Headline) {
            setOnce(details.title, block.text.trimmed());
        } else if (plain && (readDetailLine(block.text.trimmed(), details) ||
                             readPlacedDateLine(block.text.trimmed(), isTitled, details))) {
            setApart(block, ParagraphKind::Caption);
            for (qsizetype between = afterTitle; between >= 0 && between < at; ++between) {
                if (blocks[between].kind == ParagraphKind::Body)
                    blocks[between].kind = ParagraphKind::Standfirst;
            }
        } else if (plain && details.title.isEmpty() && body == at && at + 1 < blocks.size() &&
                   looksLikeHeadline(block.text.trimmed()) &&
                   (!isQuestion(block.text) || isBeforeDetailLine(blocks, at))) {
            details.title = block.text.trimmed();
            setApart(block, ParagraphKind::Headline);
        } else {
            // Two blocks of text without a byline after them are body; look no further.
            if (at - body > 1)
                break;
            continue;
        }
        body = at + 1;
        if (block.kind == ParagraphKind::Headline)
            afterTitle = at + 1;
    }
    return body;
}

/// A summary that the body repeats: its first sentence, or its beginning, comes again.
bool comesAgain(const QList<Block> &blocks, qsizetype index)
{
    const QString &text = blocks[index].text;
    if (countWords(text, longestStandfirst + 1) > longestStandfirst || text.size() < 60)
        return false;
    const QStringView opening = QStringView(text).left(60);
    return std::any_of(blocks.cbegin() + index + 1, blocks.cend(),
                       [opening](const Block &later) { return later.text.contains(opening); });
}

/// Short, no sentence, and more text after it.
void findHeadings(QList<Block> &blocks, qsizetype body)
{
    for (qsizetype at = body + 1; at + 1 < blocks.size(); ++at) {
        Block &block = blocks[at];
        if (block.kind != ParagraphKind::Body || block.text.size() > 90)
            continue;
        const QString text = block.text.trimmed();
        const bool ends = text.isEmpty() || endsLikeSentence(text) || QStringView(u"!?！？\"”").contains(text.back());
        const bool begins = !text.isEmpty() && (text.front().isUpper() || isWrittenWithoutSpaces(text.front()));
        if (!ends && begins && countWords(text, 11) <= 10 && blocks[at + 1].text.size() > text.size() * 2)
            block.kind = ParagraphKind::Heading;
    }
}

} // namespace

ArticleDetails findDetails(QList<Block> &blocks, const ArticleDetails &known)
{
    ArticleDetails details = known;
    // A format that knows headings needs no guesses.
    const bool structured = std::any_of(blocks.cbegin(), blocks.cend(), [](const Block &block) {
        return block.kind == ParagraphKind::Headline || block.kind == ParagraphKind::Heading;
    });
    const qsizetype body = readHead(blocks, details);
    if (body < blocks.size()) {
        if (blocks[body].kind == ParagraphKind::Body && comesAgain(blocks, body))
            blocks[body].kind = ParagraphKind::Standfirst;
        readDateline(blocks[body].text, details);
        if (!structured)
            findHeadings(blocks, body);
    }
    if (blocks.size() - body > 1) {
        Block &last = blocks.back();
        if (last.kind == ParagraphKind::Body && readDateLine(last.text.trimmed())) {
            readDetailLine(last.text.trimmed(), details);
            setApart(last, ParagraphKind::Caption);
        }
    }
    return details;
}

} // namespace Readout::Importers
