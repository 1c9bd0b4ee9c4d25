-- SPDX-FileCopyrightText: 2026 The Readout authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first library. docs/file-formats.md says what each column means. Never edited once released.
--
-- Spans count UTF-16 code units of version.text, half open. Times are ISO 8601 in UTC. UUIDs are lower case without braces.
-- Rows a person made are never deleted: "removed" says when they went, NULL that they stand.

PRAGMA application_id = 1380208468; -- "RDOT"

CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    byline TEXT NOT NULL,
    outlet TEXT NOT NULL,
    published TEXT NOT NULL,
    updated TEXT NOT NULL, -- what the piece itself says of its last change; "modified" is the row's
    language TEXT NOT NULL,
    address TEXT NOT NULL,
    is_read INTEGER NOT NULL DEFAULT 0 CHECK (is_read IN (0, 1)),
    is_starred INTEGER NOT NULL DEFAULT 0 CHECK (is_starred IN (0, 1)),
    binned TEXT,
    highlight_count INTEGER NOT NULL DEFAULT 0, -- kept with each act, so that lists need no counting
    party_counts TEXT NOT NULL DEFAULT '[]',    -- [["JP",5],["",1]]: shown statements by party; the same
    created TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT;
CREATE INDEX article_listed ON article (id) WHERE binned IS NULL;
CREATE INDEX article_unread ON article (id) WHERE binned IS NULL AND is_read = 0;
CREATE INDEX article_binned ON article (id) WHERE binned IS NOT NULL;

CREATE TABLE version (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32), -- of text in UTF-8
    fetched TEXT NOT NULL,
    text TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE INDEX version_of_article ON version (article_id);
CREATE INDEX version_by_sha256 ON version (sha256);
CREATE TRIGGER version_is_immutable BEFORE UPDATE ON version
BEGIN
    SELECT RAISE(ABORT, 'the text of a version never changes');
END;

CREATE TABLE paragraph (
    version_id INTEGER NOT NULL REFERENCES version (id),
    position INTEGER NOT NULL,
    span_begin INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    kind TEXT NOT NULL,
    number INTEGER NOT NULL,
    part INTEGER NOT NULL,
    PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

-- What the engine found. Replaced whole when the engine runs again; a statement on the same words keeps its UUID.
CREATE TABLE statement_by_machine (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    version_id INTEGER NOT NULL REFERENCES version (id),
    position INTEGER NOT NULL,
    content_begin INTEGER NOT NULL,
    content_end INTEGER NOT NULL,
    kind TEXT NOT NULL,
    act TEXT NOT NULL,
    speaker_begin INTEGER,
    speaker_end INTEGER,
    cue_begin INTEGER,
    cue_end INTEGER,
    verb TEXT NOT NULL,
    force INTEGER NOT NULL,
    source_begin INTEGER,
    source_end INTEGER,
    chain TEXT NOT NULL, -- [[begin,end],…]
    state TEXT NOT NULL,
    group_number INTEGER NOT NULL,
    parent INTEGER NOT NULL, -- position of the link this one lies in, -1 for none
    UNIQUE (version_id, position)
) STRICT;
CREATE TABLE actor_by_machine (
    statement_id INTEGER NOT NULL REFERENCES statement_by_machine (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('speaker', 'source')),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    parties TEXT NOT NULL, -- ["JP"]
    PRIMARY KEY (statement_id, role, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE party_by_machine (
    statement_id INTEGER NOT NULL REFERENCES statement_by_machine (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    party TEXT NOT NULL,
    PRIMARY KEY (statement_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX party_by_machine_named ON party_by_machine (party);

-- A person's word on a machine's statement (the same UUID), or a statement of their own. Never touched by the engine.
CREATE TABLE statement_by_person (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    version_id INTEGER NOT NULL REFERENCES version (id),
    about_begin INTEGER, -- the words of the machine's statement this is about; NULL for one of their own
    about_end INTEGER,
    made_by TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'corrected', 'added', 'rejected')),
    parent_uuid TEXT,
    content_begin INTEGER NOT NULL,
    content_end INTEGER NOT NULL,
    kind TEXT NOT NULL,
    act TEXT NOT NULL,
    speaker_begin INTEGER,
    speaker_end INTEGER,
    cue_begin INTEGER,
    cue_end INTEGER,
    verb TEXT NOT NULL,
    force INTEGER NOT NULL,
    source_begin INTEGER,
    source_end INTEGER,
    chain TEXT NOT NULL,
    state TEXT NOT NULL,
    group_number INTEGER NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    removed TEXT
) STRICT;
CREATE INDEX statement_by_person_in_version ON statement_by_person (version_id);
CREATE TABLE actor_by_person (
    statement_id INTEGER NOT NULL REFERENCES statement_by_person (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('speaker', 'source')),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    parties TEXT NOT NULL,
    PRIMARY KEY (statement_id, role, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE party_by_person (
    statement_id INTEGER NOT NULL REFERENCES statement_by_person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    party TEXT NOT NULL,
    PRIMARY KEY (statement_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX party_by_person_named ON party_by_person (party);

CREATE TABLE highlight (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    article_id INTEGER NOT NULL REFERENCES article (id),
    version_id INTEGER NOT NULL REFERENCES version (id),
    span_begin INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    colour INTEGER NOT NULL CHECK (colour BETWEEN 1 AND 8),
    note TEXT NOT NULL,
    attribution TEXT, -- JSON object, a copy of what was known when it was marked; NULL for none
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    removed TEXT
) STRICT;
CREATE INDEX highlight_in_article ON highlight (article_id, span_begin);

CREATE TABLE tag (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE, -- name as compared: composed, without regard to case
    parent_id INTEGER REFERENCES tag (id),
    description TEXT NOT NULL DEFAULT '',
    created TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT;
CREATE INDEX tag_under_parent ON tag (parent_id);
CREATE TABLE highlight_tag (
    id INTEGER PRIMARY KEY, -- grows, so the highest is the most recent use
    highlight_id INTEGER NOT NULL REFERENCES highlight (id),
    tag_id INTEGER NOT NULL REFERENCES tag (id),
    position INTEGER NOT NULL,
    UNIQUE (highlight_id, tag_id)
) STRICT;
CREATE INDEX highlight_tag_by_tag ON highlight_tag (tag_id);
CREATE TABLE article_tag (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id),
    tag_id INTEGER NOT NULL REFERENCES tag (id),
    position INTEGER NOT NULL,
    UNIQUE (article_id, tag_id)
) STRICT;
CREATE INDEX article_tag_by_tag ON article_tag (tag_id);

CREATE TABLE dossier (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    removed TEXT
) STRICT;
CREATE TABLE dossier_article (
    dossier_id INTEGER NOT NULL REFERENCES dossier (id),
    article_id INTEGER NOT NULL REFERENCES article (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (dossier_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX dossier_article_by_article ON dossier_article (article_id);
CREATE TABLE side (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- a side that went may come back under its number
    dossier_id INTEGER NOT NULL REFERENCES dossier (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    parties TEXT NOT NULL, -- ["JP"]
    is_hidden INTEGER NOT NULL CHECK (is_hidden IN (0, 1))
) STRICT;
CREATE INDEX side_of_dossier ON side (dossier_id, position);

-- Topics: the rows of a comparison, and the statements set into them.
CREATE TABLE topic (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    dossier_id INTEGER NOT NULL REFERENCES dossier (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    removed TEXT
) STRICT;
CREATE INDEX topic_of_dossier ON topic (dossier_id, position);
CREATE TABLE topic_statement (
    topic_id INTEGER NOT NULL REFERENCES topic (id),
    statement_uuid TEXT NOT NULL, -- of a machine's or a person's statement
    version_id INTEGER NOT NULL REFERENCES version (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (topic_id, statement_uuid)
) STRICT, WITHOUT ROWID;

-- Notes that hang on an article or a dossier as a whole; a highlight carries its own.
CREATE TABLE note (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    article_id INTEGER REFERENCES article (id),
    dossier_id INTEGER REFERENCES dossier (id),
    text TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    removed TEXT,
    CHECK ((article_id IS NULL) <> (dossier_id IS NULL))
) STRICT;
CREATE INDEX note_on_article ON note (article_id);
CREATE INDEX note_on_dossier ON note (dossier_id);

CREATE TABLE draft (
    key TEXT PRIMARY KEY,
    value BLOB NOT NULL,
    modified TEXT NOT NULL
) STRICT, WITHOUT ROWID;
