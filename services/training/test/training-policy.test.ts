import { describe, expect, it } from 'vitest';
import type { Caller } from '@fitsync/descriptor';
import {
  assertMayAssign,
  assertMaySeeClient,
  assertPlanVisible,
  assertProgramVisible,
  authorOf,
  ifUsable,
  visibleTo,
} from '../src/domain/training-policy.ts';

const person = (role: string, id: string): Caller => ({ kind: 'user', id, role, sessionId: 's' });
const client = person('client', 'c1');
const otherClient = person('client', 'c2');
const trainer = person('trainer', 't1');
const otherTrainer = person('trainer', 't2');
const admin = person('admin', 'a1');
const progress: Caller = { kind: 'service', name: 'progress' };
const anonymous: Caller = { kind: 'anonymous' };
const program = { client_id: 'c1', trainer_id: 't1' };
const plan = { trainer_id: 't1' };

describe('programs', () => {
  it('are there for their people, administrators and listed services', () => {
    for (const caller of [client, trainer, admin, progress]) {
      expect(() => assertProgramVisible(caller, program)).not.toThrow();
    }
    for (const caller of [otherClient, otherTrainer, anonymous]) {
      expect(() => assertProgramVisible(caller, program)).toThrow('no program with this id');
    }
  });

  it('look to strangers exactly as if they were not there', () => {
    const answerTo = (found: typeof program | undefined): unknown => {
      try {
        assertProgramVisible(otherClient, found);
        return undefined;
      } catch (error) {
        return String(error);
      }
    };
    expect(answerTo(program)).toBe(answerTo(undefined));
  });

  it('are assigned by trainers in their own name, and by administrators in anyone’s', () => {
    expect(() => assertMayAssign(trainer, 't1')).not.toThrow();
    expect(() => assertMayAssign(admin, 't1')).not.toThrow();
    expect(() => assertMayAssign(otherTrainer, 't1')).toThrow('set trainer_id to your id');
    expect(() => assertMayAssign(progress, 't1')).toThrow('set trainer_id to your id');
  });

  it('of a client are not for other clients to ask for', () => {
    for (const caller of [client, trainer, otherTrainer, admin, progress]) {
      expect(() => assertMaySeeClient(caller, 'c1')).not.toThrow();
    }
    expect(() => assertMaySeeClient(otherClient, 'c1')).toThrow('not for you to see');
  });

  it('are listed as far as the caller may see them', () => {
    expect(visibleTo(client)).toEqual({ clientId: 'c1', trainerId: null });
    expect(visibleTo(trainer)).toEqual({ clientId: null, trainerId: 't1' });
    expect(visibleTo(admin)).toEqual({ clientId: null, trainerId: null });
    expect(visibleTo(progress)).toEqual({ clientId: null, trainerId: null });
  });
});

describe('plans', () => {
  it('are there for their author, administrators and who was assigned them', () => {
    expect(() => assertPlanVisible(trainer, plan, false)).not.toThrow();
    expect(() => assertPlanVisible(admin, plan, false)).not.toThrow();
    expect(() => assertPlanVisible(client, plan, true)).not.toThrow();
    for (const caller of [client, otherTrainer, progress, anonymous]) {
      expect(() => assertPlanVisible(caller, plan, false)).toThrow('no plan with this id');
    }
    expect(() => assertPlanVisible(admin, undefined, true)).toThrow('no plan with this id');
  });

  it('can be assigned by their author and administrators', () => {
    expect(ifUsable(trainer, plan)).toBe(plan);
    expect(ifUsable(admin, plan)).toBe(plan);
    expect(ifUsable(otherTrainer, plan)).toBeUndefined();
    expect(ifUsable(trainer, undefined)).toBeUndefined();
  });

  it('are written by people', () => {
    expect(authorOf(trainer)).toBe('t1');
    expect(() => authorOf(progress)).toThrow('Only people write plans');
  });
});
