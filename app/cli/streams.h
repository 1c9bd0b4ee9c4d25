// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a sub-command reads from and writes to, and how output that fails is noticed. Knows no command.
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace Readout::Cli {

/// Standard input, output and error of one run. Data goes to output in UTF-8, messages to error, one line each.
class Streams final
{
public:
    /// The three devices are open, unbuffered where people watch them, and outlive this.
    Streams(QIODevice &input, QIODevice &output, QIODevice &error);

    QIODevice &input() { return m_input; }

    /// Writes data whole. @return false when it could not be written; from then on nothing more is written, and
    /// Cli::run says why and answers 1, so callers need only stop early.
    bool write(const QByteArray &bytes);
    bool write(const QString &text) { return write(text.toUtf8()); }
    bool outputFailed() const { return m_outputFailed; }
    /// Nobody reads any more (`readout list | head`): no message is due.
    bool outputClosedByReader() const { return m_outputClosedByReader; }
    QString outputError() const { return m_outputError; }

    /// Writes "readout: what: why" as one line to error; line breaks and other control characters become spaces.
    void complain(const QString &what, const QString &why);

private:
    QIODevice &m_input;
    QIODevice &m_output;
    QIODevice &m_error;
    bool m_outputFailed = false;
    bool m_outputClosedByReader = false;
    QString m_outputError;
};

} // namespace Readout::Cli
