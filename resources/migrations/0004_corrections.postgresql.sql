-- Corrections and undoable deletion, as 0004_corrections.sql. What a row lacks comes first in SQLite and last here unless
-- that is said; lower() under "C" folds the letters that NOCASE folds.
ALTER TABLE history ADD COLUMN corrected_emotion TEXT COLLATE "C";
ALTER TABLE history ADD COLUMN note TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE history ADD COLUMN corrected_at TEXT COLLATE "C"; -- ISO 8601; of label or note; NULL: there is neither
ALTER TABLE history ADD COLUMN deleted_at TEXT COLLATE "C";   -- deleted, but undo brings it back; NULL: it is there
DROP INDEX history_by_time;
CREATE INDEX history_there_by_time ON history (julianday(created_at) DESC NULLS LAST, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX history_there_by_emotion ON history
  ((CASE WHEN verdict = 'no-speech' THEN NULL ELSE emotion END) NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX history_there_by_name ON history (lower(name COLLATE "C") NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX history_there_by_confidence ON history
  ((CASE WHEN verdict = 'no-speech' THEN NULL ELSE confidence END) NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX history_there_by_duration ON history (duration_s NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX history_there_by_model ON history (model_id NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX history_there_by_speaker ON history (speaker NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX history_there_by_verdict ON history (verdict NULLS FIRST, id) WHERE deleted_at IS NULL;
CREATE INDEX history_corrected ON history (corrected_emotion, id) WHERE corrected_emotion IS NOT NULL;
CREATE INDEX history_deleted ON history (id) WHERE deleted_at IS NOT NULL;
