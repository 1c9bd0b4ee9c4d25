// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/partywords.h"

#include "domain/party.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Readout {

QStringList wordsForParties(const QStringList &parties)
{
    QStringList words;
    QFile file(u":/data/countries.tsv"_s);
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd()) {
            const QString line = QString::fromUtf8(file.readLine()).trimmed();
            if (!parties.contains(line.section(u'\t', 0, 0)))
                continue;
            const QStringList columns = line.split(u'\t').mid(2);
            for (const QString &column : columns)
                words += column.split(u'|', Qt::SkipEmptyParts);
        }
    }
    for (const QString &party : parties)
        words.append(partyName(party));
    words.removeDuplicates();
    return words;
}

} // namespace Readout
