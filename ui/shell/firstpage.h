// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an empty library shows: what to do now, with its keys, and where the data lives. Scrolls where it is low. Does
// nothing itself.
#pragma once

#include "common/theme.h"

#include <QScrollArea>

class QAction;
class QLabel;

namespace Readout::Shell {

class FirstPage final : public QScrollArea
{
    Q_OBJECT

public:
    explicit FirstPage(QWidget *parent = nullptr);

    /// A row as wide as the page that triggers @p action, with its icon and key.
    void addOffer(QAction *action, const QString &name, const QString &explanation);
    void addSmallOffer(QAction *action, const QString &name, const QString &explanation);
    void setLibraryPath(const QString &path);
    void setTheme(const Common::Theme &theme);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *m_page;
    QWidget *m_column;
    QLabel *m_title;
    QLabel *m_lead;
    QLabel *m_foot;
    QList<QLabel *> m_quiet;
    QList<QWidget *> m_offers;
};

} // namespace Readout::Shell
