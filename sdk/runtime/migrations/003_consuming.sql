-- Up Migration

-- Finds everything that one request set off.
ALTER TABLE outbox ADD COLUMN correlation_id text;
UPDATE outbox SET correlation_id = envelope::jsonb ->> 'correlation_id';
ALTER TABLE outbox ALTER COLUMN correlation_id SET NOT NULL;
CREATE INDEX outbox_by_correlation ON outbox (correlation_id);

-- Up to here the log has been trimmed: a log that is lost is written again from here on.
ALTER TABLE relay_partition ADD COLUMN trimmed_id text NOT NULL DEFAULT '0-0';

-- How far each group has handled each partition, as last seen in Redis. Holds trimming back when Redis has
-- forgotten the group; the group itself knows better, in the database of its service.
CREATE TABLE relay_group (
  partition smallint NOT NULL,
  name text NOT NULL,
  handled_id text NOT NULL,
  PRIMARY KEY (partition, name)
);

-- Events that this service has taken over from a log: handled, or in one of the two tables below. Written in the
-- transaction of their effects, so an event that is delivered again has none.
CREATE TABLE inbox (
  event_id uuid PRIMARY KEY,
  received_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX inbox_by_age ON inbox (received_at);

-- Events that could not be handled yet, and those that wait behind them because they have the same key.
CREATE TABLE retry_queue (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id text NOT NULL UNIQUE,
  source text NOT NULL,
  partition smallint NOT NULL,
  type text NOT NULL,
  key text NOT NULL,
  envelope text NOT NULL,
  -- Where it stood in the log; null for one that was put here from an outbox.
  log_id text,
  -- Counted before each attempt, so that an attempt that kills the process counts, too. 0: not tried, only waiting.
  attempts smallint NOT NULL DEFAULT 0,
  due_at timestamptz NOT NULL,
  last_error text,
  first_failed_at timestamptz,
  redrives smallint NOT NULL DEFAULT 0
);
CREATE INDEX retry_queue_by_key ON retry_queue (source, partition, key, position);

-- Events that were given up, with the reason, until somebody sends them back into the queue or 30 days have passed.
CREATE TABLE dead_letter (
  -- The id of the event; for an entry of the log that is none, its place: source/partition/log id.
  event_id text PRIMARY KEY,
  source text NOT NULL,
  partition smallint NOT NULL,
  type text NOT NULL,
  key text NOT NULL,
  -- As it was in the log, whatever it was.
  envelope text NOT NULL,
  log_id text,
  reason text NOT NULL CHECK (reason IN ('contract', 'exhausted', 'crashed')),
  error text NOT NULL,
  attempts smallint NOT NULL,
  first_failed_at timestamptz NOT NULL,
  dead_at timestamptz NOT NULL DEFAULT now(),
  redrives smallint NOT NULL DEFAULT 0
);
CREATE INDEX dead_letter_by_age ON dead_letter (dead_at);

-- The partitions that this service reads: who reads each just now, and how far everything in it is settled.
CREATE TABLE consumer_partition (
  source text NOT NULL,
  partition smallint NOT NULL,
  position text NOT NULL DEFAULT '0-0',
  -- The replica that reads it, until its lease ends; both null while nobody does.
  owner uuid,
  leased_until timestamptz,
  PRIMARY KEY (source, partition)
);

-- The replicas that are alive, to share the partitions between them.
CREATE TABLE consumer_replica (
  id uuid PRIMARY KEY,
  alive_until timestamptz NOT NULL
);
