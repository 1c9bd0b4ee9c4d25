// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks what to export, in which format, where to; shows what it will look like; writes the file. Reads the library
// only through exportjob.h.
#pragma once

#include "common/theme.h"
#include "shell/exportjob.h"

#include <QDialog>
#include <QTimer>

#include <atomic>
#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTextBrowser;

namespace Readout::Shell {

class Settings;

/// An entry of "What": its format, statements and limit are set by the dialog.
struct ExportChoice
{
    QString name;
    QString fileName; ///< without extension
    ExportRequest request;
};

class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Borrows @p settings: folder, format and statements of the last time are proposed.
    ExportDialog(const QString &libraryPath, const QList<ExportChoice> &choices, Settings &settings,
                 const Common::Theme &theme, QWidget *parent = nullptr);

    QString path() const; ///< of the file written, after accept()

public slots:
    void reject() override; ///< first stops what runs; a file that is being replaced already is waited for

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// What the writing thread and this one know of a copy or a file on its way.
    struct Work
    {
        enum State { Making, Stopped, Writing }; ///< once it writes, nothing stops it: the file is whole
        std::atomic_int state = Making;
        std::atomic_int done = 0;
        std::atomic_int total = 0;
    };
    using WorkPointer = std::shared_ptr<Work>;
    WorkPointer beginWork(const QString &sentence);
    bool endWork(const WorkPointer &work);
    static Result<ExportOutcome> produce(const QString &library, const ExportRequest &wished, const WorkPointer &work);

    QWidget *makeOptions();
    QWidget *makePreview();
    QWidget *makeFoot();
    void connectParts();
    ExportRequest request() const;
    bool isOfCheckedStatements() const; ///< that is what the chosen format writes
    void wishPreview();
    void preview();
    void showPreview(const ExportOutcome &outcome);
    void proposeFile();
    void judgeFile();
    void chooseFile();
    void copy();
    void save();
    void say(const QString &sentence, const QColor &colour);

    QString m_libraryPath;
    QList<ExportChoice> m_choices;
    Settings &m_settings;
    QString m_folder;
    Common::Theme m_theme;
    QComboBox *m_what;
    QListWidget *m_format;
    QCheckBox *m_statements;
    QTabBar *m_tabs;
    QLabel *m_counts;
    QStackedWidget *m_pages;
    QTextBrowser *m_rendered;
    QPlainTextEdit *m_source;
    QLineEdit *m_file;
    QLabel *m_message;
    QProgressBar *m_bar;
    QPushButton *m_copy;
    QPushButton *m_export;
    QTimer m_delay;
    QTimer m_patience; ///< the bar is shown after it
    QTimer m_looking;
    WorkPointer m_work;          ///< null: nothing runs
    bool m_isBare = false;       ///< there is nothing in it
    bool m_showsRendered = true; ///< wanted, where the format has that
    int m_round = 0;             ///< answers for what was wished before come late
};

} // namespace Readout::Shell
