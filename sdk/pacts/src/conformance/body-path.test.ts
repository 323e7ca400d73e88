import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBodyPath, leadsTo, parseBodyPath } from './body-path.ts';

describe('paths into bodies', () => {
  it.each([
    ['$', '$'],
    ['$.data.id', '$.data.id'],
    ["$['data'][0].id", '$.data[*].id'],
    ['$.data[*].id', '$.data[*].id'],
    ["$.extras['a b']", "$.extras['a b']"],
  ])('%s reads %s', (text, normal) => {
    expect(formatBodyPath(parseBodyPath(text) ?? ['nothing'])).toBe(normal);
  });

  it.each(['', 'data', '$data', '$.', '$..a', '$.a[', '$[x]', "$['a]", '$.a b'])(
    '%j is none',
    (text) => {
      expect(parseBodyPath(text)).toBeUndefined();
    },
  );

  it('lead to what they were made of, and to every element', () => {
    const step = fc.oneof(fc.nat(9), fc.stringMatching(/^[\w -]+$/));
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const parsed = parseBodyPath(formatBodyPath(steps)) ?? [];
        expect(leadsTo(parsed, steps)).toBe(true);
        expect(leadsTo(parsed, [...steps, 'more'])).toBe(false);
        expect(formatBodyPath(parsed)).toBe(formatBodyPath(steps));
      }),
    );
  });
});
