// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words without their endings ("economies" and "economy" are one), by libstemmer (docs/decisions/0015).
#pragma once

#include <QString>

#include <memory>

struct sb_stemmer;

namespace Readout {

/// One language's endings. Used by one thread at a time.
class Stemmer final
{
public:
    /// @p language BCP 47; only its primary part counts. Words of languages that libstemmer does not know keep their
    /// endings.
    explicit Stemmer(QStringView language);

    /// @return @p word in lower case without its ending.
    QString stem(QStringView word) const;

private:
    struct Delete
    {
        void operator()(sb_stemmer *stemmer) const;
    };
    std::unique_ptr<sb_stemmer, Delete> m_stemmer;
};

} // namespace Readout
