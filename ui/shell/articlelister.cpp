// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Short lists at once, long ones through another connection on another thread.
#include "shell/articlelister.h"

#include "library/articlelist.h"
#include "shell/whendone.h"

#include <QApplication>
#include <QEvent>
#include <QSet>
#include <QTimer>
#include <QtConcurrentRun>

namespace Readout::Shell {
using Storage::ArticleFilter;
using Storage::ArticleOrder;

namespace {
constexpr int firstScreen = 60; // more rows than any screen shows
}

ArticleLister::ArticleLister(Storage::Library &library, Library::ArticleList &list, QObject *parent)
    : QObject(parent), m_library(library), m_list(list)
{
    m_list.model()->setSource(
        [this](const QList<ArticleId> &ids) {
            const bool tagged = m_filter.place == ArticleFilter::Place::Tag;
            const auto summaries = m_library.summaries(ids, tagged ? m_filter.tag : TagId{});
            if (!summaries)
                emit failed(summaries.error());
            return summaries ? *summaries : QList<Storage::ArticleSummary>();
        },
        [this] {
            ArticleFilter unread = m_filter;
            unread.unreadOnly = true;
            unread.kept.clear();
            unread.words.clear(); // a row that is not in the list is not stepped to anyway
            unread.order = ArticleOrder::Usual;
            const auto ids = m_library.articleIds(unread);
            return ids ? *ids : QList<ArticleId>();
        });
}

void ArticleLister::setPlace(const ArticleFilter &place)
{
    m_filter = place;
    m_isNew = true;
    m_list.clearFilter();
    m_list.setOrder(m_filter.order, m_filter.reversed);
    m_list.setOrdered(place.place == ArticleFilter::Place::Dossier);
    m_list.model()->setRows({});
    refresh();
}

bool ArticleLister::shows(const ArticleFilter &place) const
{
    return place.place == m_filter.place && place.dossier == m_filter.dossier && place.tag == m_filter.tag;
}

void ArticleLister::setHead(const QString &name, const QString &whenEmpty)
{
    m_name = name;
    m_whenEmpty = whenEmpty;
}

void ArticleLister::setOrder(ArticleOrder order, bool reversed)
{
    if (order == m_filter.order && reversed == m_filter.reversed)
        return;
    m_filter.order = order;
    m_filter.reversed = reversed;
    m_list.setOrder(order, reversed);
    m_list.setOrdered(m_filter.place == ArticleFilter::Place::Dossier && order == ArticleOrder::Usual && !reversed &&
                      m_filter.words.isEmpty());
    refresh();
}

void ArticleLister::setWords(const QString &words)
{
    if (words.simplified() == m_filter.words)
        return;
    m_filter.words = words.simplified();
    m_list.setOrdered(m_filter.place == ArticleFilter::Place::Dossier && m_filter.order == ArticleOrder::Usual &&
                      !m_filter.reversed && m_filter.words.isEmpty());
    refresh();
}

void ArticleLister::keep(ArticleId id)
{
    if (!m_filter.kept.contains(id))
        m_filter.kept.append(id);
}

void ArticleLister::refresh()
{
    m_list.model()->forgetContents();
    ask();
}

bool ArticleLister::isNarrowed() const
{
    return !m_filter.words.isEmpty();
}

void ArticleLister::ask()
{
    ArticleFilter whole = m_filter;
    whole.words.clear();
    whole.kept.clear();
    const auto total = m_library.articleCount(whole);
    if (!total)
        return emit failed(total.error());
    ++m_asked;
    m_isDue = false;
    if (*total <= m_longFrom) {
        const auto ids = m_library.articleIds(m_filter);
        if (!ids)
            return emit failed(ids.error());
        return take(*ids, int(ids->size()));
    }
    if (m_isNew && m_filter.order == ArticleOrder::Usual && !isNarrowed()) {
        ArticleFilter first = m_filter;
        first.limit = firstScreen;
        if (const auto ids = m_library.articleIds(first))
            take(*ids, *total);
    }
    m_isDue = true;
    if (m_windowSeen)
        askElsewhere();
    else
        qApp->installEventFilter(this);
}

/// At the start the window comes first: what is asked for before its first screen is painted waits for that.
bool ArticleLister::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Paint || !watched->isWidgetType() ||
        static_cast<QWidget *>(watched)->window() != m_list.window())
        return false;
    m_windowSeen = true;
    qApp->removeEventFilter(this);
    QTimer::singleShot(0, this, [this] { // its other parts are painted in the same turn
        if (m_isDue)
            askElsewhere();
    });
    return false;
}

void ArticleLister::askElsewhere()
{
    m_isDue = false;
    whenDone(QtConcurrent::run(&Storage::Library::articleIdsIn, m_library.path(), m_filter), this,
             [this, asked = m_asked](const Result<QList<ArticleId>> &ids) {
                 if (asked != m_asked)
                     return;
                 if (!ids)
                     return emit failed(ids.error());
                 take(*ids, int(ids->size()));
             });
}

void ArticleLister::take(const QList<ArticleId> &ids, int total)
{
    m_isNew = false;
    m_list.setRows(ids);
    showHead(total);
    emit listed();
}

void ArticleLister::takeOut(const QList<ArticleId> &articles)
{
    const QSet<ArticleId> gone(articles.cbegin(), articles.cend());
    QList<ArticleId> rest = m_list.model()->ids();
    rest.removeIf([&](ArticleId id) { return gone.contains(id); });
    m_filter.kept.removeIf([&](ArticleId id) { return gone.contains(id); });
    m_list.setRows(rest);
    showHead(int(rest.size()));
}

void ArticleLister::showHead(int count)
{
    m_list.setPlace(
        m_name, count,
        isNarrowed()
            ? tr("No article here has “%1” in its title, outlet or byline. Esc shows all again.").arg(m_filter.words)
            : m_whenEmpty);
}

} // namespace Readout::Shell
