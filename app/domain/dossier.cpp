// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names of a comparison's cells in files.
#include "domain/dossier.h"

using namespace Qt::StringLiterals;

namespace Readout {

QString toString(CellKind kind)
{
    switch (kind) {
    case CellKind::Quoted:
        return u"quoted"_s;
    case CellKind::Paraphrased:
        return u"paraphrased"_s;
    case CellKind::Joint:
        return u"joint"_s;
    case CellKind::Reported:
        return u"reported"_s;
    case CellKind::Absent:
        break;
    }
    return u"absent"_s;
}

} // namespace Readout
