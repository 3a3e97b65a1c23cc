-- The history in PostgreSQL: what 0001_history.sql makes, so that the same queries answer the same rows in the same order.
-- Texts are COLLATE "C" (compared by code point, as SQLite does), figures DOUBLE PRECISION (REAL would be half as long).
CREATE TABLE history (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  created_at      TEXT COLLATE "C" NOT NULL,   -- ISO 8601 local time with offset, e.g. 2024-01-15T14:30:25.000+01:00
  name            TEXT COLLATE "C" NOT NULL,   -- what people call it: file name, safe and distinct for uploads
  origin          TEXT COLLATE "C" NOT NULL,   -- file | recording | api | import
  audio_sha256    TEXT COLLATE "C",            -- NULL: imported rows have no audio
  duration_s      DOUBLE PRECISION,
  model_id        TEXT COLLATE "C",
  model_sha256    TEXT COLLATE "C",
  emotion         TEXT COLLATE "C" NOT NULL,
  confidence      DOUBLE PRECISION NOT NULL,   -- 0..1, probability of `emotion`
  probabilities   TEXT COLLATE "C" NOT NULL,   -- JSON array of [label, probability], in the model's label order
  warnings        TEXT COLLATE "C" NOT NULL DEFAULT '[]', -- JSON array of strings
  legacy_row      TEXT COLLATE "C"             -- JSON array: the original service's CSV fields, exactly as read
);
-- SQLite's function: days since noon of 24 November 4714 BC; NULL for what is no time. The offset is in the text, so the
-- answer does not depend on the session and may stand in an index.
CREATE FUNCTION julianday(written TEXT) RETURNS DOUBLE PRECISION
  LANGUAGE plpgsql IMMUTABLE STRICT SET timezone = 'UTC' SET datestyle = 'ISO, YMD' AS $$
BEGIN
  RETURN 2440587.5 + extract(epoch FROM written::timestamptz) / 86400;
EXCEPTION WHEN OTHERS THEN
  RETURN NULL;
END $$;
CREATE INDEX history_by_time ON history (julianday(created_at) DESC NULLS LAST, id DESC);
CREATE INDEX history_by_name ON history (name, id DESC);
CREATE INDEX history_by_audio ON history (audio_sha256);
