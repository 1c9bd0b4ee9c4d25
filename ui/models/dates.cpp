// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dates in the language of the window.
#include "models/dates.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace Readout::Models {

QDate dayOf(const QString &iso)
{
    if (iso.contains(u'T')) {
        const QDateTime time = QDateTime::fromString(iso, Qt::ISODate);
        if (time.isValid())
            return time.toLocalTime().date();
    }
    return QDate::fromString(iso.left(10), Qt::ISODate);
}

QString shortDate(const QString &iso, QDate today)
{
    const QDate day = dayOf(iso);
    if (!day.isValid())
        return iso;
    //: How a date stands in a list: d day, MMM short month, yyyy year
    const QString format = day.year() == today.year() ? QCoreApplication::translate("Dates", "d MMM")
                                                      : QCoreApplication::translate("Dates", "d MMM yyyy");
    return QLocale().toString(day, format);
}

} // namespace Readout::Models
