-- What a person says it is, beside what the model said and never over it. NULL: nobody has corrected it.
ALTER TABLE history ADD COLUMN corrected_emotion TEXT;
ALTER TABLE history ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE history ADD COLUMN corrected_at TEXT;  -- ISO 8601; of label or note; NULL: there is neither
-- Deleted, but undo brings it back until the program ends. NULL: it is there.
ALTER TABLE history ADD COLUMN deleted_at TEXT;
-- What a list of the rows that are there is ordered, filtered and offered choices by.
DROP INDEX history_by_time;
CREATE INDEX history_there_by_time ON history (julianday(created_at) DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX history_there_by_emotion ON history
  (CASE WHEN verdict = 'no-speech' THEN NULL ELSE emotion END, id) WHERE deleted_at IS NULL;
CREATE INDEX history_there_by_name ON history (name COLLATE NOCASE, id) WHERE deleted_at IS NULL;
CREATE INDEX history_there_by_confidence ON history
  (CASE WHEN verdict = 'no-speech' THEN NULL ELSE confidence END, id) WHERE deleted_at IS NULL;
CREATE INDEX history_there_by_duration ON history (duration_s, id) WHERE deleted_at IS NULL;
CREATE INDEX history_there_by_model ON history (model_id, id) WHERE deleted_at IS NULL;
CREATE INDEX history_there_by_speaker ON history (speaker, id) WHERE deleted_at IS NULL;
CREATE INDEX history_there_by_verdict ON history (verdict, id) WHERE deleted_at IS NULL;
CREATE INDEX history_corrected ON history (corrected_emotion, id) WHERE corrected_emotion IS NOT NULL;
CREATE INDEX history_deleted ON history (id) WHERE deleted_at IS NOT NULL;
