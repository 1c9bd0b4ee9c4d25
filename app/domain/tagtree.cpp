// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Goes up from each tag.
#include "domain/tagtree.h"

namespace Readout {

QHash<QString, QStringList> tagsAbove(const QList<Tag> &tags)
{
    QHash<TagId, const Tag *> known;
    for (const Tag &tag : tags)
        known.insert(tag.id, &tag);
    QHash<QString, QStringList> above;
    for (const Tag &tag : tags) {
        QStringList names;
        const Tag *next = tag.parent ? known.value(*tag.parent) : nullptr;
        while (next && next != &tag && !names.contains(next->name)) {
            names.append(next->name);
            next = next->parent ? known.value(*next->parent) : nullptr;
        }
        if (!names.isEmpty())
            above.insert(tag.name, names);
    }
    return above;
}

} // namespace Readout
