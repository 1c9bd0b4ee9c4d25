// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a colour of ours in place of the one Breeze's files name, when they are painted. Knows no theme.
#include "common/icons.h"

#include "common/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QRegularExpression>
#include <QSvgRenderer>

#include <cmath>

namespace Readout::Common {
using namespace Qt::StringLiterals;

namespace {

QColor mixed(const QColor &one, const QColor &other, qreal share)
{
    return QColor::fromRgbF(float(one.redF() * (1 - share) + other.redF() * share),
                            float(one.greenF() * (1 - share) + other.greenF() * share),
                            float(one.blueF() * (1 - share) + other.blueF() * share));
}

/// The palette has no role for second-line text; it lies a quarter of the way to the background. High contrast has
/// none.
QColor secondTextColour(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Active, QPalette::ButtonText);
    const QColor background = palette.color(QPalette::Active, QPalette::Window);
    return contrast(text, background) > 20 ? text : mixed(text, background, 0.25);
}

QString pathOf(const QString &name)
{
    return u":/icons/%1.svg"_s.arg(name);
}

class BreezeEngine final : public QIconEngine
{
public:
    BreezeEngine(QString name, QColor colour) : m_name(std::move(name)), m_colour(std::move(colour)) {}

    /// A whole scale is drawn from the cache: a list paints the same few icons in every row.
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        if (ratio != std::floor(ratio) || painter->transform().type() > QTransform::TxTranslate)
            return draw(painter, rect, mode);
        QPixmap drawn = pixmap(rect.size() * int(ratio), mode, state);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), drawn);
    }

    void draw(QPainter *painter, const QRect &rect, QIcon::Mode mode) const
    {
        QSvgRenderer renderer(inColour(colourFor(mode)));
        const int side = std::min(rect.width(), rect.height());
        const QRectF square(rect.x() + (rect.width() - side) / 2.0, rect.y() + (rect.height() - side) / 2.0, side,
                            side);
        renderer.render(painter, square);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const QString key = u"readout-%1-%2-%3x%4"_s.arg(m_name, colourFor(mode).name(QColor::HexArgb))
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = QPixmap(size);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            draw(&painter, QRect(QPoint(), size), mode);
            painter.end();
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

    QIconEngine *clone() const override { return new BreezeEngine(m_name, m_colour); }
    QString key() const override { return u"readout-breeze"_s; }
    bool isNull() override { return false; }

private:
    QColor colourFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        const QColor normal = m_colour.isValid() ? m_colour : secondTextColour(palette);
        if (mode == QIcon::Disabled)
            return mixed(normal, palette.color(QPalette::Active, QPalette::Window), 0.55);
        return normal;
    }

    QByteArray inColour(const QColor &colour) const
    {
        static const QRegularExpression declared(u"color:\\s*#[0-9a-fA-F]{6}"_s);
        QFile file(pathOf(m_name)); // read when it is drawn: most icons wait in menus nobody has opened
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QString::fromUtf8(file.readAll()).replace(declared, u"color:"_s + colour.name()).toUtf8();
    }

    QString m_name;
    QColor m_colour;
};

} // namespace

QIcon icon(const QString &name, const QColor &colour)
{
    return QFile::exists(pathOf(name)) ? QIcon(new BreezeEngine(name, colour)) : QIcon();
}

} // namespace Readout::Common
