// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The status bar. Knows no library.
#include "shell/statusline.h"

#include "common/speech.h"
#include "shell/jobspopup.h"
#include "text/languagerules.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

QString statementCounts(const QList<Statement> &statements)
{
    int checked = 0;
    int byState[3] = {0, 0, 0};
    const QList<int> shown = shownStatements(statements);
    for (const int index : shown) {
        const Statement &statement = statements[index];
        if (statement.check != Check::None)
            ++checked;
        else
            ++byState[int(statement.state)];
    }
    QStringList parts;
    if (checked)
        parts.append(StatusLine::tr("%1 checked").arg(checked));
    if (byState[int(State::Certain)])
        parts.append(StatusLine::tr("%1 certain").arg(byState[int(State::Certain)]));
    if (byState[int(State::Likely)])
        parts.append(StatusLine::tr("%1 likely").arg(byState[int(State::Likely)]));
    if (byState[int(State::Unknown)])
        parts.append(StatusLine::tr("%1 unknown").arg(byState[int(State::Unknown)]));
    if (parts.isEmpty())
        return StatusLine::tr("No statements found");
    return StatusLine::tr("Statements %1: %2").arg(shown.size()).arg(parts.join(u", "_s));
}

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent), m_notice(addLabel(u"status.notice"_s, tr("Last act"))),
      m_place(addLabel(u"status.place"_s, tr("Paragraph"))), m_language(addLabel(u"status.language"_s, tr("Language"))),
      m_statements(addLabel(u"status.statements"_s, tr("Statements"))),
      m_highlights(addLabel(u"status.highlights"_s, tr("Highlights"))), m_saved(new QLabel(this)),
      m_running(new QLabel(this)), m_bar(new QProgressBar(this)), m_cancel(new QToolButton(this)),
      m_several(new QToolButton(this)), m_list(new JobsPopup(this))
{
    setObjectName(u"status"_s);
    setAccessibleName(tr("Status"));
    setSizeGripEnabled(false);
    setContentsMargins(8, 0, 8, 0);
    setMinimumHeight(26);
    Common::makeNotification(m_notice);
    QFont bold = m_notice->font();
    bold.setWeight(QFont::DemiBold);
    m_place->setFont(bold);
    m_running->setObjectName(u"status.running"_s);
    m_running->setAccessibleDescription(tr("What runs"));
    m_bar->setObjectName(u"status.progress"_s);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setFixedSize(120, 12);
    m_bar->setTextVisible(false);
    m_cancel->setObjectName(u"status.cancel"_s);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel what runs"));
    m_cancel->setAutoRaise(true);
    m_saved->setObjectName(u"status.saved"_s);
    m_saved->setAccessibleDescription(tr("Saved"));
    m_several->setObjectName(u"status.jobs"_s);
    m_several->setAccessibleName(tr("What runs"));
    m_several->setAutoRaise(true);
    for (QWidget *part : {static_cast<QWidget *>(m_running), static_cast<QWidget *>(m_several),
                          static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_cancel)}) {
        addPermanentWidget(part);
        part->hide();
    }
    addPermanentWidget(m_saved);
    m_patience.setSingleShot(true);
    m_patience.setInterval(500);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_bar->show();
        showJobs();
    });
    connect(m_several, &QToolButton::clicked, this, &StatusLine::openJobs);
}

QLabel *StatusLine::addLabel(const QString &name, const QString &meaning)
{
    auto *label = new QLabel(this);
    label->setObjectName(name);
    label->setAccessibleDescription(meaning);
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(4, 0, 8, 0);
    label->hide();
    addWidget(label);
    return label;
}

void StatusLine::setTheme(const Common::Theme &theme)
{
    QPalette colours = theme.palette();
    colours.setColor(QPalette::Window, theme.side);
    colours.setColor(QPalette::WindowText, theme.text2);
    setPalette(colours);
    for (QLabel *label : findChildren<QLabel *>())
        label->setPalette(colours);
    QPalette strong = colours;
    strong.setColor(QPalette::WindowText, theme.text);
    m_place->setPalette(strong);
    m_notice->setPalette(strong);
}

void StatusLine::showNotice(const QString &notice)
{
    m_noticed = notice;
    const bool wasThere = m_notice->isVisible();
    fit();
    if (wasThere)
        Common::speakAgain(m_notice);
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QStatusBar::resizeEvent(event);
    fit();
}

/// What does not fit whole is left out, the least needed first; the notice alone is cut.
void StatusLine::fit()
{
    constexpr int apart = 8; // QStatusBar's own space between its parts
    int room = width() - contentsMargins().left() - contentsMargins().right() - apart;
    const QList<QWidget *> kept{m_running, m_several, m_bar, m_cancel, m_saved};
    for (const QWidget *part : kept) {
        const bool counts = part == m_saved ? !m_saved->text().isEmpty() : !part->isHidden();
        room -= counts ? part->sizeHint().width() + apart : 0;
    }
    const auto place = [&room](QLabel *label, bool isMeant) {
        const int wide = label->sizeHint().width() + apart;
        const bool fits = isMeant && wide <= room;
        label->setVisible(fits);
        room -= fits ? wide : 0;
    };
    place(m_place, m_hasPlace);
    const int around = m_notice->contentsMargins().left() + m_notice->contentsMargins().right() + apart;
    m_notice->setText(m_notice->fontMetrics().elidedText(m_noticed, Qt::ElideRight, std::max(0, room - around)));
    m_notice->setToolTip(m_notice->text() == m_noticed ? QString() : m_noticed);
    m_notice->setAccessibleName(m_noticed); // whole, where what shows is cut
    place(m_notice, !m_noticed.isEmpty());
    for (QLabel *fact : {m_highlights, m_language, m_statements})
        place(fact, m_hasFacts && !fact->text().isEmpty());
}

void StatusLine::showArticle(const Article &article, const QList<Statement> &statements, qsizetype highlights)
{
    const QString code = article.details.language;
    const QLocale locale(code);
    const QString language = code.isEmpty()                    ? tr("Language unknown")
                             : locale.language() == QLocale::C ? code
                                                               : QLocale::languageToString(locale.language());
    const auto rules = Text::LanguageRules::forLanguage(code);
    const bool isRead = rules && (*rules)->hasWords();
    m_language->setText(isRead ? language : tr("%1: marks and nearest names only").arg(language));
    m_language->setToolTip(isRead ? QString()
                                  : tr("Readout does not know the grammar of this language: it shows what stands in "
                                       "quotation marks and the name nearest to it, never as certain."));
    m_statements->setText(statementCounts(statements));
    m_highlights->setText(tr("Highlights %1").arg(highlights));
    m_hasPlace = m_hasFacts = true;
    fit();
}

void StatusLine::showPlace(const Article &article, qsizetype position)
{
    const qsizetype at = article.paragraphAt(position);
    m_hasPlace = at >= 0;
    if (at < 0)
        return fit();
    const QString label = article.paragraphs[at].label();
    const int last = article.paragraphs.last().number;
    m_place->setText(label.isEmpty() ? tr("Top") : tr("¶%1 of %2").arg(label).arg(last));
    fit();
}

void StatusLine::showWords(const QString &place, const QString &facts)
{
    m_hasFacts = true;
    m_hasPlace = !place.isEmpty();
    m_place->setText(place);
    m_language->clear();
    m_language->setToolTip({});
    m_highlights->clear();
    m_statements->setText(facts);
    fit();
}

void StatusLine::showSaved(const QString &words)
{
    m_saved->setText(words);
    fit();
}

void StatusLine::follow(Jobs *jobs)
{
    m_jobs = jobs;
    connect(jobs, &Jobs::changed, this, &StatusLine::showJobs);
    connect(m_list, &JobsPopup::cancelWished, jobs, &Jobs::cancel);
    connect(m_cancel, &QToolButton::clicked, jobs, [jobs] {
        if (!jobs->running().isEmpty())
            jobs->cancel(jobs->running().first().id);
    });
}

void StatusLine::showJobs()
{
    const QList<Jobs::Job> &jobs = m_jobs->running();
    m_list->setJobs(jobs);
    if (jobs.isEmpty()) {
        m_patience.stop();
        m_bar->hide();
    } else if (m_bar->isHidden() && !m_patience.isActive()) {
        m_patience.start();
    }
    const bool seen = !m_bar->isHidden();
    m_running->setVisible(seen && jobs.size() == 1);
    m_cancel->setVisible(seen && jobs.size() == 1);
    m_several->setVisible(seen && jobs.size() > 1);
    if (jobs.isEmpty())
        return fit();
    m_running->setText(jobs.first().name);
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(jobs.first().name));
    m_several->setText(tr("%n jobs", nullptr, int(jobs.size())));
    m_several->setAccessibleName(tr("%n jobs: show them", nullptr, int(jobs.size())));
    if (jobs.size() == 1)
        showOn(m_bar, jobs.first());
    else
        m_bar->setRange(0, 0); // each one's own is in the list
    fit();
}

bool StatusLine::openJobs()
{
    if (!m_jobs || m_jobs->running().isEmpty())
        return false;
    m_list->showOver(m_several->isVisible() ? m_several : static_cast<QWidget *>(this));
    return true;
}

} // namespace Readout::Shell
