// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers for parties, and their names.
#include "models/partyorder.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Readout::Models {

namespace {

bool isCountryCode(const QString &party)
{
    return party.size() == 2 &&
           std::all_of(party.cbegin(), party.cend(), [](QChar sign) { return sign >= u'A' && sign <= u'Z'; });
}

/// Qt's names of territories, mended where readers of news use another one.
QString englishName(const QString &code)
{
    if (code == u"MK")
        return QStringLiteral("North Macedonia");
    if (code == u"CD")
        return QStringLiteral("DR Congo");
    if (code == u"CG")
        return QStringLiteral("Republic of the Congo");
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    if (territory == QLocale::AnyTerritory)
        return code;
    return QLocale::territoryToString(territory).replace(QStringLiteral(" And "), QStringLiteral(" and "));
}

} // namespace

PartyOrder PartyOrder::fromSides(const QList<Side> &sides)
{
    PartyOrder order;
    for (const Side &side : sides) {
        bool used = false;
        for (const QString &party : side.parties) {
            if (party.isEmpty() || order.m_index.contains(party))
                continue;
            order.m_index.insert(party, order.m_next);
            order.m_parties.append(party);
            used = true;
        }
        if (used)
            ++order.m_next;
    }
    return order;
}

void PartyOrder::append(const QStringList &parties)
{
    for (const QString &party : parties) {
        if (party.isEmpty() || m_index.contains(party))
            continue;
        m_index.insert(party, m_next++);
        m_parties.append(party);
    }
}

void PartyOrder::append(const QList<Statement> &statements)
{
    const QList<int> shown = shownStatements(statements);
    for (const int at : shown)
        append(statements[at].parties);
    // Those who only report come after those who speak: the first four lines are the ones told apart best.
    for (const int at : shown) {
        if (statements[at].sourceActor)
            append(statements[at].sourceActor->parties);
    }
}

QList<int> PartyOrder::indexesOf(const QStringList &parties) const
{
    QList<int> indexes;
    for (const QString &party : parties) {
        const int index = indexOf(party);
        if (!indexes.contains(index))
            indexes.append(index);
    }
    return indexes;
}

QString PartyOrder::displayName(const QString &party)
{
    if (party.isEmpty())
        return QCoreApplication::translate("Parties", "No party");
    if (!isCountryCode(party))
        return party;
    // Qt knows English names only; a translator of the window has each of them under "Territory".
    return QCoreApplication::translate("Territory", englishName(party).toUtf8().constData());
}

} // namespace Readout::Models
