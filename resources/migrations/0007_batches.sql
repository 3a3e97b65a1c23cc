-- Batches of the REST API, that a server which starts again goes on with. Their sound is in the data folder while it waits.
CREATE TABLE batches (
  id               TEXT    NOT NULL PRIMARY KEY,  -- UUID
  created_at       TEXT    NOT NULL,              -- ISO 8601, UTC
  finished_at      TEXT,                          -- NULL: something waits or runs
  cancelled        INTEGER NOT NULL DEFAULT 0,
  model            TEXT    NOT NULL,              -- '': the one in use when an item's turn comes
  speaker          TEXT    NOT NULL,
  caller           TEXT    NOT NULL               -- name of the token that it came with
);
CREATE TABLE batch_items (
  batch_id    TEXT    NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
  place       INTEGER NOT NULL,                   -- in the batch, from 0
  name        TEXT    NOT NULL,
  sound_from  INTEGER NOT NULL,                   -- in the batch's file of sounds
  sound_bytes INTEGER NOT NULL,
  again       INTEGER NOT NULL,                   -- id of the analysis to be analysed again; 0: it is a sound
  state       TEXT    NOT NULL,                   -- 'waiting', 'done', 'failed', 'cancelled'
  ended       INTEGER NOT NULL DEFAULT 0,         -- 1 for the item that ended first, 2, …; 0: it was not told
  analysis    INTEGER NOT NULL DEFAULT 0,         -- id of what became of it
  problem     TEXT,                               -- JSON, why it failed
  PRIMARY KEY (batch_id, place)
);
