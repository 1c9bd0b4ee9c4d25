// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening articles: short ones at once, long ones when another thread has read them. Knows no widget.
#include "shell/session.h"
#include "shell/whendone.h"

#include <QtConcurrentRun>

#include <utility>

namespace Readout::Shell {
using Storage::WholeArticle;

bool Session::show(ArticleId id)
{
    setComing({});
    if (m_library.isLong(id)) {
        setComing(id);
        readElsewhere(id);
        return true;
    }
    const auto article = m_library.article(id);
    if (!article) {
        emit failed(article.error());
        return false;
    }
    const auto statements = m_library.statements(id);
    const auto highlights = m_library.highlights(id);
    if (!statements || !highlights)
        emit failed(statements ? highlights.error() : statements.error());
    const WholeArticle whole{
        *article, {}, statements ? *statements : QList<Statement>(), highlights ? *highlights : QList<Highlight>()};
    open(whole, orderFor(whole.statements));
    return true;
}

void Session::open(const WholeArticle &whole, const Models::PartyOrder &order)
{
    const ArticleId id = whole.article.id;
    m_model.setArticle(whole.article, whole.statements, whole.highlights, order);
    emit shown(id);
    // Not an act of the person's: Undo must not find it.
    if (!whole.article.read) {
        inTurn([this, id] {
            if (const auto marked = m_library.perform(Acts::MarkRead{id, true}); !marked)
                emit failed(marked.error());
        });
    }
}

void Session::whenShown(const std::function<void()> &act)
{
    if (m_coming == ArticleId{})
        act();
    else
        m_whenShown.append(act);
}

/// Whatever waited for another one waits in vain.
void Session::setComing(ArticleId id)
{
    m_whenShown.clear();
    if (std::exchange(m_coming, id) != id)
        emit comingChanged();
}

void Session::readElsewhere(ArticleId id)
{
    m_readAgain = m_reading == id;
    if (m_readAgain)
        return;
    m_reading = id;
    const Storage::LibraryState before = m_library.state(); // not later than the other thread begins
    const auto read = [path = path(), id, shown = id == current() ? m_model.statements() : QList<Statement>(),
                       dossierOrder = m_dossierOrder]() -> Result<Read> {
        const auto whole = Storage::Library::wholeIn(path, id);
        if (!whole)
            return whole.error();
        Read found{*whole, Models::lookAlike(shown, whole->statements), dossierOrder,
                   dossierOrder.value_or(Models::PartyOrder())};
        found.order.append(whole->statements);
        return found;
    };
    whenDone(QtConcurrent::run(read), this, [this, id, before](const Result<Read> &whole) {
        if (id != m_reading)
            return; // another one was asked for since
        m_reading = {};
        if (id != m_coming && id != current())
            return;
        if (!whole) {
            setComing({});
            return emit failed(whole.error());
        }
        // What was done here meanwhile is not in it. What others did is told again.
        const bool isBelieved = m_library.believe(whole->whole, before);
        if (!isBelieved && m_library.state().here != before.here)
            return readElsewhere(id);
        const bool again = std::exchange(m_readAgain, false);
        takeRead(*whole);
        if (again && !isBelieved)
            readElsewhere(id);
    });
}

void Session::takeRead(const Read &read)
{
    const WholeArticle &whole = read.whole;
    if (whole.article.id == m_coming) {
        const auto waiting = std::exchange(m_whenShown, {});
        setComing({});
        open(whole, orderFor(read));
        for (const auto &act : waiting)
            act();
        return;
    }
    m_model.setTags(whole.article.tags);
    if (whole.article.details.language != m_model.article().details.language)
        return m_model.setArticle(whole.article, whole.statements, whole.highlights, orderFor(read));
    m_model.setDetails(whole.article.details);
    if (!read.sameStatements)
        m_model.setStatements(whole.statements, orderFor(read));
    m_model.setHighlights(whole.highlights);
}

void Session::close()
{
    setComing({});
    m_model.clear();
    emit shown(ArticleId{});
}

} // namespace Readout::Shell
