// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the sub-commands that use a library share: opening it, finding things in it by the words given.
#pragma once

#include "cli/command.h"

#include "domain/dossier.h"
#include "exporters/exporter.h"
#include "storage/library.h"

#include <memory>

namespace Readout::Cli {

/// The library @p parser names by --library, else the default one. Says what stands in the way; then null.
/// For reading: a library that does not exist is not made; an older one is brought up to date where that is possible.
std::unique_ptr<Storage::Library> openLibrary(const QCommandLineParser &parser, Storage::Library::Access access,
                                              Streams &streams);

/// The dossier of that name, else the only one whose name differs in case alone. Errors: NotFound, and the library's.
Result<Dossier> dossierNamed(const Storage::Library &library, const QString &name);

/// The article with its statements.
Result<AnnotatedArticle> annotatedArticle(const Storage::Library &library, ArticleId id);
/// And with its highlights.
Result<Exporters::ExportedArticle> exportedArticle(const Storage::Library &library, ArticleId id);

/// Tells @p error of @p what on standard error. @return failed
int sayFailed(const QString &what, const Error &error, Streams &streams);

/// A text file's bytes go to standard output, or to @p path when it is neither empty nor "-". @return exit status
int deliver(const QByteArray &bytes, const QString &path, Streams &streams);

} // namespace Readout::Cli
