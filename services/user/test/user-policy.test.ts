import { describe, expect, it } from 'vitest';
import type { Caller } from '@fitsync/descriptor';
import type { User } from '@fitsync/contracts/user';
import { shownTo } from '../src/domain/shown-user.ts';
import { assertMayChange, maySeeContact } from '../src/domain/user-policy.ts';

const person = (role: string, id: string): Caller => ({ kind: 'user', id, role, sessionId: 's' });
const owner = person('client', 'c1');
const admin = person('admin', 'a1');
const service: Caller = { kind: 'service', name: 'notification' };
const strangers: Caller[] = [
  person('client', 'c2'),
  person('trainer', 't1'),
  { kind: 'anonymous' },
];
const account: User = {
  id: 'c1',
  name: 'Charlie Client',
  role: 'client',
  email: 'c@example.com',
  phone: '+49301234567',
  time_zone: 'Europe/Berlin',
  created_at: '2026-11-23T10:30:00.000Z',
  updated_at: '2026-11-23T10:30:00.000Z',
};

describe('user policy', () => {
  it('shows contact data to the person, administrators and listed services', () => {
    for (const caller of [owner, admin, service]) {
      expect(maySeeContact(caller, 'c1')).toBe(true);
      expect(shownTo(caller, account)).toEqual(account);
    }
  });

  it('shows others the name and the role and nothing else', () => {
    for (const caller of strangers) {
      expect(shownTo(caller, account)).toEqual({
        id: 'c1',
        name: 'Charlie Client',
        role: 'client',
      });
    }
  });

  it('lets people change themselves, administrators anyone, and nobody else', () => {
    for (const caller of [owner, admin]) {
      expect(() => assertMayChange(caller, 'c1')).not.toThrow();
    }
    for (const caller of [...strangers, service]) {
      expect(() => assertMayChange(caller, 'c1')).toThrow('no account with this id');
    }
  });
});
