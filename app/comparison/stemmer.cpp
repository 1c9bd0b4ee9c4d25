// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/stemmer.h"

#include <libstemmer.h>

namespace Readout {

void Stemmer::Delete::operator()(sb_stemmer *stemmer) const
{
    sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer(QStringView language)
{
    const qsizetype dash = language.indexOf(u'-');
    const QByteArray code = language.left(dash < 0 ? language.size() : dash).toString().toLower().toLatin1();
    m_stemmer.reset(sb_stemmer_new(code.constData(), "UTF_8"));
}

QString Stemmer::stem(QStringView word) const
{
    const QByteArray utf8 = word.toString().toLower().toUtf8();
    if (!m_stemmer)
        return QString::fromUtf8(utf8);
    const sb_symbol *const stemmed =
        sb_stemmer_stem(m_stemmer.get(), reinterpret_cast<const sb_symbol *>(utf8.constData()), int(utf8.size()));
    if (stemmed == nullptr) // out of memory
        return QString::fromUtf8(utf8);
    return QString::fromUtf8(reinterpret_cast<const char *>(stemmed), sb_stemmer_length(m_stemmer.get()));
}

} // namespace Readout
