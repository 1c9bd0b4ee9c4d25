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

bool fits(const QList<Paragraph> &paragraphs, QStringView text)
{
    qsizetype at = 0;
    for (const Paragraph &paragraph : paragraphs) {
        if (paragraph.span.begin < at || !fits(paragraph.span, text))
            return false;
        at = paragraph.span.end;
    }
    return true;
}

bool fit(const QList<Statement> &statements, QStringView text)
{
    for (int at = 0; at < statements.size(); ++at) {
        if (!fits(statements[at], text) || statements[at].parent < -1 || statements[at].parent >= at)
            return false;
    }
    return true;
}

Result<void> checkStatements(const QList<Statement> &statements, QStringView text)
{
    if (fit(statements, text))
        return {};
    return invalid(QCoreApplication::translate("Library", "The statements were not stored: one does not fit the text."),
                   u"%1 statements, text of %2"_s.arg(statements.size()).arg(text.size()));
}

Result<void> checkColour(int colour)
{
    if (colour >= firstHighlightColour && colour <= lastHighlightColour)
        return {};
    return invalid(QCoreApplication::translate("Library", "The highlight was not stored: there is no colour %1, only "
                                                          "1 to 8.")
                       .arg(colour),
                   {});
}

Result<Highlight> checkedHighlight(const Highlight &wanted, const QString &text)
{
    if (wanted.span.isEmpty() || !fits(wanted.span, text)) {
        return invalid(
            QCoreApplication::translate("Library", "The highlight was not stored: its place is not in the text."),
            u"%1-%2 in a text of %3"_s.arg(wanted.span.begin).arg(wanted.span.end).arg(text.size()));
    }
    if (const auto checked = checkColour(wanted.colour); !checked)
        return checked.error();
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
