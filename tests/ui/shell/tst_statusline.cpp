// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The status bar in windows of all widths: what is shown is shown whole.
#include "shell/statusline.h"
#include "support/grabs.h"
#include "support/harbourtalks.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace Readout;
using namespace Qt::StringLiterals;

class TestStatusLine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Grabs::useWindowFont(); }
    void whatIsShownIsShownWhole_data();
    void whatIsShownIsShownWhole();
    void saysWhereNoGrammarIsKnown();
    void whatRunsIsShownAndCanBeStopped();
    void whatIsSoonDoneIsNotShown();
};

void TestStatusLine::whatIsShownIsShownWhole_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QStringList>("shown");
    QTest::newRow("wide") << 1440 << QStringList{u"status.notice"_s,     u"status.place"_s,      u"status.language"_s,
                                                 u"status.statements"_s, u"status.highlights"_s, u"status.saved"_s};
    QTest::newRow("smallest window") << 640
                                     << QStringList{u"status.notice"_s, u"status.place"_s, u"status.language"_s,
                                                    u"status.highlights"_s, u"status.saved"_s};
}

void TestStatusLine::whatIsShownIsShownWhole()
{
    QFETCH(int, width);
    QFETCH(QStringList, shown);
    const AnnotatedArticle talks = Samples::harbourTalks();
    Shell::StatusLine line;
    QVERIFY(Grabs::present(line, {width, 26}));
    line.showArticle(talks.article, talks.statements, 12);
    line.showPlace(talks.article, talks.article.paragraphs[2].span.begin);
    line.showSaved(u"Saved 18:52"_s);
    line.showNotice(u"Highlighted ¶2 yellow · Undo Ctrl+Z"_s);
    QCoreApplication::processEvents();
    Grabs::grab(line, u"status-%1"_s.arg(width));
    QStringList seen;
    int right = 0;
    for (const QLabel *label : line.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        seen.append(label->objectName());
        QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->objectName()));
        right = std::max(right, label->geometry().right());
    }
    QVERIFY(right <= width);
    seen.sort();
    shown.sort();
    QCOMPARE(seen, shown);
    // Nothing is lost: what was cut is still told.
    QCOMPARE(line.findChild<QLabel *>(u"status.notice"_s)->accessibleName(), u"Highlighted ¶2 yellow · Undo Ctrl+Z"_s);
}

void TestStatusLine::saysWhereNoGrammarIsKnown()
{
    AnnotatedArticle talks = Samples::harbourTalks();
    Shell::StatusLine line;
    const auto *language = line.findChild<QLabel *>(u"status.language"_s);
    line.showArticle(talks.article, talks.statements, 0);
    QCOMPARE(language->text(), u"English"_s);
    talks.article.details.language = u"fr"_s;
    line.showArticle(talks.article, talks.statements, 0);
    QCOMPARE(language->text(), u"French: marks and nearest names only"_s);
    QVERIFY(!language->toolTip().isEmpty());
}

void TestStatusLine::whatRunsIsShownAndCanBeStopped()
{
    Shell::StatusLine line;
    Shell::Jobs jobs;
    line.follow(&jobs);
    QVERIFY(Grabs::present(line, {1000, 26}));
    const auto *running = line.findChild<QLabel *>(u"status.running"_s);
    auto *cancel = line.findChild<QToolButton *>(u"status.cancel"_s);
    auto *several = line.findChild<QToolButton *>(u"status.jobs"_s);
    QStringList stopped;
    Shell::Jobs::Id second = Shell::Jobs::none;
    Shell::Jobs::Id first = Shell::Jobs::none;
    first = jobs.begin([&] {
        stopped.append(u"first"_s);
        jobs.end(first);
    });
    jobs.show(first, u"Reading 2 of 5"_s, 1, 5);
    QVERIFY(!running->isVisible());
    QTRY_VERIFY(running->isVisible());
    QCOMPARE(running->text(), u"Reading 2 of 5"_s);
    QVERIFY(!several->isVisible());
    second = jobs.begin([&] {
        stopped.append(u"second"_s);
        jobs.end(second);
    });
    jobs.show(second, u"Finding statements"_s);
    QVERIFY(several->isVisible());
    QVERIFY(several->text().startsWith(u'2'));
    QVERIFY(!running->isVisible());
    QTest::mouseClick(several, Qt::LeftButton);
    auto *list = line.findChild<QFrame *>(u"jobs"_s);
    QTRY_VERIFY(list->isVisible());
    Grabs::grab(*list, u"jobs"_s);
    const auto shown = [list] {
        QStringList names;
        for (const QLabel *name : list->findChildren<QLabel *>(u"jobs.name"_s)) {
            if (name->isVisible())
                names.append(name->text());
        }
        return names;
    };
    QCOMPARE(shown(), (QStringList{u"Reading 2 of 5"_s, u"Finding statements"_s}));
    for (auto *button : list->findChildren<QToolButton *>(u"jobs.cancel"_s)) {
        if (button->accessibleName().contains(u"Finding"_s))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(stopped, QStringList{u"second"_s});
    QCOMPARE(shown(), QStringList{u"Reading 2 of 5"_s});
    list->hide();
    QVERIFY(running->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QCOMPARE(stopped, (QStringList{u"second"_s, u"first"_s}));
    QVERIFY(!cancel->isVisible());
    QVERIFY(!line.openJobs());
}

void TestStatusLine::whatIsSoonDoneIsNotShown()
{
    Shell::StatusLine line;
    Shell::Jobs jobs;
    line.follow(&jobs);
    QVERIFY(Grabs::present(line, {1000, 26}));
    const auto job = jobs.begin([] {});
    jobs.show(job, u"Reading"_s);
    jobs.end(job);
    QVERIFY(!line.findChild<QLabel *>(u"status.running"_s)->isVisible());
}

QTEST_MAIN(TestStatusLine)
#include "tst_statusline.moc"
