-- Up Migration

-- Events that are not known to be in the log. A table of its own, so that publishing an event deletes a narrow row,
-- and the wide one of the event is written once and never again.
CREATE TABLE outbox_waiting (
  partition smallint NOT NULL,
  -- The row of the event.
  id bigint NOT NULL,
  PRIMARY KEY (partition, id)
);

-- Batches that are in the log: the events of `rows` stand at ms-0, ms-1 and so on. With it a lost log can be written
-- again. Null is the place of an event that is no longer kept.
CREATE TABLE outbox_batch (
  partition smallint NOT NULL,
  ms bigint NOT NULL,
  rows bigint[] NOT NULL,
  published_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (partition, ms)
);
CREATE INDEX outbox_batch_by_age ON outbox_batch (published_at);

INSERT INTO outbox_waiting (partition, id)
SELECT partition, id FROM outbox WHERE published_at IS NULL;

INSERT INTO outbox_batch (partition, ms, rows, published_at)
SELECT batch.partition, batch.ms, array_agg(outbox.id ORDER BY seq), batch.published_at
FROM (
  SELECT partition, stream_ms AS ms, max(stream_seq) AS last, max(published_at) AS published_at
  FROM outbox WHERE published_at IS NOT NULL GROUP BY partition, stream_ms
) AS batch
CROSS JOIN LATERAL generate_series(0, batch.last) AS seq
LEFT JOIN outbox ON outbox.partition = batch.partition AND outbox.stream_ms = batch.ms AND outbox.stream_seq = seq
GROUP BY batch.partition, batch.ms, batch.published_at;

ALTER TABLE outbox DROP COLUMN stream_ms, DROP COLUMN stream_seq, DROP COLUMN published_at;

-- Where each published event stands in the log of its partition. For looking at many; one event is found by its batch.
CREATE VIEW published_event AS
SELECT place.id, partition, ms AS stream_ms, (place.position - 1)::integer AS stream_seq, published_at
FROM outbox_batch CROSS JOIN LATERAL unnest(rows) WITH ORDINALITY AS place (id, position)
WHERE place.id IS NOT NULL;
