// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finds by a few letters where one can go: speakers of the open article, dossiers, tags, articles. Goes nowhere itself.
#pragma once

#include "shell/palette.h"
#include "storage/library.h"

namespace Readout::Library {
struct Contents;
}

namespace Readout::Shell {

class Session;

class GoToPalette final : public Palette
{
    Q_OBJECT

public:
    /// Lies over @p window; borrows @p session.
    GoToPalette(Session &session, QWidget *window);

    /// @p contents: the dossiers and tags there are, as the library's tree has them.
    void open(const Library::Contents &contents);

signals:
    // The palette has gone and the keyboard is where it was before.
    void placeChosen(const Readout::Storage::ArticleFilter &place);
    void articleChosen(Readout::ArticleId article);
    void wordsChosen(TextSpan span); ///< of the open article: what the speaker says first

private:
    struct Target
    {
        QString name;
        QString beside;
        QString kind; ///< "Tag", translated
        QString icon;
        Storage::ArticleFilter place;
        ArticleId article{};
        TextSpan words;
    };

    void fill() override;
    void run() override;
    QString wordsOfFoot(bool hasRows) const override;
    void gatherKnown(const Library::Contents &contents);
    void gatherSpeakers();
    void askForArticles();
    void takeArticles(const QList<ArticleId> &ids);
    void show(const QList<Target> &targets);

    Session &m_session;
    QList<Target> m_known;    ///< at hand without asking the library
    QList<Target> m_articles; ///< that fit what was typed last
    QList<Target> m_shown;
    QString m_asked; ///< what articles are being sought by; a later wish waits until they are there
    bool m_isAsking = false;
};

} // namespace Readout::Shell
