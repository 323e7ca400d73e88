import type { User } from '@fitsync/contracts/user';
import type { MessageKind } from '../domain/messages/message-kind.ts';
import type { Story } from '../domain/messages/story.ts';

/** What became of handing a message to a provider. */
export type SendResult =
  /** The provider has it. */
  | { readonly kind: 'sent'; readonly provider_id: string | null }
  /** The provider will never take it. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The device that it is for is no more. */
  | { readonly kind: 'gone'; readonly reason: string }
  /** It failed, or nobody knows whether it did: to be tried again, some times. */
  | { readonly kind: 'unclear'; readonly reason: string }
  /** The provider cannot be reached or takes nothing now: to be tried until it does. */
  | { readonly kind: 'away'; readonly reason: string };

/** A message that is to be sent to somebody. */
export interface Outgoing {
  /** The delivery: the same however often it is sent. */
  readonly id: string;
  readonly to: User;
  /** The device that a push message is for. */
  readonly device_id: string | null;
  readonly kind: MessageKind<object>;
  readonly story: Story<object>;
  /** When it is no longer worth sending, RFC 3339; null for never. */
  readonly expires_at: string | null;
}

/** A message that is written and addressed, or why it cannot be. */
export type Packed =
  | { readonly send: (attempt: Attempt) => Promise<SendResult> }
  | { readonly skip: string };

/** One attempt to send a message. */
export interface Attempt {
  /** Counts from 1; a later one may be a repetition of what has arrived. */
  readonly number: number;
  /** Gives it up. */
  readonly signal: AbortSignal;
}

/** A way to reach people outside of the app. */
export interface DeliveryChannel {
  /** Everything goes through one provider, so while that is away nothing else is worth trying. */
  readonly hasOneProvider: boolean;
  /** Writes the message. Throws when something that it has to tell is missing. */
  pack(outgoing: Outgoing): Packed | Promise<Packed>;
}
