import { describe, expect, it } from 'vitest';
import type { UserCaller } from '@fitsync/descriptor';
import { user } from '@fitsync/contracts/user';
import type { ClientInfo, RoleInfo, TrainerInfo } from '@fitsync/contracts/user';
import {
  assertMayReplace,
  assertRoleInfoVisible,
  initialRoleInfo,
} from '../src/domain/role-info.ts';

const person = (role: string, id: string): UserCaller => ({
  kind: 'user',
  id,
  role,
  sessionId: 's',
});
const client = person('client', 'c1');
const trainer = person('trainer', 't1');
const admin = person('admin', 'a1');
const training = { kind: 'service', name: 'training' } as const;
const clientInfo: ClientInfo = {
  role: 'client',
  health_clearance: null,
  emergency_contact: null,
  fitness_level: null,
};
const trainerInfo: TrainerInfo = {
  role: 'trainer',
  certifications: [],
  specializations: [],
  years_experience: 0,
  rating: null,
};

describe('initialRoleInfo', () => {
  it('is what the contract wants for every role', () => {
    for (const role of ['client', 'trainer', 'admin'] as const) {
      const info = initialRoleInfo(role);
      expect(info.role).toBe(role);
      expect(user.validators.updateRoleInfo.body?.(info)).toBe(true);
    }
  });
});

describe('assertRoleInfoVisible', () => {
  it('shows a client to the client, administrators and listed services', () => {
    for (const caller of [client, admin, training]) {
      expect(() => assertRoleInfoVisible(caller, 'c1', clientInfo)).not.toThrow();
    }
  });

  it('hides a client from other people', () => {
    for (const caller of [person('client', 'c2'), trainer, { kind: 'anonymous' } as const]) {
      expect(() => assertRoleInfoVisible(caller, 'c1', clientInfo)).toThrow('not yours to see');
    }
  });

  it('shows a trainer to everyone, and nobody what is not there', () => {
    for (const caller of [client, person('trainer', 't2'), training]) {
      expect(() => assertRoleInfoVisible(caller, 't1', trainerInfo)).not.toThrow();
      expect(() => assertRoleInfoVisible(caller, 'x', undefined)).toThrow('no such information');
    }
  });

  it('hides an administrator from everyone but administrators and services', () => {
    expect(() => assertRoleInfoVisible(trainer, 'a1', { role: 'admin' })).toThrow('not yours');
    expect(() => assertRoleInfoVisible(admin, 'a2', { role: 'admin' })).not.toThrow();
  });
});

describe('assertMayReplace', () => {
  it('keeps the role as it is, for administrators as well', () => {
    for (const caller of [client, admin]) {
      expect(() => assertMayReplace(caller, clientInfo, trainerInfo)).toThrow('role client');
    }
  });

  it('lets people change everything but what administrators set', () => {
    const changed: RoleInfo = {
      ...clientInfo,
      emergency_contact: { name: 'Kim', phone: '+49301' },
      fitness_level: 'advanced',
    };
    expect(() => assertMayReplace(client, clientInfo, changed)).not.toThrow();
    const cleared: RoleInfo = { ...clientInfo, health_clearance: true };
    expect(() => assertMayReplace(client, clientInfo, cleared)).toThrow('health_clearance');
    expect(() => assertMayReplace(client, cleared, clientInfo)).toThrow('health_clearance');
    const rated: RoleInfo = { ...trainerInfo, rating: 5 };
    expect(() => assertMayReplace(trainer, trainerInfo, rated)).toThrow('rating');
    expect(() => assertMayReplace(trainer, rated, { ...rated, years_experience: 3 })).not.toThrow();
  });

  it('lets administrators set all of it', () => {
    expect(() =>
      assertMayReplace(admin, clientInfo, { ...clientInfo, health_clearance: false }),
    ).not.toThrow();
    expect(() =>
      assertMayReplace(admin, trainerInfo, { ...trainerInfo, rating: 4.5 }),
    ).not.toThrow();
  });
});
