-- SPDX-FileCopyrightText: 2026 The Readout authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Everybody the statements name, once each, so that a name can be completed while it is typed: kept by triggers, made
-- anew from what is there. Never edited once released.

CREATE TABLE known_actor (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    parties TEXT NOT NULL, -- ["JP"]
    uses INTEGER NOT NULL, -- rows of actor_by_machine and actor_by_person
    UNIQUE (name, parties)
) STRICT;

-- A name from each of its words on ("wang yi", "yi"): what is typed is the beginning of one of them.
CREATE TABLE known_actor_start (
    start TEXT NOT NULL, -- at most 80 characters, ASCII letters in lower case
    actor_id INTEGER NOT NULL REFERENCES known_actor (id) ON DELETE CASCADE,
    place INTEGER NOT NULL, -- 0 for the whole name
    PRIMARY KEY (start, actor_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER known_actor_starts AFTER INSERT ON known_actor
BEGIN
    INSERT OR IGNORE INTO known_actor_start (start, actor_id, place)
    SELECT start, new.id, place FROM (
        WITH RECURSIVE words (start, place) AS (
            SELECT lower(substr(new.name, 1, 80)), 0
            UNION ALL
            SELECT substr(start, instr(start, ' ') + 1), place + 1 FROM words WHERE instr(start, ' ') > 0 AND place < 7
        )
        SELECT start, place FROM words
    ) WHERE start <> '';
END;

CREATE TRIGGER actor_by_machine_known AFTER INSERT ON actor_by_machine
BEGIN
    INSERT INTO known_actor (name, parties, uses) VALUES (new.name, new.parties, 1)
    ON CONFLICT (name, parties) DO UPDATE SET uses = uses + 1;
END;
CREATE TRIGGER actor_by_machine_gone AFTER DELETE ON actor_by_machine
BEGIN
    UPDATE known_actor SET uses = uses - 1 WHERE name = old.name AND parties = old.parties;
END;
CREATE TRIGGER actor_by_person_known AFTER INSERT ON actor_by_person
BEGIN
    INSERT INTO known_actor (name, parties, uses) VALUES (new.name, new.parties, 1)
    ON CONFLICT (name, parties) DO UPDATE SET uses = uses + 1;
END;
CREATE TRIGGER actor_by_person_gone AFTER DELETE ON actor_by_person
BEGIN
    UPDATE known_actor SET uses = uses - 1 WHERE name = old.name AND parties = old.parties;
END;

INSERT INTO known_actor (name, parties, uses)
SELECT name, parties, count(*) FROM (
    SELECT name, parties FROM actor_by_machine UNION ALL SELECT name, parties FROM actor_by_person
) GROUP BY name, parties;
