// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers: its size and panes, colours, size of the text, keys, which statements. A file of its own
// in the XDG config folder.
#pragma once

#include "models/statementchoice.h"
#include "shell/keymap.h"

#include <QByteArray>
#include <QSet>
#include <QSettings>
#include <QString>
#include <QUuid>

namespace Readout::Shell {

class Settings final
{
public:
    explicit Settings(const QString &path = defaultPath());
    static QString defaultPath(); ///< readout/readout.ini in the XDG config folder

    QByteArray geometry() const { return m_file.value("window/geometry").toByteArray(); }
    void setGeometry(const QByteArray &geometry) { set("window/geometry", geometry); }
    QByteArray panes() const { return m_file.value("window/panes").toByteArray(); }
    void setPanes(const QByteArray &panes) { set("window/panes", panes); }
    bool showsLibrary() const { return m_file.value("window/library", true).toBool(); }
    void setShowsLibrary(bool shows) { set("window/library", shows); }
    bool showsInspector() const { return m_file.value("window/inspector", true).toBool(); }
    void setShowsInspector(bool shows) { set("window/inspector", shows); }
    QString theme() const
    {
        return m_file.value("look/theme", QStringLiteral("desktop")).toString();
    } ///< "desktop", "light", …
    void setTheme(const QString &theme) { m_file.setValue("look/theme", theme); }
    int readingSize() const; ///< points, within 9 … 28
    void setReadingSize(int points) { m_file.setValue("look/readingSize", points); }
    Models::StatementChoice shownStatements() const;
    void setShownStatements(const Models::StatementChoice &choice);
    QSet<QUuid> foldedTags() const; ///< in the library's tree
    void setFoldedTags(const QSet<QUuid> &tags);
    QString exportFolder() const; ///< the last one that is still there, else the documents folder
    void setExportFolder(const QString &folder) { m_file.setValue("export/folder", folder); }
    QString openFolder() const;
    void setOpenFolder(const QString &folder) { m_file.setValue("open/folder", folder); }
    /// Keys a person chose instead of the usual ones, as the file has them: unchecked.
    ChosenKeys chosenKeys() const;
    /// Keys of actions this version does not have stay in the file.
    void setChosenKeys(const ChosenKeys &chosen);
    bool singleKeys() const { return m_file.value("window/singleLetterKeys", true).toBool(); }
    void setSingleKeys(bool act) { m_file.setValue("window/singleLetterKeys", act); }
    bool backsUp() const { return m_file.value("library/backups", true).toBool(); }
    void setBacksUp(bool backsUp) { m_file.setValue("library/backups", backsUp); }
    QStringList recentActions() const { return m_file.value("window/recentActions").toStringList(); }
    void setRecentActions(const QStringList &ids) { m_file.setValue("window/recentActions", ids); }

    QString exportFormat() const { return m_file.value("export/format").toString(); }
    void setExportFormat(const QString &format) { m_file.setValue("export/format", format); }
    bool exportsStatements() const { return m_file.value("export/statements", false).toBool(); }
    void setExportsStatements(bool exports) { m_file.setValue("export/statements", exports); }
    // What was printed last.
    QString printPaper(const QString &usual) const { return m_file.value("print/paper", usual).toString(); }
    void setPrintPaper(const QString &paper) { m_file.setValue("print/paper", paper); }
    double printSize() const; ///< points, within 8 … 18
    void setPrintSize(double points) { m_file.setValue("print/size", points); }
    bool printsHighlights() const { return m_file.value("print/highlights", true).toBool(); }
    void setPrintsHighlights(bool prints) { m_file.setValue("print/highlights", prints); }
    bool printsNotes() const { return m_file.value("print/notes", true).toBool(); }
    void setPrintsNotes(bool prints) { m_file.setValue("print/notes", prints); }
    bool printsStatements() const { return m_file.value("print/statements", true).toBool(); }
    void setPrintsStatements(bool prints) { m_file.setValue("print/statements", prints); }
    bool printsAttitudes() const { return m_file.value("print/attitudes", false).toBool(); }
    void setPrintsAttitudes(bool prints) { m_file.setValue("print/attitudes", prints); }

    int grouping() const { return m_file.value("sides/grouping", 0).toInt(); } ///< int(Grouping) of Side by side
    bool comparesByTopics() const { return m_file.value("sides/topics", false).toBool(); }
    void setComparesByTopics(bool byTopics) { m_file.setValue("sides/topics", byTopics); }
    void setGrouping(int grouping) { m_file.setValue("sides/grouping", grouping); }

    static constexpr int usualReadingSize = 13;

private:
    QString folder(const char *key) const;
    /// Writes nothing, and so waits for no disk, when it is as it was.
    void set(const char *key, const QVariant &value);

    mutable QSettings m_file;
};

/// @p path as people write it: native separators, "~" for the home folder.
QString shownPath(const QString &path);

} // namespace Readout::Shell
