// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The open article and the acts on it. Dossiers and drafts are in sessiondossiers.cpp. Knows no widget.
#include "shell/session.h"

#include "common/painting.h"

#include <QLocale>

namespace Readout::Shell {
using Storage::Done;
using namespace Qt::StringLiterals;

Session::Session(Storage::Library &library, QObject *parent) : QObject(parent), m_library(library), m_history(library)
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

bool Session::show(ArticleId id)
{
    const auto article = m_library.article(id);
    if (!article) {
        emit failed(article.error());
        return false;
    }
    const auto statements = m_library.statements(id);
    const auto highlights = m_library.highlights(id);
    if (!statements || !highlights)
        emit failed(statements ? highlights.error() : statements.error());
    const QList<Statement> found = statements ? *statements : QList<Statement>();
    m_model.setArticle(*article, found, highlights ? *highlights : QList<Highlight>(), orderFor(found));
    emit shown(id);
    // Not an act of the person's: Undo must not find it.
    if (!article->read) {
        if (const auto marked = m_library.perform(Acts::MarkRead{id, true}); !marked)
            emit failed(marked.error());
    }
    return true;
}

void Session::close()
{
    m_model.clear();
    emit shown(ArticleId{});
}

std::optional<ArticleId> Session::take(const Opened &opened)
{
    if (const auto known = m_library.articleByText(opened.article.text)) {
        if (const auto restored = m_library.perform(Acts::RestoreArticle{*known}); !restored)
            emit failed(restored.error());
        return *known;
    }
    const QString title = opened.article.details.title;
    const QString name = title.isEmpty() ? tr("Opened an article") : tr("Opened “%1”").arg(title);
    const auto done = perform(Acts::AddArticle{opened.article, opened.statements, opened.bytes}, name);
    if (!done)
        return std::nullopt;
    return done->article;
}

void Session::takeStatements(ArticleId id, const QList<Statement> &statements)
{
    if (const auto set = m_library.setMachineStatements(id, statements); !set)
        emit failed(set.error());
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
    if (group.acts.size() == 1)
        perform(group.acts.first(), name);
    else if (!group.acts.isEmpty())
        perform(group, name);
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
    const QString colour = Common::highlightColourName(highlight.colour);
    perform(Acts::AddHighlight{highlight},
            tr("Highlighted %1 %2").arg(placeName(m_model.article(), highlight.span), colour));
}

void Session::changeHighlight(const Highlight &highlight)
{
    const auto before = highlightOf(highlight.uuid);
    if (!before || *before == highlight)
        return dropNoteDraft(highlight.uuid);
    if (perform(Acts::ChangeHighlight{highlight}, nameOfChange(*before, highlight)))
        dropNoteDraft(highlight.uuid);
}

void Session::removeHighlight(const QUuid &highlight)
{
    if (const auto before = highlightOf(highlight))
        perform(Acts::RemoveHighlight{highlight},
                tr("Removed the highlight in %1").arg(placeName(m_model.article(), before->span)));
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

void Session::undo()
{
    const QString name = m_history.undoName();
    if (const auto done = m_history.undo()) {
        // What was opened by mistake lies in the bin now.
        if (done->article == current() && std::holds_alternative<Acts::RestoreArticle>(done->inverse))
            close();
        emit undone(tr("Undone: %1").arg(name));
        emitTouched(done->inverse);
    } else if (done.error().code != ErrorCode::NotFound || !done.error().message.isEmpty())
        emit failed(done.error());
}

void Session::redo()
{
    const QString name = m_history.redoName();
    if (const auto done = m_history.redo()) {
        emit acted(name);
        emitTouched(done->inverse);
    } else if (done.error().code != ErrorCode::NotFound || !done.error().message.isEmpty())
        emit failed(done.error());
}

std::optional<Done> Session::perform(const Acts::Act &act, const QString &name)
{
    const auto done = m_history.perform(act, name);
    if (!done) {
        emit failed(done.error());
        return std::nullopt;
    }
    emit acted(name);
    return *done;
}

void Session::refreshArticle(ArticleId id)
{
    if (id != current())
        return;
    const auto article = m_library.article(id);
    if (!article)
        return;
    m_model.setTags(article->tags);
    const ArticleDetails before = m_model.article().details;
    if (article->details.language == before.language && article->version == m_model.article().version)
        return m_model.setDetails(article->details);
    m_model.setArticle(*article, m_model.statements(), m_model.highlights(), m_model.partyOrder());
}

void Session::refreshStatements(ArticleId id)
{
    if (id != current())
        return;
    const auto statements = m_library.statements(id);
    if (!statements)
        return emit failed(statements.error());
    m_model.setPartyOrder(orderFor(*statements));
    m_model.setStatements(*statements);
}

void Session::refreshHighlights(ArticleId id)
{
    if (id != current())
        return;
    if (const auto highlights = m_library.highlights(id))
        m_model.setHighlights(*highlights);
    else
        emit failed(highlights.error());
}

void Session::refreshAll()
{
    refreshArticle(current());
    refreshStatements(current());
    refreshHighlights(current());
    emit libraryChanged();
}

Models::PartyOrder Session::orderFor(const QList<Statement> &statements) const
{
    Models::PartyOrder order = m_dossierOrder.value_or(Models::PartyOrder());
    order.append(statements);
    return order;
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
