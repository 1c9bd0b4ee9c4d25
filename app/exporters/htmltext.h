// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An article's text as HTML, with its highlights and statements in place. Knows no page around it.
#pragma once

#include "exporters/fields.h"

#include <QHash>

namespace Readout::Exporters {

/// Text as HTML shows it: nothing in it is markup, control characters are gone.
QString htmlEscaped(const QString &text);

/// Numbers parties by first appearance, for their line style.
class PartyNumbers final
{
public:
    void append(const QList<Statement> &statements);
    void append(const Comparison &comparison); ///< the parties of one side share a number, as in the window
    /// Class of the line under what is said for @p party: "p1" … "p8" ("p8" from the eighth on), "p0" for nobody.
    QString lineClass(const QString &party) const;
    const QStringList &parties() const { return m_parties; }

private:
    QStringList m_parties;
    QHash<QString, int> m_numbers;
    int m_next = 1;
};

/// @p html under the lines of the parties it is said for: the first one's, and the second one's where it is said
/// jointly.
/// @p title shows on hovering; a low line leaves room for another above it.
QString underPartyLines(const QString &html, const QStringList &parties, const PartyNumbers &numbers,
                        const QString &title, bool isLow = false);

/// The paragraphs of @p exported. Highlight k is linked to the note with the id "n" + (firstNumber + k).
QString articleText(const ExportedArticle &exported, const PartyNumbers &parties, const ExportOptions &options,
                    qsizetype firstNumber);

/// Style sheet of a page: colours and line styles, light and dark.
QString pageStyle();

} // namespace Readout::Exporters
