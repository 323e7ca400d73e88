-- Up Migration

-- The sessions that people are still to be reminded of. A row goes in the transaction that publishes the reminder.
CREATE TABLE reminders (
  booking_id uuid PRIMARY KEY REFERENCES bookings (id),
  due_at timestamptz NOT NULL
);
CREATE INDEX reminders_by_time ON reminders (due_at);

INSERT INTO reminders (booking_id, due_at)
SELECT id, starts_at - interval '24 hours' FROM bookings
WHERE status = 'confirmed' AND starts_at - interval '24 hours' > now();
