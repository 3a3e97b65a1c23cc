-- What a person has marked in a recording, as 0011_labels.sql.
CREATE TABLE labels (
  history_id BIGINT NOT NULL REFERENCES history (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  from_s DOUBLE PRECISION NOT NULL,
  to_s DOUBLE PRECISION NOT NULL,
  label TEXT COLLATE "C" NOT NULL,
  note TEXT COLLATE "C" NOT NULL DEFAULT '',
  PRIMARY KEY (history_id, position)
);
