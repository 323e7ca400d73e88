-- Up Migration

-- What was measured at one time; null is what was not.
CREATE TABLE metric_entries (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL,
  weight_kg numeric,
  body_fat_percentage numeric,
  muscle_mass_kg numeric,
  waist_cm numeric,
  hip_cm numeric,
  chest_cm numeric,
  arm_cm numeric,
  thigh_cm numeric,
  resting_heart_rate_bpm numeric,
  recorded_at timestamptz NOT NULL,
  source text NOT NULL,
  source_id text,
  notes text,
  recorded_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT metric_entries_measure_something CHECK (num_nonnulls(weight_kg, body_fat_percentage,
    muscle_mass_kg, waist_cm, hip_cm, chest_cm, arm_cm, thigh_cm, resting_heart_rate_bpm) > 0),
  -- Entries without a source_id are never the same.
  CONSTRAINT metric_entries_once_per_reading UNIQUE (client_id, source, source_id)
);

CREATE INDEX metric_entries_by_client ON metric_entries (client_id, recorded_at, id);
CREATE INDEX metric_entries_by_time ON metric_entries (recorded_at, id);

-- start_value, current_value and reached_at follow from the entries of the client and are kept up with them.
CREATE TABLE goals (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL,
  metric text NOT NULL,
  target_value numeric NOT NULL,
  -- Where the client stood when the goal was set; null when nobody knew.
  set_start_value numeric,
  start_value numeric,
  current_value numeric,
  target_date date,
  reached_at timestamptz,
  -- Whether milestone.reached has been published, which a correction cannot undo.
  announced boolean NOT NULL DEFAULT false,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE INDEX goals_by_client ON goals (client_id, id);

-- What was earned by which rule. A row is made in the transaction that publishes achievement.earned and stays for ever,
-- so that nothing is told twice; earned_at is null while corrected values do not earn it any more.
CREATE TABLE achievements (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL,
  rule text NOT NULL,
  tier text NOT NULL,
  type text NOT NULL,
  title text NOT NULL,
  description text NOT NULL,
  badge_icon text,
  program_id uuid,
  earned_at timestamptz,
  CONSTRAINT achievements_once UNIQUE (client_id, rule, tier)
);

CREATE INDEX achievements_by_client ON achievements (client_id, earned_at, id);

CREATE TABLE workout_logs (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL,
  trainer_id uuid,
  booking_id uuid,
  program_id uuid,
  workout_date date NOT NULL,
  exercises_completed jsonb NOT NULL,
  total_duration_minutes integer NOT NULL,
  notes text,
  trainer_notes text,
  status text NOT NULL CHECK (status IN ('stub', 'filled')),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT workout_logs_once_per_session UNIQUE (booking_id)
);

CREATE INDEX workout_logs_by_client ON workout_logs (client_id, workout_date, id);
CREATE INDEX workout_logs_by_day ON workout_logs (workout_date, id);
CREATE INDEX workout_logs_by_program ON workout_logs (program_id);

-- Programs that a log may have completed; a row stays until training has been asked and told.
CREATE TABLE program_checks (
  program_id uuid PRIMARY KEY,
  -- Counts the logs that asked for it, so that one that comes meanwhile is not taken for checked.
  requests integer NOT NULL DEFAULT 1,
  due_at timestamptz NOT NULL,
  -- Of the request that logged the workout.
  correlation_id text NOT NULL
);

CREATE INDEX program_checks_by_time ON program_checks (due_at);
