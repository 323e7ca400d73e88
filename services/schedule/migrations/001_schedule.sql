-- Up Migration

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE gyms (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  address text NOT NULL,
  time_zone text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- A session is the wall time that was promised (booking_date, start_time, end_time in time_zone)
-- and the instants that it meant when it was booked.
CREATE TABLE bookings (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL,
  trainer_id uuid NOT NULL,
  gym_id uuid NOT NULL REFERENCES gyms (id),
  booking_date date NOT NULL,
  start_time time NOT NULL,
  end_time time NOT NULL,
  time_zone text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  type text NOT NULL,
  status text NOT NULL CHECK (status IN ('confirmed', 'completed', 'cancelled')),
  notes text,
  trainer_notes text,
  cancellation_reason text,
  cancelled_by uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  -- An empty range never conflicts, so it must not exist.
  CONSTRAINT bookings_end_after_start CHECK (starts_at < ends_at),
  CONSTRAINT bookings_trainer_is_free EXCLUDE USING gist
    (trainer_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status <> 'cancelled'),
  CONSTRAINT bookings_client_is_free EXCLUDE USING gist
    (client_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status <> 'cancelled')
);

CREATE INDEX bookings_by_client ON bookings (client_id, starts_at, id);
CREATE INDEX bookings_by_trainer ON bookings (trainer_id, starts_at, id);
CREATE INDEX bookings_by_start ON bookings (starts_at, id);

-- Weekly working hours; a trainer without a row is always available.
CREATE TABLE availability (
  trainer_id uuid PRIMARY KEY,
  time_zone text NOT NULL,
  windows jsonb NOT NULL,
  updated_at timestamptz NOT NULL
);
