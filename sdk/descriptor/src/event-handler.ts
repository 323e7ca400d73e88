import type { Envelope } from './event.ts';
import type { Transaction } from './handler.ts';

/** The types of one event that a service receives; generated, one entry per event. */
export interface ReceivedTypes {
  /** The payload. */
  data: object;
  /** Names of the events that handling it may publish; `never` when there are none. */
  emits: string;
}

/** What `load` works with. */
export interface LoadContext<Calls> {
  /** The other services, as far as the contracts let this one call them. */
  readonly calls: Calls;
  /** Ends when this replica stops or somebody else has taken the event over. */
  readonly signal: AbortSignal;
}

/**
 * What a service does with an event: `load` asks others what has to be known, `apply` makes the change.
 *
 * `apply` runs in the transaction that also records the event as received, so its effects happen once however often
 * the event is delivered; it can do nothing but SQL and `emit`. `load` runs before that transaction and may run again.
 */
export type EventHandler<
  Event extends Envelope,
  Emits extends string,
  Payloads,
  Calls,
  Loaded = undefined,
> = Applies<Event, Emits, Payloads, Loaded> &
  (undefined extends Loaded ? Partial<Loads<Event, Calls, Loaded>> : Loads<Event, Calls, Loaded>);

// Methods, not properties: an interface of handlers cannot know what each of them loads, and method parameters are
// compared in both directions, so that a handler that loads a booking is a handler that loads something.
interface Applies<Event, Emits extends string, Payloads, Loaded> {
  apply(tx: Transaction<Emits, Payloads>, event: Event, loaded: Loaded): Promise<void>;
}

interface Loads<Event, Calls, Loaded> {
  load(event: Event, context: LoadContext<Calls>): Promise<Loaded>;
}

/** One handler per event that a service receives. */
export type EventHandlers<Received extends object, Payloads, Calls> = {
  readonly [Type in keyof Received & string]: Received[Type] extends ReceivedTypes
    ? EventHandler<
        Envelope<Type, Received[Type]['data']>,
        Received[Type]['emits'],
        Payloads,
        Calls,
        unknown
      >
    : never;
};
