import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Booking } from '@fitsync/contracts/schedule';
import { encodeCursor } from '@fitsync/runtime/paging';
import type { Person } from './people.fixture.ts';
import { at, impatient, type ScheduleUnderTest, startSchedule } from './schedule.fixture.ts';

let test: ScheduleUnderTest;
let mend = () => {};
beforeAll(async () => {
  test = await startSchedule();
});
afterAll(() => test.close());
afterEach(() => mend());

const as = (person: Person) => test.service.as(person.caller);
const idsOf = (bookings: readonly Booking[]) => bookings.map(({ id }) => id);

/** A trainer with a session at each of these hours of 2026-11-30. */
async function trainerAt(...hours: readonly number[]) {
  const client = test.people.add('client', { name: 'Charlie Client' });
  const trainer = test.people.add('trainer', { name: 'Toni Trainer' });
  const bookings: Booking[] = [];
  for (const hour of hours) bookings.push(await test.addBooking(client, trainer, at(hour)));
  return { client, trainer, bookings };
}

describe('listBookings', () => {
  it('is in order of the start, with names', async () => {
    const { client, bookings } = await trainerAt(15, 9, 12);
    const { data, page } = await as(client).listBookings().unwrap();
    const [afternoon, morning, noon] = bookings;
    expect(data).toEqual(
      [morning, noon, afternoon].map((booking) => ({
        ...booking,
        client_name: 'Charlie Client',
        trainer_name: 'Toni Trainer',
      })),
    );
    expect(page).toEqual({ limit: 20, next_cursor: null });
  });

  it('shows the own bookings only, whatever is asked for; administrators see all', async () => {
    const [one, two] = [await trainerAt(9), await trainerAt(10)];
    const shared = await test.addBooking(one.client, two.trainer, at(11));
    const list = async (person: Person, filter: { client_id?: string; trainer_id?: string }) =>
      idsOf((await as(person).listBookings(filter).unwrap()).data);
    expect(await list(one.client, { client_id: two.client.id })).toEqual([]);
    expect(await list(one.client, { trainer_id: two.trainer.id })).toEqual([shared.id]);
    expect(await list(two.trainer, {})).toEqual([...idsOf(two.bookings), shared.id]);
    expect(await list(two.trainer, { client_id: one.client.id })).toEqual([shared.id]);
    const admin = test.people.add('admin');
    expect(await list(admin, { trainer_id: two.trainer.id })).toHaveLength(2);
    expect(await list(admin, { client_id: one.client.id })).toHaveLength(2);
    const { client_id, trainer_id } = shared;
    expect(await list(admin, { client_id, trainer_id })).toEqual([shared.id]);
  });

  it('narrows by state', async () => {
    const { client, trainer, bookings } = await trainerAt(9, 10);
    const id = bookings[0]?.id ?? '';
    await as(trainer).cancelBooking({ id }).unwrap();
    const list = async (status: Booking['status']) =>
      idsOf((await as(client).listBookings({ status }).unwrap()).data);
    expect(await list('cancelled')).toEqual([id]);
    expect(await list('confirmed')).toEqual([bookings[1]?.id]);
    expect(await list('completed')).toEqual([]);
  });

  it('narrows by the start: an instant in any offset, or a day in UTC', async () => {
    const { client, bookings } = await trainerAt(13, 14);
    const list = async (from: string) =>
      idsOf((await as(client).listBookings({ from }).unwrap()).data);
    expect(await list('2026-11-30T13:00:00.000Z')).toEqual([bookings[1]?.id]);
    expect(await list('2026-11-30T14:00:00+01:00')).toEqual([bookings[1]?.id]);
    expect(await list('2026-11-30T13:00:00.001Z')).toEqual([]);
    expect(await list('2026-11-30')).toEqual(idsOf(bookings));
    expect(await list('2026-12-01')).toEqual([]);
  });

  it('narrows by a day, which is that of the gym', async () => {
    const { client, trainer } = await trainerAt();
    const apia = await test.addGym('Pacific/Apia');
    const admin = test.people.add('admin');
    // The same day on two clocks, hours apart: 2026-11-29T18:00Z in Apia, 2026-11-30T17:00Z in Berlin.
    const { data: there } = await as(admin)
      .createBooking({
        body: {
          client_id: client.id,
          trainer_id: trainer.id,
          gym_id: apia.id,
          ...at(7),
        },
      })
      .unwrap();
    const here = await test.addBooking(client, trainer, at(18));
    const next = await test.addBooking(client, trainer, at(0, '2026-12-01'));
    const list = async (date: string) =>
      idsOf((await as(client).listBookings({ date }).unwrap()).data);
    expect(there.starts_at).toBe('2026-11-29T18:00:00.000Z');
    expect(await list('2026-11-30')).toEqual([there.id, here.id]);
    // 23:30 in UTC: the next day in both. 11:00: midnight there. 12:00 the day before: past midnight.
    test.clock.set('2026-11-30T23:30:00Z');
    expect(await list('today')).toEqual([next.id]);
    test.clock.set('2026-11-30T11:00:00Z');
    expect(await list('today')).toEqual([here.id]);
    test.clock.set('2026-11-30T10:59:59Z');
    expect(await list('today')).toEqual([there.id, here.id]);
    test.clock.set('2026-11-29T12:00:00Z');
    expect(await list('today')).toEqual([there.id]);
    test.clock.set('2026-11-23T10:30:00Z');
    expect(await list('today')).toEqual([]);
  });

  it('names people "Unknown User" when their names cannot be had, and still answers', async () => {
    const { client, bookings } = await trainerAt(9);
    const unknown = { client_name: 'Unknown User', trainer_name: 'Unknown User' };
    const booking = bookings.map((one) => ({ ...one, ...unknown }));
    for (const kind of ['refuses', 'fails', 'is silent'] as const) {
      mend = test.trouble(kind, 'user');
      expect(await as(client).listBookings({}, impatient)).toMatchObject({
        status: 200,
        body: { data: booking },
      });
    }
    const id = bookings[0]?.id ?? '';
    expect(await as(client).getBooking({ id }, impatient)).toMatchObject({
      status: 200,
      body: { data: unknown },
    });
    const metrics = await test.metrics();
    expect(metrics).toMatch(
      /degraded_responses_total\{endpoint="listBookings",missing="names".*\} 3/,
    );
    expect(metrics).toMatch(
      /degraded_responses_total\{endpoint="getBooking",missing="names".*\} 1/,
    );
  });

  it('names somebody who is gone "Unknown User"', async () => {
    const { client } = await trainerAt();
    const gone = { ...test.people.add('trainer'), id: '0193a000-0000-7000-8000-00000000dead' };
    await test.addBooking(client, gone);
    const { data } = await as(client).listBookings().unwrap();
    expect(data).toMatchObject([{ client_name: 'Charlie Client', trainer_name: 'Unknown User' }]);
  });
});

describe('listBookings page by page', () => {
  it('gives everything once and in order, while bookings come and go', async () => {
    const { trainer, bookings } = await trainerAt(8, 9, 10, 11, 12, 13, 14);
    // Two that start at the same instant are told apart by their ids.
    const twin = await test.addBooking(
      test.people.add('client'),
      test.people.add('trainer'),
      at(9),
    );
    const admin = test.people.add('admin');
    const from = '2026-11-30T07:00:00Z';
    const seen: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const { data, page } = await as(admin)
        .listBookings({ from, limit: 3, ...(cursor !== undefined && { cursor }) })
        .unwrap();
      expect(page.limit).toBe(3);
      expect(data.length).toBeLessThanOrEqual(3);
      seen.push(
        ...idsOf(data.filter((one) => [trainer.id, twin.trainer_id].includes(one.trainer_id))),
      );
      cursor = page.next_cursor ?? undefined;
      pages += 1;
      // Before what has been read, and cancelled after: neither moves what is still to come.
      if (pages === 1) await test.addBooking(test.people.add('client'), trainer, at(7));
    } while (cursor !== undefined);
    const expected = [...bookings, twin].sort((a, b) =>
      a.starts_at === b.starts_at ? (a.id < b.id ? -1 : 1) : a.starts_at < b.starts_at ? -1 : 1,
    );
    expect(seen).toEqual(idsOf(expected));
    expect(pages).toBeGreaterThan(2);
  });

  it('has no cursor when a page ends with the last booking', async () => {
    const { client } = await trainerAt(8, 9);
    const { page } = await as(client).listBookings({ limit: 2 }).unwrap();
    expect(page.next_cursor).toBeNull();
  });

  it.each([
    ['no cursor at all', 'nonsense'],
    ['of another list', encodeCursor({ name: 'a', id: '0193a000-0000-7000-8000-000000000010' })],
    ['an id that is none', encodeCursor({ starts_at: '2026-11-30T13:00:00.000Z', id: 'x' })],
    [
      'an instant that is none',
      encodeCursor({ starts_at: 'x', id: '0193a000-0000-7000-8000-000000000010' }),
    ],
    [
      'an instant outside the calendar',
      encodeCursor({
        starts_at: '2026-02-30T00:00:00.000Z',
        id: '0193a000-0000-7000-8000-000000000010',
      }),
    ],
  ])('refuses a cursor that is %s', async (_case, cursor) => {
    const answer = await as(test.people.add('client')).listBookings({ cursor });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'query.cursor' }] } });
  });

  it.each([
    ['limit', { limit: 0 }],
    ['limit', { limit: 101 }],
    ['date', { date: 'tomorrow' }],
    ['date', { date: '2026-02-30' }],
    ['date', { date: '0000-01-01' }],
    ['from', { from: '2026-11-30T13:00' }],
    ['from', { from: '0000-01-01' }],
    ['from', { from: '2026-11-30T13:00:00+23:59' }],
    ['status', { status: 'open' as never }],
    ['client_id', { client_id: 'me' }],
  ])('refuses a wrong %s: %j', async (name, input) => {
    const answer = await as(test.people.add('client')).listBookings(input);
    expect(answer).toMatchObject({
      status: 400,
      body: {
        errors: expect.arrayContaining([expect.objectContaining({ path: `query.${name}` })]),
      },
    });
  });
});
