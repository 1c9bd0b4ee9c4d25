// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The ring, the keyboard's place in the text, and its steps.
#include "common/readingview_p.h"

#include <QAccessible>

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
    if (isReshaping()) // what was dragged is not what it was
        cancelReshaping();
    lastRing = span.isEmpty() ? ring : TextSpan{};
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
    emit statementRevealed();
}

void ReadingView::setCurrentHighlight(const QUuid &highlight)
{
    if (const Highlight *found = d->highlightOf(highlight))
        d->reveal(found->span);
    ringHighlight(highlight);
}

void ReadingView::ringHighlight(const QUuid &highlight)
{
    const Highlight *found = d->highlightOf(highlight);
    if (found == nullptr) {
        if (d->ringOn == Private::RingOn::Highlight)
            d->setRing(Private::RingOn::Nothing, -1, {}, {});
        return;
    }
    d->clearSelection();
    d->setRing(Private::RingOn::Highlight, -1, highlight, found->span);
}

/// Where a step starts when nothing has the ring.
qsizetype ReadingView::Private::stepStart() const
{
    if (!ring.isEmpty())
        return ring.begin;
    if (!leftBehind().isEmpty())
        return lastRing.begin;
    return selected().isEmpty() ? view.visibleSpan().begin : selected().begin;
}

TextSpan ReadingView::Private::leftBehind() const
{
    return selected().isEmpty() && lastRing.overlaps(view.visibleSpan()) ? lastRing : TextSpan{};
}

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
    if (!d->ring.isEmpty() || !d->leftBehind().isEmpty() || by < 0)
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
    // A highlight just made of a statement stands for it, and so does the place one was at: the step goes on.
    const TextSpan place = d->ringOn == Private::RingOn::Highlight ? d->ring : d->leftBehind();
    if (!place.isEmpty()) {
        const auto same = std::find_if(shown.cbegin(), shown.cend(), [this, place](int statement) {
            return d->model->statements()[statement].content == place;
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
    const TextSpan left = d->leftBehind();
    const auto last = std::find_if(all.crbegin(), all.crend(), [left](const auto &one) { return one.span == left; });
    if (!left.isEmpty() && last != all.crend()) {
        const qsizetype at = all.crend() - last - 1;
        setCurrentHighlight(all[std::clamp<qsizetype>(at + by, 0, all.size() - 1)].uuid);
        return;
    }
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

} // namespace Readout::Common
