// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Notes with 50,000 highlights over 2,000 articles, in the real window offscreen. Yardsticks: the same rows stepped
// through in plain SQLite; a frame in which the same texts are drawn once, without anything else.
#include "bench/figures.h"
#include "notes/notestable.h"
#include "notes/notesview.h"
#include "shell/mainwindow.h"
#include "shell/settings.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace Readout;

namespace {

constexpr int articleCount = 2000;
constexpr int perArticle = 25;

const QStringList benchWords{u"harbour"_s, u"talks"_s,     u"minister"_s, u"patrols"_s, u"the"_s,  u"northern"_s,
                             u"of"_s,      u"agreement"_s, u"said"_s,     u"and"_s,     u"in"_s,   u"cooperation"_s,
                             u"a"_s,       u"hotline"_s,   u"which"_s,    u"would"_s,   u"open"_s, u"fishing"_s};

class Words final
{
public:
    quint32 number(quint32 below)
    {
        m_state = m_state * 1664525 + 1013904223;
        return (m_state >> 16) % below;
    }
    QString some(int count)
    {
        QStringList words;
        while (words.size() < count)
            words.append(benchWords[number(quint32(benchWords.size()))]);
        return words.join(u' ');
    }

private:
    quint32 m_state = 7;
};

Acts::AddArticle articleOf(int number, Words &words)
{
    Acts::AddArticle add;
    Article &article = add.article;
    article.details = {
        u"Ministers meet for the %1th time"_s.arg(number), {}, u"Measuring Wire"_s, u"2026-03-12"_s, {}, u"en"_s, {}};
    for (int paragraph = 1; paragraph <= perArticle; ++paragraph) {
        if (!article.text.isEmpty())
            article.text += u"\n\n"_s;
        const qsizetype begin = article.text.size();
        article.text += u"%1 “%2” said %3."_s.arg(words.some(8), words.some(12), words.some(3));
        article.paragraphs.append({{begin, article.text.size()}, ParagraphKind::Body, paragraph, 0});
    }
    add.bytes = article.text.toUtf8();
    return add;
}

Acts::Group highlightsOf(ArticleId id, const Article &article, Words &words)
{
    Acts::Group group;
    for (const Paragraph &paragraph : article.paragraphs) {
        Highlight highlight =
            makeHighlight(article.text, {paragraph.span.begin, paragraph.span.end - 5}, int(words.number(8)) + 1);
        highlight.article = id;
        if (words.number(5) < 2)
            highlight.note = words.some(10);
        for (quint32 tags = words.number(3); tags > 0; --tags)
            highlight.tags.append(u"tag %1"_s.arg(words.number(60)));
        AttributionRecord known;
        known.speaker = u"the minister"_s;
        known.actors = {u"Speaker %1"_s.arg(words.number(200))};
        known.parties = {QStringList{u"NO"_s, u"FI"_s, u"JP"_s, u"CN"_s}[words.number(4)]};
        known.verb = u"said"_s;
        known.state = State(words.number(3));
        highlight.attribution = known;
        group.acts.append(Acts::AddHighlight{highlight});
    }
    return group;
}

bool fill(Storage::Library &library)
{
    Words words;
    for (int first = 0; first < articleCount; first += 100) {
        Acts::Group highlights;
        for (int number = first; number < first + 100; ++number) {
            const Acts::AddArticle add = articleOf(number, words);
            const auto done = library.perform(add);
            if (!done)
                return false;
            highlights.acts.append(highlightsOf(done->article, add.article, words));
        }
        if (!library.perform(highlights))
            return false;
    }
    return true;
}

/// The main query's rows, each column fetched, nothing made of them.
double plainReadMs(const QString &path)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open_v2(path.toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        return 0;
    const double ms = Bench::medianMs(3, [database] {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(database,
                           "SELECT highlight.id, highlight.uuid, article_id, version_id, span_begin, span_end, quote,"
                           " colour, note, attribution, highlight.created, highlight.modified FROM article CROSS JOIN"
                           " highlight ON article_id = article.id WHERE binned IS NULL AND removed IS NULL"
                           " ORDER BY article.id DESC, span_begin, highlight.id",
                           -1, &statement, nullptr);
        qint64 bytes = 0;
        while (sqlite3_step(statement) == SQLITE_ROW) {
            for (int column = 0; column < 12; ++column) {
                sqlite3_column_text(statement, column);
                bytes += sqlite3_column_bytes(statement, column);
            }
        }
        sqlite3_finalize(statement);
    });
    sqlite3_close(database);
    return ms;
}

void measureReading(const QString &path)
{
    const auto library = Storage::Library::open(path, Storage::Library::Access::ReadOnly);
    if (!library)
        return;
    Storage::Notes notes;
    const double read = Bench::medianMs(3, [&] { notes = *(*library)->notes(); });
    Bench::print("notes, 50,000 read from the library", read, "ms", plainReadMs(path));
    Models::NotesContent content;
    const double made = Bench::medianMs(3, [&] { content = Models::notesContent(notes); });
    Bench::print("notes, 50,000 made ready to be searched", made, "ms");
    Models::NotesModel model;
    model.setContent(content);
    model.setGrouping(Models::NotesGrouping::None);
    Models::NotesSieve sieve;
    int round = 0;
    const double narrow = Bench::medianMs(9, [&] {
        sieve.text = ++round % 2 == 0 ? u"hotline"_s : u"agree"_s;
        model.setSieve(sieve);
    });
    Bench::print("notes, 50,000 narrowed by text, model alone", narrow, "ms");
    model.setSieve({});
    const double sort = Bench::medianMs(9, [&] {
        model.sort(int(++round % 2 == 0 ? Models::NotesColumn::Quote : Models::NotesColumn::Note), Qt::AscendingOrder);
    });
    Bench::print("notes, 50,000 sorted by words, model alone", sort, "ms");
}

/// Spins the event loop until @p until holds. @return the longest it was held up by one act.
template <typename Condition>
double spin(Condition until)
{
    double longest = 0;
    while (!until()) {
        QElapsedTimer clock;
        clock.start();
        QCoreApplication::processEvents();
        longest = std::max(longest, double(clock.nsecsElapsed()) / 1e6);
    }
    return longest;
}

double plainFrameMs(const QWidget &view)
{
    QImage image(view.size(), QImage::Format_ARGB32_Premultiplied);
    Words words;
    QStringList texts;
    for (int row = 0; row < 14; ++row)
        texts.append(words.some(20));
    return Bench::medianMs(15, [&] {
        QPainter painter(&image);
        painter.fillRect(image.rect(), Qt::white);
        painter.setFont(QFont({u"Charis SIL"_s, u"Noto Serif"_s}, 11));
        for (int row = 0; row < texts.size(); ++row) {
            painter.drawText(QRect(55, row * 56, 480, 56), Qt::TextWordWrap, texts[row]);
            painter.drawText(QRect(560, row * 56, 300, 56), Qt::TextWordWrap, texts[row].left(60));
        }
    });
}

void measureScrolling(Notes::NotesTable *table)
{
    QList<double> frames;
    for (int frame = 0; frame < 200; ++frame) {
        QElapsedTimer clock;
        clock.start();
        table->verticalScrollBar()->setValue(table->verticalScrollBar()->value() + 90);
        table->viewport()->repaint();
        frames.append(double(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(frames.begin(), frames.end());
    const double plain = plainFrameMs(*table->viewport());
    Bench::print("notes, scroll frame median, 50,000 rows", frames[100], "ms", plain);
    Bench::print("notes, scroll frame p95, 50,000 rows", frames[190], "ms", plain);
}

void measureActs(Shell::MainWindow &window, Notes::NotesView *view)
{
    Notes::NotesTable *table = view->table();
    table->verticalScrollBar()->setValue(0);
    table->selectRow(1);
    const QUuid note = table->currentNote();
    int round = 0;
    const double one = Bench::medianMs(9, [&] {
        window.session()->editHighlights(
            {note}, {.colour = {}, .note = QString::number(++round), .addedTags = {}, .removedTags = {}});
        QCoreApplication::processEvents();
        table->viewport()->repaint();
    });
    Bench::print("notes, one note written: act to painted", one, "ms");
    const QList<QUuid> many = view->shown().first(500);
    const double some = Bench::medianMs(5, [&] {
        window.session()->editHighlights(many,
                                         {.colour = ++round % 8 + 1, .note = {}, .addedTags = {}, .removedTags = {}});
        QCoreApplication::processEvents();
        table->viewport()->repaint();
    });
    Bench::print("notes, 500 recoloured at once: act to painted", some, "ms");
}

/// All of them get another colour, and it is taken back: from the key to the rows that show it.
void measureBulk(Shell::MainWindow &window, Notes::NotesView *view)
{
    const QList<QUuid> all = view->shown();
    const auto colourOf = [view](const QUuid &note) { return view->model()->entryOf(note)->note.colour; };
    const int first = colourOf(all.first());
    const int last = colourOf(all.last());
    const int wanted = first % 8 + 1 == last ? last % 8 + 1 : first % 8 + 1;
    const auto measure = [&](const char *whole, const char *held, const std::function<void()> &act, auto isDone) {
        QElapsedTimer clock;
        clock.start();
        act();
        const double called = double(clock.nsecsElapsed()) / 1e6;
        const double waited = spin(isDone);
        view->table()->viewport()->repaint();
        Bench::print(whole, double(clock.nsecsElapsed()) / 1e6, "ms");
        Bench::print(held, std::max(called, waited), "ms");
    };
    measure(
        "notes, 50,000 recoloured at once: act to painted", "notes, longest the window was held up by that",
        [&] {
            window.session()->editHighlights(all, {.colour = wanted, .note = {}, .addedTags = {}, .removedTags = {}});
        },
        [&] { return colourOf(all.first()) == wanted && colourOf(all.last()) == wanted; });
    spin([] { return true; });
    measure(
        "notes, 50,000 recoloured undone: act to painted", "notes, longest the window was held up by undoing",
        [&] { window.session()->undo(); },
        [&] { return colourOf(all.first()) == first && colourOf(all.last()) == last; });
    view->selectAll();
    const auto *notice = window.findChild<QLabel *>(u"status.notice"_s);
    measure(
        "notes, 50,000 copied: key to clipboard", "notes, longest the window was held up by copying",
        [&] { window.actionTable()->action("notes.copy"_L1)->trigger(); },
        [&] { return notice->accessibleName().startsWith(u"Copied"_s); });
}

void measureWindow(Storage::Library &library, const QString &folder)
{
    Shell::Settings settings(folder + u"/readout.ini"_s);
    settings.setTheme(u"light"_s);
    Shell::MainWindow window(library, settings, QApplication::palette());
    window.resize(1440, 900);
    window.show();
    QCoreApplication::processEvents();
    auto *view = window.findChild<Notes::NotesView *>();
    Notes::NotesTable *table = view->table();
    QElapsedTimer clock;
    clock.start();
    window.actionTable()->action("view.notes"_L1)->trigger();
    window.repaint();
    Bench::print("notes, opened to first painted", double(clock.nsecsElapsed()) / 1e6, "ms");
    const double held = spin([view] { return view->model()->totalCount() == articleCount * perArticle; });
    table->viewport()->repaint();
    Bench::print("notes, opened to all 50,000 there", double(clock.nsecsElapsed()) / 1e6, "ms");
    Bench::print("notes, longest the window was held up meanwhile", held, "ms");
    measureScrolling(table);

    auto *find = window.findChild<QLineEdit *>(u"notes.find"_s);
    const QString typed = u"cooperation hotline"_s;
    QList<double> keys;
    for (qsizetype length = 1; length <= typed.size(); ++length) {
        clock.restart();
        find->setText(typed.left(length));
        table->viewport()->repaint();
        keys.append(double(clock.nsecsElapsed()) / 1e6);
    }
    find->clear();
    std::sort(keys.begin(), keys.end());
    Bench::print("notes, letter typed into the field to painted, median", keys[keys.size() / 2], "ms");
    Bench::print("notes, letter typed into the field to painted, worst", keys.last(), "ms");
    int round = 0;
    const double sort = Bench::medianMs(5, [&] {
        table->sortByColumn(++round % 2, Qt::AscendingOrder);
        table->viewport()->repaint();
    });
    Bench::print("notes, sorted under their articles to painted", sort, "ms");
    view->model()->setGrouping(Models::NotesGrouping::None);
    const double flat = Bench::medianMs(5, [&] {
        table->sortByColumn(++round % 2, Qt::AscendingOrder);
        table->viewport()->repaint();
    });
    Bench::print("notes, sorted without groups to painted", flat, "ms");
    view->model()->setGrouping(Models::NotesGrouping::Article);
    table->sortByColumn(int(Models::NotesColumn::Place), Qt::AscendingOrder);
    measureActs(window, view);
    measureBulk(window, view);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    // bench_notes PATH keeps the library there, to be looked into afterwards.
    const QString path = argc > 1 ? QString::fromLocal8Bit(argv[1]) : folder.filePath(u"library.sqlite"_s);
    const bool filled = QFile::exists(path);
    auto library = Storage::Library::open(path);
    if (!library || (!filled && !fill(**library))) {
        std::fprintf(stderr, "bench_notes: the library could not be filled\n");
        return 1;
    }
    measureReading(path);
    measureWindow(**library, folder.path());
    return 0;
}
