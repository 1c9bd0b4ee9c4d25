// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A person's word on statements: kept beside the machine's, never overwritten, never dropped.
#include "domain/correction.h"
#include "support/librarybuilder.h"

#include <QElapsedTimer>

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Storage;
using namespace Readout::Testing;

namespace {
const QString page = u"“A” said Ito. “B” said Li. Li said “C”, Ito said."_s;
Statement saying(const QString &words, const QString &speaker, const QString &party)
{
    return aStatement(page, words, speaker, party.isEmpty() ? QStringList() : QStringList{party});
}
} // namespace

class TestCheckedStatements : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyFieldComesBack();
    void runningAgainKeepsIds();
    void runningAgainKeepsWhatAPersonSaid();
    void aWordWhoseStatementWentStands();
    void aStatementThatReturnsFindsItsWord();
    void correctionsThatMoveTheWordsKeepTheirPlace();
    void correctionsMayLeaveTheirChain();
    void twoStatementsOnTheSameWordsStayApart();
    void ownStatementsAreSetInOrderAndKeepTheirParent();
    void countsFollowTheShownStatements();
    void theMachinesAnswerStandsUntouched();
    void takingBackBringsTheMachinesAnswer();
    void severalWordsAreOneAct();
    void aGroupThatFailsLeavesNothing();
    void anotherProgramsWordIsSeen();
    void aPartStandsInTheStatementItCameFrom();
    void aWordOnOneOfTwentyThousandIsQuick();

private:
    QStringList lines() const;
    Statement at(int index) const;
    void check(Statement statement, Check verdict);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    ArticleId m_article{};
};

void TestCheckedStatements::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = opened(m_folder->filePath(u"library.sqlite"_s));
    QVERIFY(m_library);
    QList<Statement> found{saying(u"“A”"_s, u"Ito"_s, u"JP"_s), saying(u"“B”"_s, u"Li"_s, u"CN"_s),
                           saying(u"Li said “C”"_s, u"Ito"_s, u"JP"_s), saying(u"“C”"_s, u"Li"_s, u"CN"_s)};
    found[3].parent = 2;
    const auto done = m_library->perform(Acts::AddArticle{anArticle(page), found, {}});
    QVERIFY(done);
    m_article = done->article;
}

void TestCheckedStatements::cleanup()
{
    const auto faults = m_library->check();
    QVERIFY(faults);
    QCOMPARE(faults->join(u'\n'), QString());
}

/// "“A” Ito none -1": content, speaker, check, parent.
QStringList TestCheckedStatements::lines() const
{
    const auto statements = m_library->statements(m_article);
    if (!statements)
        return {statements.error().message};
    QStringList all;
    for (const Statement &statement : *statements) {
        const QString speaker = statement.speaker ? statement.speaker->of(page).toString() : u"-"_s;
        all.append(QStringList{statement.content.of(page).toString(), speaker, toString(statement.check),
                               QString::number(statement.parent)}
                       .join(u' '));
    }
    return all;
}

Statement TestCheckedStatements::at(int index) const
{
    const auto statements = m_library->statements(m_article);
    return statements && index < statements->size() ? statements->at(index) : Statement();
}

void TestCheckedStatements::check(Statement statement, Check verdict)
{
    statement.check = verdict;
    if (verdict == Check::Corrected)
        statement.by = MadeBy::Person;
    const auto done = m_library->perform(Acts::CheckStatement{m_article, statement});
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
}

void TestCheckedStatements::everyFieldComesBack()
{
    Statement full = saying(u"“B”"_s, u"Li"_s, u"CN"_s);
    full.kind = QuotationKind::Mixed;
    full.act = Act::Attitude;
    full.cue = spanOf(page, u"said"_s);
    full.force = 4;
    full.source = spanOf(page, u"Ito"_s);
    full.actors = {{u"Li Qiang"_s, {u"CN"_s, u"SCO"_s}}, {u"nobody's man"_s, {}}};
    full.parties = {u"CN"_s, u"SCO"_s};
    full.sourceActor = Actor{u"Ito Ken"_s, {u"JP"_s}};
    full.chain = {spanOf(page, u"Li"_s), spanOf(page, u"Ito"_s)};
    full.state = State::Certain;
    full.group = 3;
    QVERIFY(m_library->setMachineStatements(m_article, {full}));
    QCOMPARE(told(at(0), page), told(full, page));
    QCOMPARE(at(0).actors, full.actors);
    QCOMPARE(at(0).sourceActor, full.sourceActor);
    QCOMPARE(at(0).chain, full.chain);
    check(at(0), Check::Accepted);
    full.check = Check::Accepted;
    QCOMPARE(told(at(0), page), told(full, page));
    QVERIFY(m_library->setMachineStatements(m_article, {}));
    QCOMPARE(told(at(0), page), told(full, page));
}

void TestCheckedStatements::runningAgainKeepsIds()
{
    const auto before = m_library->statements(m_article);
    QVERIFY(before);
    QVERIFY(m_library->setMachineStatements(m_article, {before->at(1), saying(u"said Li"_s, u"Li"_s, {})}));
    QCOMPARE(at(0).uuid, before->at(1).uuid);
    for (const Statement &statement : *before)
        QVERIFY(at(1).uuid != statement.uuid);
}

void TestCheckedStatements::runningAgainKeepsWhatAPersonSaid()
{
    Statement corrected = at(0);
    corrected.speaker = spanOf(page, u"Li"_s);
    check(corrected, Check::Corrected);
    check(at(1), Check::Rejected);
    check(at(3), Check::Accepted);
    const QStringList before{u"“A” Li corrected -1"_s, u"“B” Li rejected -1"_s, u"Li said “C” Ito none -1"_s,
                             u"“C” Li accepted 2"_s};
    QCOMPARE(lines(), before);
    // The engine changes its mind about everybody.
    QList<Statement> again{saying(u"“A”"_s, u"Ito"_s, {}), saying(u"“B”"_s, u"Ito"_s, {}),
                           saying(u"Li said “C”"_s, u"Ito"_s, {}), saying(u"“C”"_s, u"Ito"_s, {})};
    again[3].parent = 2;
    QVERIFY(m_library->setMachineStatements(m_article, again));
    QCOMPARE(lines(), before);
    QVERIFY(m_library->perform(Acts::UncheckStatement{m_article, at(0).uuid}));
    QCOMPARE(lines().first(), u"“A” Ito none -1"_s);
}

void TestCheckedStatements::aWordWhoseStatementWentStands()
{
    check(at(1), Check::Accepted);
    check(at(3), Check::Rejected);
    QVERIFY(m_library->setMachineStatements(m_article, {saying(u"“A”"_s, u"Ito"_s, u"JP"_s)}));
    QCOMPARE(lines(), (QStringList{u"“A” Ito none -1"_s, u"“B” Li accepted -1"_s, u"“C” Li rejected -1"_s}));
    // And it can be taken back and given again.
    const auto done = m_library->perform(Acts::UncheckStatement{m_article, at(1).uuid});
    QVERIFY(done);
    QCOMPARE(lines().size(), 2);
    QVERIFY(m_library->perform(done->inverse));
    QCOMPARE(lines()[1], u"“B” Li accepted -1"_s);
}

void TestCheckedStatements::aStatementThatReturnsFindsItsWord()
{
    check(at(1), Check::Rejected);
    QVERIFY(m_library->setMachineStatements(m_article, {}));
    QVERIFY(m_library->setMachineStatements(
        m_article, {saying(u"“A”"_s, u"Ito"_s, u"JP"_s), saying(u"“B”"_s, u"Ito"_s, u"JP"_s)}));
    QCOMPARE(lines(), (QStringList{u"“A” Ito none -1"_s, u"“B” Li rejected -1"_s}));
    QVERIFY(m_library->perform(Acts::UncheckStatement{m_article, at(1).uuid}));
    QCOMPARE(lines(), (QStringList{u"“A” Ito none -1"_s, u"“B” Ito none -1"_s}));
}

void TestCheckedStatements::correctionsThatMoveTheWordsKeepTheirPlace()
{
    Statement moved = at(1);
    moved.content = spanOf(page, u"B"_s);
    check(moved, Check::Corrected);
    QVERIFY(m_library->setMachineStatements(m_article, {saying(u"“B”"_s, u"Ito"_s, {})}));
    QCOMPARE(lines(), QStringList{u"B Li corrected -1"_s});
    // Said again, it is still about the machine's words.
    moved.content = spanOf(page, u"said Li"_s);
    check(moved, Check::Corrected);
    QVERIFY(m_library->setMachineStatements(m_article, {}));
    QVERIFY(m_library->setMachineStatements(m_article, {saying(u"“B”"_s, u"Ito"_s, {})}));
    QCOMPARE(lines(), QStringList{u"said Li Li corrected -1"_s});
}

void TestCheckedStatements::correctionsMayLeaveTheirChain()
{
    Statement moved = at(3);
    moved.content = spanOf(page, u"“A” said"_s);
    check(moved, Check::Corrected);
    QCOMPARE(lines(), (QStringList{u"“A” said Li corrected -1"_s, u"“A” Ito none -1"_s, u"“B” Li none -1"_s,
                                   u"Li said “C” Ito none -1"_s}));
}

void TestCheckedStatements::twoStatementsOnTheSameWordsStayApart()
{
    QList<Statement> twice{saying(u"“B”"_s, u"Ito"_s, {}), saying(u"“B”"_s, u"Li"_s, {})};
    twice[1].parent = 0;
    QVERIFY(m_library->setMachineStatements(m_article, twice));
    check(at(1), Check::Rejected);
    QVERIFY(m_library->setMachineStatements(m_article, twice));
    QCOMPARE(lines(), (QStringList{u"“B” Ito none -1"_s, u"“B” Li rejected 0"_s}));
}

void TestCheckedStatements::ownStatementsAreSetInOrderAndKeepTheirParent()
{
    Statement own = saying(u"C"_s, u"Ito"_s, u"JP"_s);
    own.parent = 3;
    const auto done = m_library->perform(Acts::CheckStatement{m_article, own});
    QVERIFY(done);
    Statement first = saying(u"A"_s, u"Ito"_s, u"JP"_s);
    QVERIFY(m_library->perform(Acts::CheckStatement{m_article, first}));
    QCOMPARE(lines(), (QStringList{u"“A” Ito none -1"_s, u"A Ito added -1"_s, u"“B” Li none -1"_s,
                                   u"Li said “C” Ito none -1"_s, u"“C” Li none 3"_s, u"C Ito added 4"_s}));
    QVERIFY(at(5).by == MadeBy::Person);
    QCOMPARE(at(5).uuid, done->uuid);
    QVERIFY(m_library->setMachineStatements(m_article, {}));
    QCOMPARE(lines(), (QStringList{u"A Ito added -1"_s, u"C Ito added -1"_s}));
}

void TestCheckedStatements::countsFollowTheShownStatements()
{
    const auto counts = [&] {
        QStringList all;
        const auto articles = m_library->articles();
        for (const auto &[party, count] : articles->first().parties)
            all.append(party + QString::number(count));
        return all.join(u',');
    };
    QCOMPARE(counts(), u"JP1,CN2"_s); // the outer link is not shown
    check(at(3), Check::Rejected);
    QCOMPARE(counts(), u"JP2,CN1"_s);
    QVERIFY(m_library->perform(Acts::UncheckStatement{m_article, at(3).uuid}));
    QCOMPARE(counts(), u"JP1,CN2"_s);
    Statement joint = saying(u"“B”"_s, u"Li"_s, u"CN"_s);
    joint.parties = {u"RU"_s, u"CN"_s};
    QVERIFY(m_library->setMachineStatements(m_article, {joint, saying(u"“C”"_s, {}, {})}));
    QCOMPARE(counts(), u"RU1,CN1,1"_s);
}

void TestCheckedStatements::theMachinesAnswerStandsUntouched()
{
    const auto before = m_library->machineStatements(m_article);
    QVERIFY(before);
    const Article article = *m_library->article(m_article);
    const Statement corrected = withSpeaker(article, at(0), {{}, {{u"Li"_s, {u"CN"_s}}}});
    QVERIFY(m_library->perform(Acts::CheckStatement{m_article, corrected}));
    QVERIFY(m_library->perform(Acts::CheckStatement{m_article, rejected(at(1))}));
    QVERIFY(m_library->perform(Acts::CheckStatement{m_article, accepted(at(3))}));
    const auto after = m_library->machineStatements(m_article);
    QVERIFY(after);
    QCOMPARE(after->size(), before->size());
    for (qsizetype one = 0; one < before->size(); ++one)
        QCOMPARE(told(after->at(one), page), told(before->at(one), page));
    QVERIFY(m_library->setMachineStatements(m_article, *before)); // a new run finds the same
    QCOMPARE(lines(), (QStringList{u"“A” Li corrected -1"_s, u"“B” Li rejected -1"_s, u"Li said “C” Ito none -1"_s,
                                   u"“C” Li accepted 2"_s}));
    QCOMPARE(at(0).actors, corrected.actors);
}

void TestCheckedStatements::takingBackBringsTheMachinesAnswer()
{
    const Statement machine = at(0);
    const Article article = *m_library->article(m_article);
    for (const Statement &said : {withSpeaker(article, machine, {{}, {{u"Li"_s, {u"CN"_s}}}}), accepted(machine),
                                  rejected(machine), withParties(article, machine, {})}) {
        const auto done = m_library->perform(Acts::CheckStatement{m_article, said});
        QVERIFY(done);
        QVERIFY(told(at(0), page) != told(machine, page));
        const auto undone = m_library->perform(done->inverse);
        QVERIFY(undone);
        QCOMPARE(told(at(0), page), told(machine, page));
        QVERIFY(m_library->perform(undone->inverse));
        QCOMPARE(at(0).actors, said.actors);
        const auto taken = m_library->perform(Acts::UncheckStatement{m_article, machine.uuid});
        QVERIFY(taken);
        QCOMPARE(told(at(0), page), told(machine, page));
    }
    QVERIFY(!m_library->perform(Acts::UncheckStatement{m_article, machine.uuid})); // there is no word to take back
}

void TestCheckedStatements::severalWordsAreOneAct()
{
    const QStringList before = lines();
    Acts::Group group;
    for (const int one : {0, 2})
        group.acts.append(Acts::CheckStatement{m_article, accepted(at(one))});
    group.acts.append(Acts::CheckStatement{m_article, rejected(at(0))}); // the last word counts
    const auto done = m_library->perform(group);
    QVERIFY(done);
    QCOMPARE(lines().first(), u"“A” Ito rejected -1"_s);
    QCOMPARE(m_library->articles()->first().parties, (QList<std::pair<QString, int>>{{u"CN"_s, 2}}));
    QVERIFY(m_library->perform(done->inverse));
    QCOMPARE(lines(), before);
}

void TestCheckedStatements::aGroupThatFailsLeavesNothing()
{
    const QStringList before = lines();
    Statement elsewhere = accepted(at(1));
    elsewhere.content = {0, 100000};
    Acts::Group group{{Acts::CheckStatement{m_article, rejected(at(0))}, Acts::CheckStatement{m_article, elsewhere}}};
    QVERIFY(!m_library->perform(group));
    QCOMPARE(lines(), before);
    m_library = opened(m_library->path());
    QCOMPARE(lines(), before);
}

void TestCheckedStatements::anotherProgramsWordIsSeen()
{
    const auto other = opened(m_library->path());
    QVERIFY(other);
    QCOMPARE(lines().first(), u"“A” Ito none -1"_s);
    QVERIFY(other->perform(Acts::CheckStatement{m_article, rejected(other->statements(m_article)->first())}));
    QCOMPARE(lines().first(), u"“A” Ito rejected -1"_s);
    QVERIFY(other->setMachineStatements(m_article, {}));
    QCOMPARE(lines(), QStringList{u"“A” Ito rejected -1"_s});
}

void TestCheckedStatements::aPartStandsInTheStatementItCameFrom()
{
    const Article article = *m_library->article(m_article);
    const Statement outer = at(2);
    const auto parts = splitAt(article, outer, outer.content.begin + 3);
    QVERIFY(parts);
    Statement rest = parts->rest;
    rest.uuid = QUuid::createUuid();
    Acts::Group group{{Acts::CheckStatement{m_article, parts->first, {}}, Acts::CheckStatement{m_article, rest, {}}}};
    const auto done = m_library->perform(group);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
    QCOMPARE(lines().size(), 5);
    QVERIFY(m_library->perform(done->inverse));
    QCOMPARE(lines().size(), 4);
}

void TestCheckedStatements::aWordOnOneOfTwentyThousandIsQuick()
{
    const QString text = u"“No” said Ito, “not ever” in all the years to come. "_s.repeated(20000);
    QList<Statement> found;
    for (int one = 0; one < 20000; ++one) {
        Statement said = aStatement(text, u"“No”"_s, u"Ito"_s, {u"JP"_s});
        said.content = {one * 52, one * 52 + 4};
        found.append(said);
    }
    const auto added = m_library->perform(Acts::AddArticle{anArticle(text), found, {}});
    QVERIFY(added);
    const auto statements = m_library->statements(added->article); // as it is shown in the window
    QVERIFY(statements);
    qint64 longest = 0;
    for (const int one : {0, 9999, 19999}) {
        QElapsedTimer clock;
        clock.start();
        const auto done = m_library->perform(Acts::CheckStatement{added->article, accepted(statements->at(one))});
        const qint64 performed = clock.elapsed();
        QVERIFY(done);
        const auto now = m_library->statements(added->article);
        longest = std::max(longest, clock.elapsed());
        qInfo("performed after %lld ms, read after %lld ms", performed, clock.elapsed());
        QVERIFY(now && now->at(one).check == Check::Accepted);
    }
    QVERIFY2(longest < 250, qPrintable(QString::number(longest))); // a disk may be slow; what it takes is told above
}

QTEST_GUILESS_MAIN(TestCheckedStatements)
#include "tst_checkedstatements.moc"
