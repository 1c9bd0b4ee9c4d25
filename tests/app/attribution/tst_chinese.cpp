// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Chinese sentences with what is found in them: "speaker | cue | content" a line, an inner one indented by "> ".
#include "printed.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

class TestChinese : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void wholeArticles_data();
    void wholeArticles();
    void statesMeanSomething_data();
    void statesMeanSomething();
};

void TestChinese::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("quotation, then who") << u"“大坝很安全，”周敏说。"_s << u"周敏 | 说 | “大坝很安全，”"_s;
    QTest::newRow("quotation, comma outside")
        << u"“大坝很安全”，水利局局长周敏星期二说。"_s << u"水利局局长周敏 | 说 | “大坝很安全”"_s;
    QTest::newRow("who, then clause") << u"周敏周二在记者会上说，大坝很安全。"_s << u"周敏 | 说 | 大坝很安全"_s;
    QTest::newRow("no comma") << u"周敏说大坝很安全。"_s << u"周敏 | 说 | 大坝很安全"_s;
    QTest::newRow("colon") << u"周敏对记者说：“大坝很安全。水位在下降。”"_s
                           << u"周敏 | 说 | “大坝很安全。水位在下降。”"_s;
    QTest::newRow("split") << u"“大坝很安全，”周敏说，“水位在下降。”"_s
                           << u"周敏 | 说 | “大坝很安全，”\n周敏 | 说 | “水位在下降。”"_s;
    QTest::newRow("question, then who") << u"“水去了哪里？”周敏问道。会议继续。"_s << u"周敏 | 问道 | “水去了哪里？”"_s;
    QTest::newRow("clause, then who") << u"水位将在周末前下降，水利局补充说。"_s
                                      << u"水利局 | 补充说 | 水位将在周末前下降"_s;
    QTest::newRow("mixed") << u"该公司表示，事故是“一连串误会”造成的。"_s
                           << u"该公司 | 表示 | 事故是“一连串误会”造成的"_s;
    QTest::newRow("according to") << u"据当地电视台报道，桥已经重新开放。"_s << u"当地电视台 | 报道 | 桥已经重新开放"_s;
    QTest::newRow("according to a document")
        << u"根据交通部的报告，桥已经重新开放。"_s << u"交通部的报告 | 根据 | 桥已经重新开放"_s;
    QTest::newRow("told") << u"渔民何大海告诉本台，网是夜里被剪断的。"_s << u"渔民何大海 | 告诉 | 网是夜里被剪断的"_s;
    QTest::newRow("accuses") << u"工会指责公司拖欠工资。"_s << u"工会 | 指责 | 公司拖欠工资"_s;
    QTest::newRow("denies") << u"奥斯陆矢口否认扣留渔船。"_s << u"奥斯陆 | 矢口否认 | 扣留渔船"_s;
    QTest::newRow("urges") << u"她敦促双方“坐下来谈”。"_s << u"她 | 敦促 | 双方“坐下来谈”"_s;
    QTest::newRow("promises, an adverb between") << u"市长再次承诺修好码头。"_s << u"市长 | 承诺 | 修好码头"_s;
    QTest::newRow("attitude") << u"专家认为水位还会上涨。"_s << u"专家 | 认为 | 水位还会上涨"_s;
    QTest::newRow("nested") << u"外交部发言人说，邻国已经承认桥是他们炸毁的。"_s
                            << u"外交部发言人 | 说 | 邻国已经承认桥是他们炸毁的\n> 邻国 | 承认 | 桥是他们炸毁的"_s;
    QTest::newRow("nested, quotation within")
        << u"“他对我说，‘快走’，”何大海说。"_s << u"何大海 | 说 | “他对我说，‘快走’，”\n> 他 | 说 | ‘快走’"_s;
    QTest::newRow("one link") << u"周敏说，她希望雨季早点结束。"_s << u"周敏 | 说 | 她希望雨季早点结束"_s;
    QTest::newRow("two verbs") << u"周敏批评承包商偷工减料，并要求市政府公布账目。"_s
                               << u"周敏 | 批评 | 承包商偷工减料\n周敏 | 要求 | 市政府公布账目"_s;
    QTest::newRow("two sides") << u"挪威称船已越界，而丹麦则说船一直停在港内。"_s
                               << u"挪威 | 称 | 船已越界\n丹麦 | 说 | 船一直停在港内"_s;
    QTest::newRow("goes on to decline") << u"周敏表示，调查已经开始，但拒绝透露细节。"_s
                                        << u"周敏 | 表示 | 调查已经开始"_s;
    QTest::newRow("declined") << u"周敏没有回应记者的提问。"_s << QString();
    QTest::newRow("terms and titles") << u"所谓“黑船”一事登上了《海港晚报》，“幽灵船”成了热词。"_s << QString();
    QTest::newRow("no cue in a word") << u"她的小说名称在街道上的说明牌里。"_s << QString();
    QTest::newRow("a plan is no promise") << u"公司将承诺更多资金。"_s << QString();
    QTest::newRow("suffered") << u"周敏被指责隐瞒事实。"_s << QString();
    QTest::newRow("traditional")
        << u"工會發言人何小姐表示，「談判還沒有結束」，並呼籲公司讓步。"_s
        << u"工會發言人何小姐 | 表示 | 「談判還沒有結束」\n工會發言人何小姐 | 呼籲 | 公司讓步"_s;
    QTest::newRow("traditional, quotation first")
        << u"「船已經離港。」港務局說。"_s << u"港務局 | 說 | 「船已經離港。」"_s;
    QTest::newRow("both sides") << u"双方同意下周重开谈判。"_s << u"双方 | 同意 | 下周重开谈判"_s;
    QTest::newRow("in a statement") << u"工会发表声明称，罢工将持续到周五。"_s << u"工会 | 称 | 罢工将持续到周五"_s;
    QTest::newRow("label") << u"何太太：“我什么也没看见。”"_s << u"何太太 | ： | “我什么也没看见。”"_s;
    QTest::newRow("relative clause") << u"在码头住了三十年的老人何福说：“水从来没有这么高。”"_s
                                     << u"在码头住了三十年的老人何福 | 说 | “水从来没有这么高。”"_s;
}

void TestChinese::finds()
{
    QFETCH(QString, text);
    QTEST(TestSupport::printedStatements(text, u"zh"_s), "found");
}

namespace {

/// "speaker -> actor [parties]" for each statement.
QString printedActors(const QString &text)
{
    const auto statements = Attribution::findStatements(TestSupport::articleOf(text, u"zh"_s));
    QStringList lines;
    for (const Statement &statement : *statements) {
        QStringList actors;
        for (const Actor &actor : statement.actors)
            actors.append(actor.name);
        const QString source = statement.source ? u" < "_s + statement.source->of(text).toString() : QString();
        lines.append(TestSupport::printedMention(statement.speaker, text) + source + u" -> "_s + actors.join(u'+') +
                     u" ["_s + statement.parties.join(u',') + u']');
    }
    return lines.join(u'\n');
}

} // namespace

void TestChinese::wholeArticles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("two governments, a company, an islander")
        << u"冰岛海岸警卫队周一说，一艘秘鲁拖网渔船在禁渔区被扣。\n\n"
           "“船长没有出示任何文件，”警卫队发言人西古聚尔·约恩松说。他还指责船员把渔获倒进海里。\n\n"
           "秘鲁外交部否认渔船越界。该部要求雷克雅未克立即放人。利马的驻冰岛大使罗莎·基斯佩表示，两国正在谈判。\n\n"
           "渔船属于太平洋远洋公司。公司董事长何塞·帕尔马说：“我们的船有卫星记录。”该公司承诺公布记录。\n\n"
           "当地居民古德伦说，她听见了汽笛声。两国同意周五再次会谈。"_s
        << u"冰岛海岸警卫队 -> 冰岛海岸警卫队 [IS]\n"
           "警卫队发言人西古聚尔·约恩松 -> 西古聚尔·约恩松 [IS]\n"
           "他 -> 西古聚尔·约恩松 [IS]\n"
           "秘鲁外交部 -> 秘鲁外交部 [PE]\n"
           "该部 -> 秘鲁外交部 [PE]\n"
           "利马的驻冰岛大使罗莎·基斯佩 -> 罗莎·基斯佩 [PE]\n"
           "公司董事长何塞·帕尔马 -> 何塞·帕尔马 [太平洋远洋公司]\n"
           "该公司 -> 太平洋远洋公司 [太平洋远洋公司]\n"
           "当地居民古德伦 -> 古德伦 []\n"
           "两国 -> 冰岛+秘鲁 [IS,PE]"_s;
    QTest::newRow("traditional: union, court, sources")
        << u"海峽鐵路工會星期三宣布罷工。工會主席方志明說，「我們已經等了兩年」。\n\n"
           "高等法院裁定罷工合法。法官宋麗華指出，公司「沒有提出任何證據」。\n\n"
           "海峽鐵路公司呼籲員工復工。該公司發言人溫先生補充道，列車將在週末恢復。\n\n"
           "據兩名知情人士透露，交通部長曾承諾調停。總統府沒有回應。\n\n"
           "「這不是錢的問題，」方志明說，「是安全的問題。」"_s
        << u"海峽鐵路工會 -> 海峽鐵路工會 [海峽鐵路工會]\n"
           "工會主席方志明 -> 方志明 [海峽鐵路工會]\n"
           "高等法院 -> 高等法院 [高等法院]\n"
           "法官宋麗華 -> 宋麗華 [高等法院]\n"
           "海峽鐵路公司 -> 海峽鐵路公司 [海峽鐵路公司]\n"
           "該公司發言人溫先生 -> 溫先生 [海峽鐵路公司]\n"
           "兩名知情人士 -> 知情人士 []\n"
           "交通部長 < 兩名知情人士 -> 交通部長 [TW]\n"
           "方志明 -> 方志明 [海峽鐵路工會]\n"
           "方志明 -> 方志明 [海峽鐵路工會]"_s;
}

void TestChinese::wholeArticles()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    QCOMPARE(printedActors(text).replace(u'\n', u" / "_s), found.replace(u'\n', u" / "_s));
}

void TestChinese::statesMeanSomething_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("states");
    QTest::newRow("own cue, own subject") << u"冰岛外交部说，船已离港。"_s << u"certain"_s;
    QTest::newRow("shared subject") << u"冰岛外交部批评渔民，并要求赔偿。"_s << u"certain likely"_s;
    QTest::newRow("no cue") << u"冰岛外交部说，船已离港。“没有人受伤。”"_s << u"certain likely"_s;
    QTest::newRow("a minister of a country that is not named with him")
        << u"冰岛的港口很安静。外交部长说，船已离港。"_s << u"likely"_s;
}

void TestChinese::statesMeanSomething()
{
    QFETCH(QString, text);
    const auto statements = Attribution::findStatements(TestSupport::articleOf(text, u"zh"_s));
    QVERIFY(statements.has_value());
    QStringList states;
    for (const Statement &statement : *statements)
        states.append(toString(statement.state));
    QTEST(states.join(u' '), "states");
}

QTEST_GUILESS_MAIN(TestChinese)
#include "tst_chinese.moc"
