// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Checks before anything is written.
#include "storage/validity.h"

#include "storage/cleantext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

bool fitsIfAny(const std::optional<TextSpan> &span, QStringView text)
{
    return !span || fits(*span, text);
}

Error invalid(const QString &message, const QString &detail)
{
    return {ErrorCode::Invalid, message, detail};
}

} // namespace

bool fits(TextSpan span, QStringView text)
{
    return span.begin >= 0 && span.begin <= span.end && span.end <= text.size() && !cutsPair(text, span.begin) &&
           !cutsPair(text, span.end);
}

bool fits(const Statement &statement, QStringView text)
{
    return !statement.content.isEmpty() && fits(statement.content, text) && fitsIfAny(statement.speaker, text) &&
           fitsIfAny(statement.cue, text) && fitsIfAny(statement.source, text) &&
           std::all_of(statement.chain.cbegin(), statement.chain.cend(),
                       [text](TextSpan link) { return fits(link, text); });
}

Result<void> checkStatements(const QList<Statement> &statements, QStringView text)
{
    for (int at = 0; at < statements.size(); ++at) {
        const Statement &statement = statements[at];
        if (fits(statement, text) && statement.parent >= -1 && statement.parent < at)
            continue;
        return invalid(
            QCoreApplication::translate("Library", "The statements were not stored: one does not fit the text."),
            u"statement %1, content %2-%3, parent %4, text of %5"_s.arg(at)
                .arg(statement.content.begin)
                .arg(statement.content.end)
                .arg(statement.parent)
                .arg(text.size()));
    }
    return {};
}

Result<Highlight> checkedHighlight(const Highlight &wanted, const QString &text)
{
    if (wanted.span.isEmpty() || !fits(wanted.span, text)) {
        return invalid(
            QCoreApplication::translate("Library", "The highlight was not stored: its place is not in the text."),
            u"%1-%2 in a text of %3"_s.arg(wanted.span.begin).arg(wanted.span.end).arg(text.size()));
    }
    if (wanted.colour < firstHighlightColour || wanted.colour > lastHighlightColour) {
        return invalid(QCoreApplication::translate("Library",
                                                   "The highlight was not stored: there is no colour %1, only "
                                                   "1 to 8.")
                           .arg(wanted.colour),
                       {});
    }
    const Highlight placed = makeHighlight(text, wanted.span, wanted.colour);
    if (!wanted.quote.isEmpty() && cleanText(wanted.quote) != placed.quote) {
        return invalid(QCoreApplication::translate("Library",
                                                   "The highlight was not stored: the text has other words at its "
                                                   "place."),
                       {});
    }
    Highlight checked = wanted;
    checked.quote = placed.quote;
    checked.prefix = placed.prefix;
    checked.suffix = placed.suffix;
    return checked;
}

} // namespace Readout::Storage
