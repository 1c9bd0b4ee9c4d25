// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The order of painting and its measures: bands, tints, selection, text, party lines, ring. b is a line's baseline,
// lengths are in em of the piece.
#include "common/readingpainter.h"

#include "common/painting.h"

#include <QPainterPath>

#include <algorithm>

namespace Readout::Common {

namespace {

constexpr double selectionAbove = 1.05;
constexpr double selectionBelow = 0.45;
constexpr double lineBelow = 0.4;
constexpr double struckAbove = 0.27;
constexpr double attitudeLower = 2.4; ///< px: below the line of the statement it may lie in
/// Lines and signs of those who are not followed: there, and no more.
constexpr double steppedBackOpacity = 0.4;

} // namespace

QList<int> partyIndexes(const Models::PartyOrder &order, const QStringList &parties)
{
    QList<int> found;
    for (const QString &party : parties) {
        const int index = order.indexOf(party);
        if (!found.contains(index))
            found.append(index);
    }
    std::sort(found.begin(), found.end(), [](int one, int other) { return uint(one) < uint(other); });
    return found;
}

void ReadingPainter::paintPiece(int pieceIndex, const LaidOutPiece &laidOut, int y, const QRect &exposed)
{
    const ReadingPiece &what = m_scene.layout.pieces()[pieceIndex];
    Piece piece{what, laidOut, QPointF(m_scene.layout.columns().left, y), QRectF(exposed), {}};
    piece.marks = marksOn(what.span);
    paintBands(piece);
    paintTints(piece);
    paintSelection(piece);
    paintHits(piece);
    paintText(piece);
    paintPartyLines(piece);
    paintRing(piece);
    paintCaret(piece);
    paintLabel(piece);
    paintBars(piece);
    paintStateSigns(piece);
}

QList<Interval> ReadingPainter::marksOn(TextSpan span) const
{
    QList<Interval> marks = m_scene.marks.overlapping(span);
    if (m_scene.reshaped < 0)
        return marks;
    marks.removeIf([this](const Interval &mark) {
        return mark.kind == IntervalKind::Highlight && mark.index == m_scene.reshaped;
    });
    if (m_scene.reshapedSpan.overlaps(span)) {
        const auto before = [this](const Interval &mark) { return mark.span.begin <= m_scene.reshapedSpan.begin; };
        marks.insert(std::find_if_not(marks.cbegin(), marks.cend(), before),
                     {m_scene.reshapedSpan, IntervalKind::Highlight, m_scene.reshaped});
    }
    return marks;
}

bool ReadingPainter::isSeen(const Piece &piece, const ReadingLine &line) const
{
    const double top = piece.origin.y() + line.top - line.height;
    return top < piece.exposed.bottom() && top + 3 * line.height > piece.exposed.top();
}

QRectF ReadingPainter::box(const Piece &piece, int line, double from, double to, double above, double below) const
{
    const double baseline = piece.origin.y() + piece.laidOut.lines()[line].baseline;
    const double em = piece.laidOut.em();
    return QRectF(QPointF(piece.origin.x() + from, baseline - above * em),
                  QPointF(piece.origin.x() + to, baseline + below * em));
}

void ReadingPainter::paintTints(const Piece &piece)
{
    if (m_scene.currentStatement < 0 || m_scene.currentStatement >= m_scene.model.statements().size())
        return;
    const Statement &statement = m_scene.model.statements()[m_scene.currentStatement];
    if (statement.speaker)
        paintTint(piece, *statement.speaker, statement.parties);
    if (statement.source)
        paintTint(piece, *statement.source, statement.sourceActor ? statement.sourceActor->parties : QStringList());
}

void ReadingPainter::paintTint(const Piece &piece, TextSpan span, const QStringList &parties)
{
    if (!span.overlaps(piece.what.span))
        return;
    QColor colour = m_scene.theme.party(partyIndexes(m_scene.model.partyOrder(), parties).value(0, -1)).colour;
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    if (m_scene.theme.name == ThemeName::HighContrast) {
        m_painter.setPen(QPen(colour, 1));
        m_painter.setBrush(Qt::NoBrush);
    } else {
        colour.setAlphaF(0.16F);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
    }
    for (int line = 0; line < piece.laidOut.lines().size(); ++line) {
        for (const auto &[from, to] : piece.laidOut.stretches(line, span))
            m_painter.drawRoundedRect(box(piece, line, from - 2, to + 2, 0.98, 0.3), 3, 3);
    }
    m_painter.restore();
}

void ReadingPainter::paintSelection(const Piece &piece)
{
    if (!m_scene.selection.overlaps(piece.what.span))
        return;
    for (int line = 0; line < piece.laidOut.lines().size(); ++line) {
        const ReadingLine &box = piece.laidOut.lines()[line];
        if (!isSeen(piece, box))
            continue;
        for (const auto &[from, to] : piece.laidOut.stretches(line, m_scene.selection)) {
            // As high as the line, so that the lines of a selection touch.
            m_painter.fillRect(QRectF(piece.origin.x() + from, piece.origin.y() + box.top, to - from, box.height),
                               m_scene.theme.textSelection);
        }
    }
}

void ReadingPainter::paintHits(const Piece &piece)
{
    const auto byEnd = [](const TextSpan &hit, qsizetype begin) { return hit.end <= begin; };
    auto hit = std::lower_bound(m_scene.hits.cbegin(), m_scene.hits.cend(), piece.what.span.begin, byEnd);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (; hit != m_scene.hits.cend() && hit->begin < piece.what.span.end; ++hit) {
        const bool current = hit - m_scene.hits.cbegin() == m_scene.currentHit;
        const int last = piece.laidOut.lineOf(hit->end - 1);
        for (int line = piece.laidOut.lineOf(hit->begin); line <= last; ++line) {
            if (!isSeen(piece, piece.laidOut.lines()[line]))
                continue;
            for (const auto &[from, to] : piece.laidOut.stretches(line, *hit)) {
                m_painter.setPen(QPen(m_scene.theme.accent, current ? 2 : 1));
                m_painter.setBrush(current ? QBrush(m_scene.theme.textSelection) : QBrush(Qt::NoBrush));
                m_painter.drawRoundedRect(box(piece, line, from - 1, to + 1, 0.95, 0.28), 2, 2);
            }
        }
    }
    m_painter.restore();
}

void ReadingPainter::paintText(const Piece &piece)
{
    const bool isBody = piece.what.kind == ReadingPiece::Kind::Text;
    const ParagraphKind kind =
        isBody ? m_scene.model.article().paragraphs[piece.what.paragraph].kind : ParagraphKind::Headline;
    const bool isSecond = piece.what.kind == ReadingPiece::Kind::Byline || kind == ParagraphKind::Standfirst ||
                          kind == ParagraphKind::Caption;
    if (m_scene.model.voice()) {
        m_painter.setPen(m_scene.theme.steppedBack());
        piece.laidOut.text().draw(&m_painter, piece.origin, voicedRanges(piece), piece.exposed);
    } else {
        m_painter.setPen(isSecond ? m_scene.theme.text2 : m_scene.theme.text);
        piece.laidOut.text().draw(&m_painter, piece.origin, {}, piece.exposed);
    }
    if (!isBody || piece.laidOut.indent() <= 0)
        return;
    const ReadingLine &first = piece.laidOut.lines().first();
    const double width = m_scene.layout.columns().width;
    const double em = piece.laidOut.em();
    if (kind == ParagraphKind::ListItem && piece.what.first) {
        const double x = piece.laidOut.isRightToLeft() ? width - 0.7 * em : 0.7 * em;
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_scene.theme.text2);
        m_painter.drawEllipse(piece.origin + QPointF(x, first.baseline - 0.27 * em), 0.13 * em, 0.13 * em);
        m_painter.restore();
    } else if (kind == ParagraphKind::BlockQuote) {
        const ReadingLine &last = piece.laidOut.lines().last();
        const double x = piece.laidOut.isRightToLeft() ? width - 0.4 * em : 0.4 * em;
        m_painter.fillRect(QRectF(piece.origin + QPointF(x, first.top), QSizeF(2, last.top + last.height - first.top)),
                           m_scene.theme.line);
    }
}

/// What keeps its ink while the rest steps back: the words of the voice with who says them and how, and everything that
/// is selected or highlighted.
QList<QTextLayout::FormatRange> ReadingPainter::voicedRanges(const Piece &piece) const
{
    const TextSpan whole = piece.what.span;
    QList<QTextLayout::FormatRange> ranges;
    QTextCharFormat ink;
    ink.setForeground(m_scene.theme.text);
    const auto add = [&](TextSpan span) {
        const TextSpan seen{std::max(span.begin, whole.begin), std::min(span.end, whole.end)};
        if (seen.begin < seen.end)
            ranges.append({int(seen.begin - whole.begin), int(seen.end - seen.begin), ink});
    };
    add(m_scene.selection);
    for (const Interval &mark : piece.marks) {
        if (mark.kind == IntervalKind::Highlight) {
            add(mark.span);
        } else if (m_scene.model.isVoiced(mark.index)) {
            const Statement &statement = m_scene.model.statements()[mark.index];
            add(statement.content);
            for (const std::optional<TextSpan> &part : {statement.speaker, statement.cue, statement.source})
                add(part.value_or(TextSpan{}));
        }
    }
    return ranges;
}

void ReadingPainter::paintPartyLines(const Piece &piece)
{
    for (const Interval &mark : piece.marks) {
        if (mark.kind != IntervalKind::Statement)
            continue;
        const Statement &statement = m_scene.model.statements()[mark.index];
        m_painter.setOpacity(m_scene.model.isVoiced(mark.index) ? 1 : steppedBackOpacity);
        if (statement.check == Check::Rejected)
            paintStruck(piece, statement);
        else
            paintPartyLine(piece, statement);
    }
    m_painter.setOpacity(1);
}

void ReadingPainter::paintPartyLine(const Piece &piece, const Statement &statement)
{
    const QList<int> parties = partyIndexes(m_scene.model.partyOrder(), statement.parties);
    const bool isAttitude = statement.act == Act::Attitude;
    const LineWeight weight = isAttitude                          ? LineWeight::Hair
                              : statement.state != State::Certain ? LineWeight::Thin
                                                                  : LineWeight::Usual;
    double offset = 0;
    const int last = piece.laidOut.lineOf(statement.content.end - 1);
    for (int line = piece.laidOut.lineOf(statement.content.begin); line <= last; ++line) {
        const bool seen = isSeen(piece, piece.laidOut.lines()[line]);
        for (const auto &[from, to] : piece.laidOut.stretches(line, statement.content)) {
            const QRectF under =
                box(piece, line, from, to, 0, lineBelow).adjusted(0, 0, 0, isAttitude ? attitudeLower : 0);
            if (seen)
                drawPartiesLine(m_painter, under.bottomLeft(), under.bottomRight(), m_scene.theme, parties, weight,
                                offset);
            offset += to - from;
            if (seen && line == last && statement.content.end <= piece.what.span.end)
                paintPartyName(under.bottomRight(), statement.parties);
        }
    }
}

/// A person said that this is no statement: its words are struck through, and no party has a line under them.
void ReadingPainter::paintStruck(const Piece &piece, const Statement &statement)
{
    const int last = piece.laidOut.lineOf(statement.content.end - 1);
    for (int line = piece.laidOut.lineOf(statement.content.begin); line <= last; ++line) {
        if (!isSeen(piece, piece.laidOut.lines()[line]))
            continue;
        for (const auto &[from, to] : piece.laidOut.stretches(line, statement.content)) {
            const QRectF through = box(piece, line, from, to, struckAbove, 0);
            m_painter.fillRect(QRectF(through.topLeft(), QSizeF(through.width(), 1)), m_scene.theme.text2);
        }
    }
}

/// From the ninth party on lines look alike: its name stands at the line's end.
void ReadingPainter::paintPartyName(QPointF end, const QStringList &parties)
{
    if (parties.isEmpty() || m_scene.model.partyOrder().indexOf(parties.first()) < int(m_scene.theme.parties.size()))
        return;
    QFont font = m_scene.windowFont;
    font.setPointSizeF(7);
    m_painter.setFont(font);
    m_painter.setPen(m_scene.theme.text2);
    const QString name = Models::PartyOrder::displayName(parties.first());
    m_painter.drawText(end + QPointF(3, 4), QFontMetricsF(font).elidedText(name, Qt::ElideRight, 60));
}

void ReadingPainter::paintRing(const Piece &piece)
{
    if (!m_scene.ring.overlaps(piece.what.span))
        return;
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_scene.theme.accent, 2));
    m_painter.setBrush(Qt::NoBrush);
    const QList<ReadingLine> &lines = piece.laidOut.lines();
    const QList<Statement> &statements = m_scene.model.statements();
    const bool isJoint = m_scene.currentStatement >= 0 && m_scene.currentStatement < statements.size() &&
                         statements[m_scene.currentStatement].isJoint();
    const double jointRoom = isJoint ? 2.4 : 0; // the second strand lies lower
    if (m_scene.ringAroundParagraph) {
        const QPointF top = piece.origin + QPointF(-6, lines.first().top - 2);
        const double bottom = piece.origin.y() + lines.last().top + lines.last().height + 2;
        const QPointF far(piece.origin.x() + m_scene.layout.columns().width + 6, bottom);
        m_painter.drawRoundedRect(QRectF(top, far), 4, 4);
        m_painter.restore();
        return;
    }
    // One outline: where the pieces of neighbouring lines meet, no rim runs through a party line.
    QPainterPath outline;
    outline.setFillRule(Qt::WindingFill);
    const int last = piece.laidOut.lineOf(m_scene.ring.end - 1);
    for (int line = piece.laidOut.lineOf(m_scene.ring.begin); line <= last; ++line) {
        if (!isSeen(piece, piece.laidOut.lines()[line]))
            continue;
        for (const auto &[from, to] : piece.laidOut.stretches(line, m_scene.ring)) {
            const QRectF around = box(piece, line, from, to, selectionAbove, selectionBelow);
            outline.addRoundedRect(around.adjusted(-2.5, -1.5, 2.5, 1.5 + jointRoom), 4, 4);
        }
    }
    m_painter.drawPath(outline.simplified());
    m_painter.restore();
}

void ReadingPainter::paintCaret(const Piece &piece)
{
    const TextSpan span = piece.what.span;
    const bool isHere =
        m_scene.caret >= span.begin && (m_scene.caret < span.end || (m_scene.caret == span.end && piece.what.last));
    if (piece.what.kind != ReadingPiece::Kind::Text || !isHere)
        return;
    const double x = piece.laidOut.xOf(m_scene.caret);
    m_painter.fillRect(box(piece, piece.laidOut.lineOf(m_scene.caret), x, x + 1, 0.95, 0.3), m_scene.theme.text);
}

void ReadingPainter::paintLabel(const Piece &piece)
{
    if (piece.what.paragraph < 0 || !piece.what.first)
        return;
    const QString label = m_scene.model.article().paragraphs[piece.what.paragraph].label();
    if (label.isEmpty())
        return;
    QFont font = m_scene.windowFont;
    font.setPointSizeF(8.5);
    m_painter.setFont(font);
    m_painter.setPen(m_scene.theme.text3);
    const ReadingLine &first = piece.laidOut.lines().first();
    const bool rightToLeft = piece.laidOut.isRightToLeft();
    const double edge = m_scene.layout.columns().labelEdge(rightToLeft);
    const double baseline = piece.origin.y() + first.baseline - 1;
    const QRectF lane(rightToLeft ? edge : edge - 100, baseline - 40, 100, 40 + QFontMetricsF(font).descent());
    const Qt::Alignment side = rightToLeft ? Qt::AlignLeft : Qt::AlignRight; // of the paragraph, not of the window
    m_painter.drawText(lane, int(side | Qt::AlignAbsolute | Qt::AlignBottom), label);
}

/// One beside another where highlights overlap: what is marked shows from afar, and in a narrow window too.
void ReadingPainter::paintBars(const Piece &piece)
{
    QList<int> freeFrom; // per bar's place: the line below the last highlight there
    for (const Interval &mark : piece.marks) {
        if (mark.kind != IntervalKind::Highlight)
            continue;
        const int from = piece.laidOut.lineOf(mark.span.begin);
        const int to = piece.laidOut.lineOf(std::max(mark.span.begin, mark.span.end - 1));
        const auto free = std::find_if(freeFrom.begin(), freeFrom.end(), [from](int line) { return line <= from; });
        const int nth = int(free - freeFrom.begin());
        if (free == freeFrom.end())
            freeFrom.append(to + 1);
        else
            *free = to + 1;
        const QList<ReadingLine> &lines = piece.laidOut.lines();
        const double x = m_scene.layout.columns().barLeft(piece.laidOut.isRightToLeft(), nth);
        const double top = piece.origin.y() + lines[from].top + 4;
        const double bottom = piece.origin.y() + lines[to].top + lines[to].height - 3;
        m_painter.fillRect(QRectF(x, top, 2, bottom - top),
                           lookOf(m_scene.theme, m_scene.model.highlights()[mark.index].colour).edge);
    }
}

/// On the line where a statement ends; the less sure one when two end there. Certain ones stay silent.
void ReadingPainter::paintStateSigns(const Piece &piece)
{
    QHash<int, State> signs;
    for (const Interval &mark : piece.marks) {
        if (mark.kind != IntervalKind::Statement)
            continue;
        const Statement &statement = m_scene.model.statements()[mark.index];
        if (statement.state == State::Certain || statement.check != Check::None ||
            statement.content.end > piece.what.span.end)
            continue;
        const int line = piece.laidOut.lineOf(statement.content.end - 1);
        if (m_scene.model.isVoiced(mark.index) && (!signs.contains(line) || statement.state == State::Unknown))
            signs.insert(line, statement.state);
    }
    for (auto sign = signs.cbegin(); sign != signs.cend(); ++sign) {
        const ReadingLine &line = piece.laidOut.lines()[sign.key()];
        const QRectF lane(m_scene.layout.columns().stateLeft(piece.laidOut.isRightToLeft()),
                          piece.origin.y() + line.baseline - 0.32 * piece.laidOut.em() - 10, 20, 20);
        drawStateSign(m_painter, lane, m_scene.theme, sign.value(), Check::None);
    }
}

} // namespace Readout::Common
