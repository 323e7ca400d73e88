import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningPostgres, RunningRedis } from '@fitsync/embedded';
import { startPostgres, startRedis } from '@fitsync/embedded';
import { createPool, ensureDatabase, migrate } from '@fitsync/runtime/db';
import { createRelay, type Relay } from '@fitsync/runtime/events';
import { createMetrics } from '@fitsync/runtime/observability';
import { Redis } from 'ioredis';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadContract } from '../src/contracts/catalog.ts';
import { type CliUser, createCliUser } from './fixtures/run-cli.ts';
import { startTail } from './fixtures/start-tail.ts';

const directory = mkdtempSync(join(tmpdir(), 'fitsync-events-'));
let postgres: RunningPostgres;
let server: RunningRedis;
let redis: Redis;
let pool: pg.Pool;
let relay: Relay;
let user: CliUser;
let env: Record<string, string>;
const tails: ChildProcess[] = [];

beforeAll(async () => {
  [postgres, server] = await Promise.all([
    startPostgres({ directory: join(directory, 'postgres') }),
    startRedis({ directory: join(directory, 'redis') }),
  ]);
  const url = await ensureDatabase(postgres.url, 'fitsync_schedule');
  await migrate(url);
  pool = createPool({ url, name: 'test' });
  redis = new Redis(server.url);
  const { registry } = createMetrics(await loadContract('schedule'));
  const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
  relay = createRelay({ pool, redis, service: 'schedule', receivers: [], logger, registry });
  relay.start();
  env = { DATABASE_URL: postgres.url, REDIS_URL: server.url };
  user = createCliUser(env);
});
afterEach(() => {
  for (const tail of tails.splice(0)) tail.kill('SIGKILL');
});
afterAll(async () => {
  await relay.stop();
  redis.disconnect();
  await pool.end();
  await Promise.all([postgres.stop(), server.stop()]);
  user.remove();
  rmSync(directory, { recursive: true, force: true });
});

const publish = ['events', 'publish', 'booking.created', '--example', '--json'];

/** Starts a tail that ends with the test. */
async function tail(args: readonly string[]) {
  const started = await startTail(args, { home: user.home, env });
  tails.push(started.child);
  return started;
}

describe('fitsync events', () => {
  it.each(['stream', 'pubsub'])('tails what is published, from the %s', async (source) => {
    const follower = await tail(['booking.*', '--json', '--count', '1', '--source', source]);
    expect(follower.notes[0]).toBe('tailing booking.*');
    const published = await user.run(publish);
    expect(published).toMatchObject({ code: 0, stderr: '' });

    expect(await follower.ended).toBe(0);
    expect(follower.lines).toHaveLength(1);
    const event: unknown = JSON.parse(follower.lines[0] ?? '');
    expect(event).toEqual(JSON.parse(published.stdout));
    expect(event).toMatchObject({ event: 'booking.created', source: 'schedule' });
  });

  it('shows past events, one line each for people', async () => {
    await user.run(publish);
    const follower = await tail(['booking.created', '--last', '1', '--count', '1']);
    expect(await follower.ended).toBe(0);
    expect(follower.lines).toEqual([
      expect.stringMatching(/^\S+Z {2}booking\.created {2}client_id=\S+ {2}\{"booking_id":/),
    ]);
  });

  it('keeps a correlation id that a whole envelope brings', async () => {
    const { stdout: example } = await user.run(['events', 'example', 'booking.created']);
    const args = ['events', 'publish', 'booking.created', '-', '--json'];
    const set = ['--set', 'correlation_id=corr-from-cli'];
    const { stdout } = await user.run([...args, ...set], { input: example });
    expect(JSON.parse(stdout)).toMatchObject({ correlation_id: 'corr-from-cli' });
  });

  it('ends with 130 and the count on Ctrl-C', async () => {
    // Of a type that no test before published: those may still be on their way through the relay.
    const follower = await tail(['booking.cancelled']);
    const arrived = once(follower.output, 'line');
    await user.run(['events', 'publish', 'booking.cancelled', '--example']);
    await arrived;
    follower.child.kill('SIGINT');
    expect(await follower.ended).toBe(130);
    expect(follower.notes.at(-1)).toBe('1 event');
  });

  it('ends with 124 when the time runs out', async () => {
    const follower = await tail(['program.*', '--timeout', '200ms']);
    expect(await follower.ended).toBe(124);
    expect(follower.notes.at(-1)).toBe('0 events');
  });

  it('exits 5 without a database or a Redis to reach', async () => {
    const nowhere = {
      DATABASE_URL: 'postgres://127.0.0.1:1/postgres',
      REDIS_URL: 'redis://127.0.0.1:1',
    };
    const published = await user.run(publish, { env: nowhere });
    expect(published).toMatchObject({ code: 5, stdout: '' });
    const tailed = await user.run(['events', 'tail'], { env: nowhere });
    expect(tailed).toMatchObject({ code: 5, stdout: '' });
    expect(tailed.stderr).toContain('cannot reach Redis at redis://127.0.0.1:1');
  });

  it('refuses a pattern that no event matches', async () => {
    const { code, stderr } = await user.run(['events', 'tail', 'bokking.*']);
    expect(code).toBe(4);
    expect(stderr).toContain('booking.');
  });
});
