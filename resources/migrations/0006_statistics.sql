-- Rows of a day (local time at the row's own offset) are counted by it; emotion, model, speaker and verdict have theirs.
CREATE INDEX history_there_by_day ON history (substr(created_at, 1, 10)) WHERE deleted_at IS NULL;
