// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Chips that flow.
#include "statements/tagchips.h"

#include "common/flowlayout.h"
#include "common/icons.h"

#include <QToolButton>

namespace Readout::Statements {
using namespace Qt::StringLiterals;

TagChips::TagChips(QWidget *parent) : QWidget(parent), m_change(new QToolButton(this))
{
    setObjectName(u"articleTags"_s);
    setAccessibleName(tr("Tags of the article"));
    new Common::FlowLayout(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_change->setObjectName(u"articleTags.change"_s);
    m_change->setText(tr("Change…"));
    m_change->setAccessibleName(tr("Change the article’s tags"));
    m_change->setIcon(Common::icon(u"tag"_s));
    m_change->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_change->setAutoRaise(true);
    layout()->addWidget(m_change);
    connect(m_change, &QToolButton::clicked, this,
            [this] { emit changeWished(m_change->mapToGlobal(QPoint(0, m_change->height()))); });
}

void TagChips::setTags(const QStringList &tags)
{
    if (tags == m_tags)
        return;
    m_tags = tags;
    // Removed ones may be the sender of the click that led here.
    for (QToolButton *chip : std::as_const(m_chips)) {
        layout()->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    layout()->removeWidget(m_change);
    for (const QString &name : tags) {
        auto *chip = new QToolButton(this);
        chip->setObjectName(u"articleTags.chip"_s);
        chip->setText(fontMetrics().elidedText(name, Qt::ElideRight, 160).replace(u'&', u"&&"_s));
        chip->setToolTip(tr("Everything tagged “%1”").arg(name));
        chip->setAccessibleName(tr("Everything tagged “%1”").arg(name));
        connect(chip, &QToolButton::clicked, this, [this, name] { emit tagChosen(name); });
        layout()->addWidget(chip);
        chip->show();
        m_chips.append(chip);
    }
    layout()->addWidget(m_change);
    updateGeometry();
}

} // namespace Readout::Statements
