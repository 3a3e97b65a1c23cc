-- Rows of a day, as 0006_statistics.sql.
CREATE INDEX history_there_by_day ON history (substr(created_at, 1, 10)) WHERE deleted_at IS NULL;
