// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names of articles from what is known about them.
#include "domain/articlenames.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout {

namespace {

constexpr qsizetype longestName = 60;
constexpr qsizetype longestShortName = 26;

/// Cut between words; a single long word is cut where it must be, never within a character.
QString cutShort(const QString &name, qsizetype most)
{
    if (name.size() <= most)
        return name;
    const qsizetype space = name.lastIndexOf(u' ', most);
    qsizetype end = space > most / 2 ? space : most;
    if (name[end - 1].isHighSurrogate())
        --end;
    return name.first(end) + u'…';
}

/// The first paragraph with a number, or its start: a headline somebody took the title from is not asked again.
QStringView beginningOf(const Article &article)
{
    const QList<Paragraph> &paragraphs = article.paragraphs;
    const auto numbered = std::find_if(paragraphs.cbegin(), paragraphs.cend(),
                                       [](const Paragraph &paragraph) { return paragraph.number > 0; });
    const qsizetype size = article.text.size();
    const qsizetype begin = numbered == paragraphs.cend() ? 0 : std::clamp<qsizetype>(numbered->span.begin, 0, size);
    const qsizetype end = numbered == paragraphs.cend() ? size : std::clamp<qsizetype>(numbered->span.end, begin, size);
    // Only the start is looked at: a paragraph may be 10 MB long.
    return QStringView(article.text).sliced(begin, std::min(end - begin, longestBeginning));
}

} // namespace

QString articleName(const ArticleDetails &details, QStringView beginning)
{
    if (const QString title = details.title.simplified(); !title.isEmpty())
        return title;
    if (const QString outlet = details.outlet.simplified(); !outlet.isEmpty()) {
        const QString day = details.published.left(10);
        return day.isEmpty() ? outlet : outlet + u", "_s + day;
    }
    const QString words = cutShort(beginning.toString().section(u"\n\n"_s, 0, 0).simplified(), longestName);
    return words.isEmpty() ? QCoreApplication::translate("Articles", "Untitled") : words;
}

QString articleName(const Article &article)
{
    return articleName(article.details, beginningOf(article));
}

QString articleName(const AnnotatedArticle &annotated)
{
    const bool hasTitle = !annotated.article.details.title.simplified().isEmpty();
    return hasTitle || annotated.name.isEmpty() ? articleName(annotated.article) : annotated.name;
}

QStringList shortArticleNames(const QList<AnnotatedArticle> &articles)
{
    QStringList names;
    QHash<QString, int> uses;
    for (const AnnotatedArticle &annotated : articles) {
        QString name = annotated.article.details.outlet.simplified();
        if (name.isEmpty())
            name = annotated.name.simplified();
        if (name.isEmpty())
            name = articleName(annotated.article);
        name = cutShort(name, longestShortName);
        ++uses[name];
        names.append(name);
    }
    QHash<QString, int> numbers;
    for (QString &name : names) {
        if (uses.value(name) > 1)
            name = QCoreApplication::translate("Articles", "%1 %2").arg(name, QString::number(++numbers[name]));
    }
    return names;
}

QString paragraphRange(const Article &article)
{
    int first = 0;
    int last = 0;
    for (const Paragraph &paragraph : article.paragraphs) {
        if (paragraph.number == 0)
            continue;
        first = first == 0 ? paragraph.number : first;
        last = paragraph.number;
    }
    if (first == 0)
        return {};
    return first == last ? u"¶%1"_s.arg(first) : u"¶%1–¶%2"_s.arg(first).arg(last);
}

} // namespace Readout
