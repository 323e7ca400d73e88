import type { Envelope } from '@fitsync/descriptor';
import type { CatalogEvent } from '../contracts/catalog.ts';
import { check, type InputError } from '../contracts/violations.ts';

/** Everything in an event that breaks its contract; an event that no contract has breaks every one. */
export function verifyEvent(
  catalog: ReadonlyMap<string, CatalogEvent>,
  envelope: Envelope,
): InputError[] {
  const event = catalog.get(envelope.event);
  return event
    ? check(event.validators.envelope, envelope, '')
    : [{ path: 'event', rule: 'is in no contract', given: envelope.event }];
}
