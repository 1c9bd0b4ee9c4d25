// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing that notices a full disk, a closed output and a reader who has gone.
#include "cli/streams.h"

#include <cerrno>

using namespace Qt::StringLiterals;

namespace Readout::Cli {

namespace {

QString onOneLine(const QString &text)
{
    QString line = text;
    for (QChar &character : line) {
        if (character.category() == QChar::Other_Control || character == QChar::LineSeparator ||
            character == QChar::ParagraphSeparator)
            character = u' ';
    }
    return line.trimmed();
}

} // namespace

Streams::Streams(QIODevice &input, QIODevice &output, QIODevice &error)
    : m_input(input), m_output(output), m_error(error)
{
}

bool Streams::write(const QByteArray &bytes)
{
    qsizetype written = 0;
    while (!m_outputFailed && written < bytes.size()) {
        errno = 0;
        const qint64 now = m_output.write(bytes.constData() + written, bytes.size() - written);
        if (now > 0) {
            written += now;
            continue;
        }
        m_outputFailed = true;
        m_outputClosedByReader = errno == EPIPE;
        m_outputError = m_output.errorString();
    }
    return !m_outputFailed;
}

void Streams::complain(const QString &what, const QString &why)
{
    QString line = u"readout: "_s;
    if (!what.isEmpty())
        line += onOneLine(what) + u": "_s;
    m_error.write((line + onOneLine(why) + u'\n').toUtf8());
}

} // namespace Readout::Cli
