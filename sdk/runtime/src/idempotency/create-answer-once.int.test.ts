import type { Caller } from '@fitsync/descriptor';
import {
  createTestClock,
  createTestDatabase,
  eventually,
  startTestService,
  type TestDatabase,
  type TestService,
} from '@fitsync/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstRow } from '../db/index.ts';
import {
  type ThingCalls,
  thingContract,
  type ThingOperations,
  type ThingPayloads,
  type ThingStub,
  thingStub,
} from '../http/service.fixture.ts';
import { conflict, Problem } from '../problem/index.ts';

type CreateThing = ThingStub['createThing'];

const clock = createTestClock('2026-03-01T10:00:00Z');
const ada: Caller = { kind: 'user', id: 'ada', role: 'client', sessionId: 's1' };
const bob: Caller = { ...ada, id: 'bob' };
let database: TestDatabase;
let service: TestService<ThingOperations>;
let handle: CreateThing;
let keys = 0;
let key: string;

/** Stores a thing with the name that it is given, under an id of its own. */
const createThing: CreateThing = async ({ body }, { transaction }) =>
  transaction(async (tx) => {
    const id = crypto.randomUUID();
    await tx.query('INSERT INTO things (id, name) VALUES ($1, $2)', [id, body.name]);
    await tx.emit('thing.created', { thing_id: id });
    return { status: 201, body: { id, name: body.name } };
  });

/** Posts a thing; gives the status and the bytes of the answer. */
async function post(name: string, { by = ada, headers = {} }: Options = {}) {
  const response = await fetch(`${service.url}/api/things`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': key,
      'x-test-caller': JSON.stringify(by),
      ...headers,
    },
    body: JSON.stringify({ name }),
  });
  const text = await response.text();
  return { status: response.status, text, problem: (JSON.parse(text) as { code?: string }).code };
}

interface Options {
  readonly by?: Caller;
  readonly headers?: Readonly<Record<string, string>>;
}

async function countThings(): Promise<number> {
  const { rows } = await database.sql.query<{ n: number }>('SELECT count(*) AS n FROM things');
  return firstRow(rows).n;
}

beforeAll(async () => {
  const migrations = new URL('../service/fixtures/migrations/', import.meta.url);
  database = await createTestDatabase({ migrations });
  service = await startTestService<ThingOperations, ThingPayloads, ThingCalls>({
    contract: thingContract,
    stub: { ...thingStub, createThing: (input, context) => handle(input, context) },
    database,
    calls: { user: { getUser: () => expect.fail('nobody is asked') } },
    now: clock.now,
  });
});
afterAll(async () => {
  await service.close();
  await database.close();
});
beforeEach(async () => {
  await database.sql.query('TRUNCATE things, outbox, outbox_waiting, idempotency_keys');
  handle = createThing;
  key = `key-${String((keys += 1)).padStart(4, '0')}`;
});

describe('a request with an idempotency key', () => {
  it('is served once, and answered with the same bytes after that', async () => {
    const first = await post('a');
    const again = vi.fn<CreateThing>(createThing);
    handle = again;
    expect(await post('a')).toEqual(first);
    expect(again).not.toHaveBeenCalled();
    expect(first.status).toBe(201);
    expect([await countThings(), (await service.events()).length]).toEqual([1, 1]);
  });

  it('is refused when the key was used with another body', async () => {
    await post('a');
    expect(await post('b')).toMatchObject({ status: 422, problem: 'idempotency_key_reused' });
    expect(await countThings()).toBe(1);
  });

  it('is served for each caller, and for each request without a key', async () => {
    const answers = [await post('a'), await post('a', { by: bob })];
    const plain = () => service.as(ada).createThing({ body: { name: 'a' } });
    expect([await plain(), await plain()]).toMatchObject([{ status: 201 }, { status: 201 }]);
    expect(answers).toMatchObject([{ status: 201 }, { status: 201 }]);
    expect(await countThings()).toBe(4);
  });

  it('is refused when the key is malformed', async () => {
    const { status, text } = await post('a', { headers: { 'idempotency-key': 'short' } });
    expect([status, JSON.parse(text)]).toMatchObject([
      400,
      { errors: [{ path: 'header.Idempotency-Key' }] },
    ]);
  });

  it('is served again after 24 hours, and old answers are deleted', async () => {
    const first = await post('a');
    await post('a', { by: bob });
    clock.advance(24 * 60 * 60 * 1_000 - 1);
    expect(await post('a')).toEqual(first);
    clock.advance(1);
    expect(await post('b')).toMatchObject({ status: 201 });
    const { rows } = await database.sql.query('SELECT scope, status FROM idempotency_keys');
    expect(rows).toEqual([{ scope: 'createThing user:ada', status: 201 }]);
  });
});

describe('requests with one key at the same time', () => {
  it('are served once and all get the answer', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => post('a')));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect([await countThings(), (await service.events()).length]).toEqual([1, 1]);
  });

  it('get the answer also when the handler refuses because of it before its transaction', async () => {
    const bothAreIn = Promise.withResolvers<void>();
    let running = 0;
    handle = async (input, context) => {
      running += 1;
      if (running === 1) {
        await bothAreIn.promise;
        return createThing(input, context);
      }
      bothAreIn.resolve();
      await eventually(async () => expect(await countThings()).toBe(1));
      throw new Problem(conflict, 'It is there already.');
    };
    const [one, other] = await Promise.all([post('a'), post('a')]);
    expect(one.status).toBe(201);
    expect(other).toEqual(one);
  });

  describe('while the first is being served', () => {
    let isIn: PromiseWithResolvers<void>;
    let goOn: PromiseWithResolvers<void>;
    let fail: boolean;
    let first: ReturnType<typeof post>;

    beforeEach(async () => {
      [isIn, goOn, fail] = [Promise.withResolvers(), Promise.withResolvers(), false];
      handle = async ({ body }, { transaction }) =>
        transaction(async (tx) => {
          await tx.query('INSERT INTO things VALUES ($1, $2)', [crypto.randomUUID(), body.name]);
          isIn.resolve();
          await goOn.promise;
          if (fail) throw new Error('planned');
          return { status: 201, body: { id: '1', name: body.name } };
        });
      first = post('a');
      await isIn.promise;
      handle = createThing;
    });

    const secondWaits = () =>
      eventually(async () => {
        const { rowCount } = await database.sql.query(
          "SELECT FROM pg_locks WHERE locktype = 'transactionid' AND NOT granted",
        );
        expect(rowCount).toBe(1);
      });

    it('get its answer', async () => {
      const second = post('a');
      await secondWaits();
      goOn.resolve();
      expect(await second).toEqual(await first);
      expect(await countThings()).toBe(1);
    });

    it('are served when it fails', async () => {
      const second = post('a');
      await secondWaits();
      fail = true;
      goOn.resolve();
      expect(await second).toMatchObject({ status: 201 });
      // Unless the second has been quicker than the rollback of the first.
      const { status, text } = await first;
      expect(status === 500 || text === (await second).text).toBe(true);
      expect(await countThings()).toBe(1);
    });

    it('are told when their time is over before', async () => {
      const headers = { 'x-fitsync-deadline-ms': '600' };
      expect(await post('a', { headers })).toMatchObject({ status: 409, problem: 'conflict' });
      goOn.resolve();
      expect(await first).toMatchObject({ status: 201 });
      expect(await post('a')).toEqual(await first);
    });

    it('are served when its connection breaks', async () => {
      const second = post('a');
      await secondWaits();
      await database.sql.query(
        `SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity
         WHERE datname = current_database() AND state = 'idle in transaction'`,
      );
      const answer = await second;
      expect(answer.status).toBe(201);
      // What the first has done is lost, but not the thing that it was asked for.
      goOn.resolve();
      expect(await first).toEqual(answer);
      expect(await countThings()).toBe(1);
    });
  });
});

describe('a handler', () => {
  it.each<[string, number, CreateThing]>([
    [
      'throws a problem',
      409,
      (_input, { transaction }) =>
        transaction(() => Promise.reject(new Problem(conflict, 'There is another one.'))),
    ],
    [
      'answers with a failure',
      409,
      (_input, { transaction, correlationId }) =>
        transaction(async () => ({
          status: 409,
          body: {
            type: 'urn:fitsync:problem:conflict',
            title: 'It was changed at the same time',
            status: 409,
            detail: 'Planned.',
            instance: '/',
            code: 'conflict',
            correlation_id: correlationId,
            success: false,
            error: 'Planned.',
          },
        })),
    ],
    [
      'does not return its answer from its transaction',
      500,
      async ({ body }, { transaction }) => {
        await transaction((tx) => tx.query('INSERT INTO things VALUES (1, 2)'));
        return { status: 201, body: { id: '1', name: body.name } };
      },
    ],
  ])('that %s leaves nothing behind, and the key is free', async (_case, status, failing) => {
    handle = failing;
    expect((await post('a')).status).toBe(status);
    expect(await countThings()).toBe(0);
    handle = createThing;
    expect((await post('b')).status).toBe(201);
  });

  it('waits for locks as long as without a key', async () => {
    let timeout: unknown;
    handle = async ({ body }, { transaction }) =>
      transaction(async (tx) => {
        timeout = (await tx.query('SHOW lock_timeout')).rows;
        return { status: 201, body: { id: '1', name: body.name } };
      });
    await post('a', { headers: { 'x-fitsync-deadline-ms': '900' } });
    expect(timeout).toEqual([{ lock_timeout: '5s' }]);
  });
});
