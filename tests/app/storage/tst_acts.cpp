// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every act can be undone and done again: the library told as text is the same before and after.
#include "support/librarybuilder.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <functional>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Storage;
using namespace Readout::Testing;

namespace {
const QString text = u"Ishiba said “no \U0001F4F0”.\n\nXi said “yes”, the ministry said."_s;

/// What every act finds: two articles, a highlight with tags, a removed one, a dossier with sides, a person's words,
/// three tags under each other, the middle one on an article.
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

/// Where two tales of a library part, for a failure one can read. Which tag was used last is not looked at.
QString firstDifference(const QString &one, const QString &other)
{
    QStringList lines = one.split(u'\n');
    QStringList others = other.split(u'\n');
    lines.sort();
    others.sort();
    for (qsizetype at = 0; at < std::max(lines.size(), others.size()); ++at) {
        if (lines.value(at) != others.value(at))
            return lines.value(at) + u" <> "_s + others.value(at);
    }
    return {};
}

/// A null UUID when no tag of that name is listed.
Tag tagNamed(const Library &library, const QString &name)
{
    const auto tags = library.tags();
    for (const Tag &tag : *tags) {
        if (tag.name == name)
            return tag;
    }
    return {};
}
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
    void aRenamedTagIsRenamedEverywhere();
    void aMergedTagIsCarriedOnce();
    void aNameThatWasRemovedIsFree();
    void actsInAnyOrderAreWalkedBack();

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
    QVERIFY(m_library->perform(Acts::TagArticle{m_ground.other, {u"a"_s, u"below"_s}}));
    std::optional<TagId> above;
    for (const QString &name : {u"top"_s, u"below"_s, u"bottom"_s}) {
        Tag tag = tagNamed(*m_library, name);
        tag.name = name;
        tag.parent = above;
        QVERIFY(m_library->perform(tag.uuid.isNull() ? Acts::Act(Acts::AddTag{tag}) : Acts::Act(Acts::ChangeTag{tag})));
        above = tagNamed(*m_library, name).id;
    }
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
    row("name a colour", [](const Ground &, Library &) { return Acts::NameColour{2, u"denial"_s}; });
    row("name a colour anew", [](const Ground &, Library &library) {
        if (!library.perform(Acts::NameColour{8, u"claim"_s}))
            qFatal("not named");
        return Acts::NameColour{8, {}};
    });
    row("add a rule", [](const Ground &ground, Library &) {
        return Acts::AddRule{
            {{}, RuleKind::Alias, u"Gallant Minister"_s, u"Kari Dahl"_s, {}, true, ground.article, ground.machine, {}}};
    });
    const auto aRule = [](Library &library, RuleKind kind, const QString &words, const QStringList &parties) {
        const auto done = library.perform(Acts::AddRule{{{}, kind, words, {}, parties, true, {}, {}, {}}});
        if (!done)
            qFatal("no rule");
        return library.rules()->first();
    };
    row("change a rule", [aRule](const Ground &ground, Library &library) {
        LearnedRule rule = aRule(library, RuleKind::Party, u"Harbour Union"_s, {u"Harbour Union"_s});
        rule.kind = RuleKind::Outlet;
        rule.words = u"Quay Wire"_s;
        rule.parties = {u"CN"_s, u"NO"_s};
        rule.enabled = false;
        rule.article = ground.other;
        rule.statement = ground.accepted;
        return Acts::ChangeRule{rule};
    });
    row("remove a rule", [aRule](const Ground &, Library &library) {
        return Acts::RemoveRule{aRule(library, RuleKind::Party, u"Kari Dahl"_s, {u"NO"_s}).uuid};
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
    row("change a dossier's articles", [](const Ground &ground, Library &library) {
        const DossierId dossier = library.dossiers()->first().id;
        return Acts::RefillDossier{dossier, {ground.article, ground.other}, {ground.other}};
    });
    row("remove dossier", [](const Ground &ground, Library &) { return Acts::RemoveDossier{ground.dossier}; });
    row("tag an article", [](const Ground &ground, Library &) {
        return Acts::TagArticle{ground.article, {u"A"_s, u"fresh"_s, u"a"_s}};
    });
    row("make a tag", [](const Ground &, Library &) {
        Tag tag;
        tag.name = u"Made"_s;
        tag.description = u"What it is for"_s;
        return Acts::AddTag{tag};
    });
    row("remove a tag from everything",
        [](const Ground &, Library &library) { return Acts::RemoveTag{tagNamed(library, u"b"_s).uuid}; });
    row("remove a tag others hang under",
        [](const Ground &, Library &library) { return Acts::RemoveTag{tagNamed(library, u"top"_s).uuid}; });
    row("rename and describe a tag", [](const Ground &, Library &library) {
        Tag tag = tagNamed(library, u"b"_s);
        tag.name = u"B side"_s;
        tag.description = u"Said"_s;
        return Acts::ChangeTag{tag};
    });
    row("change the case of a tag's name", [](const Ground &, Library &library) {
        Tag tag = tagNamed(library, u"b"_s);
        tag.name = u"B"_s;
        return Acts::ChangeTag{tag};
    });
    row("hang a tag elsewhere", [](const Ground &, Library &library) {
        Tag tag = tagNamed(library, u"below"_s);
        tag.parent = tagNamed(library, u"b"_s).id;
        return Acts::ChangeTag{tag};
    });
    row("merge tags one thing carries both of", [](const Ground &, Library &library) {
        return Acts::MergeTags{tagNamed(library, u"b"_s).uuid, tagNamed(library, u"a"_s).uuid};
    });
    row("merge a tag into one far below it", [](const Ground &, Library &library) {
        return Acts::MergeTags{tagNamed(library, u"top"_s).uuid, tagNamed(library, u"bottom"_s).uuid};
    });
    row("merge a tag into the one above", [](const Ground &, Library &library) {
        return Acts::MergeTags{tagNamed(library, u"below"_s).uuid, tagNamed(library, u"top"_s).uuid};
    });
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
    row("tag without a name", ErrorCode::Invalid, [](const Ground &, Library &) {
        Tag tag;
        tag.name = u" \t"_s;
        return Acts::AddTag{tag};
    });
    row("tag of a name that is there", ErrorCode::Invalid, [](const Ground &, Library &) {
        Tag tag;
        tag.name = u"TOP"_s;
        return Acts::AddTag{tag};
    });
    row("tag renamed to another", ErrorCode::Invalid, [](const Ground &, Library &library) {
        Tag tag = tagNamed(library, u"b"_s);
        tag.name = u"Top"_s;
        return Acts::ChangeTag{tag};
    });
    row("tag hung under what hangs under it", ErrorCode::Invalid, [](const Ground &, Library &library) {
        Tag tag = tagNamed(library, u"top"_s);
        tag.parent = tagNamed(library, u"bottom"_s).id;
        return Acts::ChangeTag{tag};
    });
    row("tag hung under nothing known", ErrorCode::NotFound, [](const Ground &, Library &library) {
        Tag tag = tagNamed(library, u"top"_s);
        tag.parent = TagId{99};
        return Acts::ChangeTag{tag};
    });
    row("tag merged with itself", ErrorCode::Invalid, [](const Ground &, Library &library) {
        const QUuid uuid = tagNamed(library, u"top"_s).uuid;
        return Acts::MergeTags{uuid, uuid};
    });
    row("no such tag", ErrorCode::NotFound,
        [](const Ground &, Library &) { return Acts::RemoveTag{QUuid::createUuid()}; });
    row("article tagged with nothing's name", ErrorCode::Invalid, [](const Ground &ground, Library &) {
        return Acts::TagArticle{ground.article, {u"x"_s, u" "_s}};
    });
    row("no such article to tag", ErrorCode::NotFound, [](const Ground &, Library &) {
        return Acts::TagArticle{ArticleId{77}, {u"x"_s}};
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

void TestActs::aRenamedTagIsRenamedEverywhere()
{
    Tag tag = tagNamed(*m_library, u"a"_s);
    tag.name = u"alpha"_s;
    QVERIFY(m_library->perform(Acts::ChangeTag{tag}));
    QCOMPARE(m_library->highlight(m_ground.highlight)->tags, (QStringList{u"b"_s, u"alpha"_s}));
    QCOMPARE(m_library->article(m_ground.other)->tags, (QStringList{u"alpha"_s, u"below"_s}));
}

void TestActs::aMergedTagIsCarriedOnce()
{
    QVERIFY(m_library->perform(Acts::MergeTags{tagNamed(*m_library, u"b"_s).uuid, tagNamed(*m_library, u"a"_s).uuid}));
    QCOMPARE(m_library->highlight(m_ground.highlight)->tags, QStringList{u"a"_s});
    QCOMPARE(tagNamed(*m_library, u"a"_s).uses, 2); // the highlight and the other article
    QVERIFY(tagNamed(*m_library, u"b"_s).uuid.isNull());
}

void TestActs::aNameThatWasRemovedIsFree()
{
    QVERIFY(m_library->perform(Acts::RemoveTag{tagNamed(*m_library, u"b"_s).uuid}));
    Tag tag = tagNamed(*m_library, u"a"_s);
    tag.name = u"b"_s;
    QVERIFY(m_library->perform(Acts::ChangeTag{tag}));
    QCOMPARE(m_library->highlight(m_ground.highlight)->tags, QStringList{u"b"_s});
}

/// A fixed seed: any order of acts can be walked back to where it began, and every state on the way is sound.
void TestActs::actsInAnyOrderAreWalkedBack()
{
    QRandomGenerator random(20261123);
    const auto any = [&](const QList<Tag> &tags) { return tags[random.bounded(int(tags.size()))]; };
    QList<std::pair<QString, Acts::Act>> undo;
    for (int step = 0; step < 150; ++step) {
        const QList<Tag> tags = m_library->tags().value();
        Tag tag = tags.isEmpty() ? Tag() : any(tags);
        Acts::Act act;
        switch (random.bounded(9)) {
        case 0:
            act = Acts::AddTag{{{}, {}, u"n%1"_s.arg(random.bounded(6)), {}, {}}};
            break;
        case 1:
            act = Acts::RemoveTag{tag.uuid};
            break;
        case 2:
            act = Acts::MergeTags{tag.uuid, tags.isEmpty() ? QUuid() : any(tags).uuid};
            break;
        case 3:
            tag.name = u"n%1"_s.arg(random.bounded(6));
            act = Acts::ChangeTag{tag};
            break;
        case 4:
            tag.parent = tags.isEmpty() ? std::nullopt : std::optional(any(tags).id);
            act = Acts::ChangeTag{tag};
            break;
        case 5:
            act = Acts::TagArticle{random.bounded(2) ? m_ground.article : m_ground.other,
                                   {u"n%1"_s.arg(random.bounded(6)), u"n%1"_s.arg(random.bounded(6))}};
            break;
        case 6: {
            Highlight marked = aHighlight(m_ground.article, text, u"said"_s, 2);
            marked.tags = {u"n%1"_s.arg(random.bounded(6)), u"a"_s};
            act = Acts::AddHighlight{marked};
            break;
        }
        case 7:
            act = random.bounded(2) ? Acts::Act(Acts::BinArticle{m_ground.other})
                                    : Acts::Act(Acts::RestoreArticle{m_ground.other});
            break;
        default: {
            const auto highlights = m_library->highlights(m_ground.article);
            if (highlights->isEmpty())
                continue;
            act = Acts::RemoveHighlight{highlights->at(random.bounded(int(highlights->size()))).uuid};
        }
        }
        const QString before = told(*m_library);
        if (const auto done = m_library->perform(act))
            undo.append({before, done->inverse});
        else
            QCOMPARE(told(*m_library), before);
    }
    QVERIFY(undo.size() > 80);
    while (!undo.isEmpty()) {
        const auto [before, act] = undo.takeLast();
        QVERIFY(m_library->perform(act));
        QCOMPARE(firstDifference(told(*m_library), before), QString());
    }
}

QTEST_GUILESS_MAIN(TestActs)
#include "tst_acts.moc"
