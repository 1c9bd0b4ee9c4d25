// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints swatches and signs with their keys below. The keys themselves are the window's and work without the bar.
#include "reader/selectionbar.h"

#include "common/icons.h"
#include "domain/highlight.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace Readout::Reader {

class SelectionBar::BarButton final : public QAbstractButton
{
public:
    using Sign = std::function<void(QPainter &, const QRectF &, const Common::Theme &)>;

    /// @p action names the action whose key is shown; "" for none.
    BarButton(SelectionBar *bar, const QString &name, const QString &action, Sign sign)
        : QAbstractButton(bar), m_bar(*bar), m_action(action), m_sign(std::move(sign))
    {
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
        setFixedSize(32, 40);
        setAccessibleName(name);
        setToolTip(name);
    }
    void setKeys(const Common::KeyHints &keys)
    {
        m_key = keys.key(m_action);
        setToolTip(m_key.isEmpty() ? accessibleName() : u"%1 (%2)"_s.arg(accessibleName(), m_key));
        update();
    }
    void fitKey() { setFixedWidth(std::max(32, QFontMetrics(keyFont()).horizontalAdvance(m_key) + 10)); }
    void rename(const QString &name)
    {
        setAccessibleName(name);
        setToolTip(m_key.isEmpty() ? name : u"%1 (%2)"_s.arg(name, m_key));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Common::Theme &theme = m_bar.theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse() || isDown()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isDown() ? theme.selIdle : theme.hover);
            painter.drawRoundedRect(rect(), 5, 5);
        }
        m_sign(painter, QRectF((width() - 18) / 2, 3, 18, 18), theme);
        painter.setFont(keyFont());
        painter.setPen(theme.text2);
        painter.drawText(QRectF(0, 22, width(), 16), Qt::AlignCenter, m_key);
    }

private:
    QFont keyFont() const
    {
        QFont small = font();
        small.setPointSizeF(8.5);
        return small;
    }

    const SelectionBar &m_bar;
    QString m_action;
    QString m_key;
    Sign m_sign;
};

SelectionBar::SelectionBar(QWidget *parent) : Card(parent)
{
    setObjectName(u"selectionBar"_s);
    setAccessibleName(tr("Highlight the selection"));
    auto *row = new QHBoxLayout(this);
    constexpr int edge = Common::cardMargin;
    row->setContentsMargins(edge + 6, edge + 4, edge + 6, edge + 4);
    row->setSpacing(0);
    for (int colour = firstHighlightColour; colour <= lastHighlightColour; ++colour) {
        auto *button = new BarButton(this, tr("Highlight in %1").arg(Common::highlightColourName(colour)),
                                     u"highlight.%1"_s.arg(colour),
                                     [colour](QPainter &painter, const QRectF &box, const Common::Theme &theme) {
                                         Common::drawHighlightSwatch(painter, box, theme, colour);
                                     });
        button->setObjectName(u"selectionBarColour%1"_s.arg(colour));
        connect(button, &QAbstractButton::clicked, this, [this, colour] { emit colourChosen(colour); });
        row->addWidget(button);
        m_buttons.append(button);
    }
    auto *separator =
        new BarButton(this, QString(), QString(), [](QPainter &painter, const QRectF &, const Common::Theme &theme) {
            painter.fillRect(QRectF(6, 6, 1, 28), theme.line);
        });
    separator->setFixedWidth(13);
    separator->setEnabled(false);
    separator->setAttribute(Qt::WA_TransparentForMouseEvents);
    separator->setAccessibleName(tr("Separator"));
    separator->setToolTip({});
    row->addWidget(separator);
    const auto add = [&](const QString &name, const QString &action, const QString &icon, const QString &object) {
        auto *button =
            new BarButton(this, name, action, [icon](QPainter &painter, const QRectF &box, const Common::Theme &theme) {
                Common::icon(icon, theme.text2).paint(&painter, box.adjusted(1, 1, -1, -1).toRect());
            });
        button->setObjectName(object);
        row->addWidget(button);
        m_buttons.append(button);
        return button;
    };
    connect(add(tr("Highlight with a note"), u"highlight.withNote"_s, u"note"_s, u"selectionBarNote"_s),
            &QAbstractButton::clicked, this, &SelectionBar::noteWished);
    connect(add(tr("Tag"), u"highlight.tag"_s, u"tag"_s, u"selectionBarTag"_s), &QAbstractButton::clicked, this,
            &SelectionBar::tagsWished);
    connect(add(tr("It names who says the statement you came from"), u"statement.speaker"_s, u"user-identity"_s,
                u"selectionBarSpeaker"_s),
            &QAbstractButton::clicked, this, [this] { emit actionWished("statement.speaker"_L1); });
    connect(add(tr("Add it as a statement"), u"statement.add"_s, u"list-add"_s, u"selectionBarAdd"_s),
            &QAbstractButton::clicked, this, [this] { emit actionWished("statement.add"_L1); });
    connect(add(tr("Copy with source"), u"edit.copyQuotation"_s, u"edit-copy"_s, u"selectionBarCopy"_s),
            &QAbstractButton::clicked, this, &SelectionBar::copyWished);
}

void SelectionBar::setTheme(const Common::Theme &theme)
{
    Card::setTheme(theme);
    for (BarButton *button : m_buttons)
        button->update();
    // The colours stand first; a person may have named them anew.
    for (int colour = firstHighlightColour; colour <= lastHighlightColour; ++colour)
        m_buttons[colour - firstHighlightColour]->rename(
            tr("Highlight in %1").arg(Common::highlightColourName(colour)));
}

void SelectionBar::setKeys(const Common::KeyHints &keys)
{
    for (BarButton *button : m_buttons)
        button->setKeys(keys);
    if (isVisible())
        fitKeys();
}

/// Measured only when it is seen: the window starts without it.
void SelectionBar::showEvent(QShowEvent *event)
{
    fitKeys();
    Card::showEvent(event);
}

void SelectionBar::fitKeys()
{
    for (BarButton *button : m_buttons)
        button->fitKey();
    adjustSize();
}

} // namespace Readout::Reader
