// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs take values and give values back; a job that was cancelled writes nothing.
#include "shell/printwork.h"

#include "exporters/exporter.h"

#include <QCoreApplication>
#include <QPrinter>
#include <QPromise>
#include <QtConcurrentRun>

namespace Readout::Shell {

using Printing::PrintProgress;

namespace {

constexpr int whole = 1000;

Error cancelled()
{
    return {ErrorCode::Canceled, QCoreApplication::translate("PrintWork", "Cancelled."), {}};
}

Result<PrintWork::PagesPointer> pagesFor(const PrintLoader &load, const Printing::PrintOptions &options, QSizeF paper,
                                         const PrintProgress &goOn)
{
    const auto what = load();
    if (!what)
        return what.error();
    std::optional<Printing::Pages> pages = Printing::pagesOf(*what, options, paper, goOn);
    if (!pages)
        return cancelled();
    return std::make_shared<const Printing::Pages>(*std::move(pages));
}

} // namespace

PrintWork::PrintWork(QObject *parent) : QObject(parent) {}

PrintWork::~PrintWork()
{
    cancel();
}

void PrintWork::cancel()
{
    m_running = false;
    if (m_watcher == nullptr)
        return;
    m_watcher->disconnect(this);
    m_watcher->cancel();
    m_watcher->deleteLater();
    m_watcher = nullptr;
}

void PrintWork::start(Job job, bool givesPages)
{
    cancel();
    m_running = true;
    m_watcher = new QFutureWatcher<Outcome>(this);
    connect(m_watcher, &QFutureWatcherBase::progressValueChanged, this, &PrintWork::progressed);
    connect(m_watcher, &QFutureWatcherBase::finished, this, [this, givesPages] {
        const QFuture<Outcome> future = m_watcher->future();
        m_watcher->deleteLater();
        m_watcher = nullptr;
        m_running = false;
        if (future.resultCount() == 0)
            return;
        const Outcome outcome = future.result();
        if (!outcome)
            emit failed(outcome.error());
        else if (givesPages)
            emit pagesSet(*outcome);
        else
            emit finished();
    });
    m_watcher->setFuture(QtConcurrent::run([job = std::move(job)](QPromise<Outcome> &promise) {
        promise.setProgressRange(0, whole);
        promise.addResult(job([&promise](double share) {
            promise.setProgressValue(int(share * whole));
            return !promise.isCanceled();
        }));
    }));
}

void PrintWork::setPages(const PrintLoader &load, const Printing::PrintOptions &options, QSizeF paper)
{
    start([=](const PrintProgress &goOn) { return pagesFor(load, options, paper, goOn); }, true);
}

void PrintWork::writePdf(const PagesPointer &pages, const QString &path)
{
    const auto write = [=](const PrintProgress &goOn) -> Outcome {
        const std::optional<QByteArray> bytes = Printing::toPdf(*pages, goOn);
        if (!bytes || !goOn(1))
            return cancelled();
        const auto saved = Exporters::save(*bytes, path);
        if (!saved)
            return saved.error();
        return pages;
    };
    start(write, false);
}

void PrintWork::print(const PrintLoader &load, const Printing::PrintOptions &options, std::shared_ptr<QPrinter> printer)
{
    const auto print = [=](const PrintProgress &goOn) -> Outcome {
        const QSizeF paper = printer->pageLayout().pageSize().size(QPageSize::Point);
        const auto pages = pagesFor(load, options, paper, [&](double share) { return goOn(share / 2); });
        if (!pages)
            return pages.error();
        Printing::setPaper(**pages, *printer);
        const QPageRanges ranges = printer->printRange() == QPrinter::PageRange ? printer->pageRanges() : QPageRanges();
        bool wanted = true;
        const bool printed = Printing::paintPages(**pages, *printer, ranges, [&](double share) {
            wanted = goOn(0.5 + share / 2);
            return wanted;
        });
        if (!wanted) {
            printer->abort();
            return cancelled();
        }
        if (!printed || printer->printerState() == QPrinter::Error) {
            return Error{ErrorCode::Unwritable,
                         QCoreApplication::translate("PrintWork",
                                                     "The printer “%1” did not take the pages. Look whether "
                                                     "it is switched on, or save a PDF.")
                             .arg(printer->printerName()),
                         {}};
        }
        return *pages;
    };
    start(print, false);
}

} // namespace Readout::Shell
