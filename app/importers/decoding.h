// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes become text: byte order marks, UTF-8, UTF-16 without a mark, legacy encodings. Knows no article.
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Readout::Importers {

struct DecodedText
{
    QString text;        ///< without byte order mark; may hold NUL, control characters, lone surrogates
    QByteArray encoding; ///< name of the encoding it was read as
};

/// Why some bytes are no text at all: the kind of file they open with ("a PDF document"); nothing when they may be
/// text.
std::optional<QString> kindOfBinary(const QByteArray &bytes);

/// Reads @p bytes in the encoding its byte order mark names; else UTF-8 when it is (nearly) valid; else UTF-16 when
/// half of it reads so; else in what @p label says (a page's own claim, may be empty); else in what uchardet finds.
/// Claims come after UTF-8 because files lie about everything but that: text in another encoding is hardly ever valid
/// UTF-8. Bytes without meaning become U+FFFD. Nothing when the outcome is no text (too many control characters).
/// Linear.
std::optional<DecodedText> decodeText(const QByteArray &bytes, const QByteArray &label = {});

} // namespace Readout::Importers
