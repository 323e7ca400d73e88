import type { NotificationCalls } from '@fitsync/contracts/notification';
import type { BookingReminderData } from '@fitsync/contracts/schedule';
import type { Sql } from '@fitsync/descriptor';
import type { CallOrigin } from '@fitsync/runtime/calls';
import { findPeople } from '../calls/find-people.ts';
import type { Channels } from '../channels/create-channels.ts';
import type { Attempt, DeliveryChannel, SendResult } from '../channels/delivery-channel.ts';
import { decideDelivery } from '../domain/decide-delivery.ts';
import type { MessageKind } from '../domain/messages/message-kind.ts';
import { messageKinds } from '../domain/messages/message-kinds.ts';
import { defaultChoices } from '../domain/preferences.ts';
import { whyNotRemind } from '../domain/reminder.ts';
import { MissingValueError } from '../domain/say.ts';
import type { ClaimedDelivery, DeliveryStory } from '../store/delivery-row.ts';
import { findChoices } from '../store/find-choices.ts';
import { completeStory } from './complete-story.ts';
import type { Outcome } from './outcome.ts';

/** What {@link prepare} works with. */
export interface PrepareDeps {
  readonly db: Sql;
  readonly channels: Channels;
  /** Calls of this service, as itself. */
  readonly calls: (origin: CallOrigin) => NotificationCalls;
  readonly now: () => Date;
}

/** A message that is ready to be sent, or what comes of its delivery instead. */
export type Prepared =
  | {
      readonly channel: DeliveryChannel;
      readonly send: (attempt: Attempt) => Promise<SendResult>;
    }
  | { readonly outcome: Outcome };

/**
 * Finds out whether, where to and what to send, all as it is now: the choices of the recipient, the address, who is
 * concerned. Nothing has gone out when this ends.
 */
export async function prepare(
  deps: PrepareDeps,
  delivery: ClaimedDelivery,
  signal: AbortSignal,
): Promise<Prepared> {
  const { db, channels, now } = deps;
  const { user_id, story } = delivery;
  const channel = channels[delivery.channel];
  if (channel === undefined) return skip(`${delivery.channel} is not set up`);
  const question = {
    calls: deps.calls({ correlationId: delivery.correlation_id, signal }),
    options: { signal },
  };
  const { client_id, trainer_id } = story.subject;
  const people = await orAway(
    () => findPeople(question.calls, [user_id, client_id, trainer_id], question.options),
    { holdsUp: true },
  );
  if ('outcome' in people) return people;
  const to = people.answer.get(user_id);
  if (to === undefined) return skip('there is no such user');

  const kind: MessageKind<object> = messageKinds[story.event];
  const choices = (await findChoices(db, [user_id])).get(user_id) ?? defaultChoices;
  const decision = decideDelivery({
    channel: delivery.channel,
    category: kind.category,
    choices,
    profileZone: to.time_zone,
    expiresAt: delivery.expires_at === null ? undefined : new Date(delivery.expires_at),
    now: now(),
  });
  if (decision.do === 'skip') return skip(decision.reason);
  if (decision.do === 'defer') return { outcome: { kind: 'deferred', until: decision.until } };

  const background = await orAway(() => completeStory(story, people.answer, question), {
    holdsUp: false,
  });
  if ('outcome' in background) return background;
  if (isReminder(story)) {
    const reason = whyNotRemind(story.data, background.answer.booking, now());
    if (reason !== undefined) return skip(reason);
  }
  const told = { ...background.answer, data: story.data, part: story.part };
  try {
    const packed = await channel.pack({ ...delivery, to, kind, story: told });
    return 'skip' in packed ? skip(packed.skip) : { channel, send: packed.send };
  } catch (error) {
    if (error instanceof MissingValueError) {
      return { outcome: { kind: 'failed', reason: error.message } };
    }
    throw error;
  }
}

function skip(reason: string): Prepared {
  return { outcome: { kind: 'skipped', reason } };
}

function isReminder(
  story: DeliveryStory,
): story is DeliveryStory & { readonly data: BookingReminderData } {
  return story.event === 'booking.reminder';
}

/** Whoever does not answer now will do so later: a message is not written with gaps. All messages need an address. */
async function orAway<Answer>(
  ask: () => Promise<Answer>,
  { holdsUp }: { readonly holdsUp: boolean },
): Promise<{ readonly answer: Answer } | { readonly outcome: Outcome }> {
  try {
    return { answer: await ask() };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 300) : 'no answer';
    return { outcome: { kind: 'waited', reason, holdsUp } };
  }
}
