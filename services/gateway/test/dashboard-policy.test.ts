import type { Caller } from '@fitsync/descriptor';
import { Problem } from '@fitsync/runtime/problem';
import { describe, expect, it } from 'vitest';
import {
  assertClientShown,
  assertNotAnothers,
  assertRole,
} from '../src/domain/dashboard-policy.ts';

const user = (role: string, id: string): Caller => ({ kind: 'user', id, role, sessionId: 's1' });
const client = user('client', 'c1');
const trainer = user('trainer', 't1');
const admin = user('admin', 'a1');

/** The code of what is thrown; undefined when nothing is. */
function refusal(decide: () => void): string | undefined {
  try {
    decide();
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

describe('assertNotAnothers', () => {
  it.each([
    [client, 'client', 'c1', undefined],
    [client, 'client', 'c2', 'not_found'],
    [trainer, 'client', 'c1', undefined],
    [trainer, 'trainer', 't1', undefined],
    [trainer, 'trainer', 't2', 'not_found'],
    [admin, 'client', 'c1', undefined],
    [admin, 'trainer', 't1', undefined],
    [{ kind: 'anonymous' }, 'client', 'c1', 'not_found'],
    [{ kind: 'service', name: 'progress' }, 'client', 'c1', 'not_found'],
  ] as const)('for %j and the %s %s: %s', (caller, role, id, expected) => {
    expect(refusal(() => assertNotAnothers(caller, role, id))).toBe(expected);
  });
});

describe('assertClientShown', () => {
  const own = [{ trainer_id: 't1' }, { trainer_id: 't2' }];
  const others = [{ trainer_id: 't2' }];
  const asClient = { role: 'client' } as const;
  it.each([
    [client, asClient, [], undefined],
    [client, null, null, undefined],
    [admin, asClient, null, undefined],
    [admin, null, null, undefined],
    [admin, { role: 'trainer' }, null, 'not_found'],
    [trainer, asClient, own, undefined],
    [trainer, null, own, undefined],
    [trainer, asClient, others, 'not_found'],
    [trainer, asClient, [], 'not_found'],
    [trainer, asClient, null, 'service_unavailable'],
    [trainer, null, null, 'service_unavailable'],
    [trainer, { role: 'trainer' }, null, 'not_found'],
  ] as const)(
    'for %j, the profile %j and the programs %j: %s',
    (caller, profile, programs, expected) => {
      const facts = { profile, active_programs: programs };
      expect(refusal(() => assertClientShown(caller, facts))).toBe(expected);
    },
  );
});

describe('assertRole', () => {
  it.each([
    [{ role: 'trainer' }, 'trainer', undefined],
    [{ role: 'client' }, 'trainer', 'not_found'],
    [{ role: 'admin' }, 'client', 'not_found'],
    [null, 'client', undefined],
  ] as const)('of %j as %s: %s', (profile, role, expected) => {
    expect(refusal(() => assertRole(profile, role))).toBe(expected);
  });
});
