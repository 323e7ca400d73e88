import { describe, expect, it } from 'vitest';
import { checkStack, formatDuration } from './stack-status.ts';

describe('checkStack', () => {
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
