// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stand-ins first, then orphans, then the counts.
#include "storage/salvagedlinks.h"

#include "storage/database.h"
#include "storage/query.h"
#include "storage/validity.h"

#include <QCoreApplication>

#include <set>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

// A UUID of version 4, as SQLite makes one.
#define NEW_UUID                                                                                                       \
    "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a' ||"        \
    " substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"
#define NOW "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"

QList<Paragraph> paragraphsOf(const QString &text)
{
    QList<Paragraph> paragraphs;
    int number = 0;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype gap = text.indexOf(u"\n\n"_s, begin);
        const qsizetype end = gap < 0 ? text.size() : gap;
        if (end > begin)
            paragraphs.append({{begin, end}, ParagraphKind::Body, ++number, 0});
        begin = end + 2;
    }
    return paragraphs;
}

Result<void> writeParagraphs(const Database &database, qint64 version, const QList<Paragraph> &paragraphs)
{
    Query clear(database, u"DELETE FROM paragraph WHERE version_id = :version"_s);
    clear.bind(u":version"_s, version);
    if (const auto cleared = clear.run(); !cleared)
        return cleared;
    Query insert(database, u"INSERT INTO paragraph (version_id, position, span_begin, span_end, kind, number, part)"
                           " VALUES (:version, :position, :span_begin, :span_end, 'body', :number, 0)"_s);
    for (qsizetype at = 0; at < paragraphs.size(); ++at) {
        insert.bind(u":version"_s, version);
        insert.bind(u":position"_s, at);
        insert.bindSpan(u":span"_s, paragraphs[at].span);
        insert.bind(u":number"_s, paragraphs[at].number);
        if (const auto done = insert.run(); !done)
            return done;
    }
    return {};
}

} // namespace

Result<void> SalvagedLinks::mend()
{
    using Step = Result<void> (SalvagedLinks::*)();
    for (const Step step :
         {&SalvagedLinks::standInForArticles, &SalvagedLinks::standInForTexts, &SalvagedLinks::standInForNames,
          &SalvagedLinks::rebuildParagraphs, &SalvagedLinks::dropTornStatements, &SalvagedLinks::dropOrphans,
          &SalvagedLinks::countAnew}) {
        if (const auto done = (this->*step)(); !done)
            return done;
    }
    return {};
}

Result<qint64> SalvagedLinks::changed(const QString &statement) const
{
    Query query(m_database, statement);
    if (const auto done = query.run(); !done)
        return done.error();
    return qint64(query.affectedRows());
}

Result<QList<qint64>> SalvagedLinks::numbers(const QString &statement) const
{
    Query query(m_database, statement);
    QList<qint64> all;
    if (const auto done = query.each([&] { all.append(query.integer(0)); }); !done)
        return done.error();
    return all;
}

/// Texts and highlights know the number of their article.
Result<void> SalvagedLinks::standInForArticles()
{
    const auto made = changed(u"INSERT INTO article (id, uuid, title, byline, outlet, published, updated, language,"
                              " address, created, modified)"
                              " SELECT DISTINCT article_id, " NEW_UUID ", '', '', '', '', '', '', '', " NOW ", " NOW
                              " FROM (SELECT article_id FROM version UNION SELECT article_id FROM highlight"
                              " WHERE removed IS NULL) WHERE article_id NOT IN (SELECT id FROM article)"_s);
    if (!made)
        return made.error();
    if (*made > 0) {
        m_lost.append(QCoreApplication::translate("Library", "Articles whose title, outlet and date were lost: %1. "
                                                             "They are called by their first words.")
                          .arg(*made));
    }
    return {};
}

Result<void> SalvagedLinks::standInForTexts()
{
    const auto articles =
        numbers(u"SELECT id FROM article WHERE id NOT IN (SELECT article_id FROM version)"
                " UNION SELECT article_id FROM highlight WHERE version_id NOT IN (SELECT id FROM version)"_s);
    if (!articles)
        return articles.error();
    // New texts get numbers that no lost one had: what else is left of those must not be taken for theirs.
    const auto reserved =
        changed(u"INSERT INTO version (id, article_id, sha256, fetched, text, bytes) SELECT 1 + max(id), 0,"
                " zeroblob(32), '', '', x'' FROM (SELECT 0 AS id UNION SELECT id FROM version UNION"
                " SELECT version_id FROM highlight UNION SELECT version_id FROM paragraph UNION"
                " SELECT version_id FROM statement_by_machine UNION SELECT version_id FROM statement_by_person UNION"
                " SELECT version_id FROM topic_statement)"_s);
    if (!reserved)
        return reserved.error();
    for (const qint64 article : *articles) {
        if (const auto done = standInForText(ArticleId(article)); !done)
            return done;
    }
    if (const auto freed = changed(u"DELETE FROM version WHERE article_id = 0"_s); !freed)
        return freed.error();
    if (!articles->isEmpty()) {
        m_lost.append(QCoreApplication::translate("Library", "Articles whose text was lost: %1. The words you "
                                                             "highlighted in them stand in its place.")
                          .arg(articles->size()));
    }
    return {};
}

/// A version of the words that were highlighted, each its own paragraph; the highlights stand on them.
Result<void> SalvagedLinks::standInForText(ArticleId article)
{
    struct Marked
    {
        qint64 id;
        TextSpan span;
    };
    QString text = QCoreApplication::translate("Library", "The text of this article was lost with a damaged library.");
    QList<Marked> marks;
    Query read(m_database, u"SELECT id, quote FROM highlight WHERE article_id = :article AND version_id NOT IN"
                           " (SELECT id FROM version) ORDER BY span_begin, id"_s);
    read.bind(u":article"_s, article);
    const auto all = read.each([&] {
        text += u"\n\n"_s;
        const QString quote = read.text(1);
        marks.append(Marked{read.integer(0), TextSpan{text.size(), text.size() + quote.size()}});
        text += quote;
    });
    if (!all)
        return all;
    Article stand;
    stand.text = text;
    stand.paragraphs = paragraphsOf(text);
    const auto version = m_stores.versions.insert(article, stand, text.toUtf8());
    if (!version)
        return version.error();
    Query move(m_database, u"UPDATE highlight SET version_id = :version, span_begin = :span_begin,"
                           " span_end = :span_end WHERE id = :id"_s);
    for (const Marked &mark : marks) {
        move.bind(u":version"_s, *version);
        move.bindSpan(u":span"_s, mark.span);
        move.bind(u":id"_s, mark.id);
        if (const auto moved = move.run(); !moved)
            return moved;
    }
    return {};
}

/// Tags and dossiers whose names were lost are still told apart.
Result<void> SalvagedLinks::standInForNames()
{
    const QString tag = QCoreApplication::translate("Library", "lost tag");
    const QString dossier = QCoreApplication::translate("Library", "Lost dossier");
    Query tags(m_database, u"INSERT OR IGNORE INTO tag (id, uuid, name, folded, created, modified)"
                           " SELECT tag_id, " NEW_UUID ", :name || ' ' || tag_id, lower(:name) || ' ' || tag_id, " NOW
                           ", " NOW " FROM (SELECT tag_id FROM highlight_tag UNION SELECT tag_id FROM article_tag)"
                           " WHERE tag_id NOT IN (SELECT id FROM tag)"_s);
    tags.bind(u":name"_s, tag);
    if (const auto done = tags.run(); !done)
        return done;
    if (tags.affectedRows() > 0)
        m_lost.append(QCoreApplication::translate("Library", "Tags whose name was lost: %1. They are called “%2”.")
                          .arg(tags.affectedRows())
                          .arg(tag));
    Query dossiers(m_database, u"INSERT OR IGNORE INTO dossier (id, uuid, name, created, modified)"
                               " SELECT DISTINCT dossier_id, " NEW_UUID ", :name || ' ' || dossier_id, " NOW ", " NOW
                               " FROM dossier_article WHERE dossier_id NOT IN (SELECT id FROM dossier)"_s);
    dossiers.bind(u":name"_s, dossier);
    if (const auto done = dossiers.run(); !done)
        return done;
    if (dossiers.affectedRows() > 0)
        m_lost.append(QCoreApplication::translate("Library", "Dossiers whose name was lost: %1. They are called “%2”.")
                          .arg(dossiers.affectedRows())
                          .arg(dossier));
    return {};
}

/// Where some of a text's paragraphs are missing, they are made anew from its empty lines.
Result<void> SalvagedLinks::rebuildParagraphs()
{
    const auto versions = numbers(u"SELECT id FROM version"_s);
    if (!versions)
        return versions.error();
    for (const qint64 version : *versions) {
        const auto text = m_stores.versions.text(VersionId(version));
        const auto paragraphs = m_stores.versions.paragraphs(VersionId(version));
        if (!text)
            return text.error();
        const QList<Paragraph> blocks = paragraphsOf(*text);
        if (paragraphs && fits(*paragraphs, *text) && paragraphs->size() >= blocks.size())
            continue;
        if (const auto written = writeParagraphs(m_database, version, blocks); !written)
            return written;
    }
    return {};
}

/// Of the machine's answers all or none: one that is missing would shift what the others lie in.
Result<void> SalvagedLinks::dropTornStatements()
{
    const auto torn = numbers(u"SELECT version_id FROM statement_by_machine GROUP BY version_id"
                              " HAVING count(*) <> max(position) + 1"_s);
    if (!torn)
        return torn.error();
    std::set<qint64> versions(torn->cbegin(), torn->cend());
    const auto all = numbers(u"SELECT DISTINCT version_id FROM statement_by_machine WHERE version_id IN"
                             " (SELECT id FROM version)"_s);
    if (!all)
        return all.error();
    for (const qint64 version : *all) {
        const auto text = m_stores.versions.text(VersionId(version));
        const auto statements = m_stores.statements.machine(VersionId(version));
        if (!text || !statements || !fit(*statements, *text))
            versions.insert(version);
    }
    Query drop(m_database, u"DELETE FROM statement_by_machine WHERE version_id = :version"_s);
    for (const qint64 version : versions) {
        drop.bind(u":version"_s, version);
        if (const auto dropped = drop.run(); !dropped)
            return dropped;
    }
    if (!versions.empty()) {
        m_lost.append(QCoreApplication::translate("Library", "Articles whose statements must be found again (F5): %1. "
                                                             "What you checked in them was kept.")
                          .arg(versions.size()));
    }
    return {};
}

Result<void> SalvagedLinks::dropOrphans()
{
    // Rows without a number of their own first; then whatever SQLite finds to hang on nothing.
    for (const QString &statement :
         {u"DELETE FROM paragraph WHERE version_id NOT IN (SELECT id FROM version)"_s,
          u"DELETE FROM statement_by_machine WHERE version_id NOT IN (SELECT id FROM version)"_s,
          u"DELETE FROM actor_by_machine WHERE statement_id NOT IN (SELECT id FROM statement_by_machine)"_s,
          u"DELETE FROM party_by_machine WHERE statement_id NOT IN (SELECT id FROM statement_by_machine)"_s,
          u"DELETE FROM actor_by_person WHERE statement_id NOT IN (SELECT id FROM statement_by_person WHERE version_id"
          " IN (SELECT id FROM version))"_s,
          u"DELETE FROM party_by_person WHERE statement_id NOT IN (SELECT id FROM statement_by_person WHERE version_id"
          " IN (SELECT id FROM version))"_s,
          u"DELETE FROM dossier_article WHERE article_id NOT IN (SELECT id FROM article)"_s,
          u"UPDATE tag SET parent_id = NULL WHERE parent_id NOT IN (SELECT id FROM tag)"_s,
          u"UPDATE learned_rule SET article_id = NULL WHERE article_id NOT IN (SELECT id FROM article)"_s}) {
        if (const auto done = changed(statement); !done)
            return done.error();
    }
    const auto words = changed(u"DELETE FROM statement_by_person WHERE version_id NOT IN (SELECT id FROM version)"_s);
    if (!words)
        return words.error();
    if (*words > 0)
        m_lost.append(
            QCoreApplication::translate("Library", "Checked statements whose text was lost: %1.").arg(*words));
    struct Orphan
    {
        QString table;
        qint64 row;
    };
    QList<Orphan> orphans;
    {
        Query keys(m_database, u"PRAGMA main.foreign_key_check"_s);
        const auto found = keys.each([&] {
            if (!keys.isNull(1))
                orphans.append({keys.text(0), keys.integer(1)});
        });
        if (!found)
            return found;
    }
    for (const Orphan &orphan : orphans) {
        if (const auto done = changed(u"DELETE FROM %1 WHERE rowid = %2"_s.arg(orphan.table).arg(orphan.row)); !done)
            return done.error();
    }
    return {};
}

Result<void> SalvagedLinks::countAnew()
{
    const auto counted = changed(u"UPDATE article SET highlight_count = (SELECT count(*) FROM highlight WHERE"
                                 " article_id = article.id AND removed IS NULL)"_s);
    const auto articles = numbers(u"SELECT id FROM article"_s);
    if (!counted || !articles)
        return !counted ? counted.error() : articles.error();
    for (const qint64 article : *articles) {
        const auto version = m_stores.versions.current(ArticleId(article));
        if (!version)
            return version.error();
        const auto statements = m_stores.statements.both(*version);
        if (!statements)
            return statements.error();
        if (const auto set = m_stores.articles.setPartyCounts(ArticleId(article), *statements); !set)
            return set;
    }
    return {};
}

} // namespace Readout::Storage
