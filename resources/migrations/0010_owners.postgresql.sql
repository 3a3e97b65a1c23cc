-- Owners of analyses, as 0010_owners.sql.
ALTER TABLE history ADD COLUMN owner TEXT COLLATE "C";
CREATE INDEX history_there_by_owner ON history (owner, created_julianday DESC NULLS LAST, id DESC)
  WHERE owner IS NOT NULL AND deleted_at IS NULL;
