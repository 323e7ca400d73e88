import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writeKeys } from '@fitsync/runtime/identity';
import { createTestDatabase, type TestDatabase } from '@fitsync/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDemoProgress } from '../src/demo/create-demo-progress.ts';
import { demoMetrics } from '../src/demo/demo-progress.ts';
import { assessGoal } from '../src/domain/goal.ts';
import { lostWeight } from '../src/domain/weight-loss.ts';
import { findGoals } from '../src/store/find-goals.ts';
import { findMeasurements } from '../src/store/find-measurements.ts';

const client = '0193a000-0000-7000-8000-000000000001';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase({ migrations: new URL('../migrations/', import.meta.url) });
});
afterEach(() => database.close());

async function readAll() {
  const read = async (table: string) => (await database.sql.query(`SELECT * FROM ${table}`)).rows;
  return {
    entries: await read('metric_entries'),
    goals: await read('goals'),
    logs: await read('workout_logs'),
    achievements: await read('achievements'),
    outbox: await read('outbox'),
  };
}

describe('createDemoProgress', () => {
  it('stores weights, a goal, a workout and what it has earned, and no events', async () => {
    await createDemoProgress(database.sql, new Date('2026-11-23T10:30:00Z'));
    const all = await readAll();
    expect(all.entries).toHaveLength(7);
    expect(all.entries.at(-1)).toMatchObject({ recorded_at: '2026-11-22T06:30:00.000Z' });
    expect(all).toMatchObject({
      goals: [{ client_id: client, target_value: 75, start_value: 85, current_value: 80.4 }],
      logs: [{ client_id: client, workout_date: '2026-11-20', status: 'filled' }],
      achievements: [{ client_id: client, title: 'First workout' }],
      outbox: [],
    });
  });

  it('stores what the rules say of these weights', async () => {
    await createDemoProgress(database.sql, new Date('2026-11-23T10:30:00Z'));
    const entries = await findMeasurements(database.sql, client);
    expect(entries).toHaveLength(demoMetrics('2026-11-23').length);
    expect(lostWeight(entries).size).toBe(0);
    const [goal] = await findGoals(database.sql, client);
    expect(goal && assessGoal(goal, entries)).toMatchObject({
      start_value: goal?.start_value,
      current_value: goal?.current_value,
      reached: undefined,
    });
  });

  it('leaves alone what is there', async () => {
    await createDemoProgress(database.sql, new Date('2026-11-23T10:30:00Z'));
    await database.sql.query("UPDATE workout_logs SET notes = 'changed'");
    const before = await readAll();
    await createDemoProgress(database.sql, new Date('2026-11-25T10:30:00Z'));
    expect(await readAll()).toEqual(before);
  });
});

describe('demo.ts', () => {
  it('makes the data as a process of its own, with the environment of the service', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'fitsync-demo-'));
    const { trusted } = await writeKeys(directory, ['progress']);
    const script = fileURLToPath(new URL('../src/demo.ts', import.meta.url));
    await promisify(execFile)(process.execPath, [script], {
      env: {
        PATH: process.env['PATH'],
        PROGRESS_DATABASE_URL: database.url,
        // Nothing listens there: demo data needs no Redis.
        REDIS_URL: 'redis://127.0.0.1:1',
        TRUSTED_KEYS_FILE: trusted,
      },
    });
    await rm(directory, { recursive: true });
    expect((await readAll()).entries).toHaveLength(7);
  });
});
