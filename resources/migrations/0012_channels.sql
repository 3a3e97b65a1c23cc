-- Which channel of the recording was heard, from 1; 0: the mix of all, as in all from before.
ALTER TABLE history ADD COLUMN channel INTEGER NOT NULL DEFAULT 0;
-- And which one a batch asks for.
ALTER TABLE batches ADD COLUMN channel INTEGER NOT NULL DEFAULT 0;
