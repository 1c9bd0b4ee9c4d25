// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The ring, the keyboard's place in the text, and its steps; and what was searched for.
#include "common/readingview_p.h"

#include <QAccessible>
#include <QStringMatcher>

#include <algorithm>

namespace Readout::Common {

int ReadingView::currentStatement() const
{
    return d->statement;
}
QUuid ReadingView::currentHighlight() const
{
    return d->highlight;
}
TextSpan ReadingView::ringSpan() const
{
    return d->ring;
}

void ReadingView::Private::setRing(RingOn on, int newStatement, const QUuid &newHighlight, TextSpan span)
{
    const bool statementChanged = newStatement != statement;
    const bool highlightChanged = newHighlight != highlight;
    if (on == ringOn && !statementChanged && !highlightChanged && span == ring)
        return;
    ringOn = on;
    statement = newStatement;
    statementUuid = newStatement >= 0 ? model->statements()[newStatement].uuid : QUuid();
    highlight = newHighlight;
    ring = span;
    view.viewport()->update();
    if (statementChanged)
        emit view.currentStatementChanged(statement);
    if (highlightChanged)
        emit view.currentHighlightChanged(highlight);
    emit view.ringChanged();
    if (QAccessible::isActive() && !ring.isEmpty()) {
        QAccessibleTextCursorEvent event(&view, int(ring.begin));
        QAccessible::updateAccessibility(&event);
    }
}

const Highlight *ReadingView::Private::highlightOf(const QUuid &uuid) const
{
    if (model == nullptr || uuid.isNull())
        return nullptr;
    const QList<Highlight> &all = model->highlights();
    const auto found = std::find_if(all.cbegin(), all.cend(), [&uuid](const auto &one) { return one.uuid == uuid; });
    return found == all.cend() ? nullptr : &*found;
}

void ReadingView::setCurrentStatement(int statement)
{
    if (d->model == nullptr || statement < 0 || statement >= d->model->statements().size()) {
        if (d->ringOn == Private::RingOn::Statement)
            d->setRing(Private::RingOn::Nothing, -1, {}, {});
        return;
    }
    const TextSpan span = d->model->statements()[statement].content;
    d->clearSelection();
    d->reveal(span);
    d->setRing(Private::RingOn::Statement, statement, {}, span);
}

void ReadingView::setCurrentHighlight(const QUuid &highlight)
{
    const Highlight *found = d->highlightOf(highlight);
    if (found == nullptr) {
        if (d->ringOn == Private::RingOn::Highlight)
            d->setRing(Private::RingOn::Nothing, -1, {}, {});
        return;
    }
    d->clearSelection();
    d->reveal(found->span);
    d->setRing(Private::RingOn::Highlight, -1, highlight, found->span);
}

/// Where a step starts when nothing has the ring.
qsizetype ReadingView::Private::stepStart() const
{
    if (!ring.isEmpty())
        return ring.begin;
    return selected().isEmpty() ? view.visibleSpan().begin : selected().begin;
}

namespace {

/// Index into spans sorted by begin of the one @p by steps from @p start; the nearest when the steps lead out.
template <typename SpanAt>
int steppedIndex(qsizetype count, SpanAt spanAt, qsizetype start, int by)
{
    qsizetype low = 0;
    qsizetype high = count;
    while (low < high) { // the first that begins at or after start
        const qsizetype middle = (low + high) / 2;
        if (spanAt(middle).begin < start)
            low = middle + 1;
        else
            high = middle;
    }
    const qsizetype target = by > 0 ? low + by - 1 : low + by;
    return int(std::clamp<qsizetype>(target, 0, count - 1));
}

} // namespace

void ReadingView::setCurrentParagraph(qsizetype paragraph)
{
    const QList<Paragraph> &paragraphs = d->layout.article().paragraphs;
    if (paragraph < 0 || paragraph >= paragraphs.size())
        return;
    const TextSpan span = paragraphs[paragraph].span;
    d->clearSelection();
    d->reveal(span);
    d->setRing(Private::RingOn::Paragraph, -1, {}, span);
}

void ReadingView::stepParagraph(int by)
{
    if (!d->hasText() || by == 0)
        return;
    const QList<Paragraph> &paragraphs = d->layout.article().paragraphs;
    qsizetype at = d->layout.article().paragraphAt(d->stepStart());
    if (!d->ring.isEmpty() || by < 0)
        at += by;
    else
        at += by - 1;
    setCurrentParagraph(std::clamp<qsizetype>(at, 0, paragraphs.size() - 1));
}

void ReadingView::stepStatement(int by)
{
    if (!d->hasText() || by == 0 || d->model->voiced().isEmpty())
        return;
    // While one voice is followed, the others are passed over.
    const QList<int> &shown = d->model->voiced();
    const auto spanAt = [this, &shown](qsizetype at) { return d->model->statements()[shown[at]].content; };
    qsizetype current = d->ringOn == Private::RingOn::Statement ? shown.indexOf(d->statement) : -1;
    if (d->ringOn == Private::RingOn::Highlight) { // one just made of a statement stands for it: the step goes on
        const auto same = std::find_if(shown.cbegin(), shown.cend(), [this](int statement) {
            return d->model->statements()[statement].content == d->ring;
        });
        current = same == shown.cend() ? -1 : same - shown.cbegin();
    }
    if (current >= 0) {
        setCurrentStatement(shown[std::clamp<qsizetype>(current + by, 0, shown.size() - 1)]);
        return;
    }
    setCurrentStatement(shown[steppedIndex(shown.size(), spanAt, d->stepStart(), by)]);
}

void ReadingView::stepHighlight(int by)
{
    if (!d->hasText() || by == 0 || d->model->highlights().isEmpty())
        return;
    const QList<Highlight> &all = d->model->highlights();
    if (const Highlight *current = d->highlightOf(d->highlight)) {
        const qsizetype at = current - all.constData();
        setCurrentHighlight(all[std::clamp<qsizetype>(at + by, 0, all.size() - 1)].uuid);
        return;
    }
    const auto spanAt = [&all](qsizetype at) { return all[at].span; };
    setCurrentHighlight(all[steppedIndex(all.size(), spanAt, d->stepStart(), by)].uuid);
}

void ReadingView::cycleOverlapping()
{
    if (!d->hasText())
        return;
    const TextSpan place = d->selected().isEmpty() ? d->ring : d->selected();
    QList<int> here;
    for (const Interval &mark : d->marks.overlapping(place)) {
        if (mark.kind == IntervalKind::Highlight)
            here.append(mark.index);
    }
    if (here.isEmpty())
        return;
    std::sort(here.begin(), here.end());
    const Highlight *current = d->highlightOf(d->highlight);
    const qsizetype at = current == nullptr ? -1 : here.indexOf(int(current - d->model->highlights().constData()));
    setCurrentHighlight(d->model->highlights()[here[(at + 1) % here.size()]].uuid);
}

int ReadingView::setFindText(const QString &text)
{
    d->findText = text;
    d->hits.clear();
    d->currentHit = -1;
    const QString &all = d->layout.article().text;
    if (!text.isEmpty()) {
        const bool hasUpper = std::any_of(text.cbegin(), text.cend(), [](QChar letter) { return letter.isUpper(); });
        const Qt::CaseSensitivity sensitivity = hasUpper ? Qt::CaseSensitive : Qt::CaseInsensitive;
        const QStringMatcher matcher(text, sensitivity);
        for (qsizetype at = matcher.indexIn(all); at >= 0; at = matcher.indexIn(all, at + text.size()))
            d->hits.append({at, at + text.size()});
    }
    d->update();
    return int(d->hits.size());
}

void ReadingView::stepFind(int by)
{
    if (d->hits.isEmpty() || by == 0)
        return;
    const qsizetype count = d->hits.size();
    if (d->currentHit < 0) {
        const auto spanAt = [this](qsizetype at) { return d->hits[at]; };
        d->currentHit = steppedIndex(count, spanAt, visibleSpan().begin, by);
    } else {
        // Round and round: the bar shows which of how many it is.
        d->currentHit = int(((d->currentHit + by) % count + count) % count);
    }
    d->reveal(d->hits[d->currentHit]);
    viewport()->update();
}

int ReadingView::currentFindHit() const
{
    return d->currentHit;
}

} // namespace Readout::Common
