-- Up Migration

CREATE TABLE notifications (
  id uuid PRIMARY KEY,
  event_id uuid NOT NULL,
  user_id uuid NOT NULL,
  type text NOT NULL,
  title text NOT NULL,
  message text NOT NULL,
  metadata jsonb NOT NULL,
  read_at timestamptz,
  created_at timestamptz NOT NULL,
  CONSTRAINT notifications_once UNIQUE (event_id, user_id)
);

CREATE INDEX notifications_by_user ON notifications (user_id, created_at DESC, id DESC);
CREATE INDEX notifications_unread ON notifications (user_id) WHERE read_at IS NULL;

-- Choices of those who have made some; everyone else has the defaults.
CREATE TABLE preferences (
  user_id uuid PRIMARY KEY,
  categories jsonb NOT NULL,
  quiet_hours jsonb,
  time_zone text,
  updated_at timestamptz NOT NULL
);

CREATE TABLE devices (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL,
  platform text NOT NULL,
  name text,
  endpoint text NOT NULL CONSTRAINT devices_endpoint UNIQUE,
  p256dh text NOT NULL,
  auth text NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE INDEX devices_by_user ON devices (user_id, created_at, id);

-- What is to be sent, and what became of it: one row for each recipient and channel, for push one for each device. Where
-- to send it is not here: addresses are asked for when it is sent.
CREATE TABLE deliveries (
  -- Goes out with the message, so that whoever gets it twice can tell.
  id uuid PRIMARY KEY,
  event_id uuid NOT NULL,
  user_id uuid NOT NULL,
  channel text NOT NULL CHECK (channel IN ('email', 'sms', 'push')),
  device_id uuid,
  -- The event, and what others said about it when it came: what messages are written from.
  story jsonb NOT NULL,
  correlation_id text NOT NULL,
  status text NOT NULL DEFAULT 'queued'
    CHECK (status IN ('queued', 'sending', 'sent', 'failed', 'skipped')),
  -- Why it failed, was skipped or has to wait; what the provider calls it once it is sent.
  reason text,
  provider_id text,
  -- When to look at it next. While it is being sent: when the claim of the replica that sends it ends.
  due_at timestamptz NOT NULL,
  -- Since when it could have been sent.
  ready_at timestamptz NOT NULL,
  -- When it is no longer worth sending.
  expires_at timestamptz,
  claim uuid,
  -- Attempts that count, and those among them whose end nobody recorded: such a message may have gone out.
  attempts integer NOT NULL DEFAULT 0,
  interrupted integer NOT NULL DEFAULT 0,
  -- When the attempt began whose end is not recorded yet.
  attempt_began_at timestamptz,
  -- Times that it was put off because somebody was away.
  waits integer NOT NULL DEFAULT 0,
  occurred_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  settled_at timestamptz,
  CONSTRAINT deliveries_once UNIQUE NULLS NOT DISTINCT (event_id, user_id, channel, device_id)
);

CREATE INDEX deliveries_due ON deliveries (channel, due_at) WHERE status IN ('queued', 'sending');
CREATE INDEX deliveries_settled ON deliveries (settled_at) WHERE settled_at IS NOT NULL;
