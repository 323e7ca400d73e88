import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import type { Caller } from '@fitsync/descriptor';
import { describe, expect, it, vi } from 'vitest';
import type { CallOrigin } from '../calls/index.ts';
import { notFound, Problem, unauthenticated } from '../problem/index.ts';
import {
  type Authenticate,
  type ContractViolation,
  createService,
  type ServiceDeps,
} from './index.ts';
import { client, post, problemOf, start } from './server.fixture.ts';
import { type ThingCalls, thingContract, type ThingStub, thingStub } from './service.fixture.ts';

describe('routing', () => {
  it('serves the operations of the contract', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/api/things/42`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('content-length')).toBe('28');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.json()).toEqual({ id: '42', name: 'a thing' });
  });

  it.each(['/nothing', '/api/things/', '/API/things', '/api//things', '/api/things/%zz'])(
    'passes %s on',
    async (path) => {
      const { url } = await start();
      expect((await fetch(url + path)).status).toBe(418);
    },
  );

  it('passes a method on that the contract does not have', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/api/things/1`, { method: 'PUT' })).status).toBe(418);
  });

  it('answers HEAD like GET without the body', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/api/things/42`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe('28');
  });

  it('refuses to start without a handler for every operation', () => {
    const incomplete = { ...thingStub, ping: undefined } as unknown as ThingStub;
    expect(() => createService(thingContract, incomplete, {} as ServiceDeps<ThingCalls>)).toThrow(
      'the operation ping is not implemented',
    );
  });
});

describe('access', () => {
  const stranger: Caller = { kind: 'anonymous' };

  it.each([
    ['listThings', '/api/things', 'GET', client, 200],
    ['listThings', '/api/things', 'GET', { ...client, role: 'admin' }, 403],
    ['listThings', '/api/things', 'GET', { kind: 'service', name: 'progress' }, 200],
    ['listThings', '/api/things', 'GET', { kind: 'service', name: 'schedule' }, 403],
    ['listThings', '/api/things', 'GET', stranger, 401],
    ['ping', '/api/ping', 'GET', stranger, 200],
    ['an operation that lists nobody', '/api/things/1', 'DELETE', client, 403],
    ['an operation that lists nobody', '/api/things/1', 'DELETE', stranger, 401],
  ] as const)('%s (%s %s) for %o is %i', async (_, path, method, caller, status) => {
    const { url } = await start({}, { authenticate: async () => caller });
    expect((await fetch(url + path, { method })).status).toBe(status);
  });

  it('says who may', async () => {
    const { url } = await start({}, { authenticate: () => ({ ...client, role: 'admin' }) });
    expect((await problemOf(await fetch(`${url}/api/things`))).detail).toBe(
      'This operation is open to clients and trainers.',
    );
  });

  it('does not ask who calls where it does not matter', async () => {
    const authenticate = vi.fn<Authenticate>(() => {
      throw new Problem(unauthenticated, 'The token has expired.');
    });
    const { url } = await start({}, { authenticate });
    expect((await fetch(`${url}/api/ping`)).status).toBe(200);
    expect(authenticate).not.toHaveBeenCalled();
    expect((await fetch(`${url}/api/things`)).status).toBe(401);
  });

  it('asks before it reads the body', async () => {
    const { url } = await start({}, { authenticate: () => stranger });
    expect((await post(url, 'x'.repeat(50_000))).status).toBe(401);
  });
});

describe('context', () => {
  it('echoes a correlation id, and makes one when there is none or a wrong one', async () => {
    const { url } = await start();
    const echo = async (id: string) => {
      const { headers } = await fetch(`${url}/api/ping`, { headers: { 'x-correlation-id': id } });
      return headers.get('x-correlation-id');
    };
    expect(await echo('Request-0001')).toBe('Request-0001');
    expect(await echo('short')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await echo('has spaces in it')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await echo('x'.repeat(65))).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('makes a UUID of its own for every request', async () => {
    const { url } = await start();
    const ids = await Promise.all(
      [1, 2, 3].map(async () => (await fetch(`${url}/api/ping`)).headers.get('x-correlation-id')),
    );
    expect(new Set(ids).size).toBe(3);
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    for (const id of ids) expect(id).toMatch(uuid);
  });

  it('passes the facts of the request on to calls', async () => {
    const origins: CallOrigin[] = [];
    const { url } = await start(
      { ping: async (_, { calls }) => ({ status: 200, body: { pong: calls !== undefined } }) },
      {
        calls: (origin) => {
          origins.push(origin);
          return { user: { getUser: async () => ({ name: 'Ada' }) } };
        },
      },
    );
    const trace = '0af7651916cd43dd8448eb211c80319c';
    const before = Date.now();
    await fetch(`${url}/api/ping`, {
      headers: {
        authorization: 'Bearer token',
        traceparent: `00-${trace}-b7ad6b7169203331-00`,
        'x-fitsync-deadline-ms': '2000',
      },
    });
    const [origin] = origins;
    expect(origin).toMatchObject({ authorization: 'Bearer token' });
    expect(origin?.traceparent).toMatch(
      new RegExp(`^00-${trace}-(?!b7ad6b7169203331)[0-9a-f]{16}-00$`),
    );
    expect(origin?.deadline).toBeGreaterThanOrEqual(before + 2000);
    expect(origin?.deadline).toBeLessThanOrEqual(Date.now() + 2000);
  });

  it('ends the signal when the deadline has passed', async () => {
    const { url } = await start({
      ping: async (_, { signal }) => {
        if (!signal.aborted) await once(signal, 'abort');
        return { status: 200, body: { pong: (signal.reason as Error).name === 'TimeoutError' } };
      },
    });
    const response = await fetch(`${url}/api/ping`, { headers: { 'x-fitsync-deadline-ms': '30' } });
    expect(await response.json()).toEqual({ pong: true });
  });

  it('ends the signal when the client has gone', async () => {
    const entered = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<string>();
    const { url, observations } = await start({
      ping: async (_, { signal }) => {
        entered.resolve();
        await once(signal, 'abort');
        ended.resolve((signal.reason as Error).message);
        return { status: 200, body: { pong: true } };
      },
    });
    const request = httpRequest(`${url}/api/ping`).end();
    request.on('error', () => {});
    await entered.promise;
    request.destroy();
    expect(await ended.promise).toBe('the client has gone');
    await expect.poll(() => observations[0]?.status).toBe(499);
  });
});

describe('failures', () => {
  it('turns a thrown problem into its document, with its headers', async () => {
    const { url, observations } = await start({
      getThing: async () => {
        throw new Problem(notFound, 'There is no such thing.', { headers: { 'x-why': 'gone' } });
      },
    });
    const response = await fetch(`${url}/api/things/1`, {
      headers: { 'x-correlation-id': 'abcd-1234' },
    });
    expect(response.headers.get('x-why')).toBe('gone');
    expect(await problemOf(response)).toEqual({
      type: 'urn:fitsync:problem:not_found',
      title: 'Not found',
      status: 404,
      detail: 'There is no such thing.',
      instance: '/api/things/1',
      code: 'not_found',
      correlation_id: 'abcd-1234',
      success: false,
      error: 'There is no such thing.',
    });
    expect(observations[0]).toMatchObject({ status: 404, problem: { code: 'not_found' } });
  });

  it('hides what an unexpected error says, and reports it', async () => {
    const cause = new Error('relation "things" does not exist');
    const { url, observations } = await start({
      getThing: () => Promise.reject(cause),
    });
    const body = await (await fetch(`${url}/api/things/1`)).text();
    expect(body).toContain('internal_error');
    expect(body).not.toContain('does not exist');
    expect(observations[0]).toMatchObject({ status: 500, problem: { cause } });
  });

  it('survives a handler that throws at once', async () => {
    const { url } = await start({
      getThing: () => {
        throw new Error('not even a promise');
      },
    });
    expect((await fetch(`${url}/api/things/1`)).status).toBe(500);
  });

  it('leaves it to a hook who is let in, and sends its headers whatever the answer is', async () => {
    const authenticate = vi.fn<() => never>();
    const { url, observations } = await start(
      {
        getThing: async (_input, { caller }) => Promise.reject(new Problem(notFound, caller.kind)),
      },
      {
        authenticate,
        admit: async (_request, { operationId }) => ({
          caller: client,
          headers: { 'x-let-in': operationId },
        }),
      },
    );
    const refused = await fetch(`${url}/api/things/1`);
    expect([refused.status, refused.headers.get('x-let-in')]).toEqual([404, 'getThing']);
    const served = await fetch(`${url}/api/things`);
    expect([served.status, served.headers.get('x-let-in')]).toEqual([200, 'listThings']);
    expect(observations[0]).toMatchObject({ caller: client });
    expect(authenticate).not.toHaveBeenCalled();
  });

  it('lets a hook refuse, and the contract whom the hook lets in', async () => {
    const getThing = vi.fn<ThingStub['getThing']>(thingStub.getThing);
    const { url } = await start(
      { getThing },
      {
        admit: async (request, { operationId }) => {
          if (request.headers['x-first'] === undefined) return { caller: client, headers: {} };
          throw new Problem(notFound, operationId);
        },
      },
    );
    const { detail } = await problemOf(
      await fetch(`${url}/api/things/1`, { headers: { 'x-first': 'yes' } }),
    );
    expect(detail).toBe('getThing');
    expect(getThing).not.toHaveBeenCalled();
    expect((await fetch(`${url}/api/things/1`, { method: 'DELETE' })).status).toBe(403);
  });

  it('takes as long as the service says and not as long as the caller says, where it does', async () => {
    const deadlines: (number | undefined)[] = [];
    const before = Date.now();
    const { url } = await start(
      {
        getThing: async ({ id }, { calls }) => ({
          status: 200,
          body: { id, ...(await calls.user.getUser({ id })) },
        }),
      },
      {
        requestLimit: 60_000,
        calls: ({ deadline }) => {
          deadlines.push(deadline);
          return { user: { getUser: async () => ({ name: 'Ada' }) } };
        },
      },
    );
    const headers = { 'x-fitsync-deadline-ms': '1' };
    expect((await fetch(`${url}/api/things/1`, { headers })).status).toBe(200);
    expect(deadlines).toEqual([expect.any(Number)]);
    expect(deadlines[0]).toBeGreaterThanOrEqual(before + 60_000);
  });
});

describe('answers', () => {
  it('carry headers of the service, unless the handler says otherwise', async () => {
    const { url } = await start(
      { ping: async () => ({ status: 200, body: { pong: true }, headers: { 'x-b': 'handler' } }) },
      { headers: { 'x-a': 'service', 'x-b': 'service' } },
    );
    const { headers } = await fetch(`${url}/api/ping`);
    expect([headers.get('x-a'), headers.get('x-b')]).toEqual(['service', 'handler']);
    expect(headers.has('cache-control')).toBe(false);
  });

  it('that are problems are never kept', async () => {
    const { url } = await start({}, { headers: {} });
    const { headers } = await fetch(`${url}/api/things/${'x'.repeat(37)}`);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  const wrongBody = (async () => ({
    status: 200,
    body: { id: 1 },
  })) as unknown as ThingStub['getThing'];
  const wrongStatus = (async () => ({ status: 202, body: {} })) as unknown as ThingStub['getThing'];
  const wrongProblem: ThingStub['ping'] = async () => {
    throw new Problem(notFound, 'ping does not declare 404.');
  };

  it.each([
    [
      'a wrong body',
      '/api/things/1',
      { getThing: wrongBody },
      /status 200 breaks.*'name'.*must be string/,
    ],
    [
      'an undeclared status',
      '/api/things/1',
      { getThing: wrongStatus },
      /status 202 is not declared/,
    ],
    [
      'an undeclared problem',
      '/api/ping',
      { ping: wrongProblem },
      /status 404 is not declared, only 200/,
    ],
  ])('with %s become 500 where the contract is enforced', async (_, path, handlers, message) => {
    const onContractViolation = vi.fn<(violation: ContractViolation) => void>();
    const { url } = await start(handlers, { onContractViolation });
    const response = await fetch(url + path);
    expect(await problemOf(response)).toMatchObject({ status: 500, code: 'internal_error' });
    expect(onContractViolation).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: expect.stringMatching(message) as string }),
    );
  });

  it('are only reported in production, the bodies for a sample', async () => {
    const onContractViolation = vi.fn<(violation: ContractViolation) => void>();
    const { url } = await start(
      { getThing: wrongBody, ping: wrongProblem },
      { responseCheck: { mode: 'report', every: 3 }, onContractViolation },
    );
    for (let round = 0; round < 6; round += 1) {
      expect((await fetch(`${url}/api/things/1`)).status).toBe(200);
    }
    expect(onContractViolation).toHaveBeenCalledTimes(2);
    expect((await fetch(`${url}/api/ping`)).status).toBe(404);
    expect(onContractViolation).toHaveBeenCalledTimes(3);
  });
});
