// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the words once and finds them by their first or last character.
#include "attribution/ideographwords.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Attribution {

namespace {

constexpr std::pair<QStringView, Ideo> ideoNames[] = {
    {u"block", Ideo::Block},
    {u"weak", Ideo::Weak},
    {u"time", Ideo::Time},
    {u"adverb", Ideo::Adverb},
    {u"negation", Ideo::Negation},
    {u"modal", Ideo::Modal},
    {u"conjunction", Ideo::Conjunction},
    {u"contrast", Ideo::Contrast},
    {u"preposition", Ideo::Preposition},
    {u"frontedPhrase", Ideo::FrontedPhrase},
    {u"placeEnd", Ideo::PlaceEnd},
    {u"action", Ideo::Action},
    {u"addressee", Ideo::Addressee},
    {u"accordingTo", Ideo::AccordingTo},
    {u"accordingEnd", Ideo::AccordingEnd},
    {u"documentNoun", Ideo::DocumentNoun},
    {u"noSpeaker", Ideo::NoSpeaker},
    {u"pronoun", Ideo::Pronoun},
    {u"firstPerson", Ideo::FirstPerson},
    {u"collective", Ideo::Collective},
    {u"leaderOffice", Ideo::LeaderOffice},
    {u"office", Ideo::Office},
    {u"private", Ideo::Private},
    {u"governmentBody", Ideo::GovernmentBody},
    {u"ownBody", Ideo::OwnBody},
    {u"opposition", Ideo::Opposition},
    {u"media", Ideo::Media},
    {u"shortForm", Ideo::ShortForm},
    {u"shortPerson", Ideo::ShortPerson},
    {u"side", Ideo::Side},
    {u"titleAfter", Ideo::TitleAfter},
    {u"silence", Ideo::Silence},
    {u"passive", Ideo::Passive},
    {u"surnames", Ideo::Surname},
    {u"fronted", Ideo::Fronted},
    {u"impersonal", Ideo::Impersonal},
    {u"thought", Ideo::Thought},
    {u"adverbial", Ideo::Adverbial},
    {u"adverbialEnd", Ideo::AdverbialEnd},
    {u"fullSubject", Ideo::FullSubject},
    {u"notTopic", Ideo::NotTopic},
    {u"reciprocal", Ideo::Reciprocal},
    {u"connective", Ideo::Connective},
    {u"honorific", Ideo::Honorific},
    {u"reported", Ideo::Reported},
};

Result<QByteArray> fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal, {}, path + u": "_s + file.errorString()};
    return file.readAll();
}

QStringList wordsListed(const QJsonValue &value)
{
    return value.toString().split(u' ', Qt::SkipEmptyParts);
}

} // namespace

Result<std::shared_ptr<const IdeographWords>> IdeographWords::forLanguage(const QString &code)
{
    static QMutex mutex;
    static QHash<QString, std::shared_ptr<const IdeographWords>> made;
    const QMutexLocker locker(&mutex);
    if (const auto known = made.constFind(code); known != made.cend())
        return *known;
    const auto words = std::make_shared<IdeographWords>();
    if (const Result<void> read = words->readWords(code); !read)
        return read.error();
    if (const Result<void> read = words->readPlaces(code == u"ja"); !read)
        return read.error();
    if (code == u"zh") {
        if (const Result<void> read = words->readFolding(); !read)
            return read.error();
    }
    words->index();
    made.insert(code, words);
    return std::shared_ptr<const IdeographWords>(words);
}

IdeoWord &IdeographWords::wordFor(const QString &text)
{
    const auto known = m_known.constFind(text);
    if (known != m_known.cend())
        return m_words[std::size_t(*known)];
    m_known.insert(text, int(m_words.size()));
    m_words.push_back({text, {}, {}, {}});
    return m_words.back();
}

Result<void> IdeographWords::readWords(const QString &code)
{
    const QString path = u":/languages/%1.json"_s.arg(code);
    const Result<QByteArray> bytes = fileBytes(path);
    if (!bytes)
        return bytes.error();
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(*bytes, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return Error{ErrorCode::Internal, {}, path + u": "_s + problem.errorString()};
    const QJsonArray groups = root["cues"_L1].toArray();
    for (const auto &value : groups) {
        const QJsonObject group = value.toObject();
        const QString takes = group["takes"_L1].toString();
        const IdeoCue cue{takes == u"clause"       ? IdeoTakes::Clause
                          : takes == u"object"     ? IdeoTakes::Object
                          : takes == u"infinitive" ? IdeoTakes::Infinitive
                                                   : IdeoTakes::Addressee,
                          group["force"_L1].toInt(), group["act"_L1].toString() == u"attitude"};
        for (const QString &text : wordsListed(group["words"_L1])) {
            IdeoWord &word = wordFor(text);
            word.kinds |= Ideo::Cue;
            word.cue = cue;
        }
    }
    const QJsonObject words = root["words"_L1].toObject();
    for (auto it = words.begin(); it != words.end(); ++it) {
        const auto *const named = std::find_if(std::begin(ideoNames), std::end(ideoNames),
                                               [&](const auto &pair) { return pair.first == it.key(); });
        if (named == std::end(ideoNames))
            return Error{ErrorCode::Internal, {}, path + u": "_s + it.key()};
        for (const QString &text : wordsListed(it.value()))
            wordFor(text).kinds |= named->second;
    }
    for (const auto &[name, kind] :
         {std::pair("stateMedia"_L1, Ideo::StateMedia), std::pair("institutions"_L1, Ideo::Institution)}) {
        const QJsonObject byCountry = root[name].toObject();
        for (auto it = byCountry.begin(); it != byCountry.end(); ++it) {
            for (const QString &text : wordsListed(it.value())) {
                IdeoWord &word = wordFor(text);
                word.kinds |= kind;
                word.parties = QStringList{it.key()};
            }
        }
    }
    return {};
}

Result<void> IdeographWords::readPlaces(bool japanese)
{
    const Result<QByteArray> bytes = fileBytes(u":/data/places.cjk.tsv"_s);
    if (!bytes)
        return bytes.error();
    const QList<QByteArray> lines = bytes->split('\n');
    for (const QByteArray &line : lines) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QStringList fields = QString::fromUtf8(line).split(u'\t');
        if (fields.size() != 7)
            return Error{ErrorCode::Internal, {}, u"places.cjk.tsv: "_s + QString::fromUtf8(line.left(80))};
        const qsizetype first = japanese ? 4 : 1;
        m_countryNames.insert(fields[0], fields[first].section(u'|', 0, 0));
        const Ideo kinds[] = {Ideo::Country, Ideo::Capital, Ideo::ShortCountry};
        for (qsizetype column = 0; column < 3; ++column) {
            const QStringList names = fields[first + column].split(u'|', Qt::SkipEmptyParts);
            for (const QString &name : names) {
                IdeoWord &word = wordFor(name);
                word.kinds |= kinds[column];
                word.parties.append(fields[0]);
            }
        }
    }
    return {};
}

Result<void> IdeographWords::readFolding()
{
    const Result<QByteArray> bytes = fileBytes(u":/data/traditional.tsv"_s);
    if (!bytes)
        return bytes.error();
    m_simplified.resize(0x10000);
    for (qsizetype at = 0; at < m_simplified.size(); ++at)
        m_simplified[at] = QChar(char16_t(at));
    const QStringList lines = QString::fromUtf8(*bytes).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList fields = line.split(u'\t');
        if (line.startsWith(u'#'))
            continue;
        if (fields.size() != 2 || fields[0].size() != fields[1].size())
            return Error{ErrorCode::Internal, {}, u"traditional.tsv"_s};
        for (qsizetype at = 0; at < fields[0].size(); ++at)
            m_simplified[fields[0][at].unicode()] = fields[1][at];
    }
    return {};
}

void IdeographWords::Index::add(QChar c, int word)
{
    quint16 &list = listOf[c.unicode()];
    if (list == 0) {
        list = quint16(lists.size());
        lists.emplace_back();
    }
    lists[list].push_back(word);
}

void IdeographWords::index()
{
    // 批判し stands for 批判する too.
    for (std::size_t at = 0, end = m_words.size(); at < end; ++at) {
        const IdeoWord word = m_words[at];
        if (!word.is(Ideo::Cue) || !word.text.endsWith(u'し') || word.size() == 1)
            continue;
        IdeoWord &other = wordFor(word.text.chopped(1) + u'す');
        other.kinds |= word.kinds;
        other.cue = word.cue;
    }
    for (int at = 0; at < int(m_words.size()); ++at) {
        const QString &text = m_words[std::size_t(at)].text;
        m_byFirst.add(text.front(), at);
        m_byLast.add(text.back(), at);
    }
    for (auto *table : {&m_byFirst, &m_byLast}) {
        for (std::vector<int> &entries : table->lists) {
            std::stable_sort(entries.begin(), entries.end(), [this](int one, int other) {
                return m_words[std::size_t(one)].size() > m_words[std::size_t(other)].size();
            });
        }
    }
}

QString IdeographWords::folded(const QString &text) const
{
    if (m_simplified.isEmpty())
        return text;
    QString result = text;
    for (QChar &c : result) {
        if (c.unicode() >= 0x4E00)
            c = m_simplified.at(c.unicode());
    }
    return result;
}

const IdeoWord *IdeographWords::longestAt(QStringView text, qsizetype at, IdeoSet wanted) const
{
    if (at >= text.size())
        return nullptr;
    const QStringView rest = text.sliced(at);
    for (const int entry : m_byFirst.at(text[at])) {
        const IdeoWord &word = m_words[std::size_t(entry)];
        if (word.is(wanted) && rest.startsWith(word.text))
            return &word;
    }
    return nullptr;
}

const IdeoWord *IdeographWords::longestAt(QStringView text, qsizetype at) const
{
    if (at >= text.size())
        return nullptr;
    const QStringView rest = text.sliced(at);
    for (const int entry : m_byFirst.at(text[at])) {
        const IdeoWord &word = m_words[std::size_t(entry)];
        if (rest.startsWith(word.text))
            return &word;
    }
    return nullptr;
}

const IdeoWord *IdeographWords::longestEndingAt(QStringView text, qsizetype end, qsizetype limit, IdeoSet wanted) const
{
    if (end <= limit)
        return nullptr;
    const QStringView before = text.sliced(limit, end - limit);
    for (const int entry : m_byLast.at(text[end - 1])) {
        const IdeoWord &word = m_words[std::size_t(entry)];
        if (word.is(wanted) && before.endsWith(word.text))
            return &word;
    }
    return nullptr;
}

} // namespace Readout::Attribution
