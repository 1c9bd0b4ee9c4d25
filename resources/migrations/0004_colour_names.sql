-- SPDX-FileCopyrightText: 2026 The Readout authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a person calls a colour of highlights: "claim", "denial". A colour without a row, or with an empty name, keeps its own.

CREATE TABLE colour_name (
    colour INTEGER PRIMARY KEY CHECK (colour BETWEEN 1 AND 8),
    name TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT;
