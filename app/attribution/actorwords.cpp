// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the word lists and adds the plurals.
#include "attribution/actorwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Readout::Attribution {

namespace {

constexpr qsizetype longestWord = 32;

constexpr std::array<std::pair<QStringView, QStringView>, 6> irregularEndings{
    {{u"man", u"men"},
     {u"person", u"people"},
     {u"child", u"children"},
     {u"wife", u"wives"},
     {u"chief", u"chiefs"},
     {u"attorney-general", u"attorneys-general"}}};

QChar lowerOf(QChar letter)
{
    const char16_t code = letter.unicode();
    if (code < 0x80)
        return QChar(code >= u'A' && code <= u'Z' ? char16_t(code + 32) : code);
    return letter.toLower();
}

QStringList wordsIn(const QJsonValue &list)
{
    QStringList words;
    for (const QJsonValue &word : list.toArray())
        words.append(word.toString().toLower());
    return words;
}

QString pluralOf(const QString &word)
{
    for (const auto &[ending, plural] : irregularEndings) {
        if (word.endsWith(ending))
            return word.chopped(ending.size()) + plural.toString();
    }
    if (word.endsWith(u'y') && word.size() > 1 && !QStringView(u"aeiou").contains(word[word.size() - 2]))
        return word.chopped(1) + u"ies"_s;
    if (word.endsWith(u's') || word.endsWith(u"ch"_s) || word.endsWith(u"sh"_s) || word.endsWith(u'x'))
        return word + u"es"_s;
    return word + u's';
}

} // namespace

bool WordFacts::isOffice() const
{
    return is(ActorWordClasses(ActorWord::Official) | ActorWord::Military | ActorWord::Local | ActorWord::Court |
              ActorWord::Affiliated | ActorWord::Political | ActorWord::Private);
}

bool WordFacts::isBody() const
{
    return is(ActorWordClasses(ActorWord::GovernmentBody) | ActorWord::OtherBody | ActorWord::Medium);
}

Result<ActorWords> ActorWords::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError || !root.contains(u"roles"_s) || !root.contains(u"bodies"_s))
        return Error{ErrorCode::Internal, {}, u"actors file: "_s + problem.errorString()};
    ActorWords words;
    words.m_german = root.value(u"language"_s).toString() == u"de";
    words.readPronouns(root.value(u"pronouns"_s).toObject());
    words.readNouns(root);
    words.joinOffices(root.value(u"sameOffice"_s).toArray());
    words.add(wordsIn(root.value(u"determiners"_s)), ActorWord::Determiner);
    words.add(wordsIn(root.value(u"indefinite"_s)), ActorWord::Indefinite);
    words.add(wordsIn(root.value(u"notNames"_s)), ActorWord::NotName);
    words.add(wordsIn(root.value(u"particles"_s)), ActorWord::Particle);
    words.add(wordsIn(root.value(u"modifiers"_s)), ActorWord::Modifier);
    words.add(wordsIn(root.value(u"relatives"_s)), ActorWord::Relative);
    words.add(wordsIn(root.value(u"affiliating"_s)), ActorWord::Affiliating);
    words.add(wordsIn(root.value(u"stateMediaWords"_s)), ActorWord::StateRun);
    words.add(wordsIn(root.value(u"former"_s)), ActorWord::Former);
    words.add(wordsIn(root.value(u"opposing"_s)), ActorWord::Opposing);
    words.addWithPlurals(wordsIn(root.value(u"scholarly"_s)), ActorWord::Scholarly);
    words.addWithPlurals(wordsIn(root.value(u"generic"_s)), ActorWord::Generic);
    words.addWithPlurals(wordsIn(root.value(u"counterparts"_s)), ActorWord::Counterpart);
    const QJsonObject numbers = root.value(u"numbers"_s).toObject();
    for (auto number = numbers.begin(); number != numbers.end(); ++number)
        words.fact(number.key()).number = quint8(number->toInt());
    words.m_governmental = wordsIn(root.value(u"governmental"_s));
    const QStringList companies = wordsIn(root.value(u"companies"_s));
    words.m_companyWords = QSet<QString>(companies.cbegin(), companies.cend());
    for (const QString &word : wordsIn(root.value(u"national"_s)))
        words.m_national.append(words.fact(word).office);
    for (const QString &word : wordsIn(root.value(u"envoys"_s)))
        words.m_envoys.append(words.fact(word).office);
    words.m_placing = wordsIn(root.value(u"placing"_s));
    words.m_anybody = wordsIn(root.value(u"anybody"_s));
    words.m_leadingVerbs = wordsIn(root.value(u"leadingVerbs"_s));
    for (const QString &phrase : wordsIn(root.value(u"governmentPhrases"_s)))
        words.m_phrases.insert(phrase, true);
    return words;
}

const WordFacts &ActorWords::factsOf(QStringView word) const
{
    if (word.size() > 1 && word.endsWith(u'.'))
        word.chop(1);
    if (word.isEmpty() || word.size() > longestWord)
        return m_nothing;
    // No allocation for the key: this is asked for every word of every article.
    std::array<QChar, longestWord> lower;
    for (qsizetype at = 0; at < word.size(); ++at)
        lower[std::size_t(at)] = lowerOf(word[at]);
    const auto found = m_facts.constFind(QString::fromRawData(lower.data(), word.size()));
    return found == m_facts.cend() ? factsOfCompound(word) : *found;
}

/// "ex-minister", "president-elect": what the office in it is.
const WordFacts &ActorWords::factsOfCompound(QStringView word) const
{
    if (m_german) {
        qsizetype length = 0;
        const WordFacts *const head = germanHead(word, length);
        return head ? *head : m_nothing;
    }
    const qsizetype hyphen = word.indexOf(u'-');
    if (hyphen <= 0 || hyphen + 2 >= word.size() || word[hyphen + 1].isUpper() || word[hyphen + 1] == u'-')
        return m_nothing;
    const QStringView first = word.first(hyphen);
    const QStringView rest = word.sliced(hyphen + 1);
    if (first.compare(u"ex", Qt::CaseInsensitive) == 0)
        return factsOf(u"ex-president"); // no longer anybody's
    const bool elect = rest == u"elect" || rest == u"designate";
    const WordFacts &office = factsOf(elect ? first : rest);
    return office.isOffice() ? office : m_nothing;
}

const WordFacts *ActorWords::germanHead(QStringView word, qsizetype &length) const
{
    constexpr qsizetype shortestHead = 3;
    constexpr qsizetype shortestFirst = 2;
    if (word.size() < shortestHead + shortestFirst || word.size() > longestWord || !word.front().isUpper())
        return nullptr;
    const QString lower = word.toString().toLower();
    const Classes heads = Classes(ActorWord::Official) | ActorWord::Military | ActorWord::Local | ActorWord::Court |
                          ActorWord::Affiliated | ActorWord::Political | ActorWord::GovernmentBody |
                          ActorWord::OtherBody | ActorWord::Medium | ActorWord::Document;
    for (qsizetype at = shortestFirst; at + shortestHead <= lower.size(); ++at) {
        const auto found = m_facts.constFind(QString::fromRawData(lower.constData() + at, lower.size() - at));
        if (found == m_facts.cend())
            continue;
        // "Bergmann" is a name, "Klimaforscher" is a scholar.
        const bool scholar = found->is(ActorWord::Private) && lower.size() - at >= 6;
        if (!found->is(heads) && !scholar)
            continue;
        length = lower.size() - at;
        return &*found;
    }
    return nullptr;
}

qsizetype ActorWords::compoundHead(QStringView word) const
{
    if (!m_german || m_facts.contains(word.toString().toLower()))
        return 0;
    qsizetype length = 0;
    return germanHead(word, length) ? length : 0;
}

bool ActorWords::isNational(const QList<int> &offices) const
{
    return std::any_of(offices.cbegin(), offices.cend(), [this](int office) { return m_national.contains(office); });
}

bool ActorWords::isEnvoy(const QList<int> &offices) const
{
    return std::any_of(offices.cbegin(), offices.cend(), [this](int office) { return m_envoys.contains(office); });
}

void ActorWords::add(const QStringList &words, Classes classes)
{
    for (const QString &word : words)
        fact(word).classes |= classes;
}

void ActorWords::addWithPlurals(const QStringList &words, Classes classes)
{
    add(words, classes);
    for (const QString &word : words)
        fact(pluralOf(word)).classes |= classes;
}

void ActorWords::addNouns(const QStringList &words, Classes classes)
{
    for (const QString &word : words) {
        WordFacts &singular = fact(word);
        singular.classes |= classes;
        if (singular.office == 0)
            singular.office = ++m_offices;
        const int office = singular.office;
        if (m_german) {
            addGermanForms(word, classes, office);
            continue;
        }
        WordFacts &plural = fact(pluralOf(word));
        plural.classes |= classes | ActorWord::Plural;
        plural.office = office;
    }
}

/// "Sprechers", "Ministerinnen", "Banken"; a form that is a word of its own stays what it is.
void ActorWords::addGermanForms(const QString &word, Classes classes, int office)
{
    if (word.size() < 3) // "SE", "AG" have no forms, or Petersen and Kopenhagen were companies
        return;
    const Gender gender = fact(word).gender;
    const auto addForm = [&](const QString &form, Classes more) {
        if (m_facts.contains(form))
            return;
        WordFacts &facts = fact(form);
        facts.classes = classes | more;
        facts.office = office;
        facts.gender = gender;
    };
    static const QStringList adjectival{u"nde"_s, u"rte"_s, u"gte"_s, u"mte"_s, u"dte"_s, u"nete"_s};
    const bool likeAdjective = std::any_of(adjectival.cbegin(), adjectival.cend(),
                                           [&word](const QString &ending) { return word.endsWith(ending); });
    if (word.endsWith(u"in")) {
        addForm(word + u"nen"_s, ActorWord::Plural);
    } else if (word.endsWith(u'e')) {
        if (!likeAdjective)
            addForm(word + u'n', ActorWord::Plural);
    } else {
        addForm(word + u's', {});
        addForm(word + u"es"_s, {});
        addForm(word + u"en"_s, ActorWord::Plural);
        addForm(word + u'n', ActorWord::Plural);
        addForm(word + u'e', ActorWord::Plural);
    }
}

void ActorWords::readPronouns(const QJsonObject &pronouns)
{
    const std::array<std::pair<QString, Gender>, 3> genders{
        {{u"masculine"_s, Gender::Masculine}, {u"feminine"_s, Gender::Feminine}, {u"neuter"_s, Gender::Neuter}}};
    for (const auto &[name, gender] : genders) {
        for (const QString &word : wordsIn(pronouns.value(name))) {
            fact(word).classes |= ActorWord::Pronoun;
            fact(word).gender = gender;
        }
    }
    add(wordsIn(pronouns.value(u"plural"_s)), ActorWordClasses(ActorWord::Pronoun) | ActorWord::Plural);
    add(wordsIn(pronouns.value(u"first"_s)), ActorWordClasses(ActorWord::Pronoun) | ActorWord::FirstPerson);
    add(wordsIn(pronouns.value(u"possessive"_s)), ActorWord::Possessive);
}

void ActorWords::readNouns(const QJsonObject &root)
{
    const QJsonObject roles = root.value(u"roles"_s).toObject();
    addNouns(wordsIn(roles.value(u"official"_s)), ActorWord::Official);
    addNouns(wordsIn(roles.value(u"military"_s)), ActorWord::Military);
    addNouns(wordsIn(roles.value(u"local"_s)), ActorWord::Local);
    addNouns(wordsIn(roles.value(u"court"_s)), ActorWord::Court);
    addNouns(wordsIn(roles.value(u"affiliated"_s)), ActorWord::Affiliated);
    addNouns(wordsIn(roles.value(u"political"_s)), ActorWord::Political);
    addNouns(wordsIn(roles.value(u"private"_s)), ActorWord::Private);
    const QJsonObject bodies = root.value(u"bodies"_s).toObject();
    addNouns(wordsIn(bodies.value(u"government"_s)), ActorWord::GovernmentBody);
    addNouns(wordsIn(bodies.value(u"organisation"_s)), ActorWord::OtherBody);
    addNouns(wordsIn(bodies.value(u"media"_s)), ActorWord::Medium);
    addNouns(wordsIn(root.value(u"documents"_s)), ActorWord::Document);
    addNouns(wordsIn(root.value(u"collectives"_s)), ActorWord::Collective);
    addNouns(wordsIn(root.value(u"stateNouns"_s)), ActorWord::StateNoun);
    addWithPlurals(wordsIn(root.value(u"ownText"_s)), ActorWord::OwnText);
    for (const QString &word : wordsIn(root.value(u"corporate"_s)))
        fact(word).corporate = fact(pluralOf(word)).corporate = true;
    for (const QString &word : wordsIn(root.value(u"borrowedNames"_s)))
        fact(word).borrowed = true;
    const QJsonObject titles = root.value(u"titles"_s).toObject();
    for (const QString &sort : {u"masculine"_s, u"feminine"_s, u"any"_s})
        add(wordsIn(titles.value(sort)), ActorWord::Title);
    const QJsonObject gendered = root.value(u"gendered"_s).toObject();
    for (const QJsonObject &lists : {titles, gendered}) {
        for (const QString &word : wordsIn(lists.value(u"masculine"_s)))
            fact(word).gender = Gender::Masculine;
        for (const QString &word : wordsIn(lists.value(u"feminine"_s)))
            fact(word).gender = Gender::Feminine;
    }
}

void ActorWords::joinOffices(const QJsonArray &groups)
{
    for (const QJsonValue &group : groups) {
        const int office = ++m_offices;
        for (const QString &word : wordsIn(group)) {
            fact(word).office = office;
            fact(pluralOf(word)).office = office;
        }
    }
}

} // namespace Readout::Attribution
