import type { BookingRequest } from '@fitsync/contracts/schedule';
import type { UserCaller } from '@fitsync/descriptor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from './people.fixture.ts';
import { bookingRequest, type ScheduleUnderTest, startSchedule } from './schedule.fixture.ts';

let test: ScheduleUnderTest;
beforeAll(async () => {
  test = await startSchedule();
});
afterAll(() => test.close());

const idempotencyKey = '5b0a8d0e-3f0e-4b57-9a3a-6f0f5b0f7c11';

function pair() {
  const [client, trainer] = [test.people.add('client'), test.people.add('trainer')];
  return { client, trainer, body: bookingRequest(client, trainer, test.gym) };
}

/** Books with the key; gives the status and the bytes of the answer. */
async function book(by: UserCaller, body: BookingRequest, key = idempotencyKey) {
  const response = await fetch(`${test.service.url}/api/bookings`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-test-caller': JSON.stringify(by),
      'idempotency-key': key,
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

async function countOf(client: Person): Promise<{ bookings: number; events: number }> {
  const [{ data }, events] = await Promise.all([
    test.service.as(client.caller).listBookings({ limit: 100 }).unwrap(),
    test.service.events(),
  ]);
  const own = events.filter(
    (event) => (event.data as { client_id: string }).client_id === client.id,
  );
  return { bookings: data.length, events: own.length };
}

describe('bookings with an idempotency key', () => {
  it('are one booking when a hundred requests come at once, and later', async () => {
    const { client, body } = pair();
    const answers = await Promise.all(Array.from({ length: 100 }, () => book(client.caller, body)));
    const [first] = answers;
    expect(first?.status).toBe(201);
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(await book(client.caller, body)).toEqual(first);
    expect(await countOf(client)).toEqual({ bookings: 1, events: 1 });
  });

  it('are refused when the key was used for another one', async () => {
    const { client, body } = pair();
    await book(client.caller, body);
    const { status, text } = await book(client.caller, { ...body, notes: 'Left knee' });
    expect([status, JSON.parse(text)]).toMatchObject([422, { code: 'idempotency_key_reused' }]);
    expect(await countOf(client)).toEqual({ bookings: 1, events: 1 });
  });

  it('do not meet the keys of another caller', async () => {
    const { client, trainer, body } = pair();
    expect((await book(client.caller, body)).status).toBe(201);
    // A replay would be 201: the trainer's request is a new one, for a time that is taken.
    expect((await book(trainer.caller, body)).status).toBe(409);
    expect(
      (await book(trainer.caller, { ...body, start_time: '15:00:00', end_time: '16:00:00' }))
        .status,
    ).toBe(201);
  });

  it('can be repeated with their key after they have failed', async () => {
    const { client, trainer, body } = pair();
    const other = await test.addBooking(test.people.add('client'), trainer);
    expect((await book(client.caller, body)).status).toBe(409);
    const heal = test.trouble('fails', 'user', 'training');
    expect((await book(client.caller, body)).status).toBe(502);
    heal();
    await test.service.as(trainer.caller).cancelBooking({ id: other.id }).unwrap();
    expect((await book(client.caller, body)).status).toBe(201);
  });

  it('are refused when the key is malformed', async () => {
    const { client, body } = pair();
    const { status, text } = await book(client.caller, body, 'a key');
    expect([status, JSON.parse(text)]).toMatchObject([
      400,
      { errors: [{ path: 'header.Idempotency-Key' }] },
    ]);
    expect(await countOf(client)).toEqual({ bookings: 0, events: 0 });
  });
});
