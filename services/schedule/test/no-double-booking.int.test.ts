import fc from 'fast-check';
import { toSql } from '@fitsync/runtime/db';
import { eventually } from '@fitsync/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockPeople } from '../src/store/lock-people.ts';
import type { Person } from './people.fixture.ts';
import { at, bookingRequest, type ScheduleUnderTest, startSchedule } from './schedule.fixture.ts';

let test: ScheduleUnderTest;
beforeAll(async () => {
  test = await startSchedule();
});
afterAll(() => test.close());

const as = (person: Person) => test.service.as(person.caller);
const racers = 30;
const numbers = Array.from({ length: racers }, (_, index) => index);

/** Pairs of sessions that take place and share somebody and some time. */
async function findOverlaps(): Promise<object[]> {
  const { rows } = await test.service.database.sql.query(
    `SELECT a.id, b.id AS other FROM bookings a JOIN bookings b ON a.id < b.id
     WHERE a.status <> 'cancelled' AND b.status <> 'cancelled'
       AND (a.trainer_id = b.trainer_id OR a.client_id = b.client_id)
       AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`,
  );
  return rows;
}

/** How many answers had which status, and which problem. */
async function countAnswers(
  answers: readonly Promise<{ readonly status: number; readonly body: unknown }>[],
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { status, body } of await Promise.all(answers)) {
    const code = (body as { code?: string }).code;
    const kind = code === undefined ? `${status}` : `${status} ${code}`;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

describe('thirty requests for the same time', () => {
  it.each<[string, (one: Person, other: Person) => [Person, Person]]>([
    ['of one trainer', (client, trainer) => [test.people.add('client'), trainer]],
    ['of one client', (client) => [client, test.people.add('trainer')]],
    ['of both, as when a button is pressed again', (client, trainer) => [client, trainer]],
  ])('%s give one booking and 29 times slot_taken', async (_case, pick) => {
    const shared = [test.people.add('client'), test.people.add('trainer')] as const;
    const published = (await test.service.events()).length;
    const requests = numbers.map((index) => {
      const [client, trainer] = pick(...shared);
      // Each asks for another part of the same hour.
      const start_time = `14:${String(index).padStart(2, '0')}:00`;
      const body = { ...bookingRequest(client, trainer, test.gym), start_time };
      return as(client).createBooking({ body });
    });
    expect(await countAnswers(requests)).toEqual({ '201': 1, '409 slot_taken': racers - 1 });
    expect(await test.service.events()).toHaveLength(published + 1);
    expect(await findOverlaps()).toEqual([]);
  });

  it('give one move and 29 times slot_taken, and the losers keep their time', async () => {
    const trainer = test.people.add('trainer');
    const bookings = await Promise.all(
      numbers.map((index) => {
        const day = `2026-12-${String(index + 1).padStart(2, '0')}`;
        return test.addBooking(test.people.add('client'), trainer, at(8, day));
      }),
    );
    const moves = bookings.map(({ id }) =>
      as(trainer).rescheduleBooking({ id, body: at(8, '2027-01-08') }),
    );
    expect(await countAnswers(moves)).toEqual({ '200': 1, '409 slot_taken': racers - 1 });
    const { data } = await as(trainer).listBookings({ limit: 100 }).unwrap();
    expect(data.filter(({ booking_date }) => booking_date.startsWith('2026-12'))).toHaveLength(
      racers - 1,
    );
  });
});

describe('requests for the time of one person', () => {
  it.each(['create', 'reschedule'] as const)(
    'take turns, so that none ends as a deadlock: %s',
    async (kind) => {
      const [client, trainer] = [test.people.add('client'), test.people.add('trainer')];
      const { id } = await test.addBooking(client, trainer, at(9));
      const connection = await test.service.database.pool.connect();
      const holder = toSql(connection);
      await holder.query('BEGIN');
      await lockPeople(holder, { client_id: 'somebody else', trainer_id: trainer.id });
      const body = { ...bookingRequest(client, trainer, test.gym), ...at(10) };
      const answer =
        kind === 'create'
          ? as(client).createBooking({ body })
          : as(client).rescheduleBooking({ id, body: at(10) });
      await eventually(async () => {
        const { rows } = await holder.query(
          `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
        );
        expect(rows).toHaveLength(1);
      });
      await holder.query('COMMIT');
      connection.release();
      expect(await answer).toMatchObject({ ok: true });
    },
  );
});

/** Quarters of an hour of one morning, so that most commands meet. */
const quarter = fc.integer({ min: 0, max: 11 });
const person = fc.integer({ min: 0, max: 1 });
const span = fc.record({ from: quarter, length: fc.integer({ min: 1, max: 4 }) });
const command = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), client: person, trainer: person, span }),
  fc.record({ kind: fc.constant('cancel' as const), which: fc.nat(9) }),
  fc.record({ kind: fc.constant('reschedule' as const), which: fc.nat(9), span }),
);

type Command = typeof command extends fc.Arbitrary<infer Value> ? Value : never;

function timeOf(day: string, { from, length }: { from: number; length: number }) {
  const toTime = (quarters: number) =>
    `${String(8 + Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}:00`;
  return { booking_date: day, start_time: toTime(from), end_time: toTime(from + length) };
}

describe('any sequence of commands', () => {
  it('leaves no two sessions of one person at the same time, also when they race', async () => {
    const admin = test.people.add('admin');
    let run = 0;
    let refused = 0;
    const check = async (commands: readonly Command[], concurrently: boolean) => {
      run += 1;
      const day = `2027-02-${String((run % 28) + 1).padStart(2, '0')}`;
      const clients = [test.people.add('client'), test.people.add('client')];
      const trainers = [test.people.add('trainer'), test.people.add('trainer')];
      const created: string[] = [];
      const execute = async (one: Command): Promise<void> => {
        const id = one.kind === 'create' ? '' : created[one.which % Math.max(1, created.length)];
        if (id === undefined) return;
        const answer = await send(one, id);
        expect([200, 201, 409]).toContain(answer.status);
        if (answer.status === 409) refused += 1;
        if (answer.status === 201 && answer.ok) created.push(answer.body.data.id);
      };
      const send = (one: Command, id: string) => {
        const api = as(admin);
        if (one.kind === 'cancel') return api.cancelBooking({ id });
        const time = timeOf(day, one.span);
        if (one.kind === 'reschedule') return api.rescheduleBooking({ id, body: time });
        const [client, trainer] = [clients[one.client], trainers[one.trainer]];
        if (!client || !trainer) throw new Error('there are two of each');
        return api.createBooking({
          body: { ...bookingRequest(client, trainer, test.gym), ...time },
        });
      };
      if (concurrently) {
        // Three at a time: whatever they decide about may change under them.
        for (let from = 0; from < commands.length; from += 3) {
          await Promise.all(commands.slice(from, from + 3).map(execute));
        }
      } else for (const one of commands) await execute(one);
      expect(await findOverlaps()).toEqual([]);
    };
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 12 }), fc.boolean(), check),
      { numRuns: 25 },
    );
    // Otherwise it would have proved nothing.
    expect(refused).toBeGreaterThan(10);
  });
});
