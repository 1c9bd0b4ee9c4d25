// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the table colour_name.
#include "storage/colourstore.h"

#include "domain/highlight.h"
#include "storage/cleantext.h"
#include "storage/database.h"
#include "storage/query.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

Result<QStringList> ColourStore::names() const
{
    QStringList names(lastHighlightColour - firstHighlightColour + 1);
    Query query(m_database, u"SELECT colour, name FROM colour_name WHERE colour BETWEEN :first AND :last"_s);
    query.bind(u":first"_s, firstHighlightColour);
    query.bind(u":last"_s, lastHighlightColour);
    const auto read = query.each([&] { names[query.integer(0) - firstHighlightColour] = query.text(1); });
    if (!read)
        return read.error();
    return names;
}

Result<void> ColourStore::setName(int colour, const QString &name) const
{
    const QString stored = cleanText(name).simplified();
    if (colour < firstHighlightColour || colour > lastHighlightColour || stored.size() > longestColourName) {
        return Error{
            ErrorCode::Invalid,
            QCoreApplication::translate("Library", "A colour’s name has at most %1 characters.").arg(longestColourName),
            QString::number(colour)};
    }
    Query query(m_database, u"INSERT INTO colour_name (colour, name, modified) VALUES (:colour, :name, :now)"
                            " ON CONFLICT (colour) DO UPDATE SET name = :name, modified = :now"_s);
    query.bind(u":colour"_s, colour);
    query.bind(u":name"_s, stored);
    query.bind(u":now"_s, QDateTime::currentDateTimeUtc());
    return query.run();
}

} // namespace Readout::Storage
