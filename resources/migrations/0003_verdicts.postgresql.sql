-- Verdicts, as 0003_verdicts.sql.
ALTER TABLE history ADD COLUMN verdict TEXT COLLATE "C";                       -- confident | uncertain | no-speech
ALTER TABLE history ADD COLUMN reasons TEXT COLLATE "C" NOT NULL DEFAULT '[]'; -- JSON array of [code, words]
