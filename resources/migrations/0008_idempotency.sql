-- Answers to uploads that came with an Idempotency-Key: the same request is answered with them again.
CREATE TABLE idempotency_keys (
  caller       TEXT    NOT NULL,                  -- name of the token
  given_key    TEXT    NOT NULL,
  fingerprint  TEXT    NOT NULL,                  -- sha256 of the request, lower-case hex
  created_at   TEXT    NOT NULL,                  -- ISO 8601, UTC
  status       INTEGER NOT NULL,
  content_type TEXT    NOT NULL,
  headers      TEXT    NOT NULL,                  -- JSON [[name, value], …]
  body         BLOB    NOT NULL,
  analysis_id  INTEGER REFERENCES history (id) ON DELETE CASCADE, -- what is told of an analysis goes with it
  batch_id     TEXT,
  PRIMARY KEY (caller, given_key)
);
CREATE INDEX idempotency_keys_by_time ON idempotency_keys (created_at);
CREATE INDEX idempotency_keys_by_analysis ON idempotency_keys (analysis_id) WHERE analysis_id IS NOT NULL;
CREATE INDEX idempotency_keys_by_batch ON idempotency_keys (batch_id) WHERE batch_id IS NOT NULL;
