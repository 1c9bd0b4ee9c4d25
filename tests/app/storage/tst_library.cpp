// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into a library comes out again: articles, lists, texts, drafts. Acts: tst_acts.cpp.
#include "support/librarybuilder.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Storage;
using namespace Readout::Testing;

class TestLibrary : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void newLibraryIsPrivateAndWhole();
    void articleComesBackWhole();
    void everyParagraphKindComesBack();
    void listsFollowTheirPlace();
    void listsCanBeContinued();
    void capitalsOfNoScriptMatter_data();
    void capitalsOfNoScriptMatter();
    void theInboxHoldsWhatIsKept();
    void listsAreOrderedAndNarrowed_data();
    void listsAreOrderedAndNarrowed();
    void summariesComeInTheOrderAskedFor();
    void aTagsPlaceSaysWhatCarriesIt();
    void placesAreCountedByEachAct();
    void findsAnArticleByItsText();
    void findsAnArticleByTheBeginningOfItsId();
    void textsAreCleanedAndSpansStillFit();
    void whatSqliteWouldChangeIsChangedBefore();
    void emptyFieldsStayEmpty();
    void articlesThatCannotBeAreRefused();
    void draftsComeBackAndGo();
    void tagsComeMostRecentFirst();
    void tellsWhatChanged();
    void defaultPathFollowsTheEnvironment();

private:
    ArticleId added(const Article &article);
    QString pathOf(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

void TestLibrary::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = opened(pathOf(u"library.sqlite"_s));
    QVERIFY(m_library);
}

void TestLibrary::cleanup()
{
    const auto faults = m_library->check();
    QVERIFY(faults);
    QCOMPARE(faults->join(u'\n'), QString());
    m_library.reset();
}

ArticleId TestLibrary::added(const Article &article)
{
    const auto done = m_library->perform(Acts::AddArticle{article, {}, {}});
    if (!done)
        qWarning("%s | %s", qPrintable(done.error().message), qPrintable(done.error().detail));
    return done ? done->article : ArticleId{};
}

void TestLibrary::newLibraryIsPrivateAndWhole()
{
    const auto mode = QFileInfo(m_library->path()).permissions();
    QVERIFY(mode.testFlag(QFile::ReadOwner) && mode.testFlag(QFile::WriteOwner));
    QVERIFY(!(mode & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    QCOMPARE(m_library->articleCount().value(), 0);
    QVERIFY(m_library->articles()->isEmpty());
    QVERIFY(m_library->tags()->isEmpty());
    QVERIFY(m_library->dossiers()->isEmpty());
}

void TestLibrary::articleComesBackWhole()
{
    Article article = anArticle(u"The minister said “no”.\n\nNobody else spoke."_s);
    article.details = {u"Title"_s,
                       u"By"_s,
                       u"Wire"_s,
                       u"2024-11-16"_s,
                       u"2024-11-16T18:40:00Z"_s,
                       u"zh-Hant"_s,
                       u"https://example.org/1"_s};
    article.starred = true;
    const QByteArray bytes("raw \0 bytes \xff", 13);
    const auto done = m_library->perform(Acts::AddArticle{article, {}, bytes});
    QVERIFY(done);
    QVERIFY(!done->uuid.isNull());
    m_library = opened(m_library->path());
    const auto back = m_library->article(done->article);
    QVERIFY(back);
    QCOMPARE(back->details, article.details);
    QCOMPARE(back->text, article.text);
    QCOMPARE(back->paragraphs, article.paragraphs);
    QCOMPARE(back->uuid, done->uuid);
    QCOMPARE(back->id, done->article);
    QVERIFY(back->starred && !back->read);
    QCOMPARE(m_library->bytes(back->version).value(), bytes);
}

void TestLibrary::everyParagraphKindComesBack()
{
    Article article;
    for (const auto kind :
         {ParagraphKind::Headline, ParagraphKind::Standfirst, ParagraphKind::Body, ParagraphKind::Heading,
          ParagraphKind::ListItem, ParagraphKind::BlockQuote, ParagraphKind::Caption}) {
        const int number = int(article.paragraphs.size());
        article.paragraphs.append({{article.text.size(), article.text.size() + 4}, kind, number, number % 3});
        article.text += u"Some\n\n"_s;
    }
    article.text.chop(2);
    QCOMPARE(m_library->article(added(article))->paragraphs, article.paragraphs);
}

void TestLibrary::listsFollowTheirPlace()
{
    const ArticleId first = added(anArticle(u"One."_s, u"1"_s));
    const ArticleId second = added(anArticle(u"Two."_s, u"2"_s));
    const ArticleId third = added(anArticle(u"Three."_s, u"3"_s));
    QVERIFY(m_library->perform(Acts::MarkRead{second, true}));
    QVERIFY(m_library->perform(Acts::BinArticle{third}));
    Highlight marked = aHighlight(first, u"One."_s, u"One"_s);
    marked.tags = {u"t"_s};
    QVERIFY(m_library->perform(Acts::AddHighlight{marked}));
    const auto dossier = m_library->perform(Acts::AddDossier{{{}, {}, u"D"_s, {second, first, third}, {}}});
    QVERIFY(dossier);

    const auto titles = [&](const ArticleFilter &filter) {
        QStringList found;
        const auto articles = m_library->articles(filter);
        for (const ArticleSummary &article : *articles)
            found.append(article.details.title);
        const int count = m_library->articleCount(filter).value();
        return found.join(u',') + u'/' + QString::number(count);
    };
    using Place = ArticleFilter::Place;
    QCOMPARE(titles({Place::All}), u"2,1/2"_s);
    QCOMPARE(titles({Place::Inbox}), u"1/1"_s);
    QCOMPARE(titles({Place::Bin}), u"3/1"_s);
    QCOMPARE(titles({Place::Dossier, dossier->dossier}), u"2,1/2"_s);
    QCOMPARE(titles({Place::Tag, {}, m_library->tags()->first().id}), u"1/1"_s);
    QCOMPARE(m_library->dossier(dossier->dossier)->articles, (QList<ArticleId>{second, first}));
}

void TestLibrary::listsCanBeContinued()
{
    for (int at = 0; at < 5; ++at)
        QVERIFY(added(anArticle(u"Text."_s, QString::number(at))) != ArticleId{});
    ArticleFilter filter;
    filter.limit = 2;
    QStringList titles;
    for (int page = 0; page < 3; ++page) {
        const auto articles = m_library->articles(filter);
        QVERIFY(articles);
        for (const ArticleSummary &article : *articles)
            titles.append(article.details.title);
        filter.before = articles->last().id;
    }
    QCOMPARE(titles.join(u','), u"4,3,2,1,0"_s);
}

void TestLibrary::capitalsOfNoScriptMatter_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *name, const QString &title, const QString &words, bool found = true) {
        QTest::newRow(name) << title << words << found;
    };
    row("Cyrillic", u"Переговоры в Москве"_s, u"москв"_s);
    row("Cyrillic, typed large", u"Переговоры в москве"_s, u"МОСКВЕ ПЕРЕ"_s);
    row("Greek with both small sigmas", u"ΛΌΓΟΣ της Αθήνας"_s, u"λόγος"_s);
    row("Latin beyond ASCII, mixed", u"Ålesund and TROMSØ"_s, u"åLE tromsø"_s);
    row("Georgian has capitals of its own", u"ᲗᲑᲘᲚᲘᲡᲘ"_s, u"თბილისი"_s);
    row("beyond the first plane", u"𐐔𐐯𐑅𐐨𐑉𐐯𐐻"_s, u"𐐼𐐯𐑅𐐨𐑉𐐯𐐻"_s);
    row("signs of a set", u"Für [a-b]* und ^?"_s, u"FÜR ü [A-B]* ^?"_s);
    row("a star is no wildcard", u"Über alles"_s, u"ü*r"_s, false);
    row("a set is no wildcard", u"Über alles"_s, u"ü[b]er"_s, false);
    row("other letters", u"Переговоры"_s, u"мир"_s, false);
    row("Chinese has none", u"北京会谈"_s, u"会谈"_s);
}

void TestLibrary::capitalsOfNoScriptMatter()
{
    QFETCH(QString, title);
    QFETCH(QString, words);
    added(anArticle(u"Text."_s, u"Something else"_s));
    added(anArticle(u"Another text."_s, title));
    QTEST(m_library->articleCount({.words = words}).value() == 1, "found");
    QTEST(m_library->articleIds({.words = words}).value().size() == 1, "found");
}

void TestLibrary::theInboxHoldsWhatIsKept()
{
    using Place = ArticleFilter::Place;
    QList<ArticleId> ids;
    for (int number = 0; number < 4; ++number)
        ids.append(added(anArticle(u"Text %1."_s.arg(number), u"Title %1"_s.arg(number))));
    for (const int read : {0, 2, 3})
        QVERIFY(m_library->perform(Acts::MarkRead{ids[read], true}));
    QVERIFY(m_library->perform(Acts::BinArticle{ids[3]}));
    const QList<ArticleId> kept{ids[2], ids[3], ids[1], ArticleId{77}};
    QCOMPARE(m_library->articleIds({.place = Place::Inbox}).value(), QList<ArticleId>{ids[1]});
    const QList<ArticleId> shown{ids[2], ids[1]}; // what went to the bin went
    QCOMPARE(m_library->articleIds({.place = Place::Inbox, .kept = kept}).value(), shown);
    QCOMPARE(m_library->articleCount({.place = Place::Inbox, .kept = kept}).value(), 2);
    QCOMPARE(m_library->articleIds({.place = Place::Inbox, .words = u"title 2"_s, .kept = kept}).value(),
             QList<ArticleId>{ids[2]});
    QCOMPARE(m_library->articleIds({.place = Place::All, .words = u"title 0"_s, .kept = kept}).value(),
             QList<ArticleId>{ids[0]});
}

void TestLibrary::listsAreOrderedAndNarrowed_data()
{
    QTest::addColumn<ArticleFilter>("filter");
    QTest::addColumn<QString>("shown");
    using Place = ArticleFilter::Place;
    const auto row = [](const char *name, ArticleFilter filter, const QString &shown) {
        QTest::newRow(name) << filter << shown;
    };
    row("last added first", {}, u"4 3 2 1"_s);
    row("first added first", {.reversed = true}, u"1 2 3 4"_s);
    row("latest first, undated last", {.order = ArticleOrder::Published}, u"1 3 2 4"_s);
    row("earliest first, undated last", {.order = ArticleOrder::Published, .reversed = true}, u"2 3 1 4"_s);
    row("by title, untitled last", {.order = ArticleOrder::Title}, u"3 1 4 2"_s);
    row("by outlet, without one last", {.order = ArticleOrder::Outlet}, u"3 1 4 2"_s);
    row("a word of the title", {.words = u"harbour"_s}, u"4 1"_s);
    row("every word", {.words = u" quay  HARBOUR "_s}, u"1"_s);
    row("signs that mean something in a pattern", {.words = u"100%"_s}, u"3"_s);
    row("an underscore is no wildcard", {.words = u"_"_s}, QString());
    row("of the byline", {.words = u"ruiz"_s}, u"2"_s);
    row("unread only", {.unreadOnly = true}, u"4 3 1"_s);
    row("no more than asked for", {.limit = 2}, u"4 3"_s);
    row("unread of a place by title", {.place = Place::Inbox, .order = ArticleOrder::Title}, u"3 1 4"_s);
}

void TestLibrary::listsAreOrderedAndNarrowed()
{
    QFETCH(ArticleFilter, filter);
    const QList<ArticleDetails> known{
        {u"Harbour talks"_s, {}, u"Quay Wire"_s, u"2025-03-12"_s, {}, {}, {}},
        {{}, u"Ana Ruiz"_s, {}, u"2024"_s, {}, {}, {}},
        {u"100% of fees"_s, {}, u"Anchor Post"_s, u"2025-03"_s, {}, {}, {}},
        {u"The harbour closes"_s, {}, {}, {}, {}, {}, {}},
    };
    for (const ArticleDetails &details : known) {
        Article article = anArticle(u"Text %1."_s.arg(details.title + details.byline));
        article.details = details;
        article.read = details.title.isEmpty();
        added(article);
    }
    const auto told = [](const QList<ArticleId> &ids) {
        QStringList numbers;
        for (const ArticleId id : ids)
            numbers.append(QString::number(qint64(id)));
        return numbers.join(u' ');
    };
    QTEST(told(m_library->articleIds(filter).value()), "shown");
    QTEST(told(Library::articleIdsIn(m_library->path(), filter).value()), "shown");
    QList<ArticleId> listed;
    for (const ArticleSummary &summary : m_library->articles(filter).value())
        listed.append(summary.id);
    QTEST(told(listed), "shown");
    if (filter.limit < 0)
        QCOMPARE(m_library->articleCount(filter).value(), listed.size());
}

void TestLibrary::summariesComeInTheOrderAskedFor()
{
    QList<ArticleId> ids;
    for (int number = 0; number < 4; ++number)
        ids.append(added(anArticle(u"Text %1."_s.arg(number), u"T%1"_s.arg(number))));
    const auto summaries = m_library->summaries({ids[2], ArticleId{99}, ids[0], ids[3]});
    QVERIFY(summaries);
    QStringList titles;
    for (const ArticleSummary &summary : *summaries)
        titles.append(summary.details.title);
    QCOMPARE(titles.join(u' '), u"T2 T0 T3"_s);
    QVERIFY(m_library->summaries({})->isEmpty());
}

void TestLibrary::aTagsPlaceSaysWhatCarriesIt()
{
    const QString text = u"One and two and three."_s;
    const ArticleId id = added(anArticle(text));
    const ArticleId other = added(anArticle(u"Nothing."_s));
    for (const QString &words : {u"One"_s, u"two"_s}) {
        Highlight marked = aHighlight(id, text, words);
        marked.tags = {u"x"_s};
        QVERIFY(m_library->perform(Acts::AddHighlight{marked}));
    }
    QVERIFY(m_library->perform(Acts::TagArticle{other, {u"x"_s}}));
    const TagId tag = m_library->tags()->first().id;
    QCOMPARE(m_library->articleIds({.place = ArticleFilter::Place::Tag, .tag = tag}).value(),
             (QList<ArticleId>{other, id}));
    const auto summaries = m_library->summaries({id, other}, tag);
    QVERIFY(summaries);
    QCOMPARE(summaries->at(0).taggedHighlights, 2);
    QVERIFY(!summaries->at(0).tagged);
    QCOMPARE(summaries->at(1).taggedHighlights, 0);
    QVERIFY(summaries->at(1).tagged);
    QVERIFY(!m_library->summaries({other})->first().tagged);
}

void TestLibrary::placesAreCountedByEachAct()
{
    using Place = ArticleFilter::Place;
    const auto counts = [&] {
        return u"%1 %2 %3"_s.arg(m_library->articleCount({Place::Inbox}).value())
            .arg(m_library->articleCount({Place::All}).value())
            .arg(m_library->articleCount({Place::Bin}).value());
    };
    QCOMPARE(counts(), u"0 0 0"_s);
    const ArticleId one = added(anArticle(u"One."_s));
    const ArticleId two = added(anArticle(u"Two."_s));
    QCOMPARE(counts(), u"2 2 0"_s);
    QVERIFY(m_library->perform(Acts::MarkRead{one, true}));
    QVERIFY(m_library->perform(Acts::MarkRead{one, true}));
    QCOMPARE(counts(), u"1 2 0"_s);
    QVERIFY(m_library->perform(Acts::BinArticle{two}));
    QCOMPARE(counts(), u"0 1 1"_s);
    QVERIFY(m_library->perform(Acts::MarkRead{two, true}));
    QVERIFY(m_library->perform(Acts::RestoreArticle{two}));
    QCOMPARE(counts(), u"0 2 0"_s);
    QVERIFY(!m_library->perform(Acts::Group{{Acts::BinArticle{one}, Acts::BinArticle{ArticleId{77}}}}));
    QCOMPARE(counts(), u"0 2 0"_s);
}

void TestLibrary::findsAnArticleByItsText()
{
    const QString text = u"Same words.\n\nTwice."_s;
    const ArticleId binned = added(anArticle(text));
    QVERIFY(m_library->perform(Acts::BinArticle{binned}));
    QCOMPARE(m_library->articleByText(text).value(), binned);
    const ArticleId listed = added(anArticle(text));
    QCOMPARE(m_library->articleByText(text).value(), listed);
    const auto none = m_library->articleByText(u"Other words."_s);
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::NotFound);
}

void TestLibrary::findsAnArticleByTheBeginningOfItsId()
{
    Article one = anArticle(u"One."_s);
    one.uuid = QUuid(u"{abcd1234-0000-4000-8000-000000000001}"_s);
    Article two = anArticle(u"Two."_s);
    two.uuid = QUuid(u"{abcd5678-0000-4000-8000-000000000002}"_s);
    const ArticleId first = added(one);
    QVERIFY(added(two) != ArticleId{});
    QCOMPARE(m_library->articleByPrefix(u"ABCD1"_s).value(), first);
    QCOMPARE(m_library->articleByPrefix(one.uuid.toString()).value(), first);
    QCOMPARE(m_library->articleByPrefix(u"abcd"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(m_library->articleByPrefix(u"ff"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(m_library->articleByPrefix(u"%' OR 1=1"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(m_library->articleByPrefix(u""_s).error().code, ErrorCode::Invalid);
}

void TestLibrary::textsAreCleanedAndSpansStillFit()
{
    QString text = u"x?y \U0001F4F0 says “no” z?"_s;
    text[1] = QChar(0xd800);
    text[text.size() - 1] = QChar(u'\0');
    Article article = anArticle(text, text);
    const ArticleId id = added(article);
    const auto back = m_library->article(id);
    QVERIFY(back);
    QCOMPARE(back->text, u"x\ufffdy \U0001F4F0 says “no” z\ufffd"_s);
    QCOMPARE(back->details.title, back->text);
    QCOMPARE(m_library->articleByText(text).value(), id);
    Highlight marked = aHighlight(id, text, u"\U0001F4F0 says “no”"_s);
    marked.note = text;
    marked.tags = {text};
    marked.attribution = AttributionRecord{};
    marked.attribution->speaker = text;
    QVERIFY(m_library->perform(Acts::AddHighlight{marked}));
    const auto highlights = m_library->highlights(id);
    QVERIFY(highlights);
    QCOMPARE(highlights->first().quote, u"\U0001F4F0 says “no”"_s);
    QCOMPARE(highlights->first().note, back->text);
    QCOMPARE(highlights->first().tags, QStringList{back->text});
    QCOMPARE(highlights->first().attribution->speaker, back->text);
}

void TestLibrary::whatSqliteWouldChangeIsChangedBefore()
{
    // Taken for a byte order mark at the beginning of a text, and at the beginning of a quote cut from its middle.
    const QString text = u"\uFEFFa\uFFFEb\uFEFFc\uFFFFd"_s;
    const ArticleId id = added(anArticle(text, text));
    QCOMPARE(m_library->article(id)->text, u"\u2060a\uFFFDb\u2060c\uFFFDd"_s);
    QCOMPARE(m_library->article(id)->details.title, u"\u2060a\uFFFDb\u2060c\uFFFDd"_s);
    QVERIFY(m_library->perform(Acts::AddHighlight{aHighlight(id, text, u"\uFEFFc\uFFFF"_s)}));
    QCOMPARE(m_library->highlights(id)->first().quote, u"\u2060c\uFFFD"_s);
}

void TestLibrary::emptyFieldsStayEmpty()
{
    const ArticleId id = added(Article());
    const auto back = m_library->article(id);
    QVERIFY(back);
    QCOMPARE(back->text, QString());
    QCOMPARE(back->details, ArticleDetails());
    QCOMPARE(m_library->bytes(back->version).value(), QByteArray());
}

void TestLibrary::articlesThatCannotBeAreRefused()
{
    const QString before = told(*m_library);
    Article outside = anArticle(u"Short."_s);
    outside.paragraphs[0].span.end = 99;
    QCOMPARE(m_library->perform(Acts::AddArticle{outside, {}, {}}).error().code, ErrorCode::Invalid);
    const Article article = anArticle(u"He said \U0001F4F0 no."_s);
    Statement cut = aStatement(article.text, u"\U0001F4F0"_s, u"He"_s, {});
    cut.content.end -= 1;
    QCOMPARE(m_library->perform(Acts::AddArticle{article, {cut}, {}}).error().code, ErrorCode::Invalid);
    Statement orphan = aStatement(article.text, u"no"_s, u"He"_s, {});
    orphan.parent = 0;
    QCOMPARE(m_library->perform(Acts::AddArticle{article, {orphan}, {}}).error().code, ErrorCode::Invalid);
    QCOMPARE(told(*m_library), before);
    QCOMPARE(m_library->article(ArticleId{7}).error().code, ErrorCode::NotFound);
    QCOMPARE(m_library->statements(ArticleId{7}).error().code, ErrorCode::NotFound);
}

void TestLibrary::draftsComeBackAndGo()
{
    QCOMPARE(m_library->draft(u"note"_s).value(), QByteArray());
    QVERIFY(m_library->setDraft(u"note"_s, "half a th"));
    QVERIFY(m_library->setDraft(u"note"_s, "half a thought"));
    m_library = opened(m_library->path());
    QCOMPARE(m_library->draft(u"note"_s).value(), QByteArray("half a thought"));
    QVERIFY(m_library->setDraft(u"note"_s, {}));
    QCOMPARE(m_library->draft(u"note"_s).value(), QByteArray());
}

void TestLibrary::tagsComeMostRecentFirst()
{
    const QString text = u"One two three four."_s;
    const ArticleId id = added(anArticle(text));
    const auto mark = [&](const QString &word, const QStringList &tags) {
        Highlight marked = aHighlight(id, text, word);
        marked.tags = tags;
        return m_library->perform(Acts::AddHighlight{marked}).has_value();
    };
    const auto names = [&] {
        QStringList found;
        const auto tags = m_library->tags();
        for (const Tag &tag : *tags)
            found.append(tag.name + QString::number(tag.uses));
        return found.join(u',');
    };
    QVERIFY(mark(u"One"_s, {u"Taiwan"_s, u"  Economy  talks "_s}));
    QCOMPARE(names(), u"Economy talks1,Taiwan1"_s);
    QVERIFY(mark(u"two"_s, {u"TAIWAN"_s, u"taiwan"_s}));
    QCOMPARE(names(), u"Taiwan2,Economy talks1"_s);
    QVERIFY(mark(u"three"_s, {u"Überflug"_s, u"überflug"_s}));
    QCOMPARE(names(), u"Überflug1,Taiwan2,Economy talks1"_s);
    QVERIFY(!mark(u"four"_s, {u"x"_s, u" "_s}));
    QCOMPARE(names(), u"Überflug1,Taiwan2,Economy talks1"_s);
    QCOMPARE(m_library->highlights(id)->at(1).tags, QStringList{u"Taiwan"_s});
}

void TestLibrary::tellsWhatChanged()
{
    QSignalSpy addedOnes(m_library.get(), &Library::articleAdded);
    QSignalSpy changed(m_library.get(), &Library::articleChanged);
    QSignalSpy highlights(m_library.get(), &Library::highlightsChanged);
    QSignalSpy tags(m_library.get(), &Library::tagsChanged);
    const ArticleId id = added(anArticle(u"One."_s));
    QCOMPARE(addedOnes.count(), 1);
    QVERIFY(m_library->perform(Acts::Group{{Acts::MarkRead{id, true}, Acts::MarkStarred{id, true}}}));
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_library->perform(Acts::AddHighlight{aHighlight(id, u"One."_s, u"One"_s)}));
    QCOMPARE(highlights.count(), 1);
    QCOMPARE(tags.count(), 0);
    QVERIFY(!m_library->perform(Acts::MarkRead{ArticleId{99}, true}));
    QCOMPARE(changed.count(), 1);
}

void TestLibrary::defaultPathFollowsTheEnvironment()
{
    const QByteArray data = m_folder->path().toUtf8();
    qputenv("XDG_DATA_HOME", data);
    qunsetenv("READOUT_LIBRARY");
    const QString path = Library::defaultPath();
    QCOMPARE(path, pathOf(u"readout/library.sqlite"_s));
    QVERIFY(opened(path)); // its folder is made
    const auto mode = QFileInfo(pathOf(u"readout"_s)).permissions();
    QVERIFY(!(mode & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther)));
    qputenv("READOUT_LIBRARY", "/elsewhere/l.sqlite");
    QCOMPARE(Library::defaultPath(), u"/elsewhere/l.sqlite"_s);
    qunsetenv("READOUT_LIBRARY");
    qunsetenv("XDG_DATA_HOME");
}

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
