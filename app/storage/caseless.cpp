// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/caseless.h"

#include <QHash>
#include <QList>

#include <algorithm>

namespace Readout::Storage {

namespace {

constexpr char32_t firstBeyondAscii = 0x80;
constexpr char32_t endOfCasedScripts = 0x1F000; // Adlam, at U+1E900, is the last one

/// All characters whose simple folding is the key, where there are several.
const QHash<char32_t, QList<char32_t>> &characterFamilies()
{
    static const QHash<char32_t, QList<char32_t>> families = [] {
        QHash<char32_t, QList<char32_t>> made;
        for (char32_t each = 0; each < endOfCasedScripts; ++each) {
            const char32_t folded = QChar::toCaseFolded(each);
            if (folded != each)
                made[folded].append(each);
        }
        for (auto family = made.begin(); family != made.end(); ++family)
            family->prepend(family.key());
        return made;
    }();
    return families;
}

} // namespace

bool needsGlob(const QString &word)
{
    const QList<uint> characters = word.toUcs4();
    return std::any_of(characters.cbegin(), characters.cend(), [](uint each) {
        return each >= firstBeyondAscii && characterFamilies().contains(QChar::toCaseFolded(char32_t(each)));
    });
}

QString globPattern(const QString &word)
{
    QString pattern(u'*');
    for (const uint each : word.toUcs4()) {
        const QList<char32_t> family = characterFamilies().value(QChar::toCaseFolded(char32_t(each)), {each});
        const bool isSpecial = each == u'*' || each == u'?' || each == u'[';
        const QString set = QString::fromUcs4(family.constData(), family.size());
        pattern += family.size() > 1 || isSpecial ? u'[' + set + u']' : set;
    }
    return pattern + u'*';
}

QString likePattern(const QString &word)
{
    QString pattern = word;
    for (const QChar special : {u'\\', u'%', u'_'})
        pattern.replace(special, QString(u'\\') + special);
    return u'%' + pattern + u'%';
}

} // namespace Readout::Storage
