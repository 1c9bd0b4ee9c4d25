// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words and gaps: a gap is made of spaces that do not break, so that a sample stays with what it stands for.
#include "printing/sampledtext.h"

#include "common/readinglayout.h"
#include "models/partyorder.h"
#include "models/statementtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Readout::Printing {

namespace {

constexpr int lineGap = 8; ///< spaces
constexpr int swatchGap = 7;
constexpr int signGap = 5;

} // namespace

QString printed(const char *text)
{
    return QCoreApplication::translate("Printing", text);
}

Block textBlock(BlockStyle style, const QString &text, const QString &language)
{
    Block block;
    block.style = style;
    block.text = text;
    block.language = language;
    return block;
}

void SampledText::addGap(Sample sample, int width)
{
    sample.gap = {m_text.size(), m_text.size() + width - 1};
    m_text += QString(width, QChar(QChar::Nbsp));
    m_samples.append(sample);
}

void SampledText::addParties(const QList<int> &parties)
{
    Sample sample;
    sample.parties = parties;
    addGap(sample, lineGap);
}

void SampledText::addColour(int colour)
{
    Sample sample;
    sample.kind = Sample::Kind::Colour;
    sample.colour = colour;
    addGap(sample, swatchGap);
}

void SampledText::addState(State state, Check check)
{
    Sample sample;
    sample.kind = Sample::Kind::State;
    sample.state = state;
    sample.check = check;
    addGap(sample, signGap);
}

void SampledText::startItem()
{
    if (!m_text.isEmpty())
        m_text += u"    "_s;
}

void SampledText::addItemWords(QString words)
{
    m_text += words.replace(u' ', QChar(QChar::Nbsp));
}

Block SampledText::block(BlockStyle style) const
{
    Block block;
    block.style = style;
    block.text = m_text;
    block.samples = m_samples;
    return block;
}

QString attributionWords(const AttributionRecord &attribution)
{
    QStringList who = attribution.actors;
    who.removeAll(QString());
    QString name = who.isEmpty() ? attribution.speaker : who.join(u", "_s);
    if (name.isEmpty())
        name = printed(QT_TRANSLATE_NOOP("Printing", "speaker unknown"));
    QStringList parts{name};
    QStringList parties;
    for (const QString &party : attribution.parties)
        parties.append(Models::PartyOrder::displayName(party));
    if (!parties.isEmpty() && !name.contains(parties.join(u", "_s), Qt::CaseInsensitive))
        parts.first() += u" ("_s + parties.join(u", "_s) + u')';
    if (!attribution.verb.isEmpty())
        parts.append(attribution.verb);
    if (!attribution.source.isEmpty())
        parts.append(printed(QT_TRANSLATE_NOOP("Printing", "according to %1")).arg(attribution.source));
    parts.append(Models::stateWord(attribution.state, attribution.check));
    return parts.join(u" · "_s);
}

QString originOf(const Article &article)
{
    QStringList parts{article.details.outlet, Common::readableDate(article.details.published)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace Readout::Printing
