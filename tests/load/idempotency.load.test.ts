import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSlots } from '../chaos/workload/slots.ts';
import { type Answer, send } from '../e2e/http.ts';
import { openAccounts, toBooking } from './people.ts';
import { type Platform, startPlatform } from './platform/platform.ts';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ shortWaits: true });
});
afterAll(() => platform?.stop());

/** Somebody who books, and what came of it. */
async function openBooker() {
  const { gatewayUrl } = platform;
  const { trainer, people } = await openAccounts(gatewayUrl, 1);
  const person = people[0]!;
  const token = await person.token();
  const slots = createSlots(Date.now);
  return {
    request: () => toBooking(person, trainer, slots.later()),
    book: (key: string, body: object): Promise<Answer> =>
      send('POST', `${gatewayUrl}/api/bookings`, {
        token,
        body,
        headers: { 'idempotency-key': key },
      }),
    bookings: async (): Promise<unknown[]> =>
      (await send('GET', `${gatewayUrl}/api/bookings`, { token })).body['data'],
  };
}

it('makes one booking of a hundred parallel requests with one key, and gives all the same answer', async () => {
  const { request, book, bookings } = await openBooker();
  const [key, body] = [randomUUID(), request()];
  const answers = await Promise.all(Array.from({ length: 100 }, () => book(key, body)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(answers.map((one) => JSON.stringify(one.body)))).toHaveLength(1);
  expect(await bookings()).toHaveLength(1);

  const other = await book(key, request());
  expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  expect(await bookings()).toHaveLength(1);
});

it('gives the answer that a killed service owed to whoever asks again', async () => {
  const { request, book, bookings } = await openBooker();
  const [key, body] = [randomUUID(), request()];
  const schedule = platform.process('schedule');
  const kills = schedule.kills();
  const crash = schedule.crashAt('after-commit', AbortSignal.timeout(60_000));
  await expect.poll(() => schedule.kills()).toBeGreaterThan(kills);
  await schedule.ready();
  // It dies when the booking is stored, and before anybody is told.
  const first = await book(key, body);
  expect(await crash).toBe('reached');
  await schedule.ready();
  const second = await book(key, body);
  expect(second.status).toBe(201);
  const third = await book(key, body);
  expect(third.body).toEqual(second.body);
  expect(await bookings()).toMatchObject([{ id: second.body['data'].id }]);
  // Whether the gateway has asked again itself or not: the client never saw another booking.
  expect([201, 502, 503]).toContain(first.status);
});
