-- Up Migration

CREATE TABLE workout_plans (
  id uuid PRIMARY KEY,
  trainer_id uuid NOT NULL,
  name text NOT NULL,
  description text,
  exercises jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE INDEX workout_plans_by_trainer ON workout_plans (trainer_id, id);

CREATE TABLE diet_plans (
  id uuid PRIMARY KEY,
  trainer_id uuid NOT NULL,
  name text NOT NULL,
  description text,
  daily_calories integer,
  meals jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE INDEX diet_plans_by_trainer ON diet_plans (trainer_id, id);

CREATE TABLE programs (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL,
  trainer_id uuid NOT NULL,
  workout_plan_id uuid REFERENCES workout_plans (id),
  diet_plan_id uuid REFERENCES diet_plans (id),
  name text NOT NULL,
  start_date date NOT NULL,
  duration_weeks integer NOT NULL CHECK (duration_weeks > 0),
  goals jsonb NOT NULL,
  status text NOT NULL CHECK (status IN ('active', 'paused', 'completed', 'cancelled')),
  adherence_rate numeric CHECK (adherence_rate BETWEEN 0 AND 1),
  completion_date date,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE INDEX programs_by_client ON programs (client_id, id);
CREATE INDEX programs_by_trainer ON programs (trainer_id, id);
CREATE INDEX programs_by_workout_plan ON programs (workout_plan_id);
CREATE INDEX programs_by_diet_plan ON programs (diet_plan_id);
