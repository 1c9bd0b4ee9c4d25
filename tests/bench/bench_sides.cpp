// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Side by side with 40 articles and 2,000 statements: read from a library and compared in a thread, shown, scrolled,
// grouped, made wider. Yardstick of a frame: the same viewport filled, without anything else.
#include "bench/figures.h"
#include "comparison/compare.h"
#include "shell/comparisonjob.h"
#include "sides/sidesview.h"
#include "storage/library.h"

#include <QApplication>
#include <QFuture>
#include <QPainter>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Readout;

namespace {

constexpr QSize sidesSize(1240, 860);
constexpr int textCount = 40;
constexpr int statementsInEach = 50;

AnnotatedArticle benchText(int number)
{
    static const QStringList parties{u"NO"_s, u"FI"_s, u"IS"_s};
    AnnotatedArticle made;
    Article &article = made.article;
    article.details = {
        u"Text %1 on the harbours"_s.arg(number), {}, u"Wire %1"_s.arg(number), u"2026-03-12"_s, {}, u"en"_s, {}};
    for (int at = 0; at < statementsInEach; ++at) {
        if (at > 0)
            article.text += u"\n\n"_s;
        const qsizetype begin = article.text.size();
        const QString words = u"“The harbours of text %1 stay open to everybody who keeps the rules of the water, "
                              "and paragraph %2 says it again,”"_s.arg(number)
                                  .arg(at);
        article.text += words + u" the minister said after the meeting in the old customs house."_s;
        Statement statement;
        statement.content = {begin, begin + words.size()};
        statement.parties = {parties[at % parties.size()]};
        statement.actors = {{u"Minister %1"_s.arg(at % 7), statement.parties}};
        statement.state = State(at % 3);
        made.statements.append(statement);
        article.paragraphs.append({{begin, article.text.size()}, ParagraphKind::Body, at + 1, 0});
    }
    return made;
}

QList<ArticleId> fill(Storage::Library &library)
{
    QList<ArticleId> ids;
    for (int number = 0; number < textCount; ++number) {
        const AnnotatedArticle text = benchText(number);
        const auto done = library.perform(Acts::AddArticle{text.article, text.statements, text.article.text.toUtf8()});
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
        ids.append(done->article);
    }
    return ids;
}

void measureScrolling(Sides::SidesView &view, double plain)
{
    QList<double> frames;
    QImage image(sidesSize, QImage::Format_ARGB32_Premultiplied);
    for (int frame = 0; frame < 200; ++frame) {
        QElapsedTimer clock;
        clock.start();
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + 90);
        view.render(&image);
        frames.append(double(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(frames.begin(), frames.end());
    Bench::print("side by side, scroll frame median, 2,000 statements", frames[100], "ms", plain);
    Bench::print("side by side, scroll frame p95, 2,000 statements", frames[190], "ms", plain);
}

/// Acts to the picture; what the view does afterwards, bit by bit, is clocked apart.
class Clocked final
{
public:
    Clocked(Sides::SidesView &view, QImage &image) : m_view(view), m_image(image) {}

    template <typename Act>
    void act(const char *name, int rounds, Act act)
    {
        QList<double> times;
        QElapsedTimer clock;
        for (int round = 0; round < rounds; ++round) {
            clock.start();
            act(round);
            m_view.render(&m_image);
            times.append(double(clock.nsecsElapsed()) / 1e6);
            while (m_view.cards().hasEstimates()) {
                clock.start();
                QCoreApplication::processEvents();
                m_longest = std::max(m_longest, double(clock.nsecsElapsed()) / 1e6);
            }
        }
        std::sort(times.begin(), times.end());
        Bench::print(name, times[rounds / 2], "ms");
    }
    double longest() const { return m_longest; }

private:
    Sides::SidesView &m_view;
    QImage &m_image;
    double m_longest = 0;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    const auto library = Storage::Library::open(folder.filePath(u"library.sqlite"_s));
    if (!library)
        qFatal("%s", qPrintable(library.error().message));
    const QList<ArticleId> ids = fill(**library);
    const Shell::ComparisonRequest request{ids, {}, {}};
    const QString path = (*library)->path();
    const double read = Bench::medianMs(5, [&] {
        auto running = QtConcurrent::run(&Shell::produceComparison, path, request);
        running.waitForFinished();
    });
    Bench::print("side by side, read and compared, 40 texts", read, "ms");
    auto running = QtConcurrent::run(&Shell::produceComparison, path, request);
    const Result<Shell::Compared> answer = running.result();
    if (!answer)
        qFatal("%s", qPrintable(answer.error().message));

    QImage image(sidesSize, QImage::Format_ARGB32_Premultiplied);
    const double plain = Bench::medianMs(15, [&] {
        QPainter painter(&image);
        painter.fillRect(image.rect(), Qt::white);
    });
    Sides::SidesView view;
    view.resize(sidesSize);
    Clocked clocked(view, image);
    clocked.act("side by side, shown, 2,000 statements", 5,
                [&](int) { view.setComparison(answer->comparison, answer->articles, answer->order); });
    measureScrolling(view, plain);
    clocked.act("side by side, grouped another way", 5,
                [&](int round) { view.setGrouping(round % 2 == 0 ? Grouping::Speaker : Grouping::None); });
    clocked.act("side by side, another column width", 9, [&](int round) { view.widenColumn(round % 2 == 0 ? -1 : 2); });
    Bench::print("side by side, longest the window was held up afterwards", clocked.longest(), "ms");
    return 0;
}
