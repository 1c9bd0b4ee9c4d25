// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The finite forms and participles of a German verb. Knows no text and no list of verbs.
#pragma once

#include "text/languagerules.h"

#include <QList>
#include <QString>

namespace Readout::Text {

/// What a file says of a verb that does not follow the rule; empty where it does.
struct GermanStems
{
    QString particle; ///< "mit" in "teilte … mit"
    QString present;  ///< third person singular, without particle: "gibt"
    QString past;     ///< "gab"
    QString participle;
};

struct GermanForm
{
    QString word;
    VerbForm form = VerbForm::Base;
    bool apart = false; ///< its particle stands elsewhere in the clause
};

/// @return the third persons, the infinitive and the participle of @p infinitive ("mitteilen", "bekannt geben"), in
/// lower case.
QList<GermanForm> germanForms(const QString &infinitive, const GermanStems &stems);

} // namespace Readout::Text
