import type { Caller } from '@fitsync/descriptor';
import { problems } from '@fitsync/contracts/problems';
import { Problem } from '@fitsync/runtime/problem';

/** Whether the caller may see somebody's address and phone number: the person, administrators, listed services. */
export function maySeeContact(caller: Caller, userId: string): boolean {
  if (caller.kind === 'service') return true;
  return caller.kind === 'user' && (caller.role === 'admin' || caller.id === userId);
}

/** Throws `not_found` unless it is the caller's own account or the caller is an administrator. */
export function assertMayChange(caller: Caller, userId: string): void {
  if (caller.kind === 'user' && (caller.role === 'admin' || caller.id === userId)) return;
  throw new Problem(
    problems.not_found,
    'There is no account with this id that you could change. You can change your own.',
  );
}
