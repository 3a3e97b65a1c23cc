-- What a person has marked in a recording, beside what the model said of it: stretches of time in order, each with a
-- label of the person's own list.
CREATE TABLE labels (
  history_id INTEGER NOT NULL REFERENCES history (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,              -- 0, 1, 2, … in order of time
  from_s     REAL    NOT NULL,              -- seconds of the recording
  to_s       REAL    NOT NULL,
  label      TEXT    NOT NULL,
  note       TEXT    NOT NULL DEFAULT '',
  PRIMARY KEY (history_id, position)
);
