// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Text in columns of a terminal: widths, line breaks, columns beside each other. Knows nothing of what it prints.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Readout::Cli {

/// Cells a terminal gives @p text: East Asian wide characters and emoji two, combining and invisible ones none.
int displayWidth(QStringView text);

/// @p text without anything a terminal would obey: control characters become spaces, as do line breaks.
QString withoutControls(const QString &text);

/// @p text in lines of at most @p width cells (at least 2): broken at spaces, between wide characters, and inside a
/// word only when it is longer than a line. Never inside a grapheme. No line begins or ends with a space.
QStringList wrapped(const QString &text, int width);

/// Columns beside each other, each filled up to @p width cells, parted by " │ ", without trailing spaces.
QString besideEachOther(const QList<QStringList> &columns, int width);

/// The terminal's width: COLUMNS, else 100; at least 40, at most 200.
int terminalWidth();

} // namespace Readout::Cli
