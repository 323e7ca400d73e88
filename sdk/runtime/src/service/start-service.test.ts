import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import type { Environment } from '../config/index.ts';
import { thingContract, thingStub } from '../http/service.fixture.ts';
import { writeKeys } from '../identity/index.ts';
import { runSteps } from '../lifecycle/index.ts';
import { startService } from './index.ts';

const logger = pino({ level: 'silent' });
let directory: string;
let environment: Environment;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fitsync-service-'));
  const keys = await writeKeys(directory, ['thing']);
  environment = {
    // Nothing listens there: a service without Redis and database has to answer all the same.
    REDIS_URL: 'redis://127.0.0.1:1',
    TRUSTED_KEYS_FILE: keys.trusted,
    SERVICE_KEY_FILE: keys.services['thing'],
    TOKEN_KEY_FILE: keys.tokens,
    PORT: '0',
    NODE_ENV: 'test',
  };
});
afterAll(() => rm(directory, { recursive: true }));

type Definition = Parameters<typeof startService>[0];

async function start(extra: Partial<Definition> = {}, settings: Environment = {}) {
  const service = await startService(
    { contract: thingContract, implement: () => thingStub, ...(extra as object) },
    { environment: { ...environment, ...settings }, logger },
  );
  const stop = () => runSteps(service.stopSteps, logger);
  onTestFinished(stop);
  return { url: service.url, stop };
}

/** An edge that lets everybody in and forwards nothing. */
const openEdge: ReturnType<NonNullable<Definition['edge']>> = {
  admit: async () => ({ caller: { kind: 'anonymous' }, headers: {} }),
  requestLimit: 5_000,
  fallback: (_request, _response, next) => next(),
};

describe('startService', () => {
  it('tells its metrics to who comes from networks that may know, and not through a proxy', async () => {
    const statusOf = async (url: string, headers: Record<string, string> = {}) =>
      (await fetch(`${url}/metrics`, { headers })).status;
    const { url } = await start({ edge: () => openEdge });
    expect(await statusOf(url)).toBe(200);
    expect(await statusOf(url, { 'x-forwarded-for': '127.0.0.1' })).toBe(404);
    expect(await statusOf(url, { via: '1.1 proxy' })).toBe(404);
    const elsewhere = await start({}, { METRICS_READERS: '192.0.2.0/24' });
    expect(await statusOf(elsewhere.url)).toBe(404);
    const closed = await start({}, { METRICS_READERS: 'none' });
    expect(await statusOf(closed.url)).toBe(404);
  });

  it('serves the contract, with tokens of its stack', async () => {
    let sign: (() => Promise<string>) | undefined;
    const { url } = await start({
      implement: ({ openTokenSigner }) => {
        const signer = openTokenSigner();
        sign = () => signer({ userId: 'u1', role: 'client', sessionId: 's1' });
        return thingStub;
      },
    });
    expect((await fetch(`${url}/api/ping`)).status).toBe(200);
    expect((await fetch(`${url}/api/things`)).status).toBe(401);
    const authorization = `Bearer ${await sign?.()}`;
    expect((await fetch(`${url}/api/things`, { headers: { authorization } })).status).toBe(200);
  });

  it('tells browsers what they have to know only where it meets them', async () => {
    const inside = await start();
    const edge = await start({ edge: () => openEdge });
    const header = async ({ url }: typeof edge) =>
      (await fetch(`${url}/api/ping`)).headers.get('x-content-type-options');
    expect(await header(inside)).toBeNull();
    expect(await header(edge)).toBe('nosniff');
  });

  it('has probes and metrics beside the contract', async () => {
    const { url } = await start();
    await fetch(`${url}/api/ping`);
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    const ready = await fetch(`${url}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'degraded', checks: { redis: 'down' } });
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain('route="/api/ping",status="200"');
    expect(ready.headers.get('x-powered-by')).toBeNull();
    expect(ready.headers.get('content-security-policy')).not.toBeNull();
  });

  it('answers whatever else is asked for with a problem', async () => {
    const { url } = await start();
    const missing = await fetch(`${url}/api/nothing?email=a`, { method: 'PUT' });
    expect(missing.status).toBe(404);
    expect(missing.headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await missing.json()).toMatchObject({
      code: 'not_found',
      detail: 'There is no PUT /api/nothing here.',
      instance: '/api/nothing',
    });
  });

  it('asks the fallback before the app, and mounts routes into the app', async () => {
    const { url } = await start({
      edge: () => ({
        ...openEdge,
        fallback: (request, response, next) => {
          if (request.url === '/forwarded') response.end('forwarded');
          else next();
        },
      }),
      mount: (app) => {
        app.get('/docs', (_request, response) => void response.send('docs'));
        app.get('/docs/:page', (_request, response) => void response.send('page'));
      },
    });
    expect(await (await fetch(`${url}/forwarded`)).text()).toBe('forwarded');
    expect(await (await fetch(`${url}/docs`)).text()).toBe('docs');
    expect((await fetch(`${url}/docs/%zz`)).status).toBe(400);
    expect((await fetch(`${url}/livez`)).status).toBe(200);
  });

  it('stops what the service added, then answers what is under way, and is gone', async () => {
    const entered = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    const order: string[] = [];
    const { url, stop } = await start({
      implement: ({ onStop }) => {
        onStop({
          name: 'worker',
          run: () => {
            order.push('worker');
            answer.resolve();
          },
        });
        return {
          ...thingStub,
          ping: async () => {
            order.push('request');
            entered.resolve();
            await answer.promise;
            order.push('answer');
            return { status: 200, body: { pong: true } };
          },
        };
      },
    });
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    const received = text(socket);
    socket.write('GET /api/ping HTTP/1.1\r\nhost: x\r\n\r\n');
    await entered.promise;
    await stop();
    expect(await received).toContain('{"pong":true}');
    expect(order).toEqual(['request', 'worker', 'answer']);
    await expect(fetch(`${url}/livez`)).rejects.toThrow('fetch failed');
  });

  it('lists every setting that is wrong', async () => {
    const definition = {
      contract: thingContract,
      implement: () => thingStub,
      settings: { SMTP_URL: z.string({ error: 'smtp://host:port' }) },
    };
    await expect(startService(definition, { environment: {}, logger })).rejects.toMatchObject({
      name: 'ConfigError',
      problems: [
        expect.stringContaining('REDIS_URL'),
        expect.stringContaining('TRUSTED_KEYS_FILE'),
        expect.stringContaining('SMTP_URL'),
      ],
    });
  });

  it('needs a key when it calls others as itself, and a database when it has migrations', async () => {
    const definition = { contract: thingContract, implement: () => thingStub };
    const callsOf = (services: readonly string[]) => {
      const getUser = thingContract.operations.getThing;
      const access = { ...getUser.access, services };
      const operations = { getUser: { ...getUser, access } };
      return { user: { defaultUrl: 'http://localhost:3001', operations } };
    };
    const withoutKey = { ...environment, SERVICE_KEY_FILE: '' };
    const startWith = (services: readonly string[]) =>
      startService(
        { ...definition, calls: callsOf(services) },
        { environment: withoutKey, logger },
      );
    await expect(startWith(['thing'])).rejects.toThrow('SERVICE_KEY_FILE is missing');
    const forUsers = await startWith([]);
    await runSteps(forUsers.stopSteps, logger);
    const migrations = new URL('./', import.meta.url);
    await expect(
      startService({ ...definition, migrations }, { environment, logger }),
    ).rejects.toThrow('DATABASE_URL is missing');
  });
});
