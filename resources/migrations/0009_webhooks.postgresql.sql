-- Webhooks of batches, as 0009_webhooks.sql.
ALTER TABLE batches ADD COLUMN webhook TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE batches ADD COLUMN webhook_state TEXT COLLATE "C" NOT NULL DEFAULT 'waiting';
ALTER TABLE batches ADD COLUMN webhook_tries INTEGER NOT NULL DEFAULT 0;
ALTER TABLE batches ADD COLUMN webhook_status INTEGER NOT NULL DEFAULT 0;
ALTER TABLE batches ADD COLUMN webhook_tried TEXT COLLATE "C";
ALTER TABLE batches ADD COLUMN webhook_next TEXT COLLATE "C";
