-- Speaker profiles: the mean feature vector of a person's clips, one per feature set.
CREATE TABLE speakers (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  name        TEXT    NOT NULL,                -- as typed
  name_key    TEXT    NOT NULL UNIQUE,         -- case-folded: NOCASE knows ASCII only
  created_at  TEXT    NOT NULL                 -- ISO 8601 local time with offset
);
CREATE TABLE speaker_means (
  speaker_id  INTEGER NOT NULL REFERENCES speakers (id) ON DELETE CASCADE,
  feature_set TEXT    NOT NULL,                -- e.g. prosody-v1
  clips       INTEGER NOT NULL CHECK (clips > 0), -- that the mean was taken over
  mean        BLOB    NOT NULL,                -- little-endian float32, one per feature
  PRIMARY KEY (speaker_id, feature_set)
);
-- The profile relative to which a row was analysed; NULL: none. A name, not a reference: the row outlives the
-- profile.
ALTER TABLE history ADD COLUMN speaker TEXT;
