-- Clips of a speaker, and sets and sides of an analysis, as 0005_taught_speakers.sql.
CREATE TABLE speaker_clips (
  id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  speaker_id   BIGINT NOT NULL REFERENCES speakers (id) ON DELETE CASCADE,
  model_sha256 TEXT COLLATE "C" NOT NULL,
  clip_sha256  TEXT COLLATE "C" NOT NULL,      -- of the sound file's bytes
  name         TEXT COLLATE "C" NOT NULL,
  label        TEXT COLLATE "C",               -- NULL: nobody has said it
  seconds      DOUBLE PRECISION NOT NULL,
  compact      BYTEA NOT NULL,                 -- little-endian float32
  created_at   TEXT COLLATE "C" NOT NULL,      -- ISO 8601 local time with offset
  UNIQUE (speaker_id, model_sha256, clip_sha256)
);
ALTER TABLE history ADD COLUMN prediction_set TEXT COLLATE "C"; -- JSON array of labels, the most probable first
ALTER TABLE history ADD COLUMN activation DOUBLE PRECISION;
ALTER TABLE history ADD COLUMN valence DOUBLE PRECISION;
