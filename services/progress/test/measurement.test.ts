import { describe, expect, it } from 'vitest';
import { changesSince, measuredIn } from '../src/domain/measurement.ts';
import { entry } from './entries.fixture.ts';

const first = entry('2026-11-01T07:00:00.000Z', { weight_kg: 76, body_fat_percentage: 18.8 });
const second = entry('2026-11-08T07:00:00.000Z', { weight_kg: 75.3 });
const third = entry('2026-11-15T07:00:00.000Z', {
  weight_kg: 74.8,
  body_fat_percentage: 18.5,
  waist_cm: 84,
});

describe('changesSince', () => {
  it('compares each value with the last one before it', () => {
    expect(changesSince([third, first, second], third)).toEqual({
      weight_kg: -0.5,
      body_fat_percentage: -0.3,
    });
  });

  it('compares an entry that came late with what was before, not with what came before', () => {
    expect(changesSince([third, first, second], second)).toEqual({ weight_kg: -0.7 });
    expect(changesSince([third, first, second], first)).toEqual({});
  });
});

describe('measuredIn', () => {
  it('leaves out what was not measured', () => {
    expect(measuredIn(second)).toEqual({ weight_kg: 75.3 });
  });
});
