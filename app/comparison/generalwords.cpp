// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/generalwords.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Readout {

Result<QSet<QString>> generalWords(QStringView language, const Stemmer &stemmer)
{
    QFile file(u":/data/topics.json"_s);
    QJsonParseError problem{};
    const QJsonObject lists =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll(), &problem).object() : QJsonObject();
    if (lists.isEmpty())
        return Error{
            ErrorCode::Internal,
            QCoreApplication::translate("Comparison", "The list of general words is damaged; install Readout again."),
            problem.errorString()};
    QSet<QString> words;
    const QStringList listed = lists[language.toString()].toString().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : listed)
        words.insert(stemmer.stem(word));
    return words;
}

} // namespace Readout
