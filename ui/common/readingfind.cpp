// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Find in the article: all hits at once, the window's thread never held up by a long text.
#include "common/readingview_p.h"

#include <QtConcurrent>

namespace Readout::Common {

namespace {

constexpr qsizetype foundAtOnce = 200'000; ///< characters searched in a few milliseconds

} // namespace

int ReadingView::setFindText(const QString &text, const SearchOptions &options)
{
    d->findText = text;
    d->findOptions = options;
    d->find();
    return findHitCount();
}

void ReadingView::Private::find()
{
    stopFinding();
    hits.clear();
    currentHit = -1;
    const QString &all = layout.article().text;
    if (findText.isEmpty())
        return takeHits({});
    if (all.size() <= foundAtOnce)
        return takeHits(placesOf(findText, all, findOptions));
    update();
    findCancelled = std::make_shared<std::atomic_bool>(false);
    QtConcurrent::run([words = findText, text = all, options = findOptions, cancelled = findCancelled] {
        return placesOf(words, text, options, cancelled.get());
    }).then(&view, [this, cancelled = findCancelled](const QList<TextSpan> &found) {
        if (cancelled != findCancelled)
            return; // other words, or another article, came meanwhile
        findCancelled.reset();
        takeHits(found);
    });
}

void ReadingView::Private::stopFinding()
{
    if (findCancelled != nullptr)
        findCancelled->store(true, std::memory_order_relaxed);
    findCancelled.reset();
}

void ReadingView::Private::takeHits(const QList<TextSpan> &found)
{
    hits = found;
    update();
    emit view.findChanged();
}

int ReadingView::findHitCount() const
{
    return int(d->hits.size());
}

bool ReadingView::isFinding() const
{
    return d->findCancelled != nullptr;
}

bool ReadingView::stepFind(int by)
{
    if (d->hits.isEmpty() || by == 0)
        return false;
    const qsizetype count = d->hits.size();
    bool wentRound = false;
    if (d->currentHit < 0) {
        const auto spanAt = [this](qsizetype at) { return d->hits[at]; };
        d->currentHit = steppedIndex(count, spanAt, visibleSpan().begin, by);
    } else {
        const qsizetype wanted = d->currentHit + by;
        wentRound = wanted < 0 || wanted >= count;
        d->currentHit = int((wanted % count + count) % count);
    }
    d->reveal(d->hits[d->currentHit]);
    viewport()->update();
    return wentRound;
}

int ReadingView::currentFindHit() const
{
    return d->currentHit;
}

} // namespace Readout::Common
