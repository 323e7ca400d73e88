import type { Caller } from '@fitsync/descriptor';
import type { User } from '@fitsync/contracts/user';
import { maySeeContact } from './user-policy.ts';

/** The part of an account that the caller may see. */
export function shownTo(caller: Caller, user: User): User {
  if (maySeeContact(caller, user.id)) return user;
  return { id: user.id, name: user.name, role: user.role };
}
