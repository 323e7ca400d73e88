import { describe, expect, it } from 'vitest';
import { restartDelay } from './backoff.ts';

describe('restartDelay', () => {
  it('doubles up to half a minute', () => {
    expect([1, 2, 3, 9, 100].map(restartDelay)).toEqual([200, 400, 800, 30_000, 30_000]);
  });
});
