// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which serif a text is set in, on the screen and on paper. Knows no sizes.
#pragma once

#include <QString>
#include <QStringList>

namespace Readout::Common {

/// The serif of a Chinese, Japanese or Korean text; empty for every other language.
QString cjkSerif(const QString &language);
/// For a text in @p language (BCP 47). The serif of its script stands first, so that quotation marks and stops come
/// from it.
QStringList serifFamilies(const QString &language);

} // namespace Readout::Common
