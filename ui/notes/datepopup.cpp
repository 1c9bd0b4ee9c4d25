// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dates are written as everywhere in the window: 2025-03-14.
#include "notes/datepopup.h"

#include "common/painting.h"
#include "common/rowpainting.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Readout::Notes {

using namespace Qt::StringLiterals;

DatePopup::DatePopup(QWidget *parent)
    : PopupFrame(parent, Qt::Popup | Qt::FramelessWindowHint), m_from(new QLineEdit(this)), m_to(new QLineEdit(this)),
      m_complaint(new QLabel(this))
{
    setObjectName(u"notes.dates"_s);
    setAccessibleName(tr("Made between"));
    auto *column = new QVBoxLayout(this);
    const int around = edge() + 12;
    column->setContentsMargins(around, around, around, around);
    column->setSpacing(6);
    const auto offer = [&](const QString &name, const QString &words, auto from) {
        auto *button = new QPushButton(words, this);
        button->setObjectName(u"notes.dates."_s + name);
        button->setAccessibleName(QString(words).remove(u'&'));
        connect(button, &QPushButton::clicked, this, [this, from] { choose(from(QDate::currentDate()), {}); });
        column->addWidget(button);
    };
    offer(u"today"_s, tr("&Today"), [](QDate today) { return today; });
    offer(u"week"_s, tr("Last &7 days"), [](QDate today) { return today.addDays(-6); });
    offer(u"month"_s, tr("Last &30 days"), [](QDate today) { return today.addDays(-29); });
    offer(u"year"_s, tr("This &year"), [](QDate today) { return QDate(today.year(), 1, 1); });
    m_from->setObjectName(u"notes.dates.from"_s);
    m_from->setAccessibleName(tr("From"));
    m_to->setObjectName(u"notes.dates.to"_s);
    m_to->setAccessibleName(tr("To"));
    for (QLineEdit *field : {m_from, m_to}) {
        field->setPlaceholderText(u"2025-03-14"_s);
        connect(field, &QLineEdit::returnPressed, this, &DatePopup::takeFields);
    }
    auto *form = new QFormLayout;
    form->addRow(tr("&From"), m_from);
    form->addRow(tr("T&o"), m_to);
    column->addLayout(form);
    m_complaint->setObjectName(u"notes.dates.complaint"_s);
    m_complaint->setWordWrap(true);
    m_complaint->hide();
    column->addWidget(m_complaint);
}

void DatePopup::setTheme(const Common::Theme &theme)
{
    PopupFrame::setTheme(theme);
    QPalette wrong = palette();
    wrong.setColor(QPalette::WindowText, theme.err);
    m_complaint->setPalette(wrong);
}

void DatePopup::open(QDate from, QDate to, QPoint place)
{
    m_from->setText(from.toString(Qt::ISODate));
    m_to->setText(to.toString(Qt::ISODate));
    m_complaint->hide();
    adjustSize();
    showAt(place, m_from);
}

void DatePopup::choose(QDate from, QDate to)
{
    hide();
    emit daysChosen(from, to);
}

void DatePopup::takeFields()
{
    const QDate from = QDate::fromString(m_from->text().trimmed(), Qt::ISODate);
    const QDate to = QDate::fromString(m_to->text().trimmed(), Qt::ISODate);
    const bool readable =
        (from.isValid() || m_from->text().trimmed().isEmpty()) && (to.isValid() || m_to->text().trimmed().isEmpty());
    if (readable)
        return choose(from, to);
    m_complaint->setText(tr("Write dates as 2025-03-14."));
    m_complaint->show();
    adjustSize();
}

} // namespace Readout::Notes
