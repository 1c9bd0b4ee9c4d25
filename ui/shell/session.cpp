// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The open article and the acts on it. Dossiers and drafts are in sessiondossiers.cpp. Knows no widget.
#include "shell/session.h"

#include "common/painting.h"

#include <QLocale>
#include <QSet>

namespace Readout::Shell {
using Storage::Done;
using namespace Qt::StringLiterals;

namespace {

/// What was done to @p before, to be done to it as it will be.
HighlightEdit editBetween(const Highlight &before, const Highlight &after)
{
    HighlightEdit edit;
    if (before.colour != after.colour)
        edit.colour = after.colour;
    if (before.note != after.note)
        edit.note = after.note;
    for (const QString &tag : after.tags) {
        if (!before.tags.contains(tag))
            edit.addedTags.append(tag);
    }
    for (const QString &tag : before.tags) {
        if (!after.tags.contains(tag))
            edit.removedTags.append(tag);
    }
    return edit;
}

} // namespace

Session::Session(Storage::Library &library, Jobs *jobs, QObject *parent)
    : QObject(parent), m_library(library), m_history(library), m_beside(library, jobs)
{
    follow();
}

void Session::follow()
{
    using Storage::Library;
    connect(&m_library, &Library::articleChanged, this, &Session::refreshArticle);
    connect(&m_library, &Library::statementsChanged, this, &Session::refreshStatements);
    connect(&m_library, &Library::highlightsChanged, this, &Session::refreshHighlights);
    connect(&m_library, &Library::changedElsewhere, this, &Session::refreshAll);
    connect(&m_library, &Library::articleAdded, this, &Session::libraryChanged);
    connect(&m_library, &Library::articleChanged, this, &Session::libraryChanged);
    connect(&m_library, &Library::highlightsChanged, this, &Session::libraryChanged);
    connect(&m_library, &Library::statementsChanged, this, &Session::libraryChanged);
    connect(&m_library, &Library::dossiersChanged, this, &Session::refreshDossierOrder);
    connect(&m_library, &Library::dossiersChanged, this, &Session::libraryChanged);
    connect(&m_library, &Library::tagsChanged, this, &Session::libraryChanged);
}

QString Session::take(const Kept &kept)
{
    if (!kept.done)
        return {};
    const QString name = kept.title.isEmpty() ? tr("Opened an article") : tr("Opened “%1”").arg(kept.title);
    if (m_together)
        m_together->prepend(kept.done->inverse);
    else
        inTurn([this, done = *kept.done, name] { m_history.take(done, name); });
    m_library.tellAdded(kept.article);
    return name;
}

void Session::changeDetails(const ArticleDetails &details)
{
    const Article before = m_model.article();
    if (!hasArticle() || before.details == details)
        return;
    if (!perform(Acts::ChangeDetails{before.id, details}, tr("Changed the article’s details")))
        return;
    if (before.details.language != details.language)
        emit languageChanged(before.id, m_model.article());
}

template <typename Make>
void Session::performAll(const QList<ArticleId> &articles, const QString &name, Make make)
{
    Acts::Group group;
    for (const ArticleId id : articles)
        group.acts.append(make(id));
    if (!group.acts.isEmpty())
        performInTurn(group, tr("Changing %n article(s)", nullptr, int(articles.size())),
                      [name](const Done &) { return name; });
}

void Session::setRead(const QList<ArticleId> &articles, bool read)
{
    const int count = int(articles.size());
    const QString name =
        read ? tr("Marked %n article(s) read", nullptr, count) : tr("Marked %n article(s) unread", nullptr, count);
    performAll(articles, name, [read](ArticleId id) { return Acts::MarkRead{id, read}; });
}

void Session::setStarred(const QList<ArticleId> &articles, bool starred)
{
    const int count = int(articles.size());
    const QString name =
        starred ? tr("Starred %n article(s)", nullptr, count) : tr("Unstarred %n article(s)", nullptr, count);
    performAll(articles, name, [starred](ArticleId id) { return Acts::MarkStarred{id, starred}; });
}

void Session::bin(const QList<ArticleId> &articles)
{
    performAll(articles, tr("Moved %n article(s) to the bin", nullptr, int(articles.size())),
               [](ArticleId id) { return Acts::BinArticle{id}; });
}

void Session::restore(const QList<ArticleId> &articles)
{
    performAll(articles, tr("Restored %n article(s)", nullptr, int(articles.size())),
               [](ArticleId id) { return Acts::RestoreArticle{id}; });
}

void Session::addHighlight(Highlight highlight)
{
    const Article &article = m_model.article();
    highlight.article = article.id;
    highlight.version = article.version;
    if (!highlight.attribution)
        highlight.attribution = attributionAt(article.text, m_model.statements(), highlight.span);
    const QString name =
        tr("Highlighted %1 %2")
            .arg(placeName(m_model.article(), highlight.span), Common::highlightColourName(highlight.colour));
    inTurn([this, highlight, name] { perform(Acts::AddHighlight{highlight}, name); });
}

void Session::changeHighlight(const Highlight &highlight)
{
    const auto before = highlightOf(highlight.uuid);
    if (!before || *before == highlight)
        return dropNoteDraft(highlight.uuid);
    if (isPerforming() && before->span == highlight.span && before->attribution == highlight.attribution)
        return editHighlights({highlight.uuid}, editBetween(*before, highlight));
    if (perform(Acts::ChangeHighlight{highlight}, nameOfChange(*before, highlight)))
        dropNoteDraft(highlight.uuid);
}

void Session::removeHighlight(const QUuid &highlight)
{
    if (const auto before = highlightOf(highlight)) {
        const QString name = tr("Removed the highlight in %1").arg(placeName(m_model.article(), before->span));
        inTurn([this, highlight, name] { perform(Acts::RemoveHighlight{highlight}, name); });
    }
}

void Session::nameColours(const QStringList &names)
{
    const auto before = m_library.colourNames();
    if (!before)
        return emit failed(before.error());
    Acts::Group group;
    for (int colour = firstHighlightColour; colour <= lastHighlightColour; ++colour) {
        const QString name = names.value(colour - firstHighlightColour);
        if (name != before->value(colour - firstHighlightColour))
            group.acts.append(Acts::NameColour{colour, name});
    }
    if (!group.acts.isEmpty())
        perform(group, tr("Named %n colour(s)", nullptr, int(group.acts.size())));
}

void Session::refreshArticle(ArticleId id)
{
    if (id != current())
        return;
    const auto summaries = m_library.summaries({id});
    const auto tags = m_library.tagsOf(id);
    if (!summaries || summaries->isEmpty() || !tags)
        return;
    const ArticleDetails &details = summaries->first().details;
    m_model.setTags(*tags);
    if (details.language == m_model.article().details.language)
        return m_model.setDetails(details);
    Article article = m_model.article();
    article.details = details;
    m_model.setArticle(article, m_model.statements(), m_model.highlights());
}

void Session::refreshStatements(ArticleId id)
{
    if (id != current())
        return;
    if (!m_library.hasStatementsAtHand(id) && m_library.isLong(id))
        return readElsewhere(id);
    const auto statements = m_library.statements(id);
    if (!statements)
        return emit failed(statements.error());
    m_model.setStatements(*statements, orderFor(*statements));
}

/// One of five thousand is read by itself.
void Session::refreshHighlights(ArticleId id, const QList<QUuid> &changed)
{
    constexpr qsizetype few = 50;
    if (id != current())
        return;
    if (changed.isEmpty() || changed.size() > few) {
        if (const auto highlights = m_library.highlights(id))
            m_model.setHighlights(*highlights);
        else
            emit failed(highlights.error());
        return;
    }
    QList<Highlight> highlights = m_model.highlights();
    highlights.removeIf([&changed](const Highlight &one) { return changed.contains(one.uuid); });
    for (const QUuid &uuid : QSet<QUuid>(changed.cbegin(), changed.cend())) {
        const auto highlight = m_library.highlight(uuid);
        if (highlight)
            highlights.append(*highlight);
        else if (highlight.error().code != ErrorCode::NotFound)
            return emit failed(highlight.error());
    }
    m_model.setHighlights(highlights);
}

void Session::refreshAll()
{
    emit libraryChanged();
    if (!hasArticle())
        return;
    if (m_library.isLong(current()))
        return readElsewhere(current());
    refreshArticle(current());
    refreshStatements(current());
    refreshHighlights(current(), {});
}

Models::PartyOrder Session::orderFor(const QList<Statement> &statements) const
{
    Models::PartyOrder order = m_dossierOrder.value_or(Models::PartyOrder());
    order.append(statements);
    return order;
}

/// Another dossier may have been chosen since.
Models::PartyOrder Session::orderFor(const Read &read) const
{
    return read.dossierOrder == m_dossierOrder ? read.order : orderFor(read.whole.statements);
}

QString Session::placeName(TextSpan span) const
{
    return placeName(m_model.article(), span);
}

QString Session::placeName(const Article &article, TextSpan span)
{
    const qsizetype paragraph = article.paragraphAt(span.begin);
    const QString label = paragraph < 0 ? QString() : article.paragraphs[paragraph].label();
    return label.isEmpty() ? tr("the headline") : u"¶"_s + label;
}

QString Session::nameOfChange(const Highlight &before, const Highlight &after) const
{
    const QString place = placeName(m_model.article(), after.span);
    if (before.colour != after.colour)
        return tr("Made %1 %2").arg(place, Common::highlightColourName(after.colour));
    if (before.tags != after.tags)
        return tr("Tagged %1").arg(place);
    if (before.note != after.note)
        return after.note.isEmpty() ? tr("Removed the note on %1").arg(place) : tr("Noted on %1").arg(place);
    return tr("Changed the highlight in %1").arg(place);
}

std::optional<Highlight> Session::highlightOf(const QUuid &uuid) const
{
    for (const Highlight &highlight : m_model.highlights()) {
        if (highlight.uuid == uuid)
            return highlight;
    }
    return std::nullopt;
}

} // namespace Readout::Shell
