import { describe, expect, test } from 'vitest';

import { patternRisk } from './pattern-risk.ts';

describe('patternRisk', () => {
  test.each([
    '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{12}$',
    '^([01][0-9]|2[0-3]):[0-5][0-9]$',
    '^[a-z]{1,200}x$',
    String.raw`^\p{L}+$`,
    '^(?!none$)[a-z]+$',
  ])('%s is harmless', (pattern) => {
    expect(patternRisk(pattern)).toBeUndefined();
  });

  test.each([
    ['^(a|b|ab)*c$', 'exponential'],
    [String.raw`^[^@\s]+@[^@\s]+\.[^@\s]+$`, 'polynomial'],
    ['(', 'not a regular expression'],
  ])('%s is not: %s', (pattern, reason) => {
    expect(patternRisk(pattern)).toContain(reason);
  });

  test('what cannot be judged in time counts as dangerous', { timeout: 20_000 }, () => {
    expect(patternRisk(String.raw`^(?<x>a+)+\k<x>$`)).toBeDefined();
  });
});
