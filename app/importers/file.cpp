// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files and streams, read up to a bound. Knows no format.
#include "importers/importer.h"

#include "base/heldfiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace Readout::Importers {

namespace {

Error failure(ErrorCode code, const char *sentence, const QString &name, const QString &detail = {})
{
    const QString message = QCoreApplication::translate("Importers", sentence);
    return {code, name.isEmpty() ? message : message.arg(name), detail};
}

} // namespace

Result<QByteArray> readAtMost(QIODevice &device, const QString &name)
{
    QByteArray bytes;
    // Not readAll(): a stream without end would fill the memory first.
    while (bytes.size() <= maxInputBytes) {
        const QByteArray more = device.read(std::min<qint64>(qint64(1024) * 1024, maxInputBytes + 1 - bytes.size()));
        if (more.isEmpty())
            return bytes;
        bytes += more;
    }
    return failure(ErrorCode::TooLarge, QT_TRANSLATE_NOOP("Importers", "“%1” is larger than the 64 MB Readout reads."),
                   name);
}

Result<FileArticle> readFile(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName().isEmpty() ? path : info.fileName();
    if (path.isEmpty())
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Importers", "The name of the file is missing."), {});
    if (!info.exists() && !info.isSymLink())
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Importers", "There is no file “%1”."), path);
    if (!info.exists()) {
        return failure(ErrorCode::NotFound,
                       QT_TRANSLATE_NOOP("Importers", "The link “%1” leads to a file that is not there."), path);
    }
    if (info.isDir()) {
        return failure(ErrorCode::Unreadable, QT_TRANSLATE_NOOP("Importers", "“%1” is a folder: open the files in it."),
                       name);
    }
    if (!info.isFile()) {
        // A device or pipe may never end, or never begin.
        return failure(ErrorCode::Unreadable,
                       QT_TRANSLATE_NOOP("Importers", "“%1” is a device or pipe, and Readout opens files only."), name);
    }
    if (isHeldFile(path)) {
        return failure(ErrorCode::Unreadable,
                       QT_TRANSLATE_NOOP("Importers", "“%1” is the open library itself, not an article."), name);
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::Unreadable, QT_TRANSLATE_NOOP("Importers", "“%1” cannot be read: check its rights."),
                       name, file.errorString());
    }
    Result<QByteArray> bytes = readAtMost(file, name);
    if (!bytes)
        return bytes.error();
    if (file.error() != QFileDevice::NoError) {
        return failure(ErrorCode::Unreadable, QT_TRANSLATE_NOOP("Importers", "“%1” could not be read to its end."),
                       name, file.errorString());
    }
    Result<Article> article = read(Input{*bytes, name, {}});
    if (!article)
        return article.error();
    return FileArticle{*std::move(article), *std::move(bytes)};
}

} // namespace Readout::Importers
