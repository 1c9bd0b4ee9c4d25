// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the lists of generic words.
#include "attribution/genericwords.h"

#include "attribution/countries.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace Readout::Attribution {

namespace {

QStringList listIn(const QJsonObject &language, const QString &name)
{
    QStringList words;
    for (const QJsonValue &word : language[name].toArray())
        words.append(word.toString());
    return words;
}

QByteArray resourceBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const Countries &knownCountries()
{
    static const Countries countries = [] {
        const Result<Countries> loaded = Countries::load();
        return loaded ? *loaded : Countries();
    }();
    return countries;
}

} // namespace

qsizetype countryNameAt(QStringView text, qsizetype at)
{
    const KnownName *known = knownCountries().longestAt(text, at);
    const bool named = known != nullptr && known->kind != NameKind::Body && known->kind != NameKind::StateMedia &&
                       known->kind != NameKind::Institution;
    return named ? known->name.size() : 0;
}

const GenericWords &GenericWords::forLanguage(QStringView language)
{
    static QMutex mutex;
    static std::map<QString, GenericWords> made; // its entries stay where they are
    const QString code = language.toString().section(u'-', 0, 0).toLower();
    const QMutexLocker locker(&mutex);
    if (const auto known = made.find(code); known != made.end())
        return known->second;
    GenericWords words;
    const QJsonObject lists =
        QJsonDocument::fromJson(resourceBytes(u":/data/generic.json"_s)).object()[code].toObject();
    words.m_longestFirst = listIn(lists, u"words"_s);
    words.m_words = {words.m_longestFirst.cbegin(), words.m_longestFirst.cend()};
    std::sort(words.m_longestFirst.begin(), words.m_longestFirst.end(),
              [](const QString &one, const QString &other) { return one.size() > other.size(); });
    words.m_endings = listIn(lists, u"endings"_s);
    words.m_plain = listIn(lists, u"plain"_s);
    words.m_bodies = listIn(lists, u"bodies"_s);
    const QStringList outlet = listIn(lists, u"outlet"_s);
    words.m_outlet = {outlet.cbegin(), outlet.cend()};
    if (const QByteArray actors = resourceBytes(u":/data/actors.%1.json"_s.arg(code)); !actors.isEmpty()) {
        if (const auto read = ActorWords::fromJson(actors))
            words.m_actors = *read;
    }
    return made.emplace(code, std::move(words)).first->second;
}

bool GenericWords::isRole(const QString &word) const
{
    const WordFacts &facts = m_actors.factsOf(word);
    if (facts.isOffice() || facts.isBody() || facts.office != 0)
        return true;
    const QString lower = word.toLower();
    return m_words.contains(lower) || std::any_of(m_endings.cbegin(), m_endings.cend(), [&lower](const QString &end) {
        return lower.endsWith(end);
    });
}

bool GenericWords::isGeneric(const QString &word) const
{
    return isRole(word) || m_actors.factsOf(word).classes != ActorWordClasses();
}

QString GenericWords::ownPartOf(const QString &name) const
{
    QString own;
    for (qsizetype at = 0; at < name.size();) {
        const auto generic = std::find_if(m_longestFirst.cbegin(), m_longestFirst.cend(), [&](const QString &word) {
            return QStringView(name).sliced(at).startsWith(word);
        });
        const qsizetype skipped = std::max(generic == m_longestFirst.cend() ? 0 : generic->size(),
                                           countryNameAt(name, at));
        if (skipped == 0)
            own.append(name[at]);
        at += std::max<qsizetype>(1, skipped);
    }
    const auto endsWithAny = [](const QString &text, const QStringList &ends) {
        return std::any_of(ends.cbegin(), ends.cend(), [&text](const QString &end) { return text.endsWith(end); });
    };
    return endsWithAny(own, m_plain) && !endsWithAny(name, m_bodies) ? QString() : own;
}

bool GenericWords::isOutletItself(QStringView mention) const
{
    constexpr qsizetype longest = 60;
    return mention.size() <= longest && m_outlet.contains(mention.toString().simplified().toLower());
}

} // namespace Readout::Attribution
