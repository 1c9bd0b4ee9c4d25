// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The last part of a compound is its head; endings tell gender and number.
#include "attribution/germannouns.h"

#include <algorithm>
#include <array>

namespace Readout::Attribution {

using Text::WordClass;

namespace {

constexpr qsizetype shortestPart = 4; ///< letters of the last part of a compound
constexpr qsizetype longestPart = 16; ///< no listed last part is longer

bool endsInOneOf(QStringView word, std::initializer_list<QStringView> endings)
{
    return std::any_of(endings.begin(), endings.end(),
                       [word](QStringView ending) { return word.endsWith(ending, Qt::CaseInsensitive); });
}

/// "Äußerungen", "Möglichkeit"
bool looksAbstract(QStringView word)
{
    return endsInOneOf(word, {u"ungen", u"keit", u"keiten", u"heit", u"heiten", u"nisse", u"nissen", u"ismus"});
}

GermanBeing beingOf(Text::WordClasses classes)
{
    if (classes.any(WordClass::PersonNoun | WordClass::BodyNoun | WordClass::DocumentNoun))
        return GermanBeing::Speaker;
    return classes.testFlag(WordClass::NonSpeaker) ? GermanBeing::Thing : GermanBeing::Unknown;
}

} // namespace

/// "Fernsehansprache", "Pressegespräch": by its last part.
bool GermanNouns::isMedium(int at) const
{
    if (!m_segment.isWord(at) || !m_segment.atom(at).capitalised)
        return false;
    const QStringView word = m_segment.word(at);
    for (qsizetype begin = 0; begin + shortestPart <= word.size(); ++begin) {
        if (m_segment.rules().classesOf(word.sliced(begin)).testFlag(WordClass::MediumNoun))
            return true;
    }
    return false;
}

GermanBeing GermanNouns::being(int at, bool compound) const
{
    const QStringView word = m_segment.word(at);
    if (const GermanBeing own = beingOf(m_segment.atom(at).classes); own != GermanBeing::Unknown)
        return own;
    if (!compound)
        return GermanBeing::Unknown;
    // The longest part first: "Unterstützung" before "Stützung".
    const qsizetype from = std::max<qsizetype>(1, word.size() - longestPart);
    for (qsizetype begin = from; begin + shortestPart <= word.size(); ++begin) {
        const GermanBeing part = beingOf(m_segment.rules().classesOf(word.sliced(begin)));
        if (part != GermanBeing::Unknown)
            return part;
    }
    // "Krankenkassen", "Fischerinnen": the singular stands in the lists.
    for (QStringView ending :
         {QStringView(u"nen"), QStringView(u"en"), QStringView(u"n"), QStringView(u"e"), QStringView(u"s")}) {
        if (!word.endsWith(ending) || word.size() < shortestPart + ending.size())
            continue;
        const QStringView singular = word.chopped(ending.size());
        for (qsizetype begin = from; begin + shortestPart <= singular.size(); ++begin) {
            const GermanBeing part = beingOf(m_segment.rules().classesOf(singular.sliced(begin)));
            if (part != GermanBeing::Unknown)
                return part;
        }
    }
    return looksAbstract(word) ? GermanBeing::Thing : GermanBeing::Unknown;
}

bool GermanNouns::isFeminine(int at) const
{
    if (!m_segment.isWord(at))
        return false;
    const QStringView word = m_segment.word(at);
    return word.size() > 4 &&
           endsInOneOf(word, {u"ung",          u"heit",    u"keit",    u"schaft", u"tion",    u"sion",    u"tät",
                              u"erin",         u"ärin",    u"istin",   u"antin",  u"entin",   u"ologin",  u"chefin",
                              u"ätin",         u"ältin",   u"beamtin", u"partei", u"polizei", u"behörde", u"gruppe",
                              u"gewerkschaft", u"armee",   u"kirche",  u"firma",  u"union",   u"presse",  u"zeitung",
                              u"bank",         u"agentur", u"kammer",  u"stadt",  u"frau"});
}

int GermanNouns::headOf(int first, int end) const
{
    for (int at = first; at < end; ++at) {
        if (m_segment.isWord(at) && m_segment.atom(at).capitalised &&
            !m_segment.isClass(at, WordClass::Determiner | WordClass::Possessive))
            return at;
    }
    return -1;
}

bool GermanNouns::isSurelyPlural(int first, int end) const
{
    if (m_segment.isClass(first, WordClass::Number) ||
        m_segment.isOneOf(first, {u"beide", u"viele", u"einige", u"mehrere", u"alle", u"zahlreiche", u"etliche",
                                  u"sämtliche", u"manche", u"wir"}) ||
        m_segment.isClass(first + 1, WordClass::Number))
        return true;
    const int head = headOf(first, end);
    return head >= 0 && endsInOneOf(m_segment.word(head), {u"innen", u"ungen", u"schaften", u"heiten", u"tionen"});
}

bool GermanNouns::isSurelySingular(int first, int end) const
{
    for (int at = first; at < end; ++at) {
        if (m_segment.isOneOf(at, {u"und", u"sowie"}))
            return false;
    }
    // "Ein Dutzend Fischer sagten": a measure may have a verb in the plural.
    if (m_segment.isOneOf(headOf(first, end), {u"reihe", u"vielzahl", u"mehrheit", u"dutzend", u"gruppe", u"paar",
                                               u"drittel", u"viertel", u"hälfte", u"teil", u"anzahl"}))
        return false;
    if (m_segment.isOneOf(first, {u"er", u"man", u"jemand", u"niemand", u"das", u"dieses", u"ein", u"eine", u"der",
                                  u"dieser", u"jeder", u"jede", u"kein"}))
        return true;
    return m_segment.is(first, u"die") && isFeminine(headOf(first, end));
}

bool GermanNouns::isPluralVerb(int at) const
{
    const QStringView word = m_segment.word(at);
    return word == u"sind" || (word.endsWith(u"en") && word != u"schien") || word.endsWith(u"ern") ||
           word.endsWith(u"eln");
}

bool GermanNouns::agrees(int first, int end, int verb) const
{
    return isPluralVerb(verb) ? !isSurelySingular(first, end) : !isSurelyPlural(first, end);
}

} // namespace Readout::Attribution
