// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the tables of names and finds the longest one at a place in a text.
#include "attribution/countries.h"

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace Readout::Attribution {

namespace {

constexpr std::array<std::pair<QStringView, NameKind>, 8> kindsInTable{{{u"country", NameKind::Country},
                                                                        {u"demonym", NameKind::Demonym},
                                                                        {u"capital", NameKind::Capital},
                                                                        {u"seat", NameKind::Seat},
                                                                        {u"institution", NameKind::Institution},
                                                                        {u"media", NameKind::StateMedia},
                                                                        {u"body", NameKind::Body},
                                                                        {u"place", NameKind::Place}}};

bool isHanOrKana(QChar letter)
{
    const char16_t code = letter.unicode();
    return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff);
}

/// The part of a name it is indexed by.
QStringView firstWord(QStringView text)
{
    if (text.isEmpty())
        return {};
    if (isHanOrKana(text.front()))
        return text.first(1);
    qsizetype end = 0;
    while (end < text.size() && text[end].isLetterOrNumber() && !isHanOrKana(text[end]))
        ++end;
    return text.first(end);
}

bool sameLetter(QChar inText, QChar inTable)
{
    return inText == inTable || (inTable == u'\'' && inText == u'\u2019');
}

bool beginsWith(QStringView text, QStringView name)
{
    if (text.size() < name.size())
        return false;
    for (qsizetype at = 0; at < name.size(); ++at) {
        if (!sameLetter(text[at], name[at]))
            return false;
    }
    return text.size() == name.size() || isHanOrKana(name.back()) || !text[name.size()].isLetterOrNumber();
}

Error damagedTable(const QString &name, const QByteArray &line)
{
    return {ErrorCode::Internal, {}, u"%1: %2"_s.arg(name, QString::fromUtf8(line.left(80)))};
}

Result<QByteArray> resourceBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal, {}, path + u": "_s + file.errorString()};
    return file.readAll();
}

std::optional<NameKind> kindFromTable(QStringView name)
{
    for (const auto &[known, kind] : kindsInTable) {
        if (known == name)
            return kind;
    }
    return std::nullopt;
}

} // namespace

Result<Countries> Countries::load()
{
    const Result<QByteArray> names = resourceBytes(u":/data/names.tsv"_s);
    if (!names)
        return names.error();
    const Result<QByteArray> countries = resourceBytes(u":/data/countries.tsv"_s);
    if (!countries)
        return countries.error();
    Countries loaded;
    // Our own names first: where two entries have the same name the first one counts.
    if (const Result<void> read = loaded.readNames(*names); !read)
        return read.error();
    if (const Result<void> read = loaded.readCountries(*countries); !read)
        return read.error();
    loaded.sortStarts();
    return loaded;
}

const KnownName *Countries::longestAt(QStringView text, qsizetype at) const
{
    const QStringView rest = text.sliced(at);
    const auto start = m_starts.constFind(firstWord(rest));
    if (start == m_starts.cend())
        return nullptr;
    for (const int entry : start->entries) {
        if (beginsWith(rest, m_entries[entry].name))
            return &m_entries[entry];
    }
    return nullptr;
}

const KnownName *Countries::find(QStringView name) const
{
    const KnownName *found = name.isEmpty() ? nullptr : longestAt(name, 0);
    return found && found->name.size() == name.size() ? found : nullptr;
}

bool Countries::isDemonym(QStringView name) const
{
    return m_demonyms.contains(name);
}

QString Countries::nameOf(QStringView code) const
{
    return m_english.value(code.toString());
}

void Countries::add(NameKind kind, const QString &party, const QString &shown, const QString &name)
{
    if (name.isEmpty())
        return;
    const int index = int(m_entries.size());
    m_entries.append({name, party, shown, kind});
    const QStringView key = m_entries.constLast().name;
    m_starts[firstWord(key)].entries.append(index);
    if (kind == NameKind::Demonym)
        m_demonyms.insert(key, index);
}

Result<void> Countries::readCountries(const QByteArray &table)
{
    for (const QByteArray &line : table.split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QStringList fields = QString::fromUtf8(line).split(u'\t');
        if (fields.size() != 6 || fields[0].size() != 2 || fields[2].isEmpty())
            return damagedTable(u"countries.tsv"_s, line);
        const QString &code = fields[0];
        m_english.insert(code, fields[2]);
        add(NameKind::Country, code, fields[2], fields[2]);
        for (const QString &name : fields[3].split(u'|'))
            add(NameKind::Country, code, fields[2], name);
        // A territory's seat of government is seldom named for it, and often shares its name with a person.
        const NameKind capitals = fields[1] == u'1' ? NameKind::Capital : NameKind::Place;
        for (const QString &name : fields[4].split(u'|'))
            add(capitals, capitals == NameKind::Place ? QString() : code, fields[2], name);
        for (const QString &name : fields[5].split(u'|'))
            add(NameKind::Demonym, code, fields[2], name);
    }
    return {};
}

Result<void> Countries::readNames(const QByteArray &table)
{
    for (const QByteArray &line : table.split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QStringList fields = QString::fromUtf8(line).split(u'\t');
        const std::optional<NameKind> kind = kindFromTable(fields[0]);
        if (fields.size() != 3 || !kind)
            return damagedTable(u"names.tsv"_s, line);
        const QStringList names = fields[2].split(u'|');
        const QString shown = names.front();
        for (const QString &name : names)
            add(*kind, *kind == NameKind::Body ? shown : fields[1] == u'-' ? QString() : fields[1], shown, name);
    }
    return {};
}

void Countries::sortStarts()
{
    for (Start &start : m_starts) {
        std::stable_sort(start.entries.begin(), start.entries.end(), [this](int one, int other) {
            return m_entries[one].name.size() > m_entries[other].name.size();
        });
    }
    for (KnownName &entry : m_entries) {
        const bool byPlace = entry.kind == NameKind::Demonym || entry.kind == NameKind::Capital;
        if (byPlace && m_english.contains(entry.party))
            entry.shown = m_english.value(entry.party);
    }
}

} // namespace Readout::Attribution
