// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pages to a PDF's bytes, to a printer, or to a picture; in any thread. Writes no file, knows no dialog.
#pragma once

#include "printing/articledocument.h"
#include "printing/pages.h"

#include <QByteArray>
#include <QPageRanges>
#include <QPagedPaintDevice>

#include <optional>
#include <variant>

namespace Readout::Printing {

/// What the window shows now.
using Printable = std::variant<PrintedArticles, PrintedComparison>;

/// @return nothing when @p goOn said to stop. @p paper: points of the sheet, upright.
std::optional<Pages> pagesOf(const Printable &what, const PrintOptions &options, QSizeF paper,
                             const PrintProgress &goOn = {});

/// Text stays text: it can be searched and copied. @return nothing when @p goOn said to stop.
std::optional<QByteArray> toPdf(const Pages &pages, const PrintProgress &goOn = {});

/// Paints the pages of @p ranges (all when it is empty) on @p device, which stands on full pages of the same paper.
/// @return false when the device failed or @p goOn said to stop.
bool paintPages(const Pages &pages, QPagedPaintDevice &device, const QPageRanges &ranges,
                const PrintProgress &goOn = {});

/// The same paper and direction for @p device, without margins of its own.
void setPaper(const Pages &pages, QPagedPaintDevice &device);

} // namespace Readout::Printing
