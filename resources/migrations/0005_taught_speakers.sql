-- Clips of a speaker as one adaptive model keeps them, small and without the audio; several models may keep the same clip.
CREATE TABLE speaker_clips (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  speaker_id   INTEGER NOT NULL REFERENCES speakers (id) ON DELETE CASCADE,
  model_sha256 TEXT    NOT NULL,               -- whose classifier compacted it: another's cannot read it
  clip_sha256  TEXT    NOT NULL,               -- of the sound file's bytes
  name         TEXT    NOT NULL,               -- what people call the clip
  label        TEXT,                           -- what it expresses, as somebody said; NULL: nobody has
  seconds      REAL    NOT NULL,
  compact      BLOB    NOT NULL,               -- little-endian float32
  created_at   TEXT    NOT NULL,               -- ISO 8601 local time with offset
  UNIQUE (speaker_id, model_sha256, clip_sha256)
);
-- What was said beside the label. NULL: a row from before, an imported one, or a model that does not say it.
ALTER TABLE history ADD COLUMN prediction_set TEXT; -- JSON array of labels, the most probable first
ALTER TABLE history ADD COLUMN activation REAL;     -- 0..1, probability of the excited side
ALTER TABLE history ADD COLUMN valence REAL;        -- 0..1, probability of the pleasant side
