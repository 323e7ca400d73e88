import { v7 } from 'uuid';

/**
 * A new id (RFC 9562, version 7): later ones of a process sort after earlier ones. With a time in
 * milliseconds since the epoch it sorts by that time, to the millisecond.
 */
export function uuidv7(at?: number): string {
  return at === undefined ? v7() : v7({ msecs: at });
}
