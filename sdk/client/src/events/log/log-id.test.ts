import { describe, expect, it } from 'vitest';
import { compareLogIds, earlierLogId, laterLogId, nextLogId } from './log-id.ts';

describe('compareLogIds', () => {
  it.each([
    ['5-0', '5-0', 0],
    ['5-9', '5-10', -1],
    ['10-0', '9-99', 1],
  ])('compares %s with %s by numbers', (left, right, sign) => {
    expect(Math.sign(compareLogIds(left, right))).toBe(sign);
    expect(laterLogId(left, right)).toBe(sign > 0 ? left : right);
    expect(earlierLogId(left, right)).toBe(sign < 0 ? left : right);
  });

  it('refuses what is no id', () => {
    expect(() => compareLogIds('5-0', 'five')).toThrow('five is not the id of a log entry.');
  });
});

describe('nextLogId', () => {
  it.each([
    ['0-0', '0-1'],
    ['5-9', '5-10'],
    ['5-18446744073709551615', '6-0'],
  ])('follows %s with %s', (id, next) => {
    expect(nextLogId(id)).toBe(next);
  });
});
