// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The card of one statement: what is said, who says it, for whom, according to whom, how sure that is. Changes nothing.
#pragma once

#include "common/keyhints.h"
#include "models/articlemodel.h"
#include "reader/card.h"

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace Readout::Reader {

class FootButton;

class StatementCard final : public Card
{
    Q_OBJECT

public:
    explicit StatementCard(QWidget *parent);

    void setTheme(const Common::Theme &theme) override;
    void setKeys(const Common::KeyHints &keys);
    /// @p machine: what it found, where a person may have said something else; none where it found nothing.
    void setStatement(const Models::ArticleModel &model, int statement, int width,
                      const std::optional<Statement> &machine);
    QString summary() const { return m_summary; } ///< the same in one sentence, for screen readers

signals:
    void actionWished(QLatin1StringView action); ///< the window's action of that id, on the card's statement

private:
    class LineSample;
    class StateSign;
    FootButton *addFoot(const QString &word, QLatin1StringView action, const char *name);
    QLabel *addRow(int row, const QString &label, const char *name);
    void colourLabels();

    LineSample *m_speakerLine;
    LineSample *m_sourceLine;
    StateSign *m_sign;
    QLabel *m_speaker;
    QLabel *m_office;
    QLabel *m_words;
    QLabel *m_state;
    QGridLayout *m_rows;
    QLabel *m_verb;
    QLabel *m_source;
    QLabel *m_chain;
    QLabel *m_place;
    QLabel *m_machine;
    QList<QLabel *> m_rowLabels;
    QWidget *m_footRow;
    QList<FootButton *> m_foot;
    FootButton *m_accept = nullptr;
    FootButton *m_takeBack = nullptr;
    FootButton *m_reject = nullptr;
    QString m_summary;
};

} // namespace Readout::Reader
