// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ranks tags while somebody types. A vocabulary has hundreds of tags, not millions: one pass is enough.
#include "common/tagmatch.h"

#include <algorithm>
#include <array>

namespace Readout::Common {

namespace {

enum class Fit { Begins, WordBegins, Holds, Not };

Fit fitOf(const QString &name, const QString &typed)
{
    if (name.startsWith(typed, Qt::CaseInsensitive))
        return Fit::Begins;
    qsizetype at = name.indexOf(typed, 0, Qt::CaseInsensitive);
    if (at < 0)
        return Fit::Not;
    for (; at >= 0; at = name.indexOf(typed, at + 1, Qt::CaseInsensitive)) {
        if (!name[at - 1].isLetterOrNumber())
            return Fit::WordBegins;
    }
    return Fit::Holds;
}

QString bare(const QString &name)
{
    QString letters;
    for (const QChar letter : name) {
        if (letter.isLetterOrNumber())
            letters.append(letter.toCaseFolded());
    }
    return letters;
}

/// One letter more, less or another.
bool differsByOne(const QString &one, const QString &other)
{
    if (std::abs(one.size() - other.size()) > 1 || std::min(one.size(), other.size()) < 4)
        return false;
    const auto [front, otherFront] = std::mismatch(one.cbegin(), one.cend(), other.cbegin(), other.cend());
    const qsizetype same = front - one.cbegin();
    const qsizetype skip = one.size() >= other.size() ? 1 : 0;
    const qsizetype otherSkip = other.size() >= one.size() ? 1 : 0;
    return QStringView(one).mid(same + skip) == QStringView(other).mid(same + otherSkip);
}

} // namespace

QList<int> matchingTags(const QList<Tag> &known, const QString &typed, const QStringList &chosen)
{
    std::array<QList<int>, 3> ranks;
    for (int at = 0; at < known.size(); ++at) {
        if (chosen.contains(known[at].name, Qt::CaseInsensitive))
            continue;
        const Fit fit = typed.isEmpty() ? Fit::Begins : fitOf(known[at].name, typed);
        if (fit != Fit::Not)
            ranks[size_t(fit)].append(at);
    }
    return ranks[0] + ranks[1] + ranks[2];
}

bool isKnownTag(const QList<Tag> &known, const QString &typed)
{
    return std::any_of(known.cbegin(), known.cend(),
                       [&typed](const Tag &tag) { return tag.name.compare(typed, Qt::CaseInsensitive) == 0; });
}

QString nearDuplicate(const QList<Tag> &known, const QString &typed)
{
    const QString wanted = bare(typed);
    if (wanted.isEmpty())
        return {};
    for (const Tag &tag : known) {
        const QString name = bare(tag.name);
        if (name == wanted || differsByOne(name, wanted))
            return tag.name;
    }
    return {};
}

} // namespace Readout::Common
