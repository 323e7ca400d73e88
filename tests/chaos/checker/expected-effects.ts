import type { Effect, RecordedEvent } from './facts.ts';

/** An effect that has to be there once. */
export type ExpectedEffect = Pick<Effect, 'kind' | 'recipient'>;

/** Events that trainers are told of, too, as the contract of notification says. */
const toldToTrainers: ReadonlySet<string> = new Set([
  'booking.created',
  'booking.rescheduled',
  'booking.cancelled',
  'booking.reminder',
]);

/** Events that come of what somebody did, who is told all the same. */
const toldToDoers: ReadonlySet<string> = new Set(['achievement.earned']);

/** What a group has to make of an event that it receives. */
export function expectEffects(group: string, event: RecordedEvent): ExpectedEffect[] {
  switch (group) {
    case 'progress':
      return [
        {
          kind: event.type === 'booking.completed' ? 'workout log' : 'achievement',
          recipient: null,
        },
      ];
    case 'notification':
      // Nobody has chosen anything, so everybody is told in the app and by mail.
      return recipientsOf(event).flatMap((recipient) => [
        { kind: 'notification', recipient },
        { kind: 'delivery', recipient },
      ]);
    default:
      return [{ kind: 'handled', recipient: null }];
  }
}

/** The client, the trainer of what concerns both, and not whoever did it. */
function recipientsOf(event: RecordedEvent): string[] {
  const { type, client_id, trainer_id, actor_id, cancelled_by } = event;
  const concerned = toldToTrainers.has(type) ? [client_id, trainer_id] : [client_id];
  const doers = toldToDoers.has(type) ? [] : [actor_id, cancelled_by];
  return concerned.filter((id) => id !== null).filter((id) => !doers.includes(id));
}
