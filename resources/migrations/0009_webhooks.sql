-- Who is told when a batch has ended, and how far that is.
ALTER TABLE batches ADD COLUMN webhook        TEXT    NOT NULL DEFAULT '';        -- address; '': nobody
ALTER TABLE batches ADD COLUMN webhook_state  TEXT    NOT NULL DEFAULT 'waiting'; -- for the batch's end; 'due', 'delivered', 'failed'
ALTER TABLE batches ADD COLUMN webhook_tries  INTEGER NOT NULL DEFAULT 0;
ALTER TABLE batches ADD COLUMN webhook_status INTEGER NOT NULL DEFAULT 0;         -- HTTP status of the last answer; 0: there was none
ALTER TABLE batches ADD COLUMN webhook_tried  TEXT;                               -- when, last; ISO 8601, UTC
ALTER TABLE batches ADD COLUMN webhook_next   TEXT;                               -- when next
