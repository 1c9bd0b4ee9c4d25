// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Acts on learned rules.
#include "storage/performer.h"

#include <QCoreApplication>

namespace Readout::Storage {

Result<Done> Performer::putRule(const LearnedRule &rule, const Acts::Act &inverse)
{
    if (const auto put = m_stores.rules.put(rule); !put)
        return put.error();
    m_touched.rules = true;
    return Done{inverse, rule.article, {}, {}, rule.uuid};
}

Result<Done> Performer::operator()(const Acts::AddRule &act)
{
    LearnedRule wanted = act.rule;
    if (wanted.uuid.isNull())
        wanted.uuid = QUuid::createUuid();
    const auto before = m_stores.rules.find(wanted.uuid);
    if (!before)
        return before.error();
    if (before->has_value() && (*before)->stands) {
        return Error{ErrorCode::Invalid, QCoreApplication::translate("Library", "The rule is in the library already."),
                     wanted.uuid.toString()};
    }
    return putRule(wanted, Acts::RemoveRule{wanted.uuid});
}

Result<Done> Performer::operator()(const Acts::ChangeRule &act)
{
    const auto before = m_stores.rules.standing(act.rule.uuid);
    if (!before)
        return before.error();
    return putRule(act.rule, Acts::ChangeRule{*before});
}

Result<Done> Performer::operator()(const Acts::RemoveRule &act)
{
    const auto before = m_stores.rules.standing(act.rule);
    if (!before)
        return before.error();
    if (const auto removed = m_stores.rules.remove(act.rule); !removed)
        return removed.error();
    m_touched.rules = true;
    return Done{Acts::AddRule{*before}, before->article, {}, {}, before->uuid};
}

} // namespace Readout::Storage
