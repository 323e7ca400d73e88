import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestPostgres, type TestPostgres } from '@fitsync/testing';
import pg from 'pg';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { thingContract, type ThingStub, thingStub } from '../http/service.fixture.ts';
import { writeKeys } from '../identity/index.ts';
import { runSteps } from '../lifecycle/index.ts';
import { type RunningService, startService } from './index.ts';

const logger = pino({ level: 'silent' });
/** What the pool of a service has at most. */
const poolSize = 10;
let directory: string;
let postgres: TestPostgres;
let service: RunningService;
let create: (name: string) => Promise<Response>;
/** Every change waits for it before it commits. */
let gate: Promise<void>;

const createThing: ThingStub['createThing'] = async ({ body }, { transaction }) =>
  transaction(async (tx) => {
    const id = crypto.randomUUID();
    await tx.query('INSERT INTO things (id, name) VALUES ($1, $2)', [id, body.name]);
    await gate;
    await tx.emit('thing.created', { thing_id: id });
    return { status: 201, body: { id, name: body.name } };
  });

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fitsync-away-'));
  gate = Promise.resolve();
  postgres = await createTestPostgres();
  const keys = await writeKeys(directory, ['thing']);
  let sign: (() => Promise<string>) | undefined;
  service = await startService(
    {
      contract: thingContract,
      migrations: new URL('fixtures/migrations/', import.meta.url),
      implement: ({ openTokenSigner }) => {
        const signer = openTokenSigner();
        sign = () => signer({ userId: 'u1', role: 'client', sessionId: 's1' });
        return { ...thingStub, createThing };
      },
    },
    {
      logger,
      environment: {
        DATABASE_URL: postgres.url,
        // Nothing listens there, and nothing here needs it.
        REDIS_URL: 'redis://127.0.0.1:1',
        TRUSTED_KEYS_FILE: keys.trusted,
        TOKEN_KEY_FILE: keys.tokens,
        SERVICE_KEY_FILE: keys.services['thing'],
        PORT: '0',
        NODE_ENV: 'test',
      },
    },
  );
  const authorization = `Bearer ${await sign?.()}`;
  create = (name) =>
    fetch(`${service.url}/api/things`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
    });
});
afterEach(async () => {
  await runSteps(service.stopSteps, logger);
  await postgres.close();
  await rm(directory, { recursive: true });
});

async function query<Row extends object>(text: string): Promise<Row[]> {
  const url = new URL(postgres.url);
  url.pathname = '/fitsync_thing';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const readiness = async (): Promise<number> => (await fetch(`${service.url}/readyz`)).status;

const problem = { status: 503, code: 'service_unavailable' };

describe('a service whose Postgres is away', () => {
  it.each(['stop', 'kill'] as const)(
    'answers 503 until it is back, and nothing else is wrong: %s',
    async (how) => {
      const created: string[] = [];
      const statuses = new Set<number>();
      const over = new AbortController();
      const load = async (worker: number): Promise<void> => {
        for (let number = 0; !over.signal.aborted; number += 1) {
          const answer = await create(`${worker}-${number}`);
          statuses.add(answer.status);
          if (answer.status === 201) created.push(`${worker}-${number}`);
        }
      };
      const loads = Promise.all([1, 2, 3, 4].map(load));
      await expect.poll(() => created.length).toBeGreaterThan(20);
      await postgres[how]();
      await expect.poll(readiness).toBe(503);
      const refused = await create('nobody');
      expect(refused.headers.get('retry-after')).toBe('5');
      expect(await refused.json()).toMatchObject(problem);

      await postgres.restart();
      await expect.poll(readiness).toBe(200);
      const before = created.length;
      await expect.poll(() => created.length).toBeGreaterThan(before + 20);
      over.abort();
      await loads;
      expect(statuses).toEqual(new Set([201, 503]));
      const names = (await query<{ name: string }>('SELECT name FROM things')).map(
        ({ name }) => name,
      );
      expect(names).toEqual(expect.arrayContaining(created));
      expect(new Set(names).size).toBe(names.length);
      const connections = `SELECT state FROM pg_stat_activity WHERE application_name = 'thing' AND state <> 'idle'`;
      await expect.poll(() => query(connections)).toEqual([]);
    },
  );

  it('answers 503 when all its connections are taken for too long, and goes on when they are not', async () => {
    const opened = Promise.withResolvers<void>();
    gate = opened.promise;
    const taking = Array.from({ length: poolSize }, (_, index) => create(`taking-${index}`));
    const inTransaction = `SELECT 1 FROM pg_stat_activity WHERE application_name = 'thing' AND state = 'idle in transaction'`;
    await expect.poll(() => query(inTransaction)).toHaveLength(poolSize);
    const late = await create('late');
    expect(late.headers.get('retry-after')).toBe('5');
    expect(await late.json()).toMatchObject(problem);
    opened.resolve();
    const taken = await Promise.all(taking);
    expect(taken.map(({ status }) => status)).toEqual(taken.map(() => 201));
    expect((await create('afterwards')).status).toBe(201);
  });
});
