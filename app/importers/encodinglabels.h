// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What pages and detectors call an encoding, and what it is called here. Decodes nothing.
#pragma once

#include <QByteArray>

namespace Readout::Importers {

/// Name under which QStringDecoder (ICU) knows the encoding that browsers use for @p label, by the table of the WHATWG
/// Encoding Standard: "gb2312" is read as GB18030, "iso-8859-1" as windows-1252. A label the table lacks comes back
/// as it is.
QByteArray encodingForLabel(const QByteArray &label);

} // namespace Readout::Importers
