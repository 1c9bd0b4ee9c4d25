// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The colour tables of the four themes, and the palette made of them. Knows no widget.
#include "common/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace Readout::Common {

namespace {

constexpr std::array<LineStyle, 8> partyStyles{LineStyle::Solid,    LineStyle::Dash,      LineStyle::Dot,
                                               LineStyle::Double,   LineStyle::DashDot,   LineStyle::Wave,
                                               LineStyle::LongDash, LineStyle::DashDotDot};
constexpr std::array<LineStyle, 8> edgeStyles{LineStyle::Solid,    LineStyle::Dash,     LineStyle::Dot,
                                              LineStyle::Double,   LineStyle::DashDot,  LineStyle::Wave,
                                              LineStyle::LongDash, LineStyle::ThinSolid};

struct ColourPair
{
    QRgb fill;
    QRgb edge;
};

/// One column of the tables; the order of the fields is that of Theme.
struct ThemeTable
{
    QRgb side, pane, paper, raised, text, text2, text3, line, ctl, accent, onAccent, sel, selIdle, hover, textSelection;
    QRgb ok, warn, err, infoBackground, warnBackground, errBackground;
    std::array<QRgb, 8> parties;
    std::array<ColourPair, 8> highlights;
};

constexpr ThemeTable lightTable{0xECEAE5,
                                0xF6F5F1,
                                0xFFFFFF,
                                0xFFFFFF,
                                0x1F1E1B,
                                0x5C5951,
                                0x7A766C,
                                0xDEDBD4,
                                0x8B867B,
                                0x245E73,
                                0xFFFFFF,
                                0xD5E4E9,
                                0xE3E0D9,
                                0xEBE8E2,
                                0xBBD9E3,
                                0x2C6E37,
                                0x8A5A00,
                                0xB3261E,
                                0xE4EFF2,
                                0xFFF4D9,
                                0xFDE9E7,
                                {0x1668D6, 0xB8400E, 0x08755A, 0x5B2A86, 0x80600A, 0xB3246B, 0x2E6F86, 0x5F5D58},
                                {{{0xFFE98F, 0x9A7400},
                                  {0xFFCFC9, 0xC8372B},
                                  {0xCBEBC0, 0x3B7F2C},
                                  {0xC9E2FA, 0x2A74B8},
                                  {0xE2D5F7, 0x7A55BE},
                                  {0xFAD0EA, 0xB83D8C},
                                  {0xFFD9AE, 0xB5620A},
                                  {0xDEDCD7, 0x76736C}}}};

constexpr ThemeTable sepiaTable{0xE9DFCA,
                                0xF1E9D8,
                                0xFAF4E6,
                                0xFDF9EF,
                                0x362C1E,
                                0x665942,
                                0x7C6E55,
                                0xDCD0B7,
                                0x8A7D65,
                                0x2A5A66,
                                0xFFFFFF,
                                0xD6DFD3,
                                0xE3D9C2,
                                0xECE2CD,
                                0xC2D8D0,
                                0x356628,
                                0x835300,
                                0xA8261B,
                                0xE0E6D9,
                                0xF8E7B8,
                                0xF6DDD0,
                                {0x1B63C4, 0xA93A0C, 0x0A6B50, 0x4F2180, 0x74560A, 0xA62162, 0x2A667B, 0x5D574C},
                                {{{0xF7E08A, 0x8A6800},
                                  {0xF6C9BC, 0xB83226},
                                  {0xCFE3B4, 0x3C7527},
                                  {0xC6DBE6, 0x2A6BA6},
                                  {0xDDD0E8, 0x7350B0},
                                  {0xF0CADC, 0xA93880},
                                  {0xF8D3A2, 0xA35708},
                                  {0xDBD3C3, 0x6E685C}}}};

constexpr ThemeTable darkTable{0x191A1C,
                               0x1E2022,
                               0x232527,
                               0x2C2F32,
                               0xDDDAD3,
                               0xB2AFA7,
                               0x95928A,
                               0x363A3D,
                               0x767A7D,
                               0x7FBFD3,
                               0x10232A,
                               0x27404A,
                               0x313538,
                               0x2A2D30,
                               0x35596A,
                               0x86C98C,
                               0xE3B04B,
                               0xF2958C,
                               0x22363E,
                               0x3D331C,
                               0x45282A,
                               {0x6CA2F0, 0xF08B5F, 0x4FC3A1, 0xD9B8F5, 0xD3B04A, 0xF088B8, 0x7CBFD8, 0xB1AEA6},
                               {{{0x55480F, 0xD9B427},
                                 {0x5E2F2B, 0xF0857A},
                                 {0x2B4A26, 0x7CC46A},
                                 {0x22435F, 0x6AB0EE},
                                 {0x443561, 0xB499EE},
                                 {0x56294A, 0xEC85C6},
                                 {0x5A3D17, 0xEBA04C},
                                 {0x474642, 0xA9A69E}}}};

constexpr ThemeTable highContrastTable{0x000000,
                                       0x000000,
                                       0x000000,
                                       0x000000,
                                       0xFFFFFF,
                                       0xFFFFFF,
                                       0xD9D9D9,
                                       0xFFFFFF,
                                       0xFFFFFF,
                                       0xFFE14D,
                                       0x000000,
                                       0x3A3300,
                                       0x3A3A3A,
                                       0x2A2A2A,
                                       0x0050B0,
                                       0x7DF58A,
                                       0xFFD24A,
                                       0xFF9C94,
                                       0x000000,
                                       0x000000,
                                       0x000000,
                                       {0x66B0FF, 0xFF9E66, 0x3DF0B8, 0xFFDD55, 0xD9A6FF, 0xFF9CCB, 0x8CE4FF, 0xE0E0E0},
                                       {{{0x4A4000, 0xFFE14D},
                                         {0x5A1410, 0xFF8E85},
                                         {0x0F4A12, 0x7DF58A},
                                         {0x0A3A66, 0x7CC4FF},
                                         {0x3A1F6B, 0xCBB0FF},
                                         {0x5A0F45, 0xFF94D8},
                                         {0x5A3400, 0xFFB84D},
                                         {0x3A3A3A, 0xE0E0E0}}}};

const ThemeTable &tableOf(ThemeName name)
{
    switch (name) {
    case ThemeName::Sepia:
        return sepiaTable;
    case ThemeName::Dark:
        return darkTable;
    case ThemeName::HighContrast:
        return highContrastTable;
    case ThemeName::Light:
        break;
    }
    return lightTable;
}

double linearPart(double part)
{
    return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linearPart(colour.redF()) + 0.7152 * linearPart(colour.greenF()) +
           0.0722 * linearPart(colour.blueF());
}

} // namespace

Theme Theme::of(ThemeName name)
{
    const ThemeTable &table = tableOf(name);
    Theme made;
    made.name = name;
    const std::array<std::pair<QColor Theme::*, QRgb ThemeTable::*>, 21> fields{{
        {&Theme::side, &ThemeTable::side},
        {&Theme::pane, &ThemeTable::pane},
        {&Theme::paper, &ThemeTable::paper},
        {&Theme::raised, &ThemeTable::raised},
        {&Theme::text, &ThemeTable::text},
        {&Theme::text2, &ThemeTable::text2},
        {&Theme::text3, &ThemeTable::text3},
        {&Theme::line, &ThemeTable::line},
        {&Theme::ctl, &ThemeTable::ctl},
        {&Theme::accent, &ThemeTable::accent},
        {&Theme::onAccent, &ThemeTable::onAccent},
        {&Theme::sel, &ThemeTable::sel},
        {&Theme::selIdle, &ThemeTable::selIdle},
        {&Theme::hover, &ThemeTable::hover},
        {&Theme::textSelection, &ThemeTable::textSelection},
        {&Theme::ok, &ThemeTable::ok},
        {&Theme::warn, &ThemeTable::warn},
        {&Theme::err, &ThemeTable::err},
        {&Theme::infoBackground, &ThemeTable::infoBackground},
        {&Theme::warnBackground, &ThemeTable::warnBackground},
        {&Theme::errBackground, &ThemeTable::errBackground},
    }};
    for (const auto &[field, value] : fields)
        made.*field = QColor(table.*value);
    for (size_t at = 0; at < 8; ++at) {
        made.parties[at] = {QColor(table.parties[at]), partyStyles[at]};
        made.highlights[at] = {QColor(table.highlights[at].fill), QColor(table.highlights[at].edge), edgeStyles[at]};
    }
    return made;
}

namespace {

/// The desktop's highlight, darker or lighter until words in it can be read; none when it is too pale to begin with.
std::optional<QColor> readableAccent(const QColor &wanted, const Theme &theme)
{
    if (contrast(wanted, theme.paper) < 3 || contrast(wanted, theme.pane) < 3)
        return std::nullopt;
    const float step = theme.name == ThemeName::Dark ? 0.02F : -0.02F;
    const auto isReadable = [&theme](const QColor &accent) {
        return std::ranges::all_of(std::array{theme.paper, theme.pane, theme.side, theme.raised, theme.infoBackground},
                                   [&](const QColor &surface) { return contrast(accent, surface) >= 4.5; });
    };
    float hue = 0;
    float saturation = 0;
    float lightness = 0;
    wanted.getHslF(&hue, &saturation, &lightness);
    for (QColor made = wanted; lightness > 0 && lightness < 1; lightness += step) {
        if (isReadable(made))
            return made;
        made = QColor::fromHslF(std::max(0.0F, hue), saturation, std::clamp(lightness + step, 0.0F, 1.0F));
    }
    return std::nullopt;
}

} // namespace

Theme Theme::followDesktop(const QPalette &desktop, DesktopScheme scheme, bool moreContrast)
{
    const QColor base = desktop.color(QPalette::Active, QPalette::Base);
    const QColor text = desktop.color(QPalette::Active, QPalette::Text);
    const double light = luminance(base);
    // Half of what people see as light is about a fifth of the luminance.
    const bool isDark = scheme == DesktopScheme::NoWish ? light < 0.18 : scheme == DesktopScheme::Dark;
    if (isDark && (moreContrast || (light < 0.02 && contrast(base, text) >= 15)))
        return of(ThemeName::HighContrast);
    Theme made = of(isDark ? ThemeName::Dark : ThemeName::Light);
    if (const auto accent = readableAccent(desktop.color(QPalette::Active, QPalette::Highlight), made)) {
        made.accent = *accent;
        const QColor white(Qt::white);
        const QColor black(Qt::black);
        made.onAccent = contrast(*accent, white) >= contrast(*accent, black) ? white : black;
    }
    return made;
}

QPalette Theme::palette() const
{
    QPalette made;
    const auto all = [&made](QPalette::ColorRole role, const QColor &colour) { made.setColor(role, colour); };
    all(QPalette::Window, pane);
    all(QPalette::WindowText, text);
    all(QPalette::Base, paper);
    all(QPalette::AlternateBase, pane);
    all(QPalette::Text, text);
    all(QPalette::ButtonText, text);
    all(QPalette::BrightText, onAccent);
    all(QPalette::PlaceholderText, text3);
    all(QPalette::Button, raised);
    all(QPalette::Highlight, sel);
    all(QPalette::HighlightedText, text);
    all(QPalette::Link, accent);
    all(QPalette::LinkVisited, accent);
    all(QPalette::Light, raised);
    all(QPalette::Midlight, hover);
    all(QPalette::Mid, line);
    all(QPalette::Dark, ctl);
    all(QPalette::Shadow, ctl);
    all(QPalette::ToolTipBase, raised);
    all(QPalette::ToolTipText, text);
    made.setColor(QPalette::Inactive, QPalette::Highlight, selIdle);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        made.setColor(QPalette::Disabled, role, text3);
    made.setColor(QPalette::Disabled, QPalette::Highlight, selIdle);
    return made;
}

PartyLook Theme::party(int index) const
{
    if (index < 0)
        return {text2, LineStyle::SparseDot};
    return parties[std::min<size_t>(size_t(index), parties.size() - 1)];
}

double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace Readout::Common
