// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Weak verbs by rule, strong ones from the stems given.
#include "text/germanforms.h"

using namespace Qt::StringLiterals;

namespace Readout::Text {

namespace {

/// "meld-e-t", "rechn-e-te": an e between stem and ending where it could not be spoken without.
QString linkOf(const QString &stem)
{
    const QChar last = stem.back();
    if (last == u't' || last == u'd')
        return u"e"_s;
    if ((last == u'n' || last == u'm') && stem.size() > 2) {
        // "rechn-e-t", but "lehn-t"
        const QChar before = stem[stem.size() - 2];
        if (stem.endsWith(u"chn") || !QStringView(u"aeiouäöührlnm").contains(before))
            return u"e"_s;
    }
    return {};
}

bool hasFixedPrefix(const QString &infinitive)
{
    static const QList<QString> prefixes{u"be"_s,   u"ge"_s,    u"er"_s,   u"ver"_s,    u"zer"_s,
                                         u"ent"_s,  u"emp"_s,   u"miss"_s, u"wider"_s,  u"wieder"_s,
                                         u"über"_s, u"unter"_s, u"voll"_s, u"hinter"_s, u"prophe"_s};
    for (const QString &prefix : prefixes) {
        // "beten", "geben": what is left must still be a verb.
        if (infinitive.startsWith(prefix) && infinitive.size() > prefix.size() + 4)
            return true;
    }
    return false;
}

} // namespace

QList<GermanForm> germanForms(const QString &infinitive, const GermanStems &stems)
{
    const QString base = infinitive.mid(stems.particle.size()).trimmed();
    const bool shortEnding = !base.endsWith(u"en"); // "fordern", "witzeln"
    const QString stem = base.chopped(shortEnding ? 1 : 2);
    const QString link = linkOf(stem);
    const QString present = stems.present.isEmpty() ? stem + link + u't' : stems.present;
    const QString past = stems.past.isEmpty() ? stem + link + u"te"_s : stems.past;
    const QString pasts = past + (past.endsWith(u'e') ? u"n"_s : u"en"_s);
    const bool plain = hasFixedPrefix(base) || base.endsWith(u"ieren");
    const QString participle =
        stems.participle.isEmpty() ? (plain ? QString() : u"ge"_s) + stem + link + u't' : stems.participle;
    const QString imagined = (base.endsWith(u"eln") ? stem.chopped(2) + u'l' : stem) + u'e';

    QList<GermanForm> forms;
    const auto addAll = [&forms](const QString &word, VerbForm form, const QString &particle) {
        forms.append({word, form, !particle.isEmpty()});
        if (!particle.isEmpty())
            forms.append({particle + word, form, false});
    };
    const QString &particle = stems.particle;
    const bool alike = particle.isEmpty() && present == participle;
    addAll(present, alike ? VerbForm::PresentOrParticiple : VerbForm::ThirdPerson, particle);
    addAll(past, VerbForm::Past, particle);
    if (pasts == participle && particle.isEmpty())
        forms.append({pasts, VerbForm::PastOrParticiple, false});
    else
        addAll(pasts, VerbForm::Past, particle);
    addAll(base, particle.isEmpty() && base == participle ? VerbForm::PresentOrParticiple : VerbForm::Base, particle);
    addAll(imagined, VerbForm::Subjunctive, particle);
    if (!alike && !(pasts == participle && particle.isEmpty()))
        forms.append({particle + participle, VerbForm::Participle, false});
    if (!particle.isEmpty())
        forms.append({particle + u"zu"_s + base, VerbForm::Gerund, false});
    return forms;
}

} // namespace Readout::Text
