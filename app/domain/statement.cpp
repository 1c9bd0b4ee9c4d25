// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names of a statement's fields in files, and which statements views show.
#include "domain/statement.h"

#include <array>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace Readout {

namespace {

template <typename Value, size_t count>
using Names = std::array<std::pair<Value, QStringView>, count>;

constexpr Names<QuotationKind, 3> kindNames{
    {{QuotationKind::Direct, u"direct"}, {QuotationKind::Mixed, u"mixed"}, {QuotationKind::Indirect, u"indirect"}}};
constexpr Names<Act, 2> actNames{{{Act::Statement, u"statement"}, {Act::Attitude, u"attitude"}}};
constexpr Names<State, 3> stateNames{
    {{State::Certain, u"certain"}, {State::Likely, u"likely"}, {State::Unknown, u"unknown"}}};
constexpr Names<MadeBy, 2> madeByNames{{{MadeBy::Machine, u"machine"}, {MadeBy::Person, u"person"}}};
constexpr Names<Check, 5> checkNames{{{Check::None, u"none"},
                                      {Check::Accepted, u"accepted"},
                                      {Check::Corrected, u"corrected"},
                                      {Check::Added, u"added"},
                                      {Check::Rejected, u"rejected"}}};

template <typename Value, size_t count>
QString nameOf(const Names<Value, count> &names, Value value)
{
    for (const auto &[known, name] : names) {
        if (known == value)
            return name.toString();
    }
    return {};
}

template <typename Value, size_t count>
std::optional<Value> valueOf(const Names<Value, count> &names, QStringView wanted)
{
    for (const auto &[value, name] : names) {
        if (name == wanted)
            return value;
    }
    return std::nullopt;
}

} // namespace

QString toString(QuotationKind kind)
{
    return nameOf(kindNames, kind);
}
QString toString(Act act)
{
    return nameOf(actNames, act);
}
QString toString(State state)
{
    return nameOf(stateNames, state);
}
QString toString(MadeBy by)
{
    return nameOf(madeByNames, by);
}
QString toString(Check check)
{
    return nameOf(checkNames, check);
}
std::optional<QuotationKind> quotationKindFromString(QStringView name)
{
    return valueOf(kindNames, name);
}
std::optional<Act> actFromString(QStringView name)
{
    return valueOf(actNames, name);
}
std::optional<State> stateFromString(QStringView name)
{
    return valueOf(stateNames, name);
}
std::optional<MadeBy> madeByFromString(QStringView name)
{
    return valueOf(madeByNames, name);
}
std::optional<Check> checkFromString(QStringView name)
{
    return valueOf(checkNames, name);
}

namespace {

bool standsAsStatement(const Statement &statement)
{
    return statement.act == Act::Statement && statement.check != Check::Rejected;
}

} // namespace

bool isShown(const QList<Statement> &statements, qsizetype at)
{
    return standsAsStatement(statements[at]) &&
           std::none_of(statements.cbegin(), statements.cend(),
                        [at](const Statement &one) { return one.parent == at && standsAsStatement(one); });
}

QList<int> shownStatements(const QList<Statement> &statements)
{
    std::vector<bool> isOuter(size_t(statements.size()));
    for (const Statement &statement : statements) {
        if (standsAsStatement(statement) && statement.parent >= 0 && statement.parent < statements.size())
            isOuter[size_t(statement.parent)] = true;
    }
    QList<int> shown;
    for (int at = 0; at < statements.size(); ++at) {
        if (standsAsStatement(statements[at]) && !isOuter[size_t(at)])
            shown.append(at);
    }
    return shown;
}

} // namespace Readout
