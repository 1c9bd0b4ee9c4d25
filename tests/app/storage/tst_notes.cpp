// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Highlights of many articles in one list: which, in what order, with what beside them.
#include "domain/tagtree.h"
#include "support/librarybuilder.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Storage;
using namespace Readout::Testing;

namespace {
const QString firstPage = u"Talks held\n\n“A” said Ito.\n\n“B” said Li."_s;
const QString secondPage = u"More talks\n\n“C” said Ito and left."_s;
} // namespace

class TestNotes : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void listsArticleDossierTagAndAll();
    void whatIsRemovedOrInTheBinIsLeftOut();
    void carriesWhatTablesShow();
    void anArticleThatNothingNamesBringsItsBeginning();
    void theFirstOnesAreTheFirstOfAll();
    void whatAPersonDecidedCounts();
    void aChangeWithoutAPlaceStaysWhereItStands();
    void draftsAreFoundByTheirBeginning();
    void aTagHoldsWhatHangsUnderIt();
    void aRingOfTagsEnds();

private:
    Tag tagNamed(const QString &name) const;
    bool hang(const QString &name, const QString &under);
    ArticleId add(const QString &text, const QString &title);
    QUuid mark(ArticleId article, const QString &text, const QString &words, const QStringList &tags = {});
    QString told(const NotesFilter &filter) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    ArticleId m_first{};
    ArticleId m_second{};
};

ArticleId TestNotes::add(const QString &text, const QString &title)
{
    Article article = anArticle(text, title);
    article.paragraphs.first().kind = ParagraphKind::Headline;
    article.paragraphs.first().number = 0;
    for (qsizetype at = 1; at < article.paragraphs.size(); ++at)
        article.paragraphs[at].number = int(at);
    article.details.outlet = u"Wire"_s;
    const auto done =
        m_library->perform(Acts::AddArticle{article, {aStatement(text, u"“A”"_s, u"Ito"_s, {u"JP"_s})}, {}});
    if (!done) // a text without “A”
        return m_library->perform(Acts::AddArticle{article, {}, {}})->article;
    return done->article;
}

QUuid TestNotes::mark(ArticleId article, const QString &text, const QString &words, const QStringList &tags)
{
    Highlight highlight = aHighlight(article, text, words, 3);
    highlight.tags = tags;
    highlight.note = u"on %1"_s.arg(words);
    return m_library->perform(Acts::AddHighlight{highlight})->uuid;
}

void TestNotes::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = opened(m_folder->filePath(u"library.sqlite"_s));
    QVERIFY(m_library);
    m_first = add(firstPage, u"Talks"_s);
    m_second = add(secondPage, u"More"_s);
    mark(m_first, firstPage, u"“B”"_s, {u"wording"_s, u"patrols"_s});
    mark(m_first, firstPage, u"Talks"_s);
    mark(m_first, firstPage, u"“A” said Ito"_s, {u"Patrols"_s});
    mark(m_second, secondPage, u"“C”"_s, {u"wording"_s});
}

void TestNotes::cleanup()
{
    const auto faults = m_library->check();
    QVERIFY(faults);
    QCOMPARE(faults->join(u'\n'), QString());
}

QString TestNotes::told(const NotesFilter &filter) const
{
    const auto notes = m_library->notes(filter);
    if (!notes)
        return notes.error().message;
    QStringList lines;
    for (const Note &note : notes->notes)
        lines.append(QStringList{note.quote, note.paragraph, note.tags.join(u'+')}.join(u'|'));
    return lines.join(u'\n');
}

void TestNotes::listsArticleDossierTagAndAll()
{
    QCOMPARE(told({}), u"“C”|1|wording\nTalks||\n“A” said Ito|1|patrols\n“B”|2|wording+patrols"_s);
    QCOMPARE(told({.place = NotesFilter::Place::Article, .article = m_first}),
             u"Talks||\n“A” said Ito|1|patrols\n“B”|2|wording+patrols"_s);
    Dossier dossier;
    dossier.name = u"Both"_s;
    dossier.articles = {m_first, m_second};
    const auto made = m_library->perform(Acts::AddDossier{dossier});
    QVERIFY(made);
    const NotesFilter ofDossier{.place = NotesFilter::Place::Dossier, .dossier = made->dossier};
    QCOMPARE(told(ofDossier), u"Talks||\n“A” said Ito|1|patrols\n“B”|2|wording+patrols\n“C”|1|wording"_s);
    dossier.uuid = made->uuid;
    dossier.articles = {m_second};
    QVERIFY(m_library->perform(Acts::ChangeDossier{dossier}));
    QCOMPARE(told(ofDossier), u"“C”|1|wording"_s);
    for (const Tag &tag : *m_library->tags()) {
        if (tag.name == u"wording"_s)
            QCOMPARE(told({.place = NotesFilter::Place::Tag, .tag = tag.id}),
                     u"“C”|1|wording\n“B”|2|wording+patrols"_s);
    }
    QCOMPARE(told({.place = NotesFilter::Place::Article, .article = ArticleId(99)}), QString());
}

void TestNotes::whatIsRemovedOrInTheBinIsLeftOut()
{
    const QUuid last = m_library->notes()->notes.last().uuid;
    QVERIFY(m_library->perform(Acts::RemoveHighlight{last}));
    QVERIFY(m_library->perform(Acts::BinArticle{m_second}));
    QCOMPARE(told({}), u"Talks||\n“A” said Ito|1|patrols"_s);
    QCOMPARE(told({.place = NotesFilter::Place::Article, .article = m_second}), QString());
}

void TestNotes::carriesWhatTablesShow()
{
    const auto notes = m_library->notes();
    QVERIFY(notes);
    QCOMPARE(notes->articles.size(), 2);
    QCOMPARE(notes->articles[0].id, m_second);
    QCOMPARE(notes->articles[1].details.title, u"Talks"_s);
    QCOMPARE(notes->articles[1].details.outlet, u"Wire"_s);
    const Note &note = notes->notes.last();
    const Highlight stored = *m_library->highlight(note.uuid);
    QCOMPARE(note.article, m_first);
    QCOMPARE(note.span, stored.span);
    QCOMPARE(note.colour, 3);
    QCOMPARE(note.note, u"on “B”"_s);
    QCOMPARE(note.created, stored.created);
    QCOMPARE(note.modified, stored.modified);
    QVERIFY(!note.attribution);
}

void TestNotes::anArticleThatNothingNamesBringsItsBeginning()
{
    QVERIFY(m_library->perform(Acts::ChangeDetails{m_first, {}}));
    const auto notes = m_library->notes({});
    QVERIFY(notes);
    QCOMPARE(notes->articles.size(), 2);
    QCOMPARE(notes->articles[0].beginning, QString());
    QCOMPARE(notes->articles[1].id, m_first);
    QCOMPARE(notes->articles[1].beginning, u"Talks held"_s);
}

void TestNotes::theFirstOnesAreTheFirstOfAll()
{
    QCOMPARE(told({.limit = 2}), u"“C”|1|wording\nTalks||"_s);
    QCOMPARE(m_library->notes({.limit = 1})->articles.size(), 1);
    QCOMPARE(told({.limit = 0}), QString());
}

void TestNotes::whatAPersonDecidedCounts()
{
    Highlight marked = *m_library->highlight(m_library->notes()->notes[2].uuid);
    QCOMPARE(marked.quote, u"“A” said Ito"_s);
    QList<Statement> statements = *m_library->statements(m_first);
    marked.attribution = attributionAt(firstPage, statements, marked.span);
    QVERIFY(marked.attribution);
    QVERIFY(m_library->perform(Acts::ChangeHighlight{marked}));
    QCOMPARE(m_library->notes()->notes[2].attribution->speaker, u"Ito"_s);

    Statement corrected = statements.first();
    corrected.speaker = spanOf(firstPage, u"Li"_s);
    corrected.actors = {{u"Li Wen"_s, {u"CN"_s}}};
    corrected.parties = {u"CN"_s};
    corrected.check = Check::Corrected;
    corrected.by = MadeBy::Person;
    QVERIFY(m_library->perform(Acts::CheckStatement{m_first, corrected}));
    const auto shown = m_library->notes()->notes[2].attribution;
    QVERIFY(shown);
    QCOMPARE(shown->actors, QStringList{u"Li Wen"_s});
    QVERIFY(shown->check == Check::Corrected);
    QCOMPARE(m_library->highlight(marked.uuid)->attribution->speaker, u"Ito"_s); // what was known then is kept
}

void TestNotes::aChangeWithoutAPlaceStaysWhereItStands()
{
    const Highlight before = *m_library->highlight(m_library->notes()->notes.last().uuid);
    Highlight changed = before;
    changed.span = {};
    changed.colour = 7;
    QVERIFY(m_library->perform(Acts::ChangeHighlight{changed}));
    const Highlight after = *m_library->highlight(before.uuid);
    QCOMPARE(after.span, before.span);
    QCOMPARE(after.quote, before.quote);
    QCOMPARE(after.colour, 7);
    changed.colour = 9;
    QVERIFY(!m_library->perform(Acts::ChangeHighlight{changed}));
}

void TestNotes::draftsAreFoundByTheirBeginning()
{
    QVERIFY(m_library->setDraft(u"note/a"_s, "half"));
    QVERIFY(m_library->setDraft(u"note/b"_s, "a th"));
    QVERIFY(m_library->setDraft(u"noteX"_s, "no"));
    QVERIFY(m_library->setDraft(u"no%e/a"_s, "no"));
    const auto drafts = m_library->drafts(u"note/"_s);
    QVERIFY(drafts);
    QCOMPARE(drafts->size(), 2);
    QCOMPARE(drafts->value(u"note/b"_s), QByteArray("a th"));
    QCOMPARE(m_library->drafts(u"no%"_s)->size(), 1);
}

Tag TestNotes::tagNamed(const QString &name) const
{
    const auto tags = m_library->tags();
    for (const Tag &tag : *tags) {
        if (tag.name == name)
            return tag;
    }
    return {};
}

bool TestNotes::hang(const QString &name, const QString &under)
{
    Tag tag = tagNamed(name);
    tag.parent = tagNamed(under).id;
    return m_library->perform(Acts::ChangeTag{tag}).has_value();
}

void TestNotes::aTagHoldsWhatHangsUnderIt()
{
    Tag top;
    top.name = u"top"_s;
    QVERIFY(m_library->perform(Acts::AddTag{top}));
    QVERIFY(hang(u"patrols"_s, u"wording"_s));
    QVERIFY(hang(u"wording"_s, u"top"_s));
    QVERIFY(m_library->perform(Acts::TagArticle{m_second, {u"patrols"_s}}));
    QCOMPARE(tagNamed(u"patrols"_s).uses, 3);
    QCOMPARE(tagNamed(u"wording"_s).uses, 4); // what carries both once
    QCOMPARE(tagNamed(u"top"_s).uses, 4);
    for (const QString &name : {u"wording"_s, u"top"_s}) {
        const TagId tag = tagNamed(name).id;
        QCOMPARE(m_library->notes({.place = NotesFilter::Place::Tag, .tag = tag})->notes.size(), 3);
        const ArticleFilter filter{.place = ArticleFilter::Place::Tag, .tag = tag};
        QCOMPARE(*m_library->articleIds(filter), (QList<ArticleId>{m_second, m_first}));
        QCOMPARE(*m_library->articleCount(filter), 2);
        const auto summaries = m_library->summaries({m_first, m_second}, tag);
        QCOMPARE(summaries->first().taggedHighlights, 2);
        QVERIFY(!summaries->first().tagged);
        QVERIFY(summaries->last().tagged);
    }
    const TagId leaf = tagNamed(u"patrols"_s).id;
    QCOMPARE(m_library->notes({.place = NotesFilter::Place::Tag, .tag = leaf})->notes.size(), 2);
    const auto above = tagsAbove(*m_library->tags());
    QCOMPARE(above.value(u"patrols"_s), (QStringList{u"wording"_s, u"top"_s}));
    QVERIFY(!above.contains(u"top"_s));
}

/// No act makes one, a damaged library may have one.
void TestNotes::aRingOfTagsEnds()
{
    QVERIFY(hang(u"patrols"_s, u"wording"_s));
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
        raw.setDatabaseName(m_library->path());
        QVERIFY(raw.open());
        QVERIFY(QSqlQuery(raw).exec(u"UPDATE tag SET parent_id = (SELECT id FROM tag WHERE name = 'patrols')"
                                    " WHERE name = 'wording'"_s));
    }
    QSqlDatabase::removeDatabase(u"raw"_s);
    QCOMPARE(tagNamed(u"patrols"_s).uses, 3);
    QCOMPARE(tagNamed(u"wording"_s).uses, 3);
    const TagId tag = tagNamed(u"patrols"_s).id;
    QCOMPARE(m_library->notes({.place = NotesFilter::Place::Tag, .tag = tag})->notes.size(), 3);
    QCOMPARE(tagsAbove(*m_library->tags()).value(u"patrols"_s), QStringList{u"wording"_s});
}

QTEST_GUILESS_MAIN(TestNotes)
#include "tst_notes.moc"
