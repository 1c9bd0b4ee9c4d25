// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Acts on highlights of any article, one or many at once. Knows no widget.
#include "shell/session.h"

#include "common/painting.h"

namespace Readout::Shell {
using Storage::Done;
using namespace Qt::StringLiterals;

namespace {

const QString draftPrefix = u"note/"_s;

} // namespace

/// "¶4" of whichever article it is in.
QString Session::placeInItsArticle(const Highlight &highlight) const
{
    if (highlight.article == current())
        return placeName(highlight);
    const auto article = m_library.article(highlight.article);
    const qsizetype paragraph = article ? article->paragraphAt(highlight.span.begin) : -1;
    const QString label = paragraph < 0 ? QString() : article->paragraphs[paragraph].label();
    return label.isEmpty() ? tr("the headline") : u"¶"_s + label;
}

QString Session::nameOfEdit(const HighlightEdit &edit, const Done &done) const
{
    const QList<Acts::Act> changed = std::get<Acts::Group>(done.inverse).acts;
    const int count = int(changed.size());
    const QString what = count == 1 ? placeInItsArticle(std::get<Acts::ChangeHighlight>(changed.first()).highlight)
                                    : tr("%n highlight(s)", nullptr, count);
    if (edit.colour)
        return tr("Made %1 %2").arg(what, Common::highlightColourName(*edit.colour).toLower());
    if (edit.note)
        return edit.note->isEmpty() ? tr("Removed the note on %1").arg(what) : tr("Noted on %1").arg(what);
    if (edit.addedTags.isEmpty())
        return tr("Took “%1” off %2").arg(edit.removedTags.join(u"”, “"_s), what);
    return tr("Tagged %1 “%2”").arg(what, edit.addedTags.join(u"”, “"_s));
}

void Session::editHighlights(const QList<QUuid> &highlights, const HighlightEdit &edit)
{
    if (highlights.isEmpty())
        return;
    const auto dropDrafts = [this, highlights, edit](const Done &) {
        if (!edit.note)
            return;
        for (const QUuid &uuid : highlights)
            dropNoteDraft(uuid);
    };
    performInTurn(
        Acts::EditHighlights{highlights, edit}, tr("Changing %n highlight(s)", nullptr, int(highlights.size())),
        [this, edit](const Done &done) { return nameOfEdit(edit, done); }, dropDrafts);
}

void Session::removeHighlights(const QList<QUuid> &highlights)
{
    if (highlights.isEmpty())
        return;
    Acts::Group group;
    for (const QUuid &uuid : highlights)
        group.acts.append(Acts::RemoveHighlight{uuid});
    QString what = tr("%n highlight(s)", nullptr, int(highlights.size()));
    if (highlights.size() == 1) {
        if (const auto highlight = m_library.highlight(highlights.first()))
            what = tr("the highlight in %1").arg(placeInItsArticle(*highlight));
    }
    performInTurn(group, tr("Removing %n highlight(s)", nullptr, int(highlights.size())),
                  [name = tr("Removed %1").arg(what)](const Done &) { return name; });
}

QHash<QUuid, QString> Session::noteDrafts() const
{
    QHash<QUuid, QString> found;
    const auto drafts = m_library.drafts(draftPrefix);
    if (!drafts)
        return found;
    for (auto draft = drafts->cbegin(); draft != drafts->cend(); ++draft)
        found.insert(QUuid::fromString(QStringView(draft.key()).sliced(draftPrefix.size())), QString::fromUtf8(*draft));
    return found;
}

} // namespace Readout::Shell
