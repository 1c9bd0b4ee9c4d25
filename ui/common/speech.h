// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to say something to a screen reader, beside the names of parts. Knows not what is said.
#pragma once

#include <QWidget>

class QLineEdit;
class QListView;

namespace Readout::Common {

/// @p part is a notification: its name, else what its labels say, is spoken whenever it comes into sight.
/// Of what Qt 6.4 sends over AT-SPI this is the one thing that a screen reader speaks without the keyboard being there:
/// alerts are not sent, and a changed name or description comes without its words.
void makeNotification(QWidget *part);
/// Says a notification again that is in sight already, as when its words have changed.
void speakAgain(QWidget *part);

/// A button that empties @p field, with a name.
void setClearable(QLineEdit *field);

/// Says the current row of @p list, and whether it is ticked: one that is moved through from a field beside it, so that
/// the keyboard never comes to it. Its model is set.
void speakCurrentRow(QListView *list);

/// Says sentences and is not seen.
class Announcer final : public QWidget
{
    Q_OBJECT

public:
    explicit Announcer(QWidget *parent);

    void say(const QString &sentence); ///< nothing when it is empty
};

} // namespace Readout::Common
