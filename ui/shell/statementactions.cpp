// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the statement meant and hands the person's word to the session.
#include "shell/statementactions.h"

#include "models/statementtext.h"
#include "reader/reader.h"
#include "shell/session.h"
#include "statements/statementspanel.h"

#include <QApplication>
#include <QHash>

#include <algorithm>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

StatementActions::StatementActions(ActionTable &actions, Session &session, Reader::Reader &reader,
                                   Statements::StatementsPanel &panel, QObject *parent)
    : QObject(parent), m_actions(actions), m_session(session), m_reader(reader), m_panel(panel)
{
    connectActions();
    m_reader.setMachineAnswers([this](const QUuid &statement) { return m_session.machineAnswer(statement); });
    connect(&m_reader, &Reader::Reader::actionWished, this, [this](QLatin1StringView action) {
        if (m_actions.action(action)->isEnabled())
            m_actions.action(action)->trigger();
        else
            emit told(tr("Step onto the statement first, then select who says it"));
    });
    // The same keys count in the text and in the list of statements; there Enter goes to the words and Ctrl+Enter
    // accepts.
    for (const QLatin1StringView id :
         {"statement.accept"_L1, "statement.speaker"_L1, "statement.source"_L1, "statement.party"_L1,
          "statement.reject"_L1, "statement.takeBack"_L1, "statement.applyToAll"_L1, "statement.join"_L1})
        m_panel.addAction(actions.action(id));
    connect(&m_reader, &Reader::Reader::speakerTyped, this,
            [this](const QString &name) { m_reader.setLibraryActors(name, m_session.knownActors(name)); });
    connect(&m_reader, &Reader::Reader::speakerAnswered, this, &StatementActions::answer);
    connect(m_reader.view(), &Common::ReadingView::currentStatementChanged, this, [this](int now) {
        if (now >= 0)
            m_last = m_session.article()->statements()[now].uuid;
    });
    connect(&m_session, &Session::statementTouched, this, &StatementActions::lookAt);
    connect(&m_session, &Session::refused, this, &StatementActions::told);
    connect(m_session.article(), &Models::ArticleModel::statementsChanged, this, [this] {
        if (!m_panel.isAncestorOf(QApplication::focusWidget()))
            m_panel.setCurrentStatement(m_reader.view()->currentStatement());
        emit presentChanged();
    });
    connect(qApp, &QApplication::focusChanged, this, &StatementActions::presentChanged);
}

void StatementActions::connectActions()
{
    const auto on = [this](QLatin1StringView id, std::function<void()> act) { m_actions.on(id, this, std::move(act)); };
    on("statement.accept"_L1, [this] { accept(); });
    on("statement.reject"_L1, [this] { keepRing([this] { m_session.rejectStatement(uuid()); }); });
    on("statement.takeBack"_L1, [this] { keepRing([this] { m_session.takeBackCorrection(uuid()); }); });
    on("statement.applyToAll"_L1, [this] { m_session.applyToSpeaker(uuid()); });
    on("statement.join"_L1, [this] { m_session.joinWithNext(uuid()); });
    on("statement.split"_L1, [this] { split(); });
    on("statement.speaker"_L1, [this] { ask(About::Speaker); });
    on("statement.source"_L1, [this] { ask(About::Source); });
    on("statement.party"_L1, [this] { ask(About::Party); });
    on("statement.add"_L1, [this] { askAdded(); });
    on("statement.nextUnchecked"_L1, [this] { stepUnchecked(1); });
    on("statement.previousUnchecked"_L1, [this] { stepUnchecked(-1); });
}

/// The one selected in the inspector while the keyboard is there; the one with the ring; with text selected the one
/// that had it, for its speaker is pointed at, or the one whose words they are.
int StatementActions::statement() const
{
    const Models::ArticleModel &model = *m_session.article();
    const Common::ReadingView &view = *m_reader.view();
    if (m_panel.isAncestorOf(QApplication::focusWidget()) && m_panel.currentStatement() >= 0)
        return m_panel.currentStatement();
    if (view.currentStatement() >= 0)
        return view.currentStatement();
    const TextSpan selected = view.selection();
    const bool onHighlight = selected.isEmpty() && !view.currentHighlight().isNull();
    if (selected.isEmpty() && !onHighlight)
        return -1;
    for (const int at : model.shown()) {
        const TextSpan content = model.statements()[at].content;
        if (onHighlight ? content == view.ringSpan() : content.overlaps(selected))
            return at; // a highlight of a whole statement stands for it
    }
    if (onHighlight)
        return -1;
    const int last = model.statementOf(m_last);
    return model.shown().contains(last) ? last : -1;
}

QUuid StatementActions::uuid() const
{
    const int at = statement();
    return at < 0 ? QUuid() : m_session.article()->statements()[at].uuid;
}

Needs StatementActions::present(bool inText) const
{
    Needs there;
    const int at = inText ? statement() : -1;
    there.setFlag(Need::Statement, at >= 0);
    there.setFlag(Need::Correction, at >= 0 && m_session.article()->statements()[at].check != Check::None);
    return there;
}

void StatementActions::keepRing(const std::function<void()> &act)
{
    Models::ArticleModel &model = *m_session.article();
    const QUuid asked = uuid();
    const qsizetype at = model.shown().indexOf(model.statementOf(asked));
    if (at < 0)
        return;
    const bool hadRing = m_reader.view()->currentStatement() == model.shown()[at];
    QUuid next;
    if (model.shown().size() > 1)
        next = model.statements()[model.shown()[at + 1 < model.shown().size() ? at + 1 : at - 1]].uuid;
    act();
    if (hadRing && !model.shown().contains(model.statementOf(asked)))
        lookAt(next);
}

void StatementActions::accept()
{
    keepRing([this] {
        if (!m_session.acceptStatements({uuid()}))
            emit told(tr("A person has checked this statement already"));
    });
}

QString StatementActions::wordsOf(TextSpan span) const
{
    constexpr qsizetype most = 80;
    const QString words = Models::wordsOf(m_session.article()->article().text, span).simplified();
    return words.size() > most ? words.left(most) + u'…' : words;
}

/// Whom the article's statements name, the most talkative first; a mention nobody resolved stands for itself.
QList<KnownActor> StatementActions::actorsHere() const
{
    const Models::ArticleModel &model = *m_session.article();
    QList<KnownActor> known;
    QHash<std::pair<QString, QStringList>, qsizetype> places;
    const auto take = [&](const Actor &actor, int uses) {
        const auto place = places.constFind({actor.name, actor.parties});
        if (place != places.cend()) {
            known[*place].uses += uses;
            return;
        }
        places.insert({actor.name, actor.parties}, known.size());
        known.append({actor, uses});
    };
    for (const int at : shownStatements(model.statements())) {
        const Statement &one = model.statements()[at];
        for (const Actor &actor : one.actors)
            take(actor, 1);
        if (one.actors.isEmpty() && one.speaker)
            take({Models::speakerMention(model.article().text, one).simplified(), {}}, 1);
        if (one.sourceActor)
            take(*one.sourceActor, 0);
    }
    std::stable_sort(known.begin(), known.end(),
                     [](const KnownActor &one, const KnownActor &other) { return one.uses > other.uses; });
    return known;
}

void StatementActions::ask(About about)
{
    const int at = statement();
    if (at < 0)
        return;
    const Models::ArticleModel &model = *m_session.article();
    const Statement asked = model.statements()[at];
    const TextSpan selected = m_reader.view()->selection();
    m_added.reset();
    m_about = about;
    m_mention.reset();
    if (!selected.isEmpty() && about != About::Party && !asked.content.overlaps(selected))
        m_mention = selected;
    Reader::SpeakerQuestion question;
    question.about = about;
    question.words = wordsOf(asked.content);
    question.now = about == About::Source ? sourceOf(asked) : speakerOf(asked);
    if (m_mention)
        question.mention = wordsOf(*m_mention);
    question.here = actorsHere();
    QList<int> alike = about == About::Source ? accordingTo(model.article(), model.statements(), question.now)
                                              : saidBy(model.article(), model.statements(), question.now);
    // What a person has checked is not swept along.
    alike.removeAll(at);
    question.checked = int(alike.removeIf([&](int one) { return model.statements()[one].check != Check::None; }));
    alike.prepend(at);
    m_asked.clear();
    for (const int one : std::as_const(alike))
        m_asked.append(model.statements()[one].uuid);
    question.alike = int(alike.size());
    m_reader.view()->setCurrentStatement(at);
    m_reader.askSpeaker(question, asked.content);
}

void StatementActions::askAdded()
{
    const Models::ArticleModel &model = *m_session.article();
    const TextSpan selected = m_reader.view()->selection();
    const auto added = addedFrom(model.article(), selected);
    if (!added)
        return emit told(added.error().message);
    const bool isThere = std::any_of(model.shown().cbegin(), model.shown().cend(),
                                     [&](int at) { return model.statements()[at].content == added->content; });
    if (isThere)
        return emit told(tr("These words are a statement already"));
    m_added = *added;
    m_about = About::Speaker;
    m_mention.reset();
    m_asked.clear();
    Reader::SpeakerQuestion question;
    question.words = wordsOf(added->content);
    question.here = actorsHere();
    m_reader.askSpeaker(question, added->content);
}

void StatementActions::answer(const Reader::SpeakerAnswer &answer)
{
    if (m_added)
        return answerAdded(answer);
    const int at = m_asked.isEmpty() ? -1 : m_session.article()->statementOf(m_asked.first());
    if (at < 0)
        return;
    const QList<QUuid> meant = answer.forAll ? m_asked : m_asked.first(1);
    const Statement &asked = m_session.article()->statements()[at];
    const bool isSource = m_about == About::Source;
    const Naming now = isSource ? sourceOf(asked) : speakerOf(asked);
    const bool isSame = answer.actors == now.actors && !m_mention;
    QList<Actor> actors = answer.actors;
    if (answer.parties && actors.size() == 1)
        actors.first().parties = *answer.parties;
    if (isSame && (!answer.parties || actors == now.actors)) {
        if (!m_session.acceptStatements(meant))
            emit told(tr("Nothing was changed"));
    } else if (isSource) {
        m_session.nameSource(meant, {m_mention, actors});
    } else if (isSame) {
        m_session.changeParties(meant, *answer.parties);
    } else {
        m_session.nameSpeaker(meant, {m_mention, actors}, actors.size() > 1 ? answer.parties : std::nullopt);
    }
    m_mention.reset();
    lookAt(m_asked.first());
}

void StatementActions::answerAdded(const Reader::SpeakerAnswer &answer)
{
    Statement added = withSpeaker(m_session.article()->article(), *std::exchange(m_added, {}), {{}, answer.actors});
    if (answer.parties)
        added = withParties(m_session.article()->article(), added, *answer.parties);
    added.uuid = QUuid::createUuid();
    m_session.addStatement(added);
    lookAt(added.uuid);
}

/// Where the selection in the statement begins, or ends when it begins with the statement.
void StatementActions::split()
{
    const TextSpan selected = m_reader.view()->selection();
    const int at = statement();
    if (at < 0 || selected.isEmpty())
        return emit told(tr("Select the words of a statement that are one of their own"));
    const Statement asked = m_session.article()->statements()[at];
    const bool fromItsBeginning = selected.begin <= asked.content.begin;
    m_session.splitStatement(asked.uuid, fromItsBeginning ? selected.end : selected.begin);
    lookAt(asked.uuid);
}

void StatementActions::stepUnchecked(int by)
{
    const Models::ArticleModel &model = *m_session.article();
    Common::ReadingView *view = m_reader.view();
    const qsizetype start = view->ringSpan().isEmpty() ? view->visibleSpan().begin : view->ringSpan().begin;
    const bool onStatement = view->currentStatement() >= 0;
    int before = -1;
    int after = -1;
    int first = -1;
    int last = -1;
    for (const int at : model.shown()) {
        if (model.statements()[at].check != Check::None || at == view->currentStatement())
            continue;
        const qsizetype begin = model.statements()[at].content.begin;
        first = first < 0 ? at : first;
        last = at;
        const bool isBehind = onStatement ? at > view->currentStatement() : begin >= start;
        if (isBehind)
            after = after < 0 ? at : after;
        else
            before = at;
    }
    const int next = by > 0 ? (after >= 0 ? after : first) : (before >= 0 ? before : last);
    if (next < 0)
        return emit told(tr("Nothing else is unchecked in this article"));
    if ((by > 0 && after < 0) || (by < 0 && before < 0))
        emit told(by > 0 ? tr("Went on from the beginning") : tr("Went on from the end"));
    view->setCurrentStatement(next);
}

void StatementActions::lookAt(const QUuid &statement)
{
    const int at = m_session.article()->statementOf(statement);
    if (m_session.article()->shown().contains(at))
        m_reader.view()->setCurrentStatement(at);
}

} // namespace Readout::Shell
