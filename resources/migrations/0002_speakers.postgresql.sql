-- Speaker profiles, as 0002_speakers.sql.
CREATE TABLE speakers (
  id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name        TEXT COLLATE "C" NOT NULL,        -- as typed
  name_key    TEXT COLLATE "C" NOT NULL UNIQUE, -- case-folded by the program
  created_at  TEXT COLLATE "C" NOT NULL         -- ISO 8601 local time with offset
);
CREATE TABLE speaker_means (
  speaker_id  BIGINT NOT NULL REFERENCES speakers (id) ON DELETE CASCADE,
  feature_set TEXT COLLATE "C" NOT NULL,        -- e.g. prosody-v1
  clips       INTEGER NOT NULL CHECK (clips > 0), -- that the mean was taken over
  mean        BYTEA NOT NULL,                   -- little-endian float32, one per feature
  PRIMARY KEY (speaker_id, feature_set)
);
ALTER TABLE history ADD COLUMN speaker TEXT COLLATE "C";
