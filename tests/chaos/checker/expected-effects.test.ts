import { expect, it } from 'vitest';
import { expectEffects } from './expected-effects.ts';
import type { RecordedEvent } from './facts.ts';

const event = (change: Partial<RecordedEvent>): RecordedEvent => ({
  publisher: 'schedule',
  row: 1,
  event_id: 'event-1',
  type: 'booking.created',
  key: 'client-1',
  correlation_id: 'op-1',
  causation_id: null,
  actor_id: null,
  client_id: 'client-1',
  trainer_id: 'trainer-1',
  cancelled_by: null,
  booking_id: 'booking-1',
  program_id: null,
  published: true,
  inLog: true,
  ...change,
});
const told = (change: Partial<RecordedEvent>) =>
  expectEffects('notification', event(change)).map(({ kind, recipient }) => `${kind} ${recipient}`);

it.each([
  ['booking.created', ['client-1', 'trainer-1']],
  ['booking.rescheduled', ['client-1', 'trainer-1']],
  ['booking.cancelled', ['client-1', 'trainer-1']],
  ['booking.reminder', ['client-1', 'trainer-1']],
  ['booking.completed', ['client-1']],
  ['program.assigned', ['client-1']],
  ['program.updated', ['client-1']],
  ['program.completed', ['client-1']],
  ['achievement.earned', ['client-1']],
])('has %s told to %j, in the app and by mail', (type, people) => {
  expect(told({ type })).toEqual(people.flatMap((id) => [`notification ${id}`, `delivery ${id}`]));
});

it('has nobody told of what they did themselves', () => {
  expect(told({ actor_id: 'client-1' })).toEqual(['notification trainer-1', 'delivery trainer-1']);
  expect(told({ type: 'booking.cancelled', cancelled_by: 'trainer-1' })).toEqual([
    'notification client-1',
    'delivery client-1',
  ]);
});

it('has clients told of what they earned, whoever did it', () => {
  const people = told({ type: 'achievement.earned', actor_id: 'client-1', trainer_id: null });
  expect(people).toEqual(['notification client-1', 'delivery client-1']);
});

it('has progress make a log of each session and an achievement of each program', () => {
  const kinds = ['booking.completed', 'program.completed'].map((type) =>
    expectEffects('progress', event({ type })).map(({ kind }) => kind),
  );
  expect(kinds).toEqual([['workout log'], ['achievement']]);
});
