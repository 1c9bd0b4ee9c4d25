// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What texts are called where there is little room.
#include "models/comparisonmodel.h"

#include <QCoreApplication>

namespace Readout::Models {

namespace {

constexpr qsizetype longestShortName = 26;

/// Cut between words; a single long word is cut where it must be.
QString cutShort(const QString &name)
{
    const QString whole = name.simplified();
    if (whole.size() <= longestShortName)
        return whole;
    const qsizetype space = whole.lastIndexOf(u' ', longestShortName);
    qsizetype end = space > longestShortName / 2 ? space : longestShortName;
    if (whole[end - 1].isHighSurrogate())
        --end;
    return whole.first(end) + u'…';
}

} // namespace

QStringList shortNames(const QList<AnnotatedArticle> &articles)
{
    QStringList names;
    QHash<QString, int> uses;
    for (const AnnotatedArticle &annotated : articles) {
        const ArticleDetails &details = annotated.article.details;
        QString name;
        for (const QString &candidate : {details.outlet, annotated.name, details.title})
            name = name.isEmpty() ? cutShort(candidate) : name;
        if (name.isEmpty())
            name = QCoreApplication::translate("Comparison", "Text");
        ++uses[name];
        names.append(name);
    }
    QHash<QString, int> numbers;
    for (QString &name : names) {
        if (uses.value(name) > 1)
            name = QCoreApplication::translate("Comparison", "%1 %2").arg(name, QString::number(++numbers[name]));
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
    return first == last ? QStringLiteral("¶%1").arg(first) : QStringLiteral("¶%1–¶%2").arg(first).arg(last);
}

} // namespace Readout::Models
