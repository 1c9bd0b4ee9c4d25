// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows over an article's paragraphs and statements. A child's internal id is its paragraph's row plus one.
#include "models/articlemodel.h"

#include "models/statementtext.h"

#include <algorithm>

namespace Readout::Models {

namespace {

QString kindName(ParagraphKind kind)
{
    switch (kind) {
    case ParagraphKind::Headline:
        return QStringLiteral("headline");
    case ParagraphKind::Standfirst:
        return QStringLiteral("standfirst");
    case ParagraphKind::Heading:
        return QStringLiteral("heading");
    case ParagraphKind::ListItem:
        return QStringLiteral("list item");
    case ParagraphKind::BlockQuote:
        return QStringLiteral("block quote");
    case ParagraphKind::Caption:
        return QStringLiteral("caption");
    case ParagraphKind::Body:
        break;
    }
    return QStringLiteral("body");
}

/// @return a stretch that holds all highlights in which the two lists differ; empty when they do not.
TextSpan changedStretch(const QList<Highlight> &before, const QList<Highlight> &after)
{
    const auto [b, a] = std::mismatch(before.cbegin(), before.cend(), after.cbegin(), after.cend());
    auto beforeEnd = before.cend();
    auto afterEnd = after.cend();
    while (beforeEnd != b && afterEnd != a && *(beforeEnd - 1) == *(afterEnd - 1)) {
        --beforeEnd;
        --afterEnd;
    }
    TextSpan changed;
    const auto take = [&changed](const Highlight &highlight) {
        changed = changed.isEmpty() ? highlight.span
                                    : TextSpan{std::min(changed.begin, highlight.span.begin),
                                               std::max(changed.end, highlight.span.end)};
    };
    std::for_each(b, beforeEnd, take);
    std::for_each(a, afterEnd, take);
    return changed;
}

} // namespace

ArticleModel::ArticleModel(QObject *parent) : QAbstractItemModel(parent) {}

void ArticleModel::setArticle(const Article &article, const QList<Statement> &statements,
                              const QList<Highlight> &highlights, const std::optional<PartyOrder> &order)
{
    beginResetModel();
    if (order)
        m_partyOrder = *order; // all rows are new ones: nobody needs to hear of their lines alone
    if (article.text != m_article.text)
        m_voice.reset();
    m_article = article;
    m_statements = statements;
    takeHighlights(highlights);
    arrange();
    endResetModel(); // whoever shows highlights takes them with the rest
    emit voiceChanged();
}

void ArticleModel::setChoice(const StatementChoice &choice)
{
    if (choice == m_choice)
        return;
    beginResetModel();
    m_choice = choice;
    arrange();
    endResetModel();
    if (m_voice)
        emit voiceChanged();
}

void ArticleModel::setVoice(const std::optional<Voice> &voice)
{
    if (voice == m_voice)
        return;
    m_voice = voice;
    listen();
    emit voiceChanged();
}

bool ArticleModel::isVoiced(int statement) const
{
    return !m_voice || std::binary_search(m_voiced.cbegin(), m_voiced.cend(), statement);
}

void ArticleModel::listen()
{
    m_voiced.clear();
    if (!m_voice)
        return;
    for (const int statement : std::as_const(m_shown)) {
        if (isVoiceOf(*m_voice, m_article.text, statements()[statement]))
            m_voiced.append(statement);
    }
}

void ArticleModel::setDetails(const ArticleDetails &details)
{
    if (details == m_article.details)
        return;
    m_article.details = details;
    emit detailsChanged();
}

void ArticleModel::setTags(const QStringList &tags)
{
    if (tags == m_article.tags)
        return;
    m_article.tags = tags;
    emit detailsChanged();
}

void ArticleModel::setHighlights(const QList<Highlight> &highlights)
{
    const QList<Highlight> before = m_highlights;
    takeHighlights(highlights);
    if (before == m_highlights)
        return;
    const TextSpan changed = changedStretch(before, m_highlights);
    const int first = int(m_article.paragraphAt(changed.begin));
    const int last = int(m_article.paragraphAt(std::max(changed.begin, changed.end - 1)));
    if (first >= 0) {
        emit dataChanged(index(first, 0), index(last, 0), {HighlightsRole});
        for (int row = first; row <= last; ++row) {
            const QModelIndex paragraph = index(row, 0);
            if (const int children = rowCount(paragraph))
                emit dataChanged(index(0, 0, paragraph), index(children - 1, 0, paragraph), {HighlightsRole});
        }
    }
    emit highlightsChanged();
}

void ArticleModel::setPartyOrder(const PartyOrder &order)
{
    if (order == m_partyOrder)
        return;
    m_partyOrder = order;
    emit partyOrderChanged();
}

void ArticleModel::clear()
{
    setArticle({}, {}, {});
}

QModelIndex ArticleModel::indexOfStatement(int statement) const
{
    if (statement < 0 || statement >= m_statements.size())
        return {};
    const int paragraph = int(m_article.paragraphAt(m_statements[statement].content.begin));
    if (paragraph < 0)
        return {};
    const qsizetype row = m_children[paragraph].indexOf(statement);
    return row < 0 ? QModelIndex() : index(int(row), 0, index(paragraph, 0));
}

QModelIndex ArticleModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex ArticleModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(int(child.internalId() - 1), 0, quintptr(0));
}

int ArticleModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_article.paragraphs.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return int(m_children[parent.row()].size());
}

int ArticleModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant ArticleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == 0)
        return paragraphData(index.row(), role);
    return statementData(m_children[qsizetype(index.internalId() - 1)][index.row()], role);
}

QHash<int, QByteArray> ArticleModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"},
            {SpanRole, "span"},
            {KindRole, "kind"},
            {LabelRole, "label"},
            {StatementIndexRole, "statement"},
            {SpeakerRole, "speaker"},
            {ActorsRole, "actors"},
            {PartiesRole, "parties"},
            {VerbRole, "verb"},
            {SourceRole, "source"},
            {StateRole, "state"},
            {CheckRole, "check"},
            {HighlightsRole, "highlights"},
            {SpeakerNameRole, "speakerName"}};
}

void ArticleModel::arrange()
{
    ++m_arrangement;
    m_shown = chosenStatements(m_statements, m_choice);
    listen();
    m_children = arranged(m_statements, m_shown);
}

QList<QList<int>> ArticleModel::arranged(const QList<Statement> &statements, const QList<int> &shown) const
{
    QList<QList<int>> children(m_article.paragraphs.size());
    for (const int statement : shown) {
        const qsizetype paragraph = m_article.paragraphAt(statements[statement].content.begin);
        if (paragraph >= 0)
            children[paragraph].append(statement);
    }
    return children;
}

void ArticleModel::takeHighlights(const QList<Highlight> &highlights)
{
    const auto standsBefore = [](const Highlight &one, const Highlight &other) {
        return one.span.begin != other.span.begin ? one.span.begin < other.span.begin : one.created < other.created;
    };
    m_highlights = highlights;
    if (!std::is_sorted(highlights.cbegin(), highlights.cend(), standsBefore))
        std::stable_sort(m_highlights.begin(), m_highlights.end(), standsBefore);
    m_reach.clear();
    qsizetype reach = 0;
    for (const Highlight &highlight : std::as_const(m_highlights)) {
        reach = std::max(reach, highlight.span.end);
        m_reach.append(reach);
    }
}

QVariant ArticleModel::paragraphData(int paragraph, int role) const
{
    const Paragraph &shown = m_article.paragraphs[paragraph];
    switch (role) {
    case Qt::DisplayRole:
        return wordsOf(m_article.text, shown.span);
    case SpanRole:
        return QVariant::fromValue(shown.span);
    case KindRole:
        return kindName(shown.kind);
    case LabelRole:
        return shown.label();
    case StatementIndexRole:
        return -1;
    case HighlightsRole:
        return QVariant::fromValue(highlightsOn(shown.span));
    default:
        return {};
    }
}

QVariant ArticleModel::statementData(int statement, int role) const
{
    const Statement &shown = m_statements[statement];
    switch (role) {
    case Qt::DisplayRole:
        return wordsOf(m_article.text, shown.content);
    case SpanRole:
        return QVariant::fromValue(shown.content);
    case KindRole:
        return toString(shown.kind);
    case LabelRole:
        return m_article.paragraphs[m_article.paragraphAt(shown.content.begin)].label();
    case StatementIndexRole:
        return statement;
    case SpeakerRole:
        return speakerMention(m_article.text, shown);
    case SpeakerNameRole:
        return speakerName(m_article.text, shown);
    case ActorsRole: {
        QStringList names;
        for (const Actor &actor : shown.actors)
            names.append(actor.name);
        return names;
    }
    case PartiesRole:
        return shown.parties;
    case VerbRole:
        return verbWords(m_article.text, shown);
    case SourceRole:
        return sourceName(m_article.text, shown);
    case StateRole:
        return int(shown.state);
    case CheckRole:
        return int(shown.check);
    case HighlightsRole:
        return QVariant::fromValue(highlightsOn(shown.content));
    default:
        return {};
    }
}

QList<QUuid> ArticleModel::highlightsOn(TextSpan span) const
{
    const auto after =
        std::lower_bound(m_highlights.cbegin(), m_highlights.cend(), span.end,
                         [](const Highlight &highlight, qsizetype end) { return highlight.span.begin < end; });
    QList<QUuid> found;
    for (qsizetype at = after - m_highlights.cbegin() - 1; at >= 0 && m_reach[at] > span.begin; --at) {
        if (m_highlights[at].span.overlaps(span))
            found.prepend(m_highlights[at].uuid);
    }
    return found;
}

} // namespace Readout::Models
