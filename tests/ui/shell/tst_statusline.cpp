// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The status bar in windows of all widths: what is shown is shown whole.
#include "shell/statusline.h"
#include "support/grabs.h"
#include "support/harbourtalks.h"

#include <QLabel>
#include <QTest>

using namespace Readout;
using namespace Qt::StringLiterals;

class TestStatusLine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Grabs::useWindowFont(); }
    void whatIsShownIsShownWhole_data();
    void whatIsShownIsShownWhole();
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

QTEST_MAIN(TestStatusLine)
#include "tst_statusline.moc"
