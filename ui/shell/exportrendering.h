// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shows exported Markdown or HTML as a reader of the file would see it. Knows no exporter.
#pragma once

#include "common/theme.h"

class QString;
class QTextDocument;

namespace Readout::Shell {

bool canRender(const QString &format);
/// @p text in @p format; tables get room and lines, which Qt leaves out.
void showRendered(QTextDocument &document, const QString &format, const QString &text, const Common::Theme &theme);

} // namespace Readout::Shell
