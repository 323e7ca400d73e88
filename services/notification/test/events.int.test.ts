import { eventExamples } from '@fitsync/contracts/events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageKinds, type ToldEvent } from '../src/domain/messages/message-kinds.ts';
import { createNotificationEventHandlers } from '../src/service.ts';
import { type NotificationUnderTest, startNotification } from './notification.fixture.ts';

let under: NotificationUnderTest;
beforeAll(async () => {
  under = await startNotification();
});
afterAll(() => under.close());

const list = async (caller: Parameters<NotificationUnderTest['service']['as']>[0]) =>
  (await under.service.as(caller).listNotifications().unwrap()).data;

const bookingData = (booking: ReturnType<NotificationUnderTest['addBooking']>) => ({
  booking_id: booking.id,
  client_id: booking.client_id,
  trainer_id: booking.trainer_id,
  gym_id: booking.gym_id,
  booking_date: booking.booking_date,
  start_time: booking.start_time,
  end_time: booking.end_time,
  type: booking.type as 'one_on_one',
});

describe('events', () => {
  it('tell client and trainer of a booking, with names and the zone of the gym', async () => {
    const client = under.add('client', { name: 'Charlie Client' });
    const trainer = under.add('trainer', { name: 'Toni Trainer' });
    const booking = under.addBooking(client, trainer);
    const eventId = await under.publish('booking.created', bookingData(booking));
    expect(await list(client.caller)).toMatchObject([
      {
        user_id: client.user.id,
        type: 'booking_created',
        message:
          'Your session with Toni Trainer: Monday 30 November 2026, 14:00 to 15:00 (Europe/Berlin)',
        metadata: { booking_id: booking.id },
        read_at: null,
        created_at: '2026-11-23T10:30:00.000Z',
      },
    ]);
    expect(await list(trainer.caller)).toMatchObject([
      { message: expect.stringContaining('with Charlie Client') },
    ]);
    const deliveries = await under.deliveries(eventId);
    expect(deliveries.map(({ channel, user_id }) => [channel, user_id]).sort()).toEqual(
      [
        ['email', client.user.id],
        ['email', trainer.user.id],
      ].sort(),
    );
  });

  it('tell nobody of what they did themselves', async () => {
    const [client, trainer] = [under.add('client'), under.add('trainer')];
    const booking = under.addBooking(client, trainer);
    await under.publish('booking.created', bookingData(booking), client.user.id);
    await under.publish('booking.cancelled', {
      booking_id: booking.id,
      client_id: client.user.id,
      trainer_id: trainer.user.id,
      cancellation_reason: 'Ill',
      cancelled_by: trainer.user.id,
    });
    expect((await list(client.caller)).map(({ type }) => type)).toEqual(['booking_cancelled']);
    expect((await list(trainer.caller)).map(({ type }) => type)).toEqual(['booking_created']);
  });

  it('congratulate clients on what comes of what they did', async () => {
    const client = under.add('client');
    const mine = { client_id: client.user.id };
    const { data: achievement } = eventExamples['achievement.earned'];
    const { data: milestone } = eventExamples['milestone.reached'];
    const { data: metrics } = eventExamples['progress.updated'];
    await under.publish('progress.updated', { ...metrics, ...mine }, client.user.id);
    await under.publish('milestone.reached', { ...milestone, ...mine }, client.user.id);
    await under.publish('achievement.earned', { ...achievement, ...mine }, client.user.id);
    expect((await list(client.caller)).map(({ type }) => type)).toEqual([
      'achievement_earned',
      'milestone',
    ]);
  });

  it('keep to what was turned off, also in the app', async () => {
    const [client, trainer] = [under.add('client'), under.add('trainer')];
    const all = { in_app: true, email: true, sms: true, push: true };
    const none = { in_app: false, email: false, sms: false, push: false };
    const body = {
      categories: {
        bookings: none,
        reminders: all,
        programs: all,
        achievements: all,
        progress: all,
      },
      quiet_hours: null,
      time_zone: null,
    };
    await under.service.as(client.caller).updateNotificationPreferences({ body }).unwrap();
    const booking = under.addBooking(client, trainer);
    const eventId = await under.publish('booking.created', bookingData(booking), trainer.user.id);
    expect(await list(client.caller)).toEqual([]);
    expect(await under.deliveries(eventId)).toEqual([]);
  });

  it('of progress come in the app only', async () => {
    const client = under.add('client');
    const eventId = await under.publish('progress.updated', {
      client_id: client.user.id,
      metric_type: 'body_metrics',
      new_value: { weight_kg: 74.8 },
      change_from_last: { weight_kg: -0.7000000000000028 },
    });
    expect(await list(client.caller)).toMatchObject([{ message: 'Weight: 74.8 kg (−0.7 kg)' }]);
    expect(await under.deliveries(eventId)).toEqual([]);
  });

  it('appear in the app while nobody else can be asked', async () => {
    const [client, trainer] = [under.add('client'), under.add('trainer')];
    const program = under.addProgram(client, trainer);
    const { user, training } = under.upstreams;
    await Promise.all([user.stop(), training.stop()]);
    await under.publish('program.assigned', {
      program_id: program.id,
      client_id: client.user.id,
      trainer_id: trainer.user.id,
      workout_plan_id: null,
      diet_plan_id: null,
      start_date: program.start_date,
      duration_weeks: program.duration_weeks,
    });
    await under.publish('booking.created', bookingData(under.addBooking(client, trainer)));
    expect((await list(client.caller)).map(({ message }) => message)).toEqual([
      expect.stringContaining('Your session with Unknown User: Monday'),
      'Your trainer assigned you: Training Program',
    ]);
    await Promise.all([user.restart(), training.restart()]);
  });

  it('tell again of nothing that was told before', async () => {
    const [client, trainer] = [under.add('client'), under.add('trainer')];
    const event = {
      ...eventExamples['booking.created'],
      data: bookingData(under.addBooking(client, trainer)),
    };
    const handler = createNotificationEventHandlers({ now: under.clock.now })['booking.created'];
    const tx = { ...under.database.sql, emit: () => Promise.resolve() };
    await handler.apply(tx, event, {});
    await handler.apply(tx, event, {});
    expect(await list(client.caller)).toHaveLength(1);
    expect(await under.deliveries(event.event_id)).toHaveLength(2);
  });

  it('remind of no session that was moved', async () => {
    const [client, trainer] = [under.add('client'), under.add('trainer')];
    const booking = under.addBooking(client, trainer, { start_time: '16:00:00' });
    await under.publish('booking.reminder', {
      booking_id: booking.id,
      client_id: client.user.id,
      trainer_id: trainer.user.id,
      booking_date: booking.booking_date,
      start_time: '14:00:00',
      hours_until: 24,
    });
    expect(await list(client.caller)).toEqual([]);
  });

  it('of every kind are told', async () => {
    const told: string[] = [];
    for (const type of Object.keys(messageKinds) as ToldEvent[]) {
      const client = under.add('client');
      await under.publish(type, { ...eventExamples[type].data, client_id: client.user.id });
      for (const { type } of await list(client.caller)) told.push(type);
    }
    expect(told).toEqual(Object.values(messageKinds).map(({ type }) => type));
  });
});
