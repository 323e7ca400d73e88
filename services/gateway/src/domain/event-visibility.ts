import type { Caller, Envelope, EventDescriptor } from '@fitsync/descriptor';

/** What the contract says about who may see an event. */
export type Visibility = Pick<EventDescriptor, 'visibleTo'>;

/**
 * Whether somebody may see an event. Administrators see all that the contracts know; other users those in which the field
 * that the contract names for their role holds their id. Nobody sees anything else.
 */
export function maySeeEvent(
  caller: Caller,
  event: Visibility | undefined,
  { data }: Pick<Envelope, 'data'>,
): boolean {
  if (event === undefined || caller.kind !== 'user') return false;
  if (caller.role === 'admin') return true;
  const field = ownValue(event.visibleTo, caller.role);
  return typeof field === 'string' && ownValue(data, field) === caller.id;
}

/** Names come from outside: what every object inherits is no answer. */
function ownValue(object: unknown, name: string): unknown {
  if (typeof object !== 'object' || object === null || !Object.hasOwn(object, name))
    return undefined;
  return Reflect.get(object, name);
}
