// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shows card, bar and editors beside the words they belong to, and takes them away in time.
#include "reader/reader.h"

#include "common/readingviewaccessible.h"
#include "common/speech.h"
#include "common/tagpopup.h"
#include "models/statementtext.h"
#include "reader/findbar.h"
#include "reader/gotobar.h"
#include "reader/noteeditor.h"
#include "reader/selectionbar.h"
#include "reader/statementcard.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Reader {

namespace {

constexpr int cardStaysMs = 200;
constexpr qsizetype mostRead = 5000; // characters of a stretch that is read out at once
constexpr int cardGap = 4;
constexpr int barGap = 10;

} // namespace

Reader::Reader(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"reader"_s);
    setAccessibleName(tr("Reader"));
    m_view = new Common::ReadingView(this);
    m_card = new StatementCard(m_view->viewport());
    m_bar = new SelectionBar(m_view->viewport());
    m_note = new NoteEditor(m_view->viewport());
    m_speaker = new SpeakerPopup(m_view->viewport());
    m_tags = new Common::TagPopup(this);
    m_find = new FindBar(*m_view, this);
    m_goTo = new GoToBar(*m_view, this);
    m_announcer = new Common::Announcer(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addWidget(m_find);
    column->addWidget(m_goTo);
    setFocusProxy(m_view);
    m_view->installEventFilter(this);
    m_leave.setSingleShot(true);
    m_leave.setInterval(cardStaysMs);
    wire();
    wireCorrections();
}

void Reader::wire()
{
    connect(m_view, &Common::ReadingView::currentStatementChanged, this, [this](int statement) {
        if (statement >= 0)
            showCard(statement);
        else
            hideCard();
    });
    connect(m_view, &Common::ReadingView::statementRevealed, this, &Reader::makeRoomForCard);
    connect(m_view, &Common::ReadingView::ringChanged, this, &Reader::speakRing);
    connect(m_view, &Common::ReadingView::statementHovered, this, [this](int statement) {
        if (statement < 0)
            m_leave.start();
        else if (!m_bar->isVisible() && !m_note->isOpen() && !m_speaker->isOpen())
            showCard(statement);
    });
    connect(m_card, &Card::entered, &m_leave, &QTimer::stop);
    connect(m_card, &Card::leftByPointer, this, [this] { m_leave.start(); });
    connect(&m_leave, &QTimer::timeout, this, [this] {
        // What has the ring keeps its card; whoever looks for words wants to see them all.
        if (m_view->currentStatement() >= 0 && !m_find->isVisible())
            showCard(m_view->currentStatement());
        else
            hideCard();
    });
    connect(m_view, &Common::ReadingView::selectionFinished, this, [this] {
        hideCard();
        m_bar->show();
        m_bar->raise();
        placeCards();
    });
    connect(m_view, &Common::ReadingView::selectionChanged, this, [this] { m_bar->hide(); });
    connect(m_view, &Common::ReadingView::scrolled, this, &Reader::placeCards);
    connect(m_view, &Common::ReadingView::highlightEndStepped, this, &Reader::moveHighlightEnd);
    connect(m_view, &Common::ReadingView::highlightStartStepped, this, &Reader::moveHighlightStart);
    connect(m_view, &Common::ReadingView::highlightReshaped, this, &Reader::reshapeHighlight);
    connect(m_view, &Common::ReadingView::noteActivated, this, &Reader::editNote);

    connect(m_bar, &SelectionBar::colourChosen, this, &Reader::highlight);
    connect(m_bar, &SelectionBar::noteWished, this, &Reader::highlightWithNote);
    connect(m_bar, &SelectionBar::tagsWished, this, &Reader::editTags);
    connect(m_bar, &SelectionBar::copyWished, this, &Reader::copyQuotation);
    connect(m_note, &NoteEditor::textChanged, this, [this](const QString &note) {
        if (m_noted)
            emit noteDraftChanged(m_noted->uuid, note);
    });
    connect(m_note, &NoteEditor::done, this, &Reader::finishNote);
    connect(m_note, &NoteEditor::cancelled, this, [this] {
        if (m_noted)
            emit noteDraftChanged(m_noted->uuid, {});
        m_noted.reset();
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_tags, &Common::TagPopup::accepted, this, &Reader::finishTags);
}

void Reader::setModel(Models::ArticleModel *model)
{
    if (m_view->model() == model)
        return;
    if (m_view->model() != nullptr)
        m_view->model()->disconnect(this);
    m_view->setModel(model);
    if (model != nullptr) {
        connect(model, &QAbstractItemModel::modelReset, this, &Reader::takeModel);
        connect(model, &Models::ArticleModel::statementsChanged, this, &Reader::takeStatements);
        connect(model, &Models::ArticleModel::highlightsChanged, this, [this] {
            if (!m_awaited.isNull() && m_view->model() != nullptr) {
                m_view->ringHighlight(m_awaited);
                if (m_view->currentHighlight() == m_awaited)
                    m_awaited = {};
            }
            placeCards();
        });
    }
    takeModel();
}

void Reader::takeModel()
{
    hideCard();
    m_bar->hide();
    m_awaited = {};
    m_find->refresh();
    // Statements may come while a note is written: it stays. With another article it stays behind as a draft.
    if (m_note->isOpen() && m_noted && !knows(m_noted->uuid)) {
        m_note->hide();
        m_noted.reset();
    }
    if (m_speaker->isOpen() && (m_view->model() == nullptr || m_view->model()->article().id != m_askedIn))
        m_speaker->close();
    placeCards();
    if (m_view->currentStatement() >= 0)
        showCard(m_view->currentStatement());
}

void Reader::setTheme(const Common::Theme &theme)
{
    m_view->setTheme(theme);
    m_card->setTheme(theme);
    m_bar->setTheme(theme);
    m_note->setTheme(theme);
    m_speaker->setTheme(theme);
    m_tags->setTheme(theme);
    QPalette palette = theme.palette();
    setPalette(palette);
    palette.setColor(QPalette::Window, theme.pane);
    m_find->setPalette(palette);
    m_goTo->setPalette(palette);
}

void Reader::setKeys(const Common::KeyHints &keys)
{
    m_card->setKeys(keys);
    m_bar->setKeys(keys);
}

void Reader::setKnownTags(const QList<Tag> &tags)
{
    m_tags->setKnownTags(tags);
}

Common::ReadingView *Reader::view() const
{
    return m_view;
}

void Reader::showCard(int statement)
{
    const Models::ArticleModel *model = m_view->model();
    if (model == nullptr || statement < 0 || statement >= model->statements().size() || m_speaker->isOpen())
        return;
    m_leave.stop();
    m_shown = statement;
    const Statement &said = model->statements()[statement];
    const bool isCorrected = said.check == Check::Corrected && m_machineAnswer;
    m_card->setStatement(*model, statement, m_view->viewport()->width() - 16,
                         isCorrected ? m_machineAnswer(said.uuid) : std::nullopt);
    m_card->show();
    m_card->raise();
    placeCards();
    if (statement == m_view->currentStatement())
        m_view->setAccessibleDescription(m_card->summary());
}

void Reader::speakRing()
{
    const Models::ArticleModel *model = m_view->model();
    const TextSpan ring = m_view->ringSpan();
    if (model == nullptr || ring.isEmpty() || !m_view->hasFocus())
        return;
    const Article &article = model->article();
    const std::optional<Highlight> highlight = currentHighlight();
    QString what;
    if (m_view->currentStatement() >= 0) {
        what = m_card->summary();
    } else if (highlight) {
        what = Common::spokenHighlight(*highlight);
    } else {
        const QString label = article.paragraphs[article.paragraphAt(ring.begin)].label();
        what = label.isEmpty() ? tr("Top") : tr("Paragraph %1").arg(label);
    }
    const TextSpan read{ring.begin, std::min(ring.end, ring.begin + mostRead)};
    m_announcer->say(tr("%1: %2").arg(what, Models::wordsOf(article.text, read)));
}

void Reader::hideCard()
{
    m_leave.stop();
    m_shown = -1;
    m_card->hide();
    m_view->setAccessibleDescription({});
}

/// Puts everything beside its words again; what belongs to words out of sight is not shown there.
void Reader::placeCards()
{
    const Models::ArticleModel *model = m_view->model();
    if (model == nullptr)
        return;
    const QRect room = m_view->viewport()->rect();
    if (m_shown >= 0 && m_shown < model->statements().size()) {
        const TextSpan content = model->statements()[m_shown].content;
        const qsizetype paragraph = model->article().paragraphAt(content.begin);
        const QRect words = m_view->boundsOf(content);
        QRect whole = paragraph < 0 ? words : m_view->boundsOf(model->article().paragraphs[paragraph].span);
        // A paragraph that reaches beyond the view: under the words themselves.
        if (whole.bottom() > room.bottom() - 40)
            whole.setBottom(words.bottom());
        m_card->setVisible(words.intersects(room));
        m_card->placeBy(whole, whole.left(), cardGap);
    }
    if (m_bar->isVisible()) {
        const TextSpan selection = m_view->selection();
        const QRect words = m_view->boundsOf(selection);
        const QRect lastLine = m_view->boundsOf({std::max(selection.begin, selection.end - 1), selection.end});
        QRect place = words;
        if (lastLine.isValid())
            place.setBottom(lastLine.bottom());
        m_bar->setVisible(!selection.isEmpty() && words.intersects(room));
        m_bar->placeBy(place, words.left(), barGap);
    }
    placeEditor();
    if (m_speaker->isOpen()) {
        const QRect words = m_view->boundsOf(m_asked);
        if (words.isValid())
            m_speaker->placeByWords(words, words.left(), cardGap);
        m_speaker->raise();
    }
}

/// Ring and card both in sight: in a low view the words go up until the card fits, or they have reached the top.
void Reader::makeRoomForCard()
{
    if (m_shown < 0 || !m_card->isVisible())
        return;
    const QRect words = m_view->boundsOf(m_view->model()->statements()[m_shown].content);
    const int missing =
        m_card->geometry().bottom() - Common::cardMargin + cardGap - m_view->viewport()->rect().bottom();
    const int free = words.top() - 8;
    if (missing > 0 && free > 0)
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->value() + std::min(missing, free));
}

void Reader::placeEditor()
{
    if (!m_note->isOpen() || !m_noted)
        return;
    const QRect words = m_view->boundsOf(m_noted->span);
    if (words.isValid())
        m_note->placeBy(words, words.left(), cardGap);
    m_note->raise();
}

bool Reader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && !m_view->isReshaping()) {
        if (m_card->isVisible()) {
            hideCard();
            return true;
        }
        if (m_find->isVisible() && m_view->selection().isEmpty() && m_view->ringSpan().isEmpty()) {
            m_find->close();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Reader::openFind()
{
    m_goTo->hide();
    hideCard();
    const Models::ArticleModel *model = m_view->model();
    const TextSpan selection = m_view->selection();
    const bool isWord = model != nullptr && !selection.isEmpty() && selection.size() < 80;
    m_find->open(isWord ? selection.of(model->article().text).toString().simplified() : QString());
}

void Reader::stepFind(int by)
{
    m_goTo->hide();
    hideCard();
    m_find->step(by);
}

void Reader::goToParagraph()
{
    m_find->close();
    m_goTo->open();
}

} // namespace Readout::Reader
