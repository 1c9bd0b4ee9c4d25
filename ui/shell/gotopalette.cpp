// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is at hand is found at once, articles in another thread: one search at a time, for what was typed last.
#include "shell/gotopalette.h"

#include "common/icons.h"
#include "domain/articlenames.h"
#include "domain/tagtree.h"
#include "library/librarytree.h"
#include "models/voices.h"
#include "shell/session.h"
#include "shell/whendone.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QtConcurrentRun>

#include <algorithm>

namespace Readout::Shell {
using Storage::ArticleFilter;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostKnown = 8; ///< so that articles have room too
constexpr int mostArticles = 20;

/// 0 when @p name begins with what was typed, 1 when each word stands in it, -1 when one does not.
int rankOf(const QString &name, const QString &typed)
{
    const QString folded = name.toCaseFolded();
    const QString wanted = typed.simplified().toCaseFolded();
    if (folded.startsWith(wanted))
        return 0;
    const QStringList words = wanted.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&folded](const QString &word) { return folded.contains(word); }) ? 1 : -1;
}

} // namespace

GoToPalette::GoToPalette(Session &session, QWidget *window) : Palette(window, u"goTo"_s), m_session(session)
{
    setAccessibleName(tr("Go to"));
    field()->setAccessibleName(tr("Name of an article, dossier, tag or speaker"));
    field()->setPlaceholderText(tr("Where to? An article, dossier, tag or speaker"));
    list()->setAccessibleName(tr("Places"));
}

void GoToPalette::open(const Library::Contents &contents)
{
    gatherKnown(contents);
    m_articles.clear();
    Palette::open();
}

void GoToPalette::gatherKnown(const Library::Contents &contents)
{
    m_known.clear();
    gatherSpeakers();
    for (const Storage::DossierSummary &dossier : contents.dossiers)
        m_known.append({dossier.name,
                        tr("%n article(s)", nullptr, dossier.articles),
                        tr("Dossier"),
                        u"folder"_s,
                        {.place = ArticleFilter::Place::Dossier, .dossier = dossier.id},
                        {},
                        {}});
    const QHash<QString, QStringList> above = tagsAbove(contents.tags);
    for (const Tag &tag : contents.tags)
        m_known.append({tag.name,
                        above.value(tag.name).join(u" ← "_s),
                        tr("Tag"),
                        u"tag"_s,
                        {.place = ArticleFilter::Place::Tag, .tag = tag.id},
                        {},
                        {}});
}

/// Each with the first of what they say.
void GoToPalette::gatherSpeakers()
{
    const Models::ArticleModel &model = *m_session.article();
    QHash<QString, TextSpan> first;
    for (const int index : model.shown()) {
        const auto voice = Models::speakerOf(model, index);
        if (voice && voice->of == Models::Voice::Of::Speaker && !first.contains(voice->speaker))
            first.insert(voice->speaker, model.statements()[index].content);
    }
    for (const Models::VoiceCount &one : Models::voicesOf(model)) {
        const auto words = first.constFind(one.voice.speaker);
        if (one.voice.of != Models::Voice::Of::Speaker || words == first.cend())
            continue;
        m_known.append({one.voice.speaker,
                        tr("%n statement(s) here", nullptr, one.count),
                        tr("Speaker"),
                        u"user-identity"_s,
                        {},
                        {},
                        *words});
        first.erase(words);
    }
}

void GoToPalette::fill()
{
    const QString typed = field()->text();
    QList<Target> best;
    QList<Target> others;
    for (const Target &target : std::as_const(m_known)) {
        const int rank = rankOf(target.name, typed);
        if (rank >= 0)
            (rank == 0 ? best : others).append(target);
    }
    const QList<Target> known = (best + others).first(std::min(mostKnown, best.size() + others.size()));
    // Those found for what was typed before may still fit; the others come in a moment.
    m_articles.removeIf([&typed](const Target &article) { return rankOf(article.name + article.beside, typed) < 0; });
    askForArticles();
    show(known + m_articles);
}

void GoToPalette::show(const QList<Target> &targets)
{
    m_shown = targets;
    rows()->clear();
    for (const Target &target : targets) {
        auto *item = new QStandardItem(Common::icon(target.icon, theme().text2), target.name);
        item->setData(target.beside, BesideRole);
        item->setData(target.kind, RightRole);
        QStringList spoken{target.name, target.kind};
        if (!target.beside.isEmpty())
            spoken.append(target.beside);
        item->setData(spoken.join(u", "_s), Qt::AccessibleTextRole);
        rows()->appendRow(item);
    }
    showFilled();
}

void GoToPalette::askForArticles()
{
    if (m_isAsking)
        return; // asked anew when that one is there
    m_isAsking = true;
    m_asked = field()->text();
    const ArticleFilter wanted{.limit = mostArticles, .words = m_asked.simplified()};
    whenDone(QtConcurrent::run(&Storage::Library::articleIdsIn, m_session.path(), wanted), this,
             [this](const Result<QList<ArticleId>> &ids) {
                 m_isAsking = false;
                 if (!isVisible())
                     return;
                 if (field()->text() != m_asked)
                     return askForArticles();
                 if (ids)
                     takeArticles(*ids);
             });
}

/// The row that was chosen stays so.
void GoToPalette::takeArticles(const QList<ArticleId> &ids)
{
    const auto summaries = m_session.library().summaries(ids);
    if (!summaries)
        return;
    const QList<Target> known = m_shown.first(m_shown.size() - m_articles.size());
    const int chosen = list()->currentIndex().row();
    m_articles.clear();
    for (const Storage::ArticleSummary &one : *summaries) {
        QStringList beside{one.details.outlet, one.details.published};
        beside.removeAll(QString());
        m_articles.append({articleName(one.details, one.beginning),
                           beside.join(u" · "_s),
                           tr("Article"),
                           u"documentinfo"_s,
                           {},
                           one.id,
                           {}});
    }
    show(known + m_articles);
    if (chosen > 0 && chosen < known.size())
        list()->setCurrentIndex(rows()->index(chosen, 0));
}

QString GoToPalette::wordsOfFoot(bool hasRows) const
{
    if (hasRows)
        return tr("Enter goes there   Esc leaves");
    return m_isAsking ? tr("Looking …") : tr("Nothing is called that.");
}

void GoToPalette::run()
{
    const int row = list()->currentIndex().row();
    if (row < 0 || row >= m_shown.size())
        return;
    const Target target = m_shown[row];
    leave(true);
    if (target.article != ArticleId{})
        emit articleChosen(target.article);
    else if (!target.words.isEmpty())
        emit wordsChosen(target.words);
    else
        emit placeChosen(target.place);
}

} // namespace Readout::Shell
