import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxAttempts, retryDelay, waitDelay } from '../src/domain/retry-schedule.ts';

describe('retryDelay', () => {
  it('makes eight attempts within about half an hour', () => {
    const total = (random: number) => {
      let sum = 0;
      for (let attempts = 1; attempts < maxAttempts; attempts += 1) {
        sum += retryDelay(attempts, random) ?? Number.NaN;
      }
      return sum / 60_000;
    };
    expect(total(0.5)).toBeCloseTo(30.1, 1);
    expect(total(0)).toBeGreaterThan(24);
    expect(total(1)).toBeLessThan(37);
    expect(retryDelay(maxAttempts, 0.5)).toBeUndefined();
  });
});

describe('waitDelay', () => {
  it('grows to a minute and varies', () => {
    expect(waitDelay(0, 0.5)).toBe(1_000);
    expect(waitDelay(3, 0.5)).toBe(8_000);
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (waits, random) => {
        const delay = waitDelay(waits, random);
        expect(delay).toBeGreaterThanOrEqual(800);
        expect(delay).toBeLessThanOrEqual(72_000);
      }),
    );
  });
});
