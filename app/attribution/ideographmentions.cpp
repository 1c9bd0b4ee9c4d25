// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Chinese puts the name behind the office, Japanese before it; both end a body in its kind.
#include "attribution/ideographmentions.h"

#include "attribution/ideographcharacters.h"

#include <algorithm>

namespace Readout::Attribution {

namespace {

constexpr int longestIdeographName = 16;
/// Of a foreign name in kana.
bool isForeign(QChar c)
{
    return isKatakana(c) || c == u'＝' || c == u'=';
}
const IdeoSet personNouns = Ideo::LeaderOffice | Ideo::Office | Ideo::Private;
const IdeoSet bodyNouns = Ideo::GovernmentBody | Ideo::OwnBody | Ideo::Opposition | Ideo::Media;

} // namespace

IdeoReader::Place IdeoReader::placeAt(qsizetype at, qsizetype end) const
{
    // The ambassador to France speaks for somebody else.
    if (at > 0 && isOneIn(m_text[at - 1], u"驻駐"))
        return {};
    const IdeoWord *word =
        m_words.longestAt(m_text, at, Ideo::Country | Ideo::Capital | Ideo::StateMedia | Ideo::Institution);
    if (word && at + word->size() <= end)
        return {word->parties, word->size(), word->is(Ideo::Capital), false};
    word = m_words.longestAt(m_text, at, Ideo::ShortCountry);
    if (!word || at + word->size() > end || (at > 0 && isOneIn(m_text[at - 1], u"訪访在赴対对")))
        return {};
    // "会谈中双方", "近日外交部": the character belongs to the word before.
    const QChar before = at > 0 ? m_text[at - 1] : QChar();
    if ((isHan(before) || before.isDigit()) && !m_words.longestAt(m_text, at - 1, Ideo::ShortCountry) &&
        (m_japanese || !isOneIn(before, u"与和同跟对向由被让使就据称指是而但则给请从说令求促吁及斥驳的了")))
        return {};
    // "中方", "日韓": before the noun of a country, or beside another short form that is.
    qsizetype next = at + word->size();
    for (int more = 0; next < end; ++more) {
        if (m_words.longestAt(m_text, next, Ideo::Side))
            return {word->parties, word->size(), false, true};
        const IdeoWord *other = m_words.longestAt(m_text, next, Ideo::ShortCountry);
        const bool joined = isOneIn(m_text[next], u"和与、・");
        if ((!other && !joined) || more > 4)
            break;
        next += other ? other->size() : 1;
    }
    return {};
}

bool IdeoReader::isWhole(TextSpan span, IdeoSet kinds) const
{
    if (span.isEmpty())
        return false;
    const IdeoWord *word = m_words.longestAt(m_text, span.begin, kinds);
    return word && word->size() == span.size();
}

void IdeoReader::readCountries(IdeoMention &mention) const
{
    for (qsizetype at = mention.span.begin; at < mention.span.end;) {
        const Place place = placeAt(at, mention.span.end);
        if (place.size == 0) {
            const IdeoWord *word = m_words.longestAt(m_text, at, personNouns | bodyNouns);
            at += word ? word->size() : 1;
            continue;
        }
        if (place.parties.size() > 1 && mention.choices.isEmpty())
            mention.choices = place.parties;
        const QString party = place.parties.constFirst();
        if (!mention.countries.contains(party))
            mention.countries.append(party);
        at += place.size;
    }
}

TextSpan IdeoReader::withoutDeterminer(TextSpan span) const
{
    if (m_japanese) {
        for (const QStringView opening : {QStringView(u"ある"), QStringView(u"この"), QStringView(u"その")}) {
            if (span.of(m_text).startsWith(opening) && span.size() > opening.size() + 1)
                return {span.begin + opening.size(), span.end};
        }
        return span;
    }
    TextSpan rest = span;
    if (rest.of(m_text).startsWith(u"其中"))
        rest.begin += 2;
    qsizetype at = rest.begin;
    while (at < rest.end && isOneIn(m_text[at], u"一二两三四五六七八九十几多数这那该另某0123456789"))
        ++at;
    if (at < rest.end - 1 && isOneIn(m_text[at], u"名位个些"))
        return {at + 1, rest.end};
    if (at == rest.begin + 1 && isOneIn(m_text[rest.begin], u"该这那") && rest.end - at > 1)
        return {at, rest.end};
    return rest;
}

TextSpan IdeoReader::nameBehind(qsizetype at, qsizetype end) const
{
    const IdeoSet stops = Ideo::Cue | Ideo::Time | Ideo::Adverb | Ideo::Preposition | Ideo::Negation | Ideo::Modal |
                          Ideo::Action | Ideo::Conjunction | Ideo::Block | personNouns | Ideo::Country;
    const qsizetype limit = std::min(end, at + longestIdeographName);
    const IdeoWord *surname = at < end ? m_words.longestAt(m_text, at, Ideo::Surname) : nullptr;
    qsizetype last = at;
    bool dotted = false;
    while (last < limit) {
        const QChar c = m_text[last];
        if (!isHan(c) && !isNameDot(c) && !c.isLetter())
            break;
        if (c == u'的' || c == u'和' || c == u'及')
            break;
        const bool inside = surname && last < at + surname->size() + 1;
        const IdeoWord *word = inside ? nullptr : m_words.longestAt(m_text, last, stops);
        if (word && (word->size() > 1 || surname || !dotted))
            break;
        dotted |= isNameDot(c);
        ++last;
    }
    while (last > at && isNameDot(m_text[last - 1]))
        --last;
    if (dotted)
        return {at, last};
    if (surname)
        return last - at >= surname->size() + 1 ? TextSpan{at, std::min(last, at + surname->size() + 2)} : TextSpan();
    return last == end && last - at >= 2 && last - at <= 6 ? TextSpan{at, last} : TextSpan();
}

TextSpan IdeoReader::nameBefore(qsizetype at, qsizetype limit) const
{
    limit = std::max(limit, at - longestIdeographName);
    qsizetype first = at;
    if (first > limit && isForeign(m_text[first - 1])) {
        while (first > limit && (isForeign(m_text[first - 1]) || isNameDot(m_text[first - 1])))
            --first;
        while (first < at && isNameDot(m_text[first]))
            ++first;
        const Place place = placeAt(first, at);
        if (place.size == at - first)
            return {};
        return {first, at};
    }
    while (first > limit && isHan(m_text[first - 1]) && at - first < 6) {
        if (m_words.longestEndingAt(m_text, first, limit, personNouns | bodyNouns | Ideo::Country) != nullptr &&
            m_words.longestEndingAt(m_text, first, limit, personNouns | bodyNouns | Ideo::Country)->size() > 1)
            break;
        --first;
    }
    const Place place = first < at ? placeAt(first, at) : Place{};
    if (place.size > 0 && !place.isShort)
        first += place.size;
    return at - first >= 1 ? TextSpan{first, at} : TextSpan();
}

void IdeoReader::setOffice(IdeoMention &mention, const IdeoWord &word) const
{
    mention.head = word.text;
    if (word.is(Ideo::Private) || mention.span.of(m_text).contains(QString(u'前' + word.text)) ||
        mention.span.of(m_text).contains(QString(u'元' + word.text)))
        mention.kind = IdeoKind::Private;
    else
        mention.kind = word.is(Ideo::LeaderOffice) ? IdeoKind::Leader : IdeoKind::Officer;
}

bool IdeoReader::readChinesePerson(IdeoMention &mention) const
{
    const TextSpan span = mention.span;
    const IdeoWord *office = nullptr;
    qsizetype place = 0;
    for (qsizetype at = span.begin; at < span.end;) {
        const IdeoWord *word = m_words.longestAt(m_text, at, personNouns | bodyNouns | Ideo::Country | Ideo::Capital);
        // "发言人温先生": the title belongs to the name.
        const bool title = word && office && word->is(Ideo::TitleAfter) && word->is(Ideo::Private);
        if (word && at + word->size() <= span.end && word->is(personNouns) && !title) {
            office = word;
            place = at;
        }
        at += word ? word->size() : 1;
    }
    if (!office) {
        const IdeoWord *title = m_words.longestEndingAt(m_text, span.end, span.begin, Ideo::TitleAfter);
        if (!title || title->size() >= span.size())
            return false;
        mention.kind = IdeoKind::Private;
        mention.head = title->text;
        mention.named = true;
        mention.name = span.of(m_text).toString();
        return true;
    }
    setOffice(mention, *office);
    const qsizetype behind = place + office->size();
    if (behind < span.end) {
        // "的": a clause goes on, and the office is not its head.
        const QStringView rest = m_text.sliced(behind, span.end - behind);
        if (rest == u"们") {
            mention.body = {span.begin, place};
            return true;
        }
        if (rest.contains(u'的') || rest.front() == u'国')
            return false;
        mention.name = rest.toString();
        mention.named = true;
        mention.body = {span.begin, place};
        return true;
    }
    mention.body = {span.begin, place};
    const QStringView before = mention.body.of(m_text);
    const IdeoWord *surname = before.isEmpty() ? nullptr : m_words.longestAt(m_text, span.begin, Ideo::Surname);
    // "劳动部长" is no Mr Lao.
    const bool ministry = office->text == u"部长" && surname && before.size() > surname->size();
    if (surname && !ministry && office->is(Ideo::TitleAfter) && before.size() <= surname->size() + 2 &&
        placeAt(span.begin, place).size == 0 && !m_words.longestEndingAt(m_text, place, span.begin, bodyNouns)) {
        mention.name = before.toString();
        mention.named = true;
        mention.body = {};
        return true;
    }
    mention.name = withoutDeterminer(span).of(m_text).toString();
    return true;
}

bool IdeoReader::readJapanesePerson(IdeoMention &mention) const
{
    const TextSpan span = mention.span;
    const IdeoWord *title = m_words.longestEndingAt(m_text, span.end, span.begin, personNouns | Ideo::Honorific);
    if (!title)
        return false;
    const qsizetype place = span.end - title->size();
    qsizetype nameEnd = place;
    // "ロサ・キスペ駐ノルウェー大使"
    const qsizetype posted = m_text.sliced(span.begin, place - span.begin).lastIndexOf(u'駐');
    if (posted > 0 && place - span.begin - posted < longestIdeographName)
        nameEnd = span.begin + posted;
    if (title->is(personNouns)) {
        setOffice(mention, *title);
    } else {
        mention.kind = IdeoKind::Unknown;
        mention.named = true;
    }
    // "漁協の組合長", "マルコ・ベッロ首席代表": a noun in front, or a name.
    mention.body = {span.begin, place};
    const bool owned = nameEnd > span.begin && m_text[nameEnd - 1] == u'の';
    const bool ofBody = !owned && m_words.longestEndingAt(m_text, nameEnd, span.begin, bodyNouns | Ideo::Country);
    const bool titled = !title->is(Ideo::Block) || title->is(Ideo::Honorific);
    const TextSpan name = owned || ofBody || !titled ? TextSpan() : nameBefore(nameEnd, span.begin);
    const bool side = name.size() > 0 && isOneIn(m_text[name.end - 1], u"側系別同某元前現各両新旧");
    if (!name.isEmpty() && !side) {
        mention.named = true;
        mention.name = name.of(m_text).toString();
        mention.body = {span.begin, name.begin};
        // "伊側代表のマルコ・ベッロ氏": the office stands in front.
        if (title->is(Ideo::Honorific)) {
            const qsizetype end =
                name.begin - (name.begin > span.begin && isOneIn(m_text[name.begin - 1], u"の、") ? 1 : 0);
            if (const IdeoWord *office = m_words.longestEndingAt(m_text, end, span.begin, personNouns)) {
                setOffice(mention, *office);
                mention.body.end = end - office->size();
            } else if (title->text == u"被告" || title->text == u"容疑者") {
                mention.kind = IdeoKind::Private;
            }
        }
        return true;
    }
    if (title->is(Ideo::Honorific) && !title->is(personNouns))
        return false;
    mention.named = false;
    mention.name = withoutDeterminer(span).of(m_text).toString();
    return true;
}

bool IdeoReader::readPerson(IdeoMention &mention) const
{
    return m_japanese ? readJapanesePerson(mention) : readChinesePerson(mention);
}

/// A country's name, a capital, "中方", "日本側", "…政府": the country itself.
bool IdeoReader::readCountry(IdeoMention &mention) const
{
    const Place place = placeAt(mention.span.begin, mention.span.end);
    if (place.size == 0)
        return false;
    const QStringView rest = m_text.sliced(mention.span.begin + place.size, mention.span.size() - place.size);
    const IdeoWord *institution = m_words.longestAt(m_text, mention.span.begin, Ideo::StateMedia | Ideo::Institution);
    if (institution && institution->size() == mention.span.size()) {
        mention.kind = institution->is(Ideo::StateMedia) ? IdeoKind::StateMedia : IdeoKind::Body;
        mention.name = institution->text;
        mention.head = institution->text;
        return true;
    }
    for (const QStringView tail :
         {QStringView(), QStringView(u"方"), QStringView(u"方面"), QStringView(u"政府"), QStringView(u"国"),
          QStringView(u"国政府"), QStringView(u"側"), QStringView(u"当局"), QStringView(u"中央政府")}) {
        if (rest == tail) {
            mention.kind = IdeoKind::Country;
            mention.name = mention.span.of(m_text).toString();
            return true;
        }
    }
    return false;
}

bool IdeoReader::readBody(IdeoMention &mention) const
{
    const TextSpan span = mention.span;
    const IdeoWord *word = m_words.longestEndingAt(m_text, span.end, span.begin, bodyNouns);
    mention.name = withoutDeterminer(span).of(m_text).toString();
    if (word) {
        mention.head = word->text;
        mention.kind = word->is(Ideo::GovernmentBody)               ? IdeoKind::Body
                       : word->is(Ideo::OwnBody | Ideo::Opposition) ? IdeoKind::OwnBody
                                                                    : IdeoKind::Media;
        if (word->is(Ideo::Opposition))
            mention.kind = IdeoKind::Private;
        // 東西新聞社, 某某报: the press; 社 and 报 alone decide little.
        return true;
    }
    const QChar last = span.isEmpty() ? QChar() : m_text[span.end - 1];
    mention.head = QString(last);
    const QStringView text = span.of(m_text);
    // "联合国环境规划署", "市公安局": no country's.
    const IdeoWord *above = m_words.longestAt(m_text, span.begin, Ideo::OwnBody);
    const bool local = !m_japanese && (text.contains(u'市') || text.contains(u'县') || text.contains(u'区'));
    if ((above && above->size() > 1 && above->size() < span.size()) || local) {
        mention.kind = IdeoKind::OwnBody;
        return true;
    }
    if (m_text[span.begin] == u'《' || isOneIn(last, u"报紙》"))
        mention.kind = IdeoKind::Media;
    else if (isOneIn(last, m_japanese ? QStringView(u"省庁軍隊") : QStringView(u"部署局厅军")))
        mention.kind = IdeoKind::Body;
    else if (isOneIn(last, m_japanese ? QStringView(u"党社県市町村裁検院局団会連")
                                      : QStringView(u"党社院会厂市省县州团所行校")))
        mention.kind = IdeoKind::OwnBody;
    else
        return false;
    return span.size() > 1;
}

IdeoMention IdeoReader::read(TextSpan span) const
{
    IdeoMention mention;
    // "男性（72）"
    if (span.size() > 3 && isOneIn(m_text[span.end - 1], u"）)")) {
        const QStringView text = span.of(m_text);
        const qsizetype bracket = std::max(text.lastIndexOf(u'（'), text.lastIndexOf(u'('));
        if (bracket > 0)
            span.end = span.begin + bracket;
    }
    mention.span = span;
    mention.name = span.of(m_text).toString();
    if (span.isEmpty())
        return mention;
    if (isWhole(span, Ideo::FirstPerson)) {
        mention.kind = IdeoKind::FirstPerson;
        return mention;
    }
    readCountries(mention);
    const IdeoWord *both = m_words.longestAt(m_text, span.begin, Ideo::Collective);
    const bool ofBoth = both && isWhole({span.begin + both->size(), span.end}, personNouns | Ideo::GovernmentBody);
    if (ofBoth || m_words.longestEndingAt(m_text, span.end, span.begin, Ideo::Collective)) {
        mention.kind = IdeoKind::Collective;
        return mention;
    }
    if (isWhole(span, Ideo::Pronoun)) {
        mention.kind = IdeoKind::Pronoun;
        return mention;
    }
    if (isWhole(span, Ideo::ShortForm)) {
        mention.kind = IdeoKind::ShortBody;
        return mention;
    }
    if (isWhole(span, Ideo::ShortPerson)) {
        mention.kind = IdeoKind::ShortPerson;
        if (const IdeoWord *office = m_words.longestEndingAt(m_text, span.end, span.begin, personNouns))
            mention.head = office->text;
        return mention;
    }
    if (readCountry(mention))
        return mention;
    if (const IdeoWord *document = m_words.longestEndingAt(m_text, span.end, span.begin, Ideo::DocumentNoun);
        document && document->size() < span.size()) {
        qsizetype end = span.end - document->size();
        while (end > span.begin && isOneIn(m_text[end - 1], u"的の联共同"))
            --end;
        mention.kind = IdeoKind::Document;
        mention.head = document->text;
        mention.body = {span.begin, end};
        return mention;
    }
    if (readPerson(mention) || readBody(mention))
        return mention;
    mention.kind = IdeoKind::Unknown;
    mention.named = true;
    return mention;
}

} // namespace Readout::Attribution
