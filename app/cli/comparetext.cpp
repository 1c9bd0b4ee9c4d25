// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lays a comparison out in columns; what a cell says is the exporters' own wording.
#include "cli/comparetext.h"

#include "cli/columns.h"
#include "exporters/fields.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Cli {

namespace {

constexpr int narrowestColumn = 24;
constexpr int separatorWidth = 3;

QStringList indented(const QString &text, int width)
{
    QStringList lines = wrapped(text, width - 2);
    for (QString &line : lines)
        line.prepend(u"  "_s);
    return lines;
}

QStringList statementLines(const Exporters::ComparedEntry &entry, const Side &side, const QStringList &names, int width)
{
    return wrapped(entry.quotation, width) + indented(Exporters::comparedLine(entry, side, names), width);
}

/// Sides [first, end) of one topic.
QString band(const Comparison &comparison, const ComparedTopic &topic, const QList<AnnotatedArticle> &articles,
             qsizetype first, qsizetype end, int width)
{
    QList<QStringList> heads;
    QList<QStringList> rules;
    for (qsizetype side = first; side < end; ++side) {
        heads.append(wrapped(comparison.sides[side].name, width));
        rules.append({QString(width, u'─')});
    }
    QString text = besideEachOther(heads, width) + besideEachOther(rules, width).replace(u" │ "_s, u"─┼─"_s);
    const QStringList names = Exporters::textNames(articles);
    QList<QStringList> cells;
    for (qsizetype side = first; side < end; ++side) {
        QStringList lines;
        for (const ComparedStatement &compared : topic.cells[side].statements) {
            if (!lines.isEmpty())
                lines.append(QString());
            lines += statementLines(Exporters::comparedEntry(compared, articles), comparison.sides[side], names, width);
        }
        cells.append(lines.isEmpty() ? wrapped(u"— "_s + Exporters::absenceText(articles), width) : lines);
    }
    text += besideEachOther(cells, width);
    return text;
}

} // namespace

QString compareText(const Comparison &comparison, const QList<AnnotatedArticle> &articles, int width)
{
    QString text;
    const qsizetype sides = comparison.sides.size();
    const int mostColumns = std::max(1, (width + separatorWidth) / (narrowestColumn + separatorWidth));
    const qsizetype columns = std::min<qsizetype>(mostColumns, std::max<qsizetype>(sides, 1));
    const int columnWidth = int((width - separatorWidth * (columns - 1)) / columns);
    for (const ComparedTopic &topic : comparison.topics) {
        if (!topic.name.isEmpty())
            text += wrapped(topic.name, width).join(u'\n') + u"\n\n"_s;
        for (qsizetype first = 0; first < sides; first += columns)
            text += band(comparison, topic, articles, first, std::min(first + columns, sides), columnWidth) + u'\n';
    }
    if (sides == 0)
        text += QCoreApplication::translate("Cli", "No party speaks here.") + u"\n\n"_s;
    for (int side = 0; side < sides; ++side)
        text +=
            wrapped(comparison.sides[side].name + u": "_s + Exporters::sideCountText(comparison, side, articles), width)
                .join(u'\n') +
            u'\n';
    text += u'\n' + QCoreApplication::translate("Cli", "Texts") + u'\n';
    for (const QString &line : Exporters::comparedTexts(articles))
        text += indented(line, width).join(u'\n') + u'\n';
    text += u'\n';
    if (const QString left = Exporters::leftOutText(comparison, articles); !left.isEmpty())
        text += wrapped(left, width).join(u'\n') + u'\n';
    while (text.endsWith(u"\n\n"_s))
        text.chop(1);
    return text;
}

} // namespace Readout::Cli
