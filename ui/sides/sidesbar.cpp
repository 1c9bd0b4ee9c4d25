// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences and buttons in one row.
#include "sides/sidesbar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace Readout::Sides {

namespace {

/// A line that says with "…" that there was no room for all of it.
class CutLabel final : public QLabel
{
public:
    using QLabel::QLabel;
    QSize minimumSizeHint() const override { return {leastLabelWidth, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rect(), int(Qt::AlignLeading | Qt::AlignVCenter) | Qt::TextSingleLine,
                         fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }

private:
    static constexpr int leastLabelWidth = 40;
};

} // namespace

SidesBar::SidesBar(QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_theme(Common::Theme::of(Common::ThemeName::Light))
{
    setObjectName(QStringLiteral("sides.bar"));
    setAccessibleName(tr("What the columns do not show"));
    setAutoFillBackground(true);
    m_row->setContentsMargins(14, 2, 8, 2);
    m_row->setSpacing(6);
}

void SidesBar::setHints(const QList<Hint> &hints)
{
    if (hints == m_hints)
        return;
    m_hints = hints;
    while (QLayoutItem *item = m_row->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    int number = 0;
    for (const Hint &hint : hints) {
        auto *label = new CutLabel(hint.sentence, this);
        label->setObjectName(QStringLiteral("sides.hint.%1").arg(++number));
        label->setAccessibleName(hint.sentence);
        label->setTextFormat(Qt::PlainText);
        label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
        label->setToolTip(QStringLiteral("<p>") + hint.sentence.toHtmlEscaped() + QStringLiteral("</p>"));
        m_row->addWidget(label);
        label->show();
        if (hint.offer == nullptr)
            continue;
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("sides.offer.") + hint.offer->objectName());
        const QString name = hint.offer->text().remove(u'&').remove(u'…');
        const QString key = hint.offer->shortcut().toString(QKeySequence::NativeText);
        button->setAccessibleName(name);
        button->setText(key.isEmpty() ? name : name + QStringLiteral("  ") + key);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::NoFocus); // its action has a key; Return belongs to the cards
        connect(button, &QToolButton::clicked, hint.offer, &QAction::trigger);
        m_row->addWidget(button);
        button->show();
    }
    m_row->addStretch(1);
    setVisible(!hints.isEmpty());
    dress();
}

void SidesBar::setTheme(const Common::Theme &theme)
{
    m_theme = theme;
    dress();
}

void SidesBar::dress()
{
    QPalette colours = m_theme.palette();
    colours.setColor(QPalette::Window, m_theme.infoBackground);
    setPalette(colours);
    colours.setColor(QPalette::ButtonText, m_theme.accent);
    for (QToolButton *button : findChildren<QToolButton *>())
        button->setPalette(colours);
}

} // namespace Readout::Sides
