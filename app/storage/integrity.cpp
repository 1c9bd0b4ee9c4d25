// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite's own checks first; our rules only on a file whose pages can be trusted.
#include "storage/integrity.h"

#include "storage/database.h"
#include "storage/query.h"
#include "storage/storedjson.h"
#include "storage/validity.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

constexpr qsizetype mostFaults = 200;

/// One article of the library, as it is called in a finding.
struct CheckedArticle
{
    ArticleId id{};
    QString name;
};

class Inspection final
{
public:
    Inspection(const Database &database, const Stores &stores) : m_database(database), m_stores(stores) {}

    Result<QStringList> run();

private:
    Result<void> sqliteChecks();
    Result<void> articles();
    Result<void> keptCounts();
    Result<void> article(const CheckedArticle &checked);
    Result<void> version(const CheckedArticle &checked, VersionId version);
    Result<void> highlights(const CheckedArticle &checked, VersionId version, const QString &text);
    Result<void> counts(const CheckedArticle &checked, const QList<Statement> &statements);
    void found(const QString &sentence) { m_faults.append(sentence); }

    const Database &m_database;
    const Stores &m_stores;
    QStringList m_faults;
};

Result<QStringList> Inspection::run()
{
    if (const auto done = sqliteChecks(); !done) {
        if (done.error().code != ErrorCode::Damaged)
            return done.error();
        found(done.error().message); // damage is what was asked for, not a failure to answer
    }
    if (!m_faults.isEmpty())
        return m_faults;
    if (const auto done = keptCounts(); !done)
        return done.error();
    if (const auto done = articles(); !done)
        return done.error();
    return m_faults;
}

Result<void> Inspection::sqliteChecks()
{
    Query pages(m_database, u"PRAGMA integrity_check"_s);
    const auto checked = pages.each([&] {
        if (pages.text(0) != u"ok" && m_faults.size() < mostFaults)
            found(QCoreApplication::translate("Library", "The file is damaged: %1.").arg(pages.text(0)));
    });
    if (!checked)
        return checked;
    Query keys(m_database, u"PRAGMA foreign_key_check"_s);
    return keys.each([&] {
        if (m_faults.size() < mostFaults) {
            found(QCoreApplication::translate("Library",
                                              "A row of the table “%1” belongs to one in “%2” that is not there.")
                      .arg(keys.text(0), keys.text(2)));
        }
    });
}

Result<void> Inspection::keptCounts()
{
    Query query(m_database, u"SELECT unread = (SELECT count(*) FROM article WHERE binned IS NULL AND is_read = 0)"
                            " AND standing = (SELECT count(*) FROM article WHERE binned IS NULL)"
                            " AND binned = (SELECT count(*) FROM article WHERE binned IS NOT NULL)"
                            " FROM article_counts"_s);
    const auto exists = query.first();
    if (!exists)
        return exists.error();
    if (!*exists || !query.boolean(0)) {
        found(QCoreApplication::translate("Library", "The number of articles kept for the inbox, the library or the "
                                                     "bin is wrong."));
    }
    return {};
}

Result<void> Inspection::articles()
{
    Query query(m_database, u"SELECT id, title, uuid FROM article ORDER BY id"_s);
    QList<CheckedArticle> all;
    const auto read = query.each([&] {
        const QString title = query.text(1).left(60);
        all.append({query.id<ArticleId>(0), title.isEmpty() ? query.text(2) : title});
    });
    if (!read)
        return read;
    for (const CheckedArticle &checked : all) {
        if (m_faults.size() >= mostFaults)
            break;
        if (const auto done = article(checked); !done)
            return done;
    }
    return {};
}

Result<void> Inspection::article(const CheckedArticle &checked)
{
    Query query(m_database, u"SELECT id FROM version WHERE article_id = :id ORDER BY id"_s);
    query.bind(u":id"_s, checked.id);
    QList<VersionId> versions;
    if (const auto done = query.each([&] { versions.append(query.id<VersionId>(0)); }); !done)
        return done;
    if (versions.isEmpty()) {
        found(QCoreApplication::translate("Library", "The article “%1” has no text.").arg(checked.name));
        return {};
    }
    for (const VersionId id : versions) {
        if (const auto done = version(checked, id); !done)
            return done;
    }
    const auto statements = m_stores.statements.both(versions.last());
    if (!statements)
        return statements.error();
    return counts(checked, *statements);
}

Result<void> Inspection::version(const CheckedArticle &checked, VersionId version)
{
    Query query(m_database, u"SELECT sha256, text FROM version WHERE id = :id"_s);
    query.bind(u":id"_s, version);
    const auto exists = query.first();
    if (!exists)
        return exists.error();
    const QString text = query.text(1);
    if (query.bytes(0) != hashOf(text))
        found(QCoreApplication::translate("Library", "The text of “%1” is not the one that was stored.")
                  .arg(checked.name));
    const auto paragraphs = m_stores.versions.paragraphs(version);
    if (!paragraphs)
        return paragraphs.error();
    if (!fits(*paragraphs, text))
        found(QCoreApplication::translate("Library", "A paragraph of “%1” lies outside its text.").arg(checked.name));
    const auto machine = m_stores.statements.machine(version);
    if (!machine)
        return machine.error();
    if (!fit(*machine, text))
        found(QCoreApplication::translate("Library", "A statement in “%1” lies outside its text.").arg(checked.name));
    const auto words = m_stores.statements.persons(version);
    if (!words)
        return words.error();
    for (const PersonsWord &word : *words) {
        if (!fits(word.statement, text))
            found(QCoreApplication::translate("Library", "A checked statement in “%1” lies outside its text.")
                      .arg(checked.name));
    }
    return highlights(checked, version, text);
}

Result<void> Inspection::highlights(const CheckedArticle &checked, VersionId version, const QString &text)
{
    Query query(m_database, u"SELECT span_begin, span_end, quote, article_id FROM highlight"
                            " WHERE version_id = :version AND removed IS NULL"_s);
    query.bind(u":version"_s, version);
    return query.each([&] {
        const TextSpan span = query.span(0);
        if (!fits(span, text) || span.of(text) != query.text(2)) {
            found(QCoreApplication::translate("Library", "A highlight in “%1” is not where it says: “%2”.")
                      .arg(checked.name, query.text(2).left(60)));
        }
        if (query.id<ArticleId>(3) != checked.id)
            found(QCoreApplication::translate("Library", "A highlight in “%1” belongs to another article.")
                      .arg(checked.name));
    });
}

Result<void> Inspection::counts(const CheckedArticle &checked, const QList<Statement> &statements)
{
    Query query(m_database, u"SELECT highlight_count = (SELECT count(*) FROM highlight WHERE article_id = article.id"
                            " AND removed IS NULL), party_counts FROM article WHERE id = :id"_s);
    query.bind(u":id"_s, checked.id);
    const auto exists = query.first();
    if (!exists)
        return exists.error();
    if (!query.boolean(0))
        found(QCoreApplication::translate("Library", "The number of highlights kept for “%1” is wrong.")
                  .arg(checked.name));
    if (countsFromJson(query.text(1)) != partyCounts(statements))
        found(QCoreApplication::translate("Library", "The statements counted for “%1” are wrong.").arg(checked.name));
    return {};
}

} // namespace

Result<QStringList> findFaults(const Database &database, const Stores &stores)
{
    return Inspection(database, stores).run();
}

} // namespace Readout::Storage
