// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sides renamed, merged, split, moved, hidden; parties given to other sides; and the menus for it.
#include "comparison/sideedits.h"
#include "domain/party.h"
#include "shell/comparing.h"
#include "shell/session.h"
#include "sides/sidesview.h"

#include <QMenu>

#include <algorithm>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

/// What comes from outside may hold a menu's mnemonic sign, or be a page long.
QString inMenu(QString name)
{
    constexpr qsizetype longest = 60;
    if (name.size() > longest)
        name = name.first(longest) + u'…';
    return name.replace(u'&', u"&&"_s);
}

} // namespace

void Comparing::connectSideActions()
{
    const auto on = [this](QLatin1StringView id, std::function<void()> act) { m_actions.on(id, this, std::move(act)); };
    on("compare.rename"_L1, [this] { m_view.renameSide(); });
    on("compare.merge"_L1, [this] { popUp(m_view.menuPlace(), [this](QMenu *menu) { fillMergeMenu(menu); }); });
    on("compare.split"_L1, [this] { split(); });
    on("compare.moveRight"_L1, [this] { moveAcross(1); });
    on("compare.moveLeft"_L1, [this] { moveAcross(-1); });
    on("compare.hide"_L1, [this] { hide(); });
    on("compare.showHidden"_L1, [this] { showHidden(); });
    on("compare.giveParty"_L1, [this] { popUp(m_view.menuPlace(), [this](QMenu *menu) { fillPartyMenu(menu); }); });
    on("compare.proposal"_L1, [this] { change({}, tr("Sides as proposed")); });
    on("compare.keep"_L1, [this] {
        if (m_compared)
            emit dossierWished(m_shown.articles, m_compared->sides);
    });
}

qsizetype Comparing::sideAt(int column) const
{
    if (!m_compared || column < 0 || m_view.model().isJoint(column))
        return -1;
    for (qsizetype side = 0; side < m_compared->sides.size(); ++side) {
        if (!m_compared->sides[side].hidden && column-- == 0)
            return side;
    }
    return -1;
}

qsizetype Comparing::currentSide() const
{
    return sideAt(m_view.currentColumn());
}

/// An act on the dossier; without one kept until the program ends, undone and redone all the same.
void Comparing::change(const QList<Side> &sides, const QString &name)
{
    if (!m_compared || sides == m_compared->sides || (sides.isEmpty() && m_compared->kept.isEmpty()))
        return;
    if (m_shown.dossier != DossierId{}) {
        if (m_session.changeSides(m_shown.dossier, sides, name))
            takeSides(sides);
        return;
    }
    const QString key = keyOf(m_shown.articles);
    const auto keep = [this, key](const QList<Side> &kept) {
        m_sessionSides.insert(key, kept);
        if (m_shown.dossier == DossierId{} && keyOf(m_shown.articles) == key)
            takeSides(kept);
        if (m_running) // it began with the sides as they were
            show(m_request.articles, m_request.dossier);
    };
    m_session.performPassing([keep, sides] { keep(sides); }, [keep, before = m_compared->kept] { keep(before); }, name);
}

/// At once, from what has been read already.
void Comparing::takeSides(const QList<Side> &kept)
{
    if (!m_compared)
        return;
    m_shown.sides = m_shown.dossier == DossierId{} ? kept : QList<Side>();
    take(comparedAgain(*m_compared, kept, m_byTopics));
}

void Comparing::rename(int column, const QString &name)
{
    const qsizetype side = sideAt(column);
    if (side >= 0)
        change(withSideRenamed(m_compared->sides, side, name), tr("Renamed a side to “%1”").arg(name.simplified()));
}

void Comparing::move(int column, int to)
{
    const qsizetype side = sideAt(column);
    if (side >= 0 && sideAt(to) >= 0)
        change(withSideMoved(m_compared->sides, side, sideAt(to)),
               tr("Moved the side “%1”").arg(m_compared->sides[side].name));
}

void Comparing::moveAcross(int by)
{
    const int column = m_view.currentColumn();
    move(column, column + (m_view.layoutDirection() == Qt::LeftToRight ? by : -by));
}

void Comparing::merge(int column, int into)
{
    const qsizetype from = sideAt(column);
    const qsizetype to = sideAt(into);
    if (from < 0 || to < 0)
        return;
    const QList<Side> &sides = m_compared->sides;
    change(withSidesMerged(sides, from, to), tr("Merged “%1” with “%2”").arg(sides[from].name, sides[to].name));
}

void Comparing::split()
{
    const qsizetype side = currentSide();
    if (side >= 0)
        change(withSideSplit(m_compared->sides, side), tr("Split the side “%1”").arg(m_compared->sides[side].name));
}

void Comparing::hide()
{
    const qsizetype side = currentSide();
    if (side >= 0)
        change(withSideHidden(m_compared->sides, side), tr("Hid the side “%1”").arg(m_compared->sides[side].name));
}

void Comparing::showHidden()
{
    if (m_compared)
        change(withAllSidesShown(m_compared->sides), tr("Showed all sides"));
}

void Comparing::giveParty(const QString &party, std::optional<qsizetype> side)
{
    const QString name = partyName(party);
    change(withPartyGiven(m_compared->sides, party, side),
           side ? tr("Gave %1 to the side “%2”").arg(name, m_compared->sides[*side].name)
                : tr("Took %1 off its side").arg(name));
}

void Comparing::fillMergeMenu(QMenu *menu)
{
    menu->setTitle(tr("Merge with"));
    const int column = m_view.currentColumn();
    for (int other = 0; other < m_view.model().columnCount(); ++other) {
        const qsizetype side = sideAt(other);
        if (other == column || side < 0)
            continue;
        QAction *choice = menu->addAction(inMenu(m_compared->sides[side].name));
        connect(choice, &QAction::triggered, this, [this, column, other] { merge(column, other); });
    }
    menu->setEnabled(!menu->isEmpty() && currentSide() >= 0);
}

/// Each party with the sides it could be on: those without one first, then those of the current side.
void Comparing::fillPartyMenu(QMenu *menu)
{
    menu->setTitle(tr("Give a Party to"));
    for (const PartyWithoutSide &one : partiesWithoutSide(m_compared->articles, m_compared->sides)) {
        QMenu *home = menu->addMenu(
            inMenu(tr("%1 (no side, %n statement(s))", nullptr, one.statements).arg(partyName(one.party))));
        fillHomeMenu(home, one.party);
    }
    const qsizetype side = currentSide();
    if (side >= 0) {
        menu->addSeparator();
        for (const QString &party : m_compared->sides[side].parties)
            fillHomeMenu(menu->addMenu(inMenu(partyName(party))), party);
    }
    menu->setEnabled(!menu->isEmpty());
}

void Comparing::fillHomeMenu(QMenu *menu, const QString &party)
{
    menu->setObjectName(u"sides.home"_s);
    menu->setAccessibleName(tr("Side for %1").arg(partyName(party)));
    const QList<Side> &sides = m_compared->sides;
    bool hasSide = false;
    bool isAlone = false;
    for (qsizetype side = 0; side < sides.size(); ++side) {
        if (sides[side].parties.contains(party)) {
            hasSide = true;
            isAlone = sides[side].parties.size() == 1;
            continue;
        }
        QAction *choice = menu->addAction(inMenu(sides[side].name));
        connect(choice, &QAction::triggered, this, [this, party, side] { giveParty(party, side); });
    }
    menu->addSeparator();
    if (!isAlone) {
        connect(menu->addAction(tr("A Side of Its Own")), &QAction::triggered, this, [this, party] {
            change(withPartyAlone(m_compared->sides, party), tr("Gave %1 a side of its own").arg(partyName(party)));
        });
    }
    if (hasSide && (!isAlone || sides.size() > 1)) {
        connect(menu->addAction(tr("No Side")), &QAction::triggered, this,
                [this, party] { giveParty(party, std::nullopt); });
    }
}

void Comparing::popUp(QPoint onScreen, const std::function<void(QMenu *)> &fill)
{
    if (!m_compared)
        return;
    auto *menu = new QMenu(&m_view);
    menu->setObjectName(u"sides.menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(menu);
    menu->setAccessibleName(menu->title().isEmpty() ? tr("Side by side") : menu->title());
    if (menu->isEmpty())
        return menu->deleteLater();
    menu->setEnabled(true);
    menu->popup(onScreen);
    if (menu->actions().first()->menu() == nullptr) // else it would open at once
        menu->setActiveAction(menu->actions().first());
}

void Comparing::showSideMenu(QPoint onScreen)
{
    popUp(onScreen, [this](QMenu *menu) {
        menu->addAction(m_actions.action("compare.rename"_L1));
        fillMergeMenu(menu->addMenu(QString()));
        menu->addAction(m_actions.action("compare.split"_L1));
        fillPartyMenu(menu->addMenu(QString()));
        menu->addSeparator();
        for (const QLatin1StringView id : {"compare.moveLeft"_L1, "compare.moveRight"_L1, "compare.hide"_L1,
                                           "compare.showHidden"_L1, "compare.proposal"_L1, "compare.keep"_L1})
            menu->addAction(m_actions.action(id));
    });
}

void Comparing::showCardMenu(QPoint onScreen)
{
    popUp(onScreen, [this](QMenu *menu) {
        for (const QLatin1StringView id : {"compare.goTo"_L1, "compare.copy"_L1, "compare.highlight"_L1,
                                           "compare.accept"_L1, "compare.speaker"_L1, "compare.reject"_L1})
            menu->addAction(m_actions.action(id));
        menu->addSeparator();
        for (const QLatin1StringView id :
             {"compare.inOrder"_L1, "compare.bySpeaker"_L1, "compare.byArticle"_L1, "compare.byTopic"_L1})
            menu->addAction(m_actions.action(id));
        menu->addSeparator();
        menu->addAction(m_actions.action("compare.rename"_L1));
        fillMergeMenu(menu->addMenu(QString()));
        fillPartyMenu(menu->addMenu(QString()));
        menu->addAction(m_actions.action("compare.hide"_L1));
    });
}

} // namespace Readout::Shell
