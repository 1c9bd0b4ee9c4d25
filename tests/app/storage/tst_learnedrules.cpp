// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rules in the library; an older library gets room for them; and the engine, run again with other rules, never touches
// what a person decided.
#include "attribution/engine.h"
#include "storage/database.h"
#include "support/librarybuilder.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Storage;
using namespace Readout::Testing;

namespace {

LearnedRule alias(const QString &words, const QString &name)
{
    LearnedRule rule;
    rule.words = words;
    rule.name = name;
    return rule;
}

LearnedRule party(const QString &name, const QStringList &parties)
{
    LearnedRule rule;
    rule.kind = RuleKind::Party;
    rule.words = name;
    rule.parties = parties;
    return rule;
}

} // namespace

class TestLearnedRules : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theLatestComesFirst();
    void wordsAreKeptClean();
    void whatIsNoRuleIsRefused_data();
    void whatIsNoRuleIsRefused();
    void wordsHaveOneRuleOfAKind();
    void aRemovedRuleMakesRoom();
    void listenersHear();
    void anOlderLibraryGetsRoom();
    void theEngineNeverChangesWhatAPersonDecided();

private:
    QStringList words() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

void TestLearnedRules::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = opened(m_folder->filePath(u"library.sqlite"_s));
    QVERIFY(m_library);
}

void TestLearnedRules::cleanup()
{
    const auto faults = m_library->check();
    QVERIFY(faults);
    QCOMPARE(faults->join(u'\n'), QString());
}

QStringList TestLearnedRules::words() const
{
    QStringList words;
    const auto rules = m_library->rules();
    for (const LearnedRule &rule : rules ? *rules : QList<LearnedRule>())
        words.append(rule.words);
    return words;
}

void TestLearnedRules::theLatestComesFirst()
{
    QCOMPARE(words(), QStringList());
    QVERIFY(m_library->perform(Acts::AddRule{alias(u"Gallant Minister"_s, u"Kari Dahl"_s)}));
    QVERIFY(m_library->perform(Acts::AddRule{party(u"Kari Dahl"_s, {u"NO"_s})}));
    QCOMPARE(words(), (QStringList{u"Kari Dahl"_s, u"Gallant Minister"_s}));
    QVERIFY(m_library->rules()->first().created.isValid());
    m_library = opened(m_library->path());
    QCOMPARE(words(), (QStringList{u"Kari Dahl"_s, u"Gallant Minister"_s}));
}

void TestLearnedRules::wordsAreKeptClean()
{
    LearnedRule rule = alias(u"  the  Gallant\nMinister "_s, u" Kari  Dahl "_s);
    rule.parties = {u"NO"_s}; // an alias has none
    QVERIFY(m_library->perform(Acts::AddRule{rule}));
    const LearnedRule kept = m_library->rules()->first();
    QCOMPARE(kept.words, u"Gallant Minister"_s);
    QCOMPARE(kept.name, u"Kari Dahl"_s);
    QCOMPARE(kept.parties, QStringList());
    QVERIFY(m_library->perform(Acts::AddRule{party(u"'; DROP TABLE learned_rule; --"_s, {u"\U0001F4F0"_s, u""_s})}));
    QCOMPARE(m_library->rules()->first().parties, QStringList{u"\U0001F4F0"_s});
}

void TestLearnedRules::whatIsNoRuleIsRefused_data()
{
    QTest::addColumn<LearnedRule>("rule");
    QTest::newRow("no words") << alias(u" "_s, u"Kari Dahl"_s);
    QTest::newRow("an alias for nobody") << alias(u"Gallant Minister"_s, {});
    QTest::newRow("an alias for itself") << alias(u"the Gallant Minister"_s, u"gallant  minister"_s);
    QTest::newRow("too long") << alias(QString(longestRuleWords + 1, u'x'), u"Kari Dahl"_s);
    LearnedRule outlet = party(u"Quay Wire"_s, {});
    outlet.kind = RuleKind::Outlet;
    QTest::newRow("an outlet for nobody") << outlet;
}

void TestLearnedRules::whatIsNoRuleIsRefused()
{
    QFETCH(LearnedRule, rule);
    const auto done = m_library->perform(Acts::AddRule{rule});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Invalid);
    QCOMPARE(words(), QStringList());
}

void TestLearnedRules::wordsHaveOneRuleOfAKind()
{
    QVERIFY(m_library->perform(Acts::AddRule{alias(u"Gallant Minister"_s, u"Kari Dahl"_s)}));
    QCOMPARE(m_library->perform(Acts::AddRule{alias(u"the gallant minister"_s, u"Ana Ruiz"_s)}).error().code,
             ErrorCode::Invalid);
    QVERIFY(m_library->perform(Acts::AddRule{party(u"Gallant Minister"_s, {u"NO"_s})})); // of the other family
    LearnedRule outlet = party(u"Gallant Minister"_s, {u"CN"_s});
    outlet.kind = RuleKind::Outlet;
    QVERIFY(!m_library->perform(Acts::AddRule{outlet}));
    LearnedRule renamed = m_library->rules()->first();
    renamed.parties = {u"CN"_s};
    QVERIFY(m_library->perform(Acts::ChangeRule{renamed}));
}

void TestLearnedRules::aRemovedRuleMakesRoom()
{
    const auto added = m_library->perform(Acts::AddRule{alias(u"Gallant Minister"_s, u"Kari Dahl"_s)});
    const auto removed = m_library->perform(Acts::RemoveRule{added->uuid});
    QVERIFY(m_library->perform(Acts::AddRule{alias(u"Gallant Minister"_s, u"Ana Ruiz"_s)}));
    // Now the words are taken: the old one cannot come back beside it.
    QVERIFY(!m_library->perform(removed->inverse));
    QCOMPARE(m_library->rules()->size(), 1);
    QCOMPARE(m_library->rules()->first().name, u"Ana Ruiz"_s);
    QCOMPARE(m_library->perform(Acts::RemoveRule{QUuid::createUuid()}).error().code, ErrorCode::NotFound);
}

void TestLearnedRules::listenersHear()
{
    int told = 0;
    connect(m_library.get(), &Library::rulesChanged, this, [&told] { ++told; });
    const auto added = m_library->perform(Acts::AddRule{alias(u"Gallant Minister"_s, u"Kari Dahl"_s)});
    QCOMPARE(told, 1);
    QVERIFY(!m_library->perform(Acts::AddRule{alias(u"Gallant Minister"_s, u"Kari Dahl"_s)}));
    QCOMPARE(told, 1);
    QVERIFY(m_library->perform(added->inverse));
    QCOMPARE(told, 2);
}

void TestLearnedRules::anOlderLibraryGetsRoom()
{
    const auto made = m_library->perform(Acts::AddArticle{anArticle(u"Some words."_s), {}, {}});
    QVERIFY(made);
    const QString path = m_library->path();
    const QString before = told(*m_library);
    m_library.reset();
    {
        auto database = Database::open(path, Database::Mode::ReadWrite);
        QVERIFY(database);
        for (const QString &statement : {u"DROP TABLE learned_rule"_s, u"PRAGMA user_version = 4"_s})
            QVERIFY((*database)->execute(statement));
    }
    m_library = opened(path);
    QVERIFY(m_library);
    QVERIFY(QFile::exists(path + u".version-4"_s)); // the library as it was
    QCOMPARE(told(*m_library), before);
    LearnedRule rule = alias(u"Gallant Minister"_s, u"Kari Dahl"_s);
    rule.article = made->article;
    QVERIFY(m_library->perform(Acts::AddRule{rule}));
    QCOMPARE(m_library->rules()->first().article, made->article);
}

void TestLearnedRules::theEngineNeverChangesWhatAPersonDecided()
{
    Article article = anArticle(
        u"The Gallant Minister said that the harbours would stay open. The Gallant Minister said that the fees would "
        "fall.\n\nFinnish minister Pekka Salo said that the docks were ready. Salo said that the ice was thin. Salo "
        "said that the winter was long. “We will wait,” Salo said."_s);
    const auto run = [&](const QList<LearnedRule> &rules) {
        const auto found = Attribution::findStatements(article, rules);
        return found ? *found : QList<Statement>();
    };
    const auto made = m_library->perform(Acts::AddArticle{article, run({}), {}});
    QVERIFY(made);
    const QList<Statement> found = *m_library->statements(made->article);
    QVERIFY(found.size() >= 6);
    const auto decide = [&](Statement said, Check check) {
        said.check = check;
        said.by = MadeBy::Person;
        return m_library->perform(Acts::CheckStatement{made->article, said}).has_value();
    };
    Statement corrected = found[0];
    corrected.actors = {{u"Ana Ruiz"_s, {u"ES"_s}}};
    corrected.parties = {u"ES"_s};
    QVERIFY(decide(corrected, Check::Corrected));
    QVERIFY(decide(found[2], Check::Accepted));
    QVERIFY(decide(found[3], Check::Rejected));
    Statement added = found[4];
    added.uuid = QUuid();
    added.content = spanOf(article.text, u"the ice"_s);
    QVERIFY(m_library->perform(Acts::CheckStatement{made->article, added}));

    const auto decided = [&] {
        QStringList lines;
        for (const Statement &statement : *m_library->statements(made->article)) {
            if (statement.check != Check::None)
                lines.append(statement.uuid.toString() + told(statement, article.text));
        }
        lines.sort();
        return lines;
    };
    const QStringList before = decided();
    QCOMPARE(before.size(), 4);
    const QList<QList<LearnedRule>> books{
        {alias(u"Gallant Minister"_s, u"Kari Dahl"_s), party(u"Kari Dahl"_s, {u"NO"_s}), party(u"Pekka Salo"_s, {})},
        {alias(u"Gallant Minister"_s, u"Ole Brand"_s), alias(u"Pekka Salo"_s, u"Liv Moe"_s)},
        {}};
    const QStringList undecided{u"Kari Dahl"_s, u"Ole Brand"_s, found[1].actors.value(0).name};
    for (qsizetype at = 0; at < books.size(); ++at) {
        QVERIFY(m_library->setMachineStatements(made->article, run(books[at])));
        QCOMPARE(decided(), before);
        const auto now = m_library->statements(made->article);
        const auto same =
            std::find_if(now->cbegin(), now->cend(), [&](const Statement &one) { return one.uuid == found[1].uuid; });
        QVERIFY(same != now->cend());
        QCOMPARE(same->actors.value(0).name, undecided[at]); // the machine's own answer follows the rules
    }
    QVERIFY(m_library->setMachineStatements(made->article, {})); // even an engine that finds nothing
    QCOMPARE(decided().size(), before.size());
}

QTEST_GUILESS_MAIN(TestLearnedRules)
#include "tst_learnedrules.moc"
