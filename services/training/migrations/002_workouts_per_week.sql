-- Up Migration

-- How many workouts a program asks for in each of its weeks.
ALTER TABLE programs
  ADD COLUMN workouts_per_week integer NOT NULL DEFAULT 3 CHECK (workouts_per_week > 0);
ALTER TABLE programs ALTER COLUMN workouts_per_week DROP DEFAULT;
