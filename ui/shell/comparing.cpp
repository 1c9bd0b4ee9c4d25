// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading, showing, and the actions on one card. How sides are changed is in comparingsides.cpp.
#include "shell/comparing.h"

#include "comparison/sideedits.h"
#include "domain/articlenames.h"
#include "reader/quotation.h"
#include "shell/session.h"
#include "sides/sidesview.h"

#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QtConcurrentRun>

#include <algorithm>

namespace Readout::Shell {
using Models::ComparisonModel;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNamed = 3;

/// "Norway 3, Finland 2 and 4 more".
QString enumerated(QStringList names)
{
    const int more = int(names.size() - mostNamed);
    if (more <= 1)
        return names.join(u", "_s);
    names.resize(mostNamed);
    return Comparing::tr("%1 and %n more", nullptr, more).arg(names.join(u", "_s));
}

} // namespace

Comparing::Comparing(Session &session, Sides::SidesView &view, ActionTable &actions, QObject *parent)
    : QObject(parent), m_session(session), m_view(view), m_actions(actions)
{
    auto *groupings = new QActionGroup(this);
    for (const QLatin1StringView id : {"compare.inOrder"_L1, "compare.bySpeaker"_L1, "compare.byArticle"_L1})
        groupings->addAction(m_actions.action(id));
    connectView();
    connectActions();
    connectSideActions();
}

Comparing::~Comparing()
{
    if (m_running)
        m_running->cancel(); // the thread takes values only: it may end after us
}

/// The same articles in another order have the same sides.
QString Comparing::keyOf(QList<ArticleId> articles)
{
    std::sort(articles.begin(), articles.end());
    QStringList numbers;
    for (const ArticleId id : articles)
        numbers.append(QString::number(qint64(id)));
    return numbers.join(u' ');
}

void Comparing::show(const QList<ArticleId> &articles, DossierId dossier)
{
    cancel();
    m_request = {articles, dossier, dossier == DossierId{} ? m_sessionSides.value(keyOf(articles)) : QList<Side>(),
                 m_byTopics};
    auto *watcher = new QFutureWatcher<Answer>(this);
    m_running = watcher;
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, watcher](int done) {
        if (watcher == m_running)
            emit progressed(done, int(m_request.articles.size()));
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher != m_running)
            return; // something else was wished since
        m_running.clear();
        emit progressed(0, 0);
        if (watcher->future().resultCount() == 0)
            return;
        const Answer answer = watcher->result();
        if (!answer)
            return emit failed(answer.error());
        const bool isNews = !m_compared || m_shown.articles != m_request.articles ||
                            m_shown.dossier != m_request.dossier || m_shown.byTopics != m_request.byTopics ||
                            answer->fingerprint != m_compared->fingerprint;
        m_shown = m_request;
        if (isNews || m_wanted)
            take(*answer);
        else
            emit shown();
    });
    watcher->setFuture(QtConcurrent::run(&produceComparison, m_session.path(), m_request));
}

void Comparing::cancel()
{
    if (!m_running)
        return;
    m_running->cancel();
    m_running.clear();
    emit progressed(0, 0);
}

void Comparing::take(const Compared &compared)
{
    m_compared = compared;
    m_view.setEmptySentence(tr("All sides are hidden."));
    // All views of the chosen dossier number its parties alike, also when only some of its articles are compared.
    if (m_shown.dossier != DossierId{} && m_shown.dossier == m_session.dossier() && m_session.dossierOrder()) {
        m_compared->order = *m_session.dossierOrder();
        for (const AnnotatedArticle &annotated : compared.articles)
            m_compared->order.append(annotated.statements);
    }
    m_view.setComparison(compared.comparison, compared.articles, m_compared->order);
    if (m_wanted && m_wanted->articles == m_shown.articles)
        m_view.setPlace(m_wanted->card);
    m_wanted.reset();
    refreshHints();
    emit shown();
    emit presentChanged();
}

bool Comparing::hasHiddenSides() const
{
    return m_compared && std::any_of(m_compared->sides.cbegin(), m_compared->sides.cend(),
                                     [](const Side &side) { return side.hidden; });
}

Needs Comparing::present() const
{
    Needs needs;
    if (!m_compared)
        return needs;
    needs.setFlag(Need::Comparison, !m_compared->comparison.sides.isEmpty());
    needs.setFlag(Need::Card, m_view.model().comparedAt(m_view.currentCard()).has_value());
    needs.setFlag(Need::Side, currentSide() >= 0);
    needs.setFlag(Need::HiddenSide, hasHiddenSides());
    needs.setFlag(Need::OwnSides, !m_compared->kept.isEmpty());
    return needs;
}

ComparedPlace Comparing::place() const
{
    return {m_shown.articles, m_shown.dossier, m_view.place()};
}

void Comparing::goBackTo(const ComparedPlace &place)
{
    m_wanted = place;
    const bool isHere = m_compared && m_shown.articles == place.articles;
    if (isHere)
        m_view.setPlace(place.card);
}

void Comparing::connectView()
{
    connect(&m_view, &Sides::SidesView::placeActivated, this, &Comparing::placeWished);
    connect(&m_view, &Sides::SidesView::currentCardChanged, this, &Comparing::presentChanged);
    connect(&m_view, &Sides::SidesView::sideRenameWished, this, &Comparing::rename);
    connect(&m_view, &Sides::SidesView::sideMoveWished, this, &Comparing::move);
    connect(&m_view, &Sides::SidesView::sideMergeWished, this, &Comparing::merge);
    connect(&m_view, &Sides::SidesView::sideMenuWished, this, [this](int, QPoint place) { showSideMenu(place); });
    connect(&m_view, &Sides::SidesView::cardMenuWished, this, &Comparing::showCardMenu);
}

void Comparing::connectActions()
{
    const auto on = [this](QLatin1StringView id, std::function<void()> act) { m_actions.on(id, this, std::move(act)); };
    on("compare.nextCard"_L1, [this] { m_view.stepRow(1); });
    on("compare.previousCard"_L1, [this] { m_view.stepRow(-1); });
    on("compare.right"_L1, [this] { m_view.stepAcross(1); });
    on("compare.left"_L1, [this] { m_view.stepAcross(-1); });
    on("compare.first"_L1, [this] { m_view.stepToEnd(false); });
    on("compare.last"_L1, [this] { m_view.stepToEnd(true); });
    on("compare.goTo"_L1, [this] { m_view.activate(); });
    on("compare.copy"_L1, [this] { copy(); });
    on("compare.accept"_L1, [this] { check(true); });
    on("compare.reject"_L1, [this] { check(false); });
    on("compare.speaker"_L1, [this] {
        const auto article = m_view.currentCard().data(ComparisonModel::ArticleRole).value<ArticleId>();
        m_view.activate(); // names are asked for where the words stand
        m_session.whenShown([this, article] {
            if (m_session.current() == article) // it may have gone
                m_actions.action("statement.speaker"_L1)->trigger();
        });
    });
    on("compare.highlight"_L1, [this] { highlight(m_lastColour); });
    for (int colour = firstHighlightColour; colour <= lastHighlightColour; ++colour) {
        const QByteArray id = "compare.highlight" + QByteArray::number(colour);
        on(QLatin1StringView(id), [this, colour] { highlight(colour); });
    }
    const auto group = [this](Grouping grouping) {
        m_view.setGrouping(grouping);
        emit groupingChanged(grouping);
    };
    on("compare.inOrder"_L1, [group] { group(Grouping::None); });
    on("compare.bySpeaker"_L1, [group] { group(Grouping::Speaker); });
    on("compare.byArticle"_L1, [group] { group(Grouping::Article); });
    on("compare.byTopic"_L1, [this] {
        setByTopics(!m_byTopics);
        emit byTopicsChanged(m_byTopics);
    });
    on("compare.wider"_L1, [this] { m_view.widenColumn(1); });
    on("compare.narrower"_L1, [this] { m_view.widenColumn(-1); });
}

void Comparing::setGrouping(Grouping grouping)
{
    m_view.setGrouping(grouping);
    const QLatin1StringView id = grouping == Grouping::Speaker   ? "compare.bySpeaker"_L1
                                 : grouping == Grouping::Article ? "compare.byArticle"_L1
                                                                 : "compare.inOrder"_L1;
    m_actions.action(id)->setChecked(true);
}

/// What has been read stands in other rows; what is being read comes in them.
void Comparing::setByTopics(bool byTopics)
{
    m_actions.action("compare.byTopic"_L1)->setChecked(byTopics);
    if (byTopics == m_byTopics)
        return;
    m_byTopics = byTopics;
    if (m_running)
        return show(QList<ArticleId>(m_request.articles), m_request.dossier);
    if (!m_compared)
        return;
    m_shown.byTopics = byTopics;
    Compared again = comparedAgain(*m_compared, m_compared->kept, byTopics);
    again.fingerprint = m_compared->fingerprint;
    take(again);
}

void Comparing::highlight(int colour)
{
    const QModelIndex card = m_view.currentCard();
    const auto span = card.data(ComparisonModel::SpanRole).value<TextSpan>();
    if (span.isEmpty())
        return;
    m_lastColour = colour;
    m_session.highlightWords(card.data(ComparisonModel::ArticleRole).value<ArticleId>(), span, colour);
}

/// A person's word is said on the open article: the card's becomes it.
void Comparing::check(bool accept)
{
    const QModelIndex card = m_view.currentCard();
    const auto article = card.data(ComparisonModel::ArticleRole).value<ArticleId>();
    const QUuid statement = card.data(ComparisonModel::StatementRole).toUuid();
    if (statement.isNull() || (article != m_session.current() && !m_session.show(article)))
        return;
    m_session.whenShown([this, statement, accept] {
        if (!accept)
            m_session.rejectStatement(statement);
        else if (!m_session.acceptStatements({statement}))
            emit told(tr("It is checked already"));
    });
}

void Comparing::copy()
{
    const auto card = m_view.model().comparedAt(m_view.currentCard());
    if (!card || !m_compared)
        return;
    const AnnotatedArticle &annotated = m_compared->articles[card->article];
    Models::ArticleModel article;
    article.setArticle(annotated.article, annotated.statements, {});
    const auto quotation = Reader::quotationOf(article, annotated.statements[card->statement].content);
    auto *mime = new QMimeData;
    mime->setText(quotation.plain);
    mime->setHtml(quotation.rich);
    QGuiApplication::clipboard()->setMimeData(mime);
    emit told(tr("Copied with speaker, source and paragraph"));
}

/// What the columns do not show, and what to do about it.
void Comparing::refreshHints()
{
    const auto action = [this](QLatin1StringView id) { return m_actions.action(id); };
    QList<Sides::Hint> hints;
    QStringList hidden;
    for (const Side &side : m_compared->sides) {
        if (side.hidden)
            hidden.append(side.name);
    }
    if (!hidden.isEmpty()) {
        hints.append({tr("%n side(s) hidden: %1", nullptr, int(hidden.size())).arg(enumerated(hidden)),
                      action("compare.showHidden"_L1)});
    }
    if (const QString sentence = notShown(); !sentence.isEmpty())
        hints.append({sentence, action("compare.giveParty"_L1)});
    QStringList silent;
    const QStringList names = shortArticleNames(m_compared->articles);
    for (qsizetype at = 0; at < m_compared->articles.size(); ++at) {
        if (shownStatements(m_compared->articles[at].statements).isEmpty())
            silent.append(names[at]);
    }
    if (!silent.isEmpty() && m_compared->articles.size() > 1)
        hints.append({tr("No statements in %1").arg(enumerated(silent)), nullptr});
    if (m_shown.dossier == DossierId{} && !m_compared->kept.isEmpty())
        hints.append({tr("These sides are kept until Readout is closed"), action("compare.keep"_L1)});
    else if (m_shown.dossier == DossierId{} && m_compared->articles.size() == 1)
        hints.append(
            {tr("Only this text. Choose several articles in the list, or a dossier, to compare them."), nullptr});
    m_view.setHints(hints);
}

/// "Without a side: NATO 3, Quay Union 2; 4 of 40 statements stand for nobody".
QString Comparing::notShown() const
{
    int all = 0;
    int ofNobody = 0;
    for (const AnnotatedArticle &annotated : m_compared->articles) {
        for (const int at : shownStatements(annotated.statements)) {
            ++all;
            ofNobody += annotated.statements[at].parties.isEmpty() ? 1 : 0;
        }
    }
    QStringList names;
    for (const PartyWithoutSide &one : partiesWithoutSide(m_compared->articles, m_compared->sides))
        names.append(u"%1 %2"_s.arg(Models::PartyOrder::displayName(one.party), QString::number(one.statements)));
    QStringList parts;
    if (!names.isEmpty())
        parts.append(tr("Without a side: %1").arg(enumerated(names)));
    if (ofNobody > 0)
        parts.append(tr("%1 of %n statement(s) stand for nobody", nullptr, all).arg(ofNobody));
    return parts.join(u"; "_s);
}

} // namespace Readout::Shell
