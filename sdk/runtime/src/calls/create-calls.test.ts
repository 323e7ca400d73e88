import {
  createServer,
  type IncomingHttpHeaders,
  type RequestListener,
  type Server,
} from 'node:http';
import type { Client, GrantedCalls, OperationDescriptor } from '@fitsync/descriptor';
import { AbortedError, ApiError, TimeoutError, UnavailableError } from '@fitsync/sdk/engine';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BreakerOpenError, createBreakers, createRetryBudgets } from '../resilience/index.ts';
import { type CallOrigin, createCalls, ifFound, timeBudget } from './index.ts';

interface GetUser {
  input: { id: string };
  responses: { 200: { name: string }; 404: object; 500: object };
  emits: never;
}
interface TestCalls {
  readonly user: Client<{ getUser: GetUser }>;
}

const getUser: OperationDescriptor = {
  operationId: 'getUser',
  service: 'user',
  method: 'GET',
  path: '/api/users/{id}',
  tag: 'users',
  summary: '',
  access: { anonymous: false, users: [], services: ['schedule'] },
  parameters: [{ name: 'id', in: 'path', required: true, description: '' }],
  body: 'none',
  responses: {
    200: { description: '', mediaType: 'application/json' },
    404: { description: '', mediaType: 'application/problem+json' },
    500: { description: '', mediaType: 'application/problem+json' },
  },
  emits: [],
  repeatable: true,
  idempotencyKey: false,
};

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  return `http://127.0.0.1:${address.port}`;
}

function answering(status: number, body: object): RequestListener {
  return (_, response) => {
    const mediaType = status < 400 ? 'application/json' : 'application/problem+json';
    response.writeHead(status, { 'content-type': mediaType }).end(JSON.stringify(body));
  };
}

function callsOf(url: string, operation = getUser) {
  const operations = { getUser: operation };
  const granted: GrantedCalls = { user: { defaultUrl: url, operations } };
  const metrics = new Registry();
  const warn = vi.fn<Logger['warn']>();
  const logger = { info: vi.fn<Logger['info']>(), warn };
  const bind = createCalls<TestCalls>(granted, {
    self: 'schedule',
    urls: {},
    signServiceToken: async (callee) => `token-for-${callee}`,
    breakers: createBreakers({ source: 'schedule', logger, registry: metrics }),
    retryBudgets: createRetryBudgets({ source: 'schedule', registry: metrics }),
    logger,
    metrics,
  });
  return { bind, metrics, warn };
}

const origin: CallOrigin = { correlationId: 'corr-0001' };
const problem = { code: 'not_found', detail: 'gone' };

describe('createCalls', () => {
  it('says who calls, for whom, and how long it waits', async () => {
    const seen: IncomingHttpHeaders[] = [];
    const answer = answering(200, { name: 'Ann' });
    const url = await serve((request, response) => {
      seen.push(request.headers);
      answer(request, response);
    });
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const { bind } = callsOf(url);
    const trace = { traceparent, tracestate: 'vendor=1' };
    const calls = bind({ ...origin, authorization: 'Bearer user', ...trace });
    expect(await calls.user.getUser({ id: 'u1' }).unwrap()).toEqual({ name: 'Ann' });
    await bind(origin).user.getUser({ id: 'u1' });

    expect(seen[0]).toMatchObject({
      'x-service-authorization': 'token-for-user',
      'x-correlation-id': 'corr-0001',
      authorization: 'Bearer user',
      ...trace,
    });
    expect(seen[1]).not.toHaveProperty('authorization');
    const waits = Number(seen[0]?.['x-fitsync-deadline-ms']);
    expect(waits).toBeGreaterThan(4_000);
    expect(waits).toBeLessThanOrEqual(5_000);
  });

  it('leaves it to the rights of the user where the contract does not list the service', async () => {
    const seen: IncomingHttpHeaders[] = [];
    const answer = answering(200, { name: 'Ann' });
    const url = await serve((request, response) => {
      seen.push(request.headers);
      answer(request, response);
    });
    const access = { anonymous: false, users: ['client'], services: ['progress'] };
    const { bind } = callsOf(url, { ...getUser, access });
    await bind({ ...origin, authorization: 'Bearer user' }).user.getUser({ id: 'u1' });
    expect(seen[0]).toMatchObject({ authorization: 'Bearer user' });
    expect(seen[0]).not.toHaveProperty('x-service-authorization');
  });

  it('ends a call in time for the caller to still answer', async () => {
    const { bind, warn } = callsOf(await serve(() => undefined));
    const calls = bind({ ...origin, deadline: Date.now() + 550 });
    await expect(calls.user.getUser({ id: 'u1' })).rejects.toBeInstanceOf(TimeoutError);
    expect(warn).toHaveBeenCalledWith(
      expect.objectContaining({ outcome: 'timeout', correlation_id: 'corr-0001' }),
      expect.any(String),
    );
  });

  it('sends nothing when no time is left', async () => {
    const listener = vi.fn<RequestListener>();
    const { bind } = callsOf(await serve(listener));
    const calls = bind({ ...origin, deadline: Date.now() + 100 });
    await expect(calls.user.getUser({ id: 'u1' })).rejects.toBeInstanceOf(TimeoutError);
    expect(listener).not.toHaveBeenCalled();
  });

  it('gives a call up with its caller', async () => {
    const gone = new AbortController();
    const { bind, warn } = callsOf(await serve(() => gone.abort()));
    const calls = bind({ ...origin, signal: gone.signal });
    await expect(calls.user.getUser({ id: 'u1' })).rejects.toBeInstanceOf(AbortedError);
    expect(warn).not.toHaveBeenCalled();
  });

  it('measures each call by pair, operation and outcome', async () => {
    const url = await serve(answering(500, problem));
    const { bind, metrics, warn } = callsOf(url);
    await expect(bind(origin).user.getUser({ id: 'u1' }).unwrap()).rejects.toBeInstanceOf(ApiError);
    const text = await metrics.metrics();
    expect(text).toContain(
      'fitsync_service_call_duration_seconds_count{source="schedule",target="user",operation="getUser",outcome="http_5xx"} 1',
    );
    expect(warn).toHaveBeenCalledOnce();
  });

  it('repeats a call that found nobody in, with the time that is left', async () => {
    const seen: IncomingHttpHeaders[] = [];
    const url = await serve((request, response) => {
      seen.push(request.headers);
      answering(seen.length === 1 ? 503 : 200, { name: 'Ann' })(request, response);
    });
    const { bind, metrics } = callsOf(url);
    expect(await bind(origin).user.getUser({ id: 'u1' }).unwrap()).toEqual({ name: 'Ann' });
    expect(Number(seen[1]?.['x-fitsync-deadline-ms'])).toBeLessThanOrEqual(4_000);
    const text = await metrics.metrics();
    expect(text).toContain('fitsync_service_call_retries_total{source="schedule",target="user"} 1');
    expect(text).toMatch(/call_duration_seconds_count\{.*outcome="http_5xx"\} 1/);
    expect(text).toMatch(/call_duration_seconds_count\{.*outcome="ok"\} 1/);
  });

  it('calls a target that is dead at most 1.2 times as often as it is asked to', async () => {
    const listener = vi.fn<RequestListener>(answering(503, problem));
    const { bind } = callsOf(await serve(listener));
    // The volume at which the breaker opens is not reached by this: nine calls, all at once.
    const calls = Array.from({ length: 9 }, () => bind(origin).user.getUser({ id: 'u1' }));
    await Promise.allSettled(calls);
    expect(listener.mock.calls.length).toBeLessThanOrEqual(9 + 3 + 9 * 0.2);
  });

  it('makes no call while the breaker is open, and neither logs nor repeats', async () => {
    const listener = vi.fn<RequestListener>(answering(500, problem));
    const { bind, metrics, warn } = callsOf(await serve(listener));
    for (let one = 0; one < 10; one += 1) {
      await bind(origin)
        .user.getUser({ id: 'u1' })
        .catch(() => undefined);
    }
    expect(listener).toHaveBeenCalledTimes(10);
    const logged = warn.mock.calls.length;
    await expect(bind(origin).user.getUser({ id: 'u1' })).rejects.toBeInstanceOf(BreakerOpenError);
    expect(listener).toHaveBeenCalledTimes(10);
    expect(warn.mock.calls.length).toBe(logged);
    expect(await metrics.metrics()).toMatch(
      /call_duration_seconds_count\{.*outcome="breaker_open"\} 1/,
    );
  });

  it('says that a service is unavailable when it refuses the connection', async () => {
    const url = await serve(() => undefined);
    servers[0]?.close();
    const { bind, metrics } = callsOf(url);
    const calls = bind({ ...origin, deadline: Date.now() + 1_000 });
    await expect(calls.user.getUser({ id: 'u1' })).rejects.toBeInstanceOf(UnavailableError);
    expect(await metrics.metrics()).toContain('outcome="network"');
  });
});

describe('ifFound', () => {
  it('gives the body, undefined for 404, and throws for the rest', async () => {
    const found = callsOf(await serve(answering(200, { name: 'Ann' }))).bind(origin);
    expect(await ifFound(found.user.getUser({ id: 'u1' }))).toEqual({ name: 'Ann' });
    const missing = callsOf(await serve(answering(404, problem))).bind(origin);
    expect(await ifFound(missing.user.getUser({ id: 'u1' }))).toBeUndefined();
    const broken = callsOf(await serve(answering(500, problem))).bind(origin);
    await expect(ifFound(broken.user.getUser({ id: 'u1' }))).rejects.toBeInstanceOf(ApiError);
  });
});

describe('timeBudget', () => {
  it.each([
    [undefined, 5000],
    [60_000, 5000],
    [3_000, 2500],
    [500, 0],
    [-100, 0],
  ])('with %s ms left gives %i ms', (left, budget) => {
    const now = 1_700_000_000_000;
    expect(timeBudget(left === undefined ? undefined : now + left, now)).toBe(budget);
  });
});
