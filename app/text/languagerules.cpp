// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a language's file once and answers by hash. The only state shared between threads is the list of files read.
#include "text/languagerules.h"

#include "text/germanforms.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Readout::Text {

namespace {

constexpr std::pair<QStringView, WordClass> classNames[] = {
    {u"subjectPronoun", WordClass::SubjectPronoun},
    {u"objectPronoun", WordClass::ObjectPronoun},
    {u"possessive", WordClass::Possessive},
    {u"determiner", WordClass::Determiner},
    {u"preposition", WordClass::Preposition},
    {u"coordinator", WordClass::Coordinator},
    {u"subordinator", WordClass::Subordinator},
    {u"be", WordClass::Be},
    {u"have", WordClass::Have},
    {u"do", WordClass::Do},
    {u"modal", WordClass::Modal},
    {u"negation", WordClass::Negation},
    {u"adverb", WordClass::Adverb},
    {u"day", WordClass::Day},
    {u"month", WordClass::Month},
    {u"timeNoun", WordClass::TimeNoun},
    {u"title", WordClass::Title},
    {u"personNoun", WordClass::PersonNoun},
    {u"bodyNoun", WordClass::BodyNoun},
    {u"documentNoun", WordClass::DocumentNoun},
    {u"abbreviation", WordClass::Abbreviation},
    {u"endingAbbreviation", WordClass::EndingAbbreviation},
    {u"relative", WordClass::Relative},
    {u"wh", WordClass::Wh},
    {u"number", WordClass::Number},
    {u"commonVerb", WordClass::CommonVerb},
    {u"nonSpeaker", WordClass::NonSpeaker},
    {u"expletive", WordClass::Expletive},
    {u"lightVerb", WordClass::LightVerb},
    {u"mediumNoun", WordClass::MediumNoun},
    {u"reported", WordClass::Reported},
    {u"irrealis", WordClass::Irrealis},
};

constexpr std::pair<QStringView, Complement> complementNames[] = {
    {u"clause", Complement::Clause},       {u"speech", Complement::Speech}, {u"infinitive", Complement::Infinitive},
    {u"noun", Complement::Noun},           {u"gerund", Complement::Gerund}, {u"of", Complement::Of},
    {u"addressee", Complement::Addressee}, {u"object", Complement::Object}, {u"that", Complement::That},
};

bool isVowel(QChar c)
{
    return QStringView(u"aeiou").contains(c);
}

/// "quip" doubles its last letter, "answer" does not: the file marks those that do.
QString withEnding(const QString &stem, QStringView ending, bool doubled)
{
    QString form = stem;
    if (doubled)
        form += stem.back();
    else if (stem.endsWith(u'e') && isVowel(ending.front()) && !(ending == u"ing" && stem.endsWith(u"ee")))
        form.chop(1);
    else if (stem.endsWith(u'y') && !isVowel(stem[stem.size() - 2]) && ending != u"ing")
        form = stem.chopped(1) + (ending == u"s" ? u"ie"_s : u"i"_s);
    else if (ending == u"s" &&
             (stem.endsWith(u's') || stem.endsWith(u"sh") || stem.endsWith(u"ch") || stem.endsWith(u'x')))
        form += u'e';
    return form + ending.toString();
}

QList<QString> strings(const QJsonValue &value)
{
    QList<QString> all;
    const auto values = value.toArray();
    for (const auto &one : values)
        all.append(one.toString());
    return all;
}

} // namespace

Result<std::shared_ptr<const LanguageRules>> LanguageRules::forLanguage(QStringView language)
{
    using Shared = std::shared_ptr<const LanguageRules>;
    static QMutex mutex;
    static QHash<QString, Shared> known;
    const QString code =
        language.left(language.indexOf(u'-') < 0 ? language.size() : language.indexOf(u'-')).toString();
    const QMutexLocker locker(&mutex);
    if (const auto found = known.constFind(code); found != known.cend())
        return *found;
    QFile file(u":/languages/%1.json"_s.arg(code.toLower()));
    if (!file.open(QIODevice::ReadOnly)) {
        const Shared none(new LanguageRules());
        known.insert(code, none);
        return none;
    }
    Result<Shared> rules = fromJson(file.readAll());
    if (rules)
        known.insert(code, *rules);
    return rules;
}

Result<std::shared_ptr<const LanguageRules>> LanguageRules::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    const auto damaged = [](const QString &detail) {
        return Error{ErrorCode::Internal,
                     QCoreApplication::translate("LanguageRules",
                                                 "The rules for a language are damaged; install Readout again."),
                     detail};
    };
    if (problem.error != QJsonParseError::NoError)
        return damaged(problem.errorString());
    std::shared_ptr<LanguageRules> rules(new LanguageRules());
    rules->m_code = root["code"_L1].toString();
    rules->m_ideographic = root["script"_L1].toString() == u"ideographs";
    rules->m_speechEnds = root["speechEnd"_L1].toString().remove(u' ');
    rules->m_german = root["conjugation"_L1].toString() == u"german";
    rules->m_stoppedOrdinals = root["ordinals"_L1].toBool();
    const QJsonObject classes = root["classes"_L1].toObject();
    for (auto it = classes.begin(); it != classes.end(); ++it) {
        const auto *const named = std::find_if(std::begin(classNames), std::end(classNames),
                                               [&](const auto &pair) { return pair.first == it.key(); });
        if (named == std::end(classNames))
            return damaged(u"unknown class "_s + it.key());
        const QList<QString> words = it.value().toString().split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : words)
            rules->m_classes[word] |= named->second;
    }
    const QList<QString> sources = strings(root["accordingTo"_L1]);
    for (const QString &phrase : sources)
        rules->m_sourcePhrases.append(phrase.split(u' ', Qt::SkipEmptyParts));
    if (!rules->readVerbs(root["verbs"_L1].toObject()))
        return damaged(u"verbs"_s);
    const QJsonObject nouns = root["nouns"_L1].toObject();
    for (auto it = nouns.begin(); it != nouns.end(); ++it) {
        const CueNoun noun{it.key(), it.value().toObject()["attitude"_L1].toBool()};
        rules->addNoun(it.key(), noun);
        if (!rules->m_german)
            rules->addNoun(withEnding(it.key(), u"s", false), noun);
    }
    return std::shared_ptr<const LanguageRules>(rules);
}

bool LanguageRules::readVerbs(const QJsonObject &verbs)
{
    for (auto it = verbs.begin(); it != verbs.end(); ++it) {
        const QJsonObject entry = it.value().toObject();
        CueVerb verb;
        verb.lemma = it.key();
        verb.force = entry["force"_L1].toInt();
        verb.attitude = entry["act"_L1].toString() == u"attitude";
        verb.needs = entry["needs"_L1].toString();
        const QList<QString> takes = entry["takes"_L1].toString().split(u' ', Qt::SkipEmptyParts);
        for (const QString &name : takes) {
            if (name.startsWith(u'+')) {
                verb.prepositions.append(name.mid(1));
                continue;
            }
            const auto *const named = std::find_if(std::begin(complementNames), std::end(complementNames),
                                                   [&](const auto &pair) { return pair.first == name; });
            if (named == std::end(complementNames))
                return false;
            verb.takes |= named->second;
        }
        verb.particle = entry["particle"_L1].toString();
        m_verbs.push_back(verb);
        if (m_german)
            addGermanForms(int(m_verbs.size()) - 1, entry);
        else
            addRegularForms(int(m_verbs.size()) - 1, entry);
    }
    return true;
}

void LanguageRules::addNoun(const QString &form, const CueNoun &noun)
{
    m_nouns.insert(form, noun);
    m_classes[form] |= WordClass::CueNoun;
}

void LanguageRules::addRegularForms(int verb, const QJsonObject &entry)
{
    const QString lemma = m_verbs[std::size_t(verb)].lemma;
    const bool doubled = entry["doubles"_L1].toBool();
    const QString past = entry["past"_L1].toString();
    const QString participle = entry["participle"_L1].toString(past);
    if (past.isEmpty()) {
        addForm(withEnding(lemma, u"ed", doubled), verb, VerbForm::PastOrParticiple);
    } else if (past == participle) {
        addForm(past, verb, VerbForm::PastOrParticiple);
    } else {
        addForm(past, verb, VerbForm::Past);
        addForm(participle, verb, VerbForm::Participle);
    }
    // After the past: "read" is taken for one.
    addForm(lemma, verb, VerbForm::Base);
    addForm(withEnding(lemma, u"s", false), verb, VerbForm::ThirdPerson);
    addForm(withEnding(lemma, u"ing", doubled), verb, VerbForm::Gerund);
}

void LanguageRules::addGermanForms(int verb, const QJsonObject &entry)
{
    const GermanStems stems{entry["particle"_L1].toString(), entry["present"_L1].toString(),
                            entry["past"_L1].toString(), entry["participle"_L1].toString()};
    const QString lemma = m_verbs[std::size_t(verb)].lemma;
    const QList<GermanForm> forms = germanForms(entry["base"_L1].toString(lemma), stems);
    for (const GermanForm &form : forms)
        addForm(form.word, verb, form.form, form.apart);
}

void LanguageRules::addForm(const QString &form, int verb, VerbForm kind, bool apart)
{
    const auto known = m_forms.find(form);
    if (known == m_forms.end()) {
        m_forms.insert(form, {verb, kind, apart, -1});
    } else if (m_german && known->verb != verb) {
        m_otherForms.push_back({verb, kind, apart, known->next});
        known->next = int(m_otherForms.size()) - 1;
    }
}

namespace {

/// Longest word that stands in a list; longer ones need no look-up.
constexpr qsizetype longestListed = 24;

using KeyBuffer = std::array<QChar, longestListed>;

/// Lower case, with composed letters: an "ä" may come as a letter and a mark. Lies in @p buffer: asked for every word of
/// every article, so nothing is allocated.
QString keyOf(QStringView word, KeyBuffer &buffer)
{
    for (qsizetype at = 0; at < word.size(); ++at) {
        const char16_t code = word[at].unicode();
        if (code < 0x80)
            buffer[std::size_t(at)] = QChar(code >= u'A' && code <= u'Z' ? char16_t(code + 32) : code);
        else if (code >= 0x300 && code < 0x370)
            return word.toString().toLower().normalized(QString::NormalizationForm_C);
        else
            buffer[std::size_t(at)] = word[at].toLower();
    }
    return QString::fromRawData(buffer.data(), word.size());
}

} // namespace

WordClasses LanguageRules::classesOf(QStringView word) const
{
    if (word.size() > longestListed || m_classes.isEmpty())
        return {};
    KeyBuffer buffer;
    return m_classes.value(keyOf(word, buffer));
}

CueForm LanguageRules::cueForm(QStringView word) const
{
    if (word.size() > longestListed || m_forms.isEmpty())
        return {};
    KeyBuffer buffer;
    return m_forms.value(keyOf(word, buffer));
}

const CueNoun *LanguageRules::cueNoun(QStringView word) const
{
    if (word.size() > longestListed)
        return nullptr;
    KeyBuffer buffer;
    const auto found = m_nouns.constFind(keyOf(word, buffer));
    return found == m_nouns.cend() ? nullptr : &*found;
}

} // namespace Readout::Text
