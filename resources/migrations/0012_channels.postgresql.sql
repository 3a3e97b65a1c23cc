-- Channels of recordings, as 0012_channels.sql.
ALTER TABLE history ADD COLUMN channel INTEGER NOT NULL DEFAULT 0;
ALTER TABLE batches ADD COLUMN channel INTEGER NOT NULL DEFAULT 0;
