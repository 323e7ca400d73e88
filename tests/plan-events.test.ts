import { events, eventValidators } from '@fitsync/contracts/events';
import type { EventValidators } from '@fitsync/descriptor';
import { expect, it } from 'vitest';

const uuid = '0193a000-0000-7000-8000-000000000001';
const booking = { booking_id: uuid, client_id: uuid, trainer_id: uuid };
const program = { program_id: uuid, client_id: uuid, trainer_id: uuid };

/** The events as the plan of the platform shows them; contracts may add to them, but take nothing away. */
const planned: Readonly<Record<string, object>> = {
  'booking.created': {
    ...booking,
    gym_id: uuid,
    booking_date: '2025-11-30',
    start_time: '14:00:00',
    end_time: '15:00:00',
    type: 'one_on_one',
  },
  'booking.cancelled': { ...booking, cancellation_reason: 'Client request', cancelled_by: uuid },
  'booking.completed': {
    ...booking,
    workout_date: '2025-11-26',
    start_time: '14:00:00',
    end_time: '15:00:00',
    duration_minutes: 60,
    trainer_notes: 'Great session, client improved form',
  },
  'booking.reminder': {
    ...booking,
    booking_date: '2025-11-27',
    start_time: '14:00:00',
    hours_until: 24,
  },
  'booking.rescheduled': {
    ...booking,
    old_date: '2025-11-30',
    old_start_time: '14:00:00',
    new_date: '2025-12-01',
    new_start_time: '15:00:00',
  },
  'program.assigned': {
    ...program,
    workout_plan_id: uuid,
    diet_plan_id: uuid,
    start_date: '2025-12-01',
    duration_weeks: 12,
  },
  'program.completed': { ...program, completion_date: '2025-11-26', adherence_rate: 0.85 },
  'program.updated': { ...program, changes: ['workout_plan_updated', 'diet_plan_modified'] },
  'achievement.earned': {
    achievement_id: uuid,
    client_id: uuid,
    type: 'weight_milestone',
    title: 'Lost 10kg',
    description: "You've successfully lost 10kg!",
    badge_icon: 'weight_loss_10kg.png',
  },
  'milestone.reached': {
    client_id: uuid,
    milestone_type: 'weight_goal',
    target_value: 75.0,
    achieved_value: 74.8,
    previous_value: 85.0,
    metric: 'weight_kg',
  },
  'progress.updated': {
    client_id: uuid,
    metric_type: 'body_metrics',
    new_value: { weight_kg: 74.8, body_fat_percentage: 18.5 },
    change_from_last: { weight_kg: -0.5, body_fat_percentage: -0.3 },
  },
};

const validators: Readonly<Record<string, EventValidators>> = eventValidators;

it('has an example of every event but that of the user service', () => {
  expect(Object.keys(planned).toSorted()).toEqual(
    Object.keys(events)
      .filter((type) => type !== 'user.updated')
      .toSorted(),
  );
});

it.each(Object.entries(planned))('%s of the plan keeps its contract', (type, data) => {
  const validate = validators[type]?.envelope;
  const { sender: source } = Object.values(events).find((event) => event.type === type) ?? {};
  const envelope = {
    event: type,
    event_id: uuid,
    timestamp: '2025-11-26T10:30:00Z',
    correlation_id: uuid,
    source,
    data,
  };
  expect(validate?.(envelope), JSON.stringify(validate?.errors)).toBe(true);
});
