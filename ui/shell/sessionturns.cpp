// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Acts in their turn: short ones at once, long ones in another thread, and what a person wishes meanwhile behind them.
// Knows no widget.
#include "shell/session.h"

namespace Readout::Shell {
using Storage::Done;
using Storage::DoneBeside;

namespace {

/// So many parts are changed, stored and shown in a third of what a person notices.
constexpr qsizetype fewParts = 100;

bool changesNothing(const Done &done)
{
    const auto *group = std::get_if<Acts::Group>(&done.inverse);
    return group && group->acts.isEmpty();
}

/// A group of one is that one: who undoes it looks at what it was.
Acts::Act unwrapped(const Acts::Act &act)
{
    const auto *group = std::get_if<Acts::Group>(&act);
    return group && group->acts.size() == 1 ? group->acts.first() : act;
}

QList<Acts::Act> partsOf(const Acts::Act &act)
{
    const auto *group = std::get_if<Acts::Group>(&act);
    return group ? group->acts : QList<Acts::Act>{act};
}

/// The articles that @p inverse would bring back.
QList<ArticleId> binnedBy(const Acts::Act &inverse)
{
    QList<ArticleId> binned;
    for (const Acts::Act &part : partsOf(inverse)) {
        if (const auto *restored = std::get_if<Acts::RestoreArticle>(&part))
            binned.append(restored->article);
    }
    return binned;
}

template <typename ActOnDossier>
std::optional<ActOnDossier> partOn(const Acts::Act &act)
{
    for (const Acts::Act &part : partsOf(act)) {
        if (const auto *found = std::get_if<ActOnDossier>(&part))
            return *found;
    }
    return std::nullopt;
}

} // namespace

void Session::inTurn(const std::function<void()> &act)
{
    if (isPerforming())
        m_inTurn.append(act);
    else
        act();
}

void Session::goOn()
{
    while (!m_inTurn.isEmpty() && !isPerforming())
        m_inTurn.takeFirst()();
}

void Session::finishActs()
{
    while (isPerforming())
        m_beside.finish();
}

void Session::performInTurn(const Acts::Act &wished, const QString &doing, const NameOf &nameOf, const Then &then)
{
    inTurn([=, this, act = unwrapped(wished)] {
        if (m_library.partsOf(act) <= fewParts)
            return performed(m_library.perform(act), nameOf, then);
        m_beside.begin(act, doing, [=, this](const Result<DoneBeside> &done) {
            if (done)
                m_library.tell(done->touched);
            performed(done ? Result<Done>(done->done) : done.error(), nameOf, then);
            goOn();
        });
    });
}

void Session::performed(const Result<Done> &done, const NameOf &nameOf, const Then &then)
{
    if (!done)
        return tellFailure(done.error());
    if (!changesNothing(*done)) {
        const QString name = nameOf(*done);
        m_history.take(*done, name);
        emit acted(name);
    }
    if (then)
        then(*done);
}

std::optional<Done> Session::perform(const Acts::Act &act, const QString &name)
{
    if (refuseMeanwhile())
        return std::nullopt;
    const auto done = m_history.perform(act, name);
    if (!done) {
        emit failed(done.error());
        return std::nullopt;
    }
    emit acted(name);
    return *done;
}

/// What was made of the library as it is could undo what is being done to it.
bool Session::refuseMeanwhile()
{
    if (isPerforming())
        emit refused(tr("Not done: “%1” still runs. Wait for it or cancel it, then try again").arg(m_beside.name()));
    return isPerforming();
}

void Session::tellFailure(const Error &error)
{
    if (error.code == ErrorCode::Canceled)
        emit refused(tr("Cancelled: all is as it was"));
    else if (error.code != ErrorCode::NotFound || !error.message.isEmpty())
        emit failed(error);
}

void Session::undo()
{
    inTurn([this] { stepBack(); });
}

void Session::redo()
{
    inTurn([this] { stepForward(); });
}

void Session::stepBack()
{
    const QString name = m_history.undoName();
    const Acts::Act *act = m_history.toUndo();
    if (!act || m_library.partsOf(*act) <= fewParts)
        return undoneOne(m_history.undo(), name);
    m_beside.begin(*act, tr("Undoing: %1").arg(name), [this, name](const Result<DoneBeside> &done) {
        if (done) {
            m_library.tell(done->touched);
            m_history.takeUndone(done->done);
        }
        undoneOne(done ? Result<Done>(done->done) : done.error(), name);
        goOn();
    });
}

void Session::undoneOne(const Result<Done> &done, const QString &name)
{
    if (!done)
        return tellFailure(done.error());
    const QList<ArticleId> binned = binnedBy(done->inverse);
    if (binned.contains(current())) // what was opened by mistake
        close();
    QString sentence = tr("Undone: %1").arg(name);
    if (partOn<Acts::AddDossier>(done->inverse))
        sentence += tr(" · the dossier is removed");
    if (!binned.isEmpty())
        sentence += tr(" · %n article(s) moved to the bin", nullptr, int(binned.size()));
    emit undone(sentence);
    emitTouched(done->inverse);
}

void Session::stepForward()
{
    const QString name = m_history.redoName();
    const Acts::Act *act = m_history.toRedo();
    if (!act || m_library.partsOf(*act) <= fewParts)
        return redoneOne(m_history.redo(), name);
    m_beside.begin(*act, tr("Doing again: %1").arg(name), [this, name](const Result<DoneBeside> &done) {
        if (done) {
            m_library.tell(done->touched);
            m_history.takeRedone(done->done);
        }
        redoneOne(done ? Result<Done>(done->done) : done.error(), name);
        goOn();
    });
}

void Session::redoneOne(const Result<Done> &done, const QString &name)
{
    if (!done)
        return tellFailure(done.error());
    emit acted(name);
    emitTouched(done->inverse);
    const auto made = partOn<Acts::RemoveDossier>(done->inverse);
    const auto dossiers = made ? m_library.dossiers() : Result<QList<Dossier>>(QList<Dossier>());
    for (const Dossier &dossier : dossiers ? *dossiers : QList<Dossier>()) {
        if (dossier.uuid == made->dossier)
            emit dossierCameBack(dossier.id);
    }
}

} // namespace Readout::Shell
