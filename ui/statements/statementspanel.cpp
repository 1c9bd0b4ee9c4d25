// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Wires filter, voices, list and counts together.
#include "statements/statementspanel.h"

#include "common/icons.h"
#include "common/rowpainting.h"
#include "common/speech.h"
#include "models/voices.h"
#include "statements/statementdelegate.h"
#include "statements/statementlist.h"
#include "statements/voicechip.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QVBoxLayout>

namespace Readout::Statements {

using Models::StatementsModel;

StatementsPanel::StatementsPanel(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("statementsPanel"));
    setAutoFillBackground(true);
    setAccessibleName(tr("Statements"));
    m_shown = new QSortFilterProxyModel(this);
    m_shown->setSourceModel(&m_statements);
    m_shown->setRecursiveFilteringEnabled(true);
    m_shown->setFilterRole(StatementsModel::SearchRole);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    build();
    m_expandDue.setSingleShot(true);
    m_expandDue.setInterval(0);
    connect(&m_expandDue, &QTimer::timeout, this, &StatementsPanel::expandSome);
    connect(m_filter, &QLineEdit::textChanged, this, &StatementsPanel::applyFilter);
    connect(&m_statements, &StatementsModel::modelReset, this, &StatementsPanel::refresh);
    connect(&m_statements, &StatementsModel::countsChanged, this, &StatementsPanel::showCounts);
    connect(m_list, &StatementList::rowChosen, this, [this](const QModelIndex &row) {
        if (statementOf(row) >= 0)
            emit statementActivated(statementOf(row));
    });
    connect(m_list, &StatementList::headChosen, this, [this](const QModelIndex &head) {
        const Models::Voice voice = m_statements.voiceOf(m_shown->mapToSource(head));
        const bool again = m_model != nullptr && m_model->voice() == voice;
        emit voiceWished(again ? std::nullopt : std::optional(voice));
    });
    connect(m_voice, &VoiceChip::clicked, this, [this] { emit voiceWished(std::nullopt); });
    connect(m_menu, &QMenu::aboutToShow, this, &StatementsPanel::fillVoices);
    setTheme(Common::Theme::of(Common::ThemeName::Light));
    refresh();
}

void StatementsPanel::build()
{
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(QStringLiteral("statementsFilter"));
    m_filter->setAccessibleName(tr("Filter statements"));
    m_filter->setPlaceholderText(tr("Filter speakers, words"));
    Common::setClearable(m_filter);
    m_filter->setMinimumHeight(26);
    m_filter->installEventFilter(this);
    const QIcon sign = Common::icon(QStringLiteral("view-filter"));
    if (!sign.isNull())
        m_filter->addAction(sign, QLineEdit::LeadingPosition)->setText(m_filter->accessibleName());

    m_list = new StatementList(this);
    m_list->setObjectName(QStringLiteral("statementsList"));
    m_list->setAccessibleName(tr("Statements by party"));
    m_delegate = new StatementDelegate(this);
    m_list->setItemDelegate(m_delegate);
    m_list->setModel(m_shown);
    connect(m_shown, &QAbstractItemModel::rowsInserted, m_list, [this](const QModelIndex &parent, int first, int last) {
        for (int row = first; row <= last && !parent.isValid(); ++row)
            m_list->expand(m_shown->index(row, 0));
    });

    m_empty = new QLabel(this);
    m_empty->setObjectName(QStringLiteral("statementsEmpty"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_empty->setContentsMargins(12, 4, 12, 4);

    m_counts = new QLabel(this);
    m_counts->setObjectName(QStringLiteral("statementsCounts"));
    m_counts->setWordWrap(true);
    m_counts->setContentsMargins(12, 4, 12, 6);

    m_menu = new QMenu(this);
    m_menu->setObjectName(QStringLiteral("statementsMenu"));
    m_menu->setAccessibleName(tr("Whose statements"));
    m_voices = new QToolButton(this);
    m_voices->setObjectName(QStringLiteral("statementsVoices"));
    m_voices->setAccessibleName(tr("Whose statements"));
    m_voices->setToolTip(tr("One speaker or party: the others step back"));
    m_voices->setIcon(Common::icon(QStringLiteral("user-identity")));
    m_voices->setPopupMode(QToolButton::InstantPopup);
    m_voices->setMenu(m_menu);
    m_voices->setAutoRaise(true);
    m_voices->setFixedSize(28, 28);
    m_voice = new VoiceChip(this);

    auto *field = new QHBoxLayout;
    field->setContentsMargins(8, 8, 4, 8);
    field->setSpacing(4);
    field->addWidget(m_filter, 1);
    field->addWidget(m_voices);
    auto *chip = new QHBoxLayout;
    chip->setContentsMargins(8, 0, 8, 0);
    chip->addWidget(m_voice);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(field);
    column->addLayout(chip);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_counts);
    setFocusProxy(m_list);
}

void StatementsPanel::setModel(Models::ArticleModel *model)
{
    if (model == m_model)
        return;
    if (m_model != nullptr)
        m_model->disconnect(this);
    m_model = model;
    m_statements.setModel(model);
    if (model != nullptr) {
        connect(model, &Models::ArticleModel::voiceChanged, this, &StatementsPanel::refreshVoice);
        connect(model, &Models::ArticleModel::partyOrderChanged, this, &StatementsPanel::refreshVoice);
    }
    refreshVoice();
}

void StatementsPanel::addToMenu(const QList<QAction *> &actions)
{
    m_others += actions;
}

/// Parties and, under each, its speakers; the menu is short lived, so it is filled when it opens.
void StatementsPanel::fillVoices()
{
    for (QAction *action : m_menu->actions()) {
        m_menu->removeAction(action);
        if (!m_others.contains(action))
            action->deleteLater();
    }
    const std::optional<Models::Voice> current = m_model != nullptr ? m_model->voice() : std::nullopt;
    const auto add = [this](const QString &text, bool checked, const std::optional<Models::Voice> &voice) {
        QAction *action = m_menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(checked);
        connect(action, &QAction::triggered, this, [this, voice] { emit voiceWished(voice); });
    };
    add(tr("Everybody alike"), !current, std::nullopt);
    if (m_model != nullptr) {
        for (const Models::VoiceCount &one : Models::voicesOf(*m_model)) {
            const bool isSpeaker = one.voice.of == Models::Voice::Of::Speaker;
            if (!isSpeaker)
                m_menu->addSeparator();
            const QString name = Models::voiceName(one.voice).simplified().left(60).replace(u'&', QStringLiteral("&&"));
            add(tr("%1  %2").arg(isSpeaker ? QStringLiteral("    ") + name : name, QString::number(one.count)),
                current == one.voice, one.voice);
        }
    }
    m_menu->addSeparator();
    m_menu->addActions(m_others);
}

void StatementsPanel::refreshVoice()
{
    const bool chosen = m_model != nullptr && m_model->voice().has_value();
    m_voice->setVisible(chosen);
    if (chosen) {
        const Models::Voice &voice = *m_model->voice();
        QStringList parties = voice.parties;
        for (const int at : m_model->voiced()) {
            if (voice.of == Models::Voice::Of::Speaker && parties.isEmpty())
                parties = m_model->statements()[at].parties;
        }
        m_voice->setVoice(Models::voiceName(voice), m_model->partyOrder().indexesOf(parties),
                          int(m_model->voiced().size()), int(m_model->shown().size()));
    }
    m_list->viewport()->update();
}

void StatementsPanel::setTheme(const Common::Theme &theme)
{
    m_delegate->setTheme(theme);
    setPalette(theme.palette());
    QPalette list = theme.palette();
    list.setColor(QPalette::Base, theme.pane);
    m_list->setPalette(list);
    QPalette quiet = theme.palette();
    quiet.setColor(QPalette::WindowText, theme.text2);
    m_counts->setPalette(quiet);
    m_empty->setPalette(quiet);
    m_counts->setFont(Common::secondLineFont(font()));
    m_list->viewport()->update();
}

void StatementsPanel::setCurrentStatement(int statement)
{
    if (statement >= 0 && m_statements.isArranging())
        m_statements.arrangeNow();
    if (statement == currentStatement())
        return;
    const QModelIndex row = m_shown->mapFromSource(m_statements.indexOfStatement(statement));
    m_list->setCurrentIndex(row);
    if (row.isValid())
        m_list->scrollTo(row);
    else
        m_list->clearSelection();
}

int StatementsPanel::currentStatement() const
{
    return statementOf(m_list->selectedRow());
}

void StatementsPanel::step(int by)
{
    m_list->step(by);
}

void StatementsPanel::activateCurrent()
{
    if (currentStatement() >= 0)
        emit statementActivated(currentStatement());
}

void StatementsPanel::openFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

bool StatementsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        if (m_filter->text().isEmpty())
            return false;
        m_filter->clear();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_list->setFocus(Qt::TabFocusReason);
        if (currentStatement() < 0)
            m_list->step(1);
        return true;
    default:
        return false;
    }
}

void StatementsPanel::applyFilter(const QString &words)
{
    m_shown->setFilterFixedString(words.trimmed());
    refresh();
}

/// To ask each row of a crowded article how high it is, and to open all heads in one turn, would hold up the window.
void StatementsPanel::refresh()
{
    constexpr qsizetype crowd = 5000;
    const bool isCrowded = m_model != nullptr && m_model->shown().size() > crowd;
    m_expandDue.stop();
    m_delegate->setUniform(isCrowded);
    m_list->setUniformRowHeights(isCrowded);
    if (isCrowded) {
        m_list->layOutNow();
        m_expandDue.start();
    } else {
        m_list->expandAll();
    }
    showCounts();
}

void StatementsPanel::expandSome()
{
    constexpr int rowsAtOnce = 5000;
    int rows = 0;
    for (int row = 0; row < m_shown->rowCount(); ++row) {
        const QModelIndex head = m_shown->index(row, 0);
        if (m_list->isExpanded(head))
            continue;
        if (rows >= rowsAtOnce)
            return m_expandDue.start();
        rows += m_shown->rowCount(head);
        m_list->expand(head);
    }
}

void StatementsPanel::showCounts()
{
    int shown = 0;
    for (int row = 0; row < m_shown->rowCount(); ++row)
        shown += m_shown->rowCount(m_shown->index(row, 0));
    const int all = m_statements.rowsOfAll();
    const bool hasArticle = m_model != nullptr && !m_model->article().text.isEmpty();
    const bool onlyUnchecked = m_model != nullptr && m_model->choice().onlyUnchecked;
    if (!hasArticle)
        m_empty->setText(tr("Open an article to see who said what."));
    else if (m_statements.isArranging())
        m_empty->clear();
    else if (all == 0)
        m_empty->setText(tr("No statements were found in this article."));
    else if (onlyUnchecked && m_filter->text().trimmed().isEmpty())
        m_empty->setText(tr("Every statement here is checked. View, Statements Shown brings them back."));
    else
        m_empty->setText(tr("No statement matches the filter. Esc in the field clears it."));
    m_empty->setVisible(shown == 0);
    m_list->setVisible(shown > 0);
    m_filter->setEnabled(all > 0);
    m_voices->setEnabled(all > 0);
    const QString counts = countsSentence(shown);
    m_counts->setText(counts);
    m_counts->setVisible(!counts.isEmpty());
    refreshVoice();
}

/// "Shown 4 of 31. Statements 30: 28 certain, 2 likely. Also 1 attitude. Not shown: 2 rejected."
QString StatementsPanel::countsSentence(int shown) const
{
    const Models::StatementCounts &counts = m_statements.counts();
    const int all = m_statements.rowsOfAll();
    if (all == 0 && counts.attitudes == 0 && counts.rejected == 0)
        return {};
    QStringList also;
    QStringList hidden;
    const Models::StatementChoice choice = m_model != nullptr ? m_model->choice() : Models::StatementChoice{};
    if (counts.attitudes > 0)
        (choice.attitudes ? also : hidden).append(tr("%n attitude(s)", nullptr, counts.attitudes));
    if (counts.rejected > 0)
        (choice.rejected ? also : hidden).append(tr("%1 rejected").arg(counts.rejected));
    QStringList sentences{counts.sentence()};
    if (shown < all)
        sentences.prepend(tr("Shown %1 of %2").arg(QString::number(shown), QString::number(all)));
    if (!also.isEmpty())
        sentences.append(tr("Also %1").arg(also.join(QStringLiteral(", "))));
    if (!hidden.isEmpty())
        sentences.append(tr("Not shown: %1").arg(hidden.join(QStringLiteral(", "))));
    return sentences.join(QStringLiteral(". "));
}

int StatementsPanel::statementOf(const QModelIndex &row) const
{
    return row.isValid() ? row.data(StatementsModel::StatementIndexRole).toInt() : -1;
}

} // namespace Readout::Statements
