import type { EventPayloads, EventType } from '@fitsync/contracts/sdk/events';
import type { Envelope } from '@fitsync/descriptor';

/** Whether an event has this name; the compiler then knows what it carries. */
export function isEvent<Type extends EventType>(
  event: Envelope,
  type: Type,
): event is Envelope<Type, EventPayloads[Type]> {
  return event.event === type;
}
