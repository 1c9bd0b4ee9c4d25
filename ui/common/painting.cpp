// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints lines, signs and swatches after the measures of docs: widths in device-independent pixels. Knows no article.
#include "common/painting.h"

#include "models/statementtext.h"

#include <QCoreApplication>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Readout::Common {

namespace {

struct Stroke
{
    double width = 1.7;
    QList<double> pattern; ///< in pixels; empty for a whole line
    bool round = false;
};

Stroke strokeOf(LineStyle style, double width)
{
    switch (style) {
    case LineStyle::Dash:
        return {width, {6, 3}, false};
    case LineStyle::Dot:
        return {width * 1.3, {0.1, 4}, true};
    case LineStyle::DashDot:
        return {width, {7, 3, 1.5, 3}, false};
    case LineStyle::LongDash:
        return {width, {12, 4}, false};
    case LineStyle::DashDotDot:
        return {width, {7, 3, 1.5, 3, 1.5, 3}, false};
    case LineStyle::SparseDot:
        return {width, {0.1, 5.5}, true};
    case LineStyle::ThinSolid:
        return {width * 0.6, {}, false};
    case LineStyle::Solid:
    case LineStyle::Double:
    case LineStyle::Wave:
        break;
    }
    return {width, {}, false};
}

/// QPen counts dashes in pen widths.
QPen penOf(const QColor &colour, const Stroke &stroke, double dashOffset)
{
    QPen pen(colour, stroke.width, Qt::SolidLine, stroke.round ? Qt::RoundCap : Qt::FlatCap);
    if (stroke.pattern.isEmpty())
        return pen;
    QList<double> inWidths = stroke.pattern;
    for (double &length : inWidths)
        length /= stroke.width;
    pen.setDashPattern(inWidths);
    pen.setDashOffset(dashOffset / stroke.width);
    return pen;
}

/// Puts the upper rim of a line of @p width on the device's grid, so that it is not smeared over two rows.
double onGrid(const QPainter &painter, double y, double width)
{
    const double scale = painter.device() != nullptr ? painter.device()->devicePixelRatioF() : 1;
    return std::round((y - width / 2) * scale) / scale + width / 2;
}

void drawWave(QPainter &painter, QPointF from, QPointF to, const QColor &colour, double width, double dashOffset)
{
    constexpr double half = 3;
    constexpr double swing = 2.6;
    const double phase = std::fmod(dashOffset, 2 * half);
    QPainterPath path(QPointF(from.x() - phase, from.y()));
    double sign = -1;
    for (double x = from.x() - phase; x < to.x(); x += half) {
        path.quadTo(x + half / 2, from.y() + sign * swing, x + half, from.y());
        sign = -sign;
    }
    painter.save();
    painter.setClipRect(QRectF(from.x(), from.y() - 2 * swing, to.x() - from.x(), 4 * swing), Qt::IntersectClip);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.restore();
}

double drawStyledLine(QPainter &painter, QPointF from, QPointF to, const QColor &colour, LineStyle style, double width,
                      double dashOffset)
{
    const double length = to.x() - from.x();
    if (length <= 0)
        return dashOffset;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (style == LineStyle::Wave) {
        drawWave(painter, from, to, colour, width * 0.8, dashOffset);
    } else if (style == LineStyle::Double) {
        const double thin = std::max(1.0, width * 0.6);
        const double top = onGrid(painter, from.y() - 1.5, thin);
        painter.setPen(QPen(colour, thin, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(from.x(), top), QPointF(to.x(), top));
        painter.drawLine(QPointF(from.x(), top + 3), QPointF(to.x(), top + 3));
    } else {
        const Stroke stroke = strokeOf(style, width);
        const double y = onGrid(painter, from.y(), stroke.width);
        painter.setPen(penOf(colour, stroke, dashOffset));
        painter.drawLine(QPointF(from.x(), y), QPointF(to.x(), y));
    }
    painter.restore();
    return dashOffset + length;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("Painting", text);
}

void drawTick(QPainter &painter, QPointF middle, const QColor &colour)
{
    QPainterPath tick(middle + QPointF(-4, 0.3));
    tick.lineTo(middle + QPointF(-1.3, 3));
    tick.lineTo(middle + QPointF(4.2, -3.2));
    painter.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(tick);
}

void drawCross(QPainter &painter, QPointF middle, const QColor &colour)
{
    constexpr double reach = 3.4;
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(middle - QPointF(reach, reach), middle + QPointF(reach, reach));
    painter.drawLine(middle - QPointF(reach, -reach), middle + QPointF(reach, -reach));
}

void drawHalfDisc(QPainter &painter, QPointF middle, const QColor &colour)
{
    constexpr double radius = 4.4;
    const QRectF disc(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius);
    painter.setPen(QPen(colour, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(disc);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPie(disc, 90 * 16, 180 * 16);
}

void drawBrokenRing(QPainter &painter, QPointF middle, const QColor &colour)
{
    constexpr double radius = 4.2;
    const QRectF ring(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius);
    painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    for (int piece = 0; piece < 8; ++piece)
        painter.drawArc(ring, piece * 45 * 16 + 6 * 16, 27 * 16);
}

} // namespace

double drawPartyLine(QPainter &painter, QPointF from, QPointF to, const PartyLook &look, LineWeight weight,
                     double dashOffset)
{
    const double width = weight == LineWeight::Hair ? 1.0 : weight == LineWeight::Thin ? 1.3 : 1.7;
    return drawStyledLine(painter, from, to, look.colour, look.style, width, dashOffset);
}

double drawJointLine(QPainter &painter, QPointF from, QPointF to, const PartyLook &first, const PartyLook &second,
                     double dashOffset)
{
    constexpr double apart = 3.2;
    constexpr double width = 1.5;
    // A double line or a wave has no room beside another strand: there it is a single one in its colour.
    const auto strand = [](LineStyle style) {
        return style == LineStyle::Double || style == LineStyle::Wave ? LineStyle::Solid : style;
    };
    const QPointF down(0, apart);
    drawStyledLine(painter, from, to, first.colour, strand(first.style), width, dashOffset);
    return drawStyledLine(painter, from + down, to + down, second.colour, strand(second.style), width, dashOffset);
}

double drawPartiesLine(QPainter &painter, QPointF from, QPointF to, const Theme &theme, const QList<int> &parties,
                       LineWeight weight, double dashOffset)
{
    if (parties.size() > 1)
        return drawJointLine(painter, from, to, theme.party(parties[0]), theme.party(parties[1]), dashOffset);
    return drawPartyLine(painter, from, to, theme.party(parties.value(0, -1)), weight, dashOffset);
}

double drawHighlightEdge(QPainter &painter, QPointF from, QPointF to, const HighlightLook &look, double dashOffset)
{
    return drawStyledLine(painter, from, to, look.edge, look.style, 1.3, dashOffset);
}

void drawPartySample(QPainter &painter, const QRectF &box, const Theme &theme, const QList<int> &parties)
{
    const double width = std::min(box.width(), parties.value(0, -1) == 6 ? 24.0 : 21.0);
    const bool joint = parties.size() > 1;
    const double y = box.center().y() - (joint ? 1.6 : 0);
    const QPointF from(box.center().x() - width / 2, y);
    drawPartiesLine(painter, from, from + QPointF(width, 0), theme, parties);
}

void drawStateSign(QPainter &painter, const QRectF &box, const Theme &theme, State state, Check check)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (check == Check::Accepted || check == Check::Corrected || check == Check::Added) {
        drawTick(painter, box.center(), theme.ok);
    } else if (check == Check::Rejected) {
        drawCross(painter, box.center(), theme.text2);
    } else if (state == State::Certain) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.text2);
        painter.drawEllipse(box.center(), 4, 4);
    } else if (state == State::Likely) {
        drawHalfDisc(painter, box.center(), theme.text2);
    } else {
        drawBrokenRing(painter, box.center(), theme.text2);
    }
    painter.restore();
}

QString stateWord(State state, Check check)
{
    return Models::stateWord(state, check);
}

void drawHighlightSwatch(QPainter &painter, const QRectF &box, const Theme &theme, int colour)
{
    const HighlightLook &look = theme.highlights[size_t(std::clamp(colour, 1, 8)) - 1];
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.edge, 1.3));
    painter.setBrush(look.fill);
    painter.drawRoundedRect(box.adjusted(0.65, 0.65, -0.65, -0.65), 3, 3);
    painter.restore();
}

namespace {

QStringList &namesOfColours()
{
    static QStringList names;
    return names;
}

} // namespace

void setHighlightColourNames(const QStringList &names)
{
    namesOfColours() = names;
}

QString highlightColourName(int colour)
{
    const QString name = namesOfColours().value(colour - 1);
    return name.isEmpty() ? usualColourName(colour) : name;
}

QString usualColourName(int colour)
{
    switch (colour) {
    case 1:
        return translated(QT_TRANSLATE_NOOP("Painting", "yellow"));
    case 2:
        return translated(QT_TRANSLATE_NOOP("Painting", "red"));
    case 3:
        return translated(QT_TRANSLATE_NOOP("Painting", "green"));
    case 4:
        return translated(QT_TRANSLATE_NOOP("Painting", "blue"));
    case 5:
        return translated(QT_TRANSLATE_NOOP("Painting", "purple"));
    case 6:
        return translated(QT_TRANSLATE_NOOP("Painting", "magenta"));
    case 7:
        return translated(QT_TRANSLATE_NOOP("Painting", "orange"));
    case 8:
        return translated(QT_TRANSLATE_NOOP("Painting", "grey"));
    default:
        return {};
    }
}

void drawCardFrame(QPainter &painter, const QRectF &box, const Theme &theme)
{
    constexpr double radius = 7;
    const bool highContrast = theme.name == ThemeName::HighContrast;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!highContrast) {
        painter.setPen(Qt::NoPen);
        const std::array<std::pair<double, int>, 3> rims{{{9, 8}, {5, 12}, {2, 18}}};
        for (const auto &[reach, alpha] : rims) {
            painter.setBrush(QColor(0, 0, 0, alpha));
            painter.drawRoundedRect(box.adjusted(-reach, -reach + 2, reach, std::min(reach + 2, 10.0)), radius + reach,
                                    radius + reach);
        }
    }
    const double border = highContrast ? 2 : 1;
    painter.setPen(QPen(theme.ctl, border));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(box.adjusted(border / 2, border / 2, -border / 2, -border / 2), radius, radius);
    painter.restore();
}

} // namespace Readout::Common
