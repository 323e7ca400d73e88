import { v7 } from 'uuid';

/**
 * A place in the logs that is no event: behind what was published before a moment. It is the UUIDv7 of the moment in
 * which all is zero that is random in others, so that it can stand where the id of an event can.
 */
export function momentId(at: Date): string {
  return v7({ msecs: at.getTime(), seq: 0, random: new Uint8Array(16) });
}

/** Whether an id is that of a moment, and not of an event. */
export function isMomentId(id: string): boolean {
  const ms = timeOf(id);
  return ms !== undefined && id === momentId(new Date(ms));
}

/** The milliseconds that a UUIDv7 begins with. */
export function timeOf(id: string): number | undefined {
  const digits = id.replaceAll('-', '');
  return digits[12] === '7' ? Number.parseInt(digits.slice(0, 12), 16) : undefined;
}
