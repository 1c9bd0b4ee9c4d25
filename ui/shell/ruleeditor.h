// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for one rule: its kind, its words, what they mean. Keeps nothing itself.
#pragma once

#include "domain/learnedrule.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace Readout::Shell {

class RuleEditor final : public QDialog
{
    Q_OBJECT

public:
    /// @p others are the rules there are besides: two of one kind cannot speak of the same words.
    RuleEditor(const LearnedRule &rule, const QList<LearnedRule> &others, QWidget *parent = nullptr);

    LearnedRule rule() const; ///< as it is written; whole after accept()

private:
    void showKind();
    void tryAccept();

    LearnedRule m_rule;
    QList<LearnedRule> m_others;
    QComboBox *m_kind;
    QLineEdit *m_words;
    QLabel *m_wordsCaption;
    QLineEdit *m_meaning;
    QLabel *m_meaningCaption;
    QCheckBox *m_enabled;
    QLabel *m_message;
};

} // namespace Readout::Shell
