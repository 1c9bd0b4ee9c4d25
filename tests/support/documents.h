// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Builds articles and documents from a line of text for tests of text and attribution.
#pragma once

#include "domain/article.h"
#include "text/documentbuilder.h"

#include <QString>

namespace Readout::TestSupport {

/// Blocks parted by "\n\n" become body paragraphs, numbered from 1.
inline Article articleOf(const QString &text, const QString &language = QStringLiteral("en"))
{
    Article article;
    article.text = text;
    article.details.language = language;
    qsizetype begin = 0;
    int number = 0;
    while (begin < text.size()) {
        qsizetype end = text.indexOf(QStringLiteral("\n\n"), begin);
        if (end < 0)
            end = text.size();
        article.paragraphs.append({{begin, end}, ParagraphKind::Body, ++number, 0});
        begin = end + 2;
    }
    return article;
}

inline Text::Document documentOf(const QString &text, const QString &language = QStringLiteral("en"))
{
    return *Text::buildDocument(articleOf(text, language));
}

} // namespace Readout::TestSupport
