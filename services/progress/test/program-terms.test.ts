import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../src/domain/calendar.ts';
import {
  adherenceRate,
  decideProgramEnd,
  type ProgramTerms,
  workoutsDue,
} from '../src/domain/program-terms.ts';

/** Until Sunday 2026-11-29, eight workouts in all. */
const program: ProgramTerms = {
  start_date: '2026-11-02',
  duration_weeks: 4,
  workouts_per_week: 2,
};

describe('workoutsDue', () => {
  it.each([
    ['2026-11-01', 0],
    ['2026-11-02', 2],
    ['2026-11-08', 2],
    ['2026-11-09', 4],
    ['2026-11-29', 8],
    ['2027-11-29', 8],
  ])('on %s is %i', (day, due) => {
    expect(workoutsDue(program, day)).toBe(due);
  });
});

describe('adherenceRate', () => {
  it('is a share of what was due, and nothing while nothing is', () => {
    expect(adherenceRate(7, 8)).toBe(0.875);
    expect(adherenceRate(2, 3)).toBe(0.6667);
    expect(adherenceRate(0, 0)).toBeNull();
  });
});

describe('decideProgramEnd', () => {
  const days = (...offsets: number[]) => offsets.map((one) => addDays(program.start_date, one));

  it('goes on until all that it asks for is logged', () => {
    const seven = days(0, 1, 7, 8, 14, 15, 16);
    expect(decideProgramEnd(program, seven)).toBeUndefined();
    expect(decideProgramEnd(program, [...days(17), ...seven])).toEqual({
      adherence_rate: 1,
      completion_date: '2026-11-19',
    });
  });

  it('ends with the last workout of the last week for who missed some', () => {
    expect(decideProgramEnd(program, days(0, 7, 21))).toBeUndefined();
    expect(decideProgramEnd(program, days(0, 7, 21, 23))).toEqual({
      adherence_rate: 0.5,
      completion_date: '2026-11-25',
    });
  });

  it('takes what is made up for after the last week', () => {
    expect(decideProgramEnd(program, days(21, 30))).toMatchObject({ adherence_rate: 0.25 });
  });

  it('does not count what was before', () => {
    expect(decideProgramEnd(program, [...days(21), '2026-11-01'])).toBeUndefined();
    expect(decideProgramEnd(program, [])).toBeUndefined();
  });

  it('has a rate between 0 and 1, whatever was logged in whatever order', () => {
    const someDays = fc.array(fc.integer({ min: -10, max: 60 }), { maxLength: 20 });
    fc.assert(
      fc.property(someDays, (offsets) => {
        const end = decideProgramEnd(program, days(...offsets));
        expect(decideProgramEnd(program, days(...offsets.toReversed()))).toEqual(end);
        expect(end?.adherence_rate ?? 0).toBeGreaterThanOrEqual(0);
        expect(end?.adherence_rate ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});
