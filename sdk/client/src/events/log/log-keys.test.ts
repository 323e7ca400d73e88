import { describe, expect, it } from 'vitest';
import { logKey, partitionOf } from './log-keys.ts';

describe('logKey', () => {
  it('keeps a partition on one node of a cluster', () => {
    expect(logKey('schedule', 3)).toBe('fs:{schedule:e1:3}:log');
  });
});

describe('partitionOf', () => {
  // Reference values of 32-bit FNV-1a: changing the function would break the order of what is stored.
  it.each([
    { key: '', hash: 0x811c9dc5 },
    { key: 'a', hash: 0xe40c292c },
    { key: 'foobar', hash: 0xbf9cf968 },
  ])('puts "$key" by its hash', ({ key, hash }) => {
    expect(partitionOf(key)).toBe(hash % 8);
  });
});
