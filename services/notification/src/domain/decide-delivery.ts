import { type Category, type Channel, type Choices, chosenChannels } from './preferences.ts';
import { quietUntil } from './quiet-hours.ts';

/** What decides whether a message is sent now. */
export interface DeliveryFacts {
  readonly channel: Channel;
  readonly category: Category;
  readonly choices: Choices;
  /** IANA zone of the recipient's profile, as far as there is one. */
  readonly profileZone: string | undefined;
  /** When it is no longer worth sending. */
  readonly expiresAt: Date | undefined;
  readonly now: Date;
}

/** Whether a message is sent now, later, or not at all. */
export type DeliveryDecision =
  | { readonly do: 'send' }
  | { readonly do: 'defer'; readonly until: Date }
  | { readonly do: 'skip'; readonly reason: string };

/**
 * Decides whether a message is sent now: not when its recipient has turned the channel off meanwhile or it comes too late,
 * and after quiet hours, unless it would be too late then. Without a zone there are no quiet hours: nobody guesses.
 */
export function decideDelivery(facts: DeliveryFacts): DeliveryDecision {
  const { channel, category, choices, profileZone, expiresAt, now } = facts;
  if (expiresAt !== undefined && expiresAt <= now) return { do: 'skip', reason: 'it is too late' };
  if (!chosenChannels(choices, category).includes(channel)) {
    return { do: 'skip', reason: 'the recipient has turned it off' };
  }
  const zone = choices.time_zone ?? profileZone;
  const until =
    choices.quiet_hours === null || zone === undefined
      ? undefined
      : quietUntil(choices.quiet_hours, zone, now);
  if (until === undefined) return { do: 'send' };
  if (expiresAt !== undefined && expiresAt <= until) {
    return { do: 'skip', reason: 'quiet hours last until it is too late' };
  }
  return { do: 'defer', until };
}
