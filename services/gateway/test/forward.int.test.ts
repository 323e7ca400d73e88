import { once } from 'node:events';
import { request as send, type ClientRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createTestRedis, eventually, type TestRedis } from '@fitsync/testing';
import {
  createIssuer,
  type Issuer,
  noLimits,
  type RunningGateway,
  startGateway,
} from './gateway.fixture.ts';
import { startUpstream, type Upstream } from './upstream.fixture.ts';

const path = '/api/bookings';
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

let redis: TestRedis;
let issuer: Issuer;
let upstream: Upstream;
let gateway: RunningGateway;
let authorization: string;

beforeAll(async () => {
  [redis, issuer, upstream] = await Promise.all([
    createTestRedis(),
    createIssuer(),
    startUpstream(),
  ]);
  gateway = await startTestGateway();
  authorization = await issuer.token('client', 'u1');
});
afterEach(() => upstream.reset());
afterAll(async () => {
  await gateway.close();
  upstream.close();
  await issuer.close();
  await redis.close();
});

const startTestGateway = (answerTimeout?: number, url = () => upstream.url) =>
  startGateway({
    redis,
    limits: noLimits,
    authenticate: issuer.authenticate,
    urlOf: url,
    ...(answerTimeout !== undefined && { answerTimeout }),
  });
const get = (headers: Record<string, string> = {}, url = gateway.url) =>
  fetch(`${url}${path}`, { headers: { authorization, ...headers } });

/** Starts a request by hand, which fetch would finish before it says anything. */
function begin(method: string, headers: Record<string, string> = {}): ClientRequest {
  const request = send({
    port: gateway.port,
    method,
    path,
    headers: { authorization, ...headers },
  });
  request.on('error', () => undefined);
  request.flushHeaders();
  return request;
}
async function answerOf(request: ClientRequest): Promise<IncomingMessage> {
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return response;
}
const lastObservation = () => gateway.observations.at(-1);

describe('the headers of a request', () => {
  it('lose what only the inside may say', async () => {
    await get({
      'x-service-authorization': await issuer.serviceToken(),
      'x-user-id': 'somebody',
      'x-internal-role': 'admin',
      'x-fitsync-deadline-ms': '1',
      'x-real-ip': '10.0.0.1',
      forwarded: 'for=10.0.0.1',
      'x-forwarded-for': '10.0.0.1, 10.0.0.2',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'evil.example',
      accept: 'application/json',
    });
    const { headers = {} } = upstream.received[0] ?? {};
    expect(Object.keys(headers)).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^(x-service-|x-user-|x-internal-|x-real-ip|forwarded)/),
      ]),
    );
    expect(headers).toMatchObject({
      authorization,
      accept: 'application/json',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': `127.0.0.1:${gateway.port}`,
      // The gateway's own: it waits for 15 s, less what it has spent.
      'x-fitsync-deadline-ms': expect.stringMatching(/^1[0-4]\d{3}$/),
    });
  });

  it('do not make a service of whoever has the token of one', async () => {
    const token = await issuer.serviceToken();
    const answer = await fetch(`${gateway.url}/api/bookings/0193a000-0000-7000-8000-000000000030`, {
      headers: { 'x-service-authorization': token },
    });
    expect(answer.status).toBe(401);
    expect(upstream.received).toEqual([]);
  });

  it('keep a correlation id that is well-formed, and get one otherwise', async () => {
    await get({ 'x-correlation-id': 'order-4711' });
    expect(upstream.received.at(-1)?.headers['x-correlation-id']).toBe('order-4711');
    for (const id of ['short', 'x'.repeat(65), 'no spaces please', '{"level":"error"}']) {
      await get({ 'x-correlation-id': id });
      expect(upstream.received.at(-1)?.headers['x-correlation-id']).toMatch(uuid);
    }
    await get();
    const made = upstream.received.at(-1)?.headers['x-correlation-id'];
    expect(made).toMatch(uuid);
    expect(lastObservation()).toMatchObject({ correlationId: made, status: 200 });
  });

  it('continue the trace of the client, or begin one', async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    await get({ traceparent: `00-${traceId}-00f067aa0ba902b7-01` });
    const continued = upstream.received.at(-1)?.headers['traceparent'];
    expect(continued).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));
    expect(continued).not.toContain('00f067aa0ba902b7');
    await get();
    expect(upstream.received.at(-1)?.headers['traceparent']).toMatch(
      /^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/,
    );
  });
});

describe('an answer', () => {
  it('comes back as it is, with where the caller stands', async () => {
    upstream.answerWith((_request, response) => {
      response.writeHead(409, {
        'content-type': 'application/problem+json',
        'x-correlation-id': 'from-the-service',
        'set-cookie': ['a=1', 'b=2'],
        'keep-alive': 'timeout=9',
        connection: 'x-hop',
        'x-hop': 'this hop only',
      });
      response.end('{"code":"slot_taken"}');
    });
    const answer = await get();
    expect(answer.status).toBe(409);
    expect(await answer.json()).toEqual({ code: 'slot_taken' });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/problem+json',
      'x-correlation-id': 'from-the-service',
      'ratelimit-policy': '"user";q=9;w=60',
      ratelimit: '"user";r=8;t=60',
    });
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(answer.headers.has('x-hop')).toBe(false);
    expect(answer.headers.get('keep-alive')).not.toBe('timeout=9');
    expect(lastObservation()).toMatchObject({ status: 409, problem: undefined });
  });

  it('tells browsers not to keep it, unless the service says otherwise', async () => {
    const answer = await get();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    upstream.answerWith((_request, response) => {
      response.writeHead(200, { 'Cache-Control': 'private, max-age=60' }).end('{}');
    });
    expect((await get()).headers.get('cache-control')).toBe('private, max-age=60');
  });

  it('passes on piece by piece', async () => {
    const goOn = Promise.withResolvers<void>();
    upstream.answerWith((_request, response) => {
      response.write('first');
      void goOn.promise.then(() => response.end('second'));
    });
    const response = await answerOf(begin('GET'));
    const [first] = (await once(response, 'data')) as [Buffer];
    expect(first.toString()).toBe('first');
    goOn.resolve();
    expect(await text(response)).toBe('second');
  });

  it('keeps every byte of a large body', async () => {
    const large = Buffer.alloc(5_000_000, 'FitSync ');
    upstream.answerWith((_request, response) => response.end(large));
    const received = await buffer(await answerOf(begin('GET')));
    expect(received.equals(large)).toBe(true);
  });

  it('to HEAD has headers and no body', async () => {
    let method: string | undefined;
    upstream.answerWith((request, response) => {
      method = request.method;
      response.writeHead(200, { 'content-length': '11' }).end();
    });
    const answer = await fetch(`${gateway.url}${path}`, {
      method: 'HEAD',
      headers: { authorization },
    });
    expect(method).toBe('HEAD');
    expect(answer.headers.get('content-length')).toBe('11');
    expect(await answer.text()).toBe('');
  });
});

describe('a body', () => {
  const json = { 'content-type': 'application/json' };
  const post = (body: string) =>
    fetch(`${gateway.url}${path}`, { method: 'POST', headers: { authorization, ...json }, body });

  it('tells browsers not to keep it, unless the service says otherwise', async () => {
    const answer = await get();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    upstream.answerWith((_request, response) => {
      response.writeHead(200, { 'Cache-Control': 'private, max-age=60' }).end('{}');
    });
    expect((await get()).headers.get('cache-control')).toBe('private, max-age=60');
  });

  it('passes on piece by piece', async () => {
    const arrived = Promise.withResolvers<string>();
    upstream.answerWith((request, response) => {
      request.once('data', (chunk: Buffer) => arrived.resolve(chunk.toString()));
      request.on('end', () => response.end());
    });
    const request = begin('POST', { ...json, 'transfer-encoding': 'chunked' });
    request.write('first');
    expect(await arrived.promise).toBe('first');
    request.end('second');
    expect((await answerOf(request)).statusCode).toBe(200);
  });

  it('may have 100 kB', async () => {
    expect((await post('x'.repeat(100_000))).status).toBe(200);
    expect(upstream.received[0]?.body).toHaveLength(100_000);
  });

  it('is refused by its length', async () => {
    const answer = await post('x'.repeat(100_001));
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: 'payload_too_large' });
    expect(upstream.received).toEqual([]);
  });

  it('without a length is refused by the service, whose answer arrives', async () => {
    upstream.answerWith((request, response) => {
      let size = 0;
      request.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > 100_000 && !response.headersSent) {
          response.writeHead(413).end('too large');
        }
      });
    });
    const request = begin('POST', { ...json, 'transfer-encoding': 'chunked' });
    const answer = answerOf(request);
    for (let piece = 0; piece < 5; piece += 1) request.write('x'.repeat(50_000));
    const response = await answer;
    expect(response.statusCode).toBe(413);
    expect(await text(response)).toBe('too large');
    request.destroy();
  });

  it('with two lengths reaches no service', async () => {
    const socket = connect(gateway.port, '127.0.0.1');
    const received = text(socket);
    socket.end(
      `POST ${path} HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\n` +
        'content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    );
    expect(await received).toMatch(/^HTTP\/1.1 400 /);
    expect(upstream.received).toEqual([]);
  });
});

describe('a service in trouble', () => {
  it('that is not running is 503', async () => {
    const nowhere = await startTestGateway(undefined, () => 'http://127.0.0.1:1');
    onTestFinished(() => nowhere.close());
    const answer = await get({ 'x-correlation-id': 'order-4711' }, nowhere.url);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({
      code: 'service_unavailable',
      detail: expect.stringContaining('The schedule service is not running'),
      instance: path,
      correlation_id: 'order-4711',
    });
    expect(nowhere.observations).toMatchObject([
      { status: 503, problem: { code: 'service_unavailable' } },
    ]);
  });

  it('that does not begin to answer in time is 503, and is left alone', async () => {
    const impatient = await startTestGateway(50);
    onTestFinished(() => impatient.close());
    const left = Promise.withResolvers<void>();
    upstream.answerWith((_request, response) => void response.on('close', left.resolve));
    const answer = await get({}, impatient.url);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      detail: expect.stringContaining('does not answer'),
    });
    await left.promise;
  });

  it('that breaks off before the answer is 502', async () => {
    upstream.answerWith((_request, response) => response.destroy());
    const answer = await get();
    expect(answer.status).toBe(502);
    expect(await answer.json()).toMatchObject({ code: 'upstream_failed' });
  });

  it.each([
    ['with a length', { 'content-length': '100' }],
    ['without a length', {}],
  ])('that dies within an answer %s ends the connection', async (_case, headers) => {
    upstream.answerWith((_request, response) => {
      response.writeHead(200, headers);
      response.write('half of it', () => response.destroy());
    });
    const response = await answerOf(begin('GET'));
    await expect(text(response)).rejects.toThrow('aborted');
    // The next request gets a connection of its own and is served.
    upstream.reset();
    expect((await get()).status).toBe(200);
  });

  it('that falls silent within an answer ends the connection', async () => {
    const impatient = await startTestGateway(50);
    onTestFinished(() => impatient.close());
    upstream.answerWith((_request, response) => void response.write('half of it'));
    const answer = await get({}, impatient.url);
    await expect(answer.text()).rejects.toThrow('terminated');
  });
});

describe('a client that goes', () => {
  it('before the answer takes its request with it', async () => {
    const [entered, left] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    upstream.answerWith((_request, response) => {
      response.on('close', left.resolve);
      entered.resolve();
    });
    const before = gateway.observations.length;
    const request = begin('GET');
    await entered.promise;
    request.destroy();
    await left.promise;
    await eventually(() => expect(gateway.observations).toHaveLength(before + 1));
    expect(lastObservation()).toMatchObject({ status: 499 });
  });

  it('within the answer takes its request with it', async () => {
    const left = Promise.withResolvers<void>();
    upstream.answerWith((_request, response) => {
      response.on('close', left.resolve);
      response.write('first');
    });
    const response = await answerOf(begin('GET'));
    response.destroy();
    await expect(left.promise).resolves.toBeUndefined();
  });

  it('within its own body takes its request with it', async () => {
    const [entered, left] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    upstream.answerWith((request) => {
      request.once('data', () => entered.resolve());
      request.on('error', () => left.resolve());
    });
    const request = begin('POST', { 'content-type': 'application/json', 'content-length': '100' });
    request.write('first');
    await entered.promise;
    request.destroy();
    await left.promise;
    upstream.reset();
    expect((await get()).status).toBe(200);
  });
});
