// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compares typed letters with the beginnings of words. Knows no widget.
#include "shell/actionmatch.h"

#include <algorithm>
#include <tuple>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

QStringList wordsOf(const QString &text)
{
    QStringList words;
    bool inWord = false;
    for (const QChar letter : text.toCaseFolded()) {
        if (!letter.isLetterOrNumber()) {
            inWord = false;
            continue;
        }
        if (!inWord)
            words.append(QString());
        words.last().append(letter);
        inWord = true;
    }
    return words;
}

/// Whether @p typed is made of beginnings of @p words, in their order; words may be left out.
bool isMadeOfBeginnings(const QStringList &words, QStringView typed, qsizetype from = 0)
{
    if (typed.isEmpty())
        return true;
    for (qsizetype at = from; at < words.size(); ++at) {
        const QString &word = words[at];
        qsizetype common = 0;
        while (common < std::min(word.size(), typed.size()) && word[common] == typed[common])
            ++common;
        for (; common > 0; --common) {
            if (isMadeOfBeginnings(words, typed.sliced(common), at + 1))
                return true;
        }
    }
    return false;
}

/// Whether each typed word begins one of @p words, in any order.
bool eachBeginsOne(const QStringList &words, const QStringList &typed)
{
    return std::ranges::all_of(typed, [&](const QString &beginning) {
        return std::ranges::any_of(words, [&](const QString &word) { return word.startsWith(beginning); });
    });
}

bool fits(const QStringList &words, const QStringList &typed)
{
    return eachBeginsOne(words, typed) || isMadeOfBeginnings(words, typed.join(QString()));
}

} // namespace

int matchRank(const QString &name, const QString &menuPath, const QStringList &keys, const QString &typed)
{
    const QString wanted = typed.simplified().left(60).toCaseFolded();
    if (wanted.isEmpty())
        return 0;
    const auto isWanted = [&](const QString &key) { return key.toCaseFolded() == wanted; };
    const QString folded = name.toCaseFolded();
    if (folded.startsWith(wanted) || std::ranges::any_of(keys, isWanted))
        return 0;
    const QStringList beginnings = wordsOf(wanted);
    if (beginnings.isEmpty())
        return -1;
    const QStringList words = wordsOf(name);
    if (fits(words, beginnings))
        return 1;
    if (fits(wordsOf(menuPath) + words, beginnings))
        return 2;
    return folded.contains(wanted) ? 3 : -1;
}

QList<const ActionRow *> matchingActions(const ActionTable &actions, const QString &typed, const QStringList &recent)
{
    struct Found
    {
        std::tuple<int, bool, qsizetype> order;
        const ActionRow *row;
    };
    QList<Found> found;
    for (const ActionRow &row : actionRows()) {
        QStringList keys;
        for (const QKeySequence &key : actions.keys(QLatin1StringView(row.id)))
            keys.append(shownKey(key));
        const int rank = matchRank(actions.name(row), ActionTable::menuPath(row), keys, typed);
        if (rank < 0)
            continue;
        const qsizetype used = recent.indexOf(QLatin1StringView(row.id));
        const bool greyed = !actions.action(QLatin1StringView(row.id))->isEnabled();
        // Nothing typed: the table's order, so that one can look around in it.
        found.append({{rank, !typed.trimmed().isEmpty() && greyed, used < 0 ? recent.size() : used}, &row});
    }
    std::ranges::stable_sort(found, {}, &Found::order);
    QList<const ActionRow *> rows;
    for (const Found &one : std::as_const(found))
        rows.append(one.row);
    return rows;
}

} // namespace Readout::Shell
