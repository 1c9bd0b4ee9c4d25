// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What corrections teach, as a person meets it: by keys alone, from the correction to the next article and to the list.
#include "shell/rulesdialog.h"
#include "support/windowfixture.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

using namespace Readout;
using namespace Qt::StringLiterals;
using Testing::WindowFixture;

namespace {

/// In our own words; the minister is not named.
QByteArray firstArticle()
{
    return "Ferry talks go on\n\n"
           "The ferries would sail in winter, the Gallant Minister said. The minister said that the fares would "
           "fall.\n\n"
           "Finnish Foreign Minister Pekka Salo said that the docks were ready.\n";
}
QByteArray nextArticle()
{
    return "Ice closes the sound\n\n"
           "The ice is thick this year, pilots complain.\n\n"
           "“We will break it,” the Gallant Minister said on Monday. She said that nobody would wait.\n";
}

QStringList told(const WindowFixture &fixture)
{
    const Models::ArticleModel &model = *fixture.window->session()->article();
    QStringList lines;
    for (const int at : model.shown()) {
        const Statement &one = model.statements()[at];
        const Actor actor = one.actors.value(0);
        lines.append(actor.name + u'[' + actor.parties.join(u'+') + u"] "_s + toString(one.check));
    }
    return lines;
}

} // namespace

class TestRules : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aCorrectionTeachesTheNextArticle();
    void pronounsTeachNothing();
    void anotherCorrectionChangesWhatWasLearned();
    void takingACorrectionBackForgets();
    void aRuleSwitchedOffStaysOff();
    void findingAgainKeepsWhatWasDecided();
    void theListIsUsedByKeys();
    void rulesAreMadeByHand();
    void anEditedRuleIsThePersonsOwn();
    void aRuleWithoutMeaningIsNotKept();

private:
    void open(const QString &name, const QByteArray &text);
    void ringOn(int shown);
    void name(const QString &speaker, const QString &parties = {});
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_fixture->view(), Qt::Key(key), modifiers);
    }
    QStringList rules() const;
    /// Opens the list of rules by its key and does @p act in it.
    template <typename Act>
    void inList(Act act)
    {
        bool isDone = false;
        Testing::whenDialogIsUp("rules", [&](QWidget *dialog) {
            act(dialog, dialog->findChild<QTreeView *>(u"rules.list"_s));
            isDone = true;
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(isDone);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestRules::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
    open(u"first.txt"_s, firstArticle());
    QCOMPARE(told(*m_fixture).size(), 3);
}

void TestRules::cleanup()
{
    const auto faults = m_fixture->library->check();
    QVERIFY(faults);
    QCOMPARE(faults->join(u'\n'), QString());
    m_fixture.reset();
}

void TestRules::open(const QString &name, const QByteArray &text)
{
    const ArticleId before = m_fixture->window->session()->current();
    m_fixture->window->openFiles({m_fixture->file(name, text)});
    QTRY_VERIFY(m_fixture->window->session()->current() != before);
    QTRY_VERIFY(m_fixture->view()->hasFocus());
}

void TestRules::ringOn(int shown)
{
    m_fixture->view()->setFocus();
    m_fixture->view()->setCurrentStatement(m_fixture->window->session()->article()->shown().value(shown));
}

/// The keys of a person who changes the speaker of the statement with the ring.
void TestRules::name(const QString &speaker, const QString &parties)
{
    key(Qt::Key_Return, Qt::ShiftModifier);
    auto *field = m_fixture->part<QLineEdit>("speakerField");
    QTest::keyClicks(field, speaker);
    if (!parties.isEmpty()) {
        QTest::keyClick(field, Qt::Key_Tab);
        QTest::keyClicks(m_fixture->part<QLineEdit>("speakerParties"), parties);
        return QTest::keyClick(m_fixture->part<QLineEdit>("speakerParties"), Qt::Key_Return);
    }
    QTest::keyClick(field, Qt::Key_Return);
}

QStringList TestRules::rules() const
{
    QStringList sentences;
    const auto rules = m_fixture->library->rules();
    for (const LearnedRule &rule : rules ? *rules : QList<LearnedRule>())
        sentences.append(Models::ruleSentence(rule) + (rule.enabled ? QString() : u" (off)"_s));
    sentences.sort();
    return sentences;
}

void TestRules::aCorrectionTeachesTheNextArticle()
{
    ringOn(0);
    name(u"Kari Dahl"_s, u"Norway"_s);
    QCOMPARE(told(*m_fixture).first(), u"Kari Dahl[NO] corrected"_s);
    QCOMPARE(rules(), (QStringList{u"Kari Dahl speaks for Norway"_s, u"“Gallant Minister” is Kari Dahl"_s}));
    QVERIFY2(m_fixture->notice().contains(u"Learned: “Gallant Minister” is Kari Dahl"_s),
             qPrintable(m_fixture->notice()));
    QVERIFY2(m_fixture->notice().contains(u"Undo"_s), qPrintable(m_fixture->notice()));
    const LearnedRule learned = m_fixture->library->rules()->last();
    QCOMPARE(learned.article, m_fixture->window->session()->current());
    open(u"next.txt"_s, nextArticle());
    const QStringList next = told(*m_fixture);
    QVERIFY2(next.contains(u"Kari Dahl[NO] none"_s), qPrintable(next.join(u'\n')));
    QCOMPARE(next.last(), u"Kari Dahl[NO] none"_s); // "she"
    // The correction and what it taught are one act.
    m_fixture->window->session()->undo(); // opening the article
    m_fixture->window->session()->undo();
    QCOMPARE(rules(), QStringList());
    m_fixture->window->session()->redo();
    QCOMPARE(rules().size(), 2);
}

void TestRules::pronounsTeachNothing()
{
    ringOn(1); // "The minister"
    name(u"Kari Dahl"_s);
    QCOMPARE(told(*m_fixture)[1], u"Kari Dahl[] corrected"_s);
    QCOMPARE(rules(), QStringList());
    QVERIFY(!m_fixture->notice().contains(u"Learned"_s));
}

void TestRules::anotherCorrectionChangesWhatWasLearned()
{
    ringOn(0);
    name(u"Kari Dahl"_s, u"Norway"_s);
    ringOn(0);
    name(u"Liv Moe"_s, u"Norway"_s);
    QCOMPARE(rules(), (QStringList{u"Liv Moe speaks for Norway"_s, u"“Gallant Minister” is Liv Moe"_s}));
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(rules(), (QStringList{u"Kari Dahl speaks for Norway"_s, u"“Gallant Minister” is Kari Dahl"_s}));
}

void TestRules::takingACorrectionBackForgets()
{
    ringOn(0);
    name(u"Kari Dahl"_s, u"Norway"_s);
    QCOMPARE(rules().size(), 2);
    ringOn(0);
    key(Qt::Key_X, Qt::ShiftModifier);
    QCOMPARE(rules(), QStringList());
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(rules().size(), 2);
}

void TestRules::aRuleSwitchedOffStaysOff()
{
    ringOn(0);
    name(u"Kari Dahl"_s);
    LearnedRule rule = m_fixture->library->rules()->first();
    rule.enabled = false;
    QVERIFY(m_fixture->window->session()->changeRule(rule));
    open(u"next.txt"_s, nextArticle());
    for (const QString &line : told(*m_fixture))
        QVERIFY2(!line.startsWith(u"Kari Dahl"_s), qPrintable(line));
    ringOn(int(told(*m_fixture).size()) - 2);
    name(u"Liv Moe"_s);
    QCOMPARE(rules(), QStringList{u"“Gallant Minister” is Kari Dahl (off)"_s});
}

void TestRules::findingAgainKeepsWhatWasDecided()
{
    open(u"next.txt"_s, nextArticle());
    const qsizetype last = told(*m_fixture).size() - 1;
    const ArticleId next = m_fixture->window->session()->current();
    ringOn(int(last));
    name(u"Liv Moe"_s);
    const QString decided = told(*m_fixture).last();
    QCOMPARE(decided, u"Liv Moe[] corrected"_s);
    QVERIFY(!told(*m_fixture)[last - 1].startsWith(u"Kari Dahl"_s));
    // Meanwhile the first article teaches who the Gallant Minister is.
    LearnedRule rule;
    rule.words = u"the Gallant Minister"_s;
    rule.name = u"Kari Dahl"_s;
    QVERIFY(m_fixture->window->session()->addRule(rule));
    QCOMPARE(m_fixture->window->session()->current(), next);
    key(Qt::Key_F5);
    QTRY_VERIFY2(told(*m_fixture)[last - 1].startsWith(u"Kari Dahl["_s), qPrintable(told(*m_fixture).join(u'\n')));
    QCOMPARE(told(*m_fixture).last(), decided);
    QTRY_VERIFY2(m_fixture->notice().contains(u"what you decided about 1 stands"_s), qPrintable(m_fixture->notice()));
}

void TestRules::theListIsUsedByKeys()
{
    ringOn(0);
    name(u"Kari Dahl"_s, u"Norway"_s);
    inList([this](QWidget *dialog, QTreeView *list) {
        QVERIFY(list->hasFocus());
        QCOMPARE(list->model()->rowCount(), 2);
        QVERIFY(list->currentIndex().isValid());
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(rules().filter(u"(off)"_s).size(), 1);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(rules().size(), 1);
        QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(rules().size(), 2);
        QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(rules().filter(u"(off)"_s).size(), 0);
        // What was done before the list was opened is not taken back in it.
        QVERIFY(!dialog->findChild<QPushButton *>(u"rules.undo"_s)->isEnabled());
        QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(rules().size(), 2);
    });
    QCOMPARE(told(*m_fixture).first(), u"Kari Dahl[NO] corrected"_s);
}

void TestRules::rulesAreMadeByHand()
{
    inList([this](QWidget *, QTreeView *list) {
        Testing::whenDialogIsUp("ruleEditor", [](QWidget *editor) {
            auto *kind = editor->findChild<QComboBox *>(u"ruleEditor.kind"_s);
            kind->setFocus();
            QTest::keyClick(kind, Qt::Key_End);
            auto *words = editor->findChild<QLineEdit *>(u"ruleEditor.words"_s);
            QTest::keyClick(kind, Qt::Key_Tab);
            QVERIFY(words->hasFocus());
            QTest::keyClicks(words, u"Quay Wire"_s);
            QTest::keyClick(words, Qt::Key_Tab);
            auto *meaning = editor->findChild<QLineEdit *>(u"ruleEditor.meaning"_s);
            QVERIFY(meaning->hasFocus());
            QTest::keyClicks(meaning, u"china, Harbour Union"_s);
            QTest::keyClick(meaning, Qt::Key_Return);
        });
        QTest::keyClick(list, Qt::Key_Insert);
        QCOMPARE(rules(), QStringList{u"Quay Wire speaks for China and Harbour Union"_s});
        Testing::whenDialogIsUp("ruleEditor", [](QWidget *editor) {
            auto *meaning = editor->findChild<QLineEdit *>(u"ruleEditor.meaning"_s);
            meaning->setFocus();
            meaning->selectAll();
            QTest::keyClicks(meaning, u"NO"_s);
            QTest::keyClick(meaning, Qt::Key_Return);
        });
        QTRY_VERIFY(list->isActiveWindow());
        QTest::keyClick(list, Qt::Key_F2);
        QCOMPARE(rules(), QStringList{u"Quay Wire speaks for Norway"_s});
    });
    QCOMPARE(m_fixture->library->rules()->first().article, ArticleId{});
    m_fixture->window->session()->undo();
    QCOMPARE(rules(), QStringList{u"Quay Wire speaks for China and Harbour Union"_s});
}

void TestRules::anEditedRuleIsThePersonsOwn()
{
    ringOn(0);
    name(u"Kari Dahl"_s);
    inList([](QWidget *, QTreeView *list) {
        Testing::whenDialogIsUp("ruleEditor", [](QWidget *editor) {
            auto *meaning = editor->findChild<QLineEdit *>(u"ruleEditor.meaning"_s);
            meaning->setFocus();
            QTest::keyClicks(meaning, u" Hansen"_s);
            QTest::keyClick(meaning, Qt::Key_Return);
        });
        QTest::keyClick(list, Qt::Key_Return);
    });
    const QStringList edited{u"“Gallant Minister” is Kari Dahl Hansen"_s};
    QCOMPARE(rules(), edited);
    ringOn(0);
    name(u"Liv Moe"_s);
    QCOMPARE(rules(), edited);
    ringOn(0);
    key(Qt::Key_X, Qt::ShiftModifier);
    QCOMPARE(rules(), edited);
}

void TestRules::aRuleWithoutMeaningIsNotKept()
{
    inList([this](QWidget *, QTreeView *list) {
        Testing::whenDialogIsUp("ruleEditor", [](QWidget *editor) {
            auto *words = editor->findChild<QLineEdit *>(u"ruleEditor.words"_s);
            QTest::keyClicks(words, u"the Gallant Minister"_s);
            QTest::keyClick(words, Qt::Key_Return);
            QVERIFY(editor->isVisible());
            QVERIFY(!editor->findChild<QLabel *>(u"ruleEditor.message"_s)->text().isEmpty());
            QTest::keyClick(editor, Qt::Key_Escape);
        });
        QTest::keyClick(list, Qt::Key_Insert);
        QCOMPARE(rules(), QStringList());
    });
}

QTEST_MAIN(TestRules)
#include "tst_rules.moc"
