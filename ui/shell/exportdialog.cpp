// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The export dialog's parts and how they are laid out. What they do is in exportpreview.cpp.
#include "shell/exportdialog.h"

#include "common/speech.h"
#include "exporters/exporter.h"
#include "shell/dialogparts.h"
#include "shell/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QTabBar>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

/// The preview shows our own bytes; it fetches nothing they might name.
class PreviewBrowser final : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

} // namespace

ExportDialog::ExportDialog(const QString &libraryPath, const QList<ExportChoice> &choices, Settings &settings,
                           const Common::Theme &theme, QWidget *parent)
    : QDialog(parent), m_libraryPath(libraryPath), m_choices(choices), m_settings(settings),
      m_folder(settings.exportFolder()), m_theme(theme)
{
    setObjectName(u"export"_s);
    setAccessibleName(tr("Export"));
    setWindowTitle(tr("Export"));
    setMinimumSize(600, 400);
    resize(QSize(1100, 716).boundedTo(screen()->availableSize()));
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(makeOptions(), 2);
    middle->addWidget(hairline(Qt::Vertical, theme));
    middle->addWidget(makePreview(), 5);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(middle, 1);
    all->addWidget(hairline(Qt::Horizontal, theme));
    all->addWidget(makeFoot());
    m_delay.setSingleShot(true);
    m_delay.setInterval(150);
    m_patience.setSingleShot(true);
    m_patience.setInterval(500);
    m_looking.setInterval(100);
    connectParts();
    proposeFile();
    wishPreview();
    m_delay.stop();
    preview();
    m_format->setFocus();
}

QWidget *ExportDialog::makeOptions()
{
    auto *options = named(new QWidget(this), u"export.options"_s, tr("What to export"));
    options->setMinimumWidth(232);
    options->setMaximumWidth(312);
    m_what = named(new QComboBox, u"export.what"_s, tr("What"));
    for (const ExportChoice &choice : m_choices)
        m_what->addItem(choice.name);
    m_what->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_format = named(new QListWidget, u"export.format"_s, tr("Format"));
    for (const auto &exporter : Exporters::exporters()) {
        auto *item =
            new QListWidgetItem(u"%1  ·  .%2"_s.arg(exporter->formatName(), exporter->fileExtension()), m_format);
        item->setData(Qt::UserRole, exporter->format());
        item->setSizeHint(QSize(100, std::max(28, fontMetrics().height() + 10)));
    }
    const QList<QListWidgetItem *> last = m_format->findItems(QString(), Qt::MatchContains);
    for (QListWidgetItem *item : last) {
        if (item->data(Qt::UserRole).toString() == m_settings.exportFormat())
            m_format->setCurrentItem(item);
    }
    if (m_format->currentRow() < 0)
        m_format->setCurrentRow(0);
    m_format->setFixedHeight(m_format->count() * std::max(28, fontMetrics().height() + 10) + 6);
    m_statements = named(new QCheckBox(tr("Every &statement too")), u"export.statements"_s,
                         tr("Every statement too, not only highlights"));
    m_statements->setToolTip(m_statements->accessibleName());
    m_statements->setChecked(m_settings.exportsStatements());
    auto *column = new QVBoxLayout(options);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(6);
    column->addWidget(caption(tr("&What"), m_what, u"export.caption"_s));
    column->addWidget(m_what);
    column->addSpacing(12);
    column->addWidget(caption(tr("&Format"), m_format, u"export.caption"_s));
    column->addWidget(m_format);
    column->addSpacing(12);
    column->addWidget(m_statements);
    auto *state = named(new QLabel(tr("Each quotation carries its speaker, source, state and paragraph.")),
                        u"export.always"_s, tr("Always in it"));
    state->setWordWrap(true);
    QPalette quiet = m_theme.palette();
    quiet.setColor(QPalette::WindowText, m_theme.text2);
    state->setPalette(quiet);
    column->addWidget(state);
    column->addStretch(1);
    return options;
}

QWidget *ExportDialog::makePreview()
{
    auto *preview = named(new QWidget(this), u"export.preview"_s, tr("Preview"));
    m_tabs = named(new QTabBar, u"export.tabs"_s, tr("Preview or source"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Preview"));
    m_tabs->addTab(tr("Source"));
    m_counts = named(new QLabel, u"export.counts"_s, tr("How much"));
    m_rendered = named(new PreviewBrowser, u"export.rendered"_s, tr("Preview"));
    m_rendered->setFrameShape(QFrame::NoFrame);
    m_rendered->setOpenLinks(false);
    m_rendered->document()->setDocumentMargin(32);
    QFont serif(QStringList{u"Charis SIL"_s, u"Noto Serif"_s});
    serif.setPointSizeF(11.5);
    m_rendered->document()->setDefaultFont(serif);
    m_source = named(new QPlainTextEdit, u"export.source"_s, tr("Source"));
    m_source->setReadOnly(true);
    m_source->setFrameShape(QFrame::NoFrame);
    m_source->setFont(QFont(QStringList{u"DejaVu Sans Mono"_s, u"monospace"_s}, 10));
    m_source->setTabChangesFocus(true);
    m_pages = named(new QStackedWidget, u"export.pages"_s, tr("Preview or source"));
    m_pages->addWidget(m_rendered);
    m_pages->addWidget(m_source);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 16, 0);
    head->addWidget(m_tabs);
    head->addWidget(m_counts, 1);
    m_counts->setWordWrap(true);
    m_counts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *column = new QVBoxLayout(preview);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(hairline(Qt::Horizontal, m_theme));
    column->addWidget(m_pages, 1);
    return preview;
}

QWidget *ExportDialog::makeFoot()
{
    auto *foot = named(new QWidget(this), u"export.foot"_s, tr("Where to"));
    foot->setMinimumHeight(60);
    m_file = named(new QLineEdit, u"export.file"_s, tr("File"));
    auto *choose = named(new QPushButton(tr("&Choose…")), u"export.choose"_s, tr("Choose a file"));
    m_message = named(new QLabel, u"export.message"_s, tr("About the file"));
    m_message->setTextFormat(Qt::PlainText);
    Common::makeNotification(m_message);
    m_message->setWordWrap(true);
    m_bar = named(new QProgressBar, u"export.progress"_s, tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(140);
    m_bar->hide();
    m_copy = named(new QPushButton(tr("C&opy")), u"export.copy"_s, tr("Copy to the clipboard"));
    auto *cancel = named(new QPushButton(tr("Cancel")), u"export.cancel"_s, tr("Cancel"));
    m_export = named(new QPushButton(tr("&Export")), u"export.export"_s, tr("Export"));
    m_export->setDefault(true);
    for (QPushButton *button : {choose, m_copy, cancel})
        button->setAutoDefault(false);
    auto *where = new QHBoxLayout;
    where->setSpacing(10);
    where->addWidget(m_file, 1);
    where->addWidget(choose);
    auto *last = new QHBoxLayout;
    last->setSpacing(10);
    last->addWidget(m_message, 1);
    last->addWidget(m_bar);
    last->addWidget(m_copy);
    last->addWidget(cancel);
    last->addWidget(m_export);
    auto *rows = new QVBoxLayout(foot);
    rows->setContentsMargins(20, 12, 20, 12);
    rows->setSpacing(8);
    rows->addLayout(where);
    rows->addLayout(last);
    connect(choose, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    return foot;
}

void ExportDialog::connectParts()
{
    connect(&m_delay, &QTimer::timeout, this, &ExportDialog::preview);
    connect(&m_patience, &QTimer::timeout, m_bar, &QWidget::show);
    connect(&m_looking, &QTimer::timeout, this, [this] {
        if (!m_work)
            return;
        m_bar->setMaximum(m_work->total);
        m_bar->setValue(m_work->done);
    });
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int tab) { m_showsRendered = tab == 0; });
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] {
        proposeFile();
        wishPreview();
    });
    connect(m_format, &QListWidget::currentRowChanged, this, [this] {
        proposeFile();
        wishPreview();
    });
    connect(m_statements, &QCheckBox::toggled, this, &ExportDialog::wishPreview);
    connect(m_file, &QLineEdit::textChanged, this, &ExportDialog::judgeFile);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::save);
}

} // namespace Readout::Shell
