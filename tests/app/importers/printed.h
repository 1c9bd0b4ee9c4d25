// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Articles and blocks as text, so that tests can compare them at a glance.
#pragma once

#include "importers/importer.h"

#include <QStringList>

namespace Readout::Importers {

inline QString kindName(ParagraphKind kind)
{
    static const char *const names[] = {"headline", "standfirst", "body", "heading", "item", "quote", "caption"};
    return QString::fromLatin1(names[int(kind)]);
}

/// "headline: Boats wait | body 1: The boats wait. | body 2.1: …"
inline QString printed(const Article &article)
{
    QStringList lines;
    for (const Paragraph &paragraph : article.paragraphs) {
        QString head = kindName(paragraph.kind);
        if (!paragraph.label().isEmpty())
            head += QLatin1Char(' ') + paragraph.label();
        lines.append(head + QLatin1String(": ") + paragraph.span.of(article.text).toString());
    }
    return lines.join(QLatin1String(" | "));
}

inline Input inputOf(const QString &text, const QString &name = QStringLiteral("story.txt"))
{
    return {text.toUtf8(), name, {}};
}

/// What is wrong with the article's text and paragraphs by the contract of domain/article.h; empty when nothing is.
inline QString complaint(const Article &article)
{
    const QString &text = article.text;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar character = text[at];
        if (character.unicode() < 0x20 && character != QLatin1Char('\n'))
            return QStringLiteral("control character at %1").arg(at);
        if (character.isHighSurrogate() && (at + 1 == text.size() || !text[at + 1].isLowSurrogate()))
            return QStringLiteral("lone surrogate at %1").arg(at);
        if (character.isLowSurrogate() && (at == 0 || !text[at - 1].isHighSurrogate()))
            return QStringLiteral("lone surrogate at %1").arg(at);
    }
    qsizetype end = 0;
    int number = 0;
    for (qsizetype at = 0; at < article.paragraphs.size(); ++at) {
        const Paragraph &paragraph = article.paragraphs[at];
        if (paragraph.span.isEmpty() || paragraph.span.end > text.size())
            return QStringLiteral("paragraph %1 is empty or leaves the text").arg(at);
        const QStringView gap = QStringView(text).sliced(end, paragraph.span.begin - end);
        const bool first = at == 0 && gap.isEmpty();
        const bool nextPart = paragraph.part > 1 && (gap.isEmpty() || gap == QLatin1String(" "));
        const bool nextBlock = at > 0 && paragraph.part < 2 && gap == QLatin1String("\n\n");
        if (!first && !nextPart && !nextBlock)
            return QStringLiteral("wrong gap before paragraph %1").arg(at);
        if (paragraph.span.of(text).contains(QLatin1Char('\n')))
            return QStringLiteral("line end within paragraph %1").arg(at);
        if (paragraph.number != 0 && paragraph.part < 2 && paragraph.number != ++number)
            return QStringLiteral("wrong number of paragraph %1").arg(at);
        end = paragraph.span.end;
    }
    return end == text.size() ? QString() : QStringLiteral("text after the last paragraph");
}

} // namespace Readout::Importers
