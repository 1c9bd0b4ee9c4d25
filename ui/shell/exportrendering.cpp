// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown with GitHub's tables, as the exporters write it; tables dressed after they were read.
#include "shell/exportrendering.h"

#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace Readout::Shell {

namespace {

/// Columns of equal width, words at the top left, hairlines between rows.
void dress(QTextTable *table, const Common::Theme &theme)
{
    QTextTableFormat format = table->format();
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints(
        QList<QTextLength>(table->columns(), QTextLength(QTextLength::PercentageLength, 100.0 / table->columns())));
    format.setCellPadding(7);
    format.setCellSpacing(0);
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(theme.line);
    table->setFormat(format);
    for (int column = 0; column < table->columns(); ++column) {
        QTextCursor cursor = table->cellAt(0, column).firstCursorPosition();
        QTextBlockFormat head = cursor.blockFormat();
        head.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
        cursor.setBlockFormat(head);
    }
}

} // namespace

bool canRender(const QString &format)
{
    return format == u"md"_s || format == u"html"_s;
}

void showRendered(QTextDocument &document, const QString &format, const QString &text, const Common::Theme &theme)
{
    if (format == u"md"_s)
        document.setMarkdown(text, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                       QTextDocument::MarkdownNoHTML);
    else if (format == u"html"_s)
        document.setHtml(text);
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame))
            dress(table, theme);
    }
}

} // namespace Readout::Shell
