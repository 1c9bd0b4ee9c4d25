// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Codes to names, by Qt's own table.
#include "domain/party.h"

#include <QLocale>

namespace Readout {

bool isCountryCode(const QString &party)
{
    return party.size() == 2 && party[0] >= u'A' && party[0] <= u'Z' && party[1] >= u'A' && party[1] <= u'Z';
}

QString partyName(const QString &party)
{
    if (!isCountryCode(party))
        return party;
    const QLocale::Territory territory = QLocale::codeToTerritory(party);
    return territory == QLocale::AnyTerritory ? party : QLocale::territoryToString(territory);
}

} // namespace Readout
