-- Up Migration

CREATE TABLE users (
  id uuid PRIMARY KEY,
  -- Lower case: an address is the same however it is typed.
  email text NOT NULL UNIQUE CHECK (email = lower(email)),
  name text NOT NULL,
  phone text,
  role text NOT NULL CHECK (role IN ('client', 'trainer', 'admin')),
  time_zone text NOT NULL,
  -- argon2id in PHC format, parameters included.
  password_hash text NOT NULL,
  -- What is particular to the role, in the shape of the contract.
  role_info jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE INDEX users_by_role ON users (role, name, id);

CREATE TABLE sessions (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users (id),
  -- Each refresh token is derived from the one before with this; worthless without a token.
  chain_secret bytea NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);

CREATE INDEX sessions_by_user ON sessions (user_id) WHERE revoked_at IS NULL;

-- Only hashes: a copy of this table opens no session.
CREATE TABLE refresh_tokens (
  token_hash bytea PRIMARY KEY,
  session_id uuid NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  used_at timestamptz
);

CREATE INDEX refresh_tokens_by_session ON refresh_tokens (session_id);
