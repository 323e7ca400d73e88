import { loadExamples } from '@fitsync/contracts/platform';
import { connect, createFitSync, InvalidRequestError, UnavailableError } from '@fitsync/sdk';
import { getBooking } from '@fitsync/sdk/operations';
import { createUndiciTransport } from '@fitsync/sdk/undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from './start-server.ts';

const { createBooking: booked, getBooking: got } = await loadExamples.schedule();
const { id } = got.input;

let server: TestServer;
beforeAll(async () => {
  server = await startServer(() => ({ status: 200, body: got.responses[200] }));
});
afterAll(() => server.stop());

const transports = [
  ['fetch', {}],
  ['undici', { transport: createUndiciTransport() }],
] as const;

/** What programs without types may hand over. */
function untyped(value: unknown): never {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return value as never;
}

describe('an address', () => {
  it.each([
    undefined,
    '',
    '/api',
    'localhost:4000',
    'ws://localhost:4000',
    'http://',
    'http://user:secret@localhost:4000',
    'http://localhost:4000?a=b',
    new URL('file:///api'),
  ])('%s is refused before any call', (baseUrl) => {
    const options = { baseUrl: untyped(baseUrl) };
    const refusal = expect.objectContaining({
      name: 'TypeError',
      message: expect.stringContaining('baseUrl has to be'),
    });
    for (const [, transport] of transports) {
      expect(() => createFitSync({ ...options, ...transport })).toThrow(refusal);
      expect(() => connect({ getBooking }, { ...options, ...transport })).toThrow(refusal);
    }
  });

  it('may be a URL', async () => {
    for (const [, transport] of transports) {
      const fitsync = createFitSync({ baseUrl: new URL(server.baseUrl), ...transport });
      expect(await fitsync.schedule.getBooking({ id })).toMatchObject({ status: 200 });
    }
  });
});

describe.each(transports)('what cannot be sent over %s', (_, transport) => {
  const circular: Record<string, unknown> = { ...booked.input.body };
  circular['self'] = circular;

  it.each([
    ['a body that leads to itself', { body: circular }, {}, 'circular'],
    ['a body with a BigInt', { body: { version: 1n } }, {}, 'BigInt'],
    ['a header of two lines', booked.input, { 'x-own': 'very\r\nsecret' }, 'x-own'],
    ['a header with a sign of two bytes', booked.input, { 'x-own': 'Łódź' }, 'x-own'],
    ['a header with a blank in its name', booked.input, { 'x own': '1' }, 'x own'],
  ])('is refused at once: %s', async (_, input, headers, reason) => {
    const fitsync = createFitSync({ baseUrl: server.baseUrl, ...transport });
    const before = server.received.length;
    const call = fitsync.schedule.createBooking(untyped(input), { headers });
    await expect(call).rejects.toBeInstanceOf(InvalidRequestError);
    await expect(call).rejects.not.toBeInstanceOf(UnavailableError);
    await expect(call).rejects.toThrow(reason);
    await expect(call).rejects.not.toThrow('secret');
    expect(server.received).toHaveLength(before);
  });
});

describe('a time limit', () => {
  it.each([Infinity, Number.MAX_SAFE_INTEGER, 2 ** 31])('of %d ends no call', async (timeout) => {
    const fitsync = createFitSync({ baseUrl: server.baseUrl, timeout });
    expect(await fitsync.schedule.getBooking({ id })).toMatchObject({ status: 200 });
    expect(await fitsync.schedule.getBooking({ id }, { timeout })).toMatchObject({ status: 200 });
  });

  it.each([Number.NaN, -1])('of %d is refused', async (timeout) => {
    const fitsync = createFitSync({ baseUrl: server.baseUrl });
    const call = fitsync.schedule.getBooking({ id }, { timeout });
    await expect(call).rejects.toBeInstanceOf(TypeError);
    const limited = createFitSync({ baseUrl: server.baseUrl, timeout });
    await expect(limited.schedule.getBooking({ id })).rejects.toBeInstanceOf(TypeError);
  });
});

describe('a mistake', () => {
  it('of the input is told in a sentence', async () => {
    const fitsync = createFitSync({ baseUrl: server.baseUrl });
    const call = fitsync.schedule.getBooking(untyped(null));
    await expect(call).rejects.toBeInstanceOf(InvalidRequestError);
    await expect(call).rejects.toThrow('getBooking needs "id"');
  });

  it('of a layer that gives no answer is told in a sentence', async () => {
    const middleware = [untyped(async () => {})];
    const fitsync = createFitSync({ baseUrl: server.baseUrl, middleware });
    await expect(fitsync.schedule.getBooking({ id })).rejects.toThrow('what `next` gives');
  });
});
