-- SPDX-FileCopyrightText: 2026 The Readout authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The library's lists: counts that are kept, tags that are made.

-- How many articles lie in the inbox, in the library and in the bin: counting 100,000 rows at each start takes longer
-- than everything else together. Kept by triggers, so that no writer can forget it; `readout check` counts anew.

CREATE TABLE article_counts (
    id INTEGER PRIMARY KEY CHECK (id = 1), -- one row
    unread INTEGER NOT NULL,
    standing INTEGER NOT NULL,
    binned INTEGER NOT NULL
) STRICT;
INSERT INTO article_counts (id, unread, standing, binned)
    SELECT 1, count(*) FILTER (WHERE binned IS NULL AND is_read = 0), count(*) FILTER (WHERE binned IS NULL),
           count(*) FILTER (WHERE binned IS NOT NULL) FROM article;

CREATE TRIGGER article_added_is_counted AFTER INSERT ON article
BEGIN
    UPDATE article_counts SET unread = unread + (NEW.binned IS NULL AND NEW.is_read = 0),
        standing = standing + (NEW.binned IS NULL), binned = binned + (NEW.binned IS NOT NULL);
END;
CREATE TRIGGER article_changed_is_counted AFTER UPDATE OF is_read, binned ON article
BEGIN
    UPDATE article_counts SET
        unread = unread + (NEW.binned IS NULL AND NEW.is_read = 0) - (OLD.binned IS NULL AND OLD.is_read = 0),
        standing = standing + (NEW.binned IS NULL) - (OLD.binned IS NULL),
        binned = binned + (NEW.binned IS NOT NULL) - (OLD.binned IS NOT NULL);
END;
CREATE TRIGGER article_deleted_is_counted AFTER DELETE ON article
BEGIN
    UPDATE article_counts SET unread = unread - (OLD.binned IS NULL AND OLD.is_read = 0),
        standing = standing - (OLD.binned IS NULL), binned = binned - (OLD.binned IS NOT NULL);
END;

-- A tag somebody made by name stays listed while nothing carries it.
ALTER TABLE tag ADD COLUMN is_made INTEGER NOT NULL DEFAULT 0 CHECK (is_made IN (0, 1));
