import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createTestDatabase,
  createTestRedis,
  type TestDatabase,
  type TestRedis,
} from '@fitsync/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { thingContract, type ThingStub, thingStub } from '../http/service.fixture.ts';
import { writeKeys } from '../identity/index.ts';
import { runSteps } from '../lifecycle/index.ts';
import { startService } from './index.ts';

const logger = pino({ level: 'silent' });
let directory: string;
let redis: TestRedis;
let database: TestDatabase;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fitsync-service-'));
  [redis, database] = await Promise.all([createTestRedis(), createTestDatabase()]);
});
afterAll(async () => {
  await Promise.all([redis.close(), database.close(), rm(directory, { recursive: true })]);
});
beforeEach(async () => {
  await redis.client.flushall();
});

const createThing: ThingStub['createThing'] = async ({ body }, { transaction }) =>
  transaction(async (tx) => {
    const id = crypto.randomUUID();
    await tx.query('INSERT INTO things (id, name) VALUES ($1, $2)', [id, body.name]);
    await tx.emit('thing.created', { thing_id: id });
    return { status: 201, body: { id, name: body.name } };
  });

/** A service of things with everything real. */
async function start() {
  const { trusted, tokens, services } = await writeKeys(directory, ['thing']);
  let sign: (() => Promise<string>) | undefined;
  const service = await startService(
    {
      contract: thingContract,
      migrations: new URL('fixtures/migrations/', import.meta.url),
      implement: ({ openTokenSigner, revokedSessions }) => {
        const signer = openTokenSigner();
        sign = () => signer({ userId: 'u1', role: 'client', sessionId: 's1' });
        const ping: ThingStub['ping'] = async () => {
          await revokedSessions.revoke('s1');
          return { status: 200, body: { pong: true } };
        };
        return { ...thingStub, createThing, ping };
      },
    },
    {
      logger,
      environment: {
        THING_DATABASE_URL: database.url,
        REDIS_URL: redis.url,
        TRUSTED_KEYS_FILE: trusted,
        TOKEN_KEY_FILE: tokens,
        SERVICE_KEY_FILE: services['thing'],
        PORT: '0',
        NODE_ENV: 'test',
      },
    },
  );
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= runSteps(service.stopSteps, logger));
  onTestFinished(stop);
  const { url } = service;
  await expect.poll(() => statusOf(url)).toBe('ready');
  const authorization = `Bearer ${await sign?.()}`;
  const create = (name: string, headers = {}) =>
    fetch(`${url}/api/things`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ name }),
    });
  const list = () => fetch(`${url}/api/things`, { headers: { authorization } });
  return { url, create, list, stop };
}

async function statusOf(url: string): Promise<unknown> {
  const body: unknown = await (await fetch(`${url}/readyz`)).json();
  return body !== null && typeof body === 'object' && 'status' in body ? body.status : undefined;
}

async function publishedThings(): Promise<number> {
  const entries = await redis.client.keys('fs:{thing:*');
  const lengths = await Promise.all(entries.map((key) => redis.client.xlen(key)));
  return lengths.reduce((sum, length) => sum + length, 0);
}

describe('startService', () => {
  it('stores a change and publishes its event', async () => {
    const { create } = await start();
    expect((await create('a')).status).toBe(201);
    const { rows } = await database.sql.query('SELECT name FROM things');
    expect(rows).toContainEqual({ name: 'a' });
    await expect.poll(publishedThings).toBe(1);
  });

  it('makes no second change for an idempotency key', async () => {
    const { create } = await start();
    const key = { 'idempotency-key': crypto.randomUUID() };
    const [first, again] = [await create('once', key), await create('once', key)];
    expect(await again.text()).toBe(await first.text());
    const { rows } = await database.sql.query("SELECT FROM things WHERE name = 'once'");
    expect(rows).toHaveLength(1);
  });

  it('publishes what waits before it ends', async () => {
    const { create, stop } = await start();
    await Promise.all(['b', 'c', 'd'].map((name) => create(name)));
    await stop();
    expect(await publishedThings()).toBeGreaterThanOrEqual(3);
  });

  it('refuses a session that has been ended', async () => {
    const { url, list } = await start();
    expect((await list()).status).toBe(200);
    await fetch(`${url}/api/ping`);
    expect((await list()).status).toBe(401);
  });

  it('works on without Redis, and says so', async () => {
    const { url, create, list } = await start();
    await redis.stop();
    await expect.poll(() => statusOf(url)).toBe('degraded');
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect((await create('e')).status).toBe(201);
    expect((await list()).status).toBe(200);
    await redis.restart();
    await expect.poll(() => statusOf(url)).toBe('ready');
    await expect.poll(publishedThings).toBeGreaterThanOrEqual(1);
  });
});
