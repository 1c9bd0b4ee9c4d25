// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A real reading view on a real model, on texts made in a line. Knows no engine and no library.
#pragma once

#include "common/readingview.h"
#include "support/articlebuilder.h"

#include <QApplication>
#include <QtTest>

namespace Readout::Testing {

class ReadingFixture final
{
public:
    explicit ReadingFixture(const QString &text, const QString &language = QStringLiteral("en"),
                            QSize size = {800, 600})
        : article(articleFrom(text, false))
    {
        article.details.language = language;
        view.resize(size);
        show();
    }
    explicit ReadingFixture(const Article &made, QSize size = {800, 600}) : article(made)
    {
        view.resize(size);
        show();
    }

    void show()
    {
        model.setArticle(article, statements, highlights);
        Models::PartyOrder order;
        order.append(statements);
        model.setPartyOrder(order);
        view.setModel(&model);
        view.show();
        view.activateWindow();
        view.setFocus();
        static_cast<void>(QTest::qWaitForWindowActive(&view));
        QCoreApplication::processEvents();
    }
    TextSpan span(const QString &words) const { return spanOf(article.text, words); }
    QString selected() const { return view.selection().of(article.text).toString(); }
    QUuid mark(const QString &words, int colour)
    {
        Highlight made = highlightOn(article.text, words, colour, {}, {});
        made.uuid = QUuid::createUuid();
        made.created = QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::utc()).addSecs(highlights.size());
        highlights.append(made);
        model.setHighlights(highlights);
        return made.uuid;
    }
    void say(const QString &words, const QString &party, State state = State::Certain)
    {
        statements.append(statementOn(article.text, words, QuotationKind::Indirect, {}, {}, {{party, {party}}}, state));
    }
    /// The middle of a character in the viewport.
    QPoint at(qsizetype position) const { return view.rectOf({position, position + 1}).center(); }
    QPoint at(const QString &words) const { return at(span(words).begin); }
    /// Just before a character: where a drag begins.
    QPoint before(qsizetype position) const
    {
        const QRect box = view.rectOf({position, position + 1});
        return {box.left() + 1, box.center().y()};
    }
    QPoint after(qsizetype position) const
    {
        const QRect box = view.rectOf({position, position + 1});
        return {box.right() - 1, box.center().y()};
    }
    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view.viewport(), (from + to) / 2);
        QTest::mouseMove(view.viewport(), to);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
    }

    Article article;
    QList<Statement> statements;
    QList<Highlight> highlights;
    Models::ArticleModel model;
    Common::ReadingView view;
};

/// Paragraphs of about 600 characters, numbered so that each can be told from the others.
inline QString longText(qsizetype paragraphs)
{
    QString text;
    for (qsizetype at = 1; at <= paragraphs; ++at) {
        if (at > 1)
            text += QStringLiteral("\n\n");
        text += QStringLiteral("Entry %1 begins here.").arg(at);
        const qsizetype begin = text.size();
        while (text.size() - begin < 570)
            text += QStringLiteral(" Boats wait in the bay.");
    }
    return text;
}

} // namespace Readout::Testing
