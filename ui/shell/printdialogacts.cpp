// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the print dialog does: set pages anew after each choice, save, print, stop.
#include "printing/pagesview.h"
#include "shell/filenames.h"
#include "shell/printdialog.h"

#include "common/speech.h"
#include "shell/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPageSize>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QProgressBar>
#include <QPushButton>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

QSizeF pointsOf(const QString &paper)
{
    for (int id = 0; id <= int(QPageSize::LastPageSize); ++id) {
        if (QPageSize::key(QPageSize::PageSizeId(id)) == paper)
            return QPageSize::size(QPageSize::PageSizeId(id), QPageSize::Point);
    }
    return QPageSize::size(QPageSize::A4, QPageSize::Point);
}

} // namespace

const PrintChoice &PrintDialog::choice() const
{
    return m_choices[std::max(0, m_what->currentIndex())];
}

Printing::PrintOptions PrintDialog::options() const
{
    Printing::PrintOptions options;
    options.highlights = m_highlights->isChecked();
    options.notes = options.highlights && m_notes->isChecked();
    options.statements = m_statements->isChecked();
    options.attitudes = options.statements && m_attitudes->isChecked();
    options.onlyHighlights = choice().kind == PrintChoice::Kind::Highlights;
    options.textPoints = m_size->value();
    return options;
}

/// Remembers what was chosen, and has the pages set a moment after the last change.
void PrintDialog::choose()
{
    const bool isArticle = choice().kind == PrintChoice::Kind::Article;
    for (QCheckBox *option : {m_statements, m_attitudes, m_highlights, m_notes})
        option->setVisible(isArticle);
    m_notes->setEnabled(m_highlights->isChecked());
    m_attitudes->setEnabled(m_statements->isChecked());
    m_settings.setPrintPaper(m_paper->currentData().toString());
    m_settings.setPrintSize(m_size->value());
    m_settings.setPrintsHighlights(m_highlights->isChecked());
    m_settings.setPrintsNotes(m_notes->isChecked());
    m_settings.setPrintsStatements(m_statements->isChecked());
    m_settings.setPrintsAttitudes(m_attitudes->isChecked());
    m_work.cancel();
    setBusy(true);
    m_writing = false;
    m_delay.start();
}

void PrintDialog::setPages()
{
    say({});
    m_work.setPages(choice().load, options(), pointsOf(m_paper->currentData().toString()));
}

void PrintDialog::showPages(const PrintWork::PagesPointer &pages)
{
    setBusy(false);
    m_view->setPages(pages);
}

void PrintDialog::showPlace()
{
    const auto &pages = m_view->pages();
    const QString place =
        pages ? tr("Page %1 of %2").arg(m_view->currentPage() + 1).arg(pages->count()) : tr("Setting the pages …");
    m_place->setText(place);
    m_view->setAccessibleDescription(place);
}

void PrintDialog::setBusy(bool isBusy)
{
    m_save->setEnabled(!isBusy);
    m_print->setEnabled(!isBusy);
    if (isBusy) {
        m_bar->setValue(0);
        m_patience.start();
    } else {
        m_patience.stop();
        m_bar->hide();
        m_writing = false;
    }
}

void PrintDialog::savePdf()
{
    const QString proposed = QDir(m_settings.exportFolder()).filePath(fileNameFor(choice().fileName, u"pdf"_s));
    QFileDialog dialog(this, tr("Save as PDF"), proposed, tr("PDF (*.pdf)"));
    dialog.setObjectName(u"print.file"_s);
    dialog.setAccessibleName(dialog.windowTitle());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setDefaultSuffix(u"pdf"_s);
    dialog.selectFile(proposed);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return;
    m_savedPath = dialog.selectedFiles().first();
    m_settings.setExportFolder(QFileInfo(m_savedPath).path());
    setBusy(true);
    m_writing = true;
    say(tr("Writing the PDF …"));
    m_work.writePdf(m_view->pages(), m_savedPath);
}

void PrintDialog::print()
{
    if (QPrinterInfo::availablePrinterNames().isEmpty()) {
        return say(tr("No printer is set up on this computer. Save a PDF instead, or add a printer in the desktop’s "
                      "settings."),
                   true);
    }
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    Printing::setPaper(*m_view->pages(), *printer);
    printer->setDocName(m_view->pages()->document.title);
    QPrintDialog dialog(printer.get(), this);
    dialog.setObjectName(u"print.printer"_s);
    dialog.setAccessibleName(tr("Printer"));
    dialog.setOption(QAbstractPrintDialog::PrintToFile, false); // a PDF is saved here, whole or not at all
    dialog.setMinMax(1, m_view->pages()->count());
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_savedPath.clear();
    setBusy(true);
    m_writing = true;
    say(tr("Printing …"));
    m_work.print(choice().load, options(), printer);
}

void PrintDialog::reject()
{
    if (!m_writing)
        return QDialog::reject();
    m_work.cancel();
    m_savedPath.clear();
    setBusy(false);
    say(tr("Stopped."));
}

void PrintDialog::say(const QString &sentence, bool isError)
{
    QPalette colours = m_theme.palette();
    colours.setColor(QPalette::WindowText, isError ? m_theme.err : m_theme.text2);
    m_message->setPalette(colours);
    m_message->setText(sentence);
    if (!sentence.isEmpty())
        Common::speakAgain(m_message);
}

} // namespace Readout::Shell
