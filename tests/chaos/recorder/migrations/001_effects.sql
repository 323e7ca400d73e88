-- Up Migration

-- What the recorder has done, in the order in which it did it. Nothing here is unique: an effect that happens twice
-- must be seen.
CREATE TABLE effects (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id uuid NOT NULL,
  source text NOT NULL,
  type text NOT NULL,
  key text NOT NULL,
  handled_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- The newest event of each subject, whatever order they came in.
CREATE TABLE latest (
  subject text PRIMARY KEY,
  event_id uuid NOT NULL,
  type text NOT NULL,
  happened_at timestamptz NOT NULL,
  data jsonb NOT NULL
);
