// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lays out an article piece by piece, only when asked for a piece; guesses the heights of the others.
// Knows fonts and measures, no colours, no window.
#pragma once

#include "common/heighttree.h"
#include "domain/article.h"

#include <QFont>
#include <QTextLayout>

#include <memory>
#include <unordered_map>
#include <utility>

namespace Readout::Common {

/// Where the column and its lanes stand for one width of the view; x from the left edge of the viewport. Beside each
/// paragraph its number stands where its lines begin and its state signs where they end; the notes stand where the
/// lines of most of the article end.
struct ReadingColumns
{
    int left = 0;
    int width = 0;
    int noteLeft = 0;
    int noteWidth = 0;     ///< 0 when the lane is folded
    int noteIconLeft = -1; ///< where the icon stands then; -1: no room even for it
    bool mirrored = false; ///< an article that runs from right to left

    static ReadingColumns of(int viewWidth, double em, bool mirrored = false);
    int right() const { return left + width; }
    /// Of a lane 20 px wide.
    int stateLeft(bool rightToLeft) const;
    /// Where ¶ numbers begin (right to left) or end.
    int labelEdge(bool rightToLeft) const;
    /// Left edge of the bar, 2 px wide, of the @p nth highlight beside a line.
    int barLeft(bool rightToLeft, int nth) const;
    bool operator==(const ReadingColumns &) const = default;
};

/// What is laid out in one go: a paragraph, a stretch of a very long one, or the title or byline of an article whose
/// text has none.
struct ReadingPiece
{
    enum class Kind { Text, Title, Byline };
    Kind kind = Kind::Text;
    TextSpan span;      ///< of the article's text; empty for title and byline
    int paragraph = -1; ///< index into Article::paragraphs
    bool first = true;  ///< first and last stretch of its paragraph
    bool last = true;
};

struct ReadingLine
{
    TextSpan span; ///< of the article's text
    int top = 0;   ///< from the top of the piece
    int height = 0;
    double baseline = 0;
    double left = 0; ///< of the ink, from the left of the column; spaces at the line's end do not count
    double right = 0;
};

/// One piece with its lines. Positions are those of the article's text; x counts from the left of the column.
class LaidOutPiece final
{
public:
    const QTextLayout &text() const { return m_text; }
    const QList<ReadingLine> &lines() const { return m_lines; }
    int height() const { return m_height; }
    bool isRightToLeft() const { return m_rightToLeft; }
    double indent() const { return m_indent; }
    double em() const { return m_em; }
    /// The stretches (from, to) that @p span covers on a line, from left to right: several in mixed directions.
    QList<std::pair<double, double>> stretches(int line, TextSpan span) const;
    int lineOf(qsizetype position) const;
    qsizetype positionAt(int line, double x, QTextLine::CursorPosition how) const;
    qsizetype endOfLine(int line) const; ///< of its words, before the space it was wrapped at
    double xOf(qsizetype position) const;
    qsizetype next(qsizetype position, QTextLayout::CursorMode mode) const;
    qsizetype previous(qsizetype position, QTextLayout::CursorMode mode) const;

private:
    friend class ReadingLayout;
    int endOfLine(const QTextLine &textLine) const;
    int plainPositionAt(const QTextLine &textLine, double x, QTextLine::CursorPosition how) const;
    int mixedPositionAt(const QTextLine &textLine, double x, QTextLine::CursorPosition how) const;

    QTextLayout m_text;
    QList<ReadingLine> m_lines;
    qsizetype m_begin = 0;
    int m_height = 0;
    double m_indent = 0;
    double m_em = 0;
    bool m_rightToLeft = false;
    bool m_mixed = false; ///< some of it runs from right to left
};

class ReadingLayout final
{
public:
    /// Takes a (shared) copy; forgets all layouts.
    void setArticle(const Article &article);
    void setMeasures(int readingPoints, double dotsPerInch, const QFont &windowFont);
    void setWidth(int viewWidth);
    void setTopRoom(int room); ///< empty above the first piece, besides what is always there
    int topRoom() const { return m_topRoom; }

    const Article &article() const { return m_article; }
    const QList<ReadingPiece> &pieces() const { return m_pieces; }
    const ReadingColumns &columns() const { return m_columns; }
    double em() const { return m_em; }
    int lineHeight() const; ///< of body text
    const LaidOutPiece &laidOut(int piece);
    qint64 top(int piece) const { return m_heights.top(piece); }
    qint64 totalHeight() const { return m_heights.total(); }
    int pieceAtHeight(qint64 y) const { return int(m_heights.find(y)); }
    int pieceAt(qsizetype position) const; ///< of kind Text; -1 when there is none
    QFont fontOf(const ReadingPiece &piece) const;
    /// Forgets what is far from these when much is held.
    void keepNear(int firstPiece, int lastPiece);
    bool holds(int piece) const { return m_held.contains(piece); }
    int laidOutCount() const { return m_laidOutCount; } ///< layouts made since setArticle()

private:
    struct Style
    {
        double scale = 1; ///< of the reading size
        double lineScale = 1.55;
        double indent = 0; ///< em
        double before = 0; ///< em
        double after = 0.75;
        bool bold = false;
    };
    Style styleOf(const ReadingPiece &piece) const;
    QString textOf(const ReadingPiece &piece) const;
    void measure();
    void forgetLayouts();
    int guess(int piece) const;
    std::unique_ptr<LaidOutPiece> layOut(int piece) const;
    int spaceBefore(int piece, const Style &style) const;
    int spaceAfter(int piece, const Style &style) const;

    Article m_article;
    QList<ReadingPiece> m_pieces;
    HeightTree m_heights;
    std::unordered_map<int, std::unique_ptr<LaidOutPiece>> m_held;
    ReadingColumns m_columns;
    QFont m_windowFont;
    QStringList m_families;
    int m_topRoom = 0;
    int m_points = 13;
    double m_dotsPerInch = 96;
    double m_em = 0;
    double m_charWidth = 0;
    double m_lineScale = 1.55;
    bool m_mirrored = false; ///< most of the article runs from right to left
    int m_laidOutCount = 0;
};

/// "12 March 2026, 18:40" from an ISO 8601 date in the interface's language; as it stands when it is none.
QString readableDate(const QString &iso);
/// byline · outlet · date; what is unknown is left out.
QString bylineOf(const ArticleDetails &details);

} // namespace Readout::Common
