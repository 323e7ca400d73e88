import type { EventPayloads } from '@fitsync/contracts/events';
import type { Envelope } from '@fitsync/descriptor';

/** The event that everybody publishes and handles. */
export type BookingCreated = Envelope<'booking.created', EventPayloads['booking.created']>;

/** What a contestant works with: servers that are empty when it starts. */
export interface Arena {
  readonly redisUrl: string;
  /** A database of its own, with the tables of a service in it. */
  readonly databaseUrl: string;
  /** What the handler of an event does: it takes note of the booking. */
  readonly handle: (bookingId: string) => void;
}

/** A way to get events from a publisher to a handler, started. */
export interface Contestant {
  /** Hands events over; when it resolves, a crash of this process loses none of them. */
  publish(events: readonly BookingCreated[]): Promise<void>;
  /** Whether everything that was handled is acknowledged. */
  isSettled(): Promise<boolean>;
  close(): Promise<void>;
}

/** Starts a contestant. */
export type Start = (arena: Arena) => Promise<Contestant>;
