// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers. Nothing a person made is kept here.
#include "shell/settings.h"

#include "shell/actiontable.h"

#include <QDir>
#include <QStandardPaths>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

Settings::Settings(const QString &path) : m_file(path, QSettings::IniFormat) {}

QString Settings::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/readout/readout.ini"_s;
}

int Settings::readingSize() const
{
    return std::clamp(m_file.value("look/readingSize", usualReadingSize).toInt(), 9, 28);
}

Models::StatementChoice Settings::shownStatements() const
{
    const auto isOn = [this](const char *key) { return m_file.value(key, false).toBool(); };
    return {isOn("statements/attitudes"), isOn("statements/rejected"), isOn("statements/onlyUnchecked")};
}

void Settings::setShownStatements(const Models::StatementChoice &choice)
{
    m_file.setValue("statements/attitudes", choice.attitudes);
    m_file.setValue("statements/rejected", choice.rejected);
    m_file.setValue("statements/onlyUnchecked", choice.onlyUnchecked);
}

double Settings::printSize() const
{
    return std::clamp(m_file.value("print/size", 11.0).toDouble(), 8.0, 18.0);
}

QString Settings::exportFolder() const
{
    return folder("export/folder");
}

QString Settings::openFolder() const
{
    return folder("open/folder");
}

ChosenKeys Settings::chosenKeys() const
{
    ChosenKeys chosen;
    m_file.beginGroup("keys");
    for (const QString &id : m_file.childKeys()) {
        const QStringList keys = m_file.value(id).toStringList();
        if (keys == QStringList{QString()})
            chosen.insert(id, {});
        else if (!keys.isEmpty())
            chosen.insert(id, keys);
    }
    m_file.endGroup();
    return chosen;
}

void Settings::setChosenKeys(const ChosenKeys &chosen)
{
    m_file.beginGroup("keys");
    for (const ActionRow &row : actionRows()) {
        const QString id = QLatin1StringView(row.id);
        if (!chosen.contains(id))
            m_file.remove(id);
        else // an empty list would come back as no value at all
            m_file.setValue(id, chosen[id].isEmpty() ? QStringList{QString()} : chosen[id]);
    }
    m_file.endGroup();
}

void Settings::set(const char *key, const QVariant &value)
{
    if (m_file.value(key) != value)
        m_file.setValue(key, value);
}

QSet<QUuid> Settings::foldedTags() const
{
    QSet<QUuid> tags;
    for (const QString &tag : m_file.value("window/foldedTags").toStringList())
        tags.insert(QUuid::fromString(tag));
    return tags;
}

void Settings::setFoldedTags(const QSet<QUuid> &tags)
{
    QStringList written;
    for (const QUuid &tag : tags)
        written.append(tag.toString(QUuid::WithoutBraces));
    written.sort(); // the same tags give the same file
    m_file.setValue("window/foldedTags", written);
}

QString Settings::folder(const char *key) const
{
    const QString last = m_file.value(key).toString();
    if (!last.isEmpty() && QDir(last).exists())
        return last;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

QString shownPath(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    const QString home = QDir::toNativeSeparators(QDir::homePath() + u'/');
    return shown.startsWith(home) ? u'~' + shown.sliced(home.size() - 1) : shown;
}

} // namespace Readout::Shell
