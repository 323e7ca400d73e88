import { randomUUID } from 'node:crypto';
import type { Booking, SchedulePayloads } from '@fitsync/contracts/schedule';
import type { Transaction } from '@fitsync/descriptor';
import { repeat, type Worker } from '@fitsync/runtime/lifecycle';
import type { ServiceKit } from '@fitsync/runtime/service';
import { Histogram } from 'prom-client';
import { hoursUntil, needsReminder, reminderLateness } from '../domain/reminder.ts';
import { claimReminder } from '../store/claim-reminder.ts';
import { listDueReminders } from '../store/list-due-reminders.ts';

const event = 'booking.reminder';
const every = 5_000;
const atOnce = 100;

/**
 * Publishes `booking.reminder` for each session that begins in 24 hours. Each replica looks for what is due; the row of
 * a reminder goes in the transaction that publishes it, so it is published once, whoever dies at whatever moment.
 */
export function createBookingReminder({
  db,
  transact,
  now,
  logger,
  metrics,
}: Pick<ServiceKit, 'db' | 'transact' | 'now' | 'logger' | 'metrics'>): Worker {
  const lateness = new Histogram({
    name: 'fitsync_reminder_lateness_seconds',
    help: 'Time from when a reminder was due to publishing it',
    labelNames: ['kind'],
    buckets: [1, 5, 10, 30, 60, 120, 300, 900, 3_600],
    registers: [metrics.registry],
  });

  /** Whether the reminder is dealt with; one that cannot be published is tried again later, and holds up no other. */
  async function remind(bookingId: string): Promise<boolean> {
    try {
      const origin = { correlationId: randomUUID(), emits: [event] };
      const booking = await transact(origin, (tx) => sendReminder(tx, bookingId, now()));
      if (booking) lateness.observe({ kind: 'booking' }, reminderLateness(booking, now()));
      return true;
    } catch (error) {
      logger.error({ err: error, booking_id: bookingId }, 'a reminder cannot be published');
      return false;
    }
  }

  async function remindAll(): Promise<void> {
    let due: string[];
    let done: number;
    do {
      due = await listDueReminders(db, now(), atOnce);
      done = 0;
      for (const bookingId of due) if (await remind(bookingId)) done += 1;
    } while (due.length === atOnce && done > 0);
  }

  const onFailure = (error: unknown): void =>
    logger.warn({ err: error }, 'cannot look for reminders; trying again');
  return { name: 'bookingReminder', ...repeat(every, onFailure, remindAll) };
}

/**
 * Publishes a reminder, unless it is not due any more or makes no sense any more. Gives the session that people are
 * reminded of; undefined when there is none.
 */
export async function sendReminder(
  tx: Transaction<typeof event, SchedulePayloads>,
  bookingId: string,
  now: Date,
): Promise<Booking | undefined> {
  const booking = await claimReminder(tx, bookingId, now);
  if (!booking || !needsReminder(booking, now)) return undefined;
  await tx.emit(event, {
    booking_id: booking.id,
    client_id: booking.client_id,
    trainer_id: booking.trainer_id,
    booking_date: booking.booking_date,
    start_time: booking.start_time,
    hours_until: hoursUntil(booking, now),
  });
  return booking;
}
