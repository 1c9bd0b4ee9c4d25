// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list and its buttons; keys do the same: Insert, Enter, Delete, Space, Ctrl+Z.
#include "shell/rulesdialog.h"

#include "common/speech.h"
#include "domain/articlenames.h"
#include "shell/dialogparts.h"
#include "shell/ruleeditor.h"
#include "shell/session.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

/// Rows with room between the words and the frame around the current one.
class RoomyRows final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index).grownBy({0, 4, 8, 4});
    }
};

} // namespace

RulesDialog::RulesDialog(Session &session, QWidget *parent) : QDialog(parent), m_session(session), m_model(this)
{
    setObjectName(u"rules"_s);
    setAccessibleName(tr("Rules learned"));
    setWindowTitle(tr("Rules Learned"));
    resize(QSize(820, 460).boundedTo(screen()->availableSize()));
    auto *hint = named(new QLabel(tr("What your corrections taught, for articles that are opened from now on. Unticked "
                                     "ones are switched off. %1 reads the open article anew.")
                                      .arg(tr("Find Statements Again"))),
                       u"rules.hint"_s, tr("What this is"));
    hint->setWordWrap(true);
    m_list = named(new QTreeView(this), u"rules.list"_s, tr("Rules learned"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new RoomyRows(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTabKeyNavigation(false);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->header()->setObjectName(u"rules.head"_s);
    m_list->header()->setAccessibleName(tr("Columns"));
    m_list->header()->resizeSection(Models::RulesModel::WordsColumn, 230);
    m_list->header()->resizeSection(Models::RulesModel::MeaningColumn, 230);
    m_message = named(new QLabel(this), u"rules.message"_s, tr("What was done"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    Common::makeNotification(m_message);
    auto *column = new QVBoxLayout(this);
    column->addWidget(hint);
    column->addWidget(m_list, 1);
    column->addWidget(m_message);
    makeButtons();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { refresh(); });
    connect(m_list, &QTreeView::activated, this, &RulesDialog::edit);
    connect(&m_model, &Models::RulesModel::enabledWished, this, [this](const QUuid &uuid, bool enabled) {
        LearnedRule rule = m_model.rules()[m_model.rowOf(uuid)];
        rule.enabled = enabled;
        did(m_session.changeRule(rule));
    });
    connect(&m_session.library(), &Storage::Library::rulesChanged, this, &RulesDialog::refresh);
    connect(&m_session.library(), &Storage::Library::changedElsewhere, this, &RulesDialog::refresh);
    connect(&m_session, &Session::refused, this, &RulesDialog::say);
    connect(&m_session, &Session::acted, this, &RulesDialog::say);
    connect(&m_session, &Session::undone, this, &RulesDialog::say);
    connect(&m_session, &Session::failed, this, [this](const Error &error) { say(error.message); });
    refresh();
    m_list->setCurrentIndex(m_model.index(0, 0));
    m_list->setFocus();
}

void RulesDialog::makeButtons()
{
    auto *row = new QHBoxLayout;
    const auto button = [&](const QString &text, const QString &objectName, const QString &meaning, auto act) {
        auto *made = named(new QPushButton(text, this), objectName, meaning);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, act);
        row->addWidget(made);
        return made;
    };
    button(tr("&New…"), u"rules.new"_s, tr("New rule"), &RulesDialog::add);
    m_edit = button(tr("&Edit…"), u"rules.edit"_s, tr("Edit the rule"), &RulesDialog::edit);
    m_remove = button(tr("&Remove"), u"rules.remove"_s, tr("Remove the rule"), &RulesDialog::remove);
    m_undo = button(tr("&Undo"), u"rules.undo"_s, tr("Undo what was done here"), &RulesDialog::undo);
    row->addStretch(1);
    button(tr("Close"), u"rules.close"_s, tr("Close"), &QDialog::accept);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    const auto key = [this](const QKeySequence &keys, auto act) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    key(Qt::Key_Insert, &RulesDialog::add);
    key(Qt::Key_F2, &RulesDialog::edit);
    key(Qt::Key_Delete, &RulesDialog::remove);
    key(QKeySequence(Qt::CTRL | Qt::Key_Z), &RulesDialog::undo);
}

const LearnedRule *RulesDialog::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_model.rules()[index.row()] : nullptr;
}

void RulesDialog::refresh()
{
    const auto rules = m_session.library().rules();
    if (!rules)
        return say(rules.error().message);
    QHash<ArticleId, QString> places;
    QList<ArticleId> ids;
    for (const LearnedRule &rule : *rules) {
        if (rule.article != ArticleId{} && !ids.contains(rule.article))
            ids.append(rule.article);
    }
    const auto summaries = m_session.library().summaries(ids);
    for (const Storage::ArticleSummary &summary : summaries ? *summaries : QList<Storage::ArticleSummary>())
        places.insert(summary.id, articleName(summary.details, summary.beginning));
    if (*rules != m_model.rules()) {
        const int row = m_list->currentIndex().row();
        const QUuid kept = current() ? current()->uuid : QUuid();
        m_model.setRules(*rules, places);
        const int same = m_model.rowOf(kept);
        if (m_model.rowCount() > 0)
            m_list->setCurrentIndex(m_model.index(same >= 0 ? same : std::clamp(row, 0, m_model.rowCount() - 1), 0));
    }
    m_edit->setEnabled(current() != nullptr);
    m_remove->setEnabled(current() != nullptr);
    m_undo->setEnabled(m_done > 0);
    if (m_model.rowCount() == 0 && m_message->text().isEmpty())
        say(tr("Nothing has been learned yet. Correct who says a statement, or make a rule by hand."));
}

/// Afterwards the keyboard is in the list again.
bool RulesDialog::ask(RuleEditor &editor)
{
    const bool kept = editor.exec() == QDialog::Accepted;
    activateWindow();
    m_list->setFocus();
    return kept;
}

void RulesDialog::add()
{
    RuleEditor editor({}, m_model.rules(), this);
    if (!ask(editor))
        return;
    did(m_session.addRule(editor.rule()));
    m_list->setCurrentIndex(m_model.index(0, 0));
}

void RulesDialog::edit()
{
    if (current() == nullptr)
        return;
    const LearnedRule before = *current();
    QList<LearnedRule> others = m_model.rules();
    others.removeAll(before);
    RuleEditor editor(before, others, this);
    if (!ask(editor))
        return;
    if (const LearnedRule after = editor.rule(); after != before)
        did(m_session.changeRule(after));
}

void RulesDialog::remove()
{
    if (current() != nullptr)
        did(m_session.removeRule(current()->uuid));
}

void RulesDialog::undo()
{
    if (m_done == 0)
        return;
    --m_done;
    m_session.undo();
    refresh();
}

void RulesDialog::did(bool done)
{
    m_done += done ? 1 : 0;
    refresh();
}

void RulesDialog::say(const QString &sentence)
{
    m_message->setText(sentence);
    Common::speakAgain(m_message);
}

} // namespace Readout::Shell
