// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// English has no translation file: "%n article(s)" becomes "1 article" and "2 articles" here. Knows no other language.
#pragma once

#include <QTranslator>

namespace Readout::Shell {

class EnglishPlurals final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    /// A null string leaves the text as it is.
    QString translate(const char *, const char *text, const char *, int count) const override
    {
        const QString source = QString::fromUtf8(text);
        if (count < 0 || !source.contains(QStringLiteral("(s)")))
            return {};
        return QString(source).replace(QStringLiteral("(s)"), count == 1 ? QString() : QStringLiteral("s"));
    }
};

} // namespace Readout::Shell
