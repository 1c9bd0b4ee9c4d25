// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Small parts that dialogs are made of.
#pragma once

#include "common/theme.h"

#include <QCoreApplication>
#include <QFrame>
#include <QLabel>

#include <type_traits>

namespace Readout::Shell {

/// A label speaks its text; what it stands for describes it.
template <typename Part>
Part *named(Part *part, const QString &objectName, const QString &meaning)
{
    part->setObjectName(objectName);
    if constexpr (std::is_same_v<Part, QLabel>)
        part->setAccessibleDescription(meaning);
    else
        part->setAccessibleName(meaning);
    return part;
}

/// Small and strong, above the field it names.
inline QLabel *caption(const QString &text, QWidget *buddy, const QString &objectName)
{
    auto *label = named(new QLabel(text), objectName, QString(text).remove(u'&'));
    label->setBuddy(buddy);
    QFont small = label->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    small.setWeight(QFont::DemiBold);
    label->setFont(small);
    return label;
}

/// A line that only parts what is on both sides of it.
inline QFrame *hairline(Qt::Orientation orientation, const Common::Theme &theme)
{
    auto *line = new QFrame;
    line->setObjectName(QStringLiteral("hairline"));
    line->setAccessibleName(QCoreApplication::translate("Readout::Shell", "Separator"));
    line->setFrameShape(QFrame::NoFrame);
    line->setAutoFillBackground(true);
    QPalette colours;
    colours.setColor(QPalette::Window, theme.line);
    line->setPalette(colours);
    if (orientation == Qt::Horizontal)
        line->setFixedHeight(1);
    else
        line->setFixedWidth(1);
    return line;
}

} // namespace Readout::Shell
