// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the pages as they will be printed, with what can be chosen about them; prints them or saves them as a PDF.
// Knows no library: what is printed comes from the choices.
#pragma once

#include "common/theme.h"
#include "shell/printwork.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace Readout::Printing {
class PagesView;
}

namespace Readout::Shell {

class Settings;

/// An entry of "What".
struct PrintChoice
{
    enum class Kind { Article, Highlights, Comparison };

    Kind kind = Kind::Article;
    QString name;
    QString fileName; ///< without extension
    PrintLoader load;
};

class PrintDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { Print, SavePdf };

    /// Borrows @p settings: what was chosen last time is proposed.
    PrintDialog(const QList<PrintChoice> &choices, Purpose purpose, Settings &settings, const Common::Theme &theme,
                QWidget *parent = nullptr);

    QString savedPath() const { return m_savedPath; } ///< of the PDF, after accept(); empty when it was printed

public slots:
    void reject() override; ///< first stops what runs

private:
    QWidget *makeOptions();
    QWidget *makePreview();
    QWidget *makeFoot(Purpose purpose);
    void proposeChoices();
    void connectParts();
    const PrintChoice &choice() const;
    Printing::PrintOptions options() const;
    void choose();
    void setPages();
    void showPages(const PrintWork::PagesPointer &pages);
    void showPlace();
    void savePdf();
    void print();
    void setBusy(bool isBusy);
    void say(const QString &sentence, bool isError = false);

    QList<PrintChoice> m_choices;
    Settings &m_settings;
    Common::Theme m_theme;
    PrintWork m_work;
    QTimer m_delay;
    QTimer m_patience;
    QComboBox *m_what;
    QComboBox *m_paper;
    QDoubleSpinBox *m_size;
    QCheckBox *m_highlights;
    QCheckBox *m_notes;
    QCheckBox *m_statements;
    QCheckBox *m_attitudes;
    QLabel *m_place;
    Printing::PagesView *m_view;
    QLabel *m_message;
    QProgressBar *m_bar;
    QPushButton *m_save;
    QPushButton *m_print;
    QString m_savedPath;
    bool m_writing = false; ///< a PDF or paper; else pages are being set
};

/// A4 or Letter, by where people are.
QString usualPaper();

} // namespace Readout::Shell
