import { randomUUID } from 'node:crypto';
import { progress } from '@fitsync/contracts/progress';
import { schedule } from '@fitsync/contracts/schedule';
import { training } from '@fitsync/contracts/training';
import type { Envelope } from '@fitsync/descriptor';
import { createEvent, partitionOf } from '@fitsync/runtime/events';

/** An event and the log that it belongs to. */
export interface LoggedEvent {
  readonly envelope: Envelope;
  readonly partition: number;
}

const contracts = {
  schedule: { ...schedule, sends: { ...schedule.sends } },
  training: { ...training, sends: { ...training.sends } },
  progress: { ...progress, sends: { ...progress.sends } },
};

/** So many of each, for each client. */
const [bookings, programs] = [9, 3];
const clients = 4;

/** Records what happens to some clients in a few days, in order: bookings and programs with all their changes. */
export function recordEvents(): LoggedEvent[] {
  const trainer_id = randomUUID();
  let now = Date.parse('2026-05-04T08:00:00Z');
  const recorded: LoggedEvent[] = [];
  const record = (source: keyof typeof contracts, type: string, data: object): void => {
    // Some in the same millisecond, as it happens: then their ids decide.
    now += recorded.length % 3 === 0 ? 0 : 1;
    const contract = contracts[source];
    const origin = { correlationId: randomUUID(), emits: [type] };
    const { envelope, key } = createEvent(contract, origin, type, data, new Date(now));
    recorded.push({ envelope, partition: partitionOf(key) });
  };
  for (const client_id of Array.from({ length: clients }, () => randomUUID())) {
    const people = { client_id, trainer_id };
    for (let i = 0; i < bookings; i += 1) recordBooking(record, people, i);
    for (let i = 0; i < programs; i += 1) recordProgram(record, people);
  }
  return recorded;
}

type Record = (source: keyof typeof contracts, type: string, data: object) => void;

interface People {
  readonly client_id: string;
  readonly trainer_id: string;
}

function recordBooking(record: Record, people: People, index: number): void {
  const booking = { booking_id: randomUUID(), ...people };
  const [date, start, end] = ['2026-05-20', '10:00:00', '11:00:00'];
  record('schedule', 'booking.created', {
    ...booking,
    gym_id: randomUUID(),
    booking_date: date,
    start_time: start,
    end_time: end,
    type: 'one_on_one',
  });
  record('schedule', 'booking.rescheduled', {
    ...booking,
    old_date: date,
    old_start_time: start,
    new_date: '2026-05-21',
    new_start_time: start,
  });
  if (index % 2 === 0) {
    const cancelled_by = people.client_id;
    record('schedule', 'booking.cancelled', {
      ...booking,
      cancellation_reason: null,
      cancelled_by,
    });
  } else {
    record('schedule', 'booking.completed', {
      ...booking,
      workout_date: date,
      start_time: start,
      end_time: end,
      duration_minutes: 60,
      trainer_notes: null,
    });
  }
}

function recordProgram(record: Record, people: People): void {
  const program = { program_id: randomUUID(), ...people };
  record('training', 'program.assigned', {
    ...program,
    workout_plan_id: null,
    diet_plan_id: null,
    start_date: '2026-05-04',
    duration_weeks: 4,
  });
  record('training', 'program.updated', { ...program, changes: ['name_changed'] });
  record('training', 'program.completed', {
    ...program,
    completion_date: '2026-06-01',
    adherence_rate: 0.9,
    program_name: 'Four weeks',
  });
  record('progress', 'achievement.earned', {
    achievement_id: randomUUID(),
    client_id: people.client_id,
    type: 'program_completion',
    title: 'Completed Four weeks',
    description: 'All of its weeks are done.',
    badge_icon: null,
  });
}
