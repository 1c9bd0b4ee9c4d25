// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Between which days a highlight was made: some usual stretches, and two fields for any other.
#pragma once

#include "common/popupframe.h"

#include <QDate>
class QLabel;
class QLineEdit;
class QPushButton;

namespace Readout::Notes {

class DatePopup final : public Common::PopupFrame
{
    Q_OBJECT

public:
    explicit DatePopup(QWidget *parent);

    void setTheme(const Common::Theme &theme) override;
    void open(QDate from, QDate to, QPoint place); ///< below @p place (of the screen)

signals:
    void daysChosen(QDate from, QDate to); ///< invalid: open

private:
    void choose(QDate from, QDate to);
    void takeFields();

    QLineEdit *m_from;
    QLineEdit *m_to;
    QLabel *m_complaint;
};

} // namespace Readout::Notes
