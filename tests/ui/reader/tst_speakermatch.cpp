// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who fits what is typed: beginnings first, the article before the library, a new name last; parties by name and code.
#include "reader/speakermatch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Reader;
using Kind = SpeakerRow::Kind;

class TestSpeakerMatch : public QObject
{
    Q_OBJECT

private slots:
    void speakersAreRanked_data();
    void speakersAreRanked();
    void nobodyIsOfferedUntilSomethingIsTyped();
    void theLibraryAddsOnlyOthers();
    void partiesAreFound_data();
    void partiesAreFound();
    void partiesAreRead_data();
    void partiesAreRead();
    void partiesComeBackAsWritten();
};

namespace {
const QList<KnownActor> here{{{u"Kari Dahl"_s, {u"NO"_s}}, 3},
                             {{u"Foreign Minister Pekka Salo"_s, {u"FI"_s}}, 2},
                             {{u"Salome Oort"_s, {}}, 1},
                             {{u"王毅"_s, {u"CN"_s}}, 1}};

QString namesOf(const QList<SpeakerRow> &rows)
{
    QStringList names;
    for (const SpeakerRow &row : rows)
        names.append(row.kind == Kind::New ? u"+"_s + row.actor.name : row.actor.name);
    return names.join(u'|');
}
} // namespace

void TestSpeakerMatch::speakersAreRanked_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("names");
    QTest::newRow("nothing: all, as they come")
        << QString() << u"Kari Dahl|Foreign Minister Pekka Salo|Salome Oort|王毅"_s;
    QTest::newRow("beginning before word") << u"salo"_s << u"Salome Oort|Foreign Minister Pekka Salo|+salo"_s;
    QTest::newRow("a later word") << u"dahl"_s << u"Kari Dahl|+dahl"_s;
    QTest::newRow("a shared word") << u"Minister Salo"_s << u"Foreign Minister Pekka Salo|+Minister Salo"_s;
    QTest::newRow("the whole name is not new") << u"Kari Dahl"_s << u"Kari Dahl"_s;
    QTest::newRow("not the middle of a word") << u"ahl"_s << u"+ahl"_s;
    QTest::newRow("within Chinese") << u"毅"_s << u"王毅|+毅"_s;
    QTest::newRow("white space") << u"  kari   dahl "_s << u"Kari Dahl|+kari dahl"_s;
    QTest::newRow("signs only") << u"?"_s << u"+?"_s;
}

void TestSpeakerMatch::speakersAreRanked()
{
    QFETCH(QString, typed);
    QFETCH(QString, names);
    QCOMPARE(namesOf(speakerRows(here, {}, typed, std::nullopt)), names);
}

void TestSpeakerMatch::nobodyIsOfferedUntilSomethingIsTyped()
{
    QVERIFY(speakerRows(here, {}, {}, Kind::Nobody).first().kind == Kind::Nobody);
    QVERIFY(speakerRows(here, {}, {}, Kind::ArticleItself).first().kind == Kind::ArticleItself);
    for (const SpeakerRow &row : speakerRows(here, {}, u"n"_s, Kind::Nobody))
        QVERIFY(row.kind != Kind::Nobody);
}

void TestSpeakerMatch::theLibraryAddsOnlyOthers()
{
    const QList<KnownActor> library{{{u"Kari Dahl"_s, {u"NO"_s}}, 90}, {{u"Kari Dahl"_s, {u"DK"_s}}, 5}};
    const QList<SpeakerRow> rows = speakerRows(here, library, u"kari"_s, std::nullopt);
    QCOMPARE(namesOf(rows), u"Kari Dahl|Kari Dahl|+kari"_s);
    QCOMPARE(rows[1].actor.parties, QStringList{u"DK"_s});
    QVERIFY(rows[1].count.isEmpty());
    QCOMPARE(rows[0].count, u"3"_s);
}

void TestSpeakerMatch::partiesAreFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    QTest::newRow("by name") << u"jap"_s << u"Japan JP"_s;
    QTest::newRow("by code") << u"jp"_s << u"Japan JP"_s;
    QTest::newRow("a code before names that begin so") << u"no"_s << u"Norway NO"_s;
    QTest::newRow("by a later word") << u"kingdom"_s << u"United Kingdom GB"_s;
    QTest::newRow("an organisation") << u"nordic"_s << u"Nordic Council"_s;
    QTest::newRow("nobody of that name") << u"zzz"_s << QString();
}

void TestSpeakerMatch::partiesAreFound()
{
    QFETCH(QString, typed);
    QFETCH(QString, first);
    const QList<SpeakerRow> rows = partyRows({u"FI"_s, u"Nordic Council"_s}, typed);
    QCOMPARE(rows.isEmpty() ? QString() : (rows.first().actor.name + u' ' + rows.first().count).trimmed(), first);
}

void TestSpeakerMatch::partiesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("parties");
    QTest::newRow("names, codes, organisations")
        << u"Japan, no, nordic council , Shipowners"_s << u"JP|NO|Nordic Council|Shipowners"_s;
    QTest::newRow("each once") << u"JP, Japan, jp"_s << u"JP"_s;
    QTest::newRow("nothing") << u" , ,"_s << QString();
    QTest::newRow("other commas") << u"日本、FI，NO"_s << u"日本|FI|NO"_s;
    QTest::newRow("two letters that are no code") << u"QQ"_s << u"QQ"_s;
}

void TestSpeakerMatch::partiesAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, parties);
    QCOMPARE(partiesFrom({u"Nordic Council"_s}, text).join(u'|'), parties);
}

void TestSpeakerMatch::partiesComeBackAsWritten()
{
    const QStringList parties{u"JP"_s, u"Nordic Council"_s, u"GB"_s, u"CD"_s};
    QCOMPARE(partiesFrom(parties, partiesText(parties)), parties);
}

QTEST_GUILESS_MAIN(TestSpeakerMatch)
#include "tst_speakermatch.moc"
