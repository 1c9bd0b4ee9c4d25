// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks cld2, and tells the two ways of writing Chinese apart by characters only one of them has.
#include "text/languagedetector.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Readout::Text {

namespace {

constexpr qsizetype readAtMost = 64 * 1024;

// Frequent characters that are written differently; neither list holds one that the other way of writing uses too.
constexpr QStringView simplifiedOnly = u"们这个来时说国对会学发现经关门问间见车东马语请话读书开长动进还边过华两义习乡军"
                                       u"农决冲务协单卖卫厅厉压县变号员响哪团园图场块"
                                       u"坚坛坏处备复够头夹奖妇孙宁实审宪宽宾导寻将尔尝层岁岛币师带帮庄庆应张强录彻征径"
                                       u"忆怀态总战户执扩扫扬护报担拟拥择挤损换据";
constexpr QStringView traditionalOnly = u"們這個來時說國對會學發現經關門問間見車東馬語請話讀書開長動進還邊過華兩義習鄉"
                                        u"軍農決衝務協單賣衛廳厲壓縣變號員響團園圖場塊"
                                        u"堅壇壞處備複夠頭夾獎婦孫寧實審憲寬賓導尋將爾嘗層歲島幣師帶幫莊慶應張強錄徹徵"
                                        u"徑憶懷態總戰戶執擴掃揚護報擔擬擁擇擠損換據";

bool isSurrogate(QChar letter)
{
    return letter.isSurrogate();
}

/// A cut never parts a pair, and cld2 is given valid UTF-8 only: lone surrogates become U+FFFD here.
QByteArray bytesToRead(QStringView text)
{
    QStringView read = text.first(std::min(text.size(), readAtMost));
    if (!read.isEmpty() && read.back().isHighSurrogate())
        read.chop(1);
    return read.toUtf8();
}

QString waysOfWritingChinese(QStringView text, bool cldSaysTraditional)
{
    qsizetype simplified = 0;
    qsizetype traditional = 0;
    for (const QChar letter : text.first(std::min(text.size(), readAtMost))) {
        if (letter.unicode() < 0x3400 || isSurrogate(letter))
            continue;
        const bool inSimplified = simplifiedOnly.contains(letter);
        const bool inTraditional = traditionalOnly.contains(letter);
        simplified += inSimplified && !inTraditional;
        traditional += inTraditional && !inSimplified;
    }
    if (simplified == traditional)
        return cldSaysTraditional ? u"zh-Hant"_s : u"zh-Hans"_s;
    return traditional > simplified ? u"zh-Hant"_s : u"zh-Hans"_s;
}

/// Per cent of the text that must be in the language which is found surely.
constexpr int nearlyAll = 90;

QString detect(QStringView text, bool surely)
{
    const QByteArray bytes = bytesToRead(text);
    if (bytes.isEmpty())
        return {};
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> shares{};
    std::array<double, 3> scores{};
    int bytesOfText = 0;
    int validBytes = 0;
    bool reliable = false;
    const CLD2::CLDHints noHints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    const CLD2::Language found = CLD2::ExtDetectLanguageSummaryCheckUTF8(
        bytes.constData(), int(bytes.size()), true, &noHints, 0, languages.data(), shares.data(), scores.data(),
        nullptr, &bytesOfText, &reliable, &validBytes);
    if (surely && (!reliable || languages[0] != found || shares[0] < nearlyAll))
        return {};
    if (found == CLD2::CHINESE || found == CLD2::CHINESE_T)
        return waysOfWritingChinese(text, found == CLD2::CHINESE_T);
    const QString code = QString::fromLatin1(CLD2::LanguageCode(found));
    if (found == CLD2::UNKNOWN_LANGUAGE || code == u"un" || code == u"xxx" || code.startsWith(u"xx-"))
        return {};
    return code;
}

} // namespace

QString detectLanguage(QStringView text)
{
    return detect(text, false);
}

QString detectLanguageSurely(QStringView text)
{
    return detect(text, true);
}

} // namespace Readout::Text
