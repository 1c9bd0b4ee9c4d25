// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the tables version and paragraph.
#include "storage/versionstore.h"

#include "storage/cleantext.h"
#include "storage/database.h"
#include "storage/query.h"
#include "storage/validity.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

constexpr std::array<std::pair<ParagraphKind, QStringView>, 7> paragraphKindNames{{
    {ParagraphKind::Headline, u"headline"},
    {ParagraphKind::Standfirst, u"standfirst"},
    {ParagraphKind::Body, u"body"},
    {ParagraphKind::Heading, u"heading"},
    {ParagraphKind::ListItem, u"list-item"},
    {ParagraphKind::BlockQuote, u"block-quote"},
    {ParagraphKind::Caption, u"caption"},
}};

QString storedKind(ParagraphKind kind)
{
    for (const auto &[known, name] : paragraphKindNames) {
        if (known == kind)
            return name.toString();
    }
    return u"body"_s;
}

ParagraphKind paragraphKind(const QString &stored)
{
    for (const auto &[kind, name] : paragraphKindNames) {
        if (name == stored)
            return kind;
    }
    return ParagraphKind::Body;
}

Error noSuchVersion()
{
    return {
        ErrorCode::NotFound, QCoreApplication::translate("Library", "The library has no text for this article."), {}};
}

} // namespace

QByteArray hashOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

Result<VersionId> VersionStore::insert(ArticleId id, const Article &article, const QByteArray &bytes) const
{
    if (!fits(article.paragraphs, article.text)) {
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Library",
                                                 "The article “%1” was not stored: its paragraphs do not fit its text.")
                         .arg(article.details.title),
                     {}};
    }
    const QString text = cleanText(article.text);
    Query query(m_database, u"INSERT INTO version (article_id, sha256, fetched, text, bytes)"
                            " VALUES (:article, :sha256, :fetched, :text, :bytes)"_s);
    query.bind(u":article"_s, id);
    query.bind(u":sha256"_s, hashOf(text));
    query.bind(u":fetched"_s, QDateTime::currentDateTimeUtc());
    query.bind(u":text"_s, text);
    query.bind(u":bytes"_s, bytes);
    if (const auto done = query.run(); !done)
        return done.error();
    const auto version = VersionId(query.insertedId());
    Query paragraph(m_database,
                    u"INSERT INTO paragraph (version_id, position, span_begin, span_end, kind, number, part)"
                    " VALUES (:version, :position, :span_begin, :span_end, :kind, :number, :part)"_s);
    for (qsizetype at = 0; at < article.paragraphs.size(); ++at) {
        const Paragraph &block = article.paragraphs[at];
        paragraph.bind(u":version"_s, version);
        paragraph.bind(u":position"_s, at);
        paragraph.bindSpan(u":span"_s, block.span);
        paragraph.bind(u":kind"_s, storedKind(block.kind));
        paragraph.bind(u":number"_s, block.number);
        paragraph.bind(u":part"_s, block.part);
        if (const auto done = paragraph.run(); !done)
            return done.error();
    }
    return version;
}

Result<VersionId> VersionStore::current(ArticleId id) const
{
    Query query(m_database, u"SELECT max(id) FROM version WHERE article_id = :article"_s);
    query.bind(u":article"_s, id);
    const auto found = query.first();
    if (!found)
        return found.error();
    if (!*found || query.isNull(0))
        return noSuchVersion();
    return query.id<VersionId>(0);
}

Result<ArticleId> VersionStore::articleOf(VersionId id) const
{
    Query query(m_database, u"SELECT article_id FROM version WHERE id = :id"_s);
    query.bind(u":id"_s, id);
    const auto found = query.first();
    if (!found)
        return found.error();
    if (!*found)
        return noSuchVersion();
    return query.id<ArticleId>(0);
}

Result<QString> VersionStore::text(VersionId id) const
{
    if (id == m_keptId && id != VersionId{})
        return m_keptText;
    Query query(m_database, u"SELECT text FROM version WHERE id = :id"_s);
    query.bind(u":id"_s, id);
    const auto found = query.first();
    if (!found)
        return found.error();
    if (!*found)
        return noSuchVersion();
    m_keptText = query.text(0);
    m_keptId = id;
    return m_keptText;
}

void VersionStore::keep(VersionId id, const QString &text) const
{
    m_keptId = id;
    m_keptText = text;
}

Result<QList<Paragraph>> VersionStore::paragraphs(VersionId id) const
{
    Query query(m_database, u"SELECT span_begin, span_end, kind, number, part FROM paragraph WHERE version_id = :id"
                            " ORDER BY position"_s);
    query.bind(u":id"_s, id);
    QList<Paragraph> paragraphs;
    const auto done = query.each([&] {
        paragraphs.append({query.span(0), paragraphKind(query.text(2)), int(query.integer(3)), int(query.integer(4))});
    });
    if (!done)
        return done.error();
    return paragraphs;
}

Result<QByteArray> VersionStore::bytes(VersionId id) const
{
    Query query(m_database, u"SELECT bytes FROM version WHERE id = :id"_s);
    query.bind(u":id"_s, id);
    const auto found = query.first();
    if (!found)
        return found.error();
    if (!*found)
        return noSuchVersion();
    return query.bytes(0);
}

Result<ArticleId> VersionStore::articleByText(const QString &text) const
{
    Query query(m_database, u"SELECT article.id FROM version JOIN article ON article.id = article_id"
                            " WHERE sha256 = :sha256 ORDER BY binned IS NOT NULL, article.id LIMIT 1"_s);
    query.bind(u":sha256"_s, hashOf(cleanText(text)));
    const auto found = query.first();
    if (!found)
        return found.error();
    if (!*found) {
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("Library", "No article in the library has this text."),
                     {}};
    }
    return query.id<ArticleId>(0);
}

} // namespace Readout::Storage
