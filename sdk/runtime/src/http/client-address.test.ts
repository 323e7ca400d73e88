import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createClientAddress, privateNetworks } from './index.ts';

function request(remoteAddress: string, forwarded?: string): IncomingMessage {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return { socket: { remoteAddress }, headers } as unknown as IncomingMessage;
}

describe('createClientAddress', () => {
  it('believes nobody when nobody is trusted', () => {
    const address = createClientAddress([]);
    expect(address(request('127.0.0.1', '203.0.113.9'))).toBe('127.0.0.1');
  });

  it('believes what trusted proxies wrote, and nothing before that', () => {
    const address = createClientAddress(privateNetworks);
    expect(address(request('::ffff:10.0.0.5', '203.0.113.9'))).toBe('203.0.113.9');
    expect(address(request('::1', '6.6.6.6, 203.0.113.9, 10.1.1.1'))).toBe('203.0.113.9');
    expect(address(request('203.0.113.1', '6.6.6.6'))).toBe('203.0.113.1');
    expect(address(request('127.0.0.1', 'unknown'))).toBe('127.0.0.1');
    expect(address(request('127.0.0.1'))).toBe('127.0.0.1');
  });
});
