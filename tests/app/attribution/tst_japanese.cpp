// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Japanese sentences with what is found in them: "speaker | cue | content" a line, an inner one indented by "> ".
#include "printed.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

class TestJapanese : public QObject
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

void TestJapanese::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("topic, quotation, verb")
        << u"佐伯町長は「橋は安全だ」と述べた。"_s << u"佐伯町長 | 述べた | 「橋は安全だ」"_s;
    QTest::newRow("indirect") << u"佐伯町長は橋は安全だと説明した。"_s << u"佐伯町長 | 説明した | 橋は安全だ"_s;
    QTest::newRow("when and where") << u"佐伯町長は7日、町役場で開いた記者会見で、橋は安全だと強調した。"_s
                                    << u"佐伯町長 | 強調した | 橋は安全だ"_s;
    QTest::newRow("to whom") << u"佐伯町長は記者団に「橋は安全だ」と語った。"_s
                             << u"佐伯町長 | 語った | 「橋は安全だ」"_s;
    QTest::newRow("sentences within the marks") << u"佐伯町長は「橋は安全だ。水位も下がった。」と話した。"_s
                                                << u"佐伯町長 | 話した | 「橋は安全だ。水位も下がった。」"_s;
    QTest::newRow("inverted") << u"「橋は安全だ」と佐伯町長は繰り返した。"_s
                              << u"佐伯町長 | 繰り返した | 「橋は安全だ」"_s;
    QTest::newRow("inverted clause") << u"橋は来月開通する、と町役場は発表した。"_s
                                     << u"町役場 | 発表した | 橋は来月開通する"_s;
    QTest::newRow("mixed") << u"同社は事故は「想定外の連鎖」だったと主張している。"_s
                           << u"同社 | 主張している | 事故は「想定外の連鎖」だった"_s;
    QTest::newRow("according to") << u"町役場によると、橋は来月開通するという。"_s
                                  << u"町役場 | によると | 橋は来月開通する"_s;
    QTest::newRow("according to, plain end")
        << u"県警によれば、けが人はいなかった。"_s << u"県警 | によれば | けが人はいなかった"_s;
    QTest::newRow("held") << u"橋は戦前に造られたとされる。"_s << u"- | される | 橋は戦前に造られた"_s;
    QTest::newRow("verbless") << u"「橋は安全だ」と佐伯町長。"_s << u"佐伯町長 | と | 「橋は安全だ」"_s;
    QTest::newRow("speech, then thus") << u"「橋は安全だ」。佐伯町長は会見でこう述べた。"_s
                                       << u"佐伯町長 | こう述べた | 「橋は安全だ」"_s;
    QTest::newRow("thus, then speech") << u"佐伯町長は次のように語った。「橋は安全だ」"_s
                                       << u"佐伯町長 | 次のように語った | 「橋は安全だ」"_s;
    QTest::newRow("speech, then a gesture")
        << u"「橋は安全だ」。取材に佐伯町長は笑った。"_s << u"佐伯町長 | 笑った | 「橋は安全だ」"_s;
    QTest::newRow("criticises an object") << u"野党は町の対応を批判した。"_s << u"野党 | 批判した | 町の対応"_s;
    QTest::newRow("asks to") << u"漁協は県に網を返すよう求めた。"_s << u"漁協 | 求めた | 県に網を返す"_s;
    QTest::newRow("shows a view") << u"知事は網の返還を求める考えを示した。"_s
                                  << u"知事 | 示した | 網の返還を求める考え"_s;
    QTest::newRow("with a view that") << u"知事は「早い解決が必要だ」との認識を示した。"_s
                                      << u"知事 | 認識を示した | 「早い解決が必要だ」"_s;
    QTest::newRow("agreed") << u"両社は工場を共同で使うことで一致した。"_s << u"両社 | 一致した | 工場を共同で使う"_s;
    QTest::newRow("attitude") << u"専門家は雨が続くとみている。"_s << u"専門家 | みている | 雨が続く"_s;
    QTest::newRow("nested")
        << u"外務省は隣国の大使が船の返還を約束したと説明した。"_s
        << u"外務省 | 説明した | 隣国の大使が船の返還を約束した\n> 隣国の大使 | 約束した | 船の返還"_s;
    QTest::newRow("two sides") << u"県は工事は終わったと主張しているが、漁協は何も変わっていないと反論した。"_s
                               << u"県 | 主張している | 工事は終わった\n漁協 | 反論した | 何も変わっていない"_s;
    QTest::newRow("one speaker, two verbs") << u"佐伯町長は「橋は安全だ」と述べ、噂を否定した。"_s
                                            << u"佐伯町長 | 述べ | 「橋は安全だ」\n佐伯町長 | 否定した | 噂"_s;
    QTest::newRow("says, and leaves") << u"佐伯町長は「もう帰る」と言って部屋を出た。"_s
                                      << u"佐伯町長 | 言って | 「もう帰る」"_s;
    QTest::newRow("a term, a title") << u"いわゆる「黒い船」が映画「港の夜」に出てくる。"_s << QString();
    QTest::newRow("with somebody") << u"佐伯町長は知事と話した。"_s << QString();
    QTest::newRow("did not say") << u"佐伯町長は橋が安全だとは述べなかった。"_s << QString();
    QTest::newRow("a telephone") << u"町は電話し、橋を閉じた。"_s << QString();
    QTest::newRow("who criticised") << u"町の対応を批判した住民が集まった。"_s << QString();
    QTest::newRow("label") << u"佐伯町長「橋は安全だ」"_s << u"佐伯町長 | - | 「橋は安全だ」"_s;
}

void TestJapanese::finds()
{
    QFETCH(QString, text);
    QTEST(TestSupport::printedStatements(text, u"ja"_s), "found");
}

namespace {

QString printedActors(const QString &text)
{
    const auto statements = Attribution::findStatements(TestSupport::articleOf(text, u"ja"_s));
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

void TestJapanese::wholeArticles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("two governments, a company")
        << u"ノルウェー沿岸警備隊は月曜日、ペルーの漁船を拿捕したと発表した。\n\n"
           "「船長は書類を一枚も見せなかった」と警備隊の報道官、シグリ・ハウゲン氏は語った。同氏は乗組員が魚を海に捨て"
           "たと非難した。\n\n"
           "ペルー外務省は漁船は越境していないと反論した。同省は乗組員の即時釈放を求めている。ロサ・キスペ駐ノルウェー"
           "大使は「両国は話し合っている」と述べた。\n\n"
           "漁船は太平洋遠洋水産株式会社の所有だ。同社のホセ・パルマ社長は衛星の記録があると主張した。\n\n"
           "近くに住む女性は汽笛を聞いたと話した。両国は金曜日に会談を再開することで合意した。"_s
        << u"ノルウェー沿岸警備隊 -> ノルウェー沿岸警備隊 [NO]\n"
           "警備隊の報道官、シグリ・ハウゲン氏 -> シグリ・ハウゲン [NO]\n"
           "同氏 -> シグリ・ハウゲン [NO]\n"
           "ペルー外務省 -> ペルー外務省 [PE]\n"
           "同省 -> ペルー外務省 [PE]\n"
           "ロサ・キスペ駐ノルウェー大使 -> ロサ・キスペ [PE]\n"
           "同社のホセ・パルマ社長 -> ホセ・パルマ [太平洋遠洋水産株式会社]\n"
           "近くに住む女性 -> 近くに住む女性 []\n"
           "両国 -> ノルウェー+ペルー [NO,PE]"_s;
    QTest::newRow("a court, a union, a minister")
        << u"海峡鉄道労組は水曜日、ストライキに入ると宣言した。労組の方波見悟委員長は「二年待った」と訴えた。\n\n"
           "札幌地裁はストは合法だとの判断を示した。宗田麗子裁判長は会社が「証拠を出していない」と指摘した。\n\n"
           "海峡鉄道は列車を週末に再開すると説明した。関係者によると、国交相が仲裁を約束したという。\n\n"
           "方波見氏は「金ではなく安全の問題だ」と強調した。"_s
        << u"海峡鉄道労組 -> 海峡鉄道労組 [海峡鉄道労組]\n"
           "労組の方波見悟委員長 -> 方波見悟 [海峡鉄道労組]\n"
           "札幌地裁 -> 札幌地裁 [札幌地裁]\n"
           "宗田麗子裁判長 -> 宗田麗子 [札幌地裁]\n"
           "海峡鉄道 -> 海峡鉄道 [海峡鉄道]\n"
           "関係者 -> 関係者 []\n"
           "国交相 < 関係者 -> 国交相 [JP]\n"
           "方波見氏 -> 方波見悟 [海峡鉄道労組]"_s;
}

void TestJapanese::wholeArticles()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    QCOMPARE(printedActors(text).replace(u'\n', u" / "_s), found.replace(u'\n', u" / "_s));
}

void TestJapanese::statesMeanSomething_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("states");
    QTest::newRow("own cue, own subject") << u"ペルー外務省は船は出たと述べた。"_s << u"certain"_s;
    QTest::newRow("shared subject") << u"ペルー外務省は船は出たと述べ、賠償を求めた。"_s << u"certain likely"_s;
    QTest::newRow("no cue") << u"ペルー外務省は船は出たと述べた。「けが人はいない」。"_s << u"certain likely"_s;
    QTest::newRow("left out") << u"ペルー外務省は船は出たと述べた。けが人はいないと説明した。"_s << u"certain likely"_s;
    QTest::newRow("held by nobody in particular") << u"橋は戦前に造られたとされる。"_s << u"certain"_s;
}

void TestJapanese::statesMeanSomething()
{
    QFETCH(QString, text);
    const auto statements = Attribution::findStatements(TestSupport::articleOf(text, u"ja"_s));
    QVERIFY(statements.has_value());
    QStringList states;
    for (const Statement &statement : *statements)
        states.append(toString(statement.state));
    QTEST(states.join(u' '), "states");
}

QTEST_GUILESS_MAIN(TestJapanese)
#include "tst_japanese.moc"
