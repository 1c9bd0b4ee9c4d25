// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The order of painting is that of the reading view: bands, text, party lines, signs. b is a line's baseline, lengths
// are in em of the block.
#include "printing/pagepainter.h"

#include "common/painting.h"
#include "common/readingfonts.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Printing {

namespace {

constexpr double bandAbove = 0.93;
constexpr double cjkBandAbove = 1.02;
constexpr double bandBelow = 0.27;
constexpr double lineBelow = 0.4;
constexpr double attitudeLower = 2.4; ///< pixels
constexpr double capWidth = 1.2;
constexpr double numberSize = 0.53; ///< em
constexpr int mostStripes = 4;
constexpr int greyColour = 8;
constexpr double pixel = 0.75; ///< points

QFont smallFont(double points, bool bold = false)
{
    QFont font = typeStyle(BlockStyle::QuoteFoot, {}, 10).font;
    font.setPixelSize(std::max(1, qRound(points * unitsPerPoint)));
    font.setBold(bold);
    return font;
}

double widthOf(const QFont &font, const QString &words)
{
    return QFontMetricsF(font).horizontalAdvance(words) / unitsPerPoint;
}

const Common::HighlightLook &lookOf(const Common::Theme &theme, int colour)
{
    return theme.highlights[size_t(std::clamp(colour, 1, 8)) - 1];
}

} // namespace

PagePainter::PagePainter(QPainter &painter, const Pages &pages)
    : m_painter(painter), m_pages(pages), m_theme(Common::Theme::of(Common::ThemeName::Light))
{
}

/// Shared parts are measured in pixels of a screen.
template <typename Draw>
void PagePainter::inPixels(Draw draw)
{
    m_painter.save();
    m_painter.scale(pixel, pixel);
    draw();
    m_painter.restore();
}

void PagePainter::paint(int page)
{
    if (page < 0 || page >= m_pages.count())
        return;
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_sets.clear();
    const Page &own = m_pages.pages[page];
    paintColumnLines(own);
    paintFrames(own);
    for (const PageLines &lines : own.lines)
        paintLines(placeOf(lines));
    for (const PlacedNote &note : own.notes)
        paintNote(note);
    paintRunningHead(page);
    m_painter.restore();
}

const Block &PagePainter::blockOf(const PageLines &lines) const
{
    const Section &section = m_pages.document.sections[lines.section];
    if (lines.isHead)
        return m_pages.document.heads[section.heads].columns[lines.column][lines.lines.block];
    return lines.column < 0 ? section.title[lines.lines.block] : section.columns[lines.column][lines.lines.block];
}

const SetBlock &PagePainter::setBlock(const PageLines &lines)
{
    std::unique_ptr<SetBlock> &set = m_sets[{lines.section, lines.column, lines.isHead, lines.lines.block}];
    if (!set) {
        const Section &section = m_pages.document.sections[lines.section];
        set = std::make_unique<SetBlock>(blockOf(lines), m_pages.room(section, lines.column).width,
                                         m_pages.options.textPoints);
    }
    return *set;
}

PagePainter::Place PagePainter::placeOf(const PageLines &lines)
{
    const ColumnRoom room = m_pages.room(m_pages.document.sections[lines.section], lines.column);
    return {setBlock(lines), lines.lines, room.left, room.width, m_pages.paper.top + lines.lines.top};
}

QColor PagePainter::colourOf(Ink ink) const
{
    return ink == Ink::Text ? m_theme.text : ink == Ink::Second ? m_theme.text2 : m_theme.text3;
}

double PagePainter::baselineOf(const Place &place, int line) const
{
    return place.top + (line - place.lines.firstLine) * place.set.lineHeight() + place.set.baseline();
}

QRectF PagePainter::bandBox(const Place &place, int line, double from, double to) const
{
    const bool isCjk = !Common::cjkSerif(place.set.block().language).isEmpty();
    const double baseline = baselineOf(place, line);
    const double em = place.set.style().em;
    return QRectF(QPointF(place.left + from, baseline - (isCjk ? cjkBandAbove : bandAbove) * em),
                  QPointF(place.left + to, baseline + bandBelow * em));
}

void PagePainter::drawWords(QPointF baseline, const QFont &font, const QColor &colour, const QString &words)
{
    m_painter.save();
    m_painter.setPen(colour);
    m_painter.setFont(font);
    m_painter.translate(baseline);
    m_painter.scale(1.0 / unitsPerPoint, 1.0 / unitsPerPoint);
    m_painter.drawText(QPointF(0, 0), words);
    m_painter.restore();
}

void PagePainter::paintLines(const Place &place)
{
    for (int at = 0; at < place.lines.lines; ++at) {
        const int line = place.lines.firstLine + at;
        paintBands(place, line);
        m_painter.setPen(colourOf(place.set.style().ink));
        place.set.drawLine(m_painter, line, {place.left, place.top + at * place.set.lineHeight()});
        paintPartyLines(place, line);
        paintNumbers(place, line);
        paintSamples(place, line);
        paintStates(place, line);
    }
    paintBesides(place);
    if (place.lines.firstLine == 0)
        paintLabel(place);
}

/// Cuts the line where a highlight begins or ends; each stretch between is painted by itself.
void PagePainter::paintBands(const Place &place, int line)
{
    const TextSpan whole = place.set.spanOf(line);
    QList<const Band *> here;
    QList<qsizetype> cuts;
    for (const Band &band : place.set.block().bands) {
        if (!band.span.overlaps(whole))
            continue;
        here.append(&band);
        cuts.append(std::max(band.span.begin, whole.begin));
        cuts.append(std::min(band.span.end, whole.end));
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    for (qsizetype at = 0; at + 1 < cuts.size(); ++at) {
        const TextSpan stretch{cuts[at], cuts[at + 1]};
        QList<const Band *> covering;
        std::copy_if(here.cbegin(), here.cend(), std::back_inserter(covering),
                     [&](const Band *band) { return band->span.overlaps(stretch); });
        if (!covering.isEmpty())
            paintBand(place, line, stretch, covering);
    }
    for (const Band *band : std::as_const(here))
        paintCaps(place, line, *band);
}

void PagePainter::paintBand(const Place &place, int line, TextSpan span, const QList<const Band *> &covering)
{
    const int stripes = std::min<int>(int(covering.size()), mostStripes);
    for (const auto &[from, to] : place.set.stretches(line, span)) {
        const QRectF box = bandBox(place, line, from - pixel, to + pixel);
        const double height = box.height() / stripes;
        for (int stripe = 0; stripe < stripes; ++stripe) {
            const bool isRest = stripe == mostStripes - 1 && covering.size() >= mostStripes;
            m_painter.fillRect(QRectF(box.left(), box.top() + stripe * height, box.width(), height),
                               lookOf(m_theme, isRest ? greyColour : covering[stripe]->colour).fill);
        }
        inPixels([&, from = from] {
            const QPointF up(0, 0.65);
            drawHighlightEdge(m_painter, box.topLeft() / pixel + up, box.topRight() / pixel + up,
                              lookOf(m_theme, covering.first()->colour), from / pixel);
        });
    }
}

void PagePainter::paintCaps(const Place &place, int line, const Band &band)
{
    const auto stretches = place.set.stretches(line, band.span);
    if (stretches.isEmpty())
        return;
    const TextSpan whole = place.set.spanOf(line);
    const QColor edge = lookOf(m_theme, band.colour).edge;
    const auto cap = [&](bool atRight) {
        const double x = atRight ? stretches.last().second + pixel - capWidth : stretches.first().first - pixel;
        m_painter.fillRect(bandBox(place, line, x, x + capWidth), edge);
    };
    if (band.begins && band.span.begin >= whole.begin)
        cap(place.set.isRightToLeft());
    if (band.ends && band.span.end <= whole.end)
        cap(!place.set.isRightToLeft());
}

/// The number of a highlight's note, small, on the upper edge where it begins; those that would meet stand in a row.
void PagePainter::paintNumbers(const Place &place, int line)
{
    const TextSpan whole = place.set.spanOf(line);
    const QFont font = smallFont(numberSize * m_pages.options.textPoints, true);
    const double digits = QFontMetricsF(font).capHeight() / unitsPerPoint;
    double free = -1e9;
    for (const Band &band : place.set.block().bands) {
        if (band.number == 0 || band.span.begin < whole.begin || band.span.begin >= whole.end)
            continue;
        const auto stretches = place.set.stretches(line, {band.span.begin, band.span.begin + 1});
        if (stretches.isEmpty())
            continue;
        const QString number = QString::number(band.number);
        const double width = widthOf(font, number);
        double x = place.set.isRightToLeft() ? stretches.last().second - width : stretches.first().first - pixel;
        x = std::max(x, free);
        free = x + width + 1.5;
        const QRectF box = bandBox(place, line, x, x + width);
        const double baseline = box.top() - 0.5;
        m_painter.fillRect(QRectF(box.left() - 0.4, baseline - digits - 0.4, width + 0.8, digits + 0.8), m_theme.paper);
        drawWords({box.left(), baseline}, font, m_theme.text, number);
    }
}

void PagePainter::paintPartyLines(const Place &place, int line)
{
    const double y = baselineOf(place, line) + lineBelow * place.set.style().em;
    for (const PartyLine &own : place.set.block().lines) {
        if (!own.span.overlaps(place.set.spanOf(line)))
            continue;
        for (const auto &[from, to] : place.set.stretches(line, own.span)) {
            const double height = own.isAttitude ? y + attitudeLower * pixel : y;
            const QPointF left(place.left + from, height);
            const QPointF right(place.left + to, height);
            // The pattern goes on over line breaks; it depends on nothing but where a line ends.
            inPixels([&, from = from] {
                const Common::LineWeight weight = own.isAttitude ? Common::LineWeight::Hair
                                                  : own.thin     ? Common::LineWeight::Thin
                                                                 : Common::LineWeight::Usual;
                drawPartiesLine(m_painter, left / pixel, right / pixel, m_theme, own.parties, weight, from / pixel);
            });
            if (!own.name.isEmpty() && own.span.end <= place.set.spanOf(line).end)
                drawWords(right + QPointF(2, 2), smallFont(0.55 * m_pages.options.textPoints), m_theme.text2, own.name);
        }
    }
}

void PagePainter::paintSamples(const Place &place, int line)
{
    for (const Sample &sample : place.set.block().samples) {
        const auto stretches = place.set.stretches(line, sample.gap);
        if (stretches.isEmpty())
            continue;
        const double middle = baselineOf(place, line) - 0.32 * place.set.style().em;
        const double half = 6 * pixel;
        const QRectF box(QPointF(place.left + stretches.first().first, middle - half),
                         QPointF(place.left + stretches.last().second, middle + half));
        inPixels([&] {
            const QRectF pixels(box.topLeft() / pixel, box.size() / pixel);
            if (sample.kind == Sample::Kind::Parties)
                return drawPartySample(m_painter, pixels, m_theme, sample.parties);
            if (sample.kind == Sample::Kind::State)
                return drawStateSign(m_painter, pixels, m_theme, sample.state, sample.check);
            // A piece of the band, so that its edge can be told apart without its colour.
            const Common::HighlightLook &look = lookOf(m_theme, sample.colour);
            const QRectF band = pixels.adjusted(0, 0, -3, 0);
            m_painter.fillRect(band, look.fill);
            m_painter.fillRect(QRectF(band.topLeft(), QSizeF(1.6, band.height())), look.edge);
            m_painter.fillRect(QRectF(band.topRight() - QPointF(1.6, 0), QSizeF(1.6, band.height())), look.edge);
            drawHighlightEdge(m_painter, band.topLeft() + QPointF(0, 0.65), band.topRight() + QPointF(0, 0.65), look);
        });
    }
}

/// In the gap beside the line a statement ends on; the less sure one when two end there.
void PagePainter::paintStates(const Place &place, int line)
{
    const TextSpan whole = place.set.spanOf(line);
    std::optional<State> shown;
    for (const StateMark &mark : place.set.block().states) {
        if (mark.position >= whole.begin && mark.position < whole.end && (!shown || mark.state == State::Unknown))
            shown = mark.state;
    }
    if (!shown)
        return;
    const double x = place.set.isRightToLeft() ? place.left - 14 : place.left + place.width + 4;
    const double y = baselineOf(place, line) - 0.32 * place.set.style().em;
    inPixels([&] { drawStateSign(m_painter, QRectF(x / pixel, y / pixel - 6, 12, 12), m_theme, *shown, Check::None); });
}

void PagePainter::paintLabel(const Place &place)
{
    const QString &label = place.set.block().label;
    if (label.isEmpty())
        return;
    const QFont font = smallFont(0.68 * m_pages.options.textPoints);
    const double x = place.set.isRightToLeft() ? place.left + place.width + 6 : place.left - 10 - widthOf(font, label);
    drawWords({x, baselineOf(place, 0)}, font, m_theme.text3, label);
}

/// A bullet, the bar of a block quote, or the colour of a highlight beside its words.
void PagePainter::paintBesides(const Place &place)
{
    const Block &block = place.set.block();
    const double em = m_pages.options.textPoints;
    const bool atRight = place.set.isRightToLeft();
    const auto bar = [&](double inset, double width, const QColor &colour) {
        const double x = atRight ? place.left + place.width - inset - width : place.left + inset;
        m_painter.fillRect(QRectF(x, place.top, width, place.lines.lines * place.set.lineHeight()), colour);
    };
    if (!block.barColours.isEmpty())
        bar(0, 2.2, lookOf(m_theme, block.barColours.first()).edge);
    else if (block.style == BlockStyle::BlockQuote)
        bar(0.4 * em, 1.5, m_theme.ctl);
    else if (block.style == BlockStyle::ListItem && block.starts && place.lines.firstLine == 0) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.text2);
        const double x = atRight ? place.left + place.width - 0.7 * em : place.left + 0.7 * em;
        m_painter.drawEllipse(QPointF(x, baselineOf(place, 0) - 0.27 * em), 0.13 * em, 0.13 * em);
        m_painter.setBrush(Qt::NoBrush);
    }
}

} // namespace Readout::Printing
