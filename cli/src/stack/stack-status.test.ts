import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { listen } from '../../test/fixtures/listen.ts';
import { checkStack, formatDuration } from './stack-status.ts';

describe('checkStack', () => {
  it('does not take a database for ready that takes connections and says nothing', async () => {
    const server = createServer();
    const port = await listen(server, '127.0.0.1');
    const urls = [`postgres://u@127.0.0.1:${port}/postgres`, `redis://127.0.0.1:${port}`];
    const [database_url = '', redis_url = ''] = urls;
    const hangs = { ready: false, state: 'unavailable', reason: 'no answer in 2000 ms' };
    expect(await checkStack({ services: {}, database_url, redis_url }, 0)).toMatchObject([
      { name: 'postgres', ...hangs },
      { name: 'redis', ...hangs },
    ]);
    server.close();
  });

  it('says which checks of a service are down', async () => {
    const server = createHttpServer((_, response) => {
      response.statusCode = 503;
      response.end('{"status":"unavailable","checks":{"database":"down","redis":"ok"}}');
    });
    const url = `http://127.0.0.1:${await listen(server, '127.0.0.1')}`;
    expect(await checkStack({ services: { user: { url } } }, 0)).toEqual([
      { name: 'user', url, ready: false, state: 'unavailable', reason: 'database down' },
    ]);
    server.close();
  });

  it('asks over TLS, too', async () => {
    const url = 'https://127.0.0.1:1';
    expect(await checkStack({ services: { gateway: { url } } }, 0)).toEqual([
      { name: 'gateway', url, ready: false, state: 'not running', reason: 'ECONNREFUSED' },
    ]);
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0s'],
    [59, '59s'],
    [61, '1m 1s'],
    [3600, '1h 0m'],
    [90_061, '1d 1h'],
  ])('%d seconds are %s', (seconds, text) => expect(formatDuration(seconds)).toBe(text));
});
