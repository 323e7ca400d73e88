-- Up Migration

-- Events that were recorded together with the change that they tell of. `envelope` is text, not jsonb: what is
-- published is, byte for byte, what was recorded.
CREATE TABLE outbox (
  -- Given under a lock on the key, so that within a key a higher id was committed later.
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id uuid NOT NULL UNIQUE,
  type text NOT NULL,
  key text NOT NULL,
  partition smallint NOT NULL,
  envelope text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- Where it stands in the log of its partition; with it a lost log can be written again.
  stream_ms bigint,
  stream_seq integer,
  published_at timestamptz
);

CREATE INDEX outbox_unpublished ON outbox (partition, id) WHERE published_at IS NULL;
CREATE INDEX outbox_by_place ON outbox (partition, stream_ms, stream_seq) WHERE published_at IS NOT NULL;
CREATE INDEX outbox_by_age ON outbox (published_at) WHERE published_at IS NOT NULL;

-- How far each partition of the log has been written.
CREATE TABLE relay_partition (
  partition smallint PRIMARY KEY,
  -- Milliseconds part of the log ids of the newest batch; grows with each batch.
  last_ms bigint NOT NULL DEFAULT 0,
  -- Log id of the last event that is known to be in the log.
  last_id text NOT NULL DEFAULT '0-0',
  -- Ids of the rows whose log ids are decided (last_ms-0, last_ms-1, …) but which may not be in the log yet.
  batch bigint[]
);

INSERT INTO relay_partition (partition) SELECT generate_series(0, 7);
