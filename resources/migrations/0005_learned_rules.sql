-- SPDX-FileCopyrightText: 2026 The Readout authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a person's corrections teach for the next article: whom words stand for, for whom somebody or an outlet speaks.

CREATE TABLE learned_rule (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('alias', 'party', 'outlet')),
    words TEXT NOT NULL,
    name TEXT NOT NULL,                -- of an alias: whom the words stand for
    parties TEXT NOT NULL DEFAULT '[]', -- ["NO"]; of the others: for whom, [] for nobody
    is_enabled INTEGER NOT NULL DEFAULT 1 CHECK (is_enabled IN (0, 1)),
    article_id INTEGER REFERENCES article (id), -- where it was learned; NULL when made by hand
    statement_uuid TEXT,                        -- whose correction taught it
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    removed TEXT
) STRICT;
