-- Answers to uploads, as 0008_idempotency.sql.
CREATE TABLE idempotency_keys (
  caller TEXT COLLATE "C" NOT NULL,
  given_key TEXT COLLATE "C" NOT NULL,
  fingerprint TEXT COLLATE "C" NOT NULL,
  created_at TEXT COLLATE "C" NOT NULL,
  status INTEGER NOT NULL,
  content_type TEXT COLLATE "C" NOT NULL,
  headers TEXT COLLATE "C" NOT NULL,
  body BYTEA NOT NULL,
  analysis_id BIGINT REFERENCES history (id) ON DELETE CASCADE,
  batch_id TEXT COLLATE "C",
  PRIMARY KEY (caller, given_key)
);
CREATE INDEX idempotency_keys_by_time ON idempotency_keys (created_at);
CREATE INDEX idempotency_keys_by_analysis ON idempotency_keys (analysis_id) WHERE analysis_id IS NOT NULL;
CREATE INDEX idempotency_keys_by_batch ON idempotency_keys (batch_id) WHERE batch_id IS NOT NULL;
