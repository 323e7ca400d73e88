import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UpdateProgramRequest } from '@fitsync/contracts/training';
import {
  assertCompletionDate,
  decideChanges,
  decideCompletion,
  type ProgramState,
} from '../src/domain/program.ts';

const active: ProgramState = {
  status: 'active',
  name: 'Twelve weeks to a 10k',
  workout_plan_id: 'w1',
  diet_plan_id: null,
  start_date: '2026-11-16',
  duration_weeks: 12,
  workouts_per_week: 3,
  goals: ['run 10 km'],
};
const paused: ProgramState = { ...active, status: 'paused' };
const ended = (['completed', 'cancelled'] as const).map((status) => ({ ...active, status }));

describe('decideChanges', () => {
  it('names each field that gets another value', () => {
    expect(
      decideChanges(active, {
        name: 'Ten weeks',
        workout_plan_id: null,
        diet_plan_id: 'd1',
        start_date: '2026-11-17',
        duration_weeks: 10,
        workouts_per_week: 4,
        goals: ['run 10 km', 'sleep'],
      }),
    ).toEqual([
      'name_changed',
      'workout_plan_updated',
      'diet_plan_modified',
      'start_date_changed',
      'duration_changed',
      'workouts_per_week_changed',
      'goals_changed',
    ]);
  });

  it('names the new state', () => {
    expect(decideChanges(active, { status: 'paused' })).toEqual(['paused']);
    expect(decideChanges(active, { status: 'cancelled' })).toEqual(['cancelled']);
    expect(decideChanges(paused, { status: 'active' })).toEqual(['resumed']);
    expect(decideChanges(paused, { status: 'cancelled' })).toEqual(['cancelled']);
  });

  it('finds nothing in a request that asks for what is so already', () => {
    const fields = ['name', 'workout_plan_id', 'diet_plan_id', 'start_date', 'goals'] as const;
    fc.assert(
      fc.property(fc.subarray([...fields]), fc.constantFrom(active, paused), (named, program) => {
        const request: UpdateProgramRequest = Object.fromEntries(
          named.map((field) => [field, program[field]]),
        );
        expect(decideChanges(program, request)).toEqual([]);
      }),
    );
    expect(decideChanges(active, { status: 'active' })).toEqual([]);
  });

  it('refuses to change what has ended, even to what it is', () => {
    for (const program of ended) {
      expect(() => decideChanges(program, { name: active.name })).toThrow(
        `${program.status} cannot be changed`,
      );
    }
  });
});

describe('decideCompletion', () => {
  it('completes what is open, once', () => {
    expect(decideCompletion(active)).toBe(true);
    expect(decideCompletion(paused)).toBe(true);
    expect(decideCompletion({ status: 'completed' })).toBe(false);
  });

  it('refuses what was cancelled', () => {
    expect(() => decideCompletion({ status: 'cancelled' })).toThrow(
      'cancelled cannot be completed',
    );
  });
});

describe('assertCompletionDate', () => {
  it('refuses an end before the start', () => {
    expect(() => assertCompletionDate(active, '2026-11-16')).not.toThrow();
    expect(() => assertCompletionDate(active, '2026-11-15')).toThrow('cannot have ended');
  });
});
