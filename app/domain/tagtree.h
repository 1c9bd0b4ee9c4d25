// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How tags hang under each other. Knows no library.
#pragma once

#include "domain/highlight.h"

#include <QHash>

namespace Readout {

/// @return for each of @p tags by name: the names of those above it, the nearest first. Rings end.
QHash<QString, QStringList> tagsAbove(const QList<Tag> &tags);

} // namespace Readout
