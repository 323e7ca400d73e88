// Written by `fitsync generate` from specs/events/user.asyncapi.yaml: edit that, not this.

import type { Envelope, EventHandler } from '@fitsync/descriptor';
import type { UserCalls } from './calls.ts';
import type { UserPayloads, UserUpdatedData } from './events.ts';

/** The events that the user service receives: payload, and what handling it may publish. */
export type UserReceived = {
  'user.updated': { data: UserUpdatedData; emits: never };
};

/** The handler of one of them; `Loaded` is what its `load` gives to its `apply`. */
export type UserEventHandler<
  Type extends keyof UserReceived,
  Loaded = undefined,
> = EventHandler<
  Envelope<Type, UserReceived[Type]['data']>,
  UserReceived[Type]['emits'],
  UserPayloads,
  UserCalls,
  Loaded
>;

/** What the user service does with the events that it receives: one handler per event. */
export interface UserEventHandlers {
  /**
   * Drops the cached profile of the user.
   *
   * Sent by the user service.
   */
  readonly 'user.updated': UserEventHandler<'user.updated', unknown>;
}
