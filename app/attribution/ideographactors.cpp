// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the speakers and sources in text order, then fills the statements.
#include "attribution/ideographactors.h"

#include "attribution/ideographentities.h"

#include <algorithm>
#include <map>

namespace Readout::Attribution {

namespace {

void lowerIdeographTo(Statement &statement, State state)
{
    if (int(statement.state) < int(state))
        statement.state = state;
}

class IdeographFiller final
{
public:
    IdeographFiller(const Text::Document &document, const IdeographWords &words, bool japanese,
                    QList<Statement> &statements)
        : m_document(document), m_statements(statements),
          m_entities(document, words.folded(document.text), words, japanese)
    {
    }

    void run()
    {
        std::map<std::pair<qsizetype, qsizetype>, bool> spans; // whether it speaks
        for (const Statement &statement : std::as_const(m_statements)) {
            if (statement.source)
                spans.try_emplace({statement.source->begin, statement.source->end}, false);
            if (statement.speaker)
                spans[{statement.speaker->begin, statement.speaker->end}] = true;
        }
        for (const auto &[span, speaks] : spans)
            m_readings[span] = m_entities.join({span.first, span.second}, speaks);
        for (Statement &statement : m_statements)
            fill(statement);
    }

private:
    Actor actorOf(int entity) const
    {
        const IdeoEntity &known = m_entities.entity(entity);
        // As the article writes it, and not folded, where the name stands in it.
        const QString &text = m_document.text;
        QString name = known.name;
        for (qsizetype at = known.first.begin; at + name.size() <= known.first.end; ++at) {
            if (m_entities.folded().mid(at, name.size()) == name) {
                name = text.mid(at, name.size());
                break;
            }
        }
        QStringList parties = known.parties;
        for (QString &party : parties) {
            if (party == known.name)
                party = name;
        }
        return {name, parties};
    }

    void fill(Statement &statement) const
    {
        if (statement.source) {
            const IdeographEntities::Reading &reading = m_readings.at({statement.source->begin, statement.source->end});
            for (const int entity : reading.entities) {
                const Actor actor = actorOf(entity);
                if (!statement.sourceActor) {
                    statement.sourceActor = actor;
                    continue;
                }
                statement.sourceActor->name += QStringLiteral("、") + actor.name;
                for (const QString &party : actor.parties) {
                    if (!statement.sourceActor->parties.contains(party))
                        statement.sourceActor->parties.append(party);
                }
            }
        }
        if (!statement.speaker)
            return;
        const IdeographEntities::Reading &reading = m_readings.at({statement.speaker->begin, statement.speaker->end});
        statement.chain = {*statement.speaker};
        if (reading.firstPerson && statement.parent >= 0 && statement.parent < m_statements.size()) {
            statement.actors = m_statements.at(statement.parent).actors;
            statement.parties = m_statements.at(statement.parent).parties;
            return;
        }
        for (const int entity : reading.entities) {
            statement.actors.append(actorOf(entity));
            for (const QString &party : std::as_const(statement.actors.constLast().parties)) {
                if (!statement.parties.contains(party))
                    statement.parties.append(party);
            }
            const TextSpan fullest = m_entities.entity(entity).first;
            if (!fullest.isEmpty() && !fullest.overlaps(*statement.speaker) && reading.entities.size() == 1)
                statement.chain.append(fullest);
        }
        if (reading.entities.isEmpty())
            lowerIdeographTo(statement, State::Unknown);
        else if (reading.guessed)
            lowerIdeographTo(statement, State::Likely);
    }

    const Text::Document &m_document;
    QList<Statement> &m_statements;
    IdeographEntities m_entities;
    std::map<std::pair<qsizetype, qsizetype>, IdeographEntities::Reading> m_readings;
};

} // namespace

void resolveIdeographs(const Text::Document &document, const IdeographWords &words, bool japanese,
                       QList<Statement> &statements)
{
    if (!statements.isEmpty())
        IdeographFiller(document, words, japanese, statements).run();
}

} // namespace Readout::Attribution
