import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Booking } from '@fitsync/contracts/schedule';
import { given } from '@fitsync/testing';
import type { Person } from './people.fixture.ts';
import { at, type ScheduleUnderTest, startSchedule } from './schedule.fixture.ts';

const before = '2026-11-30T12:59:59.999Z';
const start = '2026-11-30T13:00:00.000Z';

let test: ScheduleUnderTest;
beforeAll(async () => {
  test = await startSchedule();
});
afterAll(() => test.close());

interface Booked {
  readonly client: Person;
  readonly trainer: Person;
  readonly booking: Booking;
}

/** A confirmed booking of new people, with the clock at `time`. */
async function booked(time = before): Promise<Booked> {
  const client = test.people.add('client');
  const trainer = test.people.add('trainer');
  test.clock.set('2026-11-23T10:30:00Z');
  const booking = await test.addBooking(client, trainer);
  test.clock.set(time);
  return { client, trainer, booking };
}
const as = (person: Person) => test.service.as(person.caller);
const countEvents = async () => (await test.service.events()).length;
const transition = (detail: string) => ({
  status: 409,
  body: { code: 'invalid_transition', detail: expect.stringContaining(detail) },
});
const missing = '0193a000-0000-7000-8000-00000000dead';

describe('completeBooking', () => {
  it('records the session and tells of it', async () => {
    const { client, trainer, booking } = await booked(start);
    const body = { trainer_notes: 'Great session, client improved form' };
    const completed = { ...booking, ...body, status: 'completed', version: 2, updated_at: start };
    await given(test.service)
      .when(trainer.caller, (api) => api.completeBooking({ id: booking.id, body }))
      .expect({ status: 200, body: { success: true, data: completed } }, [
        {
          event: 'booking.completed',
          data: {
            booking_id: booking.id,
            client_id: client.id,
            trainer_id: trainer.id,
            workout_date: '2026-11-30',
            start_time: '14:00:00',
            end_time: '15:00:00',
            duration_minutes: 60,
            trainer_notes: 'Great session, client improved form',
          },
        },
      ]);
  });

  it('needs no body, and lets the progress service do it', async () => {
    const { booking } = await booked(start);
    await given(test.service)
      .when({ kind: 'service', name: 'progress' }, (api) => api.completeBooking({ id: booking.id }))
      .expect({ status: 200, body: { data: { trainer_notes: null } } }, [
        { event: 'booking.completed', data: { trainer_notes: null } },
      ]);
  });

  it('changes and publishes nothing the second time', async () => {
    const { trainer, booking } = await booked(start);
    const complete = (trainer_notes: string) =>
      as(trainer).completeBooking({ id: booking.id, body: { trainer_notes } });
    const first = await complete('first');
    test.clock.set('2026-12-01T00:00:00Z');
    const published = await countEvents();
    const second = await complete('second');
    expect(second).toMatchObject({ status: 200, body: first.body });
    expect(await countEvents()).toBe(published);
  });

  it('publishes once when two do it at the same moment', async () => {
    const { trainer, booking } = await booked(start);
    const published = await countEvents();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => as(trainer).completeBooking({ id: booking.id })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    expect(await countEvents()).toBe(published + 1);
  });

  it('refuses a session that has not started, and one that was cancelled', async () => {
    const { trainer, booking } = await booked(before);
    const { id } = booking;
    expect(await as(trainer).completeBooking({ id })).toMatchObject(
      transition('once it has started'),
    );
    await as(trainer).cancelBooking({ id }).unwrap();
    test.clock.set(start);
    expect(await as(trainer).completeBooking({ id })).toMatchObject(transition('is cancelled'));
  });
});

describe('cancelBooking', () => {
  it('cancels the session, tells of it, and frees its time', async () => {
    const { client, trainer, booking } = await booked();
    const body = { cancellation_reason: 'Client request' };
    await given(test.service)
      .when(client.caller, (api) => api.cancelBooking({ id: booking.id, body }))
      .expect(
        {
          status: 200,
          body: {
            data: {
              ...booking,
              ...body,
              status: 'cancelled',
              cancelled_by: client.id,
              version: 2,
              updated_at: before,
            },
          },
        },
        [
          {
            event: 'booking.cancelled',
            data: {
              booking_id: booking.id,
              client_id: client.id,
              trainer_id: trainer.id,
              cancellation_reason: 'Client request',
              cancelled_by: client.id,
            },
          },
        ],
      );
    const again = await test.addBooking(client, trainer);
    expect(again).toMatchObject({ status: 'confirmed', starts_at: booking.starts_at });
  });

  it('changes and publishes nothing the second time, whoever asks', async () => {
    const { client, trainer, booking } = await booked();
    const first = await as(client).cancelBooking({ id: booking.id });
    const published = await countEvents();
    const body = { cancellation_reason: 'Too late' };
    const second = await as(trainer).cancelBooking({ id: booking.id, body });
    expect(second).toMatchObject({ status: 200, body: first.body });
    expect(await countEvents()).toBe(published);
  });

  it('lets only the trainer and administrators do it once the session has started', async () => {
    const { client, trainer, booking } = await booked(start);
    const { id } = booking;
    expect(await as(client).cancelBooking({ id })).toMatchObject(transition('Ask your trainer'));
    expect(await as(trainer).cancelBooking({ id })).toMatchObject({
      status: 200,
      body: { data: { cancelled_by: trainer.id, cancellation_reason: null } },
    });
  });

  it('leaves on record what took place', async () => {
    const { trainer, booking } = await booked(start);
    await as(trainer).completeBooking({ id: booking.id }).unwrap();
    const answer = await as(trainer).cancelBooking({ id: booking.id });
    expect(answer).toMatchObject(transition('is completed cannot be cancelled'));
  });
});

describe('rescheduleBooking', () => {
  it('moves the session, keeps its id, and tells from where to where', async () => {
    const { client, trainer, booking } = await booked();
    const body = at(15, '2026-12-01');
    await given(test.service)
      .when(client.caller, (api) => api.rescheduleBooking({ id: booking.id, body }))
      .expect(
        {
          status: 200,
          body: {
            data: {
              ...booking,
              ...body,
              starts_at: '2026-12-01T14:00:00.000Z',
              ends_at: '2026-12-01T15:00:00.000Z',
              version: 2,
              updated_at: before,
            },
          },
        },
        [
          {
            event: 'booking.rescheduled',
            data: {
              booking_id: booking.id,
              client_id: client.id,
              trainer_id: trainer.id,
              old_date: '2026-11-30',
              old_start_time: '14:00:00',
              new_date: '2026-12-01',
              new_start_time: '15:00:00',
            },
          },
        ],
      );
    await test.addBooking(client, trainer, at(14));
  });

  it('may overlap the time that it leaves', async () => {
    const { trainer, booking } = await booked();
    const body = { ...at(14), start_time: '14:30:00', end_time: '15:30:00' };
    expect(await as(trainer).rescheduleBooking({ id: booking.id, body })).toMatchObject({
      status: 200,
    });
  });

  it('keeps the old time when the new one is taken', async () => {
    const { client, trainer, booking } = await booked();
    await test.addBooking(test.people.add('client'), trainer, at(16));
    await given(test.service)
      .when(client.caller, (api) => api.rescheduleBooking({ id: booking.id, body: at(16) }))
      .expect({ status: 409, body: { code: 'slot_taken' } });
    const { data } = await as(client).getBooking({ id: booking.id }).unwrap();
    expect(data).toMatchObject(booking);
  });

  it('keeps to the hours of the trainer', async () => {
    const { client, trainer, booking } = await booked();
    const windows = [{ weekday: 1, start_time: '08:00:00', end_time: '16:00:00' }];
    const body = { time_zone: 'Europe/Berlin', windows };
    await as(trainer).setTrainerAvailability({ id: trainer.id, body }).unwrap();
    const { id } = booking;
    expect(await as(client).rescheduleBooking({ id, body: at(16) })).toMatchObject({
      status: 409,
      body: { code: 'outside_availability' },
    });
    expect(await as(client).rescheduleBooking({ id, body: at(15) })).toMatchObject({ status: 200 });
  });

  it('refuses the past, and sessions that are over', async () => {
    const { trainer, booking } = await booked(start);
    const { id } = booking;
    expect(await as(trainer).rescheduleBooking({ id, body: at(13) })).toMatchObject({
      status: 400,
      body: { code: 'validation_failed', errors: [{ path: 'body.booking_date' }] },
    });
    await as(trainer).completeBooking({ id }).unwrap();
    expect(await as(trainer).rescheduleBooking({ id, body: at(18) })).toMatchObject(
      transition('is completed cannot be rescheduled'),
    );
  });
});

describe('a booking that is not there', () => {
  it.each([
    ['getBooking', (api: ReturnType<typeof as>) => api.getBooking({ id: missing })],
    ['completeBooking', (api: ReturnType<typeof as>) => api.completeBooking({ id: missing })],
    ['cancelBooking', (api: ReturnType<typeof as>) => api.cancelBooking({ id: missing })],
    [
      'rescheduleBooking',
      (api: ReturnType<typeof as>) => api.rescheduleBooking({ id: missing, body: at(9) }),
    ],
  ])('is 404 for %s, also for administrators', async (_operation, call) => {
    const answer = await call(as(test.people.add('admin')));
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });
});
