-- Up Migration

-- Rows of the outbox do not change any more: what becomes of an event stands in two narrow tables. Replicas of the
-- version before must not run: what they recorded after this, no relay would find.
LOCK TABLE outbox, relay_partition IN ACCESS EXCLUSIVE MODE;

-- Events that are not known to be in the log yet. Each row of the outbox has a row here, or a place in a batch below.
CREATE TABLE outbox_waiting (
  partition smallint NOT NULL,
  -- The row of the outbox.
  id bigint NOT NULL,
  PRIMARY KEY (partition, id)
);

INSERT INTO outbox_waiting (partition, id) SELECT partition, id FROM outbox WHERE published_at IS NULL;

-- What was published together. With it a lost log can be written again.
CREATE TABLE relay_batch (
  partition smallint NOT NULL,
  ms bigint NOT NULL,
  -- Smallest and largest of `rows`, to find the batch of a row.
  first_row bigint NOT NULL,
  last_row bigint NOT NULL,
  -- Rows of the outbox: the first has log id ms-0, the next ms-1, … Null where a row was deleted before there were
  -- batches.
  rows bigint[] NOT NULL,
  published_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (partition, ms)
);

INSERT INTO relay_batch (partition, ms, first_row, last_row, rows, published_at)
SELECT batch.partition, batch.ms, min(id), max(id), array_agg(id ORDER BY seq), max(published_at)
FROM (
  SELECT partition, stream_ms AS ms, max(stream_seq) AS last FROM outbox
  WHERE published_at IS NOT NULL GROUP BY partition, stream_ms
) AS batch
CROSS JOIN generate_series(0, batch.last) AS seq
LEFT JOIN outbox ON outbox.partition = batch.partition AND stream_ms = batch.ms AND stream_seq = seq
  AND published_at IS NOT NULL
GROUP BY batch.partition, batch.ms;

CREATE INDEX relay_batch_by_row ON relay_batch (partition, first_row);
CREATE INDEX relay_batch_by_age ON relay_batch (published_at);

-- The indexes on these columns go with them.
ALTER TABLE outbox DROP COLUMN stream_ms, DROP COLUMN stream_seq, DROP COLUMN published_at;

-- Where published events stand in the logs.
CREATE VIEW published_event AS
SELECT batch.partition, batch.ms AS stream_ms, place.position - 1 AS stream_seq, place.id, batch.published_at
FROM relay_batch AS batch CROSS JOIN LATERAL unnest(batch.rows) WITH ORDINALITY AS place (id, position);
