// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the library to Common::highlightColourName() and the menu; from the dialog to one act.
#include "shell/colournames.h"

#include "common/painting.h"
#include "domain/highlight.h"
#include "shell/actiontable.h"
#include "shell/colournamesdialog.h"
#include "shell/session.h"

#include <QCoreApplication>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

ColourNames::ColourNames(Storage::Library &library, Session &session, ActionTable &actions, QObject *parent)
    : QObject(parent), m_library(library), m_session(session), m_actions(actions)
{
    Common::setHighlightColourNames({}); // of another library that was open before
    connect(&library, &Storage::Library::coloursNamed, this, &ColourNames::refresh);
    connect(&library, &Storage::Library::changedElsewhere, this, &ColourNames::refresh);
    refresh();
}

void ColourNames::refresh()
{
    const auto names = m_library.colourNames();
    if (!names || *names == m_names)
        return;
    m_names = *names;
    Common::setHighlightColourNames(m_names);
    for (const ActionRow &row : actionRows()) {
        const QLatin1StringView id(row.id);
        if (!id.startsWith("highlight."_L1))
            continue;
        for (int colour = firstHighlightColour; colour <= lastHighlightColour; ++colour) {
            if (id != "highlight."_L1 + QString::number(colour))
                continue;
            const QString name = m_names.value(colour - firstHighlightColour);
            m_actions.action(id)->setText(name.isEmpty() ? QCoreApplication::translate("ActionTable", row.name)
                                                         : QString(name).replace(u'&', u"&&"_s));
        }
    }
    emit renamed();
}

void ColourNames::ask(const Common::Theme &theme, QWidget *parent)
{
    ColourNamesDialog dialog(m_names, theme, parent);
    if (dialog.exec() == QDialog::Accepted)
        m_session.nameColours(dialog.names());
}

} // namespace Readout::Shell
