// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Delete takes it away, as the cross does.
#include "notes/filterchip.h"

#include "common/rowpainting.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace Readout::Notes {

using namespace Qt::StringLiterals;

namespace {
constexpr int edge = 8;
constexpr int crossWidth = 22;
constexpr int widest = 340;
} // namespace

FilterChip::FilterChip(const QString &kind, const QString &values, QWidget *parent)
    : QAbstractButton(parent), m_kind(kind), m_values(values), m_theme(Common::Theme::of(Common::ThemeName::Light))
{
    setObjectName(u"notes.chip"_s);
    setText(tr("%1: %2").arg(kind, values));
    setAccessibleName(text());
    setAccessibleDescription(tr("Space changes it, Delete takes it away"));
    setToolTip(text());
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void FilterChip::setTheme(const Common::Theme &theme)
{
    m_theme = theme;
    update();
}

QSize FilterChip::sizeHint() const
{
    const QFontMetrics metrics(Common::secondLineFont(font()));
    const int words = metrics.horizontalAdvance(m_kind) + 5 + metrics.horizontalAdvance(m_values);
    return {std::min(widest, words + 2 * edge + crossWidth), std::max(26, metrics.height() + 8)};
}

QRect FilterChip::crossRect() const
{
    const int left = layoutDirection() == Qt::RightToLeft ? 2 : width() - crossWidth - 2;
    return {left, 0, crossWidth, height()};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool highContrast = m_theme.name == Common::ThemeName::HighContrast;
    painter.setPen(highContrast ? QPen(m_theme.line) : Qt::NoPen);
    painter.setBrush(m_theme.sel);
    painter.drawRoundedRect(box, 4, 4);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QFont small = Common::secondLineFont(font());
    const QRectF words =
        mirrored ? box.adjusted(crossWidth + 2, 0, -edge, 0) : box.adjusted(edge, 0, -crossWidth - 2, 0);
    const double kind = Common::drawElided(painter, words, small, m_theme.text2, m_kind, Qt::AlignLeading);
    const double after = kind + 5;
    Common::drawElided(painter, mirrored ? words.adjusted(0, 0, -after, 0) : words.adjusted(after, 0, 0, 0), small,
                       m_theme.text, m_values, Qt::AlignLeading);
    const QPointF middle = QRectF(crossRect()).center();
    painter.setPen(QPen(underMouse() ? m_theme.text : m_theme.text2, 1.4));
    painter.drawLine(middle + QPointF(-3.5, -3.5), middle + QPointF(3.5, 3.5));
    painter.drawLine(middle + QPointF(-3.5, 3.5), middle + QPointF(3.5, -3.5));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.accent, 2));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

/// Its own keys come before those of the table.
bool FilterChip::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            event->accept();
            return true;
        default:
            break;
        }
    }
    return QAbstractButton::event(event);
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        emit removeWished();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void FilterChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && crossRect().contains(event->position().toPoint())) {
        setDown(false);
        emit removeWished();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

} // namespace Readout::Notes
