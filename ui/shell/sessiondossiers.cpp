// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dossiers, comparisons and drafts of a session. Knows no widget.
#include "shell/session.h"

#include "comparison/compare.h"
#include "shell/whendone.h"

#include <QtConcurrentRun>

#include <QSet>

#include <algorithm>

namespace Readout::Shell {
using Storage::Done;
using namespace Qt::StringLiterals;

namespace {

QString placeKey(const QUuid &article)
{
    return u"place/"_s + article.toString(QUuid::WithoutBraces);
}

/// Reading the statements of this many short articles is not noticed.
constexpr qsizetype fewArticles = 8;

Models::PartyOrder orderIn(const Storage::Library &library, const Dossier &dossier)
{
    QList<AnnotatedArticle> articles;
    for (const ArticleId id : dossier.articles) {
        const auto statements = library.statements(id);
        if (statements)
            articles.append({Article{}, *statements});
    }
    auto order = Models::PartyOrder::fromSides(dossier.sides.isEmpty() ? proposeSides(articles) : dossier.sides);
    for (const AnnotatedArticle &article : std::as_const(articles))
        order.append(article.statements);
    return order;
}

Dossier newDossier(const QString &name, const QList<ArticleId> &articles, const QList<Side> &sides)
{
    Dossier dossier;
    dossier.name = name.simplified();
    dossier.articles = articles;
    dossier.sides = sides;
    return dossier;
}

const QString noteKeys = u"note/"_s;

QString noteKey(const QUuid &highlight)
{
    return noteKeys + highlight.toString(QUuid::WithoutBraces);
}

} // namespace

std::optional<DossierId> Session::addDossier(const QString &name, const QList<ArticleId> &articles,
                                             const QList<Side> &sides)
{
    const Dossier dossier = newDossier(name, articles, sides);
    const auto done = perform(Acts::AddDossier{dossier}, tr("Made the dossier “%1”").arg(dossier.name));
    if (!done)
        return std::nullopt;
    return done->dossier;
}

void Session::makeDossier(const QString &name, const QList<ArticleId> &articles, const QList<Side> &sides,
                          const std::function<void(DossierId)> &then)
{
    const Dossier dossier = newDossier(name, articles, sides);
    const auto nameOf = [name = dossier.name](const Done &) { return tr("Made the dossier “%1”").arg(name); };
    performInTurn(Acts::AddDossier{dossier}, tr("Making the dossier “%1”").arg(dossier.name), nameOf,
                  [then](const Done &done) {
                      if (then)
                          then(done.dossier);
                  });
}

void Session::takeTogether()
{
    if (!m_together)
        m_together.emplace();
}

std::optional<DossierId> Session::keepTogether(const QString &name, const QString &dossier,
                                               const QList<ArticleId> &articles)
{
    Acts::Group inverse{std::exchange(m_together, std::nullopt).value_or(QList<Acts::Act>())};
    std::optional<DossierId> made;
    if (!dossier.isEmpty() && !refuseMeanwhile()) {
        const Result<Done> done = m_library.perform(Acts::AddDossier{newDossier(dossier, articles, {})});
        if (done) {
            made = done->dossier;
            inverse.acts.prepend(done->inverse);
        } else {
            emit failed(done.error());
        }
    }
    if (inverse.acts.isEmpty())
        return made;
    inTurn([this, inverse, name] { m_history.take({inverse, {}, {}, {}, {}}, name); });
    emit acted(name);
    return made;
}

void Session::addToDossier(DossierId dossier, const QList<ArticleId> &articles)
{
    refillDossier(
        {dossier, articles, {}}, tr("Adding %n article(s) to a dossier", nullptr, int(articles.size())),
        [](int count, const QString &name) { return tr("Added %n article(s) to “%1”", nullptr, count).arg(name); });
}

void Session::takeOutOfDossier(DossierId dossier, const QList<ArticleId> &articles)
{
    refillDossier(
        {dossier, {}, articles}, tr("Taking %n article(s) out of a dossier", nullptr, int(articles.size())),
        [](int count, const QString &name) { return tr("Took %n article(s) out of “%1”", nullptr, count).arg(name); });
}

/// @p name says how many came or went: what was there already does not count.
void Session::refillDossier(const Acts::RefillDossier &act, const QString &doing,
                            const std::function<QString(int count, const QString &dossier)> &name)
{
    performInTurn(act, doing, [name, act](const Done &done) {
        const auto *before = std::get_if<Acts::ChangeDossier>(&done.inverse);
        const QList<ArticleId> was = before ? before->dossier.articles : QList<ArticleId>();
        const QSet<ArticleId> stood(was.cbegin(), was.cend());
        const auto isThere = [&stood](ArticleId id) { return stood.contains(id); };
        const auto came = act.added.size() - std::count_if(act.added.cbegin(), act.added.cend(), isThere);
        const auto went = std::count_if(act.removed.cbegin(), act.removed.cend(), isThere);
        return name(int(came + went), before ? before->dossier.name : QString());
    });
}

void Session::renameDossier(DossierId dossier, const QString &name)
{
    changeDossier(dossier, tr("Renamed “%1”"), [name](Dossier &changed) {
        const bool differs = changed.name != name.simplified();
        changed.name = name.simplified();
        return differs;
    });
}

void Session::reorderDossier(DossierId dossier, const QList<ArticleId> &articles)
{
    changeDossier(dossier, tr("Reordered “%1”"), [articles](Dossier &changed) {
        const bool isOrder = QSet<ArticleId>(articles.cbegin(), articles.cend()) ==
                             QSet<ArticleId>(changed.articles.cbegin(), changed.articles.cend());
        if (!isOrder || changed.articles == articles)
            return false;
        changed.articles = articles;
        return true;
    });
}

/// In its turn: what waits before it may change the dossier too.
void Session::changeDossier(DossierId dossier, const QString &name, const std::function<bool(Dossier &)> &change)
{
    inTurn([=, this] {
        const auto before = m_library.dossier(dossier);
        if (!before)
            return emit failed(before.error());
        Dossier changed = *before;
        if (change(changed))
            performInTurn(Acts::ChangeDossier{changed}, tr("Changing the dossier “%1”").arg(before->name),
                          [told = name.arg(before->name)](const Done &) { return told; });
    });
}

void Session::removeDossier(DossierId dossier)
{
    inTurn([=, this] {
        const auto before = m_library.dossier(dossier);
        if (!before)
            return emit failed(before.error());
        const QString told = tr("Removed the dossier “%1”; its articles stay").arg(before->name);
        performInTurn(Acts::RemoveDossier{before->uuid}, tr("Removing the dossier “%1”").arg(before->name),
                      [told](const Done &) { return told; });
    });
}

void Session::setDossier(std::optional<DossierId> dossier)
{
    ++m_dossierTurn;
    const bool isSame = dossier == m_dossier;
    m_dossier = dossier.value_or(DossierId{});
    if (!isSame)
        m_dossierOrder.reset();
    if (dossier) {
        const auto held = m_library.dossier(*dossier);
        if (!held) {
            m_dossierOrder.reset();
            return emit failed(held.error());
        }
        m_dossierSides = held->sides;
        const bool isQuick =
            held->articles.size() <= fewArticles && std::none_of(held->articles.cbegin(), held->articles.cend(),
                                                                 [this](ArticleId id) { return m_library.isLong(id); });
        if (isQuick)
            m_dossierOrder = orderIn(m_library, *held);
        else
            readDossierElsewhere(*held);
    }
    if (hasArticle())
        m_model.setPartyOrder(orderFor(m_model.statements()));
}

/// Until the statements of many articles are read, the parties of the sides have the numbers they will have.
void Session::readDossierElsewhere(const Dossier &dossier)
{
    if (!dossier.sides.isEmpty())
        m_dossierOrder = Models::PartyOrder::fromSides(dossier.sides);
    const auto read = [path = path(), dossier]() -> Result<Models::PartyOrder> {
        const auto library = Storage::Library::open(path, Storage::Library::Access::ReadOnly);
        return library ? Result<Models::PartyOrder>(orderIn(**library, dossier)) : library.error();
    };
    whenDone(QtConcurrent::run(read), this, [this, turn = m_dossierTurn](const Result<Models::PartyOrder> &order) {
        if (turn != m_dossierTurn)
            return; // another one was chosen since
        if (!order)
            return emit failed(order.error());
        m_dossierOrder = *order;
        if (hasArticle())
            m_model.setPartyOrder(orderFor(m_model.statements()));
        emit dossierOrderChanged();
    });
}

/// Sides were renamed, moved, merged, here or by Undo: all views of the dossier number its parties alike.
void Session::refreshDossierOrder()
{
    if (m_dossier == DossierId{})
        return;
    const auto held = m_library.dossier(m_dossier);
    if (!held || held->sides == m_dossierSides)
        return;
    setDossier(m_dossier);
    emit dossierOrderChanged();
}

void Session::keepPlace(ArticleId article, qsizetype position)
{
    if (article != current() || !hasArticle())
        return;
    // A place that cannot be kept is no reason to disturb a reader.
    const auto kept = m_library.setDraft(placeKey(m_model.article().uuid), QByteArray::number(qlonglong(position)),
                                         Storage::DraftSafety::Program);
    Q_UNUSED(kept)
}

qsizetype Session::placeIn(ArticleId article)
{
    if (article != current())
        return 0;
    const auto kept = m_library.draft(placeKey(m_model.article().uuid));
    const qsizetype place = kept ? qsizetype(kept->toLongLong()) : 0;
    return std::clamp<qsizetype>(place, 0, m_model.article().text.size());
}

void Session::keepNoteDraft(const QUuid &highlight, const QString &note, Storage::DraftSafety safety)
{
    if (const auto kept = m_library.setDraft(noteKey(highlight), note.toUtf8(), safety); !kept)
        emit failed(kept.error());
}

std::optional<QString> Session::noteDraft(const QUuid &highlight) const
{
    const auto held = highlightOf(highlight);
    if (!held)
        return std::nullopt;
    const auto draft = m_library.draft(noteKey(highlight));
    return draft && !draft->isEmpty() ? QString::fromUtf8(*draft) : held->note;
}

QList<Highlight> Session::unfinishedNotes()
{
    QList<Highlight> unfinished;
    const auto drafts = m_library.drafts(noteKeys);
    if (!drafts || drafts->isEmpty())
        return unfinished;
    for (Highlight highlight : m_model.highlights()) {
        const QByteArray draft = drafts->value(noteKey(highlight.uuid));
        if (draft.isEmpty())
            continue;
        const QString note = QString::fromUtf8(draft);
        if (note == highlight.note) {
            dropNoteDraft(highlight.uuid);
            continue;
        }
        highlight.note = note;
        unfinished.append(highlight);
    }
    return unfinished;
}

void Session::dropNoteDraft(const QUuid &highlight)
{
    if (const auto held = m_library.draft(noteKey(highlight)); !held || held->isEmpty())
        return;
    if (const auto dropped = m_library.setDraft(noteKey(highlight), {}, Storage::DraftSafety::Program); !dropped)
        emit failed(dropped.error());
}

} // namespace Readout::Shell
