import { eventually } from '@fitsync/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type NotificationUnderTest, startNotification } from './notification.fixture.ts';

let under: NotificationUnderTest;
beforeEach(async () => {
  under = await startNotification();
});
afterEach(() => under.close());

/** Waits until the only delivery of an event stands so. */
const expectStatus = (eventId: string, status: string, reason: unknown = null): Promise<void> =>
  eventually(async () =>
    expect(await under.deliveries(eventId)).toMatchObject([{ status, reason }]),
  );

it('tells of the same session in order, also when some of it had to wait', async () => {
  const [client, trainer] = [under.add('client'), under.add('trainer')];
  const booking = under.addBooking(client, trainer);
  const both = { booking_id: booking.id, client_id: client.user.id, trainer_id: trainer.user.id };
  const { gym_id, booking_date, start_time, end_time } = booking;
  const created = {
    ...both,
    gym_id,
    booking_date,
    start_time,
    end_time,
    type: 'one_on_one' as const,
  };
  const moved = {
    ...both,
    old_date: booking_date,
    old_start_time: start_time,
    new_date: booking_date,
    new_start_time: '16:00:00',
  };
  const cancelled = { ...both, cancellation_reason: null, cancelled_by: trainer.user.id };
  await under.upstreams.user.stop();
  under.startWorker();
  const first = await under.publish('booking.created', created, trainer.user.id);
  await expectStatus(first, 'queued', expect.any(String));
  await under.upstreams.user.restart();
  const second = await under.publish('booking.rescheduled', moved, trainer.user.id);
  const third = await under.publish('booking.cancelled', cancelled, trainer.user.id);
  under.clock.advance(60_000);
  for (const event of [first, second, third]) await expectStatus(event, 'sent');
  expect(under.mail.mails.map(({ subject }) => subject)).toEqual([
    'Your session is booked',
    'Your session has a new time',
    'Your session was cancelled',
  ]);
});
