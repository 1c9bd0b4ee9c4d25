// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong, as a value. Knows nothing of who will show it.
#pragma once

#include <QString>

namespace Readout {

/// What kind of failure; branches and tests ask this, never the message.
enum class ErrorCode {
    NotFound,    ///< no such file, article, highlight …
    Unreadable,  ///< it exists and cannot be read (rights, device, folder instead of file)
    Unwritable,  ///< cannot be written (rights, read-only folder)
    NoSpace,     ///< disk full
    Damaged,     ///< contents are not what they claim to be
    TooNew,      ///< made by a newer version of the program
    TooLarge,    ///< over a limit the program sets
    Empty,       ///< nothing in it to work on
    Unsupported, ///< a kind, language or format the program has no rules for
    Busy,        ///< somebody else holds it (library locked past the wait)
    Invalid,     ///< a value that cannot be (span out of range, unknown colour)
    Canceled,    ///< the person asked to stop
    Internal,    ///< our own mistake; the detail says more
};

/// A failure on its way to the person.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message; ///< translated; one sentence: what happened, to what, and what now
    QString detail;  ///< for the log; never shown by itself
};

} // namespace Readout
