// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Greedy: the term that gathers most statements not yet gathered becomes a topic and takes along the terms that keep it
// company; topics that stand in the same places become one.
#include "comparison/topics.h"

#include "comparison/compare.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Readout {

namespace {

/// Topics tried before like ones are merged.
constexpr int maxSeeds = 16;
/// A term must gather at least this much to make a topic.
constexpr double leastGain = 1.5;
/// Topics become one when they share this much of the smaller one's places, or are this close to each other (the cosine
/// of places and neighbouring places), unless there are no more than fewestTopics.
constexpr double likeOverlap = 0.6;
constexpr double likeCloseness = 0.4;
constexpr qsizetype fewestTopics = 3;

/// A shown statement that stands in a comparison.
struct Said
{
    int article = 0;
    int side = 0;
    int unit = -1;
    QList<int> own;      ///< terms of its words
    QList<int> around;   ///< terms of its unit and heading that are not its own
    double gathered = 0; ///< 0 by no topic yet … 1 wholly
};

/// A topic while it is being made.
struct Seed
{
    QList<int> terms; ///< the first stands for it
    double gain = 0;
    QSet<int> units;
    QList<int> parts = {}; ///< seeds, as they were found, that became this one
};

bool haveCommon(const QList<int> &sorted, const QList<int> &others)
{
    return std::any_of(others.cbegin(), others.cend(),
                       [&](int one) { return std::binary_search(sorted.cbegin(), sorted.cend(), one); });
}

qsizetype countCommon(const QSet<int> &some, const QSet<int> &others)
{
    const QSet<int> &fewer = some.size() < others.size() ? some : others;
    const QSet<int> &more = some.size() < others.size() ? others : some;
    return std::count_if(fewer.cbegin(), fewer.cend(), [&](int one) { return more.contains(one); });
}

class Proposer final
{
public:
    Proposer(const TermIndex &index, const QList<AnnotatedArticle> &articles, const QList<Side> &sides) : m_index(index)
    {
        gatherSaid(articles, sides);
        m_inOwn.resize(std::size_t(index.terms().size()));
        m_inAround.resize(std::size_t(index.terms().size()));
        for (int at = 0; at < int(m_said.size()); ++at) {
            for (const int term : m_said[std::size_t(at)].own)
                m_inOwn[std::size_t(term)].append(at);
            for (const int term : m_said[std::size_t(at)].around)
                m_inAround[std::size_t(term)].append(at);
        }
        for (int term = 0; term < index.terms().size(); ++term) {
            if (canName(term))
                m_candidates.append(term);
        }
    }

    QList<Topic> propose()
    {
        while (int(m_seeds.size()) < maxSeeds && addBest()) {
        }
        compareSeeds();
        while (mergeClosest()) {
        }
        std::stable_sort(m_seeds.begin(), m_seeds.end(), [](const Seed &a, const Seed &b) { return a.gain > b.gain; });
        m_seeds = m_seeds.mid(0, maxProposedTopics);
        std::sort(m_seeds.begin(), m_seeds.end(), [](const Seed &a, const Seed &b) {
            return *std::min_element(a.units.cbegin(), a.units.cend()) <
                   *std::min_element(b.units.cbegin(), b.units.cend());
        });
        QList<Topic> topics;
        for (const Seed &seed : m_seeds)
            topics.append(topicFrom(seed));
        return topics;
    }

private:
    const TermFacts &facts(int term) const { return m_index.terms()[term]; }

    void gatherSaid(const QList<AnnotatedArticle> &articles, const QList<Side> &sides)
    {
        const Comparison compared = compare(articles, sides);
        for (const Cell &cell : compared.topics.first().cells) {
            for (const ComparedStatement &one : cell.statements) {
                const Statement &statement = articles[one.article].statements[one.statement];
                Said said{one.article,
                          cell.side,
                          m_index.unitAt(one.article, statement.content.begin),
                          m_index.within(one.article, statement.content),
                          {},
                          0};
                const QList<int> around = m_index.around(said.unit);
                std::copy_if(around.cbegin(), around.cend(), std::back_inserter(said.around),
                             [&](int term) { return !std::binary_search(said.own.cbegin(), said.own.cend(), term); });
                m_said.push_back(said);
            }
        }
    }

    bool canName(int term) const
    {
        const TermFacts &known = facts(term);
        const qsizetype said = m_inOwn[std::size_t(term)].size();
        return said + m_inAround[std::size_t(term)].size() > 0 && !known.isGeneral() && known.nominal > known.verbal &&
               (known.units.size() * 5 < m_index.units().size() * 3 || m_index.units().size() < 10);
    }

    double gainOf(int term) const
    {
        const QList<int> &own = m_inOwn[std::size_t(term)];
        const QList<int> &around = m_inAround[std::size_t(term)];
        if (double(own.size()) + 0.5 * double(around.size()) < 1.5)
            return 0;
        double gain = 0;
        QSet<int> sides;
        QSet<int> articles;
        const auto count = [&](int at, double weight) {
            const Said &said = m_said[std::size_t(at)];
            gain += weight * (1 - said.gathered);
            sides.insert(said.side);
            articles.insert(said.article);
        };
        for (const int at : own)
            count(at, 1);
        for (const int at : around)
            count(at, 0.3);
        gain *= sides.size() > 1 ? 1.5 : 1;
        gain *= 1 + 0.3 * double(articles.size() - 1);
        gain *= std::log(1 + double(m_index.units().size()) / double(facts(term).units.size()));
        gain *= facts(term).isName() ? 1.3 : 1;
        return gain * (1 + 0.4 * std::min(facts(term).headings, 3));
    }

    bool addBest()
    {
        int best = -1;
        double most = leastGain;
        for (const int term : m_candidates) {
            const double gain = gainOf(term);
            if (gain > most) {
                most = gain;
                best = term;
            }
        }
        if (best < 0)
            return false;
        Seed seed{{best}, most, facts(best).units};
        addCompany(seed);
        for (const int term : seed.terms) {
            m_candidates.removeOne(term);
            for (const int at : m_inOwn[std::size_t(term)])
                m_said[std::size_t(at)].gathered = std::max(m_said[std::size_t(at)].gathered, 0.8);
            for (const int at : m_inAround[std::size_t(term)])
                m_said[std::size_t(at)].gathered = std::max(m_said[std::size_t(at)].gathered, 0.5);
        }
        m_seeds.append(seed);
        return true;
    }

    /// Each said more than once, but seldom in one breath: two subjects, though a paragraph may have both.
    bool areSaidApart(int one, int other) const
    {
        const QList<int> &some = m_inOwn[std::size_t(one)];
        const QList<int> &others = m_inOwn[std::size_t(other)];
        const qsizetype fewer = std::min(some.size(), others.size());
        const auto both = std::count_if(some.cbegin(), some.cend(),
                                        [&](int at) { return std::binary_search(others.cbegin(), others.cend(), at); });
        return fewer >= 2 && both * 2 < fewer;
    }

    /// Terms that stand where the seed's first one does, and nearly nowhere else.
    void addCompany(Seed &seed)
    {
        const QSet<int> places = facts(seed.terms.first()).units;
        for (const int term : std::as_const(m_candidates)) {
            const QSet<int> &others = facts(term).units;
            const double common = double(countCommon(places, others));
            if (term == seed.terms.first() || common == 0 || areSaidApart(term, seed.terms.first()))
                continue;
            const bool isTwin = common >= 0.34 * double(places.size() + others.size()) / 1.34;
            const bool isFollower = others.size() >= 2 && common >= 0.75 * double(others.size()) &&
                                    places.size() * 4 <= m_index.units().size();
            const bool isSaidTogether =
                haveCommon(m_inOwn[std::size_t(term)], m_inOwn[std::size_t(seed.terms.first())]);
            if ((common >= 2 && (isTwin || isFollower)) || (isTwin && isSaidTogether)) {
                seed.terms.append(term);
                seed.units.unite(others);
            }
        }
    }

    /// Over 1 when two topics stand in the same places, or beside each other, so often that they are one.
    double likeness(const Seed &a, const Seed &b) const
    {
        const double same = double(countCommon(a.units, b.units));
        const double near =
            0.5 * double(countCommon(neighbourhood(a.units), b.units) + countCommon(neighbourhood(b.units), a.units));
        const double overlap = same < 2 ? 0 : same / double(std::min(a.units.size(), b.units.size()));
        const double closeness = near / std::sqrt(double(a.units.size() * b.units.size()));
        return std::max(overlap / likeOverlap, closeness / likeCloseness);
    }

    /// Paragraphs; sentences beside each other in a block that is run together say little of each other.
    bool areNeighbours(int unit, int other) const
    {
        const TextUnit &here = m_index.units()[unit];
        const TextUnit &there = m_index.units()[other];
        return here.article == there.article && !here.isSentence && !there.isSentence;
    }

    QSet<int> neighbourhood(const QSet<int> &units) const
    {
        QSet<int> near;
        for (const int unit : units) {
            near.insert(unit);
            for (const int other : {unit - 1, unit + 1}) {
                if (other >= 0 && other < m_index.units().size() && areNeighbours(unit, other))
                    near.insert(other);
            }
        }
        return near;
    }

    /// Of all pairs of the terms that first stood for the topics which became one.
    double meanLikeness(const Seed &a, const Seed &b) const
    {
        double sum = 0;
        for (const int one : a.parts) {
            for (const int other : b.parts)
                sum += m_likeness[std::size_t(one)][std::size_t(other)];
        }
        return sum / double(a.parts.size() * b.parts.size());
    }

    bool mergeClosest()
    {
        double most = 1;
        qsizetype into = -1;
        qsizetype from = -1;
        for (qsizetype a = 0; a < m_seeds.size(); ++a) {
            for (qsizetype b = a + 1; b < m_seeds.size(); ++b) {
                const double like = meanLikeness(m_seeds[a], m_seeds[b]);
                if (like > most) {
                    most = like;
                    into = a;
                    from = b;
                }
            }
        }
        if (into < 0 || m_seeds.size() <= fewestTopics)
            return false;
        m_seeds[into].terms += m_seeds[from].terms;
        m_seeds[into].parts += m_seeds[from].parts;
        m_seeds[into].gain += m_seeds[from].gain;
        m_seeds[into].units.unite(m_seeds[from].units);
        m_seeds.removeAt(from);
        return true;
    }

    void compareSeeds()
    {
        m_likeness.assign(std::size_t(m_seeds.size()), std::vector<double>(std::size_t(m_seeds.size()), 0));
        for (qsizetype a = 0; a < m_seeds.size(); ++a) {
            m_seeds[a].parts = {int(a)};
            for (qsizetype b = a + 1; b < m_seeds.size(); ++b) {
                const double like = likeness(m_seeds[a], m_seeds[b]);
                m_likeness[std::size_t(a)][std::size_t(b)] = like;
                m_likeness[std::size_t(b)][std::size_t(a)] = like;
            }
        }
    }

    QString written(int term) const
    {
        const QHash<QString, int> &forms = facts(term).forms;
        QString best;
        int most = 0;
        for (auto form = forms.cbegin(); form != forms.cend(); ++form) {
            const bool isBetter = form.value() > most || (form.value() == most && form.key() > best);
            if (isBetter) {
                most = form.value();
                best = form.key();
            }
        }
        return best;
    }

    /// "exchanges" as "cultural exchanges" where it mostly stands so.
    QString withLead(int term) const
    {
        const TermFacts &known = facts(term);
        const int all = std::accumulate(known.forms.cbegin(), known.forms.cend(), 0);
        for (auto lead = known.leads.cbegin(); lead != known.leads.cend(); ++lead) {
            if (lead.value() >= 2 && lead.value() * 2 > all)
                return lead.key() + u' ' + written(term);
        }
        return written(term);
    }

    Topic topicFrom(Seed seed) const
    {
        const auto weight = [this](int term) {
            return double(m_inOwn[std::size_t(term)].size()) + 0.2 * double(m_inAround[std::size_t(term)].size());
        };
        std::stable_sort(seed.terms.begin(), seed.terms.end(), [&](int a, int b) { return weight(a) > weight(b); });
        Topic topic;
        for (const int term : std::as_const(seed.terms))
            topic.terms.append(facts(term).key);
        const int first = seed.terms.first();
        topic.name = withLead(first);
        topic.name[0] = topic.name[0].toUpper();
        const QList<int> &said = m_inOwn[std::size_t(first)];
        const auto twin = std::find_if(seed.terms.cbegin() + 1, seed.terms.cend(), [&](int term) {
            return said.size() >= 2 && m_inOwn[std::size_t(term)] == said &&
                   !facts(first).key.contains(facts(term).key);
        });
        if (twin != seed.terms.cend())
            topic.name = QCoreApplication::translate("Comparison", "%1, %2").arg(topic.name, withLead(*twin));
        return topic;
    }

    const TermIndex &m_index;
    std::vector<Said> m_said;
    std::vector<QList<int>> m_inOwn;    ///< by term: statements whose words have it
    std::vector<QList<int>> m_inAround; ///< by term: statements with it around them
    QList<int> m_candidates;
    QList<Seed> m_seeds;                         ///< most gathering first
    std::vector<std::vector<double>> m_likeness; ///< of the seeds as they were found
};

} // namespace

QList<Topic> proposeTopics(const TermIndex &index, const QList<AnnotatedArticle> &articles, const QList<Side> &sides)
{
    return Proposer(index, articles, sides).propose();
}

} // namespace Readout
