// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Side by side: a column for every side, its statements as cards below each other. Shows a Comparison and passes wishes
// on; compares nothing. Speaks to screen readers (sidesaccessible.h).
#pragma once

#include "common/theme.h"
#include "models/comparisonmodel.h"
#include "sides/cardheights.h"
#include "sides/cardplace.h"
#include "sides/sidesbar.h"
#include "sides/sideslayout.h"

#include <QAbstractScrollArea>
#include <QMargins>
#include <QPersistentModelIndex>
#include <QTimer>

namespace Readout::Sides {

class SidesHeader;

/// Room around a card for the ring of the current one.
inline constexpr QMargins cardRing{9, 7, 9, 7};

class SidesView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit SidesView(QWidget *parent = nullptr);

    /// The place stays on the same words when they are in the new comparison too.
    void setComparison(const Comparison &comparison, const QList<AnnotatedArticle> &articles,
                       const Models::PartyOrder &order);
    void setEmptySentence(const QString &sentence); ///< where there is no column
    void setGrouping(Grouping grouping);
    void setHints(const QList<Hint> &hints); ///< below the columns; none: no line there
    void setTheme(const Common::Theme &theme);
    void setReadingSize(int points); ///< 9 … 28
    int readingSize() const { return m_readingSize; }

    const Models::ComparisonModel &model() const { return m_model; }
    const SidesLayout &cards() const { return m_layout; }
    QModelIndex currentCard() const { return m_current; }
    int currentColumn() const { return m_current.isValid() ? m_current.column() : -1; }
    void setCurrentCard(const QModelIndex &card);     ///< scrolls so that it shows; blanks and none are passed over
    void showPlace(ArticleId article, TextSpan span); ///< the card of these words becomes the current one
    CardPlace place() const;
    void setPlace(const CardPlace &place);         ///< as place() gave it
    QRect cardRect(const QModelIndex &card) const; ///< in viewport coordinates; empty for a blank
    QRect columnRect(int column) const;            ///< the same, all its cards
    QModelIndex cardAt(QPoint viewportPosition) const;
    QPoint menuPlace() const; ///< on the screen, below the current card

public slots:
    void stepColumn(int by); ///< Tab: to the card of the next column that stands nearest
    void stepAcross(int by); ///< the same, to the right as it is seen
    void stepRow(int by);    ///< j k
    void stepToEnd(bool last);
    void activate(); ///< Enter: goes to the current card's place
    void renameSide();
    void widenColumn(int by); ///< the current one, in steps

signals:
    void placeActivated(Readout::ArticleId article, Readout::TextSpan span);
    void currentCardChanged();
    void sideRenameWished(int column, const QString &name);
    void sideMoveWished(int column, int to);
    void sideMergeWished(int column, int into);
    void sideMenuWished(int column, QPoint onScreen);
    void cardMenuWished(QPoint onScreen);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool focusNextPrevChild(bool next) override;

private:
    void connectHeader();
    CardMeasures measures() const;
    void arrange();
    void arrangeKeepingPlace();
    QModelIndex cardToKeep() const;
    void keepingPlace(const std::function<void()> &change);
    void measure(const std::function<void()> &change);
    void standAt(const QModelIndex &card, int top);
    void reach(const QModelIndex &card);
    void measureSeen();
    void measureRest();
    bool holds(ArticleId article) const;
    void rememberedReset(const std::function<void()> &change);
    void placeHeader();
    void updateScrollBars();
    QPoint offset() const;
    QRectF seen(const QRectF &content) const;
    QPointF contentAt(QPoint viewportPosition) const;
    void takeCurrent(const QModelIndex &card);
    bool isInSight(const QModelIndex &card) const;
    QModelIndex firstInSight(int column) const;
    void scrollPage(int direction);
    QString contextOf(const QModelIndex &card) const;
    int topicsWidth() const; ///< 0 without topics
    double topicHeight(int topic) const;
    QRect topicsRect() const;
    void paintTopics(QPainter &painter, const QRect &area) const;
    void paintTopic(QPainter &painter, int topic, const QRect &row) const;
    void paintGround(QPainter &painter, const QRect &area) const;
    void paintCards(QPainter &painter, const QRect &area) const;
    void paintRing(QPainter &painter, const QRectF &box) const;
    bool isOnPlace(const QModelIndex &card, QPoint viewportPosition) const;
    void hover(const QModelIndex &card, bool onPlace);
    void activateCard(const QModelIndex &card);

    Models::ComparisonModel m_model;
    SidesLayout m_layout;
    Common::Theme m_theme;
    SidesHeader *m_header = nullptr;
    SidesBar *m_bar = nullptr;
    QPersistentModelIndex m_current;
    QPersistentModelIndex m_hovered;
    bool m_placeHovered = false;
    QString m_emptySentence;
    int m_readingSize = 13;
    CardHeights m_heights;
    QTimer m_restDue; ///< while there are cards with an estimated height
    bool m_measuring = false;
};

} // namespace Readout::Sides
