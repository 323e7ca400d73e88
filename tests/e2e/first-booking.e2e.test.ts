import { Redis } from 'ioredis';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { daysFromNow, demo, send, signIn } from './http.ts';
import { soon } from './soon.ts';
import { joinStack, outcomeOf, printed, type Stack } from './stack.ts';

let stack: Stack;
let token: string;

beforeAll(async () => {
  stack = await joinStack(inject('stack'));
  token = await signIn(stack.gatewayUrl, demo.client.email);
});

const booking = (change: Record<string, unknown> = {}) => ({
  client_id: demo.client.id,
  trainer_id: demo.trainer.id,
  gym_id: demo.gym,
  booking_date: daysFromNow(6),
  start_time: '10:00:00',
  end_time: '11:00:00',
  type: 'one_on_one',
  ...change,
});
const book = (change: Record<string, unknown> = {}, as = token) =>
  send('POST', `${stack.gatewayUrl}/api/bookings`, { token: as, body: booking(change) });

describe('the first booking', () => {
  it('is answered in the envelope of the contract and published as it says', async () => {
    const wanted = booking();
    // What an earlier test has set off may still be on its way.
    const isOurs = `data.booking_date = '${wanted.booking_date}'`;
    const filter = ['booking.created', '--where', isOurs];
    const tail = stack.start('events', 'tail', ...filter, '--json', '--count', '1');
    const tailed = outcomeOf(tail);
    await printed(tail, 'tailing');
    const { received, stop } = await listenForBookings(wanted.booking_date);

    const answer = await book(wanted);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ success: true, data: { ...wanted, status: 'confirmed' } });

    const expected = {
      event: 'booking.created',
      source: 'schedule',
      correlation_id: answer.headers.get('x-correlation-id'),
      data: { booking_id: answer.body.data.id, ...wanted },
    };
    await soon(async () => expect(received).toMatchObject([expected]));
    const { code, stdout } = await tailed;
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject(expected);
    stop();
  });

  it('gives a slot to one of thirty racing requests', async () => {
    const date = daysFromNow(8);
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => book({ booking_date: date })),
    );
    const statuses = answers.map((one) => one.status).sort();
    expect(statuses).toEqual([201, ...Array.from({ length: 29 }, () => 409)]);
    expect(
      (await book({ booking_date: date, start_time: '10:30:00', end_time: '11:30:00' })).body,
    ).toMatchObject({
      status: 409,
      code: 'slot_taken',
    });
  });
});

describe('what the gateway answers to bad requests', () => {
  const unknown = '0193a000-0000-7000-8000-00000000ffff';

  it.each([
    ['an unknown trainer', { trainer_id: unknown }, 400, 'unknown_reference', 'body.trainer_id'],
    [
      'a trainer who is not one',
      { trainer_id: demo.admin.id },
      400,
      'wrong_role',
      'body.trainer_id',
    ],
    ['an unknown gym', { gym_id: unknown }, 400, 'unknown_reference', 'body.gym_id'],
    ['a past date', { booking_date: '2020-01-01' }, 400, 'validation_failed', 'body.booking_date'],
    [
      'an end before the start',
      { end_time: '09:00:00' },
      400,
      'validation_failed',
      'body.end_time',
    ],
    ['an unknown field', { price: 1 }, 400, 'validation_failed', 'body.price'],
    ['a missing field', { trainer_id: undefined }, 400, 'validation_failed', 'body.trainer_id'],
    ['another client', { client_id: unknown }, 403, 'forbidden', undefined],
  ])('%s', async (_case, change, status, code, path) => {
    const answer = await book({ booking_date: daysFromNow(9), ...change });
    expect(answer.body).toMatchObject({ status, code, success: false });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const paths = (answer.body.errors ?? []).map((one: { path: string }) => one.path);
    expect(paths).toEqual(path === undefined ? [] : [path]);
  });

  it('a body that is not JSON, not declared as JSON, or too large', async () => {
    const url = `${stack.gatewayUrl}/api/bookings`;
    expect((await send('POST', url, { token, body: '{"client_id":' })).body).toMatchObject({
      status: 400,
      code: 'malformed_json',
      detail: expect.stringContaining('it ends too early'),
    });
    expect(
      (await send('POST', url, { token, body: 'x', headers: { 'content-type': 'text/plain' } }))
        .status,
    ).toBe(415);
    expect((await send('POST', url, { token, body: { notes: 'x'.repeat(200_000) } })).status).toBe(
      413,
    );
  });

  it('no token, a forged token, an unknown path', async () => {
    const url = `${stack.gatewayUrl}/api/bookings`;
    expect((await send('POST', url, { body: booking() })).status).toBe(401);
    expect((await send('GET', url, { token: `${token.slice(0, -4)}AAAA` })).status).toBe(401);
    expect((await send('GET', `${stack.gatewayUrl}/api/nothing`, { token })).status).toBe(404);
  });

  it('a client without an active program, and the booking of another client', async () => {
    const registered = await send('POST', `${stack.gatewayUrl}/api/auth/register`, {
      body: {
        email: `new-${Date.now()}@example.com`,
        password: 'correct horse battery',
        name: 'New Client',
      },
    });
    expect(registered.status).toBe(201);
    const { user, access_token } = registered.body.data;
    const refused = await book({ client_id: user.id, booking_date: daysFromNow(10) }, access_token);
    expect(refused.body).toMatchObject({ status: 409, code: 'no_active_program' });

    const own = await book({ booking_date: daysFromNow(11) });
    const url = `${stack.gatewayUrl}/api/bookings/${own.body.data.id}`;
    expect((await send('GET', url, { token })).status).toBe(200);
    expect((await send('GET', url, { token: access_token })).body).toMatchObject({
      status: 404,
      code: 'not_found',
    });
  });
});

describe('a schedule service that is killed', () => {
  it('comes back and publishes every committed event once', async () => {
    const first = daysFromNow(20);
    const { received, stop } = await listenForBookings(first);
    const before = await processOfSchedule();
    const pending = Array.from({ length: 10 }, (_, day) =>
      book({ booking_date: daysFromNow(20 + day) }).catch(() => undefined),
    );
    await pending[0];
    process.kill(before ?? Number.NaN, 'SIGKILL');
    await Promise.all(pending);

    await soon(async () => expect(await processOfSchedule()).not.toBe(before));
    const list = await soon(async () => {
      const url = `${stack.gatewayUrl}/api/bookings?from=${first}&limit=100`;
      const answer = await send('GET', url, { token });
      expect(answer.status).toBe(200);
      return answer;
    });
    const committed = list.body.data.map((one: { id: string }) => one.id).sort();
    expect(committed.length).toBeGreaterThan(0);
    await soon(async () =>
      expect(received.map(({ data }) => data.booking_id).sort()).toEqual(committed),
    );
    stop();
  });
});

async function processOfSchedule(): Promise<number | undefined> {
  const { services } = await stack.file();
  return services['schedule']?.pid;
}

interface BookingCreated {
  readonly data: { readonly booking_id: string; readonly booking_date: string };
}

/** Collects what a plain subscriber hears of bookings from this day on, until `stop`. */
async function listenForBookings(day: string) {
  const subscriber = new Redis(stack.redisUrl);
  const received: BookingCreated[] = [];
  subscriber.on('message', (_channel, message) => {
    const event: BookingCreated = JSON.parse(message);
    // What an earlier test has booked may still be on its way.
    if (event.data.booking_date >= day) received.push(event);
  });
  await subscriber.subscribe('booking.created');
  return { received, stop: () => subscriber.disconnect() };
}
