-- How far the label is to be trusted, as it was said at the time. NULL: a row from before, or an imported one.
ALTER TABLE history ADD COLUMN verdict TEXT;                       -- confident | uncertain | no-speech
ALTER TABLE history ADD COLUMN reasons TEXT NOT NULL DEFAULT '[]'; -- JSON array of [code, words]
