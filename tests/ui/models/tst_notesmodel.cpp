// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of notes: narrowed, grouped, sorted; rows that stay keep their indexes when one note changes.
#include "models/notesmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Models;
using Storage::Note;

class TestNotesModel : public QObject
{
    Q_OBJECT

private slots:
    void showsNotesUnderTheirArticles();
    void anArticleWithoutATitleIsCalledByItsFirstWords();
    void narrows_data();
    void narrows();
    void narrowsByTheDayItWasMade();
    void groups_data();
    void groups();
    void sorts_data();
    void sorts();
    void aChangedNoteTouchesItsRowOnly();
    void aNoteThatNoLongerPassesGoes();
    void aRecolouredNoteMovesToItsGroup();
    void theLastNoteOfAGroupTakesItsHeadAlong();
    void whatCameBackStandsWhereItStood();
    void manyChangesAtOnce();
    void foldsAndUnfolds();
    void foldedGroupsFollowChanges();
    void aFoldedGroupIsKnownByWhatItStandsFor_data();
    void aFoldedGroupIsKnownByWhatItStandsFor();
    void aFoldedGroupThatCameBackIsFolded();
    void findsThePlaceNearest();
    void countsWhatThereIsToNarrowBy();
    void aTagHoldsWhatHangsUnderIt();
    void anArticleItDoesNotKnowMustBeReadAgain();
};

namespace {

QUuid uuidOf(int number)
{
    return QUuid(uint(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
}

Note aNote(int number, ArticleId article, const QString &quote, int colour, const QString &note,
           const QStringList &tags, const QString &speaker, const QString &party)
{
    Note made;
    made.uuid = uuidOf(number);
    made.article = article;
    made.span = {number * 10, number * 10 + quote.size()};
    made.quote = quote;
    made.colour = colour;
    made.note = note;
    made.tags = tags;
    made.paragraph = QString::number(number);
    made.created = QDateTime(QDate(2026, 3, number), QTime(12, 0), QTimeZone::utc());
    if (!speaker.isNull()) {
        AttributionRecord known;
        known.speaker = speaker;
        if (!speaker.isEmpty())
            known.actors = {speaker};
        if (!party.isEmpty())
            known.parties = {party};
        known.state = party.isEmpty() ? State::Unknown : State::Certain;
        known.check = number == 1 ? Check::Accepted : Check::None;
        made.attribution = std::make_shared<const AttributionRecord>(known);
    }
    return made;
}

Storage::Notes someNotes()
{
    Storage::Notes notes;
    notes.articles = {{ArticleId(2), {u"Second"_s, {}, u"Wire"_s, u"2025-03-12"_s, {}, {}, {}}},
                      {ArticleId(1), {u"First"_s, {}, {}, {}, {}, {}, {}}}};
    notes.notes = {
        aNote(1, ArticleId(2), u"“grave concern” about the vessels"_s, 1, u"Stronger than in January"_s,
              {u"wording"_s, u"patrols"_s}, u"Ana Ruiz"_s, u"ES"_s),
        aNote(2, ArticleId(2), u"cannot become a habit"_s, 4, {}, {u"patrols"_s}, u"Ana Ruiz"_s, u"ES"_s),
        aNote(3, ArticleId(2), u"Étude of the bay"_s, 1, {}, {}, QString(), {}),
        aNote(4, ArticleId(1), u"keep dialogue open"_s, 3, u"Stock phrase, GRAVE too"_s, {u"wording"_s}, u""_s, {}),
        aNote(5, ArticleId(1), u"the bay is no theatre"_s, 2, u"First use"_s, {}, u"Piet Oort"_s, u"NL"_s),
    };
    return notes;
}

/// Heads in brackets, notes by their numbers: "[Second · Wire · 12 Mar 2025 · 3] 1 2 3".
QString told(const NotesModel &model)
{
    QStringList words;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.isHead(row))
            words.append(u'[' + model.index(row, 0).data().toString() + u']');
        else
            words.append(QString::number(model.entryAt(row).note.uuid.data1));
    }
    return words.join(u' ');
}

struct Filled
{
    Filled()
    {
        model.setColourNames({u"yellow"_s, u"red"_s, u"green"_s, u"blue"_s});
        model.setContent(notesContent(notes));
    }
    QList<Note> of(ArticleId article) const
    {
        QList<Note> those;
        for (const Note &note : notes.notes) {
            if (note.article == article)
                those.append(note);
        }
        return those;
    }
    Storage::Notes notes = someNotes();
    NotesModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

void TestNotesModel::showsNotesUnderTheirArticles()
{
    Filled filled;
    QCOMPARE(told(filled.model), u"[Second · Wire · 12 Mar 2025 · 3] 1 2 3 [First · 2] 4 5"_s);
    QCOMPARE(filled.model.shownCount(), 5);
    QStringList cells;
    for (int column = 0; column < filled.model.columnCount(); ++column)
        cells.append(filled.model.index(1, column).data().toString());
    QCOMPARE(cells.join(u'|'),
             u"“grave concern” about the vessels|Stronger than in January|wording, patrols|Ana Ruiz|¶1"
             "|1 Mar|Second"_s);
    QCOMPARE(filled.model.index(1, 0).data(Qt::AccessibleTextRole).toString(),
             u"yellow, “grave concern” about the vessels, note: Stronger than in January, Ana Ruiz, Spain, checked, "
             "tags: wording, patrols, paragraph 1, Second"_s);
    QCOMPARE(filled.model.index(1, int(NotesColumn::Who)).data(Qt::AccessibleTextRole).toString(),
             u"Ana Ruiz, Spain, checked"_s);
    QCOMPARE(filled.model.index(5, int(NotesColumn::Who)).data().toString(), u"Speaker unknown"_s);
    for (int column = 0; column < filled.model.columnCount(); ++column)
        QVERIFY(filled.model.index(0, column).data(Qt::AccessibleTextRole).toString().startsWith(u"Second, Wire"_s));
    QVERIFY(!filled.model.flags(filled.model.index(0, 0)).testFlag(Qt::ItemIsSelectable));
}

void TestNotesModel::anArticleWithoutATitleIsCalledByItsFirstWords()
{
    Filled filled;
    filled.notes.articles[1].details = {};
    filled.notes.articles[1].beginning = u"The ministers met in Oslo."_s;
    filled.model.setContent(notesContent(filled.notes));
    QCOMPARE(told(filled.model), u"[Second · Wire · 12 Mar 2025 · 3] 1 2 3 [The ministers met in Oslo. · 2] 4 5"_s);
    Storage::NotedArticle named = filled.notes.articles[1];
    named.details.title = u"Talks"_s;
    filled.model.setDetails(named);
    QCOMPARE(told(filled.model), u"[Second · Wire · 12 Mar 2025 · 3] 1 2 3 [Talks · 2] 4 5"_s);
}

void TestNotesModel::narrows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("facet");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QString &text, int facet, const QStringList &values,
                        const QString &shown) { QTest::newRow(name) << text << facet << values << shown; };
    row("text in quote or note, any case", u"Grave"_s, -1, {}, u"1 4"_s);
    row("each word, in any order", u"concern grave"_s, -1, {}, u"1"_s);
    row("words in marks together", u"“concern grave”"_s, -1, {}, {});
    row("a tag's name", u"patrols"_s, -1, {}, u"1 2"_s);
    row("a speaker", u"oort"_s, -1, {}, u"5"_s);
    row("a party by its name", u"netherlands"_s, -1, {}, u"5"_s);
    row("part of a word", u"theat"_s, -1, {}, u"5"_s);
    row("nothing like it", u"xyz"_s, -1, {}, {});
    row("colour", {}, int(NoteFacet::Colour), {u"1"_s}, u"1 3"_s);
    row("two colours", {}, int(NoteFacet::Colour), {u"1"_s, u"2"_s}, u"1 3 5"_s);
    row("tag", {}, int(NoteFacet::Tag), {u"wording"_s}, u"1 4"_s);
    row("speaker", {}, int(NoteFacet::Speaker), {u"Ana Ruiz"_s}, u"1 2"_s);
    row("speaker not known", {}, int(NoteFacet::Speaker), {u""_s}, u"4"_s);
    row("party", {}, int(NoteFacet::Party), {u"NL"_s}, u"5"_s);
    row("checked", {}, int(NoteFacet::State), {QString::number(int(NoteState::Checked))}, u"1"_s);
    row("nobody's statement", {}, int(NoteFacet::State), {QString::number(int(NoteState::Nobody))}, u"3"_s);
    row("with a note", {}, int(NoteFacet::HasNote), {u"1"_s}, u"1 4 5"_s);
    row("without a note", {}, int(NoteFacet::HasNote), {u"0"_s}, u"2 3"_s);
    row("text and tag", u"grave"_s, int(NoteFacet::Tag), {u"patrols"_s}, u"1"_s);
}

void TestNotesModel::narrows()
{
    QFETCH(QString, text);
    QFETCH(int, facet);
    QFETCH(QStringList, values);
    Filled filled;
    filled.model.setGrouping(NotesGrouping::None);
    NotesSieve sieve;
    sieve.text = text;
    if (facet >= 0)
        sieve.setValues(NoteFacet(facet), values);
    filled.model.setSieve(sieve);
    QTEST(told(filled.model), "shown");
    QCOMPARE(filled.model.totalCount(), 5);
    filled.model.setSieve({});
    QCOMPARE(filled.model.shownCount(), 5);
}

void TestNotesModel::narrowsByTheDayItWasMade()
{
    Filled filled;
    filled.model.setGrouping(NotesGrouping::None);
    NotesSieve sieve;
    sieve.madeFrom = QDate(2026, 3, 2);
    filled.model.setSieve(sieve);
    QCOMPARE(told(filled.model), u"2 3 4 5"_s);
    sieve.madeTo = QDate(2026, 3, 4);
    filled.model.setSieve(sieve);
    QCOMPARE(told(filled.model), u"2 3 4"_s);
}

void TestNotesModel::groups_data()
{
    QTest::addColumn<int>("grouping");
    QTest::addColumn<QString>("shown");
    QTest::newRow("speaker") << int(NotesGrouping::Speaker)
                             << u"[Ana Ruiz · 2] 1 2 [Piet Oort · 1] 5 [Speaker unknown · 1] 4 "
                                "[Nobody’s statement · 1] 3"_s;
    QTest::newRow("colour") << int(NotesGrouping::Colour)
                            << u"[yellow · 2] 1 3 [red · 1] 5 [green · 1] 4 [blue · 1] 2"_s;
    QTest::newRow("tag: one note under each of its tags")
        << int(NotesGrouping::Tag) << u"[patrols · 2] 1 2 [wording · 2] 1 4 [No tags · 2] 3 5"_s;
    QTest::newRow("none") << int(NotesGrouping::None) << u"1 2 3 4 5"_s;
}

void TestNotesModel::groups()
{
    QFETCH(int, grouping);
    Filled filled;
    filled.model.setGrouping(NotesGrouping(grouping));
    QTEST(told(filled.model), "shown");
    QCOMPARE(filled.model.shownNotes().size(), 5);
}

void TestNotesModel::sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, NotesColumn column, bool descending, const QString &shown) {
        QTest::newRow(name) << int(column) << descending << shown;
    };
    row("quote: marks and accents do not count", NotesColumn::Quote, false, u"2 3 1 4 5"_s);
    row("quote, descending", NotesColumn::Quote, true, u"5 4 1 3 2"_s);
    row("note: empty ones last", NotesColumn::Note, false, u"5 4 1 2 3"_s);
    row("note, descending: empty ones last too", NotesColumn::Note, true, u"1 4 5 2 3"_s);
    row("tags", NotesColumn::Tags, false, u"2 4 1 3 5"_s);
    row("who", NotesColumn::Who, false, u"1 2 5 3 4"_s);
    row("made, descending", NotesColumn::Made, true, u"5 4 3 2 1"_s);
    row("article", NotesColumn::Article, false, u"4 5 1 2 3"_s);
    row("place", NotesColumn::Place, false, u"1 2 3 4 5"_s);
    row("place, descending: within articles", NotesColumn::Place, true, u"3 2 1 5 4"_s);
}

void TestNotesModel::sorts()
{
    QFETCH(int, column);
    QFETCH(bool, descending);
    Filled filled;
    filled.model.setGrouping(NotesGrouping::None);
    filled.model.sort(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    QTEST(told(filled.model), "shown");
}

void TestNotesModel::aChangedNoteTouchesItsRowOnly()
{
    Filled filled;
    const QSignalSpy changed(&filled.model, &NotesModel::dataChanged);
    const QSignalSpy reset(&filled.model, &NotesModel::modelReset);
    const QPersistentModelIndex row = filled.model.index(2, 0);
    QList<Note> notes = filled.of(ArticleId(2));
    notes[1].note = u"a habit of whom?"_s;
    QVERIFY(filled.model.setNotesOf(ArticleId(2), notes));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<QModelIndex>().row(), 2);
    QCOMPARE(changed[0][1].value<QModelIndex>().row(), 2);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(row.row(), 2);
    QCOMPARE(filled.model.index(2, int(NotesColumn::Note)).data().toString(), u"a habit of whom?"_s);
    NotesSieve sieve;
    sieve.text = u"whom"_s;
    filled.model.setSieve(sieve);
    QCOMPARE(told(filled.model), u"[Second · Wire · 12 Mar 2025 · 1] 2"_s);
}

void TestNotesModel::aNoteThatNoLongerPassesGoes()
{
    Filled filled;
    NotesSieve sieve;
    sieve.setValues(NoteFacet::HasNote, {u"0"_s});
    filled.model.setSieve(sieve);
    QCOMPARE(told(filled.model), u"[Second · Wire · 12 Mar 2025 · 2] 2 3"_s);
    QList<Note> notes = filled.of(ArticleId(2));
    notes[1].note = u"now it has one"_s;
    QVERIFY(filled.model.setNotesOf(ArticleId(2), notes));
    QCOMPARE(told(filled.model), u"[Second · Wire · 12 Mar 2025 · 1] 3"_s);
    QCOMPARE(filled.model.shownCount(), 1);
    QCOMPARE(filled.model.totalCount(), 5);
    QVERIFY(filled.model.setNotesOf(ArticleId(2), filled.of(ArticleId(2))));
    QCOMPARE(told(filled.model), u"[Second · Wire · 12 Mar 2025 · 2] 2 3"_s);
}

void TestNotesModel::aRecolouredNoteMovesToItsGroup()
{
    Filled filled;
    filled.model.setGrouping(NotesGrouping::Colour);
    QList<Note> notes = filled.of(ArticleId(2));
    notes[0].colour = 2;
    QVERIFY(filled.model.setNotesOf(ArticleId(2), notes));
    QCOMPARE(told(filled.model), u"[yellow · 1] 3 [red · 2] 1 5 [green · 1] 4 [blue · 1] 2"_s);
    notes[1].colour = 1;
    QVERIFY(filled.model.setNotesOf(ArticleId(2), notes));
    QCOMPARE(told(filled.model), u"[yellow · 2] 2 3 [red · 2] 1 5 [green · 1] 4"_s);
    notes[1].colour = 4;
    QVERIFY(filled.model.setNotesOf(ArticleId(2), notes));
    QCOMPARE(told(filled.model), u"[yellow · 1] 3 [red · 2] 1 5 [green · 1] 4 [blue · 1] 2"_s);
}

void TestNotesModel::theLastNoteOfAGroupTakesItsHeadAlong()
{
    Filled filled;
    QVERIFY(filled.model.setNotesOf(ArticleId(2), {}));
    QCOMPARE(told(filled.model), u"[First · 2] 4 5"_s);
    QCOMPARE(filled.model.totalCount(), 2);
    QVERIFY(filled.model.setNotesOf(ArticleId(1), {}));
    QCOMPARE(filled.model.rowCount(), 0);
}

void TestNotesModel::whatCameBackStandsWhereItStood()
{
    Filled filled;
    const QString before = told(filled.model);
    QVERIFY(filled.model.setNotesOf(ArticleId(2), {filled.notes.notes[0], filled.notes.notes[2]}));
    QCOMPARE(told(filled.model), u"[Second · Wire · 12 Mar 2025 · 2] 1 3 [First · 2] 4 5"_s);
    QVERIFY(filled.model.setNotesOf(ArticleId(2), {}));
    QVERIFY(filled.model.setNotesOf(ArticleId(2), filled.of(ArticleId(2))));
    QCOMPARE(told(filled.model), before);
}

void TestNotesModel::manyChangesAtOnce()
{
    Filled filled;
    QList<Note> many;
    for (int number = 1; number <= 200; ++number)
        many.append(aNote(number, ArticleId(1), u"words %1"_s.arg(number), number % 8 + 1, {}, {}, QString(), {}));
    QVERIFY(filled.model.setNotesOf(ArticleId(1), many));
    QCOMPARE(filled.model.totalCount(), 203);
    QCOMPARE(filled.model.rowCount(), 205);
    filled.model.setGrouping(NotesGrouping::Colour);
    for (Note &note : many)
        note.colour = 8;
    QVERIFY(filled.model.setNotesOf(ArticleId(1), many));
    QCOMPARE(told(filled.model).left(32), u"[yellow · 2] 1 3 [blue · 1] 2 [8"_s);
}

void TestNotesModel::foldsAndUnfolds()
{
    Filled filled;
    filled.model.setFolded(0, true);
    QCOMPARE(told(filled.model), u"[Second · Wire · 12 Mar 2025 · 3] [First · 2] 4 5"_s);
    QVERIFY(filled.model.index(0, 0).data(NotesModel::FoldedRole).toBool());
    QCOMPARE(filled.model.shownCount(), 5);
    QCOMPARE(filled.model.shownNotes().size(), 5);
    filled.model.setFolded(1, true);
    QCOMPARE(told(filled.model), u"[Second · Wire · 12 Mar 2025 · 3] [First · 2]"_s);
    filled.model.setFolded(0, false);
    QCOMPARE(told(filled.model), u"[Second · Wire · 12 Mar 2025 · 3] 1 2 3 [First · 2]"_s);
    filled.model.foldAll(false);
    QCOMPARE(filled.model.rowCount(), 7);
    QCOMPARE(filled.model.headOf(2), 0);
    QCOMPARE(filled.model.headOf(6), 4);
}

void TestNotesModel::foldedGroupsFollowChanges()
{
    Filled filled;
    filled.model.foldAll(true);
    QVERIFY(filled.model.setNotesOf(ArticleId(2), {filled.notes.notes[0]}));
    QCOMPARE(told(filled.model), u"[Second · Wire · 12 Mar 2025 · 1] [First · 2]"_s);
    QVERIFY(filled.model.setNotesOf(ArticleId(2), {}));
    QCOMPARE(told(filled.model), u"[First · 2]"_s);
    QVERIFY(filled.model.setNotesOf(ArticleId(1), filled.of(ArticleId(1)).first(1)));
    QCOMPARE(told(filled.model), u"[First · 1]"_s);
}

void TestNotesModel::aFoldedGroupIsKnownByWhatItStandsFor_data()
{
    QTest::addColumn<NotesGrouping>("grouping");
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("article") << NotesGrouping::Article << u"1"_s
                             << u"[Second · Wire · 12 Mar 2025 · 3] 1 2 3 [First · 2]"_s
                             << u"[First · 2] [Second · Wire · 12 Mar 2025 · 3] 1 2 3"_s;
    QTest::newRow("speaker")
        << NotesGrouping::Speaker << u"Ana Ruiz"_s
        << u"[Ana Ruiz · 2] [Piet Oort · 1] 5 [Speaker unknown · 1] 4 [Nobody’s statement · 1] 3"_s
        << u"[Ana Ruiz · 2] [Piet Oort · 1] 5 [Speaker unknown · 1] 4 [Nobody’s statement · 1] 3"_s;
    QTest::newRow("no tags") << NotesGrouping::Tag << u""_s << u"[patrols · 2] 1 2 [wording · 2] 1 4 [No tags · 2]"_s
                             << u"[patrols · 2] 1 2 [wording · 2] 4 1 [No tags · 2]"_s;
}

/// The articles may stand in another order when they are read again, and after a restart.
void TestNotesModel::aFoldedGroupIsKnownByWhatItStandsFor()
{
    QFETCH(NotesGrouping, grouping);
    QFETCH(QString, group);
    QFETCH(QString, before);
    QFETCH(QString, after);
    Filled filled;
    filled.model.setGrouping(grouping);
    filled.model.setFolded(filled.model.headOfGroup(group), true);
    QCOMPARE(told(filled.model), before);
    QCOMPARE(filled.model.folding(), (NotesFolding{.all = false, .others = {group}}));
    std::swap(filled.notes.articles[0], filled.notes.articles[1]);
    std::rotate(filled.notes.notes.begin(), filled.notes.notes.begin() + 3, filled.notes.notes.end());
    filled.model.setContent(notesContent(filled.notes));
    QCOMPARE(told(filled.model), after);

    NotesModel other;
    other.setGrouping(grouping);
    other.setFolding(filled.model.folding());
    other.setContent(notesContent(filled.notes));
    QCOMPARE(told(other), after);
    QCOMPARE(other.groupAt(other.headOfGroup(group)), group);
}

void TestNotesModel::aFoldedGroupThatCameBackIsFolded()
{
    Filled filled;
    filled.model.setFolded(0, true);
    NotesSieve sieve;
    sieve.text = u"theatre"_s;
    filled.model.setSieve(sieve);
    QCOMPARE(told(filled.model), u"[First · 1] 5"_s);
    filled.model.setSieve({});
    QCOMPARE(told(filled.model), u"[Second · Wire · 12 Mar 2025 · 3] [First · 2] 4 5"_s);
    QVERIFY(filled.model.setNotesOf(ArticleId(2), {}));
    QVERIFY(filled.model.setNotesOf(ArticleId(2), filled.of(ArticleId(2))));
    QCOMPARE(told(filled.model), u"[Second · Wire · 12 Mar 2025 · 3] [First · 2] 4 5"_s);
    filled.model.setFolded(0, false);
    QCOMPARE(told(filled.model), u"[Second · Wire · 12 Mar 2025 · 3] 1 2 3 [First · 2] 4 5"_s);
}

void TestNotesModel::findsThePlaceNearest()
{
    Filled filled;
    QCOMPARE(filled.model.rowNear(ArticleId(2), 20), 2);
    QCOMPARE(filled.model.rowNear(ArticleId(2), 25), 2);
    QCOMPARE(filled.model.rowNear(ArticleId(2), 0), 1);
    QCOMPARE(filled.model.rowNear(ArticleId(9), 0), -1);
    QCOMPARE(filled.model.rowOf(uuidOf(5)), 6);
    QCOMPARE(filled.model.rowOf(uuidOf(9)), -1);
}

void TestNotesModel::countsWhatThereIsToNarrowBy()
{
    Filled filled;
    QStringList tags;
    for (const FacetValue &value : filled.model.facets(NoteFacet::Tag))
        tags.append(u"%1 %2"_s.arg(value.name).arg(value.count));
    QCOMPARE(tags.join(u", "), u"patrols 2, wording 2"_s);
    QStringList parties;
    for (const FacetValue &value : filled.model.facets(NoteFacet::Party))
        parties.append(u"%1 %2"_s.arg(value.name).arg(value.count));
    QCOMPARE(parties.join(u", "), u"Spain 2, Netherlands 1, No party 1"_s);
}

void TestNotesModel::anArticleItDoesNotKnowMustBeReadAgain()
{
    Filled filled;
    QVERIFY(filled.model.setNotesOf(ArticleId(7), {}));
    QVERIFY(!filled.model.setNotesOf(ArticleId(7), {aNote(9, ArticleId(7), u"new"_s, 1, {}, {}, QString(), {})}));
    QCOMPARE(filled.model.totalCount(), 5);
}

void TestNotesModel::aTagHoldsWhatHangsUnderIt()
{
    Filled filled;
    NotesSieve sieve;
    sieve.setValues(NoteFacet::Tag, {u"wording"_s});
    filled.model.setSieve(sieve);
    QCOMPARE(filled.model.shownCount(), 2);
    filled.model.setTagsAbove({{u"patrols"_s, {u"wording"_s, u"top"_s}}});
    QCOMPARE(filled.model.shownCount(), 3);
    QStringList tags;
    for (const FacetValue &value : filled.model.facets(NoteFacet::Tag))
        tags.append(u"%1 %2"_s.arg(value.name).arg(value.count));
    QCOMPARE(tags.join(u", "), u"wording 3, patrols 2, top 2"_s);
    filled.model.setTagsAbove({});
    QCOMPARE(filled.model.shownCount(), 2);
}

QTEST_GUILESS_MAIN(TestNotesModel)
#include "tst_notesmodel.moc"
