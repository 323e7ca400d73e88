import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

describe('the options of a run', () => {
  it('are what was asked for', () => {
    const args = ['--seed', '7', '--minutes', '0.5', '--kills-per-minute', '40', '--rate', '3'];
    expect(readOptions(args)).toEqual({
      seed: 7,
      minutes: 0.5,
      killsPerMinute: 40,
      rate: 3,
      outage: undefined,
    });
    expect(readOptions(['--outage', '10m']).outage).toBe(600);
    expect(readOptions(['--outage', '90s']).outage).toBe(90);
  });

  it('have a seed of their own unless one is given', () => {
    expect(readOptions([]).seed).toBeGreaterThan(0);
    expect(readOptions([]).seed).not.toBe(readOptions([]).seed);
  });

  it.each([['--seed', 'x'], ['--minutes', '0'], ['--outage', '10'], ['--loud'], ['now']])(
    'say how to call it: %s %s',
    (...args) => {
      expect(() => readOptions(args.filter(Boolean))).toThrow('npm run chaos');
    },
  );
});
