// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The print dialog's parts and how they are laid out. What they do is in printdialogacts.cpp.
#include "shell/printdialog.h"

#include "common/speech.h"
#include "printing/pagesview.h"
#include "shell/dialogparts.h"
#include "shell/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPageSize>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

QCheckBox *box(const QString &text, const QString &objectName)
{
    return named(new QCheckBox(text), objectName, QString(text).remove(u'&'));
}

} // namespace

QString usualPaper()
{
    const QLocale locale;
    switch (locale.territory()) {
    case QLocale::Canada:
    case QLocale::Mexico:
    case QLocale::Chile:
    case QLocale::Colombia:
    case QLocale::Venezuela:
    case QLocale::Philippines:
    case QLocale::PuertoRico:
        return u"Letter"_s;
    default:
        return locale.measurementSystem() == QLocale::ImperialUSSystem ? u"Letter"_s : u"A4"_s;
    }
}

PrintDialog::PrintDialog(const QList<PrintChoice> &choices, Purpose purpose, Settings &settings,
                         const Common::Theme &theme, QWidget *parent)
    : QDialog(parent), m_choices(choices), m_settings(settings), m_theme(theme)
{
    setObjectName(u"print"_s);
    const QString title = purpose == Purpose::Print ? tr("Print") : tr("Save as PDF");
    setAccessibleName(title);
    setWindowTitle(title);
    setMinimumSize(600, 400);
    resize(QSize(980, 760).boundedTo(screen()->availableSize()));
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(makeOptions());
    middle->addWidget(hairline(Qt::Vertical, theme));
    middle->addWidget(makePreview(), 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(middle, 1);
    all->addWidget(hairline(Qt::Horizontal, theme));
    all->addWidget(makeFoot(purpose));
    m_delay.setSingleShot(true);
    m_delay.setInterval(150);
    m_patience.setSingleShot(true);
    m_patience.setInterval(500);
    proposeChoices();
    connectParts();
    choose();
    m_view->setFocus(); // what comes first is a look at the pages; Enter prints or saves
}

QWidget *PrintDialog::makeOptions()
{
    auto *options = named(new QWidget(this), u"print.options"_s, tr("What to print"));
    options->setFixedWidth(232);
    m_what = named(new QComboBox, u"print.what"_s, tr("What"));
    for (const PrintChoice &choice : std::as_const(m_choices))
        m_what->addItem(choice.name);
    m_what->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_paper = named(new QComboBox, u"print.paper"_s, tr("Paper"));
    for (const QPageSize::PageSizeId id :
         {QPageSize::A4, QPageSize::Letter, QPageSize::A5, QPageSize::A3, QPageSize::Legal})
        m_paper->addItem(QPageSize::name(id), QPageSize::key(id));
    m_size = named(new QDoubleSpinBox, u"print.size"_s, tr("Size of the text, in points"));
    m_size->setRange(Printing::smallestPrint, Printing::largestPrint);
    m_size->setSingleStep(0.5);
    m_size->setDecimals(1);
    m_size->setSuffix(tr(" pt"));
    m_highlights = box(tr("&Highlights"), u"print.highlights"_s);
    m_notes = box(tr("&Notes in the margin"), u"print.notes"_s);
    m_statements = box(tr("&Lines under statements"), u"print.statements"_s);
    m_attitudes = box(tr("&Attitudes too"), u"print.attitudes"_s);
    auto *column = new QVBoxLayout(options);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(6);
    const auto add = [&](const QString &name, QWidget *field) {
        column->addWidget(caption(name, field, u"print.caption"_s));
        column->addWidget(field);
        column->addSpacing(10);
    };
    add(tr("&What"), m_what);
    add(tr("Pa&per"), m_paper);
    add(tr("&Size of the text"), m_size);
    column->addWidget(m_statements);
    column->addWidget(m_attitudes);
    column->addWidget(m_highlights);
    column->addWidget(m_notes);
    column->addStretch(1);
    return options;
}

QWidget *PrintDialog::makePreview()
{
    auto *preview = named(new QWidget(this), u"print.preview"_s, tr("Preview"));
    m_place = named(new QLabel, u"print.place"_s, tr("Page"));
    m_place->setTextFormat(Qt::PlainText);
    m_view = named(new Printing::PagesView, u"print.pages"_s, tr("Preview"));
    m_view->setTheme(m_theme);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 16, 8);
    head->addStretch(1);
    head->addWidget(m_place);
    auto *column = new QVBoxLayout(preview);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    return preview;
}

QWidget *PrintDialog::makeFoot(Purpose purpose)
{
    auto *foot = named(new QWidget(this), u"print.foot"_s, tr("Print or save"));
    foot->setMinimumHeight(60);
    m_message = named(new QLabel, u"print.message"_s, tr("Message"));
    m_message->setTextFormat(Qt::PlainText);
    Common::makeNotification(m_message);
    m_message->setWordWrap(true);
    m_bar = named(new QProgressBar, u"print.progress"_s, tr("Progress"));
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(140);
    m_bar->hide();
    m_save = named(new QPushButton(tr("Save as P&DF…")), u"print.save"_s, tr("Save as PDF"));
    auto *cancel = named(new QPushButton(tr("Cancel")), u"print.cancel"_s, tr("Cancel"));
    m_print = named(new QPushButton(tr("P&rint…")), u"print.print"_s, tr("Print"));
    for (QPushButton *button : {m_save, cancel, m_print})
        button->setAutoDefault(false);
    const bool prints = purpose == Purpose::Print;
    (prints ? m_print : m_save)->setDefault(true);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(20, 12, 20, 12);
    row->setSpacing(10);
    row->addWidget(m_message, 1);
    row->addWidget(m_bar);
    row->addWidget(prints ? m_save : m_print);
    row->addWidget(cancel);
    row->addWidget(prints ? m_print : m_save);
    connect(cancel, &QPushButton::clicked, this, &PrintDialog::reject);
    return foot;
}

/// As they were last time.
void PrintDialog::proposeChoices()
{
    m_paper->setCurrentIndex(std::max(0, m_paper->findData(m_settings.printPaper(usualPaper()))));
    m_size->setValue(m_settings.printSize());
    m_highlights->setChecked(m_settings.printsHighlights());
    m_notes->setChecked(m_settings.printsNotes());
    m_statements->setChecked(m_settings.printsStatements());
    m_attitudes->setChecked(m_settings.printsAttitudes());
}

void PrintDialog::connectParts()
{
    connect(m_what, &QComboBox::currentIndexChanged, this, &PrintDialog::choose);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &PrintDialog::choose);
    connect(m_size, &QDoubleSpinBox::valueChanged, this, &PrintDialog::choose);
    for (const QCheckBox *option : {m_highlights, m_notes, m_statements, m_attitudes})
        connect(option, &QCheckBox::toggled, this, &PrintDialog::choose);
    connect(&m_delay, &QTimer::timeout, this, &PrintDialog::setPages);
    connect(&m_patience, &QTimer::timeout, m_bar, &QWidget::show);
    connect(m_view, &Printing::PagesView::currentPageChanged, this, &PrintDialog::showPlace);
    connect(m_save, &QPushButton::clicked, this, &PrintDialog::savePdf);
    connect(m_print, &QPushButton::clicked, this, &PrintDialog::print);
    connect(&m_work, &PrintWork::progressed, m_bar, &QProgressBar::setValue);
    connect(&m_work, &PrintWork::pagesSet, this, &PrintDialog::showPages);
    connect(&m_work, &PrintWork::finished, this, &QDialog::accept);
    connect(&m_work, &PrintWork::failed, this, [this](const Error &error) {
        setBusy(false);
        m_savedPath.clear();
        say(error.message, true);
    });
}

} // namespace Readout::Shell
