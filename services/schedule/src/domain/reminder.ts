import type { Booking } from '@fitsync/contracts/schedule';

const hour = 60 * 60 * 1_000;
/** A day of 24 hours, not the same time the day before: the two differ when the clocks change. */
const leadTime = 24 * hour;

/**
 * When people are to be reminded of a session; null for one that begins in less than 24 hours, since whoever books or
 * moves it now knows of it.
 */
export function reminderTime({ starts_at }: Pick<Booking, 'starts_at'>, now: Date): Date | null {
  const due = new Date(Date.parse(starts_at) - leadTime);
  return due > now ? due : null;
}

/** For how many seconds the reminder of a session has been due. */
export function reminderLateness({ starts_at }: Pick<Booking, 'starts_at'>, now: Date): number {
  return (now.getTime() - Date.parse(starts_at) + leadTime) / 1_000;
}

/** Whether a reminder that is due still makes sense: not of what was cancelled, nor of what has begun. */
export function needsReminder(
  { status, starts_at }: Pick<Booking, 'status' | 'starts_at'>,
  now: Date,
): boolean {
  return status === 'confirmed' && Date.parse(starts_at) > now.getTime();
}

/** Hours until the session starts, to the nearest: 24, or less when the reminder is late. */
export function hoursUntil({ starts_at }: Pick<Booking, 'starts_at'>, now: Date): number {
  return Math.round((Date.parse(starts_at) - now.getTime()) / hour);
}
