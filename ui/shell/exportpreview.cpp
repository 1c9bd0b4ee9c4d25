// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the export dialog does: preview, judge the file's name, copy, write. The work is done in other threads.
#include "exporters/exporter.h"
#include "shell/exportdialog.h"

#include "common/speech.h"
#include "shell/exportrendering.h"
#include "shell/filenames.h"
#include "shell/settings.h"
#include "shell/whendone.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTabBar>
#include <QTextBrowser>
#include <QtConcurrentRun>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

constexpr int previewedArticles = 20;
constexpr qsizetype previewedBytes = 200'000;

/// Bytes cut for the preview end between two characters.
QString previewText(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes.left(previewedBytes));
}

} // namespace

QString ExportDialog::path() const
{
    QString path = m_file->text().trimmed();
    if (path == u"~"_s || path.startsWith(u"~/"_s))
        path.replace(0, 1, QDir::homePath());
    if (!path.isEmpty() && QDir::isRelativePath(path))
        path = QDir(m_folder).filePath(path);
    return path;
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request = m_choices.value(m_what->currentIndex()).request;
    if (const QListWidgetItem *item = m_format->currentItem())
        request.format = item->data(Qt::UserRole).toString();
    request.statements = m_statements->isChecked();
    return request;
}

/// Remembers what was chosen, and makes the preview anew a moment after the last change.
void ExportDialog::wishPreview()
{
    m_settings.setExportFormat(request().format);
    m_settings.setExportsStatements(m_statements->isChecked());
    m_statements->setVisible(request().what != ExportRequest::What::Comparison);
    m_delay.start();
}

void ExportDialog::preview()
{
    ExportRequest wished = request();
    wished.limit = previewedArticles;
    whenDone(QtConcurrent::run([library = m_libraryPath, wished] { return produceExport(library, wished); }), this,
             [this, round = ++m_round](const Result<ExportOutcome> &made) {
                 if (round != m_round)
                     return;
                 if (made)
                     showPreview(*made);
                 else
                     say(made.error().message, m_theme.err);
             });
}

void ExportDialog::showPreview(const ExportOutcome &outcome)
{
    const QString text = previewText(outcome.bytes);
    const QString format = request().format;
    m_source->setPlainText(text);
    m_tabs->setTabEnabled(0, canRender(format));
    if (!canRender(format))
        m_tabs->setCurrentIndex(1);
    else if (m_showsRendered)
        m_tabs->setCurrentIndex(0);
    if (canRender(format))
        showRendered(*m_rendered->document(), format, text, m_theme);
    const bool isComparison = request().what == ExportRequest::What::Comparison;
    QStringList counts;
    if (!isComparison)
        counts.append(tr("%n highlight(s)", nullptr, outcome.highlights));
    if (isComparison || m_statements->isChecked())
        counts.append(tr("%n statement(s)", nullptr, outcome.statements));
    counts.append(tr("%n article(s)", nullptr, outcome.articles));
    QString line = counts.join(u" · "_s);
    if (!isComparison && outcome.articles == previewedArticles)
        line = tr("The first %1 articles: %2").arg(previewedArticles).arg(line);
    m_counts->setText(line);
    m_isBare = isOfCheckedStatements() ? outcome.bytes.isEmpty()
                                       : !isComparison && outcome.highlights == 0 && !m_statements->isChecked();
    judgeFile();
}

bool ExportDialog::isOfCheckedStatements() const
{
    const Exporters::Exporter *exporter = Exporters::exporterFor(request().format);
    return exporter != nullptr && exporter->isOfCheckedStatements();
}

/// The name follows what and format as long as nobody wrote another one.
void ExportDialog::proposeFile()
{
    const Exporters::Exporter *exporter = Exporters::exporterFor(request().format);
    if (!exporter || (m_file->isModified() && !m_file->text().isEmpty())) {
        if (exporter && m_file->isModified()) {
            const QFileInfo named(m_file->text());
            if (!named.suffix().isEmpty() && named.suffix() != exporter->fileExtension())
                m_file->setText(m_file->text().chopped(named.suffix().size()) + exporter->fileExtension());
            m_file->setModified(true);
        }
        return;
    }
    const QString file = fileNameFor(m_choices.value(m_what->currentIndex()).fileName, exporter->fileExtension());
    m_file->setText(shownPath(QDir(m_folder).filePath(file)));
    m_file->setCursorPosition(0);
    m_file->setModified(false);
}

void ExportDialog::judgeFile()
{
    const QFileInfo file(path());
    const bool named = !m_file->text().trimmed().isEmpty() && !file.isDir();
    m_export->setEnabled(named);
    m_export->setText(named && file.exists() ? tr("R&eplace") : tr("&Export"));
    if (file.isDir())
        say(tr("That is a folder: give the file a name."), m_theme.warn);
    else if (named && file.exists())
        say(tr("The file exists, last written %1, and will be replaced.")
                .arg(QLocale().toString(file.lastModified(), QLocale::ShortFormat)),
            m_theme.warn);
    else if (named && !file.dir().exists())
        say(tr("There is no folder %1.").arg(QDir::toNativeSeparators(file.dir().path())), m_theme.warn);
    else if (m_isBare && isOfCheckedStatements())
        say(tr("Nobody has checked a statement in it: the file would be empty."), m_theme.text2);
    else if (m_isBare)
        say(tr("There are no highlights in it. With “Every statement too” it holds who said what."), m_theme.text2);
    else
        say({}, m_theme.text2);
}

/// Enter exports, but nothing is overwritten by a key that was meant for a name: it goes to the button that says so.
void ExportDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_export->isEnabled() && !m_export->hasFocus() && QFileInfo::exists(path()))
        return m_export->setFocus(Qt::OtherFocusReason);
    QDialog::keyPressEvent(event);
}

void ExportDialog::chooseFile()
{
    const QString chosen = QFileDialog::getSaveFileName(this, tr("Export to"), path(), QString(), nullptr,
                                                        QFileDialog::DontConfirmOverwrite);
    if (chosen.isEmpty())
        return;
    m_file->setText(shownPath(chosen));
    m_file->setModified(true);
}

ExportDialog::WorkPointer ExportDialog::beginWork(const QString &sentence)
{
    m_work = std::make_shared<Work>();
    m_copy->setEnabled(false);
    m_export->setEnabled(false);
    m_bar->setRange(0, 0);
    m_patience.start();
    m_looking.start();
    say(sentence, m_theme.text2);
    return m_work;
}

/// @return whether it is still wished.
bool ExportDialog::endWork(const WorkPointer &work)
{
    if (work != m_work)
        return false;
    m_work.reset();
    m_patience.stop();
    m_looking.stop();
    m_bar->hide();
    m_copy->setEnabled(true);
    judgeFile();
    return true;
}

Result<ExportOutcome> ExportDialog::produce(const QString &library, const ExportRequest &wished,
                                            const WorkPointer &work)
{
    const auto made = produceExport(library, wished, [work](int done, int total) {
        work->done = done;
        work->total = total;
        return work->state == Work::Making;
    });
    int making = Work::Making;
    if (made && !work->state.compare_exchange_strong(making, Work::Writing))
        return Error{ErrorCode::Canceled, {}, {}};
    return made;
}

void ExportDialog::copy()
{
    const WorkPointer work = beginWork(tr("Copying…"));
    const auto make = [library = m_libraryPath, wished = request(), work] { return produce(library, wished, work); };
    whenDone(QtConcurrent::run(make), this, [this, work](const Result<ExportOutcome> &made) {
        if (!endWork(work))
            return;
        if (!made)
            return say(made.error().message, m_theme.err);
        QGuiApplication::clipboard()->setText(QString::fromUtf8(made->bytes));
        say(tr("Copied."), m_theme.text2);
    });
}

void ExportDialog::save()
{
    const WorkPointer work = beginWork(tr("Writing…"));
    const auto write = [library = m_libraryPath, wished = request(), file = path(), work]() -> Result<void> {
        const auto made = produce(library, wished, work);
        if (!made)
            return made.error();
        return Exporters::save(made->bytes, file);
    };
    whenDone(QtConcurrent::run(write), this, [this, work](const Result<void> &saved) {
        if (!endWork(work))
            return;
        if (saved)
            accept();
        else
            say(saved.error().message, m_theme.err);
    });
}

void ExportDialog::reject()
{
    if (!m_work)
        return QDialog::reject();
    int making = Work::Making;
    if (!m_work->state.compare_exchange_strong(making, Work::Stopped))
        return; // being written: the answer is on its way
    endWork(m_work);
    say(tr("Stopped: nothing was written."), m_theme.text2);
}

void ExportDialog::say(const QString &sentence, const QColor &colour)
{
    QPalette colours = m_theme.palette();
    colours.setColor(QPalette::WindowText, colour);
    m_message->setPalette(colours);
    m_message->setText(sentence);
    if (!sentence.isEmpty())
        Common::speakAgain(m_message);
}

} // namespace Readout::Shell
