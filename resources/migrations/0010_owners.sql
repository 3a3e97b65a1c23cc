-- Whose an analysis is: the name of the token that it came with. NULL: nobody's, as all from before and from this computer.
ALTER TABLE history ADD COLUMN owner TEXT;
CREATE INDEX history_there_by_owner ON history (owner, julianday(created_at) DESC, id DESC)
  WHERE owner IS NOT NULL AND deleted_at IS NULL;
