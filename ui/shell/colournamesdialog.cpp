// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A swatch and a field for each colour; an empty field means the colour's own name.
#include "shell/colournamesdialog.h"

#include "common/painting.h"
#include "common/speech.h"
#include "domain/highlight.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

QPixmap swatchOf(int colour, const Common::Theme &theme, double scale)
{
    QPixmap pixmap(QSize(18, 18) * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    Common::drawHighlightSwatch(painter, QRectF(0, 0, 18, 18), theme, colour);
    return pixmap;
}

} // namespace

ColourNamesDialog::ColourNamesDialog(const QStringList &names, const Common::Theme &theme, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"colourNames"_s);
    setAccessibleName(tr("Names of the colours"));
    setWindowTitle(tr("Names of the Colours"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    for (int colour = firstHighlightColour; colour <= lastHighlightColour; ++colour) {
        const QString usual = Common::usualColourName(colour);
        auto *swatch = new QLabel(this);
        swatch->setObjectName(u"colourNames.swatch%1"_s.arg(colour));
        swatch->setAccessibleName(usual);
        swatch->setPixmap(swatchOf(colour, theme, devicePixelRatioF()));
        auto *key = new QLabel(QString::number(colour), this);
        key->setObjectName(u"colourNames.key%1"_s.arg(colour));
        auto *field = new QLineEdit(names.value(colour - firstHighlightColour), this);
        field->setObjectName(u"colourNames.%1"_s.arg(colour));
        field->setAccessibleName(tr("Name of colour %1, %2").arg(QString::number(colour), usual));
        field->setPlaceholderText(usual);
        field->setMaxLength(longestColourName);
        field->setMinimumWidth(240);
        Common::setClearable(field);
        const int row = colour - firstHighlightColour;
        grid->addWidget(swatch, row, 0);
        grid->addWidget(key, row, 1);
        grid->addWidget(field, row, 2);
        m_fields.append(field);
    }
    auto *hint = new QLabel(tr("The names stand in menus, tips, lists, notes and exports of this library."), this);
    hint->setObjectName(u"colourNames.hint"_s);
    hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->setObjectName(u"colourNames.buttons"_s);
    buttons->setAccessibleName(tr("Keep or cancel"));
    for (const auto &[button, name] :
         {std::pair{QDialogButtonBox::Ok, tr("Keep the names")}, std::pair{QDialogButtonBox::Cancel, tr("Cancel")}}) {
        buttons->button(button)->setAccessibleName(name);
        buttons->button(button)->setObjectName(u"colourNames.button%1"_s.arg(int(button)));
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addLayout(grid);
    column->addWidget(hint);
    column->addWidget(buttons);
}

QStringList ColourNamesDialog::names() const
{
    QStringList names;
    for (const QLineEdit *field : m_fields) {
        const QString name = field->text().simplified();
        names.append(name == field->placeholderText() ? QString() : name);
    }
    return names;
}

} // namespace Readout::Shell
