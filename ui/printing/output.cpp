// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pages onto devices. A device counts in dots of its own, the pages in points.
#include "printing/output.h"

#include "printing/pagepainter.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace Readout::Printing {

namespace {

Document documentOf(const Printable &what, const PrintOptions &options, QSizeF paper)
{
    if (const auto *comparison = std::get_if<PrintedComparison>(&what))
        return comparisonDocument(*comparison, columnsOn(Paper::of(paper, true)));
    const auto &articles = std::get<PrintedArticles>(what);
    return options.onlyHighlights || articles.articles.size() > 1 ? notesDocument(articles, options)
                                                                  : articleDocument(articles, options);
}

} // namespace

std::optional<Pages> pagesOf(const Printable &what, const PrintOptions &options, QSizeF paper,
                             const PrintProgress &goOn)
{
    Document document = documentOf(what, options, paper);
    const Paper sheet = Paper::of(paper, document.isLandscape);
    return paginate(std::move(document), options, sheet, goOn);
}

void setPaper(const Pages &pages, QPagedPaintDevice &device)
{
    const QSizeF upright =
        pages.paper.size.width() > pages.paper.size.height() ? pages.paper.size.transposed() : pages.paper.size;
    QPageLayout layout(QPageSize(upright, QPageSize::Point, QString(), QPageSize::FuzzyMatch),
                       pages.document.isLandscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF());
    layout.setMode(QPageLayout::FullPageMode);
    device.setPageLayout(layout);
}

bool paintPages(const Pages &pages, QPagedPaintDevice &device, const QPageRanges &ranges, const PrintProgress &goOn)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const double scale = device.logicalDpiX() / 72.0;
    bool isFirst = true;
    for (int page = 0; page < pages.count(); ++page) {
        if (!ranges.isEmpty() && !ranges.contains(page + 1))
            continue;
        if (goOn && !goOn(double(page) / pages.count()))
            return false;
        if (!isFirst && !device.newPage())
            return false;
        isFirst = false;
        painter.save();
        painter.scale(scale, scale);
        PagePainter(painter, pages).paint(page);
        painter.restore();
    }
    return painter.end();
}

std::optional<QByteArray> toPdf(const Pages &pages, const PrintProgress &goOn)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(pages.document.title);
        writer.setCreator(QStringLiteral("Readout " READOUT_VERSION));
        writer.setResolution(1200);
        setPaper(pages, writer);
        if (!paintPages(pages, writer, {}, goOn))
            return std::nullopt;
    }
    return bytes;
}

} // namespace Readout::Printing
