import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writeKeys } from '@fitsync/runtime/identity';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@fitsync/testing';
import { createDemoBooking } from '../src/demo/create-demo-booking.ts';
import { cancelBooking } from '../src/store/cancel-booking.ts';

const booking = '0193a000-0000-7000-8000-000000000030';
const trainer = '0193a000-0000-7000-8000-000000000002';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase({ migrations: new URL('../migrations/', import.meta.url) });
});
afterEach(() => database.close());

async function readAll() {
  const read = async (table: string) => (await database.sql.query(`SELECT * FROM ${table}`)).rows;
  return {
    gyms: await read('gyms'),
    bookings: await read('bookings'),
    availability: await read('availability'),
    outbox: await read('outbox'),
  };
}

describe('createDemoBooking', () => {
  it.each([
    ['2026-11-23T10:30:00Z', '2026-11-22', '2026-11-22T17:00:00.000Z'],
    // Already the 24th in Berlin.
    ['2026-11-23T23:30:00Z', '2026-11-23', '2026-11-23T17:00:00.000Z'],
    // Clocks went forward: 24 hours earlier it was not yesterday, but the day before.
    ['2026-03-29T22:30:00Z', '2026-03-29', '2026-03-29T16:00:00.000Z'],
  ])('at %s stores a session of yesterday, and no events', async (now, day, starts_at) => {
    await createDemoBooking(database.sql, new Date(now));
    expect(await readAll()).toMatchObject({
      gyms: [{ id: '0193a000-0000-7000-8000-000000000010', time_zone: 'Europe/Berlin' }],
      bookings: [
        {
          id: booking,
          client_id: '0193a000-0000-7000-8000-000000000001',
          trainer_id: trainer,
          booking_date: day,
          starts_at,
          status: 'confirmed',
        },
      ],
      availability: [],
      outbox: [],
    });
  });

  it('leaves alone what is there', async () => {
    const now = new Date('2026-11-23T10:30:00Z');
    await createDemoBooking(database.sql, now);
    await cancelBooking(database.sql, booking, { reason: null, by: trainer }, now);
    const before = await readAll();
    await createDemoBooking(database.sql, new Date('2026-11-25T10:30:00Z'));
    expect(await readAll()).toEqual(before);
  });
});

describe('demo.ts', () => {
  it('makes the data as a process of its own, with the environment of the service', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'fitsync-demo-'));
    const { trusted } = await writeKeys(directory, ['schedule']);
    const script = fileURLToPath(new URL('../src/demo.ts', import.meta.url));
    await promisify(execFile)(process.execPath, [script], {
      env: {
        PATH: process.env['PATH'],
        SCHEDULE_DATABASE_URL: database.url,
        // Nothing listens there: demo data needs no Redis.
        REDIS_URL: 'redis://127.0.0.1:1',
        TRUSTED_KEYS_FILE: trusted,
      },
    });
    await rm(directory, { recursive: true });
    expect((await readAll()).bookings).toMatchObject([{ id: booking }]);
  });
});
