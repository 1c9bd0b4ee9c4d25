// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whom "the minister" and "she" stand for among several who may be meant, places among them.
#include "markedtext.h"

#include <QTest>

using namespace Readout;

class TestOffices final : public QObject
{
    Q_OBJECT

private slots:
    void resolves_data();
    void resolves();
};

void TestOffices::resolves_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("actors");
    const auto row = [](const char *name, const QString &text, const QStringList &actors) {
        QTest::newRow(name) << text << actors;
    };
    row("a place before the clause is nobody's name",
        u"{Norwegian Prime Minister Ada Brook} spoke. On the ferry between Sandby and Holmvik, {the Prime Minister} "
        u"asked for time. {She} said it was late."_s,
        {u"Ada Brook [NO]"_s, u"Ada Brook [NO]"_s, u"Ada Brook [NO]"_s});
    row("a pronoun is no place",
        u"{Ole Dahl} said so. Dahl slept. Between Sandby and Holmvik it rained. {He} blamed the ice."_s,
        {u"Ole Dahl []"_s, u"Ole Dahl []"_s});
    row("an office is whoever led the paragraph",
        u"{Norwegian Prime Minister Ada Brook} received Dutch Prime Minister Tom Vos. {Brook} was late. {Brook} left."
        u"\n\n“Good,” {Vos} said. According to {the Prime Minister}, it was."_s,
        {u"Ada Brook [NO]"_s, u"Ada Brook [NO]"_s, u"Ada Brook [NO]"_s, u"Tom Vos [NL]"_s, u"Tom Vos [NL]"_s});
    row("an office at a paragraph's head is whom the text follows",
        u"{Norwegian Prime Minister Ada Brook} received Dutch Prime Minister Tom Vos. “Good,” {Brook} said.\n\n{The "
        u"Prime Minister} asked for time."_s,
        {u"Ada Brook [NO]"_s, u"Ada Brook [NO]"_s, u"Ada Brook [NO]"_s});
    row("a prime minister is no transport minister",
        u"{Norwegian Prime Minister Ada Brook} spoke. {Transport Minister Per Lie} agreed. {The Prime Minister} "
        u"thanked "
        u"him. {The transport minister} left, {the Norwegian prime minister} said."_s,
        {u"Ada Brook [NO]"_s, u"Per Lie [NO]"_s, u"Ada Brook [NO]"_s, u"Per Lie [NO]"_s, u"Ada Brook [NO]"_s});
    row("the prime ministers are no other ministers",
        u"Norwegian Prime Minister Ada Brook met Dutch Prime Minister Tom Vos. {Transport Minister Per Lie} waited. "
        u"{The prime ministers} wanted more time."_s,
        {u"Per Lie [NO]"_s, u"Ada Brook [NO] + Tom Vos [NL]"_s});
    row("a pronoun after somebody teaches nothing",
        u"{Tom Vos} met {Ada Brook}. {Ada Brook} said that nobody knew where he was. {She} wanted more time."_s,
        {u"Tom Vos []"_s, u"Ada Brook []"_s, u"Ada Brook []"_s, u"Ada Brook []"_s});
    row("ministers in a row share their office",
        u"Foreign ministers Ada Brook of Norway and Tom Vos of Peru met. {Brook} was glad, and {Vos} was not."_s,
        {u"Ada Brook [NO]"_s, u"Tom Vos [PE]"_s});
    row("nobody is nobody", u"{The ministers} met. {Nobody} was glad."_s, {u"ministers []"_s, u"nobody"_s});
    row("a text speaks of itself",
        u"{Norway’s embassy} gave out a statement. {An earlier version of this text} was "
        u"late."_s,
        {u"Norway’s embassy [NO]"_s, u"version of this text []"_s});
}

void TestOffices::resolves()
{
    QFETCH(QString, text);
    QFETCH(QStringList, actors);
    Marked read = marked(text);
    resolve(read);
    QStringList found;
    for (const Statement &statement : std::as_const(read.statements))
        found.append(printed(statement));
    QCOMPARE(found, actors);
}

QTEST_GUILESS_MAIN(TestOffices)
#include "tst_offices.moc"
