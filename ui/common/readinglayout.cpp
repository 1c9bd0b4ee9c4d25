// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures, guesses and lays out the pieces of an article. Lines are placed by hand: the reading font's own line
// spacing is larger than the one wanted.
#include "common/readinglayout.h"

#include "common/linestretches.h"
#include "common/readingfonts.h"
#include "common/readingpieces.h"

#include <QDateTime>
#include <QFontMetricsF>
#include <QLocale>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Readout::Common {

namespace {

constexpr int margin = 14;
constexpr int labelLane = 44;
constexpr int stateLane = 20;
constexpr int noteLane = 136;
constexpr int noteIconLane = 35;
constexpr int foldBelow = 740;
constexpr int mostBars = 3;
constexpr int topSpace = 32;
constexpr int bottomSpace = 96;
constexpr size_t held = 300;

/// As the author's first words do.
bool runsRightToLeft(const Article &article)
{
    for (const Paragraph &paragraph : article.paragraphs) {
        const QStringView words = paragraph.span.of(article.text);
        if (paragraph.kind == ParagraphKind::Body && !words.isEmpty())
            return words.first(std::min<qsizetype>(1000, words.size())).isRightToLeft();
    }
    return false;
}

} // namespace

QString readableDate(const QString &iso)
{
    const QLocale locale;
    const QDate day = QDate::fromString(iso.left(10), Qt::ISODate);
    if (!day.isValid())
        return iso;
    const QString date = locale.toString(day, u"d MMMM yyyy"_s);
    const QDateTime moment = QDateTime::fromString(iso, Qt::ISODate);
    if (iso.size() <= 10 || !moment.isValid())
        return date;
    const QString time = locale.toString(moment.time(), u"HH:mm"_s);
    return moment.timeSpec() == Qt::UTC ? u"%1, %2 UTC"_s.arg(date, time) : u"%1, %2"_s.arg(date, time);
}

QString bylineOf(const ArticleDetails &details)
{
    QStringList known;
    for (const QString &part : {details.byline, details.outlet, readableDate(details.published)}) {
        if (!part.isEmpty())
            known.append(part);
    }
    return known.join(u"  ·  "_s);
}

ReadingColumns ReadingColumns::of(int viewWidth, double em, bool mirrored)
{
    ReadingColumns made;
    const int widest = int(36 * em);
    const int narrowest = int(20 * em);
    const int startLane = margin + labelLane;
    int endLane = stateLane + noteLane + margin;
    const bool withNotes = viewWidth >= foldBelow && viewWidth - startLane - endLane >= narrowest;
    bool withIcon = !withNotes;
    if (!withNotes) {
        endLane = stateLane + noteIconLane + margin;
        if (viewWidth - startLane - endLane < narrowest) {
            endLane = stateLane + margin;
            withIcon = false;
        }
    }
    made.width = std::clamp(viewWidth - startLane - endLane, int(6 * em), widest);
    const int spare = std::max(0, viewWidth - startLane - endLane - made.width);
    made.left = startLane + spare / 2;
    made.noteLeft = made.right() + stateLane;
    made.noteWidth = withNotes ? noteLane : 0;
    made.noteIconLeft = withIcon ? made.noteLeft + noteIconLane - 20 : -1;
    made.mirrored = mirrored;
    if (mirrored) {
        made.left = viewWidth - made.right();
        made.noteLeft = made.left - stateLane - made.noteWidth;
        made.noteIconLeft = withIcon ? made.left - stateLane - noteIconLane + 4 : -1;
    }
    return made;
}

int ReadingColumns::stateLeft(bool rightToLeft) const
{
    return rightToLeft ? left - stateLane : right();
}

/// A paragraph that runs the other way has its number close by: farther off stand the notes.
int ReadingColumns::labelEdge(bool rightToLeft) const
{
    const int apart = rightToLeft == mirrored ? margin : 4;
    return rightToLeft ? right() + apart : left - apart;
}

int ReadingColumns::barLeft(bool rightToLeft, int nth) const
{
    const int apart = 7 + 3 * std::min(nth, mostBars - 1);
    return rightToLeft ? right() + apart : left - apart - 2;
}

void ReadingLayout::setArticle(const Article &article)
{
    m_article = article;
    m_pieces = readingPieces(article);
    m_mirrored = runsRightToLeft(article);
    m_laidOutCount = 0;
    measure();
}

/// To guess the heights of a long text again takes as long as a screen: only for other measures.
void ReadingLayout::setMeasures(int readingPoints, double dotsPerInch, const QFont &windowFont)
{
    if (readingPoints == m_points && dotsPerInch == m_dotsPerInch && windowFont == m_windowFont && m_em > 0)
        return;
    m_points = readingPoints;
    m_dotsPerInch = dotsPerInch;
    m_windowFont = windowFont;
    measure();
}

void ReadingLayout::measure()
{
    m_em = m_points * m_dotsPerInch / 72;
    m_families = serifFamilies(m_article.details.language);
    const QString cjk = cjkSerif(m_article.details.language);
    m_lineScale = cjk.isEmpty() ? 1.55 : 1.8;
    m_charWidth = m_em;
    // Without an article there is nothing to guess, and no font need be loaded.
    if (cjk.isEmpty() && !m_pieces.isEmpty()) {
        const QFontMetricsF metrics(fontOf(ReadingPiece{}));
        m_charWidth = metrics.horizontalAdvance(u"the quick brown fox jumps over a lazy dog"_s) / 41;
    }
    forgetLayouts();
}

void ReadingLayout::setWidth(int viewWidth)
{
    const ReadingColumns columns = ReadingColumns::of(viewWidth, m_em, m_mirrored);
    if (columns == m_columns)
        return;
    m_columns = columns;
    forgetLayouts();
}

void ReadingLayout::setTopRoom(int room)
{
    m_topRoom = room;
    if (m_held.erase(0) > 0)
        laidOut(0);
    else if (!m_pieces.isEmpty())
        m_heights.setHeight(0, guess(0));
}

void ReadingLayout::forgetLayouts()
{
    m_held.clear();
    QList<int> heights(m_pieces.size());
    for (int piece = 0; piece < m_pieces.size(); ++piece)
        heights[piece] = guess(piece);
    m_heights.assign(heights);
}

int ReadingLayout::lineHeight() const
{
    return int(std::round(m_em * m_lineScale));
}

ReadingLayout::Style ReadingLayout::styleOf(const ReadingPiece &piece) const
{
    Style style;
    style.lineScale = m_lineScale;
    if (piece.kind == ReadingPiece::Kind::Title)
        return {22.0 / 13, 1.16, 0, 0, 0.4, true};
    if (piece.kind == ReadingPiece::Kind::Byline)
        return {0, 0, 0, 0, 1.4, false};
    if (piece.paragraph < 0)
        return style;
    const Paragraph &paragraph = m_article.paragraphs[piece.paragraph];
    switch (paragraph.kind) {
    case ParagraphKind::Headline:
        return {22.0 / 13, m_lineScale > 1.6 ? 1.4 : 1.16, 0, 0, 0.4, true};
    case ParagraphKind::Standfirst:
        style.lineScale = m_lineScale - 0.05;
        style.after = 0.6;
        break;
    case ParagraphKind::Heading:
        style.bold = true;
        style.scale = 14.5 / 13;
        style.lineScale = m_lineScale - 0.1;
        style.before = 0.5;
        style.after = 0.4;
        break;
    case ParagraphKind::ListItem:
        style.indent = 1.4;
        style.after = 0.35;
        break;
    case ParagraphKind::BlockQuote:
        style.indent = 1.4;
        break;
    case ParagraphKind::Caption:
        style.scale = 11.5 / 13;
        break;
    case ParagraphKind::Body:
        break;
    }
    return style;
}

QFont ReadingLayout::fontOf(const ReadingPiece &piece) const
{
    if (piece.kind == ReadingPiece::Kind::Byline) {
        QFont font = m_windowFont;
        font.setPointSizeF(9);
        return font;
    }
    const Style style = styleOf(piece);
    QFont font;
    font.setFamilies(m_families);
    font.setPointSizeF(m_points * style.scale);
    font.setWeight(style.bold ? QFont::Bold : QFont::Normal);
    font.setStyleHint(QFont::Serif);
    return font;
}

QString ReadingLayout::textOf(const ReadingPiece &piece) const
{
    if (piece.kind == ReadingPiece::Kind::Title)
        return m_article.details.title;
    if (piece.kind == ReadingPiece::Kind::Byline)
        return bylineOf(m_article.details);
    return piece.span.of(m_article.text).toString();
}

int ReadingLayout::spaceBefore(int piece, const Style &style) const
{
    return int(std::round(style.before * m_em)) + (piece == 0 ? topSpace + m_topRoom : 0);
}

int ReadingLayout::spaceAfter(int piece, const Style &style) const
{
    if (piece == m_pieces.size() - 1)
        return bottomSpace;
    const ReadingPiece &own = m_pieces[piece];
    if (!own.last)
        return 0;
    if (own.kind == ReadingPiece::Kind::Text) {
        const ReadingPiece &below = m_pieces[piece + 1];
        const int number = m_article.paragraphs[own.paragraph].number;
        // Parts of one block stand closer together than blocks.
        if (below.paragraph >= 0 && number > 0 && m_article.paragraphs[below.paragraph].number == number)
            return int(std::round(0.4 * m_em));
    }
    return int(std::round(style.after * m_em));
}

int ReadingLayout::guess(int piece) const
{
    const ReadingPiece &own = m_pieces[piece];
    const Style style = styleOf(own);
    const int around = spaceBefore(piece, style) + spaceAfter(piece, style);
    if (own.kind == ReadingPiece::Kind::Byline)
        return around + 18;
    const double width = std::max(m_em, m_columns.width - style.indent * m_em);
    const qsizetype length = own.kind == ReadingPiece::Kind::Title ? m_article.details.title.size() : own.span.size();
    // Lines end a little short of the column: words are not cut.
    const double lines = std::ceil(double(length) * m_charWidth * style.scale * 1.03 / width);
    return around + int(std::max(1.0, lines) * std::round(m_em * style.scale * style.lineScale));
}

const LaidOutPiece &ReadingLayout::laidOut(int piece)
{
    std::unique_ptr<LaidOutPiece> &place = m_held[piece];
    if (!place) {
        place = layOut(piece);
        ++m_laidOutCount;
        m_heights.setHeight(piece, place->height());
    }
    return *place;
}

std::unique_ptr<LaidOutPiece> ReadingLayout::layOut(int piece) const
{
    const ReadingPiece &own = m_pieces[piece];
    const Style style = styleOf(own);
    const QFont font = fontOf(own);
    const QFontMetricsF metrics(font);
    auto made = std::make_unique<LaidOutPiece>();
    made->m_begin = own.span.begin;
    made->m_indent = style.indent * m_em;
    made->m_em = own.kind == ReadingPiece::Kind::Byline ? 9 * m_dotsPerInch / 72 : m_em * style.scale;
    const int lineHeight =
        own.kind == ReadingPiece::Kind::Byline ? 18 : int(std::round(m_em * style.scale * style.lineScale));

    const QString text = textOf(own);
    // The direction is that of the whole paragraph, not of a stretch of it; its first strong letter comes early.
    const QStringView start =
        own.paragraph < 0 ? QStringView(text)
                          : m_article.paragraphs[own.paragraph]
                                .span.of(m_article.text)
                                .first(std::min<qsizetype>(1000, m_article.paragraphs[own.paragraph].span.size()));
    made->m_rightToLeft = start.isRightToLeft();
    made->m_mixed = made->m_rightToLeft || hasRightToLeft(text);
    QTextOption option;
    option.setTextDirection(made->m_rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(made->m_rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    made->m_text.setText(text);
    made->m_text.setFont(font);
    made->m_text.setTextOption(option);
    made->m_text.setCacheEnabled(true);

    int y = spaceBefore(piece, style);
    const double width = std::max(m_em, m_columns.width - made->m_indent);
    const double leftEdge = made->m_rightToLeft ? 0 : made->m_indent;
    made->m_text.beginLayout();
    for (QTextLine line = made->m_text.createLine(); line.isValid(); line = made->m_text.createLine()) {
        line.setLineWidth(width);
        const double baseline = y + (lineHeight - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
        // A line with a taller fallback font keeps its baseline.
        line.setPosition(QPointF(leftEdge, baseline - line.ascent()));
        const QRectF ink = line.naturalTextRect();
        made->m_lines.append(
            {{own.span.begin + line.textStart(), own.span.begin + line.textStart() + line.textLength()},
             y,
             lineHeight,
             baseline,
             ink.left(),
             ink.right()});
        y += lineHeight;
    }
    made->m_text.endLayout();
    if (made->m_lines.isEmpty()) {
        made->m_lines.append({own.span, y, lineHeight, y + lineHeight * 0.7, 0, 0});
        y += lineHeight;
    }
    made->m_height = y + spaceAfter(piece, style);
    return made;
}

int ReadingLayout::pieceAt(qsizetype position) const
{
    const auto after = std::upper_bound(m_pieces.cbegin(), m_pieces.cend(), position,
                                        [](qsizetype at, const ReadingPiece &piece) { return at < piece.span.begin; });
    int found = int(after - m_pieces.cbegin()) - 1;
    while (found > 0 && m_pieces[found].kind != ReadingPiece::Kind::Text)
        --found;
    while (found >= 0 && found < m_pieces.size() && m_pieces[found].kind != ReadingPiece::Kind::Text)
        ++found;
    return found < m_pieces.size() ? found : -1;
}

void ReadingLayout::keepNear(int firstPiece, int lastPiece)
{
    if (m_held.size() <= held)
        return;
    std::erase_if(m_held,
                  [=](const auto &entry) { return entry.first < firstPiece - 40 || entry.first > lastPiece + 40; });
}

} // namespace Readout::Common
