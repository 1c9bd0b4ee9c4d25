// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Colours of the window, as look.md's tables have them: one value, no singleton. Passed down by setTheme().
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

#include <array>

namespace Readout::Common {

enum class ThemeName { Light, Sepia, Dark, HighContrast };
/// What the desktop asks of its programs, beside its palette.
enum class DesktopScheme { NoWish, Dark, Light };
enum class LineStyle { Solid, Dash, Dot, Double, DashDot, Wave, LongDash, DashDotDot, ThinSolid, SparseDot };

struct PartyLook
{
    QColor colour;
    LineStyle style = LineStyle::Solid;
};
struct HighlightLook
{
    QColor fill;
    QColor edge;
    LineStyle style = LineStyle::Solid;
};

struct Theme
{
    ThemeName name = ThemeName::Light;
    QColor side, pane, paper, raised, text, text2, text3, line, ctl, accent, onAccent, sel, selIdle, hover,
        textSelection;
    QColor ok, warn, err, infoBackground, warnBackground, errBackground;
    std::array<PartyLook, 8> parties;
    std::array<HighlightLook, 8> highlights; ///< colour n stands at n - 1

    static Theme of(ThemeName name);
    /// Light or dark by the lightness of the desktop's Base; high contrast by its text.
    /// A wish for a dark or light look, and for more contrast, counts for more than the palette, which may be that of
    /// a toolkit that has never heard of it. More contrast with a light look is the light theme: its text has 12:1.
    static Theme followDesktop(const QPalette &desktop, DesktopScheme scheme = DesktopScheme::NoWish,
                               bool moreContrast = false);
    QPalette palette() const;
    /// Of words that step back while one voice is followed: read as easily as second lines, and told from text.
    QColor steppedBack() const { return name == ThemeName::HighContrast ? text3 : text2; }
    /// @p index as PartyOrder gives it: -1 unknown (text2, sparse dots); from the ninth on P8.
    PartyLook party(int index) const;
};

/// WCAG 2.1 contrast ratio, 1 … 21.
double contrast(const QColor &one, const QColor &other);

} // namespace Readout::Common
