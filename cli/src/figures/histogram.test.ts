import { describe, expect, it } from 'vitest';
import { bucketsSince, countSince, quantile } from './histogram.ts';
import { parseExposition } from './parse-exposition.ts';

describe('quantile', () => {
  const buckets = new Map([
    [0.1, 50],
    [0.5, 90],
    [1, 100],
    [Infinity, 100],
  ]);
  it.each([
    [0.5, 0.1],
    [0.25, 0.05],
    [0.7, 0.3],
    [0.95, 0.75],
    [1, 1],
  ])('%d of a hundred spread over buckets is %d', (q, expected) => {
    expect(quantile(buckets, q)).toBeCloseTo(expected);
  });

  it('knows nothing above the last bound', () => {
    expect(
      quantile(
        new Map([
          [5, 1],
          [Infinity, 10],
        ]),
        0.9,
      ),
    ).toBe(5);
  });

  it('is undefined where nothing was observed', () => {
    expect(quantile(new Map(), 0.5)).toBeUndefined();
    expect(quantile(new Map([[Infinity, 0]]), 0.5)).toBeUndefined();
  });
});

describe('what was counted since', () => {
  const look = (a: number, b: number) =>
    parseExposition(`n_bucket{le="1",route="a"} ${a}\nn_bucket{le="1",route="b"} ${b}`);

  it('is the difference of each counter', () => {
    expect(countSince(look(1, 10), look(4, 11))).toBe(4);
    expect(bucketsSince(look(1, 10), look(4, 11))).toEqual(new Map([[1, 4]]));
  });

  it('is all of a counter that is new or began anew', () => {
    expect(countSince([], look(4, 11))).toBe(15);
    expect(countSince(look(5, 10), look(2, 11))).toBe(3);
  });
});

describe('parseExposition', () => {
  it('reads samples and passes over everything else', () => {
    const text = [
      '# HELP a_total Things, "quoted".',
      '# TYPE a_total counter',
      'a_total 3',
      String.raw`b{text="a \"b\" \\ {c}, d\n",le="+Inf"} +Inf 1700000000`,
      'c{} 1.5e-3',
      '',
    ].join('\n');
    expect(parseExposition(text)).toEqual([
      { name: 'a_total', labels: {}, value: 3 },
      { name: 'b', labels: { text: 'a "b" \\ {c}, d\n', le: '+Inf' }, value: Infinity },
      { name: 'c', labels: {}, value: 0.0015 },
    ]);
  });
});
