// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A small annotated article with overlapping highlights, a joint statement and somebody nobody knows.
#pragma once

#include "exporters/exporter.h"
#include "support/articlebuilder.h"

namespace Readout::Testing {

inline Exporters::ExportedArticle harbourArticle()
{
    using namespace Qt::StringLiterals;
    const QString text =
        u"Harbour talks end without a date\n\n"
        u"Norway’s fisheries minister, Ida Holm, said “the quota stays as it is, until the stocks recover.” "
        u"Her Icelandic counterpart, Jón Páll \U0001F41F, replied that the two “owe the coast an answer”, "
        u"the Reykjavik ministry said.\n\n"
        u"Both governments agreed to meet again. The ferries, a skipper complained, will not wait."_s;
    Exporters::ExportedArticle made;
    made.article = articleFrom(text, true);
    made.article.uuid = QUuid(u"6f1d8a52-3c0e-4b7a-9d15-20c4e8b6a701"_s);
    made.article.details = {
        u"Harbour talks end without a date"_s,   u"by A. Reporter"_s, u"Coastal Wire"_s, u"2026-03-02"_s, {}, u"en"_s,
        u"https://example.org/harbour?a=1&b=2"_s};
    made.statements = {statementOn(text, u"“the quota stays as it is, until the stocks recover.”"_s,
                                   QuotationKind::Direct, u"Norway’s fisheries minister, Ida Holm"_s, u"said"_s,
                                   {{u"Ida Holm"_s, {u"NO"_s}}}),
                       statementOn(text, u"that the two “owe the coast an answer”"_s, QuotationKind::Mixed,
                                   u"Her Icelandic counterpart, Jón Páll \U0001F41F"_s, u"replied"_s,
                                   {{u"Jón Páll"_s, {u"IS"_s}}}, State::Likely),
                       statementOn(text, u"to meet again"_s, QuotationKind::Indirect, u"Both governments"_s,
                                   u"agreed"_s, {{u"Norway"_s, {u"NO"_s}}, {u"Iceland"_s, {u"IS"_s}}}),
                       statementOn(text, u"The ferries"_s, QuotationKind::Indirect, u"a skipper"_s, u"complained"_s, {},
                                   State::Unknown)};
    made.statements[1].source = spanOf(text, u"the Reykjavik ministry"_s);
    made.statements[1].sourceActor = Actor{u"Reykjavik ministry"_s, {u"IS"_s}};
    made.statements[1].check = Check::Accepted;
    made.statements[2].check = Check::Corrected;
    made.statements[2].by = MadeBy::Person;
    made.statements.append(statementOn(text, u"will not wait"_s, QuotationKind::Indirect, u"a skipper"_s,
                                       u"complained"_s, {{u"a skipper"_s, {}}}));
    made.statements[4].check = Check::Added;
    made.statements[4].by = MadeBy::Person;
    made.statements.append(statementOn(text, u"the stocks recover"_s, QuotationKind::Indirect, {}, {}, {}));
    made.statements[5].check = Check::Rejected;
    made.statements[5].by = MadeBy::Person;
    made.highlights = {highlightOn(text, u"the quota stays as it is, until"_s, 1, {u"quota"_s, u"fish/cod"_s},
                                   u"Said in March, too.\n\nCompare: 5 % less."_s),
                       highlightOn(text, u"as it is, until the stocks recover.”"_s, 3, {}, {}),
                       highlightOn(text, u"“owe the coast an answer”"_s, 8, {u"answer"_s}, {})};
    for (int at = 0; at < made.highlights.size(); ++at)
        made.highlights[at].uuid = QUuid(0x10 + uint(at), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    return made;
}

} // namespace Readout::Testing
