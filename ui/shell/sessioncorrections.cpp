// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A person's word on statements: each correction one act that can be undone, with a sentence that says what was done.
#include "models/statementtext.h"
#include "shell/session.h"

#include <QSet>

#include <algorithm>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

QString namesOf(const QList<Actor> &actors)
{
    QStringList names;
    for (const Actor &actor : actors)
        names.append(actor.name);
    return names.join(u", "_s);
}

bool saysTheSame(const Statement &one, const Statement &other)
{
    return one.content == other.content && one.speaker == other.speaker && one.actors == other.actors &&
           one.parties == other.parties && one.source == other.source && one.sourceActor == other.sourceActor &&
           one.check == other.check && one.state == other.state;
}

} // namespace

std::optional<Statement> Session::statementOf(const QUuid &uuid) const
{
    const int at = m_model.statementOf(uuid);
    return at < 0 ? std::nullopt : std::optional(m_model.statements()[at]);
}

/// "¶3", or "4 statements".
QString Session::placesName(const QList<QUuid> &statements) const
{
    if (statements.size() != 1)
        return tr("%n statement(s)", nullptr, int(statements.size()));
    const auto statement = statementOf(statements.first());
    return statement ? placeName(statement->content) : QString();
}

bool Session::speak(const QList<Word> &words, const QString &name)
{
    const auto uuidOf = [this](int statement) {
        return statement < 0 ? QUuid() : m_model.statements()[statement].uuid;
    };
    Acts::Group group;
    for (const Word &word : words) {
        Statement said = word.after;
        const QUuid parent = uuidOf(said.parent);
        said.parent = -1; // places move while a group is done: the UUID says it
        if (said.uuid.isNull())
            said.uuid = QUuid::createUuid();
        // One that a person added and does not want any more leaves nothing behind to reject.
        if (said.check == Check::Rejected && word.before && word.before->check == Check::Added)
            group.acts.append(Acts::UncheckStatement{current(), said.uuid});
        else
            group.acts.append(Acts::CheckStatement{current(), said, parent});
    }
    group.acts.append(highlightsFollowing(words));
    const QStringList learned = learnFrom(words, group);
    if (group.acts.isEmpty())
        return false;
    const QString whole = (QStringList{name} + learned).join(u" · "_s);
    return perform(group.acts.size() == 1 ? group.acts.first() : Acts::Act(group), whole).has_value();
}

/// Highlights keep a copy of what was known when they were made. Where that is what stood there until now, it becomes
/// what a person says now; a copy that says something else was right at its time and stays.
QList<Acts::Act> Session::highlightsFollowing(const QList<Word> &words) const
{
    const QString &text = m_model.article().text;
    QList<Acts::Act> acts;
    for (const Highlight &highlight : m_model.highlights()) {
        qsizetype bestShared = 0;
        std::optional<AttributionRecord> now;
        bool follows = false;
        for (const Word &word : words) {
            const TextSpan content = word.after.content;
            const qsizetype shared =
                std::min(content.end, highlight.span.end) - std::max(content.begin, highlight.span.begin);
            const bool touched = word.before ? word.before->content.overlaps(highlight.span) : shared > 0;
            const bool isKept = word.before ? highlight.attribution == attributionOf(text, *word.before)
                                            : !highlight.attribution.has_value();
            if (!touched || !(isKept || follows))
                continue;
            follows = follows || isKept;
            if (word.after.check != Check::Rejected && shared > bestShared) {
                bestShared = shared;
                now = attributionOf(text, word.after);
            }
        }
        if (!follows || now == highlight.attribution)
            continue;
        Highlight changed = highlight;
        changed.attribution = now;
        acts.append(Acts::ChangeHighlight{changed});
    }
    return acts;
}

bool Session::changeEach(const QList<QUuid> &statements, const QString &name,
                         const std::function<Statement(const Statement &)> &change)
{
    const QSet<QUuid> wanted(statements.cbegin(), statements.cend());
    QList<Word> words;
    for (const Statement &before : m_model.statements()) {
        if (!wanted.contains(before.uuid))
            continue;
        const Statement after = change(before);
        if (!saysTheSame(before, after))
            words.append({before, after});
    }
    return !words.isEmpty() && speak(words, name);
}

bool Session::acceptStatements(const QList<QUuid> &statements)
{
    return changeEach(statements, tr("Accepted %1").arg(placesName(statements)), &accepted);
}

void Session::rejectStatement(const QUuid &statement)
{
    changeEach({statement}, tr("Not a statement: %1").arg(placesName({statement})), &rejected);
}

void Session::takeBackCorrection(const QUuid &statement)
{
    const auto before = statementOf(statement);
    if (!before || before->check == Check::None)
        return;
    // What no machine found is nobody's.
    const Statement after = machineAnswer(statement).value_or(rejected(*before));
    Acts::Group group{{Acts::UncheckStatement{current(), statement}}};
    group.acts.append(highlightsFollowing({{before, after}}));
    group.acts.append(forgetting(statement));
    perform(group.acts.size() == 1 ? group.acts.first() : Acts::Act(group),
            tr("Took the correction in %1 back").arg(placeName(before->content)));
}

void Session::nameSpeaker(const QList<QUuid> &statements, const Naming &naming,
                          const std::optional<QStringList> &parties)
{
    const QString names = naming.actors.isEmpty() ? tr("nobody named") : namesOf(naming.actors);
    changeEach(statements, tr("Speaker of %1: %2").arg(placesName(statements), names), [&](const Statement &before) {
        const bool isPointedAt = before.uuid == statements.first();
        const Naming named{isPointedAt ? naming.mention : std::nullopt, naming.actors};
        const Statement said = withSpeaker(m_model.article(), before, named);
        return parties ? withParties(m_model.article(), said, *parties) : said;
    });
}

void Session::nameSource(const QList<QUuid> &statements, const Naming &naming)
{
    const QString names = naming.actors.isEmpty() ? tr("the article itself") : namesOf(naming.actors);
    changeEach(statements, tr("%1 according to %2").arg(placesName(statements), names),
               [&](const Statement &before) { return withSource(m_model.article(), before, naming); });
}

void Session::changeParties(const QList<QUuid> &statements, const QStringList &parties)
{
    const QString names = Models::partiesName(parties, false);
    changeEach(statements, tr("Party of %1: %2").arg(placesName(statements), names),
               [&](const Statement &before) { return withParties(m_model.article(), before, parties); });
}

void Session::addStatement(const Statement &statement)
{
    speak({{std::nullopt, statement}}, tr("Added a statement in %1").arg(placeName(statement.content)));
}

void Session::splitStatement(const QUuid &statement, qsizetype position)
{
    const auto before = statementOf(statement);
    if (!before)
        return;
    const auto parts = splitAt(m_model.article(), *before, position);
    if (!parts)
        return emit refused(parts.error().message);
    speak({{before, parts->first}, {std::nullopt, parts->rest}},
          tr("Split the statement in %1").arg(placeName(before->content)));
}

void Session::joinWithNext(const QUuid &statement)
{
    const QList<int> shown = shownStatements(m_model.statements()); // not those seen on request only
    const qsizetype at = shown.indexOf(m_model.statementOf(statement));
    if (at < 0)
        return emit refused(tr("This is no statement that could be joined"));
    if (at + 1 >= shown.size())
        return emit refused(tr("There is no statement after this one to join it with"));
    const Statement one = m_model.statements()[shown[at]];
    const Statement next = m_model.statements()[shown[at + 1]];
    const auto both = joined(m_model.article(), one, next);
    if (!both)
        return emit refused(both.error().message);
    speak({{one, both->grown}, {next, both->gone}}, tr("Joined two statements in %1").arg(placeName(one.content)));
}

void Session::applyToSpeaker(const QUuid &statement)
{
    const auto named = statementOf(statement);
    const auto found = machineAnswer(statement);
    if (!named || !found)
        return emit refused(tr("The machine gave this statement to nobody"));
    QList<QUuid> same;
    int checked = 0;
    for (const int at : saidBy(m_model.article(), m_model.statements(), speakerOf(*found))) {
        const Statement &one = m_model.statements()[at];
        if (one.check == Check::None)
            same.append(one.uuid);
        else if (one.uuid != statement)
            ++checked;
    }
    if (same.isEmpty() && checked > 0)
        return emit refused(tr("%n statement(s) of this speaker left alone: checked already", nullptr, checked));
    if (same.isEmpty())
        return emit refused(tr("No other statement here is given to the same speaker"));
    const QString names = named->actors.isEmpty() ? tr("nobody named") : namesOf(named->actors);
    const QString done = tr("Speaker of %1: %2").arg(placesName(same), names);
    const QString left = tr("%n checked one(s) left alone", nullptr, checked);
    changeEach(same, checked > 0 ? tr("%1; %2").arg(done, left) : done, [&](const Statement &before) {
        return withSpeaker(m_model.article(), before, {std::nullopt, named->actors});
    });
}

std::optional<Statement> Session::machineAnswer(const QUuid &statement)
{
    const auto machine = m_library.machineStatements(current());
    if (!machine) {
        emit failed(machine.error());
        return std::nullopt;
    }
    const auto found = std::find_if(machine->cbegin(), machine->cend(),
                                    [&statement](const Statement &one) { return one.uuid == statement; });
    return found == machine->cend() ? std::nullopt : std::optional(*found);
}

QList<KnownActor> Session::knownActors(const QString &typed)
{
    constexpr int most = 12;
    const auto known = m_library.knownActors(typed, most);
    if (!known)
        emit failed(known.error());
    return known ? *known : QList<KnownActor>();
}

void Session::emitTouched(const Acts::Act &act)
{
    QList<Acts::Act> acts{act};
    if (const auto *group = std::get_if<Acts::Group>(&act))
        acts = group->acts;
    for (const Acts::Act &one : std::as_const(acts)) {
        if (const auto *checked = std::get_if<Acts::CheckStatement>(&one))
            return emit statementTouched(checked->statement.uuid);
        if (const auto *unchecked = std::get_if<Acts::UncheckStatement>(&one))
            return emit statementTouched(unchecked->statement);
    }
}

} // namespace Readout::Shell
