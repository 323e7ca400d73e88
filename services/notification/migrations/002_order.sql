-- Up Migration

-- What a message is about, if that changes: messages about one session or program reach their reader in order.
ALTER TABLE deliveries ADD COLUMN topic text
  GENERATED ALWAYS AS (coalesce(story #>> '{subject,booking_id}', story #>> '{subject,program_id}')) STORED;

CREATE INDEX deliveries_unsettled ON deliveries (user_id, channel, topic) WHERE status IN ('queued', 'sending');
