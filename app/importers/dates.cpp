// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dates by pattern; month and weekday names from the system's locale data.
#include "importers/dates.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Readout::Importers {

namespace {

constexpr QLocale::Language dateLanguages[] = {QLocale::English, QLocale::German,     QLocale::French, QLocale::Spanish,
                                               QLocale::Italian, QLocale::Portuguese, QLocale::Dutch};

QString bareName(const QString &name)
{
    QString bare = name.toLower();
    bare.remove(u'.');
    return bare;
}

int monthByName(const QString &name)
{
    static const QHash<QString, int> months = [] {
        QHash<QString, int> all{{u"sept"_s, 9}};
        for (const QLocale::Language language : dateLanguages) {
            const QLocale locale(language);
            for (int month = 1; month <= 12; ++month) {
                for (const QLocale::FormatType format : {QLocale::LongFormat, QLocale::ShortFormat})
                    all.insert(bareName(locale.monthName(month, format)), month);
            }
        }
        return all;
    }();
    return months.value(bareName(name), 0);
}

bool isWeekday(const QString &word)
{
    static const QRegularExpression eastern(
        u"^(?:(?:星期|周|週)[一二三四五六日天]|[日月火水木金土](?:曜日?)?|[월화수목금토일]요일)$"_s);
    if (eastern.match(word).hasMatch())
        return true;
    static const QSet<QString> weekdays = [] {
        QSet<QString> all;
        for (const QLocale::Language language : dateLanguages) {
            for (int day = 1; day <= 7; ++day) {
                all.insert(bareName(QLocale(language).dayName(day, QLocale::LongFormat)));
                all.insert(bareName(QLocale(language).dayName(day, QLocale::ShortFormat)));
            }
        }
        return all;
    }();
    return weekdays.contains(word);
}

struct DayMatch
{
    QDate date;
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// What the groups of a pattern are, in their order: y, m (number), M (name), d; s stands for two numbers of which
/// either may be the month.
struct DatePattern
{
    QRegularExpression expression;
    const char *groups;
};

const QList<DatePattern> &datePatterns()
{
    static const QList<DatePattern> patterns = {
        {QRegularExpression(uR"(\b(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d))"_s), "y-md"},
        {QRegularExpression(uR"((\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일])"_s), "ymd"},
        {QRegularExpression(
             uR"(\b(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s(?:of\s|de\s)?(\p{L}{3,12})\.?,?\s(?:de\s|del\s)?(\d{4})\b)"_s),
         "dMy"},
        {QRegularExpression(uR"(\b(\p{L}{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})\b)"_s), "Mdy"},
        {QRegularExpression(uR"(\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b)"_s), "dmy"},
        {QRegularExpression(uR"(\b(\d{1,2})/(\d{1,2})/(\d{4})\b)"_s), "ssy"},
    };
    return patterns;
}

QDate dateOf(const QRegularExpressionMatch &match, const char *groups)
{
    int year = 0;
    int month = 0;
    int day = 0;
    int either = 0;
    for (int at = 0; groups[at] != '\0'; ++at) {
        const QString part = match.captured(at + 1);
        switch (groups[at]) {
        case 'y':
            year = part.toInt();
            break;
        case 'm':
            month = part.toInt();
            break;
        case 'M':
            month = monthByName(part);
            break;
        case 'd':
            day = part.toInt();
            break;
        case 's':
            if (either == 0)
                either = part.toInt();
            else if (either > 12)
                day = either, month = part.toInt();
            else if (part.toInt() > 12)
                month = either, day = part.toInt();
            break;
        default:
            break;
        }
    }
    const QDate date(year, month, day);
    return date.isValid() && year >= 1600 && year < 2200 ? date : QDate();
}

std::optional<DayMatch> findDay(const QString &text)
{
    std::optional<DayMatch> first;
    for (const DatePattern &pattern : datePatterns()) {
        QRegularExpressionMatchIterator matches = pattern.expression.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const QDate date = dateOf(match, pattern.groups);
            if (!date.isValid())
                continue;
            if (!first || match.capturedStart() < first->begin)
                first = DayMatch{date, match.capturedStart(), match.capturedEnd()};
            break;
        }
    }
    return first;
}

/// Seconds east of UTC for "Z", "UTC", "GMT", "+09:00", "-0530".
std::optional<int> zoneOffset(const QString &zone)
{
    if (zone.isEmpty())
        return {};
    if (zone[0] != u'+' && zone[0] != u'-' && zone[0] != u'\u2212')
        return 0;
    QString digits = zone.sliced(1);
    digits.remove(u':');
    const int hours = digits.left(2).toInt();
    const int minutes = digits.mid(2).toInt();
    if (hours > 14 || minutes > 59)
        return {};
    const int seconds = (hours * 60 + minutes) * 60;
    return zone[0] == u'+' ? seconds : -seconds;
}

} // namespace

std::optional<FoundDate> findDate(QStringView text)
{
    const QString start = text.left(300).toString();
    const std::optional<DayMatch> day = findDay(start);
    if (!day)
        return {};
    FoundDate found{day->date.toString(Qt::ISODate), day->begin, day->end};
    static const QRegularExpression timePattern(
        uR"(\G(?:T|,?\s*(?:[-|–]\s*)?(?:at\s|um\s)?)(\d{1,2})[:.](\d{2})(?::(\d{2})(?:\.\d+)?)?\s?([ap])?(?:\.?m\b\.?)?\s?(?:Uhr\s?)?(Z\b|UTC|GMT|[+\x{2212}-]\d{2}:?\d{2}\b)?)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = timePattern.match(start, day->end, QRegularExpression::NormalMatch,
                                                            QRegularExpression::AnchorAtOffsetMatchOption);
    if (!match.hasMatch())
        return found;
    int hour = match.captured(1).toInt();
    const QString half = match.captured(4).toLower();
    if (!half.isEmpty())
        hour = hour % 12 + (half == u"p" ? 12 : 0);
    const QTime time(hour, match.captured(2).toInt(), match.captured(3).toInt());
    if (!time.isValid())
        return found;
    found.end = match.capturedEnd();
    const std::optional<int> offset = zoneOffset(match.captured(5).toUpper());
    if (offset)
        found.iso = QDateTime(day->date, time, Qt::OffsetFromUTC, *offset).toUTC().toString(Qt::ISODate);
    return found;
}

std::optional<DateLine> readDateLine(QStringView line)
{
    static const QSet<QString> publishedWords = {u"date"_s,  u"dated"_s,    u"published"_s, u"posted"_s,
                                                 u"first"_s, u"issued"_s,   u"released"_s,  u"created"_s,
                                                 u"on"_s,    u"at"_s,       u"the"_s,       u"pm"_s,
                                                 u"am"_s,    u"est"_s,      u"edt"_s,       u"et"_s,
                                                 u"pst"_s,   u"cet"_s,      u"cest"_s,      u"jst"_s,
                                                 u"kst"_s,   u"bst"_s,      u"ist"_s,       u"hkt"_s,
                                                 u"utc"_s,   u"gmt"_s,      u"uhr"_s,       u"um"_s,
                                                 u"den"_s,   u"vom"_s,      u"datum"_s,     u"veröffentlicht"_s,
                                                 u"stand"_s, u"erstellt"_s, u"publié"_s,    u"le"_s,
                                                 u"发布"_s,  u"发布时间"_s, u"發布"_s,      u"时间"_s,
                                                 u"日期"_s,  u"日付"_s,     u"公開"_s,      u"発表"_s,
                                                 u"配信"_s,  u"公開日"_s};
    static const QSet<QString> modifiedWords = {u"updated"_s, u"modified"_s, u"last"_s, u"update"_s, u"aktualisiert"_s,
                                                u"zuletzt"_s, u"geändert"_s, u"更新"_s, u"更新日"_s, u"modifié"_s};
    if (line.size() > 120)
        return {};
    const std::optional<FoundDate> date = findDate(line);
    if (!date)
        return {};
    DateLine found{date->iso, false};
    const QString rest = line.left(date->begin).toString() + u' ' + line.sliced(date->end).toString();
    static const QRegularExpression wordPattern(uR"([\p{L}\p{N}]+(?:[.:]\p{N}+)*)"_s);
    QRegularExpressionMatchIterator words = wordPattern.globalMatch(rest);
    while (words.hasNext()) {
        const QString word = words.next().captured().toLower();
        if (modifiedWords.contains(word)) {
            found.modified = true;
            continue;
        }
        const bool time = word[0].isDigit() && (word.contains(u':') || word.contains(u'.'));
        if (!publishedWords.contains(word) && !isWeekday(word) && !time)
            return {};
    }
    return found;
}

} // namespace Readout::Importers
