import type { EventPayloads } from '@fitsync/contracts/sdk/events';
import type { Envelope } from '@fitsync/descriptor';

/** What an app does with events, by their names. */
export interface EventHandlers<Payloads> {
  /** Says what is done with the events of one name; each has one handler. */
  on<Type extends keyof Payloads & string>(
    type: Type,
    handle: (event: Envelope<Type, Payloads[Type]>) => unknown,
  ): EventHandlers<Payloads>;
  /** Has an event handled; resolves when its handler has done so. */
  dispatch(event: Envelope): Promise<void>;
}

/**
 * Collects the handlers of an app. `otherwise` gets every event that none of them is for: those of platforms that are newer
 * than the app among them, so it has to be given.
 */
export function createEventHandlers<Payloads = EventPayloads>(
  otherwise: (event: Envelope) => unknown,
): EventHandlers<Payloads> {
  const handlers = new Map<string, (event: never) => unknown>();
  const all: EventHandlers<Payloads> = {
    on(type, handle) {
      if (handlers.has(type)) throw new Error(`${type} has a handler already`);
      handlers.set(type, handle);
      return all;
    },
    async dispatch(event) {
      const handle = handlers.get(event.event) ?? otherwise;
      // It was registered under the name of the event, whose payload the contract has.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      await handle(event as never);
    },
  };
  return all;
}
