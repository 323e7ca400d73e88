import type { Sql } from '@fitsync/descriptor';
import { eventually } from '@fitsync/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChannels } from '../src/channels/create-channels.ts';
import type { DeliveryChannel } from '../src/channels/delivery-channel.ts';
import {
  type DeliveryState,
  type NotificationUnderTest,
  type Person,
  startNotification,
} from './notification.fixture.ts';

let under: NotificationUnderTest;
beforeEach(async () => {
  under = await startNotification();
});
afterEach(() => under.close());

/** A session of both has taken place; returns the event. */
function complete(client: Person, trainer: Person): Promise<string> {
  const { id, booking_date, start_time, end_time } = under.addBooking(client, trainer, {
    status: 'completed',
  });
  return under.publish('booking.completed', {
    booking_id: id,
    client_id: client.user.id,
    trainer_id: trainer.user.id,
    workout_date: booking_date,
    start_time,
    end_time,
    duration_minutes: 60,
    trainer_notes: null,
  });
}

/** Both are told of a session; returns the event. */
function book(client: Person, trainer: Person): Promise<string> {
  const { id, gym_id, booking_date, start_time, end_time } = under.addBooking(client, trainer);
  return under.publish('booking.created', {
    booking_id: id,
    client_id: client.user.id,
    trainer_id: trainer.user.id,
    gym_id,
    booking_date,
    start_time,
    end_time,
    type: 'one_on_one',
  });
}

/** Waits until all deliveries of an event look like this. */
function expectDeliveries(eventId: string, ...expected: Partial<DeliveryState>[]): Promise<void> {
  return eventually(async () => expect(await under.deliveries(eventId)).toMatchObject(expected));
}

describe('mail', () => {
  it('tells of a session with trainer and time, once, when rows are inserted', async () => {
    // Looking would come too late: it has to be woken.
    under.startWorker({ lookEvery: 60_000 });
    const client = under.add('client', { name: 'Charlie <b>Client</b>' });
    const eventId = await complete(client, under.add('trainer', { name: 'Toni Trainer' }));
    await expectDeliveries(eventId, { status: 'sent', attempts: 1, interrupted: 0 });
    const [delivery] = await under.deliveries(eventId);
    const [mail, ...others] = under.mail.mails;
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      to: client.user.email,
      subject: 'Well done! Your session is complete',
      messageId: `<${delivery?.id}@fitsync.example>`,
      attempt: '1',
    });
    for (const text of [mail?.text, mail?.html]) {
      expect(text).toContain('Toni Trainer');
      expect(text).toContain('Monday 30 November 2026, 14:00 to 15:00 (Europe/Berlin)');
    }
    expect(mail?.text).toContain('Hi Charlie <b>Client</b>,');
    expect(mail?.html).toContain('Hi Charlie &lt;b&gt;Client&lt;/b&gt;,');
    const metrics = await under.registry.metrics();
    expect(metrics).toContain(
      'fitsync_notifications_total{channel="email",category="bookings",result="sent"} 1',
    );
    expect(metrics).toContain('fitsync_notifications_waiting{channel="email"} 0');
  });

  it('waits while the mail server is away, and goes out when it is back', async () => {
    await under.mail.stop();
    under.startWorker();
    const client = under.add('client');
    const eventId = await complete(client, under.add('trainer'));
    const { data } = await under.service.as(client.caller).listNotifications().unwrap();
    expect(data).toMatchObject([{ type: 'booking_completed' }]);
    await expectDeliveries(eventId, { status: 'queued', attempts: 0, reason: expect.any(String) });
    expect((await under.deliveries(eventId))[0]?.reason).toContain('ECONNREFUSED');
    under.clock.advance(90_000);
    expect(await under.registry.metrics()).toMatch(
      /fitsync_notifications_oldest_waiting_seconds\{channel="email"\} 90/,
    );
    await under.mail.restart();
    await expectDeliveries(eventId, { status: 'sent', attempts: 1 });
    expect(under.mail.mails).toHaveLength(1);
  });

  it('waits while the user service is away, and then names everybody', async () => {
    await under.upstreams.user.stop();
    under.startWorker();
    const client = under.add('client', { name: 'Charlie Client' });
    const eventId = await complete(client, under.add('trainer', { name: 'Toni Trainer' }));
    const { data } = await under.service.as(client.caller).listNotifications().unwrap();
    expect(data[0]?.message).toContain('Unknown User');
    await expectDeliveries(eventId, { status: 'queued', attempts: 0, reason: expect.any(String) });
    await under.upstreams.user.restart();
    under.clock.advance(60_000);
    await expectDeliveries(eventId, { status: 'sent' });
    expect(under.mail.mails[0]?.text).toContain('Toni Trainer');
    expect(under.mail.mails[0]?.text).not.toContain('Unknown');
  });

  it('asks again for what could not be had when the event came', async () => {
    await under.upstreams.training.stop();
    const [client, trainer] = [under.add('client'), under.add('trainer')];
    const program = under.addProgram(client, trainer);
    const eventId = await under.publish('program.assigned', {
      program_id: program.id,
      client_id: client.user.id,
      trainer_id: trainer.user.id,
      workout_plan_id: null,
      diet_plan_id: null,
      start_date: '2026-11-30',
      duration_weeks: 12,
    });
    under.startWorker();
    await expectDeliveries(eventId, { status: 'queued', attempts: 0, reason: expect.any(String) });
    await under.upstreams.training.restart();
    under.clock.advance(60_000);
    await expectDeliveries(eventId, { status: 'sent' });
    const [mail] = under.mail.mails;
    expect(mail?.subject).toBe('New Training Program Assigned');
    expect(mail?.text).toContain('Program: Twelve weeks to strong');
    expect(mail?.text).toContain('Duration: 12 weeks');
    expect(mail?.text).toContain('Start date: Monday 30 November 2026');
  });

  it.each([421, 451])('waits after a %i without counting it', async (reply) => {
    under.mail.trouble({ reply, at: 'data' });
    under.startWorker();
    const eventId = await complete(under.add('client'), under.add('trainer'));
    await expectDeliveries(eventId, { status: 'queued', attempts: 0, reason: expect.any(String) });
    under.mail.trouble(undefined);
    under.clock.advance(60_000);
    await expectDeliveries(eventId, { status: 'sent', attempts: 1 });
  });

  it('fails for good where the server says so, and arrives with everybody else', async () => {
    under.startWorker();
    const [client, trainer] = [under.add('client'), under.add('trainer')];
    under.mail.trouble({ reply: 550, at: 'recipient' }, client.user.email);
    const eventId = await book(client, trainer);
    await eventually(async () => {
      const found = await under.deliveries(eventId);
      expect(new Map(found.map(({ user_id, status }) => [user_id, status]))).toEqual(
        new Map([
          [client.user.id, 'failed'],
          [trainer.user.id, 'sent'],
        ]),
      );
    });
    const failed = (await under.deliveries(eventId)).find(({ status }) => status === 'failed');
    expect(failed).toMatchObject({ attempts: 1, reason: expect.stringMatching(/^SMTP 550/) });
    expect(failed?.reason).not.toContain('@');
  });

  it('is repeated under the same id when the connection breaks before the answer', async () => {
    under.mail.trouble({ drops: 'after data' });
    under.startWorker();
    const eventId = await complete(under.add('client'), under.add('trainer'));
    await expectDeliveries(eventId, { status: 'queued', attempts: 1 });
    under.mail.trouble(undefined);
    under.clock.advance(10_000);
    await expectDeliveries(eventId, { status: 'sent', attempts: 2 });
    const [first, second] = under.mail.mails;
    expect(second?.messageId).toBe(first?.messageId);
    expect([first?.attempt, second?.attempt]).toEqual(['1', '2']);
  });

  it('is given up after eight attempts', async () => {
    under.mail.trouble({ reply: 450, at: 'recipient' });
    under.startWorker();
    const eventId = await complete(under.add('client'), under.add('trainer'));
    for (let attempts = 1; attempts < 8; attempts += 1) {
      await expectDeliveries(eventId, { status: 'queued', attempts });
      const [delivery] = await under.deliveries(eventId);
      under.clock.set(delivery?.due_at ?? '');
    }
    await expectDeliveries(eventId, { status: 'failed' });
    expect((await under.deliveries(eventId))[0]?.reason).toMatch(
      /^given up after 8 attempts: SMTP 450/,
    );
    expect(under.mail.connections()).toBe(8);
  });

  it('is sent once however many workers there are', async () => {
    const [client, trainer] = [under.add('client'), under.add('trainer')];
    const events = [];
    for (let i = 0; i < 30; i += 1) events.push(await book(client, trainer));
    under.startWorker();
    under.startWorker();
    under.startWorker();
    await eventually(() => expect(under.mail.mails.length).toBeGreaterThanOrEqual(60), 20_000);
    for (const eventId of events) {
      await expectDeliveries(
        eventId,
        { status: 'sent', attempts: 1 },
        { status: 'sent', attempts: 1 },
      );
    }
    expect(new Set(under.mail.mails.map(({ messageId }) => messageId)).size).toBe(60);
    expect(under.mail.mails).toHaveLength(60);
  });

  it('shows that it may come twice, when a worker died between sending and recording it', async () => {
    let isDead = false;
    // A dead process says nothing more to the database.
    const db: Sql = {
      query: (text, values) =>
        isDead ? Promise.reject(new Error('dead')) : under.database.sql.query(text, values),
    };
    const { email } = createChannels(under.settings, { db, now: under.clock.now });
    const dying: DeliveryChannel = {
      hasOneProvider: true,
      async pack(outgoing) {
        const packed = await email?.pack(outgoing);
        if (!packed || 'skip' in packed) throw new Error('there is something to send');
        return {
          async send(attempt) {
            const result = await packed.send(attempt);
            isDead = true;
            return result;
          },
        };
      },
    };
    under.startWorker({ db, channels: { email: dying, sms: undefined, push: undefined } });
    const eventId = await complete(under.add('client'), under.add('trainer'));
    await eventually(() => expect(isDead).toBe(true));
    await expectDeliveries(eventId, { status: 'sending', attempts: 1, interrupted: 0 });
    under.startWorker();
    under.clock.advance(31_000);
    await expectDeliveries(eventId, { status: 'sent', attempts: 2, interrupted: 1 });
    expect(under.mail.mails.map(({ attempt }) => attempt)).toEqual(['1', '2']);
    expect(new Set(under.mail.mails.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('is not sent by a worker whose claim has run out', async () => {
    const entered = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    const { email } = createChannels(under.settings, {
      db: under.database.sql,
      now: under.clock.now,
    });
    const slow: DeliveryChannel = {
      hasOneProvider: true,
      async pack(outgoing) {
        entered.resolve();
        await go.promise;
        if (!email) throw new Error('there is mail');
        return email.pack(outgoing);
      },
    };
    const first = under.startWorker({
      channels: { email: slow, sms: undefined, push: undefined },
    });
    const eventId = await complete(under.add('client'), under.add('trainer'));
    await entered.promise;
    // It takes nothing more, so that only the other one can take over.
    const stopped = first.stop();
    under.clock.advance(31_000);
    under.startWorker();
    await expectDeliveries(eventId, { status: 'sent', attempts: 1, interrupted: 0 });
    go.resolve();
    await stopped;
    await expectDeliveries(eventId, { status: 'sent', attempts: 1 });
    expect(under.mail.mails).toHaveLength(1);
  });
});

describe('what decides when a message is sent', () => {
  const all = { in_app: true, email: true, sms: false, push: false };
  const everything = {
    bookings: all,
    reminders: all,
    programs: all,
    achievements: all,
    progress: all,
  };
  const quiet = { start: '22:00:00', end: '07:00:00' };
  const choose = (person: Person, changes: object) =>
    under.service
      .as(person.caller)
      .updateNotificationPreferences({
        body: { categories: everything, quiet_hours: null, time_zone: null, ...changes },
      })
      .unwrap();

  it('are quiet hours, in the zone of the profile', async () => {
    under.clock.set('2026-11-24T01:00:00.000Z');
    under.startWorker();
    const client = under.add('client', { time_zone: 'Europe/Berlin' });
    await choose(client, { quiet_hours: quiet });
    const eventId = await complete(client, under.add('trainer'));
    await expectDeliveries(eventId, {
      status: 'queued',
      reason: 'the recipient has quiet hours',
      attempts: 0,
      due_at: '2026-11-24T06:00:00.000Z',
    });
    // It does not wait as the metrics see it.
    expect(await under.registry.metrics()).toContain(
      'fitsync_notifications_waiting{channel="email"} 0',
    );
    under.clock.set('2026-11-24T06:00:00.000Z');
    await expectDeliveries(eventId, { status: 'sent' });
  });

  it('are quiet hours until they are turned off', async () => {
    under.clock.set('2026-11-24T01:00:00.000Z');
    under.startWorker({ lookEvery: 60_000 });
    const client = under.add('client', { time_zone: 'Europe/Berlin' });
    await choose(client, { quiet_hours: quiet });
    const eventId = await complete(client, under.add('trainer'));
    await expectDeliveries(eventId, { status: 'queued', reason: 'the recipient has quiet hours' });
    await choose(client, {});
    await expectDeliveries(eventId, { status: 'sent' });
  });

  it('is the start of the session for reminders: then they come in the app only', async () => {
    under.clock.set('2026-11-24T01:00:00.000Z');
    under.startWorker();
    const [client, trainer] = [under.add('client'), under.add('trainer')];
    await choose(client, { quiet_hours: quiet, time_zone: 'Europe/Berlin' });
    const booking = under.addBooking(client, trainer, {
      booking_date: '2026-11-24',
      start_time: '06:30:00',
      end_time: '07:30:00',
      starts_at: '2026-11-24T05:30:00.000Z',
    });
    const eventId = await under.publish(
      'booking.reminder',
      {
        booking_id: booking.id,
        client_id: client.user.id,
        trainer_id: trainer.user.id,
        booking_date: booking.booking_date,
        start_time: booking.start_time,
        hours_until: 5,
      },
      trainer.user.id,
    );
    const reason = 'quiet hours last until it is too late';
    await expectDeliveries(eventId, { status: 'skipped', reason });
    const { data } = await under.service.as(client.caller).listNotifications().unwrap();
    expect(data).toMatchObject([{ type: 'booking_reminder' }]);
  });

  it('is what has become of the session of a reminder', async () => {
    const [client, trainer] = [under.add('client'), under.add('trainer')];
    await choose(client, {});
    const booking = under.addBooking(client, trainer);
    const eventId = await under.publish(
      'booking.reminder',
      {
        booking_id: booking.id,
        client_id: client.user.id,
        trainer_id: trainer.user.id,
        booking_date: booking.booking_date,
        start_time: booking.start_time,
        hours_until: 24,
      },
      trainer.user.id,
    );
    under.upstreams.bookings.set(booking.id, { ...booking, status: 'cancelled' });
    under.startWorker();
    await expectDeliveries(eventId, { status: 'skipped', reason: 'the session is cancelled' });
  });

  it('is what the recipient wants when it is sent', async () => {
    const client = under.add('client');
    const eventId = await complete(client, under.add('trainer'));
    await choose(client, { categories: { ...everything, bookings: { ...all, email: false } } });
    under.startWorker();
    await expectDeliveries(eventId, {
      status: 'skipped',
      reason: 'the recipient has turned it off',
    });
  });

  it('is whether the channel is set up', async () => {
    under.startWorker({ channels: { email: undefined, sms: undefined, push: undefined } });
    const [client, trainer] = [under.add('client'), under.add('trainer')];
    const eventId = await complete(client, trainer);
    await expectDeliveries(eventId, { status: 'skipped', reason: 'email is not set up' });
  });

  it('is whether there is such a user', async () => {
    const [client, trainer] = [under.add('client'), under.add('trainer')];
    under.upstreams.people.delete(client.user.id);
    under.startWorker();
    const eventId = await complete(client, trainer);
    await expectDeliveries(eventId, { status: 'skipped', reason: 'there is no such user' });
  });
});
