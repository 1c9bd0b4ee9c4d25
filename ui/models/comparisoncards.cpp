// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words on the cards of a comparison and on the heads of its columns.
#include "models/comparisonmodel.h"

#include "models/statementtext.h"

#include <QUuid>

#include <algorithm>

namespace Readout::Models {

namespace {

/// More texts than these are counted, not named, where the others' words stand.
constexpr qsizetype mostNamedTexts = 6;

/// A cue that begins a sentence ("According to") stands within a line here.
QString withinALine(QString cue)
{
    if (cue.size() > 1 && cue[1].isLower())
        cue[0] = cue[0].toLower();
    return cue;
}

bool isOnlyReported(const Cell &cell)
{
    return cell.kind == CellKind::Reported;
}

} // namespace

QVariant ComparisonModel::absenceData(int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return m_articles.isEmpty() ? tr("Nothing: no text was searched") : tr("Nothing in %1").arg(searchedTexts());
    case Qt::AccessibleTextRole:
        return QStringList{absenceData(Qt::DisplayRole).toString(), absenceData(SearchedRole).toString()}.join(u". ");
    case CardKindRole:
        return int(CellKind::Absent);
    case SearchedRole: {
        if (m_articles.size() > mostNamedTexts)
            return m_searched;
        QStringList titles;
        for (const AnnotatedArticle &annotated : m_articles)
            titles.append(annotated.article.details.title.simplified());
        titles.removeAll(QString());
        return titles.join(QStringLiteral(" · "));
    }
    default:
        return {};
    }
}

QVariant ComparisonModel::cardData(const Cell &cell, int at, int role) const
{
    const ComparedStatement &compared = cell.statements[at];
    switch (role) {
    case Qt::AccessibleTextRole:
        return spokenCard(cell, at);
    case FootRole:
        return isOnlyReported(cell) && at == cell.statements.size() - 1 ? notInOwnWords(cell.side) : QString();
    default:
        return statementData(compared, role);
    }
}

QVariant ComparisonModel::statementData(const ComparedStatement &compared, int role) const
{
    const Article &article = m_articles[compared.article].article;
    const Statement &statement = m_articles[compared.article].statements[compared.statement];
    const bool isReported = compared.kind == CellKind::Reported;
    switch (role) {
    case Qt::DisplayRole:
        return wordsOf(article.text, statement.content);
    case BeforeRole:
    case AfterRole:
        return contextOf(compared, role == BeforeRole);
    case CardKindRole:
        return int(compared.kind);
    case SpeakerRole:
        return speakerName(article.text, statement);
    case VerbRole:
        return withinALine(verbWords(article.text, statement));
    case SourceRole:
        return sourceName(article.text, statement);
    case LinesRole:
        return QVariant::fromValue(m_partyOrder.indexesOf(statement.parties));
    case ReporterRole:
        return isReported ? reporterName(statement) : QString();
    case ReporterLinesRole:
        return QVariant::fromValue(isReported && statement.sourceActor
                                       ? m_partyOrder.indexesOf(statement.sourceActor->parties)
                                       : QList<int>());
    case PlaceRole:
        return placeOf(compared);
    case ArticleRole:
        return QVariant::fromValue(article.id);
    case LanguageRole:
        return article.details.language;
    case SpanRole:
        return QVariant::fromValue(statement.content);
    case StateRole:
        return int(statement.state);
    case CheckRole:
        return int(statement.check);
    case StatementRole:
        return statement.uuid;
    default:
        return {};
    }
}

QVariant ComparisonModel::headData(const Head &head, int role) const
{
    if (head.count == 0)
        return {};
    if (role == HeadCountRole)
        return head.count;
    return role == HeadRole ? head.name : head.place;
}

/// The rest of the paragraph around the words, bounded: a paragraph may be 10 MB long.
QString ComparisonModel::contextOf(const ComparedStatement &compared, bool before) const
{
    constexpr qsizetype mostContext = 600;
    const Article &article = m_articles[compared.article].article;
    const TextSpan content = m_articles[compared.article].statements[compared.statement].content;
    const qsizetype at = article.paragraphAt(content.begin);
    if (at < 0 || content.begin < 0 || content.end > article.text.size())
        return {};
    const TextSpan paragraph = article.paragraphs[at].span;
    if (before) {
        const qsizetype begin = std::max(paragraph.begin, content.begin - mostContext);
        return (begin > paragraph.begin ? QStringLiteral("…") : QString()) +
               wordsOf(article.text, {begin, std::max(begin, content.begin)});
    }
    const qsizetype end = std::min(paragraph.end, content.end + mostContext);
    return wordsOf(article.text, {content.end, std::max(content.end, end)}) +
           (end < paragraph.end ? QStringLiteral("…") : QString());
}

std::optional<int> ComparisonModel::reporterSide(const Statement &statement) const
{
    if (!statement.sourceActor)
        return std::nullopt;
    for (int side = 0; side < m_comparison.sides.size(); ++side) {
        for (const QString &party : statement.sourceActor->parties) {
            if (!isJoint(side) && m_comparison.sides[side].parties.contains(party))
                return side;
        }
    }
    return std::nullopt;
}

QString ComparisonModel::reporterName(const Statement &statement) const
{
    if (const std::optional<int> side = reporterSide(statement))
        return m_comparison.sides[*side].name;
    if (statement.sourceActor && !statement.sourceActor->parties.isEmpty())
        return partiesName(statement.sourceActor->parties, false);
    return statement.sourceActor ? statement.sourceActor->name : QString();
}

QString ComparisonModel::placeOf(const ComparedStatement &compared) const
{
    const Article &article = m_articles[compared.article].article;
    const Statement &statement = m_articles[compared.article].statements[compared.statement];
    const qsizetype paragraph = article.paragraphAt(statement.content.begin);
    const QString label = paragraph < 0 ? QString() : article.paragraphs[paragraph].label();
    const QString &name = m_shortNames[compared.article];
    return label.isEmpty() ? name : name + QStringLiteral(" ¶") + label;
}

QString ComparisonModel::sideName(int side) const
{
    return isJoint(side) ? tr("Joint") : m_comparison.sides[side].name;
}

QString ComparisonModel::partiesOf(int side) const
{
    QStringList names;
    for (const QString &party : m_comparison.sides[side].parties)
        names.append(PartyOrder::displayName(party));
    const bool saysIt = names.size() == 1 && names.first() == sideName(side);
    return saysIt ? QString() : names.join(QStringLiteral(" · "));
}

QString ComparisonModel::spokenHead(const Head &head)
{
    return tr("%1, %n statement(s)", nullptr, head.count).arg(head.name);
}

QString ComparisonModel::spokenColumn(int side) const
{
    const Column &column = m_columns[side];
    QStringList parts{sideName(side), column.parties, column.count, column.coverage};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString ComparisonModel::notInOwnWords(int side) const
{
    return tr("Not in %1’s own words: nothing in %2").arg(m_comparison.sides[side].name, searchedTexts());
}

QString ComparisonModel::searchedTexts() const
{
    return m_articles.size() > mostNamedTexts ? tr("%n text(s)", nullptr, int(m_articles.size())) : m_searched;
}

QString ComparisonModel::spokenCard(const Cell &cell, int at) const
{
    const auto text = [&](int role) { return cardData(cell, at, role).toString(); };
    QStringList parts;
    if (!text(ReporterRole).isEmpty())
        parts.append(tr("Only as %1 reports it").arg(text(ReporterRole)));
    parts += {text(Qt::DisplayRole), text(SpeakerRole).isEmpty() ? tr("speaker unknown") : text(SpeakerRole),
              text(VerbRole)};
    if (!text(SourceRole).isEmpty())
        parts.append(tr("according to %1").arg(text(SourceRole)));
    parts += {text(PlaceRole),
              stateWord(State(cardData(cell, at, StateRole).toInt()), Check(cardData(cell, at, CheckRole).toInt())),
              text(FootRole)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace Readout::Models
