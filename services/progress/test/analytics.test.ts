import { describe, expect, it } from 'vitest';
import {
  type FollowedProgram,
  analyse,
  type ClientFacts,
  type LoggedWorkout,
  periodOf,
} from '../src/domain/analytics.ts';
import { daysIn, mondayOf } from '../src/domain/calendar.ts';
import { entry } from './entries.fixture.ts';

const program: FollowedProgram = {
  id: 'p1',
  name: 'Twelve weeks to strong',
  trainer_id: 't1',
  start_date: '2025-11-03',
  duration_weeks: 12,
  workouts_per_week: 2,
  status: 'active',
  completion_date: null,
};
const workout = (
  workout_date: string,
  total_duration_minutes: number,
  exercises_completed: LoggedWorkout['exercises_completed'] = [],
  program_id: string | null = 'p1',
): LoggedWorkout => ({ program_id, workout_date, exercises_completed, total_duration_minutes });
const nothing: ClientFacts = {
  client_id: 'c1',
  time_zone: 'Europe/Berlin',
  workouts: [],
  entries: [],
  active_goals: [],
  earned: [],
  programs: [],
};
/** Until a Wednesday. */
const twoWeeks = periodOf(2, '2025-11-26');

describe('periodOf', () => {
  it('begins on a Monday, and the current week counts', () => {
    expect(twoWeeks).toEqual({ from_date: '2025-11-17', to_date: '2025-11-26' });
    expect(periodOf(1, '2025-11-24')).toEqual({ from_date: '2025-11-24', to_date: '2025-11-24' });
    expect(periodOf(1, '2025-11-30').from_date).toBe('2025-11-24');
  });
});

describe('the calendar', () => {
  it('knows Mondays, also over the turn of a year', () => {
    expect(mondayOf('2026-01-01')).toBe('2025-12-29');
    expect(mondayOf('1969-12-31')).toBe('1969-12-29');
    expect(mondayOf('1969-12-28')).toBe('1969-12-22');
  });

  it('tells the day of a place', () => {
    const instant = new Date('2025-11-26T23:30:00Z');
    expect(daysIn('Europe/Berlin')(instant)).toBe('2025-11-27');
    expect(daysIn('America/New_York')(instant)).toBe('2025-11-26');
  });
});

describe('analyse', () => {
  it('counts what was due of a program until it was completed', () => {
    const done: FollowedProgram = {
      ...program,
      status: 'completed',
      start_date: '2025-11-10',
      completion_date: '2025-11-20',
    };
    const workouts = [
      workout('2025-11-18', 60),
      workout('2025-11-20', 60),
      workout('2025-11-25', 60),
    ];
    // Of the two weeks only the first had begun before it was completed.
    expect(analyse({ ...nothing, programs: [done], workouts }, twoWeeks)).toMatchObject({
      workouts_due: 2,
      workouts_completed: 2,
      adherence_rate: 1,
      active_programs: [],
    });
    const earlier = { ...done, completion_date: '2025-11-14' };
    expect(analyse({ ...nothing, programs: [earlier], workouts: [] }, twoWeeks)).toMatchObject({
      workouts_due: 0,
      adherence_rate: null,
    });
  });

  it('divides by nothing when there is nothing', () => {
    expect(analyse(nothing, periodOf(1, '2025-11-26'))).toEqual({
      client_id: 'c1',
      from_date: '2025-11-24',
      to_date: '2025-11-26',
      workouts_due: 0,
      workouts_completed: 0,
      adherence_rate: null,
      total_duration_minutes: 0,
      weekly_totals: [
        { week_start: '2025-11-24', workouts_completed: 0, duration_minutes: 0, volume_kg: 0 },
      ],
      trends: [],
      active_goals: [],
      achievements_earned: 0,
      active_programs: [],
    });
  });

  it('sums up each week, those without a workout too', () => {
    const squats = { name: 'Back squat', sets: 4, reps: 8, weight_kg: 62.5 };
    const workouts = [
      workout('2025-11-23', 60, [squats, { name: 'Rowing', distance_meters: 2400 }]),
      workout('2025-11-24', 50, [{ name: 'Deadlift', reps: 5, weight_kg: 100.1 }], null),
      workout('2025-11-09', 45),
      workout('2025-11-27', 45),
    ];
    const found = analyse({ ...nothing, workouts }, periodOf(3, '2025-11-26'));
    expect(found).toMatchObject({
      total_duration_minutes: 110,
      weekly_totals: [
        { week_start: '2025-11-10', workouts_completed: 0, duration_minutes: 0, volume_kg: 0 },
        { week_start: '2025-11-17', workouts_completed: 1, duration_minutes: 60, volume_kg: 2000 },
        { week_start: '2025-11-24', workouts_completed: 1, duration_minutes: 50, volume_kg: 500.5 },
      ],
    });
  });

  it('relates what was done to what was due, in this time and since the start', () => {
    const days = ['2025-11-03', '2025-11-05', '2025-11-10', '2025-11-12'];
    const recent = ['2025-11-18', '2025-11-24', '2025-11-25'];
    const workouts = [...days, ...recent].map((day) => workout(day, 60));
    expect(analyse({ ...nothing, workouts, programs: [program] }, twoWeeks)).toMatchObject({
      workouts_due: 4,
      workouts_completed: 3,
      adherence_rate: 0.75,
      active_programs: [
        { program_id: 'p1', workouts_due: 8, workouts_completed: 7, adherence_rate: 0.875 },
      ],
    });
  });

  it('counts no more than was due, and nothing of a program that has not begun', () => {
    const workouts = Array.from({ length: 9 }, () => workout('2025-11-25', 30));
    const later = { ...program, id: 'p2', start_date: '2025-12-01' };
    const programs = [program, later];
    expect(analyse({ ...nothing, workouts, programs }, twoWeeks)).toMatchObject({
      workouts_due: 4,
      workouts_completed: 4,
      adherence_rate: 1,
      active_programs: [
        { workouts_due: 8, workouts_completed: 8 },
        { workouts_due: 0, workouts_completed: 0, adherence_rate: null },
      ],
    });
  });

  it('leaves out what only the training service knows', () => {
    const workouts = [workout('2025-11-25', 60)];
    expect(analyse({ ...nothing, workouts, programs: null }, twoWeeks)).toMatchObject({
      workouts_due: null,
      workouts_completed: null,
      adherence_rate: null,
      active_programs: null,
      total_duration_minutes: 60,
    });
  });

  it('shows how each metric has changed, by the days of the client', () => {
    const entries = [
      entry('2025-11-26T22:30:00.000Z', { weight_kg: 74.8 }),
      entry('2025-11-16T23:00:00.000Z', { weight_kg: 75.3, waist_cm: 84 }),
      entry('2025-11-16T22:59:00.000Z', { weight_kg: 76 }),
      entry('2025-11-26T23:30:00.000Z', { weight_kg: 70 }),
    ];
    const earned = ['2025-11-16T23:00:00.000Z', '2025-11-16T22:59:00.000Z'];
    const found = analyse({ ...nothing, entries, earned }, twoWeeks);
    expect(found.achievements_earned).toBe(1);
    expect(found.trends).toEqual([
      {
        metric: 'weight_kg',
        entries: 2,
        first_value: 75.3,
        latest_value: 74.8,
        change: -0.5,
        first_recorded_at: '2025-11-16T23:00:00.000Z',
        latest_recorded_at: '2025-11-26T22:30:00.000Z',
      },
      expect.objectContaining({ metric: 'waist_cm', entries: 1, change: 0 }),
    ]);
  });
});
