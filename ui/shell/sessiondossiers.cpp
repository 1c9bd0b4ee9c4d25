// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dossiers, comparisons and drafts of a session. Knows no widget.
#include "shell/session.h"

#include "comparison/compare.h"
#include "shell/whendone.h"

#include <QtConcurrentRun>

#include <QSet>

namespace Readout::Shell {
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

const QString noteKeys = u"note/"_s;

QString noteKey(const QUuid &highlight)
{
    return noteKeys + highlight.toString(QUuid::WithoutBraces);
}

} // namespace

std::optional<DossierId> Session::addDossier(const QString &name, const QList<ArticleId> &articles,
                                             const QList<Side> &sides)
{
    Dossier dossier;
    dossier.sides = sides;
    dossier.name = name.simplified();
    dossier.articles = articles;
    const auto done = perform(Acts::AddDossier{dossier}, tr("Made the dossier “%1”").arg(dossier.name));
    if (!done)
        return std::nullopt;
    return done->dossier;
}

void Session::addToDossier(DossierId dossier, const QList<ArticleId> &articles)
{
    changeDossier(dossier, tr("Added %n article(s) to “%1”", nullptr, int(articles.size())), [&](Dossier &changed) {
        const qsizetype before = changed.articles.size();
        QSet<ArticleId> held(changed.articles.cbegin(), changed.articles.cend());
        for (const ArticleId id : articles) {
            if (!held.contains(id))
                changed.articles.append(id);
            held.insert(id);
        }
        return changed.articles.size() != before;
    });
}

void Session::takeOutOfDossier(DossierId dossier, const QList<ArticleId> &articles)
{
    changeDossier(dossier, tr("Took %n article(s) out of “%1”", nullptr, int(articles.size())), [&](Dossier &changed) {
        const QSet<ArticleId> out(articles.cbegin(), articles.cend());
        return changed.articles.removeIf([&](ArticleId id) { return out.contains(id); }) > 0;
    });
}

void Session::renameDossier(DossierId dossier, const QString &name)
{
    changeDossier(dossier, tr("Renamed “%1”"), [&](Dossier &changed) {
        const bool differs = changed.name != name.simplified();
        changed.name = name.simplified();
        return differs;
    });
}

void Session::reorderDossier(DossierId dossier, const QList<ArticleId> &articles)
{
    changeDossier(dossier, tr("Reordered “%1”"), [&](Dossier &changed) {
        const bool isOrder = QSet<ArticleId>(articles.cbegin(), articles.cend()) ==
                             QSet<ArticleId>(changed.articles.cbegin(), changed.articles.cend());
        if (!isOrder || changed.articles == articles)
            return false;
        changed.articles = articles;
        return true;
    });
}

void Session::changeDossier(DossierId dossier, const QString &name, const std::function<bool(Dossier &)> &change)
{
    const auto before = m_library.dossier(dossier);
    if (!before)
        return emit failed(before.error());
    Dossier changed = *before;
    if (change(changed))
        perform(Acts::ChangeDossier{changed}, name.arg(before->name));
}

void Session::removeDossier(DossierId dossier)
{
    const auto before = m_library.dossier(dossier);
    if (!before)
        return emit failed(before.error());
    perform(Acts::RemoveDossier{before->uuid}, tr("Removed the dossier “%1”; its articles stay").arg(before->name));
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
