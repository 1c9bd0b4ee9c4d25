// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the table learned_rule.
#include "storage/rulestore.h"

#include "storage/cleantext.h"
#include "storage/database.h"
#include "storage/query.h"
#include "storage/storedjson.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

const QString ruleColumns = u"uuid, kind, words, name, parties, is_enabled, article_id, statement_uuid, created, removed"_s;

/// A kind this version does not know comes back as none and is left out.
std::optional<LearnedRule> ruleAt(const Query &query)
{
    const auto kind = ruleKindFromString(query.text(1));
    if (!kind)
        return std::nullopt;
    return LearnedRule{query.uuid(0),
                       *kind,
                       query.text(2),
                       query.text(3),
                       namesFromJson(query.text(4)),
                       query.boolean(5),
                       query.isNull(6) ? ArticleId{} : query.id<ArticleId>(6),
                       query.uuid(7),
                       query.time(8)};
}

} // namespace

Result<QList<LearnedRule>> RuleStore::list() const
{
    Query query(m_database,
                u"SELECT %1 FROM learned_rule WHERE removed IS NULL ORDER BY created DESC, id DESC"_s.arg(ruleColumns));
    QList<LearnedRule> rules;
    const auto read = query.each([&] {
        if (const auto rule = ruleAt(query))
            rules.append(*rule);
    });
    if (!read)
        return read.error();
    return rules;
}

Result<std::optional<RuleStore::Found>> RuleStore::find(const QUuid &uuid) const
{
    Query query(m_database, u"SELECT %1 FROM learned_rule WHERE uuid = :uuid"_s.arg(ruleColumns));
    query.bind(u":uuid"_s, uuid);
    const auto exists = query.first();
    if (!exists)
        return exists.error();
    const auto rule = *exists ? ruleAt(query) : std::nullopt;
    return rule ? std::optional(Found{*rule, query.isNull(9)}) : std::optional<Found>();
}

Result<LearnedRule> RuleStore::standing(const QUuid &uuid) const
{
    const auto found = find(uuid);
    if (!found)
        return found.error();
    if (!found->has_value() || !(*found)->stands) {
        return Error{ErrorCode::NotFound, QCoreApplication::translate("Library", "There is no such rule."),
                     uuid.toString()};
    }
    return (*found)->rule;
}

Result<void> RuleStore::put(const LearnedRule &rule) const
{
    LearnedRule cleaned = rule;
    cleaned.words = cleanText(rule.words);
    cleaned.name = cleanText(rule.name);
    const auto checked = checkedRule(cleaned);
    if (!checked)
        return checked.error();
    auto others = list();
    if (!others)
        return others.error();
    others->removeIf([&rule](const LearnedRule &one) { return one.uuid == rule.uuid; });
    if (ruleLike(*others, *checked) >= 0) {
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Library", "There is a rule for “%1” already.").arg(checked->words),
                     {}};
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Query query(m_database,
                u"INSERT INTO learned_rule (uuid, kind, words, name, parties, is_enabled, article_id, statement_uuid,"
                " created, modified) VALUES (:uuid, :kind, :words, :name, :parties, :enabled, :article, :statement,"
                " :created, :now) ON CONFLICT (uuid) DO UPDATE SET kind = :kind, words = :words, name = :name,"
                " parties = :parties, is_enabled = :enabled, article_id = :article, statement_uuid = :statement,"
                " modified = :now, removed = NULL"_s);
    query.bind(u":uuid"_s, checked->uuid);
    query.bind(u":kind"_s, toString(checked->kind));
    query.bind(u":words"_s, checked->words);
    query.bind(u":name"_s, checked->name);
    query.bind(u":parties"_s, toJson(checked->parties));
    query.bind(u":enabled"_s, checked->enabled);
    if (checked->article == ArticleId{})
        query.bindNull(u":article"_s);
    else
        query.bind(u":article"_s, checked->article);
    query.bind(u":statement"_s, checked->statement);
    query.bind(u":created"_s, checked->created.isValid() ? checked->created : now);
    query.bind(u":now"_s, now);
    return query.run();
}

Result<void> RuleStore::remove(const QUuid &uuid) const
{
    Query query(m_database, u"UPDATE learned_rule SET removed = :now, modified = :now WHERE uuid = :uuid"_s);
    query.bind(u":now"_s, QDateTime::currentDateTimeUtc());
    query.bind(u":uuid"_s, uuid);
    return query.run();
}

} // namespace Readout::Storage
