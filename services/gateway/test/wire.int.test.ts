import { once } from 'node:events';
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
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
  gateway = await start(upstream.url);
  authorization = await issuer.token('client', 'u1');
});
afterEach(() => upstream.reset());
afterAll(async () => {
  await gateway.close();
  upstream.close();
  await issuer.close();
  await redis.close();
});

const start = (url: string) =>
  startGateway({
    redis,
    limits: noLimits,
    authenticate: issuer.authenticate,
    urlOf: () => url,
  });

/** Sends bytes as they are, and gives all that comes back until the connection ends. */
async function exchange(lines: readonly string[], body = '', port = gateway.port): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write([...lines, 'connection: close', '', body].join('\r\n'), 'latin1');
  return text(socket);
}
const request = (method: string, ...headers: string[]) => [
  `${method} ${path} HTTP/1.1`,
  'host: api.example.com',
  `authorization: ${authorization}`,
  ...headers,
];

describe('a request that two readers could read differently', () => {
  it.each([
    ['two lengths that differ', ['content-length: 5', 'content-length: 6']],
    ['a length and chunks', ['content-length: 5', 'transfer-encoding: chunked']],
    ['a coding that does not end with chunked', ['transfer-encoding: chunked, identity']],
    ['a length that is no number', ['content-length: 5x']],
    ['a negative length', ['content-length: -5']],
    ['a space before the colon', ['content-length : 5']],
    ['a header that goes on in the next line', ['x-one: 1', ' transfer-encoding: chunked']],
    ['a line that ends without a line feed', ['x-one: 1\rtransfer-encoding: chunked']],
    ['a zero byte', ['x-one: \0']],
  ])('by %s is refused', async (_case, headers) => {
    const answer = await exchange(request('POST', ...headers), '0\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(upstream.received).toEqual([]);
  });

  it('by a chunk of no size ends there', async () => {
    upstream.answerWith((incoming) => incoming.resume().on('error', () => undefined));
    const lines = request('POST', 'content-type: application/json', 'transfer-encoding: chunked');
    expect(await exchange(lines, 'zz\r\n{}\r\n0\r\n\r\n')).not.toMatch(/^HTTP\/1\.1 2/);
  });
});

describe('a request', () => {
  it('that names the server with the path is routed by the path', async () => {
    const [, ...headers] = request('GET');
    const answer = await exchange([`GET http://evil.example${path}?a=1 HTTP/1.1`, ...headers]);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(upstream.received).toMatchObject([{ url: `${path}?a=1` }]);
  });

  it('cannot have the gateway drop its own headers by naming them in Connection', async () => {
    await exchange(
      request('GET', 'connection: x-forwarded-for, x-correlation-id, via, x-own', 'x-own: 1'),
    );
    const { headers = {} } = upstream.received[0] ?? {};
    expect(headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-correlation-id': expect.any(String),
      via: '1.1 fitsync-gateway',
    });
    expect(headers).not.toHaveProperty('x-own');
  });

  it('tells through whom it came, and keeps whom it came through before', async () => {
    await exchange(request('GET', 'via: 1.0 fred'));
    expect(upstream.received[0]?.headers['via']).toBe('1.0 fred, 1.1 fitsync-gateway');
  });

  it('that asks for another protocol is answered in this one', async () => {
    const answer = await exchange(request('GET', 'upgrade: websocket', 'connection: upgrade'));
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(upstream.received[0]?.headers).not.toHaveProperty('upgrade');
  });

  it('that waits for a word before its body gets it from the gateway', async () => {
    const socket = connect(gateway.port, '127.0.0.1');
    const headers = ['content-type: application/json', 'content-length: 2', 'expect: 100-continue'];
    socket.write([...request('POST', ...headers, 'connection: close'), '', ''].join('\r\n'));
    const [word] = (await once(socket, 'data')) as [Buffer];
    expect(word.toString()).toMatch(/^HTTP\/1\.1 100 /);
    socket.write('{}');
    expect(await text(socket)).toContain('HTTP/1.1 200 ');
    expect(upstream.received).toMatchObject([{ body: '{}' }]);
    expect(upstream.received[0]?.headers).not.toHaveProperty('expect');
  });

  it('leaves behind what follows its body', async () => {
    const headers = [
      'content-type: application/json',
      'transfer-encoding: chunked',
      'trailer: x-user-id',
    ];
    await exchange(request('POST', ...headers), '2\r\n{}\r\n0\r\nx-user-id: admin\r\n\r\n');
    expect(upstream.received).toMatchObject([{ body: '{}' }]);
    expect(upstream.received[0]?.headers).not.toHaveProperty('trailer');
    expect(upstream.received[0]?.headers).not.toHaveProperty('x-user-id');
  });
});

describe('an answer', () => {
  /** A gateway before a service that sends these bytes, whatever it is asked. */
  async function startBefore(answer: string): Promise<RunningGateway> {
    const service = createServer((socket: Socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(answer, 'latin1'));
    });
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
    const { port } = service.address() as AddressInfo; // a TCP server has no other kind of address
    const before = await start(`http://127.0.0.1:${port}`);
    onTestFinished(async () => {
      await before.close();
      service.close();
    });
    return before;
  }
  const answerTo = async (answer: string, method = 'GET') =>
    exchange(request(method), '', (await startBefore(answer)).port);

  it.each([
    ['has a length and chunks', 'content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['has two lengths', 'content-length: 2\r\ncontent-length: 3\r\n\r\n{}'],
    ['has a header within a header', 'x-one: 1\rset-cookie: a=1\r\ncontent-length: 2\r\n\r\n{}'],
    ['has a header without a name', ': 1\r\ncontent-length: 2\r\n\r\n{}'],
  ])('that %s is a failure of the service', async (_case, rest) => {
    const answer = await answerTo(`HTTP/1.1 200 OK\r\n${rest}`);
    expect(answer).toMatch(/^HTTP\/1\.1 502 /);
    expect(answer).not.toContain('set-cookie');
  });

  it('keeps each cookie a header of its own', async () => {
    const answer = await answerTo(
      'HTTP/1.1 200 OK\r\nset-cookie: a=1\r\nset-cookie: b=2\r\ncontent-length: 2\r\n\r\n{}',
    );
    expect(answer.match(/set-cookie: [ab]=\d/g)).toEqual(['set-cookie: a=1', 'set-cookie: b=2']);
  });

  it.each(['204 No Content', '304 Not Modified'])('of %s has no body', async (status) => {
    const answer = await answerTo(`HTTP/1.1 ${status}\r\netag: "1"\r\n\r\n`);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status}\r\n`));
    expect(answer).toContain('etag: "1"');
    expect(answer.endsWith('\r\n\r\n')).toBe(true);
  });

  it('to HEAD keeps the length of what GET would have brought', async () => {
    const answer = await answerTo('HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n', 'HEAD');
    expect(answer).toContain('content-length: 500');
    expect(answer.endsWith('\r\n\r\n')).toBe(true);
  });

  it('may have others before it, which stay inside', async () => {
    const answer = await answerTo(
      'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).not.toContain('link');
  });

  it('leaves behind what follows its body', async () => {
    const answer = await answerTo(
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ntrailer: x-late\r\n\r\n' +
        '2\r\n{}\r\n0\r\nx-late: 1\r\n\r\n',
    );
    expect(answer).toContain('{}');
    expect(answer).not.toContain('x-late');
  });

  it('keeps every byte of a small body that is no text', async () => {
    const body = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    upstream.answerWith((_request, response) => {
      response.writeHead(200, { 'content-length': body.length }).end(body);
    });
    const answer = await fetch(`${gateway.url}${path}`, { headers: { authorization } });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(body);
  });
});
