import type { NotificationReceived } from '@fitsync/contracts/notification';
import type { Envelope, Sql } from '@fitsync/descriptor';
import { uuidv7 } from '@fitsync/runtime/db';
import { messageKinds, type ToldEvent } from '../domain/messages/message-kinds.ts';
import type { Background, Subject } from '../domain/messages/story.ts';
import { type Channel, chosenChannels, defaultChoices } from '../domain/preferences.ts';
import type { Recipient } from '../domain/recipients.ts';
import { announceDeliveries } from '../store/announce-deliveries.ts';
import { findChoices } from '../store/find-choices.ts';
import { insertDelivery } from '../store/insert-delivery.ts';
import { insertNotification } from '../store/insert-notification.ts';
import { listDeviceIds } from '../store/list-device-ids.ts';

/** What the handlers of events need besides the event. */
export interface TellDeps {
  readonly now: () => Date;
}

/** What is told, and to whom. */
export interface Telling {
  readonly subject: Subject;
  readonly recipients: readonly Recipient[];
  /** What others know about the event, as far as they could say. */
  readonly background: Background;
  /** When only the app still tells of it, RFC 3339; never unless given. */
  readonly expires_at?: string;
}

type EventOf<Type extends ToldEvent> = Envelope<Type, NotificationReceived[Type]['data']>;

const [longestTitle, longestMessage] = [250, 2_000];
const pushLifetimeMs = 24 * 60 * 60 * 1_000;

/**
 * Tells people of an event, by the channels of their choice: stores the notification of the app, and what a worker sends
 * once the transaction is committed. Whoever was told of the event before is told nothing.
 */
export async function tell<Type extends ToldEvent>(
  { now }: TellDeps,
  tx: Sql,
  event: EventOf<Type>,
  { subject, recipients, background, expires_at }: Telling,
): Promise<void> {
  const kind = messageKinds[event.event];
  const userIds = recipients.map(({ user_id }) => user_id);
  const chosen = await findChoices(tx, userIds);
  let sends = false;
  for (const { user_id, part } of recipients) {
    const choices = chosen.get(user_id) ?? defaultChoices;
    if (choices.categories[kind.category].in_app) {
      const { title, message, metadata } = kind.app({ ...background, data: event.data, part });
      await insertNotification(
        tx,
        {
          id: uuidv7(),
          event_id: event.event_id,
          user_id,
          type: kind.type,
          title: title.slice(0, longestTitle),
          message: message.slice(0, longestMessage),
          metadata,
        },
        now(),
      );
    }
    for (const channel of chosenChannels(choices, kind.category)) {
      for (const device_id of await targetsOf(tx, channel, user_id)) {
        sends = true;
        await insertDelivery(
          tx,
          {
            id: uuidv7(),
            event_id: event.event_id,
            user_id,
            channel,
            device_id,
            story: {
              event: event.event,
              data: event.data,
              part,
              subject: toSubject(subject),
              booking: background.booking,
              program: background.program,
            },
            correlation_id: event.correlation_id,
            expires_at: expiryOf(channel, expires_at, now()),
            occurred_at: event.timestamp,
          },
          now(),
        );
      }
    }
  }
  if (sends) await announceDeliveries(tx);
}

/** A push message is about now; whoever can read it a day later only finds the notification in the app. */
function expiryOf(channel: Channel, expiresAt: string | undefined, now: Date): string | null {
  if (channel !== 'push') return expiresAt ?? null;
  const dayLater = new Date(now.getTime() + pushLifetimeMs);
  return expiresAt === undefined || new Date(expiresAt) > dayLater
    ? dayLater.toISOString()
    : expiresAt;
}

/** A push message goes to each device, everything else once. */
async function targetsOf(
  tx: Sql,
  channel: Channel,
  userId: string,
): Promise<readonly (string | null)[]> {
  return channel === 'push' ? listDeviceIds(tx, userId) : [null];
}

/** Payloads hold more than that. */
function toSubject({
  client_id,
  trainer_id,
  booking_id,
  program_id,
  achievement_id,
}: Subject): Subject {
  return { client_id, trainer_id, booking_id, program_id, achievement_id };
}
