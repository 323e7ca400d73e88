import type { Sql } from '@fitsync/descriptor';
import { Temporal } from '@js-temporal/polyfill';
import { dayIn } from '../domain/session-time.ts';
import { findBooking } from '../store/find-booking.ts';
import { findGym } from '../store/find-gym.ts';
import { insertBooking } from '../store/insert-booking.ts';
import { insertGym } from '../store/insert-gym.ts';
import { demoBooking, demoGym } from './demo-booking.ts';

const twoWeeksMs = 14 * 24 * 60 * 60 * 1000;

/**
 * Stores a gym, and a session that ended yesterday and that nobody has completed yet. What is there
 * stays as it is. The trainer has set no hours and so is always available.
 */
export async function createDemoBooking(sql: Sql, now: Date): Promise<void> {
  // As if booked when the demo program began.
  const booked = new Date(now.getTime() - twoWeeksMs);
  if ((await findGym(sql, demoGym.id)) === undefined) {
    await insertGym(sql, { ...demoGym, created_at: booked.toISOString() });
  }
  const today = Temporal.PlainDate.from(dayIn(demoGym.time_zone, now));
  const booking = demoBooking(today.subtract({ days: 1 }).toString());
  if ((await findBooking(sql, booking.id)) === undefined) await insertBooking(sql, booking, booked);
}
