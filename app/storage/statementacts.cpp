// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A person's word on a statement, given and taken back.
#include "storage/performer.h"

#include "storage/validity.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

Error noSuchStatement()
{
    return {
        ErrorCode::NotFound, QCoreApplication::translate("Library", "There is no such statement in the article."), {}};
}

Error noVerdict()
{
    return {ErrorCode::Invalid,
            QCoreApplication::translate("Library", "The statement was not changed: nothing was said of it."),
            {}};
}

qsizetype indexOf(const QList<Statement> &statements, const QUuid &uuid)
{
    const auto found = std::find_if(statements.cbegin(), statements.cend(),
                                    [&uuid](const Statement &statement) { return statement.uuid == uuid; });
    return found == statements.cend() ? -1 : found - statements.cbegin();
}

} // namespace

Result<Done> Performer::operator()(const Acts::CheckStatement &act)
{
    const auto version = m_stores.versions.current(act.article);
    if (!version)
        return version.error();
    const auto text = m_stores.versions.text(*version);
    if (!text)
        return text.error();
    Acts::CheckStatement wanted = act;
    if (wanted.statement.uuid.isNull()) {
        wanted.statement.uuid = QUuid::createUuid();
        wanted.statement.check = Check::Added;
        wanted.statement.by = MadeBy::Person;
    }
    if (wanted.statement.check == Check::None)
        return noVerdict();
    if (!fits(wanted.statement, *text)) {
        return Error{
            ErrorCode::Invalid,
            QCoreApplication::translate("Library", "The statement was not stored: its place is not in the text."),
            {}};
    }
    auto done = putWord(wanted, *version);
    if (!done)
        return done;
    if (const auto told = statementsChanged(act.article, *version); !told)
        return told.error();
    return done;
}

Result<Done> Performer::putWord(const Acts::CheckStatement &act, VersionId version)
{
    const QUuid uuid = act.statement.uuid;
    const auto before = m_stores.statements.word(version, uuid);
    if (!before)
        return before.error();
    const auto machine = m_stores.statements.machine(version);
    if (!machine)
        return machine.error();
    const auto shown = m_stores.statements.both(version);
    if (!shown)
        return shown.error();
    const qsizetype found = indexOf(*machine, uuid);
    if (found < 0 && !before->has_value() && act.statement.check != Check::Added)
        return noSuchStatement();

    PersonsWord word{act.statement, {}};
    if (act.statement.parent >= 0 && act.statement.parent < shown->size())
        word.parent = (*shown)[act.statement.parent].uuid;
    const std::optional<TextSpan> about = found < 0 ? std::nullopt : std::optional((*machine)[found].content);
    if (const auto put = m_stores.statements.putWord(version, word, about); !put)
        return put.error();
    Acts::Act inverse = Acts::UncheckStatement{act.article, uuid};
    if (before->has_value() && (*before)->stands) {
        const qsizetype was = indexOf(*shown, uuid);
        inverse = Acts::CheckStatement{act.article, was < 0 ? (*before)->word.statement : (*shown)[was]};
    }
    return Done{inverse, act.article, {}, {}, uuid};
}

Result<Done> Performer::operator()(const Acts::UncheckStatement &act)
{
    const auto version = m_stores.versions.current(act.article);
    if (!version)
        return version.error();
    const auto before = m_stores.statements.word(*version, act.statement);
    if (!before)
        return before.error();
    if (!before->has_value() || !(*before)->stands)
        return noSuchStatement();
    const auto shown = m_stores.statements.both(*version);
    if (!shown)
        return shown.error();
    if (const auto removed = m_stores.statements.removeWord(*version, act.statement); !removed)
        return removed.error();
    if (const auto told = statementsChanged(act.article, *version); !told)
        return told.error();
    const qsizetype was = indexOf(*shown, act.statement);
    const Statement said = was < 0 ? (*before)->word.statement : (*shown)[was];
    return Done{Acts::CheckStatement{act.article, said}, act.article, {}, {}, act.statement};
}

/// Keeps the counts by party true.
Result<void> Performer::statementsChanged(ArticleId id, VersionId version)
{
    const auto statements = m_stores.statements.both(version);
    if (!statements)
        return statements.error();
    m_touched.statements.insert(id);
    return m_stores.articles.setPartyCounts(id, *statements);
}

} // namespace Readout::Storage
