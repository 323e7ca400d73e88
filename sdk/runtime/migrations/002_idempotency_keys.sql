-- Up Migration

-- Answers to requests that came with an Idempotency-Key, each stored by the transaction that made the change.
CREATE TABLE idempotency_keys (
  -- The operation and who called it: keys of different callers never meet.
  scope text NOT NULL,
  -- SHA-256 of the key, not the key: with it, the fingerprint of a body that holds a password could be guessed at.
  key text NOT NULL,
  fingerprint text NOT NULL,
  -- Null only inside the transaction that answers. `body` is text, not jsonb: it is repeated byte for byte.
  status smallint,
  body text,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (scope, key)
);

CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);
