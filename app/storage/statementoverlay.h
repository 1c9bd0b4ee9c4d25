// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person said about statements, laid over what the machine found. Plain values; knows no database.
#pragma once

#include "domain/statement.h"

#include <QList>
#include <QUuid>

namespace Readout::Storage {

/// A person's word: the whole statement as they leave it. Its UUID is the machine's statement's, or one of its own.
struct PersonsWord
{
    Statement statement; ///< parent is not set here
    QUuid parent;        ///< of the statement this one lies in; null for none
};

/// @return @p machine with each word in the place of the statement of its UUID; words whose statement the machine no
/// longer finds, and those that never had one, stand by themselves. In text order, an outer link before the ones in it.
/// A replaced statement keeps the machine's parent and group: the person judged it, not the chain.
QList<Statement> overlay(const QList<Statement> &machine, const QList<PersonsWord> &words);

} // namespace Readout::Storage
