// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every act can be undone and done again: the library told as text is the same before and after.
#include "support/librarybuilder.h"

#include <QTemporaryDir>

#include <functional>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Storage;
using namespace Readout::Testing;

namespace {
const QString text = u"Ishiba said “no \U0001F4F0”.\n\nXi said “yes”, the ministry said."_s;

/// What every act finds: two articles, a highlight with tags, a removed one, a dossier with sides, a person's words.
struct Ground
{
    ArticleId article{};
    ArticleId other{};
    QUuid highlight;
    QUuid removed;
    QUuid dossier;
    QUuid machine;  ///< a statement nobody has spoken about
    QUuid accepted; ///< one a person accepted
    QUuid added;    ///< one of a person's own
};
} // namespace

Q_DECLARE_METATYPE(std::function<Readout::Acts::Act(const Ground &, Readout::Storage::Library &)>)
using MakeAct = std::function<Acts::Act(const Ground &, Library &)>;

class TestActs : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyActIsUndoneAndRedone_data();
    void everyActIsUndoneAndRedone();
    void actsThatCannotBeChangeNothing_data();
    void actsThatCannotBeChangeNothing();
    void changingNothingIsUndoneToo();
    void aLongHistoryIsWalkedBackAndForth();
    void aSideThatWentComesBackUnderItsNumber();
    void binnedMembersOfADossierComeBack();

private:
    void layGround();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    Ground m_ground;
};

void TestActs::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = opened(m_folder->filePath(u"library.sqlite"_s));
    QVERIFY(m_library);
    layGround();
}

void TestActs::layGround()
{
    const QList<Statement> found{aStatement(text, u"“no \U0001F4F0”"_s, u"Ishiba"_s, {u"JP"_s}),
                                 aStatement(text, u"Xi said “yes”"_s, u"the ministry"_s, {u"JP"_s}),
                                 aStatement(text, u"“yes”"_s, u"Xi"_s, {u"CN"_s, u"RU"_s})};
    QList<Statement> statements = found;
    statements[2].parent = 1;
    statements[2].source = spanOf(text, u"the ministry"_s);
    statements[2].sourceActor = Actor{u"Ministry"_s, {u"JP"_s}};
    const auto first = m_library->perform(Acts::AddArticle{anArticle(text, u"First"_s), statements, "bytes"});
    const auto second = m_library->perform(Acts::AddArticle{anArticle(u"Another."_s, u"Second"_s), {}, {}});
    QVERIFY(first && second);
    m_ground.article = first->article;
    m_ground.other = second->article;
    Highlight marked = aHighlight(m_ground.article, text, u"no \U0001F4F0"_s, 3);
    marked.note = u"A note"_s;
    marked.tags = {u"b"_s, u"a"_s};
    marked.attribution = attributionOf(text, statements[0]);
    const auto highlight = m_library->perform(Acts::AddHighlight{marked});
    const auto removed = m_library->perform(Acts::AddHighlight{aHighlight(m_ground.article, text, u"yes"_s)});
    QVERIFY(highlight && removed && m_library->perform(Acts::RemoveHighlight{removed->uuid}));
    m_ground.highlight = highlight->uuid;
    m_ground.removed = removed->uuid;
    const auto dossier =
        m_library->perform(Acts::AddDossier{{{},
                                             {},
                                             u"Lima"_s,
                                             {m_ground.other, m_ground.article},
                                             {{{}, u"Japan"_s, {u"JP"_s}, false}, {{}, u"China"_s, {u"CN"_s}, true}}}});
    QVERIFY(dossier);
    m_ground.dossier = dossier->uuid;
    auto stored = m_library->statements(m_ground.article);
    QVERIFY(stored);
    m_ground.machine = stored->at(0).uuid;
    m_ground.accepted = stored->at(2).uuid;
    Statement accepted = stored->at(2);
    accepted.check = Check::Accepted;
    QVERIFY(m_library->perform(Acts::CheckStatement{m_ground.article, accepted}));
    const auto added = m_library->perform(
        Acts::CheckStatement{m_ground.article, aStatement(text, u"the ministry said"_s, {}, {u"JP"_s})});
    QVERIFY(added);
    m_ground.added = added->uuid;
}

void TestActs::cleanup()
{
    const auto faults = m_library->check();
    QVERIFY(faults);
    QCOMPARE(faults->join(u'\n'), QString());
    m_library.reset();
}

void TestActs::everyActIsUndoneAndRedone_data()
{
    QTest::addColumn<MakeAct>("make");
    const auto row = [](const char *name, const MakeAct &make) { QTest::newRow(name) << make; };
    const auto statement = [](Library &library, const Ground &ground, const QUuid &uuid) {
        const auto statements = library.statements(ground.article);
        for (const Statement &known : *statements) {
            if (known.uuid == uuid)
                return known;
        }
        return Statement();
    };
    row("add article", [](const Ground &, Library &) {
        return Acts::AddArticle{anArticle(u"New."_s), {aStatement(u"New."_s, u"New"_s, {}, {})}, {}};
    });
    row("change details", [](const Ground &ground, Library &) {
        return Acts::ChangeDetails{ground.article, {u"T"_s, u"B"_s, u"O"_s, u"2024"_s, u"2025"_s, u"ja"_s, u"x:y"_s}};
    });
    row("mark read", [](const Ground &ground, Library &) { return Acts::MarkRead{ground.article, true}; });
    row("mark starred", [](const Ground &ground, Library &) { return Acts::MarkStarred{ground.article, true}; });
    row("bin article", [](const Ground &ground, Library &) { return Acts::BinArticle{ground.article}; });
    row("restore article that is in no bin",
        [](const Ground &ground, Library &) { return Acts::RestoreArticle{ground.article}; });
    row("add highlight", [](const Ground &ground, Library &) {
        Highlight marked = aHighlight(ground.article, text, u"\U0001F4F0"_s, 8);
        marked.tags = {u"new"_s, u"a"_s};
        return Acts::AddHighlight{marked};
    });
    row("add a removed highlight again", [](const Ground &ground, Library &) {
        Highlight marked = aHighlight(ground.article, text, u"Xi said"_s, 2);
        marked.uuid = ground.removed;
        return Acts::AddHighlight{marked};
    });
    row("change highlight", [](const Ground &ground, Library &library) {
        Highlight marked = library.highlight(ground.highlight).value();
        marked.colour = 7;
        marked.note = u"Another"_s;
        marked.tags = {u"c"_s, u"b"_s};
        marked.span = spanOf(text, u"said “no"_s);
        marked.attribution.reset();
        return Acts::ChangeHighlight{marked};
    });
    row("remove highlight", [](const Ground &ground, Library &) { return Acts::RemoveHighlight{ground.highlight}; });
    row("correct a statement", [statement](const Ground &ground, Library &library) {
        Statement said = statement(library, ground, ground.machine);
        said.content = spanOf(text, u"no"_s);
        said.speaker = spanOf(text, u"Xi"_s);
        said.actors = {{u"Xi Jinping"_s, {u"CN"_s}}};
        said.parties = {u"CN"_s};
        said.by = MadeBy::Person;
        said.check = Check::Corrected;
        return Acts::CheckStatement{ground.article, said};
    });
    row("reject a statement", [statement](const Ground &ground, Library &library) {
        Statement said = statement(library, ground, ground.machine);
        said.check = Check::Rejected;
        return Acts::CheckStatement{ground.article, said};
    });
    row("change one's word", [statement](const Ground &ground, Library &library) {
        Statement said = statement(library, ground, ground.accepted);
        said.check = Check::Rejected;
        return Acts::CheckStatement{ground.article, said};
    });
    row("add a statement", [](const Ground &ground, Library &) {
        Statement said = aStatement(text, u"no"_s, u"Ishiba"_s, {u"JP"_s});
        said.parent = 0;
        return Acts::CheckStatement{ground.article, said};
    });
    row("take one's word back", [](const Ground &ground, Library &) {
        return Acts::UncheckStatement{ground.article, ground.accepted};
    });
    row("take one's own statement back", [](const Ground &ground, Library &) {
        return Acts::UncheckStatement{ground.article, ground.added};
    });
    row("add dossier", [](const Ground &ground, Library &) {
        return Acts::AddDossier{{{}, {}, u"New"_s, {ground.article, ground.article}, {{{}, u"S"_s, {}, false}}}};
    });
    row("change dossier", [](const Ground &ground, Library &library) {
        Dossier dossier = library.dossiers()->first();
        dossier.name = u"Peru"_s;
        dossier.articles = {ground.article};
        dossier.sides.removeFirst();
        dossier.sides.append({{}, u"Russia"_s, {u"RU"_s}, false});
        return Acts::ChangeDossier{dossier};
    });
    row("remove dossier", [](const Ground &ground, Library &) { return Acts::RemoveDossier{ground.dossier}; });
    row("group", [](const Ground &ground, Library &) {
        return Acts::Group{{Acts::MarkRead{ground.article, true}, Acts::RemoveHighlight{ground.highlight},
                            Acts::Group{{Acts::BinArticle{ground.article}, Acts::RemoveDossier{ground.dossier}}},
                            Acts::MarkRead{ground.article, false}}};
    });
}

void TestActs::everyActIsUndoneAndRedone()
{
    QFETCH(MakeAct, make);
    const Acts::Act act = make(m_ground, *m_library);
    const QString before = told(*m_library);
    auto done = m_library->perform(act);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
    const QString after = told(*m_library);
    const bool isIdle = QString::fromLatin1(QTest::currentDataTag()).startsWith(u"restore article"_s);
    QCOMPARE(after == before, isIdle);
    for (int round = 0; round < 2; ++round) {
        const auto undone = m_library->perform(done->inverse);
        QVERIFY2(undone, qPrintable(undone ? QString() : undone.error().message));
        if (std::holds_alternative<Acts::AddArticle>(act))
            QCOMPARE(m_library->articleCount({ArticleFilter::Place::Bin}).value(), 1); // never deleted
        else
            QCOMPARE(told(*m_library), before);
        done = m_library->perform(undone->inverse);
        QVERIFY(done);
        QCOMPARE(told(*m_library), after);
    }
    m_library = opened(m_library->path());
    QCOMPARE(told(*m_library), after);
}

void TestActs::actsThatCannotBeChangeNothing_data()
{
    QTest::addColumn<MakeAct>("make");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, ErrorCode code, const MakeAct &make) { QTest::newRow(name) << make << code; };
    const auto highlight = [](ArticleId id, TextSpan span, int colour) {
        Highlight marked;
        marked.article = id;
        marked.span = span;
        marked.colour = colour;
        return Acts::AddHighlight{marked};
    };
    row("no such article", ErrorCode::NotFound,
        [](const Ground &, Library &) { return Acts::BinArticle{ArticleId{77}}; });
    row("no such highlight", ErrorCode::NotFound,
        [](const Ground &, Library &) { return Acts::RemoveHighlight{QUuid::createUuid()}; });
    row("highlight removed twice", ErrorCode::NotFound,
        [](const Ground &ground, Library &) { return Acts::RemoveHighlight{ground.removed}; });
    row("highlight beyond the end", ErrorCode::Invalid, [=](const Ground &ground, Library &) {
        return highlight(ground.article, {10, 10000}, 1);
    });
    row("highlight before the beginning", ErrorCode::Invalid, [=](const Ground &ground, Library &) {
        return highlight(ground.article, {-1, 2}, 1);
    });
    row("empty highlight", ErrorCode::Invalid, [=](const Ground &ground, Library &) {
        return highlight(ground.article, {4, 4}, 1);
    });
    row("turned highlight", ErrorCode::Invalid, [=](const Ground &ground, Library &) {
        return highlight(ground.article, {8, 4}, 1);
    });
    row("half an emoji", ErrorCode::Invalid, [=](const Ground &ground, Library &) {
        return highlight(ground.article, {2, spanOf(text, u"\U0001F4F0"_s).begin + 1}, 1);
    });
    row("no such colour", ErrorCode::Invalid, [=](const Ground &ground, Library &) {
        return highlight(ground.article, {0, 4}, 9);
    });
    row("words that are not there", ErrorCode::Invalid, [](const Ground &ground, Library &) {
        Highlight marked = aHighlight(ground.article, text, u"no"_s);
        marked.quote = u"yes"_s;
        return Acts::AddHighlight{marked};
    });
    row("highlight there already", ErrorCode::Invalid, [](const Ground &ground, Library &library) {
        return Acts::AddHighlight{library.highlight(ground.highlight).value()};
    });
    row("highlight on another's text", ErrorCode::Invalid, [](const Ground &ground, Library &library) {
        Highlight marked = aHighlight(ground.article, text, u"no"_s);
        marked.version = library.article(ground.other)->version;
        return Acts::AddHighlight{marked};
    });
    row("no such statement", ErrorCode::NotFound, [](const Ground &ground, Library &) {
        Statement said = aStatement(text, u"no"_s, {}, {});
        said.uuid = QUuid::createUuid();
        said.check = Check::Accepted;
        return Acts::CheckStatement{ground.article, said};
    });
    row("another article's statement", ErrorCode::Invalid, [](const Ground &ground, Library &) {
        Statement said = aStatement(u"Another."_s, u"Another"_s, {}, {});
        said.uuid = ground.added;
        said.check = Check::Added;
        return Acts::CheckStatement{ground.other, said};
    });
    row("nothing said of a statement", ErrorCode::Invalid, [](const Ground &ground, Library &library) {
        return Acts::CheckStatement{ground.article, library.statements(ground.article)->first()};
    });
    row("no word to take back", ErrorCode::NotFound, [](const Ground &ground, Library &) {
        return Acts::UncheckStatement{ground.article, ground.machine};
    });
    row("dossier without a name", ErrorCode::Invalid, [](const Ground &, Library &) {
        return Acts::AddDossier{{{}, {}, u"  "_s, {}, {}}};
    });
    row("dossier with a foreign article", ErrorCode::NotFound, [](const Ground &, Library &) {
        return Acts::AddDossier{{{}, {}, u"x"_s, {ArticleId{77}}, {}}};
    });
    row("group whose last part fails", ErrorCode::NotFound, [](const Ground &ground, Library &) {
        return Acts::Group{{Acts::MarkRead{ground.article, true}, Acts::RemoveHighlight{ground.highlight},
                            Acts::AddArticle{anArticle(u"New."_s), {}, {}}, Acts::BinArticle{ArticleId{77}}}};
    });
}

void TestActs::actsThatCannotBeChangeNothing()
{
    QFETCH(MakeAct, make);
    QFETCH(ErrorCode, code);
    const QString before = told(*m_library);
    const auto done = m_library->perform(make(m_ground, *m_library));
    QVERIFY(!done);
    QCOMPARE(done.error().code, code);
    QVERIFY(!done.error().message.isEmpty());
    QCOMPARE(told(*m_library), before);
}

void TestActs::changingNothingIsUndoneToo()
{
    const QString before = told(*m_library);
    const auto same = m_library->highlight(m_ground.highlight);
    QVERIFY(same);
    const auto done = m_library->perform(Acts::ChangeHighlight{*same});
    QVERIFY(done);
    QCOMPARE(told(*m_library), before);
    QVERIFY(m_library->perform(done->inverse));
    QCOMPARE(told(*m_library), before);
}

void TestActs::aLongHistoryIsWalkedBackAndForth()
{
    const QString before = told(*m_library);
    QList<Acts::Act> undo;
    const auto perform = [&](const Acts::Act &act) {
        const auto done = m_library->perform(act);
        if (done)
            undo.append(done->inverse);
        return done;
    };
    for (int at = 0; at < 12; ++at) {
        Highlight marked = aHighlight(m_ground.article, text, at % 2 ? u"said"_s : u"\U0001F4F0"_s, at % 8 + 1);
        marked.tags = {u"t%1"_s.arg(at % 5)};
        const auto done = perform(Acts::AddHighlight{marked});
        QVERIFY(done);
        marked = m_library->highlight(done->uuid).value();
        marked.note = u"n%1"_s.arg(at);
        QVERIFY(perform(Acts::ChangeHighlight{marked}));
        if (at % 3 == 0)
            QVERIFY(perform(Acts::RemoveHighlight{done->uuid}));
    }
    const QString after = told(*m_library);
    QList<Acts::Act> redo;
    while (!undo.isEmpty()) {
        const auto done = m_library->perform(undo.takeLast());
        QVERIFY(done);
        redo.append(done->inverse);
    }
    QCOMPARE(told(*m_library), before);
    while (!redo.isEmpty())
        QVERIFY(m_library->perform(redo.takeLast()));
    QCOMPARE(told(*m_library), after);
}

void TestActs::aSideThatWentComesBackUnderItsNumber()
{
    const auto before = m_library->dossiers();
    QVERIFY(before);
    Dossier dossier = before->first();
    const SideId first = dossier.sides.first().id;
    dossier.sides.clear();
    const auto done = m_library->perform(Acts::ChangeDossier{dossier});
    QVERIFY(done);
    const auto other = m_library->perform(Acts::AddDossier{{{}, {}, u"Other"_s, {}, {{{}, u"x"_s, {}, false}}}});
    QVERIFY(other);
    QVERIFY(m_library->dossier(other->dossier)->sides.first().id != first);
    QVERIFY(m_library->perform(done->inverse));
    QCOMPARE(m_library->dossiers()->first().sides.first().id, first);
    // A number that never was, or is another's, is not believed.
    Dossier forged{{}, {}, u"Forged"_s, {}, {{first, u"a"_s, {}, false}, {SideId{1LL << 62}, u"b"_s, {}, false}}};
    const auto made = m_library->perform(Acts::AddDossier{forged});
    QVERIFY(made);
    const auto sides = m_library->dossier(made->dossier)->sides;
    QVERIFY(sides.first().id != first && qint64(sides.last().id) < 100);
}

void TestActs::binnedMembersOfADossierComeBack()
{
    QVERIFY(m_library->perform(Acts::BinArticle{m_ground.other}));
    Dossier dossier = m_library->dossiers()->first();
    QCOMPARE(dossier.articles, QList<ArticleId>{m_ground.article});
    dossier.name = u"Renamed"_s;
    QVERIFY(m_library->perform(Acts::ChangeDossier{dossier}));
    QVERIFY(m_library->perform(Acts::RestoreArticle{m_ground.other}));
    QCOMPARE(m_library->dossiers()->first().articles, (QList<ArticleId>{m_ground.other, m_ground.article}));
}

QTEST_GUILESS_MAIN(TestActs)
#include "tst_acts.moc"
