import { once } from 'node:events';
import { createServer, request as httpRequest, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Caller } from '@fitsync/descriptor';
import { notFound, Problem, unauthenticated } from '../problem/index.ts';
import {
  type CallOrigin,
  createService,
  type Observation,
  type Origin,
  type ServiceDeps,
} from './index.ts';
import { type ThingCalls, thingContract, type ThingStub, thingStub } from './service.fixture.ts';

const client: Caller = { kind: 'user', id: 'u1', role: 'client', sessionId: 's1' };
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

interface Running {
  readonly url: string;
  readonly port: number;
  readonly observations: Observation[];
  readonly origins: Origin[];
  readonly emitted: unknown[];
}

async function start(
  handlers: Partial<ThingStub> = {},
  overrides: Partial<ServiceDeps<ThingCalls>> = {},
  prepare: (request: object) => void = () => {},
): Promise<Running> {
  const observations: Observation[] = [];
  const origins: Origin[] = [];
  const emitted: unknown[] = [];
  const service = createService(
    thingContract,
    { ...thingStub, ...handlers },
    {
      db: { query: () => Promise.reject(new Error('no database')) },
      transact: (origin, work) => {
        origins.push(origin);
        return work({
          query: () => Promise.reject(new Error('no database')),
          emit: async (type, data) => void emitted.push({ type, data }),
        });
      },
      calls: () => ({ user: { getUser: async () => ({ name: 'Ada' }) } }),
      authenticate: () => client,
      now: () => new Date('2026-03-01T10:00:00Z'),
      observe: (one) => observations.push(one),
      ...overrides,
    },
  );
  const server = createServer((request, response) => {
    prepare(request);
    service(request, response, () => response.writeHead(418).end('passed on'));
  });
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, observations, origins, emitted };
}

function post(url: string, body: string, headers: Record<string, string> = {}) {
  return fetch(`${url}/api/things`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

async function problemOf(response: Response): Promise<Record<string, unknown>> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return (await response.json()) as Record<string, unknown>;
}

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

describe('parameters', () => {
  it('turns them into the types of the contract', async () => {
    const { url } = await start();
    expect(await (await fetch(`${url}/api/things?limit=7`)).json()).toEqual({ data: [], limit: 7 });
    expect(await (await fetch(`${url}/api/things`)).json()).toEqual({ data: [], limit: 20 });
  });

  it('takes a repeated parameter only where the contract has a list', async () => {
    const listThings = vi.fn(thingStub.listThings);
    const { url } = await start({ listThings });
    await fetch(`${url}/api/things?tag=a&tag=b%20c&tag=d+e`);
    expect(listThings.mock.calls[0]?.[0]).toMatchObject({ tag: ['a', 'b c', 'd e'] });
    const response = await fetch(`${url}/api/things?limit=1&limit=2&name=a&name=b`);
    expect(await problemOf(response)).toMatchObject({
      code: 'validation_failed',
      errors: [
        { path: 'query.limit', message: 'must be given only once' },
        { path: 'query.name', message: 'must be given only once' },
      ],
    });
  });

  it.each([
    ['limit=0', 'query.limit', 'must be >= 1'],
    ['limit=many', 'query.limit', 'must be integer'],
    ['colour=red', 'query.colour', 'is not a parameter of this operation'],
    ['__proto__=x', 'query.__proto__', 'is not a parameter of this operation'],
    ['name=%ff', 'query', 'has a % that does not start an escape in UTF-8'],
    ['name=%00', 'query.name', 'must not hold NUL'],
  ])('refuses ?%s', async (query, path, message) => {
    const { url } = await start();
    const response = await fetch(`${url}/api/things?${query}`);
    expect(response.status).toBe(400);
    expect(await problemOf(response)).toMatchObject({
      detail: `${path} ${message}.`,
      instance: '/api/things',
      errors: [{ path, message }],
    });
  });

  it('never lets the query replace a parameter of the path', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/api/things/42?id=43`)).status).toBe(400);
  });
});

describe('body', () => {
  it('gives the handler what was sent', async () => {
    const { url, emitted, origins } = await start();
    const response = await post(url, '{"name":"Zoë"}', { 'x-correlation-id': 'abcd-1234' });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ id: 'new', name: 'Zoë' });
    expect(emitted).toEqual([{ type: 'thing.created', data: { thing_id: 'new' } }]);
    expect(origins[0]).toMatchObject({ correlationId: 'abcd-1234', emits: ['thing.created'] });
    expect(origins[0]?.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  });

  it('lists every field that breaks the contract', async () => {
    const { url } = await start();
    const body = { kind: 'huge', starts: '9:00', note: 5, more: 1, parts: [{}, { size: 0 }] };
    const { errors } = await problemOf(await post(url, JSON.stringify(body)));
    expect(errors).toEqual(
      expect.arrayContaining([
        { path: 'body.name', message: 'is required' },
        { path: 'body.more', message: 'is not a field of this request' },
        { path: 'body.kind', message: 'must be one of small, large' },
        { path: 'body.starts', message: 'must match HH:MM:SS' },
        { path: 'body.note', message: 'must be string' },
        { path: 'body.parts[0].size', message: 'is required' },
        { path: 'body.parts[1].size', message: 'must be >= 1' },
      ]),
    );
    expect(errors).toHaveLength(7);
  });

  it.each([
    ['{', {}, 400, 'malformed_json'],
    ['', {}, 400, 'validation_failed'],
    ['[]', {}, 400, 'validation_failed'],
    ['{"name":"\\u0000"}', {}, 400, 'malformed_json'],
    ['{"name":"a","__proto__":{"polluted":1}}', {}, 400, 'malformed_json'],
    ['{"name":"a","parts":[{"constructor":{}}]}', {}, 400, 'malformed_json'],
    ['{"name":"a","\\u005f_proto__":{}}', {}, 400, 'malformed_json'],
    ['{"name":"a"}', { 'content-type': 'text/plain' }, 415, 'unsupported_media_type'],
    ['{"name":"a"}', { 'content-type': 'application/jsonp' }, 415, 'unsupported_media_type'],
    [
      '{"name":"a"}',
      { 'content-type': 'application/json;charset=utf-16' },
      415,
      'unsupported_media_type',
    ],
    ['{"name":"a"}', { 'content-encoding': 'gzip' }, 415, 'unsupported_media_type'],
    ['{"name":"a"}', { 'content-type': 'Application/JSON; charset=UTF-8' }, 201, undefined],
    ['{"name":"the constructor of \\u00e9"}', {}, 201, undefined],
  ])('answers %s %o with %i', async (body, headers, status, code) => {
    const { url } = await start();
    const response = await post(url, body, headers);
    expect(response.status).toBe(status);
    expect(((await response.json()) as { code?: string }).code).toBe(code);
  });

  it('refuses bytes that are not UTF-8', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/api/things`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: Buffer.from([0x22, 0xff, 0x22]),
    });
    expect((await problemOf(response)).detail).toBe('The body is not UTF-8.');
  });

  it('takes 100 kB and no more', async () => {
    const { url } = await start();
    const fits = JSON.stringify({ name: 'x'.repeat(100_000 - '{"name":""}'.length) });
    expect((await post(url, fits)).status).toBe(201);
    expect(await problemOf(await post(url, `${fits} `))).toMatchObject({
      status: 413,
      code: 'payload_too_large',
    });
  });

  it('answers a body without a length as soon as it is too large, and keeps the connection', async () => {
    const { port } = await start();
    const socket = connect(port, '127.0.0.1');
    const received = text(socket);
    const chunk = `${(60_000).toString(16)}\r\n${'x'.repeat(60_000)}\r\n`;
    socket.write(
      `POST /api/things HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n`,
    );
    socket.write(`${chunk}${chunk}${chunk}0\r\n\r\n`);
    socket.end('GET /api/ping HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    const answers = await received;
    expect(answers).toContain('HTTP/1.1 413 ');
    expect(answers).toContain('{"pong":true}');
  });

  it('takes what a body parser has left', async () => {
    const { url } = await start({}, {}, (request) =>
      Object.assign(request, { body: { name: 'p' } }),
    );
    expect(await (await post(url, '')).json()).toEqual({ id: 'new', name: 'p' });
    const polluted = await start({}, {}, (request) =>
      Object.assign(request, { body: JSON.parse('{"name":"p","__proto__":{}}') }),
    );
    expect((await post(polluted.url, '')).status).toBe(400);
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
    const authenticate = vi.fn(() => {
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
    expect(origin?.deadline).toBeLessThan(before + 4000);
  });

  it('ends the signal when the deadline has passed', async () => {
    const { url } = await start({
      ping: async (_, { signal }) => {
        await once(signal, 'abort');
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
    await vi.waitFor(() => expect(observations[0]?.status).toBe(499));
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

  it('lets a hook refuse', async () => {
    const getThing = vi.fn(thingStub.getThing);
    const { url } = await start(
      { getThing },
      {
        before: async ({ operation, caller, clientAddress }) => {
          throw new Problem(notFound, `${operation.operationId} ${caller.kind} ${clientAddress}`);
        },
      },
    );
    const { detail } = await problemOf(await fetch(`${url}/api/things/1`));
    expect(detail).toBe('getThing user 127.0.0.1');
    expect(getThing).not.toHaveBeenCalled();
  });
});

describe('answers', () => {
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
    const onContractViolation = vi.fn();
    const { url } = await start(handlers, { onContractViolation });
    const response = await fetch(url + path);
    expect(await problemOf(response)).toMatchObject({ status: 500, code: 'internal_error' });
    expect(onContractViolation).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: expect.stringMatching(message) as string }),
    );
  });

  it('are only reported in production, the bodies for a sample', async () => {
    const onContractViolation = vi.fn();
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
