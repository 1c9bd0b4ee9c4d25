// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A person's word on a statement, given and taken back.
#include "storage/performer.h"

#include "storage/validity.h"

#include <QCoreApplication>

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

/// What gives @p word again as it was.
Acts::Act wordAgain(ArticleId article, const PersonsWord &word)
{
    return Acts::CheckStatement{article, word.statement, word.parent};
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
    m_touched.statements.insert(act.article);
    return putWord(wanted, *version);
}

Result<Done> Performer::putWord(const Acts::CheckStatement &act, VersionId version)
{
    const QUuid uuid = act.statement.uuid;
    const auto before = m_stores.statements.word(version, uuid);
    if (!before)
        return before.error();
    const auto about = m_stores.statements.machineWords(version, uuid);
    if (!about)
        return about.error();
    if (!about->has_value() && !before->has_value() && act.statement.check != Check::Added)
        return noSuchStatement();
    const auto parent = parentOf(act, version);
    if (!parent)
        return parent.error();
    if (const auto put = m_stores.statements.putWord(version, {act.statement, *parent}, *about); !put)
        return put.error();
    Acts::Act inverse = Acts::UncheckStatement{act.article, uuid};
    if (before->has_value() && (*before)->stands)
        inverse = wordAgain(act.article, (*before)->word);
    return Done{inverse, act.article, {}, {}, uuid};
}

Result<QUuid> Performer::parentOf(const Acts::CheckStatement &act, VersionId version) const
{
    if (!act.parent.isNull() || act.statement.parent < 0)
        return act.parent;
    const auto shown = m_stores.statements.both(version);
    if (!shown)
        return shown.error();
    return act.statement.parent < shown->size() ? shown->at(act.statement.parent).uuid : QUuid();
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
    if (const auto removed = m_stores.statements.removeWord(*version, act.statement); !removed)
        return removed.error();
    m_touched.statements.insert(act.article);
    return Done{wordAgain(act.article, (*before)->word), act.article, {}, {}, act.statement};
}

Result<void> Performer::finish()
{
    for (const ArticleId id : std::as_const(m_touched.statements)) {
        const auto version = m_stores.versions.current(id);
        if (!version)
            return version.error();
        const auto statements = m_stores.statements.both(*version);
        if (!statements)
            return statements.error();
        if (const auto counted = m_stores.articles.setPartyCounts(id, *statements); !counted)
            return counted;
    }
    return {};
}

} // namespace Readout::Storage
