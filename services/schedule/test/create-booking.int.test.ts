import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BookingRequest, schedule } from '@fitsync/contracts/schedule';
import type { Envelope } from '@fitsync/descriptor';
import { given } from '@fitsync/testing';
import type { Person } from './people.fixture.ts';
import {
  at,
  bookingRequest,
  impatient,
  type ScheduleUnderTest,
  startSchedule,
} from './schedule.fixture.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

let test: ScheduleUnderTest;
beforeAll(async () => {
  test = await startSchedule();
});
afterAll(() => test.close());

const pair = () => ({ client: test.people.add('client'), trainer: test.people.add('trainer') });
const book = (by: Person, body: BookingRequest, options = {}) =>
  test.service.as(by.caller).createBooking({ body }, options);
const eventsOf = async (client: Person): Promise<Envelope[]> =>
  (await test.service.events()).filter(
    ({ data }) => (data as { client_id: string }).client_id === client.id,
  );

describe('createBooking', () => {
  it('confirms the session and tells of it', async () => {
    const { client, trainer } = pair();
    const { gym } = test;
    const body = { ...bookingRequest(client, trainer, gym), notes: 'Left knee' };
    const { data } = await test.service
      .as(client.caller)
      .createBooking({ body }, { headers: { 'x-correlation-id': 'test-4711' } })
      .unwrap();
    expect(data).toEqual({
      id: expect.stringMatching(uuid),
      client_id: client.id,
      trainer_id: trainer.id,
      gym_id: gym.id,
      booking_date: '2026-11-30',
      start_time: '14:00:00',
      end_time: '15:00:00',
      time_zone: 'Europe/Berlin',
      starts_at: '2026-11-30T13:00:00.000Z',
      ends_at: '2026-11-30T14:00:00.000Z',
      type: 'one_on_one',
      status: 'confirmed',
      notes: 'Left knee',
      trainer_notes: null,
      cancellation_reason: null,
      cancelled_by: null,
      version: 1,
      created_at: '2026-11-23T10:30:00.000Z',
      updated_at: '2026-11-23T10:30:00.000Z',
    });
    const events = await eventsOf(client);
    expect(events).toEqual([
      {
        event: 'booking.created',
        actor_id: client.id,
        event_id: expect.stringMatching(uuid),
        timestamp: '2026-11-23T10:30:00.000Z',
        correlation_id: 'test-4711',
        source: 'schedule',
        traceparent: expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/),
        data: {
          booking_id: data.id,
          client_id: client.id,
          trainer_id: trainer.id,
          gym_id: gym.id,
          booking_date: '2026-11-30',
          start_time: '14:00:00',
          end_time: '15:00:00',
          type: 'one_on_one',
        },
      },
    ]);
    const { envelope } = schedule.eventValidators['booking.created'];
    expect(envelope(events[0]), JSON.stringify(envelope.errors)).toBe(true);
  });

  it('is one on one unless the request says otherwise', async () => {
    const { client, trainer } = pair();
    const { type: _type, ...body } = bookingRequest(client, trainer, test.gym);
    expect(await book(client, body)).toMatchObject({ body: { data: { type: 'one_on_one' } } });
    const online = { ...body, ...at(16), type: 'online' as const };
    expect(await book(client, online)).toMatchObject({ body: { data: { type: 'online' } } });
  });

  it('lets the trainer and administrators book for the client', async () => {
    const { client, trainer } = pair();
    const request = bookingRequest(client, trainer, test.gym);
    expect(await book(trainer, { ...request, ...at(8) })).toMatchObject({ status: 201 });
    const admin = test.people.add('admin');
    expect(await book(admin, { ...request, ...at(9) })).toMatchObject({ status: 201 });
  });

  it('means the clock of the gym', async () => {
    const { client, trainer } = pair();
    const gym = await test.addGym('America/New_York');
    expect(await book(client, bookingRequest(client, trainer, gym))).toMatchObject({
      body: { data: { time_zone: 'America/New_York', starts_at: '2026-11-30T19:00:00.000Z' } },
    });
  });
});

describe('createBooking refuses', () => {
  const nobody = { id: '0193a000-0000-7000-8000-00000000dead' };

  it.each<[string, () => Promise<[Person, BookingRequest]>, object]>([
    [
      'a trainer nobody knows',
      async () => {
        const { client } = pair();
        return [client, bookingRequest(client, nobody, test.gym)];
      },
      { status: 400, code: 'unknown_reference', errors: [{ path: 'body.trainer_id' }] },
    ],
    [
      'a trainer who is a client',
      async () => {
        const { client } = pair();
        return [client, bookingRequest(client, test.people.add('client'), test.gym)];
      },
      { status: 400, code: 'wrong_role', errors: [{ path: 'body.trainer_id' }] },
    ],
    [
      'a client nobody knows',
      async () => {
        const { trainer } = pair();
        return [trainer, bookingRequest(nobody, trainer, test.gym)];
      },
      { status: 400, code: 'unknown_reference', errors: [{ path: 'body.client_id' }] },
    ],
    [
      'a client who is a trainer',
      async () => {
        const { trainer } = pair();
        return [trainer, bookingRequest(test.people.add('trainer'), trainer, test.gym)];
      },
      { status: 400, code: 'wrong_role', errors: [{ path: 'body.client_id' }] },
    ],
    [
      'a gym nobody knows',
      async () => {
        const { client, trainer } = pair();
        return [client, bookingRequest(client, trainer, nobody)];
      },
      {
        status: 400,
        code: 'unknown_reference',
        detail: 'There is no gym with this gym_id; GET /api/gyms lists them.',
        errors: [{ path: 'body.gym_id' }],
      },
    ],
    [
      'a time that has passed',
      async () => {
        const { client, trainer } = pair();
        const past = { ...at(11, '2026-11-23') };
        return [client, { ...bookingRequest(client, trainer, test.gym), ...past }];
      },
      { status: 400, code: 'validation_failed', errors: [{ path: 'body.booking_date' }] },
    ],
    [
      'an end before the start',
      async () => {
        const { client, trainer } = pair();
        const backwards = { start_time: '15:00:00', end_time: '15:00:00' };
        return [client, { ...bookingRequest(client, trainer, test.gym), ...backwards }];
      },
      { status: 400, code: 'validation_failed', errors: [{ path: 'body.end_time' }] },
    ],
    [
      'a time that the clocks skip',
      async () => {
        const { client, trainer } = pair();
        const skipped = { ...at(2, '2027-03-28'), end_time: '04:00:00' };
        return [client, { ...bookingRequest(client, trainer, test.gym), ...skipped }];
      },
      { status: 400, code: 'validation_failed', errors: [{ path: 'body.start_time' }] },
    ],
    [
      'a client without an active program',
      async () => {
        const client = test.people.add('client', { activePrograms: 0 });
        return [client, bookingRequest(client, test.people.add('trainer'), test.gym)];
      },
      { status: 409, code: 'no_active_program' },
    ],
    [
      'a client without health clearance',
      async () => {
        const client = test.people.add('client', { health_clearance: false });
        return [client, bookingRequest(client, test.people.add('trainer'), test.gym)];
      },
      { status: 409, code: 'health_clearance_missing' },
    ],
  ])('%s', async (_case, prepare, problem) => {
    const [by, body] = await prepare();
    const answer = await book(by, body);
    expect(answer.body).toMatchObject(problem);
    expect(await test.service.events()).not.toContainEqual(
      expect.objectContaining({ data: expect.objectContaining({ client_id: body.client_id }) }),
    );
  });

  it('a body that breaks the contract, naming every field', async () => {
    const { client, trainer } = pair();
    const { gym_id: _gym, ...rest } = bookingRequest(client, trainer, test.gym);
    const body = { ...rest, booking_date: '2026-02-30', start_time: '25:00:00', status: 'x' };
    const answer = await book(client, body as never);
    const paths = answer.ok ? [] : (answer.body.errors ?? []).map(({ path }) => path);
    expect(answer.status).toBe(400);
    expect(new Set(paths)).toEqual(
      new Set(['body.gym_id', 'body.booking_date', 'body.start_time', 'body.status']),
    );
  });

  it('a session outside the hours of the trainer, in the zone of the trainer', async () => {
    const { client, trainer } = pair();
    const request = bookingRequest(client, trainer, test.gym);
    await test.service
      .as(trainer.caller)
      .setTrainerAvailability({
        id: trainer.id,
        body: {
          // An hour behind Berlin: 09:00 to 12:00 there is 10:00 to 13:00 in the gym.
          time_zone: 'Europe/London',
          windows: [{ weekday: 1, start_time: '09:00:00', end_time: '12:00:00' }],
        },
      })
      .unwrap();
    expect(await book(client, { ...request, ...at(9) })).toMatchObject({
      status: 409,
      body: { code: 'outside_availability' },
    });
    expect(await book(client, { ...request, ...at(12) })).toMatchObject({ status: 201 });
    expect(await book(client, { ...request, ...at(13) })).toMatchObject({ status: 409 });
  });
});

describe('createBooking when a time is taken', () => {
  const taken = { status: 409, body: { code: 'slot_taken' } };

  it('refuses whatever overlaps for the trainer, and takes what touches', async () => {
    const { client, trainer } = pair();
    const other = test.people.add('client');
    await test.addBooking(client, trainer);
    const request = bookingRequest(other, trainer, test.gym);
    for (const [start_time, end_time] of [
      ['14:00:00', '15:00:00'],
      ['13:30:00', '14:00:01'],
      ['14:59:59', '16:00:00'],
      ['14:15:00', '14:45:00'],
      ['13:00:00', '16:00:00'],
    ] as const) {
      expect(await book(other, { ...request, start_time, end_time })).toMatchObject(taken);
    }
    expect(await book(other, { ...request, ...at(13) })).toMatchObject({ status: 201 });
    expect(await book(other, { ...request, ...at(15) })).toMatchObject({ status: 201 });
    expect(await eventsOf(other)).toHaveLength(2);
  });

  it('refuses a client who is with another trainer then, in another gym', async () => {
    const { client, trainer } = pair();
    await test.addBooking(client, trainer);
    const london = await test.addGym('Europe/London');
    const request = bookingRequest(client, test.people.add('trainer'), london);
    await given(test.service)
      .when(client.caller, (api) => api.createBooking({ body: { ...request, ...at(13) } }))
      .expect({ status: 409, body: { detail: expect.stringContaining('The client has another') } });
    expect(await book(client, { ...request, ...at(14) })).toMatchObject({ status: 201 });
  });
});

describe('createBooking when a service behind it is in trouble', () => {
  let mend = () => {};
  afterEach(() => mend());

  it.each([
    ['user', 'refuses', 503],
    ['training', 'refuses', 503],
    ['user', 'is silent', 503],
    ['training', 'is silent', 503],
    ['user', 'fails', 502],
    ['training', 'fails', 502],
  ] as const)('books nothing: %s %s, so %i', async (name, kind, status) => {
    const { client, trainer } = pair();
    const body = bookingRequest(client, trainer, test.gym);
    mend = test.trouble(kind, name);
    expect(await book(client, body, impatient)).toMatchObject({ status });
    expect(await eventsOf(client)).toEqual([]);
    mend();
    expect(await book(client, body)).toMatchObject({ status: 201 });
  });
});
