// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector's page about the article itself: its details to edit, and who speaks in it. Passes wishes on.
#pragma once

#include "common/theme.h"
#include "models/actorsmodel.h"
#include "models/articlemodel.h"

#include <QPointer>
#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace Readout::Statements {

class TagChips;

class ArticlePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ArticlePanel(QWidget *parent = nullptr);
    ~ArticlePanel() override;

    void setModel(Models::ArticleModel *model); ///< borrowed; may be null
    void setTheme(const Common::Theme &theme);
    /// Words typed into fields and not taken yet, by the field's object name; and putting them back.
    QHash<QString, QString> typed() const;
    void setTyped(const QHash<QString, QString> &typed);

signals:
    void tagChosen(const QString &name);
    void tagsWished(QPoint place); ///< where on the screen the choice is to open
    /// A field was left, or Enter pressed in it, with other words than before. Never with a date or language that
    /// cannot be: those stay in their field with a sentence below it.
    void detailsEdited(const Readout::ArticleDetails &details);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Field
    {
        QLineEdit *edit = nullptr;
        QLabel *complaint = nullptr;
        QString ArticleDetails::*value = nullptr;
        QString (*check)(const QString &) = nullptr; ///< what is wrong with the words; empty when nothing is
    };

    void addField(QVBoxLayout *column, const QString &label, const QString &name, QString ArticleDetails::*value,
                  const QString &example, QString (*check)(const QString &) = nullptr);
    void show();
    void take(const Field &field);
    void showActors();

    QPointer<Models::ArticleModel> m_model;
    Models::ActorsModel m_actors;
    QString m_shownText; ///< of the article the fields are about
    QList<Field> m_fields;
    QList<QLabel *> m_quiet;
    QScrollArea *m_scroller = nullptr;
    QWidget *m_form = nullptr;
    TagChips *m_tags = nullptr;
    QLabel *m_empty = nullptr;
    QLabel *m_actorsText = nullptr;
};

} // namespace Readout::Statements
