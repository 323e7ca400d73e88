import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CreateGoalRequest } from '@fitsync/contracts/progress';
import { assessGoal, decideStart, type GoalTerms } from '../src/domain/goal.ts';
import { anyWeights, entry, shuffled, toEntry } from './entries.fixture.ts';

const weight = (day: number, weight_kg: number) =>
  entry(`2026-11-${String(day).padStart(2, '0')}T07:00:00.000Z`, { weight_kg });
const goal = (target_value: number, set_start_value: number | null): GoalTerms => ({
  metric: 'weight_kg',
  target_value,
  set_start_value,
  created_at: '2026-11-03T00:00:00.000Z',
});

describe('assessGoal', () => {
  it('goes down to a target below the start', () => {
    const entries = [weight(2, 85), weight(4, 75.1), weight(6, 74.8), weight(8, 76)];
    expect(assessGoal(goal(75, 85), entries)).toEqual({
      start_value: 85,
      current_value: 76,
      reached: {
        previous_value: 85,
        achieved_value: 74.8,
        reached_at: '2026-11-06T07:00:00.000Z',
      },
    });
    expect(assessGoal(goal(75, 85), entries.slice(0, 2)).reached).toBeUndefined();
  });

  it('goes up to a target above the start', () => {
    expect(assessGoal(goal(75, 70), [weight(4, 74.9)]).reached).toBeUndefined();
    expect(assessGoal(goal(75, 70), [weight(4, 75)]).reached).toMatchObject({ achieved_value: 75 });
  });

  it('is not met by what was measured before it was set', () => {
    const { current_value, reached } = assessGoal(goal(75, 85), [weight(1, 74)]);
    expect({ current_value, reached }).toEqual({ current_value: 74, reached: undefined });
  });

  it('starts from the first value that comes where nobody knew', () => {
    expect(assessGoal(goal(75, null), [])).toEqual({
      start_value: null,
      current_value: null,
      reached: undefined,
    });
    const entries = [weight(9, 74), weight(5, 80)];
    expect(assessGoal(goal(75, null), entries)).toMatchObject({
      start_value: 80,
      reached: { previous_value: 80, achieved_value: 74 },
    });
    expect(assessGoal(goal(75, null), [weight(5, 75)]).reached).toBeDefined();
  });

  it('looks at its own metric only', () => {
    const other = entry('2026-11-04T07:00:00.000Z', { muscle_mass_kg: 40 });
    expect(assessGoal(goal(75, 85), [other]).reached).toBeUndefined();
  });

  const anyGoal = fc
    .tuple(fc.integer({ min: 60, max: 100 }), fc.option(fc.integer({ min: 60, max: 100 })))
    .map(([target, start]) => goal(target, start));

  it('does not depend on the order of the entries, nor on how often they come', () => {
    fc.assert(
      fc.property(
        anyGoal,
        anyWeights.chain((weights) => fc.tuple(fc.constant(weights), shuffled(weights))),
        (terms, [weights, again]) => {
          const assess = (all: typeof weights) => assessGoal(terms, all.map(toEntry));
          expect(assess(again)).toEqual(assess(weights));
        },
      ),
    );
  });

  it('stays met when another entry comes', () => {
    fc.assert(
      fc.property(anyGoal, anyWeights, anyWeights, (terms, weights, more) => {
        const before = assessGoal(terms, weights.map(toEntry));
        const after = assessGoal(terms, [...weights, ...more].map(toEntry));
        expect(before.reached !== undefined && after.reached === undefined).toBe(false);
      }),
    );
  });
});

describe('decideStart', () => {
  const now = new Date('2026-11-23T10:30:00Z');
  const request: CreateGoalRequest = { client_id: 'c1', metric: 'weight_kg', target_value: 75 };
  const entries = [weight(20, 80), weight(10, 82)];

  it('takes what is requested, else the latest value, else nothing', () => {
    expect(decideStart({ ...request, start_value: 85 }, entries, now)).toBe(85);
    expect(decideStart(request, entries, now)).toBe(80);
    expect(decideStart(request, [], now)).toBeNull();
  });

  it.each([
    ['the start is the target', { start_value: 75 }, []],
    ['the latest value is the target', { target_value: 80 }, entries],
    ['the latest value is beyond the target', { start_value: 85, target_value: 81 }, entries],
  ])('refuses a target that is met already: %s', (_, changes, known) => {
    expect(() => decideStart({ ...request, ...changes }, known, now)).toThrow('met already');
  });

  it('takes any day that is not over somewhere on earth', () => {
    const by = (target_date: string) => decideStart({ ...request, target_date }, entries, now);
    expect(by('2026-11-22')).toBe(80);
    expect(() => by('2026-11-21')).toThrow('has passed');
  });
});
