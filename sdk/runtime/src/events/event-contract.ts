import type { EventDescriptor, EventValidators, ReceiveDescriptor } from '@fitsync/descriptor';

/** The part of a service's contract that says what it publishes. */
export interface EventContract {
  /** Name of the service. */
  readonly name: string;
  readonly sends: Readonly<Record<string, EventDescriptor>>;
  readonly eventValidators: Readonly<Record<string, EventValidators>>;
}

/** The part of a service's contract that says what it publishes and receives. */
export interface ConsumerContract extends EventContract {
  readonly receives: Readonly<Record<string, ReceiveDescriptor>>;
  /** The services that these are from, each with the names of all events that it sends. */
  readonly sources: Readonly<Record<string, readonly string[]>>;
}
