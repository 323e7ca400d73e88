import { getEventListeners } from 'node:events';
import { inspect } from 'node:util';
import { loadExamples } from '@fitsync/contracts/platform';
import {
  connect,
  createFitSync,
  type FitSyncOptions,
  keepTokens,
  TimeoutError,
  UnavailableError,
  UnexpectedResponseError,
} from '@fitsync/sdk';
import { createEventHandlers } from '@fitsync/sdk/events';
import { getBooking } from '@fitsync/sdk/operations';
import { createUndiciTransport } from '@fitsync/sdk/undici';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, problem, startServer, type TestServer } from './start-server.ts';

const { getBooking: got } = await loadExamples.schedule();
const id = got.input.id;

let server: TestServer;
let gone: TestServer;
let answer: () => Answer | Promise<Answer> = () => ({ status: 200, body: got.responses[200] });
beforeAll(async () => {
  server = await startServer(() => answer());
  gone = await startServer(() => answer());
  gone.stop();
});
afterAll(() => server.stop());

const transport = createUndiciTransport();
const never = new Promise<Answer>(() => {});

describe('the client', () => {
  it.each([
    ['fetch', {}],
    ['undici', { transport }],
  ])('asks for nothing else, whatever a value of the path is, over %s', async (_, options) => {
    const fitsync = connect({ getBooking }, { baseUrl: server.baseUrl, ...options });
    const tricky = fc.constantFrom(
      '../users',
      '..%2f',
      '%2e%2e',
      '\\..\\',
      'a?b=c',
      '#',
      ' ',
      '//h',
    );
    const value = fc.oneof(tricky, fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme' }));
    await fc.assert(
      fc.asyncProperty(
        value.filter((one) => !['', '.', '..'].includes(one) && one.isWellFormed()),
        async (one) => {
          await fitsync.getBooking({ id: one });
          const { pathname, search } = new URL(server.received.at(-1)!.url, server.baseUrl);
          const [api, bookings, segment, ...rest] = pathname.slice(1).split('/');
          expect([api, bookings, rest, search]).toEqual(['api', 'bookings', [], '']);
          expect(decodeURIComponent(segment!)).toBe(one);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('shows no token and no password in an error', async () => {
    const { baseUrl } = server;
    const tokens = keepTokens({ access_token: 'very-secret', refresh_token: 'very-secret' });
    const fitsync = createFitSync({ baseUrl, tokens, retry: false });
    const credentials = { email: 'client@demo.fitsync.dev', password: 'very-secret' };
    const broken = { status: 200, raw: '{"t":very-secret}' };
    const calls = [() => fitsync.signIn(credentials), () => fitsync.user.getCurrentUser().unwrap()];
    for (const given of [problem(401, 'unauthenticated'), problem(500, 'internal_error'), broken]) {
      answer = () => given;
      for (const call of calls) {
        const error: unknown = await call().catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(Error);
        expect(inspect(error, { depth: 9 })).not.toContain('very-secret');
      }
    }
  });

  it('says what came instead of JSON, and does not show it', async () => {
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    answer = () => ({ status: 200, raw: '<h1>very-secret</h1>', headers });
    const fitsync = createFitSync({ baseUrl: server.baseUrl });
    const credentials = { email: 'client@demo.fitsync.dev', password: 'secret-1' };
    for (const call of [fitsync.signIn(credentials), fitsync.schedule.getBooking({ id })]) {
      const error: unknown = await call.catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UnexpectedResponseError);
      expect(String(error)).toContain('answered 200 text/html; charset=utf-8');
      expect(inspect(error, { depth: 9 })).not.toContain('very-secret');
    }
  });

  it('leaves nothing behind on the signal of a caller', async () => {
    const { signal } = new AbortController();
    const fitsync = createFitSync({ baseUrl: server.baseUrl, retry: { minDelay: 1, maxDelay: 2 } });
    const answers = [
      problem(503, 'service_unavailable'),
      { status: 200, body: got.responses[200] },
    ];
    answer = () => answers.shift() ?? problem(404, 'not_found');
    await fitsync.schedule.getBooking({ id }, { signal });
    await fitsync.schedule.getBooking({ id }, { signal, timeout: 60_000 });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('takes an event by the name of a part of every object for one that it does not know', async () => {
    const others: string[] = [];
    const handlers = createEventHandlers(({ event }) => others.push(event));
    for (const event of ['__proto__', 'constructor', 'toString']) {
      await handlers.dispatch(JSON.parse(`{ "event": "${event}", "__proto__": { "x": 1 } }`));
    }
    expect(others).toEqual(['__proto__', 'constructor', 'toString']);
    expect({}).not.toHaveProperty('x');
  });
});

describe('an error', () => {
  const open = (options: Partial<FitSyncOptions> = {}) =>
    createFitSync({ baseUrl: server.baseUrl, ...options });

  it.each([
    ['a failure', () => open(), problem(404, 'not_found')],
    ['a server that is away', () => open({ baseUrl: gone.baseUrl, retry: { retries: 0 } }), never],
    ['a call that took too long', () => open({ timeout: 20 }), never],
  ])('of %s says where the call was made', async (_, connected, given) => {
    answer = () => given;
    const fitsync = connected();
    async function thePlaceOfTheCall(): Promise<void> {
      await fitsync.schedule.getBooking({ id }).unwrap();
    }
    const error: unknown = await thePlaceOfTheCall().catch((thrown: unknown) => thrown);
    expect(error).toHaveProperty('stack', expect.stringContaining('thePlaceOfTheCall'));
  });
});

describe('the settings of a call', () => {
  it('take the place of those of the client', async () => {
    const retry = { minDelay: 1, maxDelay: 2 };
    const fitsync = createFitSync({ baseUrl: server.baseUrl, retry });
    answer = () => problem(503, 'service_unavailable');
    for (const retries of [0, 1]) {
      const before = server.received.length;
      const headers = { 'x-mine': 'yes' };
      await fitsync.schedule.getBooking({ id }, { retries, headers });
      const received = server.received.slice(before);
      expect(received).toHaveLength(1 + retries);
      expect(received.at(-1)?.headers).toMatchObject(headers);
    }
    answer = () => never;
    const call = fitsync.schedule.getBooking({ id }, { timeout: 20 });
    await expect(call).rejects.toBeInstanceOf(TimeoutError);
    await expect(call).rejects.not.toBeInstanceOf(UnavailableError);
  });
});
