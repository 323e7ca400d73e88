import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { text } from 'node:stream/consumers';
import type { OperationDescriptor, ServerSentEvent, Client } from '@fitsync/descriptor';
import { afterEach, describe, expect, expectTypeOf, it } from 'vitest';
import {
  AbortedError,
  ApiError,
  createClient,
  FitSyncError,
  InvalidRequestError,
  type Middleware,
  type Problem,
  TimeoutError,
  UnavailableError,
  UnexpectedResponseError,
} from './index.ts';

interface Toy {
  readonly id: string;
}
interface GetToy {
  input: { id: string; colors?: readonly string[]; limit?: number };
  responses: { 200: Toy; 404: Problem };
  emits: never;
}
interface SaveToy {
  input: { id: string; body: Toy };
  responses: { 201: Toy; 204: undefined; 409: Problem };
  emits: 'toy.saved';
}
interface ListToys {
  input: { limit?: number };
  responses: { 200: Toy[]; 503: Problem };
  emits: never;
}
interface FollowToys {
  input: Record<never, never>;
  responses: { 200: AsyncIterable<ServerSentEvent> };
  emits: never;
}
interface ToyOperations {
  getToy: GetToy;
  saveToy: SaveToy;
  listToys: ListToys;
  followToys: FollowToys;
}

const json = { description: '', mediaType: 'application/json' };
const problemJson = { description: '', mediaType: 'application/problem+json' };
const common = {
  service: 'toys',
  tag: 'toys',
  summary: '',
  access: { anonymous: true, users: [], services: [] },
  emits: [],
  repeatable: true,
  idempotencyKey: true,
} as const;
const idParameter = { name: 'id', in: 'path', required: true, description: '' } as const;
const operations: Record<keyof ToyOperations, OperationDescriptor> = {
  getToy: {
    ...common,
    operationId: 'getToy',
    method: 'GET',
    path: '/api/toys/{id}',
    parameters: [
      idParameter,
      { name: 'colors', in: 'query', required: false, description: '' },
      { name: 'limit', in: 'query', required: false, description: '' },
    ],
    body: 'none',
    responses: { 200: json, 404: problemJson },
  },
  followToys: {
    ...common,
    operationId: 'followToys',
    method: 'GET',
    path: '/api/toys/stream',
    parameters: [],
    body: 'none',
    responses: { 200: { description: '', mediaType: 'text/event-stream' } },
  },
  saveToy: {
    ...common,
    operationId: 'saveToy',
    method: 'PUT',
    path: '/api/toys/{id}',
    parameters: [idParameter],
    body: 'required',
    responses: { 201: json, 204: { description: '' }, 409: problemJson },
  },
  listToys: {
    ...common,
    operationId: 'listToys',
    method: 'GET',
    path: '/api/toys',
    parameters: [{ name: 'limit', in: 'query', required: false, description: '' }],
    body: 'none',
    responses: { 200: json, 503: problemJson },
  },
};

const notFound: Problem = {
  type: 'urn:fitsync:problem:not_found',
  title: 'Not found',
  status: 404,
  detail: 'There is no toy with this id.',
  instance: '/api/toys/t1',
  code: 'not_found',
  correlation_id: 'c0ffee00-1',
  success: false,
  error: 'There is no toy with this id.',
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

/** Answers every request with a body and keeps what was asked. */
async function answering(status: number, body?: unknown, mediaType = 'application/json') {
  const requests: {
    url: string;
    method: string;
    headers: IncomingMessage['headers'];
    body: string;
  }[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { url = '', method = '', headers } = request;
    requests.push({ url, method, headers, body: await text(request) });
    response.writeHead(status, body === undefined ? {} : { 'content-type': mediaType });
    response.end(typeof body === 'string' || body === undefined ? body : JSON.stringify(body));
  };
  const baseUrl = await serve((request, response) => void answer(request, response));
  return { baseUrl, requests, toys: createClient<ToyOperations>(operations, { baseUrl }) };
}

describe('createClient', () => {
  it('sorts the flat input into path, query and body', async () => {
    const { toys, requests } = await answering(200, { id: 'a/b' });
    await toys.getToy({ id: 'a/b ?', colors: ['red', 'blue&green'], limit: 3 });
    await toys.saveToy({ id: 't1', body: { id: 't1' } }).catch(() => undefined);

    expect(requests[0]?.url).toBe('/api/toys/a%2Fb%20%3F?colors=red&colors=blue%26green&limit=3');
    expect(requests[1]).toMatchObject({ method: 'PUT', url: '/api/toys/t1', body: '{"id":"t1"}' });
    expect(requests[1]?.headers['content-type']).toBe('application/json');
  });

  it('gives the answer by status, and its body when unwrapped', async () => {
    const { toys } = await answering(200, { id: 't1' });

    expect(await toys.getToy({ id: 't1' })).toMatchObject({
      ok: true,
      status: 200,
      body: { id: 't1' },
    });
    expect(await toys.getToy({ id: 't1' }).unwrap()).toEqual({ id: 't1' });
  });

  it('gives a declared failure as a result and throws it when unwrapped', async () => {
    const { toys } = await answering(404, notFound, 'application/problem+json');
    const result = await toys.getToy({ id: 't1' });
    expect(result).toMatchObject({ ok: false, status: 404, body: notFound });

    const error = await toys
      .getToy({ id: 't1' })
      .unwrap()
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      code: 'api_error',
      status: 404,
      problem: notFound,
      correlationId: 'c0ffee00-1',
    });
  });

  it('gives undefined for an answer without a body', async () => {
    const { toys } = await answering(204);
    const result = await toys.saveToy({ id: 't1', body: { id: 't1' } });
    expect(result).toMatchObject({ ok: true, status: 204, body: undefined });
  });

  it.each([
    ['a status that is not declared', 500, notFound, 'application/problem+json', ApiError],
    ['a declared failure without a problem', 404, '<h1>no</h1>', 'text/html', ApiError],
    [
      'a success that is not declared',
      202,
      { id: 't1' },
      'application/json',
      UnexpectedResponseError,
    ],
    ['a success without its body', 200, undefined, '', UnexpectedResponseError],
    ['a body that is not JSON', 200, '{"id"', 'application/json', UnexpectedResponseError],
    ['a web page instead of JSON', 200, '<h1>hi</h1>', 'text/html', UnexpectedResponseError],
  ])('throws on %s', async (_, status, body, mediaType, kind) => {
    const { toys } = await answering(status, body, mediaType);
    await expect(toys.getToy({ id: 't1' })).rejects.toBeInstanceOf(kind);
  });

  it.each(['', '.', '..'])('refuses %j as a path segment', async (id) => {
    const { toys, requests } = await answering(200, { id });
    await expect(toys.getToy({ id })).rejects.toBeInstanceOf(InvalidRequestError);
    expect(requests).toEqual([]);
  });

  it('refuses a name that the operation does not have, and a missing one', async () => {
    const { toys, requests } = await answering(200, { id: 't1' });
    // @ts-expect-error an unknown parameter does not compile either
    await expect(toys.getToy({ id: 't1', size: 2 })).rejects.toThrow('no parameter "size"');
    // @ts-expect-error nor does a missing one
    await expect(toys.getToy({})).rejects.toThrow('needs "id"');
    expect(requests).toEqual([]);
  });

  it('does not follow a redirect, so that no token goes along', async () => {
    const elsewhere = await answering(200, { id: 't1' });
    const baseUrl = await serve((_, response) => {
      response.writeHead(307, { location: `${elsewhere.baseUrl}/api/toys/t1` }).end();
    });
    const toys = createClient<ToyOperations>(operations, { baseUrl });
    const headers = { authorization: 'Bearer secret' };
    await expect(toys.getToy({ id: 't1' }, { headers })).rejects.toThrow('redirect');
    expect(elsewhere.requests).toEqual([]);
  });

  it('does not wait for the end of what streams', async () => {
    const { toys } = await answering(200, {});
    await expect(toys.followToys()).rejects.toThrow('follow it with @fitsync/sdk/events');
  });

  it('sends headers and the idempotency key of a call', async () => {
    const { toys, requests } = await answering(204);
    const options = { headers: { 'X-Correlation-ID': 'c-1' }, idempotencyKey: 'key-0001' };
    await toys.saveToy({ id: 't1', body: { id: 't1' } }, options);
    expect(requests[0]?.headers).toMatchObject({
      'x-correlation-id': 'c-1',
      'idempotency-key': 'key-0001',
    });
  });

  it('makes an idempotency key for each call that takes one, and for no other', async () => {
    const { baseUrl, requests } = await answering(204);
    const unkeyed = { ...operations.listToys, idempotencyKey: false };
    const again: Middleware = async (request, next) => {
      await next(request);
      return next(request);
    };
    const toys = createClient<ToyOperations>(
      { ...operations, listToys: unkeyed },
      { baseUrl, middleware: [again] },
    );
    await toys.saveToy({ id: 't1', body: { id: 't1' } });
    await toys.saveToy({ id: 't1', body: { id: 't1' } });
    await toys.listToys().catch(() => undefined);
    const [first, repeated, other, , none] = requests.map(
      ({ headers }) => headers['idempotency-key'],
    );
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(repeated).toBe(first);
    expect(other).not.toBe(first);
    expect(none).toBeUndefined();
  });

  it('says that the server is unavailable when the connection is refused or breaks', async () => {
    const { port } = new URL(await serve(() => undefined));
    servers[0]?.close();
    const gone = createClient<ToyOperations>(operations, { baseUrl: `http://127.0.0.1:${port}` });
    await expect(gone.listToys()).rejects.toThrow(/ECONNREFUSED/);
    await expect(gone.listToys()).rejects.toBeInstanceOf(UnavailableError);

    const baseUrl = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('[', () => response.destroy());
    });
    const breaking = createClient<ToyOperations>(operations, { baseUrl });
    await expect(breaking.listToys()).rejects.toBeInstanceOf(UnavailableError);
  });

  it('ends a call whose body does not arrive in time', async () => {
    const baseUrl = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('[');
    });
    const toys = createClient<ToyOperations>(operations, { baseUrl, timeout: 50 });
    await expect(toys.listToys()).rejects.toBeInstanceOf(TimeoutError);
  });

  it('ends a call that its caller gives up, before and while it is under way', async () => {
    const controller = new AbortController();
    const baseUrl = await serve(() => controller.abort(new Error('changed my mind')));
    const toys = createClient<ToyOperations>(operations, { baseUrl });
    const call = toys.listToys({}, { signal: controller.signal });
    await expect(call).rejects.toBeInstanceOf(AbortedError);
    await expect(call).rejects.toHaveProperty('cause.message', 'changed my mind');
    await expect(toys.listToys({}, { signal: controller.signal })).rejects.toBeInstanceOf(
      AbortedError,
    );
  });

  it('runs middleware from the outside in, and lets a layer send a request again', async () => {
    const { baseUrl, requests } = await answering(204);
    const seen: string[] = [];
    const outer: Middleware = async (request, next) => {
      seen.push('outer');
      return next({ ...request, headers: { ...request.headers, 'x-layer': 'outer' } });
    };
    const again: Middleware = async (request, next) => {
      seen.push(`again ${request.headers['x-layer'] ?? ''}`);
      await next(request);
      return next(request);
    };
    const toys = createClient<ToyOperations>(operations, { baseUrl, middleware: [outer, again] });
    await toys.saveToy({ id: 't1', body: { id: 't1' } }).unwrap();

    expect(seen).toEqual(['outer', 'again outer']);
    expect(requests.map(({ body }) => body)).toEqual(['{"id":"t1"}', '{"id":"t1"}']);
  });

  it('shows layers the errors of the client', async () => {
    const errors: unknown[] = [];
    const watch: Middleware = async (request, next) => {
      try {
        return await next(request);
      } catch (error) {
        errors.push(error);
        throw error;
      }
    };
    const baseUrl = await serve(() => undefined);
    const middleware = [watch];
    const toys = createClient<ToyOperations>(operations, { baseUrl, middleware, timeout: 30 });
    await expect(toys.listToys()).rejects.toBeInstanceOf(TimeoutError);
    expect(errors).toEqual([expect.any(TimeoutError)]);
  });

  it('types results so that the status selects the body', () => {
    type Toys = Client<ToyOperations>;
    type SaveResult = Awaited<ReturnType<Toys['saveToy']>>;
    expectTypeOf<Extract<SaveResult, { status: 201 }>['body']>().toEqualTypeOf<Toy>();
    expectTypeOf<Extract<SaveResult, { status: 204 }>['body']>().toEqualTypeOf<undefined>();
    expectTypeOf<Extract<SaveResult, { ok: false }>['status']>().toEqualTypeOf<409>();
    expectTypeOf<ReturnType<ReturnType<Toys['getToy']>['unwrap']>>().resolves.toEqualTypeOf<Toy>();
    expectTypeOf<Toys['listToys']>().toBeCallableWith();
    // @ts-expect-error an operation with a required parameter cannot be called without it
    expectTypeOf<Toys['getToy']>().toBeCallableWith();
  });
});

describe('FitSyncError', () => {
  it('recognises errors of another copy of the package', () => {
    const foreign = Object.assign(new Error('elsewhere'), {
      [Symbol.for('fitsync.error')]: 'timeout',
      code: 'timeout',
    });
    expect(foreign instanceof FitSyncError).toBe(true);
    expect(foreign instanceof TimeoutError).toBe(true);
    expect(foreign instanceof ApiError).toBe(false);
    expect(new Error('other') instanceof FitSyncError).toBe(false);
  });
});
