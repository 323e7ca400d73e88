import { describe, expect, it } from 'vitest';
import { readOptions } from '../options.ts';
import { createRandom } from '../random.ts';
import { crashPoints } from './crash-points.ts';
import { planFaults } from './schedule.ts';

const victims = [...Object.keys(crashPoints).filter((name) => name !== 'progress'), 'progress-1'];
const plan = (seed: number, minutes: number) => {
  const { killsPerMinute } = readOptions([]);
  return planFaults({ random: createRandom(seed), minutes, killsPerMinute, victims });
};

describe('a plan of faults', () => {
  it('is the same for the same seed, and another one for another', () => {
    expect(plan(1, 5)).toEqual(plan(1, 5));
    expect(plan(1, 5)).not.toEqual(plan(2, 5));
  });

  it('has 500 kills and 20 wipes in half an hour, and everything else that can break', () => {
    const faults = plan(3, 30);
    const count = (kind: string) => faults.filter((fault) => fault.kind === kind).length;
    // A crash at a chosen moment kills twice: once to set it up.
    expect(count('kill') + 2 * count('crash')).toBeGreaterThanOrEqual(500);
    const emptied = faults.filter((fault) => fault.kind === 'redis' && fault.damage === 'all');
    expect(count('flush') + emptied.length).toBeGreaterThanOrEqual(20);
    expect(count('postgres')).toBeGreaterThanOrEqual(10);
    expect(count('duplicates')).toBeGreaterThanOrEqual(100);
    expect(faults.every(({ at }) => at >= 0 && at < 30 * 60_000)).toBe(true);
  });

  it('comes to every crash point of every process', () => {
    const reached = new Set(
      plan(4, 30).flatMap((fault) =>
        fault.kind === 'crash' ? [`${fault.victim} ${fault.moment}`] : [],
      ),
    );
    for (const victim of victims) {
      for (const moment of crashPoints[victim.replace(/-1$/, '')] ?? []) {
        expect(reached).toContain(`${victim} ${moment}`);
      }
    }
  });
});
