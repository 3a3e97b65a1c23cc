-- One row per analysis. Rows are never changed by an analysis; audio lives beside the database, named by its sha256.
CREATE TABLE history (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  created_at      TEXT    NOT NULL,            -- ISO 8601 local time with offset, e.g. 2024-01-15T14:30:25.000+01:00
  name            TEXT    NOT NULL,            -- what people call it: file name, safe and distinct for uploads
  origin          TEXT    NOT NULL,            -- file | recording | api | import
  audio_sha256    TEXT,                        -- NULL: imported rows have no audio
  duration_s      REAL,
  model_id        TEXT,
  model_sha256    TEXT,
  emotion         TEXT    NOT NULL,
  confidence      REAL    NOT NULL,            -- 0..1, probability of `emotion`
  probabilities   TEXT    NOT NULL,            -- JSON array of [label, probability], in the model's label order
  warnings        TEXT    NOT NULL DEFAULT '[]', -- JSON array of strings
  legacy_row      TEXT                         -- JSON array: the original service's CSV fields, exactly as read
);
-- The instant, whatever the offset: imported rows take their place among the others.
CREATE INDEX history_by_time ON history (julianday(created_at) DESC, id DESC);
CREATE INDEX history_by_name ON history (name, id DESC);
CREATE INDEX history_by_audio ON history (audio_sha256);
