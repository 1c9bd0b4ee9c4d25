// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A title as the name of a file.
#include "shell/filenames.h"

using namespace Qt::StringLiterals;

namespace Readout::Shell {

namespace {

constexpr qsizetype longestName = 60;

}

QString fileNameFor(const QString &title, const QString &extension)
{
    QString name;
    for (const QChar character : title) {
        if (character.isLetterOrNumber() || character.isSurrogate())
            name += character.toLower();
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
        if (name.size() >= longestName && !character.isHighSurrogate())
            break;
    }
    while (name.endsWith(u'-'))
        name.chop(1);
    return (name.isEmpty() ? u"readout"_s : name) + u'.' + extension;
}

} // namespace Readout::Shell
