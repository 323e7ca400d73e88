import type { ToldEvent } from '../domain/messages/message-kinds.ts';
import type { BookingFacts, ProgramFacts, Subject } from '../domain/messages/story.ts';
import type { Channel } from '../domain/preferences.ts';
import type { Part } from '../domain/recipients.ts';

/** What a message is written from, as far as it was known when the event came. */
export interface DeliveryStory {
  readonly event: ToldEvent;
  /** The payload of the event. */
  readonly data: object;
  readonly part: Part;
  readonly subject: Subject;
  readonly booking?: BookingFacts | undefined;
  readonly program?: ProgramFacts | undefined;
}

/** A delivery that a worker has claimed. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly user_id: string;
  readonly channel: Channel;
  /** The device that a push message is for; null for other channels. */
  readonly device_id: string | null;
  readonly story: DeliveryStory;
  readonly correlation_id: string;
  /** When it is no longer worth sending; null for never. */
  readonly expires_at: string | null;
  readonly occurred_at: string;
  /** Attempts so far. */
  readonly attempts: number;
  /** Those among them whose end nobody recorded. */
  readonly interrupted: number;
  readonly waits: number;
}
