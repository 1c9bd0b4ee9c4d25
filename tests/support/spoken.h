// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader would miss in a widget and all below it, as lines of text; empty when nothing.
#pragma once

#include "common/speech.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QDirIterator>
#include <QFile>
#include <QFrame>
#include <QLabel>
#include <QRegularExpression>
#include <QTextDocumentFragment>

#include <cxxabi.h>
#include <typeinfo>

namespace Readout::Testing {

/// "SelectionBar::BarButton" is BarButton.
inline QString classOf(const QObject *object)
{
    int status = 0;
    char *name = abi::__cxa_demangle(typeid(*object).name(), nullptr, nullptr, &status);
    const QString words = QString::fromLatin1(status == 0 ? name : typeid(*object).name());
    std::free(name);
    return words.section(QStringLiteral("::"), -1);
}

inline QString nameOf(const QWidget *widget)
{
    return QStringLiteral("%1 (%2)").arg(widget->objectName(), classOf(widget));
}

inline QString spokenName(QWidget *widget)
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
    return spoken ? spoken->text(QAccessible::Name) : QString();
}

/// Qt's own parts of a widget (viewports, scroll bars, the field of a combo box) speak through their owner.
inline bool isInnerPart(const QWidget *widget)
{
    const QString name = widget->objectName();
    const QWidget *parent = widget->parentWidget();
    if (name.startsWith(QStringLiteral("qt_")))
        return true;
    for (const char *own : {"QScrollBar", "QAbstractScrollAreaScrollBarContainer", "QComboBoxPrivateContainer",
                            "QRubberBand", "QFocusFrame", "QHeaderView", "QSizeGrip"}) {
        if (widget->inherits(own))
            return true;
    }
    for (const char *owner : {"QComboBox", "QTabBar", "QMenuBar", "QComboBoxPrivateContainer", "QAbstractSpinBox"}) {
        if (parent && parent->inherits(owner))
            return true;
    }
    return false;
}

/// A rule between two parts says nothing.
inline bool isLine(const QWidget *widget)
{
    const auto *frame = qobject_cast<const QFrame *>(widget);
    return frame && (frame->frameShape() == QFrame::HLine || frame->maximumHeight() <= 1);
}

/// Controls need a name; so does every named container and view. What a notification says comes when it has something.
inline QStringList namelessParts(QWidget *root)
{
    QStringList found;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        if (isInnerPart(widget) || widget->inherits("QLabel") || widget->inherits("QMenu") || isLine(widget) ||
            qobject_cast<Common::Announcer *>(widget))
            continue;
        const bool isControl = widget->focusPolicy() != Qt::NoFocus || widget->inherits("QAbstractButton") ||
                               widget->inherits("QSplitterHandle");
        // Handles that nobody can see are Qt's.
        if (widget->inherits("QSplitterHandle") && !widget->isVisibleTo(root))
            continue;
        if ((isControl || !widget->objectName().isEmpty()) && spokenName(widget).isEmpty())
            found.append(QStringLiteral("no name: ") + nameOf(widget));
    }
    return found;
}

/// A label with words speaks them, whatever it stands for; one that is cut speaks them whole.
inline QStringList silentLabels(QWidget *root)
{
    QStringList found;
    for (QLabel *label : root->findChildren<QLabel *>()) {
        QString text = label->text();
        if (text.isEmpty())
            continue;
        if (label->textFormat() != Qt::PlainText && Qt::mightBeRichText(text))
            text = QTextDocumentFragment::fromHtml(text).toPlainText();
        if (label->buddy())
            text.remove(u'&');
        const QString start = text.endsWith(u'…') ? text.chopped(1).trimmed() : text;
        if (!spokenName(label).contains(start))
            found.append(QStringLiteral("%1 shows “%2”, says “%3”").arg(nameOf(label), text, spokenName(label)));
    }
    return found;
}

/// Where Tab goes up or back instead of down and on; to the right it may go up, as to another column. Once it may go
/// back: to where it began.
inline QStringList tabDisorder(QWidget *window)
{
    QList<QWidget *> chain;
    for (QWidget *next = window->nextInFocusChain(); next != window; next = next->nextInFocusChain()) {
        if (next->focusPolicy() & Qt::TabFocus && next->isEnabled() && next->isVisibleTo(window) &&
            !next->focusProxy() && window->isAncestorOf(next) && next->window() == window)
            chain.append(next);
    }
    if (chain.isEmpty())
        return {};
    const auto placeOf = [window](const QWidget *widget) {
        return QRect(widget->mapTo(window, QPoint(0, 0)), widget->size());
    };
    QStringList found;
    for (qsizetype at = 0; at < chain.size(); ++at) {
        const QWidget *last = chain[at == 0 ? chain.size() - 1 : at - 1];
        const QRect from = placeOf(last);
        const QRect to = placeOf(chain[at]);
        const bool isUp = to.bottom() < from.top() && to.left() < from.right();
        const bool isBack = to.bottom() >= from.top() && to.top() <= from.bottom() && to.right() < from.left();
        if (isUp || isBack)
            found.append(QStringLiteral("Tab goes back from %1 to %2").arg(nameOf(last), nameOf(chain[at])));
    }
    return found.size() > 1 ? found : QStringList();
}

/// Every class of widget declared below @p folder, and the class it stands on. Bases of Qt are taken for widgets by
/// name.
inline QHash<QString, QString> widgetClasses(const QString &folder)
{
    static const QRegularExpression declared(
        QStringLiteral("\\bclass\\s+(?:\\w+::)*(\\w+)\\s+(?:final\\s*)?:\\s*public\\s+(?:\\w+::)*(\\w+)"));
    static const QRegularExpression qtWidget(QStringLiteral(
        "^Q(Widget|Frame|Dialog|MainWindow|Label|Menu|Splitter|StackedWidget|\\w*Box|\\w*Button|\\w*View|\\w*Area|"
        "\\w*Browser|\\w*Edit|\\w*Bar|\\w*TreeWidget|\\w*ListWidget|\\w*TableWidget|\\w*TabWidget)$"));
    QHash<QString, QString> bases;
    QDirIterator files(folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto found = declared.globalMatch(text); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            bases.insert(match.captured(1), match.captured(2));
        }
    }
    QHash<QString, QString> widgets;
    for (auto at = bases.cbegin(); at != bases.cend(); ++at) {
        QString base = at.value();
        while (bases.contains(base))
            base = bases.value(base);
        if (qtWidget.match(base).hasMatch())
            widgets.insert(at.key(), at.value());
    }
    return widgets;
}

} // namespace Readout::Testing
