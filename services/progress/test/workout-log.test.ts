import { describe, expect, it } from 'vitest';
import {
  assertDayHasBegun,
  assertOwnProgram,
  assertSession,
  needsCompletion,
  programOfSession,
  type Session,
} from '../src/domain/workout-log.ts';

const now = new Date('2026-11-23T10:30:00Z');
const session: Session = {
  client_id: 'c1',
  booking_date: '2026-11-23',
  status: 'confirmed',
  ends_at: '2026-11-23T10:30:00.000Z',
};
const workout = { client_id: 'c1', workout_date: '2026-11-23' };

describe('assertDayHasBegun', () => {
  it('takes the day that has begun where days begin first', () => {
    expect(() => assertDayHasBegun('2026-11-24', now)).not.toThrow();
    expect(() => assertDayHasBegun('2026-11-25', now)).toThrow('still to come');
    expect(() => assertDayHasBegun('2026-11-24', new Date('2026-11-23T09:59:59Z'))).toThrow(
      'to come',
    );
  });
});

describe('assertSession', () => {
  it.each([
    ['that does not exist', undefined, 'no session'],
    ['of somebody else', { ...session, client_id: 'c2' }, 'no session'],
    ['of another day', { ...session, booking_date: '2026-11-22' }, 'was on 2026-11-22'],
    ['that was cancelled', { ...session, status: 'cancelled' as const }, 'was cancelled'],
  ])('refuses a session %s', (_, found, detail) => {
    expect(() => assertSession(found, workout)).toThrow(detail);
  });

  it('takes the own session of the day', () => {
    expect(() => assertSession(session, workout)).not.toThrow();
  });
});

describe('needsCompletion', () => {
  it('is so from the end of the session until it is completed', () => {
    expect(needsCompletion(session, now)).toBe(true);
    expect(needsCompletion({ ...session, status: 'completed' }, now)).toBe(false);
    const later = { ...session, ends_at: '2026-11-23T10:30:00.001Z' };
    expect(() => needsCompletion(later, now)).toThrow('once it has ended');
  });
});

describe('the program of a workout', () => {
  it('has to be of the client', () => {
    expect(() => assertOwnProgram({ client_id: 'c1' }, 'c1')).not.toThrow();
    expect(() => assertOwnProgram({ client_id: 'c2' }, 'c1')).toThrow('no program');
    expect(() => assertOwnProgram(undefined, 'c1')).toThrow('no program');
  });

  it('is the last of the trainer of the session that had begun', () => {
    const by = (id: string, trainer_id: string, start_date: string) => ({
      id,
      trainer_id,
      start_date,
    });
    const programs = [
      by('old', 't1', '2026-10-01'),
      by('current', 't1', '2026-11-02'),
      by('of another', 't2', '2026-11-09'),
      by('to come', 't1', '2026-11-30'),
    ];
    const find = (trainer_id: string, workout_date: string) =>
      programOfSession(programs, { trainer_id, workout_date });
    expect(find('t1', '2026-11-23')).toBe('current');
    expect(find('t1', '2026-10-23')).toBe('old');
    expect(find('t3', '2026-11-23')).toBeNull();
  });
});
