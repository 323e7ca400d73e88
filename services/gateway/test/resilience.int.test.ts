import { once } from 'node:events';
import {
  createServer,
  request as send,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createTestRedis, type TestRedis } from '@fitsync/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import {
  createIssuer,
  type Issuer,
  noLimits,
  type RunningGateway,
  startGateway,
} from './gateway.fixture.ts';
import { startUpstream, type Upstream } from './upstream.fixture.ts';

const path = '/api/bookings';
const json = { 'content-type': 'application/json' };

let redis: TestRedis;
let issuer: Issuer;
let upstream: Upstream;
let authorization: string;

beforeAll(async () => {
  [redis, issuer, upstream] = await Promise.all([
    createTestRedis(),
    createIssuer(),
    startUpstream(),
  ]);
  authorization = await issuer.token('client', 'u1');
});
afterEach(() => upstream.reset());
afterAll(async () => {
  upstream.close();
  await issuer.close();
  await redis.close();
});

/** Breakers remember, so each test has a gateway of its own. */
async function start(url = upstream.url, answerTimeout?: number): Promise<RunningGateway> {
  const gateway = await startGateway({
    redis,
    limits: noLimits,
    authenticate: issuer.authenticate,
    urlOf: () => url,
    ...(answerTimeout !== undefined && { answerTimeout }),
  });
  onTestFinished(() => gateway.close());
  return gateway;
}
const get = (gateway: RunningGateway) =>
  fetch(`${gateway.url}${path}`, { headers: { authorization } });
async function statuses(count: number, ask: () => Promise<Response>): Promise<number[]> {
  const found: number[] = [];
  for (let done = 0; done < count; done += 1) {
    const answer = await ask();
    await answer.arrayBuffer();
    found.push(answer.status);
  }
  return found;
}

describe('a service that gives no answer', () => {
  it('is left alone after some requests, which are answered at once', async () => {
    let calls = 0;
    upstream.answerWith((_request, response) => {
      calls += 1;
      response.destroy();
    });
    const gateway = await start();
    const found = await statuses(100, () => get(gateway));
    expect(found.slice(0, 5)).toEqual([502, 502, 502, 502, 502]);
    expect(found.slice(-80)).toEqual(Array.from({ length: 80 }, () => 503));
    expect(calls).toBeLessThan(20);
    const answer = await get(gateway);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(30);
    expect(await answer.json()).toMatchObject({ code: 'service_unavailable' });
    expect(gateway.observations.at(-1)).toMatchObject({
      status: 503,
      problem: { cause: { name: 'BreakerOpenError' } },
    });
  });

  it('is told how long the gateway waits, whatever the client says', async () => {
    const gateway = await start(upstream.url, 4_000);
    const headers = { authorization, 'x-fitsync-deadline-ms': '99999' };
    await fetch(`${gateway.url}${path}`, { headers });
    const told = Number(upstream.received[0]?.headers['x-fitsync-deadline-ms']);
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThanOrEqual(4_000);
  });
});

describe('a service that answers', () => {
  it('is alive, whatever it answers', async () => {
    upstream.answerWith((_request, response) => void response.writeHead(503).end('{}'));
    const gateway = await start();
    expect(await statuses(40, () => get(gateway))).toEqual(Array.from({ length: 40 }, () => 503));
    upstream.reset();
    expect((await get(gateway)).status).toBe(200);
  });

  it('is not blamed for clients that go', async () => {
    const gateway = await start();
    let asked = 0;
    upstream.answerWith(() => void (asked += 1));
    for (let gone = 0; gone < 20; gone += 1) {
      const abort = new AbortController();
      const { signal } = abort;
      const answer = fetch(`${gateway.url}${path}`, { headers: { authorization }, signal });
      await expect.poll(() => asked).toBe(gone + 1);
      abort.abort();
      await expect(answer).rejects.toThrow('aborted');
      await expect.poll(() => gateway.observations.length).toBe(gone + 1);
    }
    upstream.reset();
    expect((await get(gateway)).status).toBe(200);
  });

  it('may go on for longer than the gateway waits for the beginning', async () => {
    const limit = 500;
    const gateway = await start(upstream.url, limit);
    const wanted = new EventTarget();
    upstream.answerWith((_request, response) => {
      response.write('.');
      wanted.addEventListener('more', () => response.write('.'));
      wanted.addEventListener('enough', () => response.end('end'));
    });
    const started = performance.now();
    const answer = await get(gateway);
    let received = '';
    for await (const chunk of answer.body ?? []) {
      received += Buffer.from(chunk).toString();
      const isEnough = performance.now() - started > 2 * limit;
      wanted.dispatchEvent(new Event(isEnough ? 'enough' : 'more'));
    }
    expect(received).toMatch(/^\.+end$/);
  });

  it('waits for a client that does not read', async () => {
    const gateway = await start();
    const piece = Buffer.alloc(65_536);
    const pieces = 2_048;
    let written = 0;
    const writeAll = async (response: ServerResponse): Promise<void> => {
      while (written < pieces) {
        written += 1;
        if (!response.write(piece)) await once(response, 'drain');
      }
      response.end();
    };
    upstream.answerWith((_request, response) => void writeAll(response));
    const request = send({ port: gateway.port, path, headers: { authorization } }).end();
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    let before = 0;
    const hasStopped = (): boolean => {
      const same = written === before && written > 0;
      before = written;
      return same;
    };
    await expect.poll(hasStopped, { interval: 200 }).toBe(true);
    // What fits into the buffers of three processes and two sockets is some megabytes of these 134.
    expect(written).toBeLessThan(pieces / 4);
    let received = 0;
    for await (const chunk of answer) received += (chunk as Buffer).length;
    expect(received).toBe(pieces * piece.length);
  });
});

describe('a client that sends its body slowly', () => {
  it('is given up after the time that the gateway waits, though bytes keep coming', async () => {
    upstream.answerWith((request) => request.resume().on('error', () => undefined));
    const gateway = await start(upstream.url, 300);
    const request = send({
      port: gateway.port,
      path,
      method: 'POST',
      headers: { authorization, ...json, 'transfer-encoding': 'chunked' },
    });
    request.on('error', () => undefined);
    const drip = setInterval(() => request.write('.'), 10);
    onTestFinished(() => clearInterval(drip));
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(503);
    expect(await text(answer)).toContain('service_unavailable');
  });
});

describe('a connection that is kept', () => {
  /** A server that answers the first request of a connection and closes it when it gets another. */
  async function startForgetful() {
    let connections = 0;
    let requests = 0;
    const answered = new WeakSet<object>();
    const server = createServer((request, response) => {
      requests += 1;
      if (answered.has(request.socket)) request.socket.destroy();
      else response.end('{}');
      answered.add(request.socket);
    });
    server.keepAliveTimeout = 60_000;
    server.on('connection', () => (connections += 1));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
    const { port } = server.address() as AddressInfo; // a TCP server has no other kind of address
    return {
      server,
      url: `http://127.0.0.1:${port}`,
      counts: () => ({ connections, requests }),
    };
  }

  it('and turns out to be closed costs no request that may be repeated', async () => {
    const forgetful = await startForgetful();
    const gateway = await start(forgetful.url);
    expect(await statuses(2, () => get(gateway))).toEqual([200, 200]);
    expect(forgetful.counts()).toEqual({ connections: 2, requests: 3 });
    expect(await gateway.registry.metrics()).toContain(
      'fitsync_service_call_retries_total{source="gateway",target="schedule"} 1',
    );
  });

  it('does not have a request sent twice that may not be', async () => {
    const forgetful = await startForgetful();
    const gateway = await start(forgetful.url);
    const post = () =>
      fetch(`${gateway.url}${path}`, {
        method: 'POST',
        headers: { authorization, ...json },
        body: '{}',
      });
    expect(await statuses(2, post)).toEqual([200, 502]);
    expect(forgetful.counts()).toEqual({ connections: 1, requests: 2 });
  });

  it('is closed by the gateway, long before the service does so', async () => {
    const forgetful = await startForgetful();
    const gateway = await start(forgetful.url);
    const closed = once(forgetful.server, 'connection').then(([socket]) => once(socket, 'close'));
    await get(gateway);
    await expect(closed).resolves.toBeDefined();
  });
});
