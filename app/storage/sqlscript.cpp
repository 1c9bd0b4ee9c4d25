// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over a script: strings, comments, and the semicolons inside triggers.
#include "storage/sqlscript.h"

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

/// Where the comment that starts at @p at ends, or @p at when none starts there.
qsizetype skipComment(QStringView script, qsizetype at)
{
    const QStringView rest = script.sliced(at);
    if (rest.startsWith(u"--")) {
        const qsizetype end = script.indexOf(u'\n', at);
        return end < 0 ? script.size() : end;
    }
    if (rest.startsWith(u"/*")) {
        const qsizetype end = script.indexOf(u"*/", at + 2);
        return end < 0 ? script.size() : end + 2;
    }
    return at;
}

/// Where the string or quoted name that starts at @p at ends, or @p at when none starts there. A doubled mark inside
/// reads as two strings after each other, which comes to the same.
qsizetype skipQuoted(QStringView script, qsizetype at)
{
    const QChar mark = script[at];
    if (mark != u'\'' && mark != u'"' && mark != u'`')
        return at;
    const qsizetype end = script.indexOf(mark, at + 1);
    return end < 0 ? script.size() : end + 1;
}

bool isOpenTrigger(const QString &statement)
{
    const QString words = statement.simplified().toUpper();
    return (words.startsWith(u"CREATE TRIGGER "_s) || words.startsWith(u"CREATE TEMP TRIGGER "_s)) &&
           !words.endsWith(u" END"_s);
}

} // namespace

QStringList statementsOf(const QString &script)
{
    QStringList statements;
    QString statement;
    for (qsizetype at = 0; at < script.size();) {
        if (const qsizetype after = skipComment(script, at); after > at) {
            at = after;
            statement += u' ';
        } else if (const qsizetype end = skipQuoted(script, at); end > at) {
            statement += QStringView(script).sliced(at, end - at);
            at = end;
        } else if (script[at] == u';' && !isOpenTrigger(statement)) {
            if (const QString whole = statement.trimmed(); !whole.isEmpty())
                statements.append(whole);
            statement.clear();
            ++at;
        } else {
            statement += script[at++];
        }
    }
    if (const QString whole = statement.trimmed(); !whole.isEmpty())
        statements.append(whole);
    return statements;
}

} // namespace Readout::Storage
