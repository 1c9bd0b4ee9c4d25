// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dossiers, comparisons and drafts of a session. Knows no widget.
#include "shell/session.h"

#include "comparison/compare.h"

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

QString placeKey(const QUuid &article)
{
    return u"place/"_s + article.toString(QUuid::WithoutBraces);
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
        for (const ArticleId id : articles) {
            if (!changed.articles.contains(id))
                changed.articles.append(id);
        }
        return changed.articles.size() != before;
    });
}

void Session::takeOutOfDossier(DossierId dossier, const QList<ArticleId> &articles)
{
    changeDossier(dossier, tr("Took %n article(s) out of “%1”", nullptr, int(articles.size())), [&](Dossier &changed) {
        return changed.articles.removeIf([&](ArticleId id) { return articles.contains(id); }) > 0;
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
    m_dossierOrder.reset();
    m_dossier = dossier.value_or(DossierId{});
    if (dossier) {
        const auto held = m_library.dossier(*dossier);
        if (!held)
            return emit failed(held.error());
        m_dossierSides = held->sides;
        QList<AnnotatedArticle> articles;
        for (const ArticleId id : held->articles) {
            const auto statements = m_library.statements(id);
            if (statements)
                articles.append({Article{}, *statements});
        }
        m_dossierOrder = Models::PartyOrder::fromSides(held->sides.isEmpty() ? proposeSides(articles) : held->sides);
        for (const AnnotatedArticle &article : articles)
            m_dossierOrder->append(article.statements);
    }
    if (hasArticle())
        m_model.setPartyOrder(orderFor(m_model.statements()));
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
