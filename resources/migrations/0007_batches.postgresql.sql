-- Batches of the REST API, as 0007_batches.sql.
CREATE TABLE batches (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  created_at TEXT COLLATE "C" NOT NULL,
  finished_at TEXT COLLATE "C",
  cancelled INTEGER NOT NULL DEFAULT 0,
  model TEXT COLLATE "C" NOT NULL,
  speaker TEXT COLLATE "C" NOT NULL,
  caller TEXT COLLATE "C" NOT NULL
);
CREATE TABLE batch_items (
  batch_id TEXT COLLATE "C" NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  sound_from BIGINT NOT NULL,
  sound_bytes BIGINT NOT NULL,
  again BIGINT NOT NULL,
  state TEXT COLLATE "C" NOT NULL,
  ended INTEGER NOT NULL DEFAULT 0,
  analysis BIGINT NOT NULL DEFAULT 0,
  problem TEXT COLLATE "C",
  PRIMARY KEY (batch_id, place)
);
