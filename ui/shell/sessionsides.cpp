// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does in Side by side: sides of dossiers, highlights on words of any article. Knows no widget.
#include "common/painting.h"
#include "shell/session.h"

#include <algorithm>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

QList<ArticleId> Session::articlesIn(DossierId dossier) const
{
    const auto held = m_library.dossier(dossier);
    return held ? held->articles : QList<ArticleId>();
}

bool Session::changeSides(DossierId dossier, const QList<Side> &sides, const QString &name)
{
    const auto before = m_library.dossier(dossier);
    if (!before) {
        emit failed(before.error());
        return false;
    }
    Dossier changed = *before;
    changed.sides = sides;
    return perform(Acts::ChangeDossier{changed}, name).has_value();
}

void Session::performPassing(const std::function<void()> &act, const std::function<void()> &undo, const QString &name)
{
    inTurn([=, this] {
        m_history.performPassing(act, undo, name);
        emit acted(name);
    });
}

/// Words that carry exactly such a highlight already get the other colour.
void Session::highlightWords(ArticleId id, TextSpan span, int colour)
{
    const auto article = m_library.article(id);
    const auto statements = m_library.statements(id);
    const auto highlights = m_library.highlights(id);
    if (!article || !statements || !highlights)
        return emit failed(!article ? article.error() : !statements ? statements.error() : highlights.error());
    const QString colourName = Common::highlightColourName(colour);
    for (Highlight known : *highlights) {
        if (known.span != span)
            continue;
        if (known.colour == colour)
            return;
        known.colour = colour;
        known.modified = QDateTime::currentDateTimeUtc();
        perform(Acts::ChangeHighlight{known}, tr("Made %1 %2").arg(placeName(*article, span), colourName));
        return;
    }
    Highlight made = makeHighlight(article->text, span, colour);
    made.uuid = QUuid::createUuid();
    made.article = article->id;
    made.version = article->version;
    made.created = made.modified = QDateTime::currentDateTimeUtc();
    made.attribution = attributionAt(article->text, *statements, span);
    perform(Acts::AddHighlight{made}, tr("Highlighted %1 %2").arg(placeName(*article, span), colourName));
}

} // namespace Readout::Shell
