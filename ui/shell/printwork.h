// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sets pages, writes a PDF or prints, in another thread, one at a time. Knows no widget.
#pragma once

#include "base/result.h"
#include "printing/output.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <memory>

class QPrinter;

namespace Readout::Shell {

/// Gives what is to be printed; called in another thread.
using PrintLoader = std::function<Result<Printing::Printable>()>;

class PrintWork final : public QObject
{
    Q_OBJECT

public:
    using PagesPointer = std::shared_ptr<const Printing::Pages>;

    explicit PrintWork(QObject *parent = nullptr);
    ~PrintWork() override;

    bool isRunning() const { return m_running; }
    void setPages(const PrintLoader &load, const Printing::PrintOptions &options, QSizeF paper);
    /// The file is written whole or not at all.
    void writePdf(const PagesPointer &pages, const QString &path);
    /// Sets the pages anew for the paper of @p printer, which may be another one.
    void print(const PrintLoader &load, const Printing::PrintOptions &options, std::shared_ptr<QPrinter> printer);
    void cancel(); ///< nothing is heard of it any more

signals:
    void progressed(int thousandths);
    void pagesSet(const PagesPointer &pages);
    void finished(); ///< written or printed
    void failed(const Readout::Error &error);

private:
    using Outcome = Result<PagesPointer>;
    using Job = std::function<Outcome(const Printing::PrintProgress &)>;
    void start(Job job, bool givesPages);

    QFutureWatcher<Outcome> *m_watcher = nullptr;
    bool m_running = false;
};

} // namespace Readout::Shell
