// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The reading view painted offscreen: first paint, scrolling, one more highlight, another width; short, long, very
// long. Yardstick of a frame: the same viewport filled and the same visible text drawn once by QPainter, without
// anything else.
#include "bench/figures.h"
#include "common/readingview.h"

#include <QAccessible>
#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Readout;

namespace {

constexpr QSize benchView(800, 900);

const QStringList benchWords{u"harbour"_s, u"talks"_s,     u"minister"_s, u"patrols"_s, u"the"_s,  u"northern"_s,
                             u"of"_s,      u"agreement"_s, u"said"_s,     u"and"_s,     u"in"_s,   u"cooperation"_s,
                             u"a"_s,       u"hotline"_s,   u"which"_s,    u"would"_s,   u"open"_s, u"fishing"_s};

/// Made of the same few words in an order that does not repeat soon; paragraphs of about 600 characters.
Article benchArticle(qsizetype length)
{
    Article article;
    article.details = {
        u"Two ministers meet in the harbour"_s, u"A. Reporter"_s, u"Wire"_s, u"2026-03-12"_s, {}, u"en"_s, {}};
    article.text.reserve(length + 1000);
    quint32 state = 7;
    int number = 0;
    while (article.text.size() < length) {
        if (!article.text.isEmpty())
            article.text += u"\n\n"_s;
        const qsizetype begin = article.text.size();
        while (article.text.size() - begin < 600) {
            state = state * 1664525 + 1013904223;
            article.text += benchWords[(state >> 16) % quint32(benchWords.size())] + u' ';
        }
        article.text += u"end."_s;
        article.paragraphs.append({{begin, article.text.size()}, ParagraphKind::Body, ++number, 0});
    }
    return article;
}

QList<Highlight> benchHighlights(const Article &article, int count)
{
    QList<Highlight> made;
    for (int at = 0; at < count; ++at) {
        const qsizetype begin = article.text.size() / count * at;
        Highlight highlight =
            makeHighlight(article.text, {begin, std::min(begin + 120, article.text.size())}, at % 8 + 1);
        highlight.uuid = QUuid::createUuid();
        made.append(highlight);
    }
    return made;
}

QList<Statement> benchStatements(const Article &article)
{
    QList<Statement> made;
    for (const Paragraph &paragraph : article.paragraphs) {
        Statement statement;
        statement.content = {paragraph.span.begin + 40, paragraph.span.begin + 200};
        statement.state = State(made.size() % 3);
        statement.parties = QStringList{made.size() % 2 == 0 ? u"JP"_s : u"CN"_s};
        made.append(statement);
    }
    return made;
}

double plainFrameMs(const Common::ReadingView &view)
{
    QImage image(benchView, QImage::Format_ARGB32_Premultiplied);
    QFont font;
    font.setFamilies({u"Charis SIL"_s, u"Noto Serif"_s});
    font.setPointSizeF(13);
    const QString seen = view.visibleSpan().of(view.model()->article().text).toString();
    return Bench::medianMs(15, [&] {
        QPainter painter(&image);
        painter.fillRect(image.rect(), Qt::white);
        painter.setFont(font);
        painter.drawText(QRect(58, 20, 540, 4000), Qt::TextWordWrap, seen);
    });
}

void measureScrolling(Common::ReadingView &view, const QString &name)
{
    QList<double> frames;
    QImage image(benchView, QImage::Format_ARGB32_Premultiplied);
    for (int frame = 0; frame < 200; ++frame) {
        QElapsedTimer clock;
        clock.start();
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + 90);
        view.render(&image);
        frames.append(double(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(frames.begin(), frames.end());
    const double plain = plainFrameMs(view);
    Bench::print(qPrintable(u"reading, scroll frame median, "_s + name), frames[100], "ms", plain);
    Bench::print(qPrintable(u"reading, scroll frame p95, "_s + name), frames[190], "ms", plain);
}

/// A screen reader that goes through the whole text, asking at each place what begins and ends there.
void measureSpeech(Common::ReadingView &view, const QString &name)
{
    QAccessibleTextInterface *text = QAccessible::queryAccessibleInterface(&view)->textInterface();
    QElapsedTimer whole;
    whole.start();
    double longest = 0;
    int stretches = 0;
    for (int at = 0; at < text->characterCount(); ++stretches) {
        int start = 0;
        int end = 0;
        QElapsedTimer clock;
        clock.start();
        text->attributes(at, &start, &end);
        longest = std::max(longest, double(clock.nsecsElapsed()) / 1e6);
        at = std::max(at + 1, end);
    }
    const double each = double(whole.nsecsElapsed()) / 1e6 / std::max(1, stretches);
    Bench::print(qPrintable(u"reading, what a stretch says (%1), "_s.arg(stretches) + name), each, "ms");
    Bench::print(qPrintable(u"reading, longest of these, "_s + name), longest, "ms");
}

void measure(const QString &name, qsizetype length, int highlightCount)
{
    const Article article = benchArticle(length);
    const QList<Statement> statements = benchStatements(article);
    QList<Highlight> highlights = benchHighlights(article, highlightCount);
    Models::PartyOrder order;
    order.append(statements);
    QImage image(benchView, QImage::Format_ARGB32_Premultiplied);

    Models::ArticleModel model;
    Common::ReadingView view;
    view.resize(benchView);
    const double first = Bench::medianMs(5, [&] {
        view.setModel(nullptr);
        model.setArticle(article, statements, highlights);
        model.setPartyOrder(order);
        view.setModel(&model);
        view.render(&image);
    });
    Bench::print(qPrintable(u"reading, first paint, "_s + name), first, "ms");
    Bench::print(qPrintable(u"reading, paragraphs laid out for it, "_s + name), view.laidOutParagraphs(), "");

    measureScrolling(view, name);
    measureSpeech(view, name);

    const double one = Bench::medianMs(9, [&] {
        Highlight added = makeHighlight(article.text, {view.visibleSpan().begin, view.visibleSpan().begin + 50}, 3);
        added.uuid = QUuid::createUuid();
        highlights.append(added);
        model.setHighlights(highlights);
        view.render(&image);
    });
    Bench::print(qPrintable(u"reading, one more highlight, "_s + name), one, "ms");
    int width = benchView.width();
    const double resize = Bench::medianMs(9, [&] {
        width = width == benchView.width() ? width - 40 : benchView.width();
        view.resize(width, benchView.height());
        view.render(&image);
    });
    Bench::print(qPrintable(u"reading, another width, "_s + name), resize, "ms");
    const double find = Bench::medianMs(3, [&] {
        view.setFindText(u"cooperation agreement"_s);
        while (view.isFinding()) // a long text is searched in another thread
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    });
    Bench::print(qPrintable(u"reading, find two words, "_s + name), find, "ms");
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    measure(u"6 KB, 20 highlights"_s, 6000, 20);
    measure(u"200 KB, 300 highlights"_s, 200000, 300);
    measure(u"10 MB, 5,000 highlights"_s, 10000000, 5000);
    return 0;
}
