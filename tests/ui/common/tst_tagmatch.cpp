// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The order of tags while somebody types, and names that are nearly known already.
#include "common/tagmatch.h"

#include <QtTest>

using namespace Readout;
using namespace Readout::Common;
using namespace Qt::StringLiterals;

class TestTagMatch : public QObject
{
    Q_OBJECT

private slots:
    void ranksTags_data();
    void ranksTags();
    void knowsNamesWithoutRegardToCase();
    void namesNearDuplicates_data();
    void namesNearDuplicates();
};

namespace {

QList<Tag> tagsCalled(const QStringList &names)
{
    QList<Tag> tags;
    for (const QString &name : names) {
        Tag tag;
        tag.name = name;
        tags.append(tag);
    }
    return tags;
}

} // namespace

void TestTagMatch::ranksTags_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("chosen");
    QTest::addColumn<QString>("found");
    QTest::newRow("nothing typed: all, as they were used")
        << QString() << QStringList() << u"network, key words, Wording, work"_s;
    QTest::newRow("begins, then a word, then anywhere")
        << u"wor"_s << QStringList() << u"Wording, work, key words, network"_s;
    QTest::newRow("case does not count") << u"WORD"_s << QStringList() << u"Wording, key words"_s;
    QTest::newRow("chosen ones are left out") << u"wor"_s << QStringList{u"wording"_s} << u"work, key words, network"_s;
    QTest::newRow("none") << u"zz"_s << QStringList() << QString();
}

void TestTagMatch::ranksTags()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, chosen);
    QFETCH(QString, found);
    const QList<Tag> known = tagsCalled({u"network"_s, u"key words"_s, u"Wording"_s, u"work"_s});
    QStringList names;
    for (const int at : matchingTags(known, typed, chosen))
        names.append(known[at].name);
    QCOMPARE(names.join(u", "_s), found);
}

void TestTagMatch::knowsNamesWithoutRegardToCase()
{
    const QList<Tag> known = tagsCalled({u"Wording"_s});
    QVERIFY(isKnownTag(known, u"wording"_s));
    QVERIFY(!isKnownTag(known, u"word"_s));
}

void TestTagMatch::namesNearDuplicates_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("like");
    QTest::newRow("hyphen") << u"key-words"_s << u"key words"_s;
    QTest::newRow("plural") << u"patrols"_s << u"patrol"_s;
    QTest::newRow("one letter missing") << u"wordng"_s << u"Wording"_s;
    QTest::newRow("one letter other") << u"wirding"_s << u"Wording"_s;
    QTest::newRow("two letters") << u"wirdink"_s << QString();
    QTest::newRow("short names differ easily") << u"usa"_s << QString();
    QTest::newRow("no letters") << u"—"_s << QString();
}

void TestTagMatch::namesNearDuplicates()
{
    QFETCH(QString, typed);
    QFETCH(QString, like);
    QCOMPARE(nearDuplicate(tagsCalled({u"us"_s, u"key words"_s, u"patrol"_s, u"Wording"_s}), typed), like);
}

QTEST_APPLESS_MAIN(TestTagMatch)
#include "tst_tagmatch.moc"
