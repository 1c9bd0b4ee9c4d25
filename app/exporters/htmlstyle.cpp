// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How an exported page looks: the window's own colours, light and dark. Loads nothing.
#include "exporters/htmltext.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Readout::Exporters {

namespace {

constexpr QStringView lightColours =
    u"--paper:#FFFFFF;--text:#1F1E1B;--text2:#5C5951;--line:#DEDBD4;--ctl:#8B867B;--accent:#245E73;"
    u"--m1:#FFE98F;--m2:#FFCFC9;--m3:#CBEBC0;--m4:#C9E2FA;--m5:#E2D5F7;--m6:#FAD0EA;--m7:#FFD9AE;--m8:#DEDCD7;"
    u"--e1:#9A7400;--e2:#C8372B;--e3:#3B7F2C;--e4:#2A74B8;--e5:#7A55BE;--e6:#B83D8C;--e7:#B5620A;--e8:#76736C;"
    u"--p1:#1668D6;--p2:#B8400E;--p3:#08755A;--p4:#5B2A86;--p5:#80600A;--p6:#B3246B;--p7:#2E6F86;--p8:#5F5D58";

constexpr QStringView darkColours =
    u"--paper:#232527;--text:#DDDAD3;--text2:#B2AFA7;--line:#363A3D;--ctl:#767A7D;--accent:#7FBFD3;"
    u"--m1:#55480F;--m2:#5E2F2B;--m3:#2B4A26;--m4:#22435F;--m5:#443561;--m6:#56294A;--m7:#5A3D17;--m8:#474642;"
    u"--e1:#D9B427;--e2:#F0857A;--e3:#7CC46A;--e4:#6AB0EE;--e5:#B499EE;--e6:#EC85C6;--e7:#EBA04C;--e8:#A9A69E;"
    u"--p1:#6CA2F0;--p2:#F08B5F;--p3:#4FC3A1;--p4:#D9B8F5;--p5:#D3B04A;--p6:#F088B8;--p7:#7CBFD8;--p8:#B1AEA6";

constexpr QStringView rules = uR"(*{box-sizing:border-box}
body{margin:0 auto;padding:1.5em 1em 4em;max-width:38em;background:var(--paper);color:var(--text);font:1.1em/1.85 "Charis SIL","Noto Serif",Georgia,serif;overflow-wrap:break-word}
body.wide{max-width:90em}
h1,h2,h3,h4{line-height:1.3}
a{color:var(--accent)}
.facts,.who,.caption,.standfirst{color:var(--text2)}
.facts,.who,.legend,table.list{font:0.85em/1.5 Inter,"Noto Sans",system-ui,sans-serif}
p,h3,h4,blockquote{position:relative}
.no{color:var(--text2);font-size:0.7em;margin-right:0.6em;user-select:none}
blockquote{margin:0.75em 0 0.75em 1em;padding-left:0.8em;border-left:3px solid var(--line);white-space:pre-line}
mark{color:inherit;border-top:1.5px solid;padding:0.05em 0}
.s{text-decoration-line:underline;text-decoration-thickness:1.7px;text-underline-offset:0.28em;text-decoration-skip-ink:none}
.s.low{text-underline-offset:0.46em}
.legend .s{margin-right:1.2em}
.ref{font:0.65em/1 Inter,"Noto Sans",sans-serif;vertical-align:super;text-decoration:none;padding:0 0.15em}
.state{color:var(--text2);font:1em/1 "DejaVu Sans",sans-serif;margin:0 0.15em}
ol.notes{padding-left:1.6em}
ol.notes li{margin-bottom:1.2em}
.note{white-space:pre-wrap;border-left:3px solid var(--accent);padding-left:0.8em}
.tag{border:1px solid var(--ctl);border-radius:4px;padding:0 0.4em;margin-right:0.4em}
table{border-collapse:collapse;width:100%}
td,th{border-bottom:1px solid var(--line);padding:0.4em 0.6em;text-align:left;vertical-align:top}
table.sides{table-layout:fixed}
table.sides td p,table.sides th p{margin:0 0 0.2em}
table.sides th .facts{font-weight:normal}
table.sides th{position:sticky;top:0;background:var(--paper)}
.card{margin-bottom:1.2em}
.absent{color:var(--text2);border:1px dashed var(--ctl);border-radius:5px;padding:0.4em 0.6em}
.reported{border:1px solid var(--ctl);border-radius:5px;padding:0.4em 0.6em}
)";

/// CSS has fewer line styles than the window; thickness makes up for the missing ones.
QString lineStyles()
{
    constexpr std::array<QStringView, 9> lines{u"dotted 1px",   u"solid 1.7px",  u"dashed 1.7px",
                                               u"dotted 2.2px", u"double 1.2px", u"dashed 3px",
                                               u"wavy 1.3px",   u"solid 3px",    u"dotted 3.4px"};
    QString css;
    for (size_t party = 0; party < lines.size(); ++party) {
        const QString line = lines[party].toString();
        const QString colour = party == 0 ? u"var(--text2)"_s : u"var(--p%1)"_s.arg(party);
        css += u".p%1{text-decoration-color:%2;text-decoration-style:%3;text-decoration-thickness:%4}\n"_s.arg(
            QString::number(party), colour, line.section(u' ', 0, 0), line.section(u' ', 1));
    }
    return css;
}

QString markStyles()
{
    constexpr std::array<QStringView, 8> edges{u"solid",  u"dashed", u"dotted", u"double",
                                               u"groove", u"ridge",  u"inset",  u"outset"};
    QString css;
    for (int colour = firstHighlightColour; colour <= lastHighlightColour; ++colour) {
        const QString edge = edges[size_t(colour - 1)].toString();
        css +=
            u".m%1{background:var(--m%1);border-top:%2 %3 var(--e%1)}\n.b%1{border-left:2px solid var(--e%1)}\n"_s.arg(
                QString::number(colour), colour <= 3 ? u"1.5px"_s : u"3px"_s, edge);
    }
    return css;
}

} // namespace

QString pageStyle()
{
    return u":root{color-scheme:light dark;"_s + lightColours.toString() +
           u"}\n@media(prefers-color-scheme:dark){:root{"_s + darkColours.toString() + u"}}\n"_s + rules.toString() +
           markStyles() + lineStyles();
}

} // namespace Readout::Exporters
