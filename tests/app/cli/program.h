// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the real program as people do, with no display and a library of its own.
#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace Readout::Testing {

struct Answer
{
    int status = -1;
    QString output;
    QString messages;
    QStringList lines() const { return output.split(u'\n', Qt::SkipEmptyParts); }
};

class Program final
{
public:
    Program()
    {
        environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "COLUMNS", "LC_ALL", "LANG"})
            environment.remove(QString::fromLatin1(name));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), folder.path());
        environment.insert(QStringLiteral("READOUT_LIBRARY"), path(QStringLiteral("library.sqlite")));
    }

    QString path(const QString &name) const { return folder.filePath(name); }

    QString write(const QString &name, const QByteArray &contents) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    Answer run(const QStringList &arguments) const
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(folder.path());
        process.start(QStringLiteral(READOUT_PROGRAM), arguments);
        if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
            return {-1, {}, process.errorString()};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    /// In a shell, where "$READOUT" is the program.
    Answer shell(const QString &line) const
    {
        QProcess process;
        QProcessEnvironment with = environment;
        with.insert(QStringLiteral("READOUT"), QStringLiteral(READOUT_PROGRAM));
        process.setProcessEnvironment(with);
        process.setWorkingDirectory(folder.path());
        process.start(QStringLiteral("/bin/bash"), {QStringLiteral("-c"), line});
        process.waitForFinished(60000);
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    QTemporaryDir folder;
    QProcessEnvironment environment;
};

} // namespace Readout::Testing
