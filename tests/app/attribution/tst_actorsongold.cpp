// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Actors and parties measured apart from everything before them: the gold statements of ../shared/corpora go in, their
// parties and actors are compared. READOUT_SHOW=1 prints each miss.
#include "attribution/actors.h"
#include "base/textspan.h"
#include "text/documentbuilder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

namespace {

struct Score
{
    int statements = 0;
    int parties = 0;
    int actors = 0;
    int sources = 0;
    int sourceParties = 0;

    double percent(int right, int of) const { return of ? 100.0 * right / of : 100.0; }
};

QStringList strings(const QJsonValue &list)
{
    QStringList found;
    for (const QJsonValue &one : list.toArray())
        found.append(one.toString());
    return found;
}

QString plainName(QString name)
{
    name = name.toLower().replace(u'’', u'\'');
    for (const QString &start : {u"the "_s, u"a "_s, u"an "_s}) {
        if (name.startsWith(start))
            name = name.mid(start.size());
    }
    return name;
}

/// Stricter than score_parties.py: the same words, or a last name.
bool sameName(const QString &gold, const QString &found)
{
    const QString one = plainName(gold);
    const QString other = plainName(found);
    if (one == other)
        return true;
    const QStringList oneWords = one.split(u' ');
    const QStringList otherWords = other.split(u' ');
    QSet<QString> shared(oneWords.cbegin(), oneWords.cend());
    shared.intersect(QSet<QString>(otherWords.cbegin(), otherWords.cend()));
    return 2 * shared.size() >= oneWords.size() + otherWords.size() - shared.size() ||
           oneWords.constLast() == otherWords.constLast();
}

bool sameSet(QStringList gold, QStringList found)
{
    if (gold.size() != found.size())
        return false;
    for (const QString &one : gold) {
        const auto match = std::find_if(found.begin(), found.end(), [&](const QString &other) {
            return one == other || (one.size() > 2 && other.size() > 2 && sameName(one, other));
        });
        if (match == found.end())
            return false;
        found.erase(match);
    }
    return true;
}

bool sameActors(const QJsonArray &gold, const QList<Actor> &found)
{
    if (gold.size() != found.size())
        return false;
    return std::all_of(gold.begin(), gold.end(), [&](const QJsonValue &one) {
        QStringList forms = strings(one.toObject().value(u"aka"_s));
        forms.append(one.toObject().value(u"name"_s).toString());
        return std::any_of(found.begin(), found.end(), [&](const Actor &actor) {
            return std::any_of(forms.cbegin(), forms.cend(),
                               [&](const QString &form) { return sameName(form, actor.name); });
        });
    });
}

std::optional<TextSpan> spanIn(const QJsonValue &value, const CodePointMap &map)
{
    if (!value.isObject())
        return std::nullopt;
    return TextSpan{map.toUtf16(value[u"start"].toInteger()), map.toUtf16(value[u"end"].toInteger())};
}

QString namesOf(const QList<Actor> &actors)
{
    QStringList names;
    for (const Actor &actor : actors)
        names.append(actor.name + u'[' + actor.parties.join(u',') + u']');
    return names.join(u"; "_s);
}

} // namespace

class TestActorsOnGold final : public QObject
{
    Q_OBJECT

private slots:
    void resolvesGoldSpeakers();

private:
    void scoreArticle(const QJsonObject &article, Score &score, bool show);
};

void TestActorsOnGold::scoreArticle(const QJsonObject &gold, Score &score, bool show)
{
    Article article;
    article.text = gold.value(u"text"_s).toString();
    article.details.language = gold.value(u"lang"_s).toString();
    qsizetype begin = 0;
    int number = 0;
    while (begin < article.text.size()) {
        qsizetype end = article.text.indexOf(u"\n\n"_s, begin);
        end = end < 0 ? article.text.size() : end;
        article.paragraphs.append({{begin, end}, ParagraphKind::Body, ++number, 0});
        begin = end + 2;
    }
    const Result<Text::Document> document = Text::buildDocument(article);
    QVERIFY(document.has_value());
    const CodePointMap map(article.text);
    QList<Statement> statements;
    const QJsonArray quotes = gold.value(u"quotes"_s).toArray();
    for (const QJsonValue &quote : quotes) {
        Statement statement;
        statement.content = *spanIn(quote, map);
        statement.speaker = spanIn(quote[u"speaker"], map);
        statement.source = spanIn(quote[u"source"], map);
        statement.parent = quote[u"parent"].toInt(-1);
        statement.state = State::Certain;
        statements.append(statement);
    }
    const auto resolver = Attribution::ActorResolver::forLanguage(article.details.language);
    QVERIFY(resolver.has_value());
    (*resolver)->resolve(*document, statements);
    for (qsizetype at = 0; at < quotes.size(); ++at) {
        const QJsonObject quote = quotes[at].toObject();
        const Statement &statement = statements[at];
        if (quote.value(u"act"_s).toString() != u"statement" || quote.value(u"optional"_s).toBool())
            continue;
        ++score.statements;
        const bool parties = sameSet(strings(quote.value(u"parties"_s)), statement.parties);
        const bool actors = sameActors(quote.value(u"actors"_s).toArray(), statement.actors);
        score.parties += parties;
        score.actors += actors;
        if (statement.source) {
            ++score.sources;
            score.sourceParties += sameSet(strings(quote.value(u"sourceParties"_s)),
                                           statement.sourceActor ? statement.sourceActor->parties : QStringList());
        }
        if (show && !(parties && actors))
            qInfo().noquote() << (parties ? "ACTOR " : "PARTY ") << gold.value(u"id"_s).toString()
                              << quote.value(u"speaker"_s)[u"text"].toString() << "| want"
                              << quote.value(u"actors"_s).toArray().first().toObject().value(u"name"_s).toString()
                              << strings(quote.value(u"parties"_s)) << "| got" << namesOf(statement.actors)
                              << toString(statement.state);
    }
}

void TestActorsOnGold::resolvesGoldSpeakers()
{
    QFile file(QStringLiteral(READOUT_SHARED "/corpora/parties.dev.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("no ../shared/corpora: nothing to measure against");
    QHash<QString, Score> scores;
    const int show = qEnvironmentVariableIntValue("READOUT_SHOW");
    for (int line = 0; !file.atEnd(); ++line) {
        const QJsonObject gold = QJsonDocument::fromJson(file.readLine()).object();
        const QString half = gold.value(u"lang"_s).toString() + (line % 2 ? u" odd"_s : u" even"_s);
        // Misses are read on the even articles only: the odd ones tell whether the rules carry over.
        scoreArticle(gold, scores[half], show > 0 && line % 2 == 0 && half.startsWith(u"en"_s));
    }
    QStringList halves = scores.keys();
    halves.sort();
    for (const QString &half : halves) {
        const Score &score = scores[half];
        qInfo().noquote() << half << "statements" << score.statements << "parties"
                          << score.percent(score.parties, score.statements) << "actors"
                          << score.percent(score.actors, score.statements) << "source's parties"
                          << score.percent(score.sourceParties, score.sources) << "of" << score.sources;
    }
    const auto parties = [&scores](const QString &half) {
        return scores[half].percent(scores[half].parties, scores[half].statements);
    };
    QVERIFY(parties(u"en even"_s) >= 95.0);
    QVERIFY(parties(u"en odd"_s) >= 85.0);
}

QTEST_GUILESS_MAIN(TestActorsOnGold)
#include "tst_actorsongold.moc"
