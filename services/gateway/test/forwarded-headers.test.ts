import { describe, expect, it } from 'vitest';
import {
  toForwardedHeaders as toForwardedList,
  toReturnedHeaders,
} from '../src/forwarded-headers.ts';

const edge = {
  address: '203.0.113.7',
  protocol: 'http',
  correlationId: '7f9c24e8-3b12-4fef-91e0-2f0f4a3c9f10',
  trace: { traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' },
} as const;

/** Names and values in turn, as an object. */
function toObject(list: readonly string[]): Record<string, string | undefined> {
  const names = list.filter((_, at) => at % 2 === 0);
  return Object.fromEntries(names.map((name, at) => [name, list[2 * at + 1]]));
}
const toForwardedHeaders = (...args: Parameters<typeof toForwardedList>) =>
  toObject(toForwardedList(...args));

describe('toForwardedHeaders', () => {
  it('passes on what the client says about its request', () => {
    const headers = {
      authorization: 'Bearer x',
      'content-type': 'application/json',
      'idempotency-key': 'abcdefgh',
    };
    expect(toForwardedHeaders(headers, edge)).toMatchObject(headers);
  });

  it.each([
    'x-service-authorization',
    'x-user-id',
    'x-internal-anything',
    'x-fitsync-deadline-ms',
    'x-real-ip',
    'forwarded',
    'keep-alive',
    'transfer-encoding',
    'upgrade',
    'host',
  ])('drops %s', (name) => {
    expect(toForwardedHeaders({ [name]: 'spoofed' }, edge)).not.toHaveProperty(name);
  });

  it('replaces what the client says about where it comes from', () => {
    const spoofed = {
      'x-forwarded-for': '10.0.0.1',
      'x-forwarded-proto': 'https',
      'x-correlation-id': 'x',
      traceparent: 'x',
      tracestate: 'x',
      host: 'api.example.com',
    };
    expect(toForwardedHeaders(spoofed, edge)).toEqual({
      'x-forwarded-for': edge.address,
      'x-forwarded-proto': 'http',
      'x-forwarded-host': 'api.example.com',
      'x-correlation-id': edge.correlationId,
      ...edge.trace,
      via: '1.1 fitsync-gateway',
    });
  });

  it('drops what the connection header names', () => {
    const headers = { connection: 'close, X-Custom', 'x-custom': '1', accept: '*/*' };
    expect(toForwardedHeaders(headers, edge)).not.toHaveProperty('x-custom');
    expect(toForwardedHeaders(headers, edge)).toHaveProperty('accept');
  });
});

describe('toReturnedHeaders', () => {
  it('drops what belongs to the hop', () => {
    const headers = {
      connection: 'keep-alive, x-hop',
      'x-hop': '1',
      'keep-alive': 'timeout=5',
      etag: '"1"',
      'set-cookie': ['a', 'b'],
    };
    const returned = toReturnedHeaders(headers, {});
    expect(returned.slice(0, 6)).toEqual(['etag', '"1"', 'set-cookie', 'a', 'set-cookie', 'b']);
    expect(toObject(returned)).not.toHaveProperty('x-hop');
  });
});
