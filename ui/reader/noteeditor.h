// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A field for the note of one highlight. Hands the text over; stores nothing.
#pragma once

#include "reader/card.h"

class QLabel;
class QPlainTextEdit;

namespace Readout::Reader {

class NoteEditor final : public Card
{
    Q_OBJECT

public:
    explicit NoteEditor(QWidget *parent);

    void setTheme(const Common::Theme &theme) override;
    void open(const QString &note);
    QString text() const;
    int cursor() const;
    void setText(const QString &note, int cursor); ///< a draft that was found again
    bool isOpen() const { return !isHidden(); }

signals:
    void textChanged(const QString &note);
    void done(const QString &note); ///< Ctrl+Enter
    void cancelled();               ///< Esc

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPlainTextEdit *m_field;
    QLabel *m_hint;
};

} // namespace Readout::Reader
