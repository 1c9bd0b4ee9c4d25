// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scripts and function words first, which cost little; cld2 only where these speak against the article's language.
#include "text/paragraphlanguages.h"

#include "text/languagedetector.h"
#include "text/languagerules.h"
#include "text/marks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Text {

namespace {

constexpr int lettersToTell = 120;     ///< of an alphabet; fewer tell too little
constexpr int ideographsToTell = 12;   ///< one of them says as much as half a word
constexpr int wordsLookedAt = 40;
constexpr qsizetype unitsLookedAt = 2000; ///< of a paragraph

QString primary(const QString &code)
{
    return code.section(u'-', 0, 0).toLower();
}

/// The letters of a paragraph by script.
struct Letters
{
    int kana = 0;
    int han = 0;
    int alphabetic = 0;

    explicit Letters(QStringView text)
    {
        for (const QChar letter : text.first(std::min(text.size(), unitsLookedAt))) {
            const ushort unit = letter.unicode();
            if (unit >= 0x3041 && unit <= 0x30FF)
                ++kana;
            else if (unit >= 0x3400 && isIdeographic(unit))
                ++han;
            else if (letter.isLetter())
                ++alphabetic;
        }
    }
    int ideographic() const { return kana + han; }
};

/// The share of function words is some 40 % in a language's own text and a few per cent in another's.
bool readsLike(QStringView text, const LanguageRules &rules)
{
    constexpr WordClasses functionWords = WordClass::Determiner | WordClass::Preposition | WordClass::Possessive |
                                          WordClass::Coordinator | WordClass::SubjectPronoun | WordClass::Be |
                                          WordClass::Have | WordClass::Modal | WordClass::Relative;
    int words = 0;
    int known = 0;
    qsizetype at = 0;
    const qsizetype end = std::min(text.size(), unitsLookedAt);
    while (at < end && words < wordsLookedAt) {
        while (at < end && !text[at].isLetter())
            ++at;
        const qsizetype begin = at;
        while (at < end && text[at].isLetter())
            ++at;
        if (at == begin)
            break;
        ++words;
        known += rules.classesOf(text.sliced(begin, at - begin)).any(functionWords) ? 1 : 0;
    }
    return known * 5 >= words;
}

QString languageOf(QStringView paragraph, const QString &article, const LanguageRules &rules)
{
    const Letters letters(paragraph);
    const QString own = primary(article);
    QString other;
    if (letters.ideographic() > letters.alphabetic) {
        if (letters.ideographic() < ideographsToTell || (own == u"ja" && letters.kana > 0))
            return article;
        const bool kana = letters.kana * 10 >= letters.ideographic();
        if (own == u"zh" && !kana)
            return article;
        other = kana ? u"ja"_s : detectLanguageSurely(paragraph);
    } else {
        if (letters.alphabetic < lettersToTell || (rules.hasWords() && readsLike(paragraph, rules)))
            return article;
        other = detectLanguageSurely(paragraph);
    }
    return !other.isEmpty() && primary(other) != own ? other : article;
}

} // namespace

QStringList paragraphLanguages(const Article &article, const LanguageRules &rules)
{
    QStringList languages;
    languages.reserve(article.paragraphs.size());
    for (const Paragraph &paragraph : article.paragraphs)
        languages.append(languageOf(paragraph.span.of(article.text), article.details.language, rules));
    return languages;
}

} // namespace Readout::Text
