// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a sub-command is, and what all of them share: exit status, options, wrong use. Knows no single command.
#pragma once

#include "cli/streams.h"

#include <QCommandLineParser>
#include <QStringList>

#include <optional>

namespace Readout::Cli {

enum ExitStatus { done = 0, failed = 1, wrongUse = 2 };

/// A sub-command. @c run gets what follows the command's name and answers with an ExitStatus.
struct Command
{
    QString name;     ///< "extract"
    QString synopsis; ///< "[--jsonl] [--lang CODE] FILE…|-"
    QString summary;  ///< one translated line for `readout --help`
    QString help;     ///< translated lines for `readout extract --help`, below synopsis and summary; may be empty
    bool usesLibrary = false; ///< takes --library
    int (*run)(const QStringList &arguments, Streams &streams) = nullptr;
};

/// Reads @p arguments by @p parser, to which --help (and --library, where @p command uses one) is added.
/// @return the exit status to end with (help was asked for, or an option was wrong and said so), none to go on.
std::optional<int> parse(QCommandLineParser &parser, const Command &command, const QStringList &arguments,
                         Streams &streams);

/// Says what was wrong with the words after @p command and where to read more. @return wrongUse
int sayWrongUse(const Command &command, const QString &why, Streams &streams);

/// What `readout COMMAND --help` prints.
QString helpOf(const Command &command);

} // namespace Readout::Cli
