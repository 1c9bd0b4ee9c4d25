// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The library tree and the article list show what they are given and tell what is chosen.
#include "library/articlelist.h"
#include "library/librarytree.h"

#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Readout;
using namespace Readout::Library;
using namespace Qt::StringLiterals;
using Storage::ArticleFilter;
using Storage::ArticleSummary;

class TestLibraryPanes : public QObject
{
    Q_OBJECT

private slots:
    void theTreeNamesItsPlacesAndCounts();
    void theTreeKeepsItsPlace();
    void headsAreSteppedOver();
    void tagsStandUnderTheirParents();
    void theListStepsToUnread();
    void theListSaysWhatToDoWhenEmpty();
    void choosingIsToldShowingIsNot();
};

namespace {

QString rows(const LibraryTree &tree, const QModelIndex &above = {})
{
    QStringList names;
    const QAbstractItemModel *model = tree.view()->model();
    for (int row = 0; row < model->rowCount(above); ++row) {
        const QModelIndex index = model->index(row, 0, above);
        const QString spoken = index.data(Qt::AccessibleTextRole).toString();
        names.append(spoken.isEmpty() ? u"["_s + index.data().toString() + u']' : spoken);
        if (model->hasChildren(index))
            names.append(u"("_s + rows(tree, index) + u')');
    }
    return names.join(u" | "_s);
}

Tag tag(int id, const QString &name, int parent = 0)
{
    Tag tag;
    tag.id = TagId(id);
    tag.name = name;
    if (parent)
        tag.parent = TagId(parent);
    tag.uses = id;
    return tag;
}

QList<ArticleSummary> summaries(const QString &unread)
{
    QList<ArticleSummary> list;
    for (const QChar mark : unread) {
        ArticleSummary summary;
        summary.id = ArticleId(list.size() + 1);
        summary.details.title = u"Article %1"_s.arg(list.size() + 1);
        summary.read = mark != u'u';
        list.append(summary);
    }
    return list;
}

} // namespace

void TestLibraryPanes::theTreeNamesItsPlacesAndCounts()
{
    LibraryTree tree;
    Storage::DossierSummary dossier;
    dossier.id = DossierId{7};
    dossier.name = u"Harbour talks"_s;
    dossier.articles = 2;
    tree.setContents({.unread = 3, .all = 9, .binned = 1, .dossiers = {dossier}, .tags = {}});
    QCOMPARE(rows(tree),
             u"Inbox, 3 article(s) | All articles, 9 article(s) | [Dossiers] | Harbour talks, 2 article(s) | "
             "[Tags] | [None yet] | Separator | Bin, 1 article(s)"_s);
}

void TestLibraryPanes::theTreeKeepsItsPlace()
{
    LibraryTree tree;
    Storage::DossierSummary dossier;
    dossier.id = DossierId{7};
    dossier.name = u"Harbour talks"_s;
    tree.setContents({.unread = 0, .all = 0, .binned = 0, .dossiers = {dossier}, .tags = {}});
    QSignalSpy chosen(&tree, &LibraryTree::placeChosen);
    tree.showPlace({.place = ArticleFilter::Place::Dossier, .dossier = DossierId{7}});
    dossier.name = u"Fees"_s;
    tree.setContents({.unread = 5, .all = 5, .binned = 0, .dossiers = {dossier}, .tags = {}});
    QCOMPARE(tree.placeName(), u"Fees"_s);
    QCOMPARE(chosen.count(), 0);
    tree.setContents({});
    QCOMPARE(tree.placeName(), u"All articles"_s);
    QVERIFY(tree.place().place == ArticleFilter::Place::All);
}

void TestLibraryPanes::headsAreSteppedOver()
{
    LibraryTree tree;
    tree.show();
    tree.showPlace({.place = ArticleFilter::Place::All});
    QSignalSpy chosen(&tree, &LibraryTree::placeChosen);
    QTest::keyClick(tree.view(), Qt::Key_Down);
    QCOMPARE(tree.placeName(), u"Bin"_s);
    QCOMPARE(chosen.count(), 1);
}

void TestLibraryPanes::tagsStandUnderTheirParents()
{
    LibraryTree tree;
    // Two tags that are each other's parent are shown all the same.
    tree.setContents({.unread = 0,
                      .all = 0,
                      .binned = 0,
                      .dossiers = {},
                      .tags = {tag(1, u"trade"_s), tag(2, u"patrols"_s, 3), tag(3, u"security"_s), tag(4, u"a"_s, 5),
                               tag(5, u"b"_s, 4), tag(6, u"lost"_s, 99)}});
    QVERIFY2(rows(tree).contains(u"lost, 6 article(s) | security, 3 article(s) | (patrols, 2 article(s)) | "
                                 "trade, 1 article(s) | a, 4 article(s) | b, 5 article(s)"_s),
             qPrintable(rows(tree)));
}

void TestLibraryPanes::theListStepsToUnread()
{
    ArticleList list;
    list.model()->setArticles(summaries(u"rurru"_s));
    QSignalSpy chosen(&list, &ArticleList::articleChosen);
    list.step(1, true);
    QCOMPARE(list.selected(), QList<ArticleId>{ArticleId{2}});
    list.step(1, true);
    QCOMPARE(list.selected(), QList<ArticleId>{ArticleId{5}});
    list.step(1, true);
    QCOMPARE(list.selected(), QList<ArticleId>{ArticleId{5}});
    list.step(-1, false);
    QCOMPARE(list.selected(), QList<ArticleId>{ArticleId{4}});
    QCOMPARE(chosen.count(), 3);
}

void TestLibraryPanes::theListSaysWhatToDoWhenEmpty()
{
    ArticleList list;
    list.show();
    list.setPlace(u"Inbox"_s, 0, u"Articles arrive here."_s);
    QVERIFY(list.findChild<QLabel *>(u"list.empty"_s)->isVisible());
    list.setPlace(u"Inbox"_s, 2, u"Articles arrive here."_s);
    QVERIFY(!list.findChild<QLabel *>(u"list.empty"_s)->isVisible());
}

void TestLibraryPanes::choosingIsToldShowingIsNot()
{
    ArticleList list;
    list.model()->setArticles(summaries(u"uuu"_s));
    QSignalSpy chosen(&list, &ArticleList::articleChosen);
    list.showArticle(ArticleId{2});
    QCOMPARE(list.selected(), QList<ArticleId>{ArticleId{2}});
    QCOMPARE(chosen.count(), 0);
    list.showArticle(ArticleId{99});
    QCOMPARE(list.selected(), QList<ArticleId>{ArticleId{2}});
}

QTEST_MAIN(TestLibraryPanes)
#include "tst_librarypanes.moc"
