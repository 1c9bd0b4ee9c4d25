// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person wishes to do with the selection or what has the ring, put into values. Performs nothing.
#include "common/tagpopup.h"
#include "reader/noteeditor.h"
#include "reader/quotation.h"
#include "reader/reader.h"
#include "reader/selectionbar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

namespace Readout::Reader {

std::optional<Highlight> Reader::currentHighlight() const
{
    const QUuid current = m_view->currentHighlight();
    if (m_view->model() == nullptr || current.isNull())
        return std::nullopt;
    for (const Highlight &highlight : m_view->model()->highlights()) {
        if (highlight.uuid == current)
            return highlight;
    }
    return std::nullopt;
}

/// Marking the same words again changes what is there: a second band over the first would hide it.
std::optional<Highlight> Reader::meantHighlight() const
{
    if (m_view->selection().isEmpty()) {
        if (const std::optional<Highlight> current = currentHighlight())
            return current;
    }
    const TextSpan wanted = wantedSpan();
    if (wanted.isEmpty())
        return std::nullopt;
    const QList<Highlight> &all = m_view->model()->highlights();
    const auto same =
        std::find_if(all.crbegin(), all.crend(), [wanted](const Highlight &one) { return one.span == wanted; });
    return same == all.crend() ? std::nullopt : std::optional(*same);
}

bool Reader::knows(const QUuid &highlight) const
{
    if (m_view->model() == nullptr)
        return false;
    const QList<Highlight> &all = m_view->model()->highlights();
    return std::any_of(all.cbegin(), all.cend(), [&highlight](const Highlight &one) { return one.uuid == highlight; });
}

TextSpan Reader::wantedSpan() const
{
    if (m_view->model() == nullptr)
        return {};
    TextSpan span = m_view->selection().isEmpty() ? m_view->ringSpan() : m_view->selection();
    const QString &text = m_view->model()->article().text;
    span.begin = std::clamp<qsizetype>(span.begin, 0, text.size());
    span.end = std::clamp<qsizetype>(span.end, span.begin, text.size());
    while (!span.isEmpty() && text[span.begin].isSpace())
        ++span.begin;
    while (!span.isEmpty() && text[span.end - 1].isSpace())
        --span.end;
    return span;
}

/// @return a highlight on what is wanted, as complete as it can be without a library; none when nothing is wanted.
std::optional<Highlight> Reader::newHighlight(int colour) const
{
    const TextSpan span = wantedSpan();
    if (span.isEmpty())
        return std::nullopt;
    Highlight made = withSpan(Highlight{}, span);
    made.uuid = QUuid::createUuid();
    made.colour = colour;
    made.article = m_view->model()->article().id;
    made.version = m_view->model()->article().version;
    made.created = made.modified = QDateTime::currentDateTimeUtc();
    return made;
}

/// The same highlight on other words: quote, context and attribution are those of the new place.
Highlight Reader::withSpan(const Highlight &highlight, TextSpan span) const
{
    const Models::ArticleModel &model = *m_view->model();
    Highlight made = highlight;
    const Highlight words = makeHighlight(model.article().text, span, highlight.colour);
    made.span = words.span;
    made.quote = words.quote;
    made.prefix = words.prefix;
    made.suffix = words.suffix;
    made.attribution = attributionAt(model.article().text, model.statements(), span);
    // The statement one is on, also an attitude, which no other way leads to.
    const int current = m_view->currentStatement();
    if (!made.attribution && current >= 0 && model.statements()[current].content == span &&
        model.statements()[current].check != Check::Rejected)
        made.attribution = attributionOf(model.article().text, model.statements()[current]);
    return made;
}

void Reader::add(const Highlight &highlight)
{
    m_lastColour = highlight.colour;
    m_awaited = highlight.uuid;
    m_bar->hide();
    m_view->setSelection({highlight.span.end, highlight.span.end});
    emit highlightAddWished(highlight);
    m_view->ringHighlight(highlight.uuid);
}

void Reader::change(Highlight highlight)
{
    highlight.modified = QDateTime::currentDateTimeUtc();
    emit highlightChangeWished(highlight);
}

void Reader::highlight(int colour)
{
    const bool isColour = colour >= firstHighlightColour && colour <= lastHighlightColour;
    if (std::optional<Highlight> meant = meantHighlight()) {
        m_bar->hide();
        m_view->ringHighlight(meant->uuid);
        if (isColour && meant->colour != colour) {
            meant->colour = m_lastColour = colour;
            change(*meant);
        }
        return;
    }
    if (const std::optional<Highlight> made = newHighlight(isColour ? colour : m_lastColour))
        add(*made);
}

void Reader::highlightWithNote()
{
    if (const std::optional<Highlight> meant = meantHighlight()) {
        m_bar->hide();
        m_view->ringHighlight(meant->uuid);
        editNote();
        return;
    }
    const std::optional<Highlight> made = newHighlight(m_lastColour);
    if (!made)
        return;
    add(*made);
    editNote();
}

void Reader::editNote()
{
    const std::optional<Highlight> current = currentHighlight();
    if (!current || !m_view->selection().isEmpty()) {
        // Nothing highlighted yet: n means the same as a.
        if (!wantedSpan().isEmpty() && m_view->currentHighlight().isNull())
            highlightWithNote();
        return;
    }
    if (m_note->isOpen() && m_noted)
        finishNote(m_note->text());
    m_noted = current;
    m_view->showSpan(current->span);
    m_note->open(current->note);
    placeEditor();
}

NoteDraft Reader::noteDraft() const
{
    if (!m_note->isOpen() || !m_noted)
        return {};
    return {m_noted->uuid, m_note->cursor()};
}

void Reader::restoreNoteDraft(const QUuid &highlight, const QString &text, int cursor)
{
    m_view->setCurrentHighlight(highlight);
    if (highlight.isNull() || m_view->currentHighlight() != highlight)
        return;
    editNote();
    m_note->setText(text, cursor);
}

void Reader::finishNote(const QString &note)
{
    if (!m_noted)
        return;
    Highlight edited = *m_noted;
    m_noted.reset();
    // The highlight may have changed while its note was written.
    if (m_view->model() != nullptr) {
        for (const Highlight &now : m_view->model()->highlights()) {
            if (now.uuid == edited.uuid)
                edited = now;
        }
    }
    if (edited.note != note) {
        edited.note = note;
        change(edited);
    }
    emit noteDraftChanged(edited.uuid, {});
    m_view->setFocus(Qt::OtherFocusReason);
}

void Reader::editTags()
{
    std::optional<Highlight> edited = meantHighlight();
    m_taggedIsNew = !edited;
    if (!edited)
        edited = newHighlight(m_lastColour);
    if (!edited)
        return;
    m_tagged = edited;
    m_view->showSpan(edited->span);
    const QRect words = m_view->boundsOf(edited->span);
    const QPoint place = words.isValid() ? words.bottomLeft() : m_view->viewport()->rect().center();
    m_tags->open(edited->tags, m_view->viewport()->mapToGlobal(place + QPoint(0, 6)));
}

void Reader::finishTags(const QStringList &tags)
{
    if (!m_tagged)
        return;
    Highlight edited = *m_tagged;
    m_tagged.reset();
    if (edited.tags == tags)
        return;
    edited.tags = tags;
    if (m_taggedIsNew)
        add(edited);
    else
        change(edited);
}

void Reader::removeHighlight()
{
    if (const std::optional<Highlight> current = currentHighlight())
        emit highlightRemoveWished(current->uuid);
}

void Reader::moveHighlightEnd(int byWords)
{
    moveEnd(false, byWords);
}

void Reader::moveHighlightStart(int byWords)
{
    moveEnd(true, byWords);
}

void Reader::moveEnd(bool start, int byWords)
{
    const std::optional<Highlight> current = currentHighlight();
    if (!current)
        return;
    const QString &text = m_view->model()->article().text;
    TextSpan span = current->span;
    qsizetype &moved = start ? span.begin : span.end;
    moved = m_view->movedByWords(moved, byWords);
    // White space at the ends belongs to no highlight.
    while (start && moved < span.end && text[moved].isSpace())
        ++moved;
    while (!start && moved > span.begin && text[moved - 1].isSpace())
        --moved;
    if (span.isEmpty() || span == current->span)
        return;
    change(withSpan(*current, span));
}

/// One of its ends was dragged.
void Reader::reshapeHighlight(const QUuid &highlight, TextSpan span)
{
    const std::optional<Highlight> current = currentHighlight();
    if (current && current->uuid == highlight)
        change(withSpan(*current, span));
}

void Reader::copyQuotation()
{
    const TextSpan span = wantedSpan();
    if (span.isEmpty())
        return;
    const Common::Quotation quotation = quotationOf(*m_view->model(), span);
    auto *mime = new QMimeData;
    mime->setText(quotation.plain);
    mime->setHtml(quotation.rich);
    QGuiApplication::clipboard()->setMimeData(mime);
}

} // namespace Readout::Reader
