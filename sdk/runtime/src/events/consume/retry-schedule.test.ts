import { describe, expect, it } from 'vitest';
import { delayAfter, retryDelays } from './retry-schedule.ts';

describe('delayAfter', () => {
  it('waits as long as is promised: 0 s, 1 s, 5 s, 30 s, 2 min, 10 min', () => {
    const middle = retryDelays.map((_, i) => delayAfter(i + 1, 0.5));
    expect(middle).toEqual([0, 1, 5, 30, 120, 600]);
  });

  it('differs by a fifth at most', () => {
    expect(delayAfter(4, 0)).toBeCloseTo(24);
    expect(delayAfter(4, 1)).toBeCloseTo(36);
  });

  it('ends after the last', () => {
    expect(delayAfter(7, 0.5)).toBeUndefined();
  });
});
