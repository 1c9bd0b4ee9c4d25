// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fields below each other; what is missing is said beside the buttons.
#include "shell/ruleeditor.h"

#include "common/speech.h"
#include "models/rulesmodel.h"
#include "reader/speakermatch.h"
#include "shell/dialogparts.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

RuleEditor::RuleEditor(const LearnedRule &rule, const QList<LearnedRule> &others, QWidget *parent)
    : QDialog(parent), m_rule(rule), m_others(others)
{
    setObjectName(u"ruleEditor"_s);
    setAccessibleName(tr("Rule"));
    setWindowTitle(rule.uuid.isNull() ? tr("New Rule") : tr("Edit the Rule"));
    m_kind = named(new QComboBox(this), u"ruleEditor.kind"_s, tr("What the rule is about"));
    m_kind->view()->setObjectName(u"ruleEditor.kinds"_s);
    m_kind->view()->setAccessibleName(tr("What the rule is about"));
    m_kind->addItem(tr("Words stand for somebody"), int(RuleKind::Alias));
    m_kind->addItem(tr("Somebody speaks for parties"), int(RuleKind::Party));
    m_kind->addItem(tr("An outlet’s own words are said for parties"), int(RuleKind::Outlet));
    m_kind->setCurrentIndex(m_kind->findData(int(rule.kind)));
    m_words = named(new QLineEdit(rule.words, this), u"ruleEditor.words"_s, tr("Words"));
    m_meaning = named(new QLineEdit(this), u"ruleEditor.meaning"_s, tr("Meaning"));
    m_meaning->setText(rule.kind == RuleKind::Alias ? rule.name : Reader::partiesText(rule.parties));
    for (QLineEdit *field : {m_words, m_meaning}) {
        field->setMinimumWidth(360);
        field->setMaxLength(int(longestRuleWords));
        Common::setClearable(field);
    }
    m_wordsCaption = caption({}, m_words, u"ruleEditor.caption"_s);
    m_meaningCaption = caption({}, m_meaning, u"ruleEditor.caption"_s);
    m_enabled = named(new QCheckBox(tr("S&witched on"), this), u"ruleEditor.enabled"_s, tr("Switched on"));
    m_enabled->setChecked(rule.enabled);
    m_message = named(new QLabel(this), u"ruleEditor.message"_s, tr("What is missing"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    Common::makeNotification(m_message);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->setObjectName(u"ruleEditor.buttons"_s);
    buttons->setAccessibleName(tr("Keep or cancel"));
    for (const auto &[button, name] :
         {std::pair{QDialogButtonBox::Ok, tr("Keep the rule")}, std::pair{QDialogButtonBox::Cancel, tr("Cancel")}}) {
        buttons->button(button)->setAccessibleName(name);
        buttons->button(button)->setObjectName(u"ruleEditor.button%1"_s.arg(int(button)));
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &RuleEditor::tryAccept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RuleEditor::showKind);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(6);
    column->addWidget(caption(tr("&Kind"), m_kind, u"ruleEditor.caption"_s));
    column->addWidget(m_kind);
    column->addWidget(m_wordsCaption);
    column->addWidget(m_words);
    column->addWidget(m_meaningCaption);
    column->addWidget(m_meaning);
    column->addWidget(m_enabled);
    column->addWidget(m_message);
    column->addWidget(buttons);
    showKind();
    m_words->setFocus();
}

void RuleEditor::showKind()
{
    const auto kind = RuleKind(m_kind->currentData().toInt());
    const auto say = [](QLabel *label, QLineEdit *field, const QString &text, const QString &example) {
        label->setText(text);
        field->setAccessibleName(QString(text).remove(u'&'));
        field->setPlaceholderText(example);
    };
    switch (kind) {
    case RuleKind::Alias:
        say(m_wordsCaption, m_words, tr("W&ords in the text"), tr("the Gallant Minister"));
        say(m_meaningCaption, m_meaning, tr("&Stand for"), tr("Kari Dahl"));
        break;
    case RuleKind::Party:
        say(m_wordsCaption, m_words, tr("W&ho speaks, by name"), tr("Kari Dahl"));
        say(m_meaningCaption, m_meaning, tr("&For which parties, parted by commas"),
            tr("No party: speaks for nobody else"));
        break;
    case RuleKind::Outlet:
        say(m_wordsCaption, m_words, tr("The &outlet, by name"), tr("Quay Wire"));
        say(m_meaningCaption, m_meaning, tr("&For which parties, parted by commas"), tr("China"));
        break;
    }
}

LearnedRule RuleEditor::rule() const
{
    LearnedRule rule = m_rule;
    rule.kind = RuleKind(m_kind->currentData().toInt());
    rule.words = m_words->text();
    rule.name = rule.kind == RuleKind::Alias ? m_meaning->text() : QString();
    QStringList known;
    for (const LearnedRule &other : m_others)
        known.append(other.parties);
    rule.parties = rule.kind == RuleKind::Alias ? QStringList() : Reader::partiesFrom(known, m_meaning->text());
    const bool isWritten = rule.kind != m_rule.kind || rule.words != m_rule.words || rule.name != m_rule.name ||
                           rule.parties != m_rule.parties;
    if (isWritten)
        rule.statement = {}; // the person's own word from now on: it does not go with the correction that taught it
    rule.enabled = m_enabled->isChecked();
    return rule;
}

void RuleEditor::tryAccept()
{
    const auto checked = checkedRule(rule());
    QString missing;
    if (!checked)
        missing = checked.error().message;
    else if (ruleLike(m_others, *checked) >= 0)
        missing = tr("There is a rule for “%1” already.").arg(checked->words);
    if (missing.isEmpty())
        return accept();
    m_message->setText(missing);
    Common::speakAgain(m_message);
    (rule().words.simplified().isEmpty() ? m_words : m_meaning)->setFocus();
}

} // namespace Readout::Shell
